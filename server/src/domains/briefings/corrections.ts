/**
 * What was written down of a meeting and turns out wrong. Minutes are a document, so what stood before stays with its
 * day and, where it has one, its reason; a decision that is taken back stays as one that was.
 */
import type { ClientBase, Pool } from 'pg';
import type { Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { failed, ok } from '../../kernel/result.ts';
import { type Held, onBriefing, type Written, wrong } from './command.ts';
import { findTextsProblem } from './texts.ts';

export interface Correction {
  id: string;
  /** What it is of; of what was said where both are null. */
  decision: string | null;
  agency: string | null;
  /** What stood before: a text, or PRESENT or ABSENT of an agency. */
  was: string;
  /** A decision was taken back. */
  withdrawn: boolean;
  reason: string;
  madeAt: Date;
}

/** What was put right in the minutes of a meeting, the oldest first. */
export async function readCorrections(pool: Pool, briefing: string): Promise<Correction[]> {
  const { rows } = await pool.query<Correction>(
    `SELECT id, decision_id AS decision, agency_code AS agency, was, withdrawn, reason, made_at AS "madeAt"
     FROM briefing_correction WHERE briefing_id = $1 ORDER BY made_at, id`,
    [briefing],
  );
  return rows;
}

interface Ordered {
  briefing: string;
  decision: string;
  /** What was decided instead; null takes the decision back. */
  text: string | null;
  reason: string;
}

/** Puts a decision right, or takes it back; the text that stood before and the reason stay. */
export const correctDecision = (
  database: Database,
  viewer: Viewer,
  { briefing, decision, text, reason }: Ordered,
  now: Date,
): Promise<Written> =>
  onBriefing(
    database,
    { viewer, now, audit: 'briefing.correct', afterwards: true },
    { briefing, version: null },
    async (tx, held) => {
      const { rows } = await tx.query<{ text: string; withdrawn: boolean; slide: string | null }>(
        `SELECT text, slide_id AS slide,
                EXISTS (SELECT FROM briefing_correction WHERE decision_id = $1 AND withdrawn) AS withdrawn
         FROM briefing_decision WHERE id = $1 AND briefing_id = $2`,
        [decision, held.id],
      );
      const [found] = rows;
      if (!found) return wrong('DECISION_UNKNOWN', 'decision');
      if (found.withdrawn) return wrong('DECISION_WITHDRAWN', 'decision');
      const problem = await findTextsProblem(
        tx,
        { viewer, doing: 'briefing.correct' },
        { decision: text, reason },
      );
      if (problem) return failed(problem);
      if (text?.trim() === found.text) return wrong('NOTHING_CORRECTED', 'decision');
      await keepWhatStood(tx, held, viewer, now, {
        decision,
        was: found.text,
        withdrawn: text === null,
        reason: reason.trim(),
      });
      if (text !== null) {
        await tx.query('UPDATE briefing_decision SET text = $2 WHERE id = $1', [
          decision,
          text.trim(),
        ]);
      }
      return ok(found.slide);
    },
  );

/** Keeps what stood in the minutes, before something else is written there. */
export async function keepWhatStood(
  tx: ClientBase,
  { id }: Held,
  { userId }: Viewer,
  now: Date,
  stood: Partial<Omit<Correction, 'id' | 'madeAt'>> & { was: string },
): Promise<void> {
  const { decision, agency, was, withdrawn, reason } = stood;
  await tx.query(
    `INSERT INTO briefing_correction (briefing_id, decision_id, agency_code, was, withdrawn, reason, made_by, made_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, decision, agency, was, withdrawn ?? false, reason ?? '', userId, now],
  );
}
