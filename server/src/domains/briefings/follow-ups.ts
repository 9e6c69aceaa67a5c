/** What is to be done out of meetings, as a meeting reads it: whoever opens the briefing reads the same. */
import type { Pool } from 'pg';
import { type Day, dayOfInstant } from '../../kernel/day.ts';
import type { Names } from './names.ts';
import type { Classification, ComputedFollowUp } from './types.ts';

interface Meeting {
  id: string;
  ownerAgency: string;
  classification: Classification;
  /** Codes of the other agencies. */
  agencies: readonly string[];
}

/**
 * What came out of this briefing, and what is still open out of the same office's earlier ones for the agencies of this
 * meeting. Nothing out of a briefing that was marked higher, and nothing out of a case or an operation, of which not
 * all who are in the room may know.
 */
const FOLLOW_UPS = `
  SELECT follow_up.id, text, follow_up.owner_agency AS owner, due_on AS "dueOn", follow_up.status, slide_id AS slide, view,
         briefing_id = $1 AS own, briefing_id AS briefing,
         (SELECT position FROM briefing_slide WHERE briefing_slide.id = slide_id) AS "slidePosition"
  FROM follow_up JOIN briefing ON briefing.id = briefing_id
  WHERE briefing_id = $1
     OR follow_up.status = 'OPEN' AND briefing.owner_agency = $2 AND follow_up.owner_agency = ANY ($3)
        AND array_position($4::text[], briefing.classification) <= array_position($4::text[], $5)
  ORDER BY due_on, follow_up.id`;
const FROM_LOW_TO_HIGH: readonly Classification[] = ['ORDINARY', 'LIMITED', 'SECRET'];

export async function readFollowUps(
  pool: Pool,
  { id, ownerAgency, agencies, classification }: Meeting,
  names: Names,
  now: Date,
): Promise<ComputedFollowUp[]> {
  const { rows } = await pool.query<
    Omit<ComputedFollowUp, 'owner' | 'overdue'> & { owner: string; dueOn: Day }
  >(FOLLOW_UPS, [id, ownerAgency, [ownerAgency, ...agencies], FROM_LOW_TO_HIGH, classification]);
  const today = dayOfInstant(now.toISOString());
  return rows.map((row) => ({
    ...row,
    owner: names.agency(row.owner),
    overdue: row.status === 'OPEN' && row.dueOn < today,
  }));
}
