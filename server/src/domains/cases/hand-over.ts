/**
 * A case goes to another agency (*pelimpahan*): with a legal basis, a due day and the parts that the officer chose, none
 * of them by default. The receiving agency sees these parts from then on, and loses sight of the case when it returns it.
 */
import type { Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { type Day, dayOfInstant } from '../../kernel/day.ts';
import { sealFor } from '../../kernel/sealing.ts';
import { findTextOfStep, findWordsOfStep } from './advance.ts';
import { forget } from './forget.ts';
import { notify } from './notices.ts';
import { caseProblem } from './problems.ts';
import { type CasePart, type CaseStatus, transitionOf } from './rules.ts';
import { type Asked, onCase, type StepOutcome, takeStep, type Working } from './steps.ts';

const LONGEST_BASIS = 300;

export interface HandoverAsked extends Asked {
  to: string;
  legalBasis: string;
  parts: readonly CasePart[];
  dueOn: Day;
}

/** Hands a case over. */
export const handOverCase = (
  database: Database,
  viewer: Viewer,
  asked: HandoverAsked,
  now: Date,
): Promise<StepOutcome> =>
  onCase(database, viewer, asked, now, async (working) => {
    const { tx, agency, held } = working;
    if (transitionOf(held.status, 'HANDED_OVER', 'OWNER') === null) {
      return { problem: caseProblem('STEP_NOT_ALLOWED') };
    }
    if (held.owner !== agency) return { problem: caseProblem('NOT_YOUR_STEP') };
    const basis = asked.legalBasis.trim();
    if (basis === '' || basis.length > LONGEST_BASIS) {
      return { problem: caseProblem('BASIS_MISSING', 'legalBasis') };
    }
    // The receiving agency reads it whatever parts it is given.
    const wrong = await findWordsOfStep(
      tx,
      { viewer, doing: 'case.hand-over' },
      basis,
      'legalBasis',
    );
    if (wrong) return { problem: wrong };
    const receiver = await tx.query('SELECT FROM agency WHERE code = $1 AND code <> $2', [
      asked.to,
      agency,
    ]);
    if (!receiver.rowCount) return { problem: caseProblem('AGENCY_UNKNOWN', 'to') };
    if (asked.dueOn <= dayOfInstant(now.toISOString())) {
      return { problem: caseProblem('DUE_IN_PAST', 'dueOn') };
    }
    if (asked.parts.some((part) => !held.parts.includes(part))) {
      return { problem: caseProblem('PART_NOT_HELD', 'parts') };
    }
    await tx.query(
      `INSERT INTO handover (case_id, from_agency, to_agency, from_status, legal_basis, parts, due_on, made_by, made_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        held.id,
        agency,
        asked.to,
        held.status,
        basis,
        asked.parts,
        asked.dueOn,
        viewer.userId,
        working.now,
      ],
    );
    await give(working, asked);
    await takeStep(working, {
      kind: 'HANDED_OVER',
      to: 'HANDED_OVER',
      dueOn: asked.dueOn,
      audit: { action: 'case.hand-over', detail: { to: asked.to, parts: asked.parts.join(' ') } },
    });
    await notify(tx, { caseId: held.id, agency: asked.to, kind: 'HANDED_OVER', at: now });
    return { done: held.id };
  });

/** Opens the chosen parts to the receiver: what stands in them now, not what comes later. */
async function give({ tx, agency, now, held }: Working, asked: HandoverAsked): Promise<void> {
  // An agency that has had the case before keeps what it knows.
  await tx.query(
    `INSERT INTO case_access (case_id, agency_code, parts, since) VALUES ($1, $2, $3, $4)
     ON CONFLICT (case_id, agency_code) DO UPDATE
     SET parts = ARRAY(SELECT DISTINCT unnest(case_access.parts || excluded.parts) ORDER BY 1)`,
    [held.id, asked.to, asked.parts, now],
  );
  await tx.query(
    `UPDATE case_statement SET seen_by = array_append(seen_by, $2)
     WHERE case_id = $1 AND $3 = ANY (seen_by) AND NOT $2 = ANY (seen_by) AND (kind = 'DECISION' OR kind = ANY ($4))`,
    [held.id, asked.to, agency, asked.parts],
  );
  if (!asked.parts.includes('DOCUMENTS')) return;
  await tx.query(
    `UPDATE case_document SET seen_by = array_append(seen_by, $2)
     WHERE case_id = $1 AND withdrawn_at IS NULL AND $3 = ANY (seen_by) AND NOT $2 = ANY (seen_by)`,
    [held.id, asked.to, agency],
  );
}

export interface HandoverAnswer extends Asked {
  /** Taken on, or returned with a reason. */
  accepted: boolean;
  reason: string | null;
}

interface Pending {
  id: string;
  from: string;
  fromStatus: CaseStatus;
  receiver: string;
}

/** The receiving agency takes the case on, or returns it. */
export const answerHandover = (
  database: Database,
  viewer: Viewer,
  answer: HandoverAnswer,
  now: Date,
): Promise<StepOutcome> =>
  onCase(database, viewer, answer, now, async (working) => {
    const { tx, agency, held } = working;
    const { rows } = await tx.query<Pending>(
      `SELECT id, from_agency AS "from", from_status AS "fromStatus", to_agency AS receiver
       FROM handover WHERE case_id = $1 AND status = 'PENDING'`,
      [held.id],
    );
    const pending = rows[0];
    const to = answer.accepted ? 'HANDLED' : pending?.fromStatus;
    if (!pending || !to || !transitionOf(held.status, to, 'RECEIVER')) {
      return { problem: caseProblem('STEP_NOT_ALLOWED') };
    }
    if (pending.receiver !== agency) return { problem: caseProblem('NOT_YOUR_STEP') };
    if (answer.accepted && answer.reason?.trim()) {
      return { problem: caseProblem('TEXT_NOT_TAKEN', 'reason') };
    }
    return answer.accepted ? accept(working, pending) : giveBack(working, pending, answer.reason);
  });

async function accept(working: Working, pending: Pending): Promise<StepOutcome> {
  const { tx, viewer, agency, now, held } = working;
  await tx.query(
    `UPDATE handover SET status = 'ACKNOWLEDGED', answered_by = $2, answered_at = $3 WHERE id = $1`,
    [pending.id, viewer.userId, now],
  );
  await takeStep(working, {
    kind: 'ACKNOWLEDGED',
    to: 'HANDLED',
    owner: agency,
    audit: { action: 'case.answer', detail: { answer: 'ACKNOWLEDGED' } },
  });
  await notify(tx, { caseId: held.id, agency: pending.from, kind: 'ACKNOWLEDGED', at: now });
  return { done: held.id };
}

async function giveBack(
  working: Working,
  pending: Pending,
  reason: string | null,
): Promise<StepOutcome> {
  const { tx, database, viewer, now, held } = working;
  const problem = await findTextOfStep(
    tx,
    { viewer, doing: 'case.answer' },
    reason,
    'REASON_MISSING',
    'reason',
  );
  if (problem) return { problem };
  await tx.query(
    `UPDATE handover SET status = 'RETURNED', answered_by = $2, answered_at = $3, sealed_reason = $4 WHERE id = $1`,
    [pending.id, viewer.userId, now, sealFor(database.sealing, held.id, (reason ?? '').trim())],
  );
  await takeStep(working, {
    kind: 'RETURNED',
    to: pending.fromStatus,
    note: reason,
    noteFor: [pending.from],
    audit: { action: 'case.answer', detail: { answer: 'RETURNED' } },
  });
  await notify(tx, { caseId: held.id, agency: pending.from, kind: 'RETURNED', at: now });
  await forget(working, working.agency);
  return { done: held.id };
}
