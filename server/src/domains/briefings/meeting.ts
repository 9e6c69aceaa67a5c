/** What is written down of the meeting itself: who came, what was said and decided, and what is to be done. */
import type { ClientBase } from 'pg';
import { recordAudit } from '../../access/audit.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { type Day, dayOfInstant } from '../../kernel/day.ts';
import { failed, ok } from '../../kernel/result.ts';
import { type Held, onBriefing, type Written, wrong } from './command.ts';
import { keepWhatStood } from './corrections.ts';
import { findTextsProblem, isView } from './texts.ts';

const recorded = (viewer: Viewer, now: Date) =>
  ({ viewer, now, audit: 'briefing.record', afterwards: true }) as const;

export interface Recorded {
  briefing: string;
  version: number;
  /** What was said; null leaves it as it is. */
  record: string | null;
  attendance: readonly { agency: string; attended: boolean }[];
}

/**
 * Writes down who came and what was said, before the meeting, in it or after. Once it has been held these are minutes:
 * what stood there is kept.
 */
export const recordMeeting = (
  database: Database,
  viewer: Viewer,
  asked: Recorded,
  now: Date,
): Promise<Written> =>
  onBriefing(database, recorded(viewer, now), asked, async (tx, held) => {
    const problem = await findTextsProblem(
      tx,
      { viewer, doing: 'briefing.record' },
      { record: asked.record },
    );
    if (problem) return failed(problem);
    const codes = [...new Set(asked.attendance.map(({ agency }) => agency))];
    const known = await tx.query(
      'SELECT FROM briefing_agency WHERE briefing_id = $1 AND agency_code = ANY ($2)',
      [held.id, codes],
    );
    if (known.rowCount !== codes.length) return wrong('AGENCY_UNKNOWN', 'attendance');
    const { rows } = await tx.query<{ isHeld: boolean; record: string }>(
      'SELECT held_at IS NOT NULL AS "isHeld", record FROM briefing WHERE id = $1',
      [held.id],
    );
    const { isHeld = false, record = '' } = rows[0] ?? {};
    const said = asked.record?.trim() ?? record;
    if (isHeld && record && said !== record)
      await keepWhatStood(tx, held, viewer, now, { was: record });
    for (const { agency, attended } of asked.attendance) {
      if (isHeld) await keepAttendance(tx, held, viewer, now, agency, attended);
      await tx.query(
        'UPDATE briefing_agency SET attended = $3 WHERE briefing_id = $1 AND agency_code = $2',
        [held.id, agency, attended],
      );
    }
    await tx.query('UPDATE briefing SET record = $2 WHERE id = $1', [held.id, said]);
    return ok(null);
  });

/** Keeps what was said of an agency, where something else is said now. */
async function keepAttendance(
  tx: ClientBase,
  held: Held,
  viewer: Viewer,
  now: Date,
  agency: string,
  attended: boolean,
): Promise<void> {
  const { rows } = await tx.query<{ attended: boolean | null }>(
    'SELECT attended FROM briefing_agency WHERE briefing_id = $1 AND agency_code = $2',
    [held.id, agency],
  );
  const was = rows[0]?.attended ?? null;
  if (was === null || was === attended) return;
  await keepWhatStood(tx, held, viewer, now, { agency, was: was ? 'PRESENT' : 'ABSENT' });
}

/** To what a decision or a follow-up is pinned: what the meeting looked at. */
interface Pinned {
  briefing: string;
  slide: string | null;
  view: string | null;
  text: string;
}

/** Writes down what was decided. */
export const addDecision = (
  database: Database,
  viewer: Viewer,
  { briefing, slide, view, text }: Pinned,
  now: Date,
): Promise<Written> =>
  onBriefing(database, recorded(viewer, now), { briefing, version: null }, async (tx, held) => {
    if (view && !isView(view)) return wrong('VIEW_WRONG', 'view');
    const problem = await findTextsProblem(
      tx,
      { viewer, doing: 'briefing.record' },
      { decision: text },
    );
    if (problem) return failed(problem);
    const { rowCount } = await tx.query(
      `INSERT INTO briefing_decision (briefing_id, slide_id, view, text, made_by, made_at)
         SELECT $1, $2, $3, $4, $5, $6
         WHERE $2::uuid IS NULL OR EXISTS (SELECT FROM briefing_slide WHERE id = $2 AND briefing_id = $1)`,
      [held.id, slide, view, text.trim(), viewer.userId, now],
    );
    return rowCount ? ok(slide) : wrong('SLIDE_UNKNOWN', 'slide');
  });

/**
 * Writes down what an agency is to do by a day. It stands in that agency's own list beside what comes out of cases and
 * operations, and ends there.
 */
export const addMeetingFollowUp = (
  database: Database,
  viewer: Viewer,
  { briefing, slide, view, text, owner, dueOn }: Pinned & { owner: string; dueOn: Day },
  now: Date,
): Promise<Written> =>
  onBriefing(database, recorded(viewer, now), { briefing, version: null }, async (tx, held) => {
    if (view && !isView(view)) return wrong('VIEW_WRONG', 'view');
    const problem = await findTextsProblem(
      tx,
      { viewer, doing: 'briefing.record' },
      { followUp: text },
    );
    if (problem) return failed(problem);
    const known = await tx.query('SELECT FROM agency WHERE code = $1', [owner]);
    if (!known.rowCount) return wrong('AGENCY_UNKNOWN', 'owner');
    if (dueOn < dayOfInstant(now.toISOString())) return wrong('DUE_IN_PAST', 'dueOn');
    const { rows } = await tx.query<{ id: string }>(
      `INSERT INTO follow_up (briefing_id, slide_id, view, text, made_agency, owner_agency, due_on, made_by, made_at)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9
         WHERE $2::uuid IS NULL OR EXISTS (SELECT FROM briefing_slide WHERE id = $2 AND briefing_id = $1)
         RETURNING id`,
      [held.id, slide, view, text.trim(), viewer.agency, owner, dueOn, viewer.userId, now],
    );
    const [made] = rows;
    if (!made) return wrong('SLIDE_UNKNOWN', 'slide');
    await recordAudit(tx, {
      actor: viewer.actor,
      action: 'follow-up.add',
      subjectIds: [made.id],
    });
    return ok(slide);
  });
