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
