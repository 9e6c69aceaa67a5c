/**
 * The counted things as SQL: one row a thing and period, one column a dimension. The statements take their parameters
 * by the names in `Parameters` below, in that order.
 */
import type { Counted } from './types.ts';

/** $1 … of every statement here. */
export interface Parameters {
  /** Labels of the periods and, for a stock, the day on which it is taken, as a JSON list [{label, day, from}]. */
  periods: string;
  /** Versions known at this instant; null for the newest. */
  knownAt: Date | null;
  /** Agencies whose records count; null for all. */
  agencies: readonly string[] | null;
  /** Regencies whose things count; null for all. */
  regencies: readonly string[] | null;
  /** Agencies whose things count wherever they are, beside `regencies`; empty for none. */
  alsoOf: readonly string[];
}

const PERIODS = `periods AS (
  SELECT label, day, "from" FROM jsonb_to_recordset($1::jsonb) AS listed (label text, day date, "from" date))`;

/** What of the records is taken as known. */
interface Knowledge {
  /** A versioned table as it is taken to be known. */
  known(table: string, columns: string): string;
  /** Of things without versions: a condition on the instant at which the hub learned of them. */
  learned(instant: string): string;
}

const BY_THEN = (table: string, columns: string): string =>
  `SELECT ${columns} FROM ${table}_history WHERE system_from <= $2 AND system_to > $2`;

/** As it was known: the current rows, or those whose time in the system covers the instant. */
const AS_KNOWN: Knowledge = {
  known: (table, columns) => `${table}_known AS (
  SELECT ${columns} FROM ${table} WHERE $2::timestamptz IS NULL OR system_from <= $2
  UNION ALL
  ${BY_THEN(table, columns)})`,
  learned: (instant) => `($2::timestamptz IS NULL OR ${instant} <= $2)`,
};

/** As it was known at the instant, with what the hub had never heard of then; nothing that it had is put right. */
const WITH_WHAT_CAME_LATER: Knowledge = {
  known: (table, columns) => `${table}_known AS (
  SELECT ${columns} FROM ${table} WHERE system_from <= $2
     OR NOT EXISTS (SELECT FROM ${table}_history AS before WHERE before.id = ${table}.id AND before.system_from <= $2)
  UNION ALL
  ${BY_THEN(table, columns)})`,
  learned: () => '($2::timestamptz IS NULL OR true)',
};

const PERMITS_IN_FORCE = `in_force AS (
  SELECT periods.label, periods.day, permit_known.*, permit_kind.family
  FROM periods JOIN permit_known ON valid_from <= day AND valid_to >= day AND status = 'ACTIVE'
  JOIN permit_kind ON permit_kind.id = kind_id
  WHERE $3::text[] IS NULL OR agency_code = ANY ($3))`;

const permitTables = ({ known }: Knowledge) => [
  PERIODS,
  known(
    'permit',
    'id, kind_id, number, agency_code, holder_id, employer_id, regency_code, valid_from, valid_to, status',
  ),
  known('foreign_national', 'id, nationality, sex'),
  known('employer', 'id, sector_id'),
  PERMITS_IN_FORCE,
];

/** Newest first; the number decides between two of the same dates, so that the answer is always the same. */
const newest = (family: string): string => `
  SELECT DISTINCT ON (label, holder_id) label, day, holder_id, regency_code, employer_id, kind_id
  FROM in_force WHERE family = '${family}'
  ORDER BY label, holder_id, valid_from DESC, valid_to DESC, number, id`;

const people = (of: Knowledge) => `
  WITH ${permitTables(of).join(',\n')},
  stay AS (${newest('STAY')}),
  work AS (${newest('WORK')}),
  placed AS (
    SELECT label, holder_id, work.holder_id IS NOT NULL AS has_work_permit, coalesce(stay.kind_id, work.kind_id) AS permit_kind,
           CASE WHEN stay.holder_id IS NOT NULL THEN stay.regency_code ELSE work.regency_code END AS regency,
           coalesce(stay.employer_id, work.employer_id) AS employer_id
    FROM stay FULL JOIN work USING (label, holder_id))
  SELECT label AS period, regency, coalesce(sector_id, 'NONE') AS sector, nationality, permit_kind,
         coalesce(sex, 'UNKNOWN') AS sex, has_work_permit
  FROM placed
  JOIN foreign_national_known ON foreign_national_known.id = holder_id
  LEFT JOIN employer_known ON employer_known.id = placed.employer_id
  WHERE $4::text[] IS NULL OR regency = ANY ($4)
     OR EXISTS (SELECT FROM in_force WHERE in_force.label = placed.label AND in_force.holder_id = placed.holder_id
                AND agency_code = ANY ($5::text[]))`;

