import type { Cell } from '../../lib/cell.ts';
import { dayOfPeriod, endOf, type Step } from '../../lib/periods.ts';

/** Counts by the day that they stand for, the oldest first. */
export type Series = ReadonlyMap<string, Cell>;

interface PeriodRow {
  period?: string | null;
  cell: Cell;
}

/** The sum of counts, or why there is none: one that is absent takes the sum with it. */
const sumOf = (cells: readonly Cell[]): Cell =>
  cells.find(({ value }) => value === null || value === undefined) ?? {
    value: cells.reduce((sum, { value }) => sum + (value ?? 0), 0),
  };

const difference = (count: Cell, less: Cell): Cell =>
  [count, less].find(({ value }) => value === null || value === undefined) ?? {
    value: (count.value ?? 0) - (less.value ?? 0),
  };

/** Rows of one place as a series. */
export function seriesOf(
  rows: readonly PeriodRow[],
  step: Step,
  newest: string,
  flow: boolean,
): Series {
  const days = rows.flatMap(({ period, cell }): [string, Cell][] =>
    period ? [[dayOfPeriod(period, newest), cell]] : [],
  );
  return step === 'semester' ? semesters(days, newest, flow) : new Map(days);
}

/**
 * A semester is made of quarters: of a stock it is the later one, of a flow the sum of both. One that
 * has neither ended nor is the running one is left out, and so is a flow's whose beginning is missing.
 */
function semesters(quarters: [string, Cell][], newest: string, flow: boolean): Series {
  const series = new Map<string, Cell>();
  for (const end of new Set(quarters.map(([day]) => endOf('semester', day)))) {
    const parts = quarters.filter(([day]) => endOf('semester', day) === end);
    const [last, cell] = parts.at(-1) ?? ['', {}];
    const begun = parts.some(([day]) => inFirstQuarter(day));
    if ((last !== end && last !== newest) || (flow && !begun)) continue;
    series.set(last, flow ? sumOf(parts.map(([, part]) => part)) : cell);
  }
  return series;
}

const inFirstQuarter = (day: string): boolean => (Number(day.slice(5, 7)) - 1) % 6 < 3;

/**
 * What the overview counts on each day of a series. A stock is that already; of a flow the overview
 * counts all that happened up to a day, so from the day whose count is known it goes back by taking
 * off what came later, and on by adding it.
 * @param day where the count `known` stands; without it in the series nothing is known
 */
export function countsUpTo(series: Series, flow: boolean, day: string, known: Cell): Series {
  if (!flow) return series;
  const all = [...series];
  const at = all.findIndex(([each]) => each === day);
  if (at < 0) return new Map();
  const counts: [string, Cell][] = [[day, known]];
  all.slice(at + 1).reduce((count, [each, came]) => {
    const next = sumOf([count, came]);
    counts.push([each, next]);
    return next;
  }, known);
  all.slice(0, at + 1).reduceRight((count, [each, came], index) => {
    if (index < at) counts.unshift([each, count]);
    return difference(count, came);
  }, known);
  return new Map(counts);
}
