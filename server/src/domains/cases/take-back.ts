import { sealFor } from '../../kernel/sealing.ts';
import { forget } from './forget.ts';
import { notify } from './notices.ts';
import { caseProblem } from './problems.ts';
import type { CaseStatus } from './rules.ts';
import { type StepOutcome, takeStep, type Working } from './steps.ts';

/**
 * The agency that handed a case over takes it back before it is answered: it went to the wrong one, or nobody answers
 * there. Both are told; the receiver loses sight of it as if it had returned it.
 * @param to where the case is to stand: where it stood before, and nowhere else
 * @param reason looked at already
 */
export async function takeBack(
  working: Working,
  { to, reason }: { to: CaseStatus; reason: string },
): Promise<StepOutcome> {
  const { tx, database, viewer, agency, now, held } = working;
  const { rows } = await tx.query<{ id: string; receiver: string; fromStatus: CaseStatus }>(
    `SELECT id, to_agency AS receiver, from_status AS "fromStatus" FROM handover WHERE case_id = $1 AND status = 'PENDING'`,
    [held.id],
  );
  const [pending] = rows;
  if (pending?.fromStatus !== to) return { problem: caseProblem('STEP_NOT_ALLOWED') };
  await tx.query(
    `UPDATE handover SET status = 'TAKEN_BACK', answered_by = $2, answered_at = $3, sealed_reason = $4 WHERE id = $1`,
    [pending.id, viewer.userId, now, sealFor(database.sealing, held.id, reason.trim())],
  );
  await takeStep(working, {
    kind: 'TAKEN_BACK',
    to,
    note: reason,
    noteFor: [pending.receiver],
    audit: { action: 'case.take-back', detail: { from: pending.receiver } },
  });
  await forget(working, pending.receiver);
  for (const told of [agency, pending.receiver]) {
    await notify(tx, { caseId: held.id, agency: told, kind: 'TAKEN_BACK', at: now });
  }
  return { done: held.id };
}
