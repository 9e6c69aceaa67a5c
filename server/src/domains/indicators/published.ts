import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Day } from '../../kernel/day.ts';
import { countGroups, type Group, type Narrowing } from './compute.ts';
import { type CountedPeriods, finestDimensions, type PublishedTable } from './counted.ts';
import { PUBLISHED_MONTHS, publishedDays } from './periods.ts';
import { publishLeadership } from './publish-leadership.ts';
import { publishMeeting } from './publish-meeting.ts';
import { PERSONAL, type ProtectedAudience } from './tables.ts';

const EVERYTHING: Narrowing = {
  regency: null,
  sector: null,
  nationality: null,
  permit_kind: null,
  category: null,
  status: null,
};

/**
 * All listed tables of one period for one audience, as published with the data's present version; they are published now
 * where nobody has asked since that version came. The first publication stands, for every process and for ever: the same
 * question gets the same answer.
 * @param newest day of the newest report, the last period that there is
 * @returns null where the day is not the end of a published period.
 */
export async function publishedTables(
  pool: Pool,
  audience: ProtectedAudience,
  day: Day,
  newest: Day,
  threshold: number,
): Promise<readonly PublishedTable[] | null> {
  const days = publishedDays(newest, PUBLISHED_MONTHS[audience]);
  const position = days.indexOf(day);
  if (position < 0) return null;
  const version = await dataVersion(pool);
  const key = [version, audience, threshold] as const;
  const stored = await pool.query<{ tables: PublishedTable[] }>(STORED, [...key, day]);
  if (stored.rows[0]) return stored.rows[0].tables;

  // Many ask at once when a page opens: the tables are decided once.
  const name = [...key, audience === 'MEETING' ? '' : day].join('|');
  const underWay = publications.get(name) ?? publish(pool, audience, days, position, key);
  publications.set(name, underWay);
  await underWay.finally(() => publications.delete(name));
  return publishedTables(pool, audience, day, newest, threshold);
}

/** Publications of this process that are under way. */
const publications = new Map<string, Promise<void>>();

/** Decides and stores the tables of one period for LEADERSHIP, of all for MEETING, whose periods are protected in view of each other. */
async function publish(
  pool: Pool,
  audience: ProtectedAudience,
  days: readonly Day[],
  position: number,
  key: readonly [version: string, ProtectedAudience, number],
): Promise<void> {
  const [version, , threshold] = key;
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
  if ((await dataVersion(pool)) === version) {
    await pool.query(STORE, [...key, JSON.stringify(rows)]);
  }
}

const STORED = `
  SELECT tables FROM published_tables
  WHERE data_version = $1 AND audience = $2 AND threshold = $3 AND as_of = $4`;

const STORE = `
  INSERT INTO published_tables (data_version, audience, threshold, as_of, tables)
  SELECT $1, $2, $3, as_of, tables FROM jsonb_to_recordset($4::jsonb) AS listed (as_of date, tables jsonb)
  ON CONFLICT DO NOTHING`;

/** Changes whenever a count can: a file is published, or a person, permit or employer gets another version. */
async function dataVersion(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ version: string }>(
    `SELECT concat_ws(' ',
       (SELECT concat(count(*), ' ', extract(epoch FROM max(published_at))) FROM batch WHERE status = 'PUBLISHED'),
       (SELECT extract(epoch FROM max(system_from)) FROM permit),
       (SELECT extract(epoch FROM max(system_from)) FROM foreign_national),
       (SELECT extract(epoch FROM max(system_from)) FROM employer)) AS version`,
  );
  return rows[0]?.version ?? '';
}

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
