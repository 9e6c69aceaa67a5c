import type { Cell } from '../../lib/cell.ts';
import { type Measure, measured } from '../../lib/measure.ts';
import { monthEnds, sameMonthLastYear } from '../../lib/month-ends.ts';
import type { RegencyRow } from '../../lib/sort-rows.ts';
import { countsUpTo } from './series.ts';
import type { TimeSeries } from './use-series.ts';

/** The day that a change up to another day is counted from. */
export const dayBefore = (measure: Measure, day: string): string =>
  measure === 'change-year' ? sameMonthLastYear(day) : (monthEnds(day, 1)[0] ?? day);

interface Now {
  asOf: string;
  total: Cell;
  /** Inhabitants by the code of their regency. */
  population: ReadonlyMap<string, number>;
}

/**
 * The values of a measure in all regencies and periods that the timeline can show, so that the classes
 * of the map stay what they are while time goes by. Withheld ones take no part, and neither does the
 * coverage, which has classes of its own.
 */
export function valuesOverTime(
  measure: Measure,
  rows: readonly RegencyRow[],
  { regencies, all, flow }: Pick<TimeSeries, 'regencies' | 'all' | 'flow'>,
  { asOf, total, population }: Now,
): number[] {
  if (measure === 'coverage') return [];
  const totals = countsUpTo(all, flow, asOf, total);
  return rows.flatMap(({ code, cell }) => {
    const counts = countsUpTo(regencies.get(code) ?? new Map(), flow, asOf, cell);
    return [...counts].flatMap(([day, count]) => {
      const value = measured(measure, count, {
        population: population.get(code) ?? 0,
        before: counts.get(dayBefore(measure, day)) ?? {},
        total: totals.get(day) ?? {},
      });
      return value.value ?? [];
    });
  });
}
