import type { Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { findTextOfStep } from './advance.ts';
import { notify } from './notices.ts';
import { caseProblem } from './problems.ts';
import { type Asked, onCase, type StepOutcome, takeStep } from './steps.ts';

export interface Withdrawal extends Asked {
  document: string;
  reason: string;
}

/**
 * Takes back a document that does not belong in the case, wherever the case stands and whoever has it in hand: only the
 * agency that added it may. Its content is gone for good; that it was there, and why it is no more, stays, and every
 * other agency that was given it is told.
 */
export const withdrawDocument = (
  database: Database,
  viewer: Viewer,
  asked: Withdrawal,
  now: Date,
): Promise<StepOutcome> =>
  onCase(database, viewer, asked, now, async (working) => {
    const { tx, agency, held } = working;
    const { rows } = await tx.query<{ agency: string; gone: boolean; seenBy: string[] }>(
      `SELECT agency_code AS agency, sealed_bytes IS NULL AS gone, seen_by AS "seenBy"
       FROM case_document WHERE id = $1 AND case_id = $2 AND $3 = ANY (seen_by)`,
      [asked.document, held.id, agency],
    );
    const [document] = rows;
    if (!document || document.gone) return { problem: caseProblem('DOCUMENT_GONE') };
    if (document.agency !== agency) return { problem: caseProblem('NOT_YOUR_DOCUMENT') };
    const problem = await findTextOfStep(
      tx,
      { viewer, doing: 'case.document-withdraw' },
      asked.reason,
      'REASON_MISSING',
      'reason',
    );
    if (problem) return { problem };
    await tx.query(
      'UPDATE case_document SET sealed_bytes = NULL, withdrawn_at = $2 WHERE id = $1',
      [asked.document, now],
    );
    const others = document.seenBy.filter((code) => code !== agency);
    await takeStep(working, {
      kind: 'DOCUMENT_WITHDRAWN',
      to: held.status,
      note: asked.reason,
      noteFor: others,
      audit: { action: 'case.document-withdraw', detail: { document: asked.document } },
    });
    for (const other of others) {
      await notify(tx, { caseId: held.id, agency: other, kind: 'DOCUMENT_WITHDRAWN', at: now });
    }
    return { done: held.id };
  });
