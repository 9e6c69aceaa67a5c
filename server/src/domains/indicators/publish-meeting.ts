import {
  type CountedPeriods,
  cellOf,
  EVERY_REGENCY,
  type PublishedTable,
  sensitiveIn,
  tableOf,
} from './counted.ts';
import { protectTogether, sumOf } from './disclosure.ts';
import type { ProtectedPeriod } from './feasible.ts';
import { DEPARTURES, LISTED_TABLES, PARTS_OF } from './tables.ts';
import type { Dimension } from './types.ts';

const LISTED = LISTED_TABLES.filter(({ audience }) => audience === 'MEETING');
const DIMENSIONS = [...new Set(LISTED.flatMap(({ dimensions }) => dimensions))];
const INDICATORS = [...new Set(LISTED.map(({ indicator }) => indicator))];
const listedBy = (dimension: Dimension): string[] =>
  INDICATORS.filter((indicator) =>
    LISTED.some((table) => table.indicator === indicator && table.dimensions.includes(dimension)),
  );

/** What was decided for one period: the tables of each dimension with their protection, and whose totals are withheld. */
interface Decided {
  tables: Map<Dimension, ProtectedPeriod>;
  closed: ReadonlySet<string>;
}

/**
 * MEETING's tables of consecutive periods, the oldest first: totals and one dimension, protected over all indicators at
 * once, and each period in view of the one before it. One period at a time, so that a server can do other work between.
 */
export function* publishMeeting(
  series: readonly CountedPeriods[],
  threshold: number,
): Generator<PublishedTable[]> {
  let previous: Decided | null = null;
  for (const counted of series) {
    const decided = decide(counted, previous, threshold);
    previous = decided;
    yield LISTED.map(({ indicator, dimensions: [dimension] }) =>
      dimension
        ? tableBy(counted, decided, indicator, dimension)
        : totalTable(counted, decided, indicator),
    );
  }
}

const totalTable = (
  counted: CountedPeriods,
  { closed }: Decided,
  indicator: string,
): PublishedTable => ({
  indicator,
  dimensions: [],
  cells: [{ values: [], count: closed.has(indicator) ? null : totalOf(counted, indicator) }],
});

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

function decideDimension(
  counted: CountedPeriods,
  previous: Decided | null,
  dimension: Dimension,
  threshold: number,
  closed: ReadonlySet<string>,
): ProtectedPeriod {
  const tables = listedBy(dimension).map((indicator) => ({
    indicator,
    cells: tableOf(counted.now, indicator, [dimension]),
    sensitive: sensitiveIn(counted, indicator, [dimension], threshold),
  }));
  const before = previous?.tables.get(dimension) ?? null;
  return {
    tables,
    protection: protectTogether(tables, PARTS_OF, threshold, closed, before),
    departures: totalOf(counted, DEPARTURES),
  };
}
