import { recordAudit } from '../../access/audit.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { publishing } from '../../db/transaction.ts';
import type { Day } from '../../kernel/day.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { type CorrectedValue, correctPerson } from './correct.ts';
import { problem, type RightsProblem } from './problems.ts';

/**
 * Corrects a value of a person for an officer whose agency holds a record of the person.
 * @returns the correction's id, or what stands against it.
 */
export const correctAsOfficer = (
  { pool, sealing }: Database,
  viewer: Viewer,
  person: string,
  correction: CorrectedValue,
  today: Day,
): Promise<Result<string, RightsProblem>> =>
  publishing(pool, async (tx) => {
    const { rowCount } = await tx.query(
      `SELECT FROM identity_link JOIN source_record ON source_record.id = record_id
       WHERE foreign_national_id = $1 AND agency_code = ANY ($2) LIMIT 1`,
      [person, viewer.agencies],
    );
    if (!rowCount) return failed(problem('NOT_YOUR_RECORD'));
    const by = { actor: viewer.actor, agency: viewer.agency, request: null };
    return correctPerson(tx, sealing, person, correction, by, today);
  });

/** Notes that an agency knows of a correction. @returns null where there is no such notice to the agency. */
export const acknowledge = (
  { pool }: Database,
  viewer: Viewer,
  notice: string,
): Promise<Result<string, RightsProblem> | null> =>
  publishing(pool, async (tx) => {
    const { rowCount } = await tx.query(
      `UPDATE correction_notice SET acknowledged_by = $3, acknowledged_at = now()
       WHERE id = $1 AND agency_code = $2 AND acknowledged_at IS NULL`,
      [notice, viewer.agency, viewer.actor],
    );
    if (rowCount) {
      const { actor } = viewer;
      await recordAudit(tx, { actor, action: 'correction.acknowledge', subjectIds: [notice] });
      return ok(notice);
    }
    const known = await tx.query(
      'SELECT FROM correction_notice WHERE id = $1 AND agency_code = $2',
      [notice, viewer.agency],
    );
    return known.rowCount ? failed(problem('ALREADY_ACKNOWLEDGED')) : null;
  });
