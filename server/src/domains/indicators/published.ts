import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Pool } from 'pg';
import { personsVersion } from '../../db/persons-version.ts';
import { outlasting } from '../../kernel/abandonment.ts';
import type { Day } from '../../kernel/day.ts';
import { countGroups, EVERYTHING, type Group } from './compute.ts';
import { type CountedPeriods, finestDimensions, type PublishedTable } from './counted.ts';
import { keptAtVersion } from './kept-at-version.ts';
import { PUBLISHED_MONTHS, publishedDays } from './periods.ts';
import { publishLeadership } from './publish-leadership.ts';
import { publishMeeting } from './publish-meeting.ts';
import { PERSONAL, type ProtectedAudience } from './tables.ts';

type PublicationKey = readonly [version: string, audience: ProtectedAudience, threshold: number];

/** What is published, by the period's day. */
type Published = ReadonlyMap<Day, readonly PublishedTable[]>;

/** Which published tables are asked for. */
interface Asked {
  audience: ProtectedAudience;
  /** Ends of the periods. */
  wanted: readonly Day[];
  /** Day of the newest report, the last period that there is. */
  newest: Day;
  threshold: number;
  /** The persons' version as the question finds it. */
  version: string;
}

/** Publications kept at hand: those of the pages that are open just now. */
const PUBLICATIONS_KEPT = 50;
const kept = keptAtVersion<Published>(PUBLICATIONS_KEPT);

/**
 * All listed tables of some periods for one audience, as published with the persons' present version; they are published
 * now where nobody has asked since that version came. The first publication stands, for every process and for ever: the
 * same question gets the same answer.
 * @returns null where a day is not the end of a published period.
 */
export async function publishedTables(pool: Pool, asked: Asked): Promise<Published | null> {
  const { audience, wanted, newest, threshold, version } = asked;
  const days = publishedDays(newest, PUBLISHED_MONTHS[audience]);
  if (!wanted.every((day) => days.includes(day))) return null;
  return kept(pool, version, [audience, threshold, newest, wanted], async () => {
    for (;;) {
      // Where a file is published meanwhile, the version that was asked for can no longer be counted.
      const key = [await personsVersion(pool), audience, threshold] as const;
      const { rows } = await pool.query<{ as_of: Day; tables: PublishedTable[] }>(STORED, [
        ...key,
        wanted,
      ]);
      const published = new Map(rows.map(({ as_of, tables }) => [as_of, tables]));
      const missing = wanted.filter((day) => !published.has(day));
      if (!missing.length) return published;
      for (const day of missing) await publishOnce(pool, days, day, key);
    }
  });
}

/**
 * The tables of some periods that were published last before an instant.
 * @returns null where one of them was not published by then
 */
export async function publishedBy(
  pool: Pool,
  { audience, threshold, wanted }: Omit<Asked, 'newest' | 'version'>,
  instant: Date,
): Promise<Published | null> {
  const { rows } = await pool.query<{ as_of: Day; tables: PublishedTable[] }>(PUBLISHED_BY, [
    audience,
    threshold,
    instant,
    wanted,
  ]);
  const published = new Map(rows.map(({ as_of, tables }) => [as_of, tables]));
  return wanted.every((day) => published.has(day)) ? published : null;
}

const PUBLISHED_BY = `
  SELECT DISTINCT ON (as_of) as_of, tables FROM published_tables
  WHERE audience = $1 AND threshold = $2 AND published_at <= $3 AND as_of = ANY ($4::date[])
  ORDER BY as_of, published_at DESC`;

/** Many ask at once when a page opens: the tables are decided once. */
async function publishOnce(
  pool: Pool,
  days: readonly Day[],
  day: Day,
  key: PublicationKey,
): Promise<void> {
  const name = [...key, key[1] === 'MEETING' ? '' : day].join('|');
  const underWay =
    publications.get(name) ??
    // Others wait for it too.
    outlasting(() => publish(pool, days, days.indexOf(day), key));
  publications.set(name, underWay);
  await underWay.finally(() => publications.delete(name));
}

/** Publications of this process that are under way. */
const publications = new Map<string, Promise<void>>();

/** Decides and stores the tables of one period for LEADERSHIP, of all for MEETING, whose periods are protected in view of each other. */
async function publish(
  pool: Pool,
  days: readonly Day[],
  position: number,
  key: PublicationKey,
): Promise<void> {
  const [version, audience, threshold] = key;
  const rows: { as_of: Day | undefined; tables: PublishedTable[] }[] = [];
  if (audience === 'MEETING') {
    for (const tables of publishMeeting(await countPeriods(pool, days), threshold)) {
      rows.push({ as_of: days[rows.length], tables });
      await nextTurn();
    }
  } else {
    const first = Math.max(0, position - 1);
    const around = await countPeriods(pool, days.slice(first, position + 2));
    const counted = around[position - first];
    if (counted)
      rows.push({ as_of: days[position], tables: publishLeadership(counted, threshold) });
  }
  // Where a file was published while the groups were counted, they belong to no version.
  if ((await personsVersion(pool)) === version) {
    await pool.query(STORE, [...key, JSON.stringify(rows)]);
  }
}

const STORED = `
  SELECT as_of, tables FROM published_tables
  WHERE data_version = $1 AND audience = $2 AND threshold = $3 AND as_of = ANY ($4::date[])`;

const STORE = `
  INSERT INTO published_tables (data_version, audience, threshold, as_of, tables)
  SELECT $1, $2, $3, as_of, tables FROM jsonb_to_recordset($4::jsonb) AS listed (as_of date, tables jsonb)
  ON CONFLICT DO NOTHING`;

/** The finest groups of every personal indicator in each period, each period with those beside it. */
async function countPeriods(pool: Pool, days: readonly Day[]): Promise<CountedPeriods[]> {
  const periods = days.map((day) => ({ label: day, from: null, day }));
  const counted = days.map(() => new Map<string, Group[]>());
  for (const indicator of PERSONAL) {
    const groups = await countGroups(
      pool,
      indicator,
      finestDimensions(indicator),
      periods,
      { knownAt: null, agencies: null, regencies: null, alsoOf: [] },
      EVERYTHING,
    );
    days.forEach((day, index) => {
      counted[index]?.set(
        indicator.id,
        groups.filter(({ period }) => period === day),
      );
    });
  }
  return counted.map((now, index) => ({
    now,
    before: counted[index - 1] ?? null,
    after: counted[index + 1] ?? null,
  }));
}
