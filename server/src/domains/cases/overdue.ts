import type { Pool } from 'pg';

/**
 * Tells whoever is late: the agency whose step it is, and, where a handover waits for its answer, the one that made it
 * too. Once for each due day that has passed.
 * @returns how many notices that were
 */
export async function noteOverdue(pool: Pool, now: Date): Promise<number> {
  const { rowCount } = await pool.query(NOTE, [now]);
  return rowCount ?? 0;
}

const NOTE = `
  INSERT INTO case_notice (case_id, agency_code, kind, at, next_try_at)
  SELECT late.id, late.agency, 'OVERDUE', $1, $1
  FROM (SELECT id, due_on, owner_agency AS agency FROM case_file
        UNION SELECT case_file.id, case_file.due_on, to_agency FROM case_file
              JOIN handover ON case_id = case_file.id AND handover.status = 'PENDING') late
  WHERE due_on < ($1::timestamptz AT TIME ZONE 'Asia/Jakarta')::date
    AND NOT EXISTS (SELECT FROM case_notice told WHERE told.case_id = late.id AND told.agency_code = late.agency
                    AND kind = 'OVERDUE' AND (told.at AT TIME ZONE 'Asia/Jakarta')::date > due_on)`;
