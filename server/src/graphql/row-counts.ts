/**
 * How many rows there are, in all and by the values that lists are filtered by: what the cost of a query is estimated
 * from. Counted in the background and kept in memory, so that an estimate asks the database for nothing.
 */
import type { Pool } from 'pg';

/** Of the sealed kinds a cost would tell whether there is any: what costs is told rests on the others. */
const OPEN_KIND = `incident_category ON incident_category.id = category_id AND sensitivity <> 'RESTRICTED'`;
const LISTED = `incident JOIN ${OPEN_KIND}`;

/** What is counted: a thing, what it is told apart by, and the statement that gives `value` and `rows`. */
const COUNTED: readonly [of: string, by: string, statement: string][] = [
  ['person', '', `SELECT '' AS value, count(*) AS rows FROM foreign_national`],
  ['person', 'nationality', 'SELECT nationality, count(*) FROM foreign_national GROUP BY 1'],
  ['person', 'sex', 'SELECT sex, count(*) FROM foreign_national GROUP BY 1'],
  ['person', 'regency', 'SELECT regency_code, count(DISTINCT holder_id) FROM permit GROUP BY 1'],
  ['permit', '', `SELECT '', count(*) FROM permit`],
  ['permit', 'kind', 'SELECT kind_id, count(*) FROM permit GROUP BY 1'],
  ['permit', 'regency', 'SELECT regency_code, count(*) FROM permit GROUP BY 1'],
  ['permit', 'validFrom', `SELECT to_char(valid_from, 'YYYY-MM'), count(*) FROM permit GROUP BY 1`],
  ['permit', 'validTo', `SELECT to_char(valid_to, 'YYYY-MM'), count(*) FROM permit GROUP BY 1`],
  ['record', '', `SELECT '', count(*) FROM source_record`],
  ['document', '', `SELECT '', count(*) FROM travel_document`],
  ['employer', '', `SELECT '', count(*) FROM employer`],
  ['employer', 'sector', 'SELECT sector_id, count(*) FROM employer GROUP BY 1'],
  ['site', '', `SELECT '', count(*) FROM site`],
  ['site', 'regency', 'SELECT regency_code, count(*) FROM site GROUP BY 1'],
  [
    'site',
    'sector',
    'SELECT sector_id, count(*) FROM site JOIN employer ON employer.id = employer_id GROUP BY 1',
  ],
  ['incident', '', `SELECT '', count(*) FROM ${LISTED}`],
  ['incident at a site', '', `SELECT '', count(site_id) FROM ${LISTED}`],
  ['incident', 'category', `SELECT category_id, count(*) FROM ${LISTED} GROUP BY 1`],
  ['incident', 'status', `SELECT status, count(*) FROM ${LISTED} GROUP BY 1`],
  ['incident', 'regency', `SELECT regency_code, count(*) FROM ${LISTED} GROUP BY 1`],
  [
    'incident',
    'occurred',
    `SELECT to_char(occurred_at, 'YYYY-MM'), count(*) FROM ${LISTED} GROUP BY 1`,
  ],
  ['case', '', `SELECT '', count(*) FROM case_file JOIN ${OPEN_KIND} AND NOT concerns_minor`],
  ['case notice', '', `SELECT '', count(*) FROM case_notice`],
  ['operation notice', '', `SELECT '', count(*) FROM operation_notice`],
  ['operation', '', `SELECT '', count(*) FROM joint_operation`],
  ['follow-up', '', `SELECT '', count(*) FROM follow_up`],
  ['analysis', '', `SELECT '', count(*) FROM analysis`],
  ['briefing pack', '', `SELECT '', count(*) FROM briefing_pack`],
  ['briefing', '', `SELECT '', count(*) FROM briefing`],
  ['batch', '', `SELECT '', count(*) FROM batch`],
  ['rejected', '', `SELECT '', coalesce(sum(rejected_count), 0) FROM batch`],
  ['event', '', `SELECT '', count(*) FROM audit_event`],
  ['account', '', `SELECT '', count(*) FROM hub_user`],
  ['country', '', `SELECT '', count(*) FROM country`],
  ['agency', '', `SELECT '', count(*) FROM agency`],
  ['sector', '', `SELECT '', count(*) FROM sector`],
  ['regency', '', `SELECT '', count(*) FROM regency`],
  ['edition', '', `SELECT '', count(*) FROM boundary_edition`],
];

const STATEMENT = COUNTED.map(
  ([of, by, statement]) =>
    `SELECT '${of}' AS of, '${by}' AS by, value, rows::integer FROM (${statement}) AS counted (value, rows)`,
).join(' UNION ALL ');

/** Things about persons are counted in fives: a cost must not tell of one row, least of all of one out of sight. */
const IN_FIVES = new Set([
  'person',
  'permit',
  'incident',
  'incident at a site',
  'case',
  'case notice',
  'record',
  'document',
  'rejected',
]);
const rounded = (thing: string, rows: number): number =>
  IN_FIVES.has(thing) && rows > 0 ? Math.max(5, Math.round(rows / 5) * 5) : rows;

const REFRESH_MILLISECONDS = 5 * 60_000;

/** Rows by value, of each thing and what it is told apart by. */
export type CountedRows = ReadonlyMap<string, ReadonlyMap<string, number>>;

export class RowCounts {
  #counts: CountedRows;

  constructor(counts: CountedRows = new Map()) {
    this.#counts = counts;
  }

  /** The counts themselves, to be taken to another thread. */
  get all(): CountedRows {
    return this.#counts;
  }

  /** Counts anew. @throws where the database does */
  async refresh(pool: Pool): Promise<void> {
    const { rows } = await pool.query<{
      of: string;
      by: string;
      value: string | null;
      rows: number;
    }>(STATEMENT);
    const counts = new Map<string, Map<string, number>>();
    for (const { of, by, value, rows: number } of rows) {
      const key = `${of}.${by}`;
      counts.set(
        key,
        (counts.get(key) ?? new Map<string, number>()).set(value ?? '', rounded(of, number)),
      );
    }
    this.#counts = counts;
  }

  /** Rows of a thing; a guess that is not small where nothing has been counted yet. */
  of(thing: string): number {
    return this.#counts.get(`${thing}.`)?.get('') ?? 1000;
  }

  /** Rows by value, e.g. permits by kind; empty where that is not counted. */
  by(thing: string, column: string): ReadonlyMap<string, number> {
    return this.#counts.get(`${thing}.${column}`) ?? new Map();
  }

  /** The part of the rows whose value is one of these, from 0 to 1. */
  share(thing: string, column: string, matches: (value: string) => boolean): number {
    // Of the values together and not of the thing: where most values are rare, rounding makes their sum the larger.
    let all = 0;
    let matching = 0;
    for (const [value, rows] of this.by(thing, column)) {
      all += rows;
      if (matches(value)) matching += rows;
    }
    return all === 0 ? 0 : matching / all;
  }
}

/**
 * Counts now and every five minutes.
 * @param failed is told of a count that the database did not give; the figures before it stay
 * @returns the counts, and how to stop
 */
export async function keepRowCounts(
  pool: Pool,
  failed: (error: Error) => void,
): Promise<{ counts: RowCounts; stop: () => void }> {
  const counts = new RowCounts();
  const refresh = (): Promise<void> => counts.refresh(pool).catch(failed);
  await refresh();
  const timer = setInterval(refresh, REFRESH_MILLISECONDS);
  timer.unref();
  return { counts, stop: () => clearInterval(timer) };
}