const permits = (of: Knowledge) => `
  WITH ${permitTables(of).join(',\n')}
  SELECT label AS period, day, regency_code AS regency, coalesce(sector_id, 'NONE') AS sector, nationality,
         kind_id AS permit_kind, coalesce(sex, 'UNKNOWN') AS sex, agency_code AS agency, family, valid_to
  FROM in_force
  JOIN foreign_national_known ON foreign_national_known.id = holder_id
  LEFT JOIN employer_known ON employer_known.id = employer_id
  WHERE $4::text[] IS NULL OR regency_code = ANY ($4) OR agency_code = ANY ($5::text[])`;

/** The calendar day in Central Kalimantan (UTC+7 all year). */
const OCCURRED_ON = "(occurred_at AT TIME ZONE 'Asia/Jakarta')::date";

/** What was something else before is out of the past too, or two instants would subtract. */
const SEALED_NOW = `SELECT incident.id FROM incident JOIN incident_category sealed_kind
  ON sealed_kind.id = incident.category_id AND sealed_kind.sensitivity = 'RESTRICTED'`;

const incidents = ({ known }: Knowledge) => `
  WITH ${[
    PERIODS,
    known('incident', 'id, category_id, status, occurred_at, regency_code, site_id, agency_code'),
    known('site', 'id, employer_id'),
    known('employer', 'id, sector_id'),
  ].join(',\n')}
  SELECT label AS period, regency_code AS regency, coalesce(sector_id, 'NONE') AS sector, category_id AS category, status,
         agency_code AS agency
  FROM periods
  JOIN incident_known ON ${OCCURRED_ON} <= day AND ("from" IS NULL OR ${OCCURRED_ON} >= "from")
  JOIN incident_category ON incident_category.id = category_id AND sensitivity <> 'RESTRICTED'
  LEFT JOIN site_known ON site_known.id = site_id
  LEFT JOIN employer_known ON employer_known.id = site_known.employer_id
  WHERE status NOT IN ('UNSUBSTANTIATED', 'DUPLICATE')
    AND incident_known.id NOT IN (${SEALED_NOW})
    AND ($3::text[] IS NULL OR agency_code = ANY ($3))
    AND ($4::text[] IS NULL OR regency_code = ANY ($4) OR agency_code = ANY ($5::text[]))`;

const reports = ({ learned }: Knowledge) => `
  WITH ${PERIODS}
  SELECT label AS period, NULL::text AS regency, agency_code AS agency
  FROM periods JOIN batch ON period_to <= (date_trunc('month', day) + interval '1 month - 1 day')::date
                         AND ("from" IS NULL OR period_to >= "from")
  WHERE batch.status = 'PUBLISHED' AND ${learned('published_at')}
    AND ($3::text[] IS NULL OR agency_code = ANY ($3))
    AND ($4::text[] IS NULL OR true OR agency_code = ANY ($5::text[]))`;

/** In Central Kalimantan. */
const dayOf = (instant: string): string => `(${instant} AT TIME ZONE 'Asia/Jakarta')::date`;

/** Of the sealed kinds not even a count is told here. */
const OPEN_CASE = `JOIN incident_category ON incident_category.id = category_id AND sensitivity <> 'RESTRICTED' AND NOT concerns_minor`;

/** A report that an officer found to be of an event reported before is that event’s, and counts once. */
const eventReports = ({ learned }: Knowledge) => `
  WITH ${PERIODS}
  SELECT label AS period, regency_code AS regency, category_id AS category, status, received_agency AS agency
  FROM periods
  JOIN case_file ON ${dayOf('received_at')} <= day AND ("from" IS NULL OR ${dayOf('received_at')} >= "from") ${OPEN_CASE}
  WHERE status <> 'DUPLICATE' AND ${learned('received_at')}
    AND ($3::text[] IS NULL OR received_agency = ANY ($3))
    AND ($4::text[] IS NULL OR regency_code = ANY ($4) OR received_agency = ANY ($5::text[]))`;

