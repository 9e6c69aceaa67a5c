import type { Cell } from '../../../lib/cell.ts';
import type { ChartData, ChartKind } from '../../../ui/chart/chart-data.ts';
import { type Axis, isPeriod, type Pivot } from './pivot.ts';
import { labelText, type Speech } from './value-text.ts';

/** More series than these have no colours and marks of their own. */
export const MOST_SERIES = 8;

interface Axes {
  rows: Axis | null;
  columns: Axis | null;
}

const isTime = (axis: Axis | null): boolean =>
  axis !== null && (['date', 'moment'].includes(axis.column.kind) || isPeriod(axis.column));

/** A pivot as a chart: its rows are the categories, its columns the series. */
export function chartFromPivot(
  pivot: Pivot,
  axes: Axes,
  kind: ChartKind,
  speech: Speech,
): ChartData {
  const ordered = isTime(axes.rows);
  const places = pivot.rows.map((_, place) => place);
  // Bars of one series are compared by their length: the longest first. Time keeps its order.
  if (!ordered && kind !== 'line' && kind !== 'heat')
    places.sort((one, other) => sizeOf(pivot, other) - sizeOf(pivot, one) || one - other);
  return {
    ordered,
    categories: places.map((place) => {
      const label = pivot.rows[place];
      return label ? labelText(label, axes.rows, speech) : '';
    }),
    series: pivot.columns.map((label, across) => ({
      name: axes.columns ? labelText(label, axes.columns, speech) : '',
      cells: places.map((place): Cell | null => pivot.cells[place]?.[across] ?? null),
    })),
  };
}

/** Absent figures come after all that are there: their place says nothing of their size. */
function sizeOf(pivot: Pivot, place: number): number {
  const total = pivot.rowTotals[place] ?? pivot.cells[place]?.[0] ?? null;
  return total?.value ?? -1;
}
