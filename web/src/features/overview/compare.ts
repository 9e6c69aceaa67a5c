import type { Cell } from '../../lib/cell.ts';
import { type Change, changeOf } from '../../lib/change.ts';
import { previousEnd, type Step } from '../../lib/periods.ts';
import type { RegencyRow } from '../../lib/sort-rows.ts';
import { countsUpTo, type Series } from './series.ts';
import type { TimeSeries } from './use-series.ts';

/** The change of one place's figure since the period before. */
function changeIn(series: Series | undefined, flow: boolean, step: Step, asOf: string, now: Cell) {
  const counts = countsUpTo(series ?? new Map(), flow, asOf, now);
  return changeOf(now, counts.get(previousEnd(step, asOf)));
}

/** The change of the whole, or of one regency, since the period before; null while it is not known. */
export function changeSince(
  times: readonly TimeSeries[],
  step: Step,
  asOf: string,
  now: Cell,
  regency: string | null = null,
): Change | null {
  if (times.length === 0) return null;
  for (const { all, regencies, flow } of times) {
    const series = regency ? regencies.get(regency) : all;
    const change = changeIn(series, flow, step, asOf, now);
    if (change.kind !== 'none') return change;
  }
  return { kind: 'none' };
}

/** The rows of the table with their changes. */
export function rowsWithChange(
  rows: readonly RegencyRow[],
  times: readonly TimeSeries[],
  step: Step,
  asOf: string,
): RegencyRow[] {
  return rows.map((row) => ({
    ...row,
    change: changeSince(times, step, asOf, row.cell, row.code),
  }));
}