const lateHandovers = ({ learned }: Knowledge) => `
  WITH ${PERIODS}
  SELECT label AS period, regency_code AS regency, to_agency AS agency
  FROM periods
  JOIN handover ON handover.due_on < day AND ${dayOf('made_at')} <= day
                AND (answered_at IS NULL OR ${dayOf('answered_at')} > day)
  JOIN case_file ON case_file.id = case_id ${OPEN_CASE}
  WHERE ${learned('made_at')}
    AND ($3::text[] IS NULL OR to_agency = ANY ($3))
    AND ($4::text[] IS NULL OR regency_code = ANY ($4) OR to_agency = ANY ($5::text[]))`;

/** Each case in the quarter of its first verification, where it then still stood as verified at that quarter's end. */
const SEALED_CASES = `
  WITH ${PERIODS},
  verified AS (
    SELECT case_id, ${dayOf('min(at)')} AS day FROM case_step WHERE to_status = 'VERIFIED' GROUP BY case_id)
  SELECT label AS period, regency_code AS regency
  FROM periods
  JOIN verified ON verified.day BETWEEN "from" AND periods.day
  JOIN case_file ON case_file.id = case_id
  JOIN incident_category ON incident_category.id = category_id AND (sensitivity = 'RESTRICTED' OR concerns_minor)
  WHERE (SELECT to_status FROM case_step
         WHERE case_step.case_id = case_file.id AND ${dayOf('at')} <= periods.day ORDER BY version DESC LIMIT 1)
        NOT IN ('REPORTED', 'UNSUBSTANTIATED', 'DUPLICATE')
    AND ($2::timestamptz IS NULL OR received_at <= $2)
    AND ($3::text[] IS NULL OR received_agency = ANY ($3))
    AND ($4::text[] IS NULL OR regency_code = ANY ($4) OR received_agency = ANY ($5::text[]))`;

/**
 * Each event of a restricted category that a file brought, in the quarter in which the hub first had it so, where it
 * then still stood so at that quarter's end. Both are days of the hub: a late file moves no quarter that was told.
 */
const SEALED_INCIDENTS = `
  WITH ${PERIODS},
  version AS (
    SELECT id, category_id, status, regency_code, agency_code, system_from FROM incident WHERE batch_id IS NOT NULL
    UNION ALL
    SELECT id, category_id, status, regency_code, agency_code, system_from FROM incident_history WHERE batch_id IS NOT NULL),
  sealed AS (
    SELECT version.id, ${dayOf('min(system_from)')} AS day
    FROM version JOIN incident_category ON incident_category.id = category_id AND sensitivity = 'RESTRICTED'
    GROUP BY version.id)
  SELECT label AS period, regency_code AS regency
  FROM periods
  JOIN sealed ON sealed.day BETWEEN "from" AND periods.day
  CROSS JOIN LATERAL (
    SELECT * FROM version WHERE version.id = sealed.id AND ${dayOf('system_from')} <= periods.day
    ORDER BY system_from DESC LIMIT 1) standing
  JOIN incident_category ON incident_category.id = category_id AND sensitivity = 'RESTRICTED'
  WHERE status NOT IN ('UNSUBSTANTIATED', 'DUPLICATE')
    AND ($2::timestamptz IS NULL OR system_from <= $2)
    AND ($3::text[] IS NULL OR agency_code = ANY ($3))
    AND ($4::text[] IS NULL OR regency_code = ANY ($4) OR agency_code = ANY ($5::text[]))`;

const factsOf = (of: Knowledge): Record<Counted, string> => ({
  PEOPLE: people(of),
  PERMITS: permits(of),
  INCIDENTS: incidents(of),
  REPORTS: reports(of),
  EVENT_REPORTS: eventReports(of),
  LATE_HANDOVERS: lateHandovers(of),
  SEALED_CASES,
  SEALED_INCIDENTS,
});
export const FACTS = factsOf(AS_KNOWN);
/** The same of an instant, which has to be named, and of what was first heard of after it. */
export const FACTS_WITH_WHAT_CAME_LATER = factsOf(WITH_WHAT_CAME_LATER);
