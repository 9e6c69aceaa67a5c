/**
 * The numbers of the weekly digest (*ringkasan pekan*): what waits for an agency today, and what happened in a week. The
 * e-mail and the screen ask this one statement, for one agency or for all. It counts the cases that the agency sees, and
 * what waits by the same rules as the boxes of its inbox (read.ts), so that each number is the length of its list.
 */
import type { Pool } from 'pg';
import { may, type Viewer } from '../../access/viewer.ts';
import { addDays, type Day, dayNumber } from '../../kernel/day.ts';
import { DUE_SOON_DAYS } from './read.ts';

/** What waits, by box of the inbox. */
export interface Waiting {
  fresh: number;
  inHand: number;
  dueSoon: number;
  late: number;
  returned: number;
  elsewhere: number;
  /** Of those elsewhere, the ones that wait for an answer to the own agency's handover. */
  unanswered: number;
  toDo: number;
  toDoLate: number;
}

/** In how many cases something happened in the week, and how many follow-ups were done. */
export interface Happened {
  received: number;
  verified: number;
  takenOn: number;
  handedOver: number;
  decided: number;
  closed: number;
  refuted: number;
  duplicates: number;
  done: number;
}

export type Digest = { agency: string } & Waiting & Happened;

/** What is counted, for whom. */
export interface DigestAsked {
  today: Day;
  /** A Monday. */
  week: Day;
  /** Null for every agency. */
  agency: string | null;
  /** Whether cases of the sealed kinds are counted: for who may open them. */
  sealed: boolean;
  /** Whether follow-ups of cases and operations are counted, beside those of meetings. */
  allFollowUps: boolean;
}

/** How long a week is, in days. */
export const WEEK = 7;

/** The Monday of the week in which a day lies. The day with the number 0 was a Thursday. */
export const mondayOf = (day: Day): Day => addDays(day, -((dayNumber(day) + 3) % WEEK));

/** The digests of agencies, by their codes. */
export async function digestsOf(
  pool: Pool,
  { today, week, agency, sealed, allFollowUps }: DigestAsked,
): Promise<Digest[]> {
  const { rows } = await pool.query<Digest>(DIGESTS, [
    today,
    week,
    agency,
    sealed,
    allFollowUps,
    DUE_SOON_DAYS,
  ]);
  return rows;
}

/**
 * The digest of the viewer's agency; null where it has none. Who may open no case is told nothing of the sealed kinds,
 * and of follow-ups those of meetings alone, as in its list.
 */
export async function digestFor(
  pool: Pool,
  viewer: Viewer,
  { today, week }: Pick<DigestAsked, 'today' | 'week'>,
): Promise<Digest | null> {
  if (!viewer.agency) return null;
  const [digest] = await digestsOf(pool, {
    today,
    week,
    agency: viewer.agency,
    sealed: may(viewer, 'cases.read'),
    allFollowUps: may(viewer, 'operations.read'),
  });
  return digest ?? null;
}

/** In Central Kalimantan. */
const IN_WEEK = (instant: string): string =>
  `(${instant} AT TIME ZONE 'Asia/Jakarta')::date BETWEEN $2::date AND $2::date + ${WEEK - 1}`;

const DIGESTS = `
  WITH seen AS (
    SELECT agency_code AS agency, case_file.id, status, due_on, owner_agency = agency_code AS own
    FROM case_access JOIN case_file ON case_file.id = case_id
    JOIN incident_category ON incident_category.id = category_id
    WHERE ($3::text IS NULL OR agency_code = $3) AND ($4::boolean OR sensitivity <> 'RESTRICTED' AND NOT concerns_minor)),
  placed AS (
    SELECT agency, status, due_on, own AND status = 'HANDED_OVER' AS unanswered,
           own AND status NOT IN ('CLOSED', 'UNSUBSTANTIATED', 'DUPLICATE', 'HANDED_OVER') AS held,
           EXISTS (SELECT FROM handover WHERE case_id = seen.id AND to_agency = agency AND handover.status = 'PENDING') AS "toAnswer",
           (SELECT bool_and(handover.status = 'RETURNED') FROM handover WHERE case_id = seen.id AND from_agency = agency) AS "wasReturned",
           NOT own AND status NOT IN ('CLOSED', 'UNSUBSTANTIATED', 'DUPLICATE') AS others
    FROM seen),
  waiting AS (
    SELECT agency,
           count(*) FILTER (WHERE held AND status = 'REPORTED' OR "toAnswer") AS fresh,
           count(*) FILTER (WHERE held OR "toAnswer") AS "inHand",
           count(*) FILTER (WHERE (held OR "toAnswer") AND due_on BETWEEN $1::date AND $1::date + $6::integer) AS "dueSoon",
           count(*) FILTER (WHERE (held OR "toAnswer" OR unanswered) AND due_on < $1::date) AS late,
           count(*) FILTER (WHERE held AND "wasReturned") AS returned,
           count(*) FILTER (WHERE unanswered OR others AND NOT "toAnswer") AS elsewhere,
           count(*) FILTER (WHERE unanswered) AS unanswered
    FROM placed GROUP BY agency),
  happened AS (
    SELECT agency,
           count(DISTINCT seen.id) FILTER (WHERE kind = 'RECEIVED') AS received,
           count(DISTINCT seen.id) FILTER (WHERE kind = 'ACKNOWLEDGED') AS "takenOn",
           count(DISTINCT seen.id) FILTER (WHERE kind = 'HANDED_OVER') AS "handedOver",
           count(DISTINCT seen.id) FILTER (WHERE kind = 'MOVED' AND to_status = 'VERIFIED') AS verified,
           count(DISTINCT seen.id) FILTER (WHERE kind = 'MOVED' AND to_status = 'DECIDED') AS decided,
           count(DISTINCT seen.id) FILTER (WHERE kind = 'MOVED' AND to_status = 'CLOSED') AS closed,
           count(DISTINCT seen.id) FILTER (WHERE kind = 'MOVED' AND to_status = 'UNSUBSTANTIATED') AS refuted,
           count(DISTINCT seen.id) FILTER (WHERE kind = 'MOVED' AND to_status = 'DUPLICATE') AS duplicates
    FROM seen JOIN case_step ON case_id = seen.id AND agency_code = agency AND ${IN_WEEK('at')}
    GROUP BY agency),
  followed AS (
    SELECT owner_agency AS agency, count(*) FILTER (WHERE status = 'OPEN') AS "toDo",
           count(*) FILTER (WHERE status = 'OPEN' AND due_on < $1::date) AS "toDoLate",
           count(*) FILTER (WHERE status = 'DONE' AND ${IN_WEEK('ended_at')}) AS done
    FROM follow_up WHERE ($3::text IS NULL OR owner_agency = $3) AND ($5::boolean OR briefing_id IS NOT NULL)
    GROUP BY owner_agency)
  SELECT code AS agency, ${[
    ...['fresh', 'inHand', 'dueSoon', 'late', 'returned', 'elsewhere', 'unanswered'],
    ...['toDo', 'toDoLate'],
    ...['received', 'verified', 'takenOn', 'handedOver', 'decided', 'closed', 'refuted'],
    ...['duplicates', 'done'],
  ]
    .map((name) => `coalesce("${name}", 0)::int AS "${name}"`)
    .join(', ')}
  FROM agency LEFT JOIN waiting ON waiting.agency = code LEFT JOIN happened ON happened.agency = code
  LEFT JOIN followed ON followed.agency = code
  WHERE $3::text IS NULL OR code = $3 ORDER BY code`;
