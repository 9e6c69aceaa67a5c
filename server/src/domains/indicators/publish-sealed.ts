/**
 * The tables of what is sealed, cases and the events of files, each by itself: how many of an ended quarter there are in
 * the province, and how many of an ended year in each regency. Nobody sees more of it, and everybody the same. Periods do not overlap except that four quarters
 * make a year, whose total is therefore shown only where it narrows none of them down. What an ended period counted is
 * settled when it is first asked for and stands for ever: a correction of last year's case or a late file changes no figure, so the
 * answers of two days cannot be subtracted.
 */
import type { Pool } from 'pg';
import type { Day } from '../../kernel/day.ts';
import { countGroups, EVERYTHING, type Group } from './compute.ts';
import { cellOf, EVERY_REGENCY, keyOf, type PublishedTable } from './counted.ts';
import { reportedWithin } from './coverage.ts';
import { isSmall, protectTogether, sumOf } from './disclosure.ts';
import { type PeriodOfRollup, seriesOf } from './periods.ts';
import { EVERYBODY } from './tables.ts';
import type { Dimension, Indicator } from './types.ts';

const QUARTERS = [
  { begin: '01-01', end: '03-31' },
  { begin: '04-01', end: '06-30' },
  { begin: '07-01', end: '09-30' },
  { begin: '10-01', end: '12-31' },
];
const YEAR = { begin: '01-01', end: '12-31' };
type Unit = 'QUARTER' | 'YEAR';

/** The last day of the newest period that has ended: what a question without a day is about. */
export function newestEnd(by: readonly Dimension[], today: Day): Day {
  const [ended] = seriesOf(by.includes('QUARTER') ? 'QUARTER' : 'YEAR', null, today).slice(-2);
  return ended?.day ?? today;
}

/** As what an ended period of a question counts; null where it is no whole year or quarter, or still runs. */
function unitOf({ from, day }: PeriodOfRollup, today: Day): Unit | null {
  if (day >= today) return null;
  const [year, monthAndDay] = [day.slice(0, 5), day.slice(5)];
  const ends = ({ begin, end }: (typeof QUARTERS)[number]): boolean =>
    end === monthAndDay && (from === null || from === year + begin);
  if (ends(YEAR)) return 'YEAR';
  return QUARTERS.some(ends) ? 'QUARTER' : null;
}

/** The tables of each period by its label; of one that is not published all cells are withheld. */
export async function sealedTables(
  pool: Pool,
  indicator: Indicator,
  periods: readonly PeriodOfRollup[],
  today: Day,
  threshold: number,
): Promise<Map<string, readonly PublishedTable[]>> {
  const tables = new Map<string, readonly PublishedTable[]>();
  const ended: { label: string; from: Day; day: Day }[] = [];
  for (const { label, from, day } of periods) {
    const unit = unitOf({ label, from, day }, today);
    if (unit) ended.push({ label, from: beginOf(unit, day), day });
    tables.set(
      label,
      unit
        ? await settled(pool, indicator, unit, day, threshold)
        : [totalTable(indicator, null), regencyTable(indicator, () => null)],
    );
  }
  if (indicator.sources.length === 0) return tables;
  for (const [label, reported] of await reportedWithin(pool, indicator.sources, ended)) {
    tables.set(
      label,
      (tables.get(label) ?? []).map((table) => toldOnly(table, reported)),
    );
  }
  return tables;
}

/** The first day of the year or quarter that ends on a day. */
const beginOf = (unit: Unit, day: Day): Day =>
  day.slice(0, 5) + (unit === 'YEAR' ? YEAR : QUARTERS.find(({ end }) => day.endsWith(end)))?.begin;

/** A table whose zeros stand only where somebody reported in its period: who sends no file says nothing. */
const toldOnly = (table: PublishedTable, reported: ReadonlySet<string>): PublishedTable => ({
  ...table,
  cells: table.cells.map((cell) => {
    const [regency] = cell.values;
    const told = regency ? reported.has(regency) : reported.size > 0;
    return cell.count === 0 && !told ? { ...cell, unreported: true } : cell;
  }),
});

/** The tables of an ended period as they were settled; now, where nobody has asked for them before. */
const settled = (
  pool: Pool,
  indicator: Indicator,
  unit: Unit,
  day: Day,
  threshold: number,
): Promise<PublishedTable[]> =>
  once(pool, [`${indicator.id} ${unit}`, day, threshold], async () => {
    const counted: Group[][] = [];
    for (const { begin, end } of QUARTERS) {
      if (unit === 'QUARTER' && !day.endsWith(end)) continue;
      const year = day.slice(0, 5);
      counted.push(await countQuarter(pool, indicator, year + begin, year + end));
    }
    return unit === 'YEAR'
      ? publishYear(indicator, counted, threshold)
      : publishQuarter(indicator, counted.flat(), threshold);
  });

