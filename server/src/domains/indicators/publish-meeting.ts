import {
  type CountedPeriods,
  cellOf,
  EVERY_REGENCY,
  type PublishedTable,
  sensitiveIn,
  tableOf,
} from './counted.ts';
import { protectTogether, sumOf } from './disclosure.ts';
import { type CountedTable, Feasible, type Protection } from './feasible.ts';
import { DEPARTURES, LISTED_TABLES, PARTS_OF } from './tables.ts';
import type { Dimension } from './types.ts';

const LISTED = LISTED_TABLES.filter(({ audience }) => audience === 'MEETING');
const DIMENSIONS = [...new Set(LISTED.flatMap(({ dimensions }) => dimensions))];
const INDICATORS = [...new Set(LISTED.map(({ indicator }) => indicator))];
const listedBy = (dimension: Dimension): string[] =>
  INDICATORS.filter((indicator) =>
    LISTED.some((table) => table.indicator === indicator && table.dimensions.includes(dimension)),
  );

/** What was decided for one period: the tables by dimension with their protection, and whose totals are withheld. */
interface Decided {
  tables: Map<Dimension, { counted: CountedTable[]; protection: Protection }>;
  closed: ReadonlySet<string>;
}

/**
 * MEETING's tables of consecutive periods, the oldest first: totals and one dimension, protected over all indicators at
 * once, and each period in view of the one before it.
 * @returns the tables of each period
 */
export function publishMeeting(
  series: readonly CountedPeriods[],
  threshold: number,
): PublishedTable[][] {
  let previous: Decided | null = null;
  return series.map((counted) => {
    const decided = decide(counted, previous, threshold);
    previous = decided;
    return LISTED.map(({ indicator, dimensions: [dimension] }) =>
      dimension
        ? tableBy(counted, decided, indicator, dimension)
        : {
            indicator,
            dimensions: [],
            cells: [
              {
                values: [],
                count: decided.closed.has(indicator) ? null : totalOf(counted, indicator),
              },
            ],
          },
    );
  });
}

const totalOf = ({ now }: CountedPeriods, indicator: string): number =>
  sumOf(tableOf(now, indicator, []).values());

function tableBy(
  { now }: CountedPeriods,
  { tables }: Decided,
  indicator: string,
  dimension: Dimension,
): PublishedTable {
  const cells = tableOf(now, indicator, [dimension]);
  const protection = tables.get(dimension)?.protection;
  const isHidden = protection?.shown.get(indicator) !== 'ALL_BUT_WITHHELD';
  // Which values occur at all is not told of a hidden table, except the fixed list of regencies.
  const occurring = isHidden ? [] : [...cells.keys()].sort();
  const withheld = protection?.withheld.get(indicator);
  return {
    indicator,
    dimensions: [dimension],
    cells: (dimension === 'REGENCY' ? EVERY_REGENCY : occurring).map((key) =>
      cellOf(key, isHidden || withheld?.has(key) ? null : (cells.get(key) ?? 0)),
    ),
  };
}

/** Decides one period. A total that is small, or that in some dimension no pattern protects, is withheld too. */
function decide(counted: CountedPeriods, previous: Decided | null, threshold: number): Decided {
  let closed: Set<string> = new Set(
    INDICATORS.filter((indicator) => sensitiveIn(counted, indicator, [], threshold).size > 0),
  );
  for (;;) {
    const tables: Decided['tables'] = new Map();
    for (const dimension of DIMENSIONS) {
      tables.set(dimension, decideDimension(counted, previous, dimension, threshold, closed));
    }
    const all = INDICATORS.filter(
      (indicator) =>
        closed.has(indicator) ||
        [...tables.values()].some(
          ({ protection: { shown } }) => shown.get(indicator) === 'NOTHING',
        ),
    );
    if (all.length === closed.size) return { tables, closed };
    closed = new Set(all);
  }
}

/**
 * The tables of one dimension. Where a figure that is shown now would narrow what was withheld the period before, what
 * was withheld then stays withheld.
 */
function decideDimension(
  counted: CountedPeriods,
  previous: Decided | null,
  dimension: Dimension,
  threshold: number,
  closed: ReadonlySet<string>,
): { counted: CountedTable[]; protection: Protection } {
  const before = previous?.tables.get(dimension);
  const gone = sumOf(tableOf(counted.before, DEPARTURES, []).values());
  const kept = new Map<string, ReadonlySet<string>>();
  for (;;) {
    const tables = listedBy(dimension).map((indicator) => {
      const cells = tableOf(counted.now, indicator, [dimension]);
      const sensitive = sensitiveIn(counted, indicator, [dimension], threshold);
      for (const value of kept.get(indicator) ?? []) if (cells.has(value)) sensitive.add(value);
      const floors = floorsOf(
        cells,
        tableOf(counted.before, indicator, [dimension]),
        gone,
        before?.protection,
        indicator,
      );
      return { indicator, cells, sensitive, floors, ceilings: new Map<string, number>() };
    });
    const protection = protectTogether(tables, PARTS_OF, threshold, closed);
    if (!before) return { counted: tables, protection };
    const looked = before.counted.map((table) => ({
      ...table,
      ceilings: ceilingsOf(table, tables, protection, gone),
    }));
    const weakness = new Feasible(looked, PARTS_OF, before.protection).weakness(threshold);
    if (!weakness || kept.has(weakness.indicator)) return { counted: tables, protection };
    kept.set(weakness.indicator, before.protection.withheld.get(weakness.indicator) ?? new Set());
  }
}

/** Who moves without a permit's end can take a cell below its floor; nobody knows more than what is true. */
const floorsOf = (
  cells: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number>,
  gone: number,
  protection: Protection | undefined,
  indicator: string,
): Map<string, number> =>
  new Map(
    [...cells].flatMap(([value, count]) =>
      isShownIn(protection, indicator, value)
        ? [[value, Math.min(count, (before.get(value) ?? 0) - gone)] as const]
        : [],
    ),
  );

/** Of the cells of a period the most that the figures shown after it allow. */
const ceilingsOf = (
  { indicator, cells }: CountedTable,
  after: readonly CountedTable[],
  protection: Protection,
  gone: number,
): Map<string, number> => {
  const now = after.find((table) => table.indicator === indicator)?.cells;
  return new Map(
    [...cells].flatMap(([value, count]) =>
      isShownIn(protection, indicator, value)
        ? [[value, Math.max(count, (now?.get(value) ?? 0) + gone)] as const]
        : [],
    ),
  );
};

const isShownIn = (protection: Protection | undefined, indicator: string, value: string): boolean =>
  protection?.shown.get(indicator) === 'ALL_BUT_WITHHELD' &&
  !protection.withheld.get(indicator)?.has(value);
