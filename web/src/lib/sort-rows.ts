import type { Cell } from './cell.ts';
import type { Change } from './change.ts';
import type { ViewState } from './view-state.ts';

/** One line of a table of regencies. */
export interface RegencyRow {
  code: string;
  name: string;
  cell: Cell;
  /** The value of the measure that the map paints; the count itself where that is the measure. */
  shown?: Cell;
  /** Against the period before, once that is known. */
  change?: Change | null;
}

const sortedBy = (row: RegencyRow, column: 'value' | 'measure' | 'change'): number | null => {
  if (column === 'value') return row.cell.value ?? null;
  if (column === 'measure') return (row.shown ?? row.cell).value ?? null;
  return row.change?.kind === 'by' ? row.change.value : null;
};

/**
 * Orders regencies for the table. Rows without a number stay at the end in both directions: a
 * withheld or unreported count is neither the smallest nor the largest.
 */
export function sortRows(rows: readonly RegencyRow[], sort: ViewState['sort']): RegencyRow[] {
  const direction = sort.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const byName = a.name.localeCompare(b.name, 'id');
    const { column } = sort;
    if (column === 'name') return direction * byName;
    const [first, second] = [sortedBy(a, column), sortedBy(b, column)];
    if (first === null || second === null) {
      if (first === second) return byName;
      return first === null ? 1 : -1;
    }
    return direction * (first - second) || byName;
  });
}