/**
 * What an ended quarter counted, once and for ever: a year sums what its quarters were told from, or the difference
 * would be what was corrected since.
 */
async function countQuarter(
  pool: Pool,
  indicator: Indicator,
  from: Day,
  day: Day,
): Promise<Group[]> {
  const everywhere = { knownAt: null, agencies: null, regencies: null, alsoOf: [] };
  const [table] = await once(pool, [`${indicator.id} COUNTED`, day, NOT_PROTECTED], async () => {
    const period = { label: day, from, day };
    const groups = await countGroups(
      pool,
      indicator,
      ['REGENCY'],
      [period],
      everywhere,
      EVERYTHING,
    );
    return [{ indicator: indicator.id, dimensions: ['REGENCY'], cells: groups }];
  });
  return (table?.cells ?? []).map(({ values, count }) => ({
    values,
    period: day,
    count: count ?? 0,
  }));
}

/** The threshold under which counts are kept that are told to nobody. */
const NOT_PROTECTED = 1;

/** What was stored under a key before; else what is made now, or by whoever was first. */
async function once(
  pool: Pool,
  [version, day, threshold]: [string, Day, number],
  make: () => Promise<PublishedTable[]>,
): Promise<PublishedTable[]> {
  const key = [version, day, EVERYBODY, threshold];
  const stored = async () =>
    (await pool.query<{ tables: PublishedTable[] }>(STORED, key)).rows[0]?.tables;
  const found = await stored();
  if (found) return found;
  const made = await make();
  await pool.query(STORE, [...key, JSON.stringify(made)]);
  return (await stored()) ?? made;
}

const STORED = `
  SELECT tables FROM published_tables WHERE data_version = $1 AND as_of = $2::date AND audience = $3 AND threshold = $4`;
const STORE = `
  INSERT INTO published_tables (data_version, as_of, audience, threshold, tables) VALUES ($1, $2::date, $3, $4, $5)
  ON CONFLICT DO NOTHING`;

const countOf = (groups: readonly Group[]): number => sumOf(groups.map(({ count }) => count));

const totalTable = ({ id }: Indicator, count: number | null): PublishedTable => ({
  indicator: id,
  dimensions: [],
  cells: [{ values: [], count }],
});

const regencyTable = (
  { id }: Indicator,
  countIn: (key: string) => number | null,
): PublishedTable => ({
  indicator: id,
  dimensions: ['REGENCY'],
  cells: EVERY_REGENCY.map((key) => cellOf(key, countIn(key))),
});

/** What is told of an ended quarter: how many there are in the province. */
export const publishQuarter = (
  indicator: Indicator,
  quarter: readonly Group[],
  threshold: number,
): PublishedTable[] => {
  const count = countOf(quarter);
  return [totalTable(indicator, isSmall(count, threshold) ? null : count)];
};

/** What is told of an ended year: how many, and in which regencies. */
export function publishYear(
  indicator: Indicator,
  quarters: readonly Group[][],
  threshold: number,
): PublishedTable[] {
  const cells = new Map<string, number>();
  for (const { values, count } of quarters.flat()) {
    const key = keyOf(values[0] ?? null);
    cells.set(key, (cells.get(key) ?? 0) + count);
  }
  const total = sumOf(cells.values());
  const isClosed = isSmall(total, threshold) || narrowsDown(quarters.map(countOf), threshold);
  const sensitive = new Set(
    [...cells.keys()].filter((key) => isSmall(cells.get(key) ?? 0, threshold)),
  );
  const { shown, withheld } = protectTogether(
    [{ indicator: indicator.id, cells, sensitive }],
    [],
    threshold,
    new Set(isClosed ? [indicator.id] : []),
    null,
  );
  const how = shown.get(indicator.id);
  return [
    totalTable(indicator, how === 'NOTHING' ? null : total),
    regencyTable(indicator, (key) =>
      how === 'ALL_BUT_WITHHELD' && !withheld.get(indicator.id)?.has(key)
        ? (cells.get(key) ?? 0)
        : null,
    ),
  ];
}

/**
 * Whether the sum of a year tells of one of its withheld quarters more than that it is small: each has to be able to be
 * 1 and one less than the threshold. Quarters that were shown cannot be withheld afterwards.
 */
function narrowsDown(quarters: readonly number[], threshold: number): boolean {
  const withheld = quarters.filter((count) => isSmall(count, threshold));
  const others = withheld.length - 1;
  const [least, most] = [threshold - 1 + others, 1 + others * (threshold - 1)];
  const sum = sumOf(withheld);
  return withheld.length > 0 && (sum < least || sum > most);
}
