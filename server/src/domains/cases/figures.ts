import type { Pool } from 'pg';
import type { Viewer } from '../../access/viewer.ts';
import type { CaseStatus } from './rules.ts';

/** How long cases stood somewhere before they went on. */
export interface StandingFigure {
  status: CaseStatus;
  /** Of the standings that have ended, in days. */
  medianDays: number;
  cases: number;
}

export interface CaseFigures {
  standings: StandingFigure[];
  /** Reports that were looked into: verified, or found without ground. */
  lookedInto: number;
  /** Of these, those that were not found without ground, in percent; null where too few were looked into for a share. */
  substantiatedPercent: number | null;
}

/** A share of fewer reports says more than it knows. */
const FEWEST_FOR_A_SHARE = 5;

/**
 * How cases go on, over those of the viewer's area or of its own agency; of the sealed kinds nothing is counted. A case
 * that stood somewhere twice is counted twice there.
 */
export async function caseFigures(pool: Pool, viewer: Viewer): Promise<CaseFigures> {
  const scope = [viewer.area === 'PROVINCE' ? null : viewer.area, viewer.agency];
  const [standings, found] = [
    await pool.query<StandingFigure>(STANDINGS, scope),
    await pool.query<{ looked: number; refuted: number }>(LOOKED_INTO, scope),
  ];
  const { looked, refuted } = found.rows[0] ?? { looked: 0, refuted: 0 };
  return {
    standings: standings.rows,
    lookedInto: looked,
    substantiatedPercent:
      looked < FEWEST_FOR_A_SHARE ? null : Math.round((100 * (looked - refuted)) / looked),
  };
}

const COUNTED = `
  counted AS (
    SELECT case_file.id, status FROM case_file
    JOIN incident_category ON incident_category.id = category_id AND sensitivity <> 'RESTRICTED'
    WHERE NOT concerns_minor AND ($1::text[] IS NULL OR regency_code = ANY ($1) OR received_agency = $2))`;

const STANDINGS = `
  WITH ${COUNTED},
  moved AS (
    SELECT case_id, to_status, at, lead(at) OVER (PARTITION BY case_id ORDER BY version) AS ended
    FROM case_step JOIN counted ON counted.id = case_id
    WHERE from_status IS DISTINCT FROM to_status)
  SELECT to_status AS status, count(*)::int AS cases,
         round((percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM ended - at) / 86400))::numeric, 1)::float AS "medianDays"
  FROM moved WHERE ended IS NOT NULL AND to_status NOT IN ('CLOSED', 'UNSUBSTANTIATED', 'DUPLICATE')
  GROUP BY to_status ORDER BY to_status`;

const LOOKED_INTO = `
  WITH ${COUNTED}
  SELECT count(*) FILTER (WHERE status NOT IN ('REPORTED', 'DUPLICATE'))::int AS looked,
         count(*) FILTER (WHERE status = 'UNSUBSTANTIATED')::int AS refuted
  FROM counted`;
