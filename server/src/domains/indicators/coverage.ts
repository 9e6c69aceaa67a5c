import type { Pool } from 'pg';
import type { Day } from '../../kernel/day.ts';

/** One agency's newest published report of one source. */
export interface Report {
  source: string;
  agencyCode: string;
  extractedOn: Day;
  /** Kemendagri codes of the regencies for which the agency answers. */
  regencies: string[];
}

/** One report that an agency owes, and the newest day that it has told of; null where it never reported. */
export interface DueReport {
  source: string;
  agencyCode: string;
  regencies: string[];
  reportedTo: Day | null;
}

/**
 * Which kind of agency publishes each source: an agency of that kind answers for its regencies, so it owes the report.
 * A domain does not know how files are read; a test holds this against the sources themselves.
 */
export const PUBLISHERS: Readonly<Record<string, string>> = {
  'immigration-stay-permits': 'IMMIGRATION',
  'manpower-work-permits': 'MANPOWER',
  'police-incidents': 'POLICE',
};

/** What the agencies have reported by an instant, newest report of each source and agency. */
export async function reportsKnown(pool: Pool, knownAt: Date | null): Promise<Report[]> {
  const { rows } = await pool.query<Report>(
    `SELECT source, batch.agency_code AS "agencyCode", max(extracted_on) AS "extractedOn",
            ARRAY(SELECT regency_code FROM agency_regency WHERE agency_regency.agency_code = batch.agency_code) AS regencies
     FROM batch WHERE status = 'PUBLISHED' AND ($1::timestamptz IS NULL OR published_at <= $1)
     GROUP BY source, batch.agency_code ORDER BY source, batch.agency_code`,
    [knownAt],
  );
  return rows;
}

/** Regencies for which at least one of an indicator's sources has reported; elsewhere a zero would be a claim. */
export const reportedRegencies = (
  reports: readonly Report[],
  sources: readonly string[],
): Set<string> =>
  new Set(
    reports.filter(({ source }) => sources.includes(source)).flatMap(({ regencies }) => regencies),
  );

/** By the label of each period the regencies of which a file of these sources was published within it. */
export async function reportedWithin(
  pool: Pool,
  sources: readonly string[],
  periods: readonly { label: string; from: Day; day: Day }[],
): Promise<Map<string, Set<string>>> {
  const { rows } = await pool.query<{ label: string; regency: string }>(
    `SELECT DISTINCT label, regency_code AS regency
     FROM jsonb_to_recordset($1::jsonb) AS period (label text, day date, "from" date)
     JOIN batch ON (published_at AT TIME ZONE 'Asia/Jakarta')::date BETWEEN "from" AND day
               AND status = 'PUBLISHED' AND source = ANY ($2)
     JOIN agency_regency USING (agency_code)`,
    [JSON.stringify(periods), sources],
  );
  return new Map(
    periods.map(({ label }) => [
      label,
      new Set(rows.filter((row) => row.label === label).map(({ regency }) => regency)),
    ]),
  );
}

/** Every report that is owed, with what had come of it by an instant. */
export async function reportsDue(pool: Pool, knownAt: Date | null): Promise<DueReport[]> {
  const { rows } = await pool.query<DueReport>(
    `SELECT owed.source, agency.code AS "agencyCode",
            ARRAY(SELECT regency_code FROM agency_regency WHERE agency_code = agency.code ORDER BY regency_code) AS regencies,
            (SELECT max(greatest(extracted_on, period_to)) FROM batch
             WHERE batch.source = owed.source AND batch.agency_code = agency.code AND batch.status = 'PUBLISHED'
               AND ($3::timestamptz IS NULL OR published_at <= $3)) AS "reportedTo"
     FROM unnest($1::text[], $2::text[]) AS owed (source, kind) JOIN agency ON agency.kind = owed.kind
     ORDER BY owed.source, agency.code`,
    [Object.keys(PUBLISHERS), Object.values(PUBLISHERS), knownAt],
  );
  return rows;
}

/** Files come by the month: a report counts for a day where it tells of that day's month or of a later one. */
export const hasReported = ({ reportedTo }: Pick<DueReport, 'reportedTo'>, day: Day): boolean =>
  reportedTo !== null && reportedTo.slice(0, 7) >= day.slice(0, 7);
