import type { Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { openOf } from '../../kernel/sealing.ts';
import { findWordsOfStep } from './advance.ts';
import { notify } from './notices.ts';
import { caseProblem } from './problems.ts';
import { type Asked, onCase, type StepOutcome, takeStep } from './steps.ts';

export interface ReporterIdentity {
  name: string;
  contact: string | null;
}

const SHORTEST_REASON = 20;
const LONGEST_REASON = 500;

/**
 * Break-glass: opens who reported a case, once, for an officer of the agency that received it. The trail, the case and
 * the agency's inbox have it before the answer leaves.
 * @returns the identity beside the outcome; null where there is none to show
 */
export async function openReporter(
  database: Database,
  viewer: Viewer,
  asked: Asked & { reason: string },
  now: Date,
): Promise<{ outcome: StepOutcome; reporter: ReporterIdentity | null }> {
  let reporter: ReporterIdentity | null = null;
  const outcome = await onCase(database, viewer, asked, now, async (working) => {
    const { tx, agency, held } = working;
    if (held.received !== agency) return { problem: caseProblem('NOT_YOUR_STEP') };
    const { length } = asked.reason.trim();
    if (length < SHORTEST_REASON || length > LONGEST_REASON) {
      return { problem: caseProblem('REASON_TOO_SHORT', 'reason') };
    }
    const wrong = await findWordsOfStep(
      tx,
      { viewer, doing: 'case.reporter-open' },
      asked.reason,
      'reason',
    );
    if (wrong) return { problem: wrong };
    const { rows } = await tx.query<{ sealed: string }>(
      'SELECT sealed FROM case_reporter WHERE case_id = $1',
      [held.id],
    );
    const [found] = rows;
    if (!found) return { problem: caseProblem('NO_REPORTER') };
    reporter = openOf<ReporterIdentity>(database.reporterSealing, held.id, found.sealed);
    await takeStep(working, {
      kind: 'REPORTER_OPENED',
      to: held.status,
      note: asked.reason,
      audit: { action: 'case.reporter-open' },
    });
    await notify(tx, { caseId: held.id, agency, kind: 'REPORTER_OPENED', at: now });
    return { done: held.id };
  });
  return { outcome, reporter };
}
