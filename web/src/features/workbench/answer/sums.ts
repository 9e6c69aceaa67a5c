import type { Cell } from '../../../lib/cell.ts';
import { Slices } from '../../../lib/slices.ts';
import type { Column } from './columns.ts';
import { added, figureReason, isAddable, isPeriod, periodOf } from './pivot.ts';
import { readValue } from './read-value.ts';
import type { Table } from './tables.ts';

/**
 * The sum of each column whose figures may be added up, by its key: of counts and of a roll-up's cells. Where one figure
 * is absent the sum is absent. A stock has no sum over its periods, nor has a column of dates, codes or places.
 */
export async function sumsOf(
  table: Table,
  columns: readonly Column[],
  flow: boolean,
  signal?: AbortSignal,
): Promise<Map<string, Cell>> {
  const addable = columns.filter(isAddable).filter((column) => {
    const stock = column.kind === 'cell' && !flow && periodOf(table) !== null;
    return !stock && !isPeriod(column);
  });
  const sums = new Map<string, Cell>();
  const slices = new Slices(signal);
  for (const [index, row] of table.rows.entries()) {
    for (const column of addable) {
      const read = readValue(table, column, row, index);
      const cell: Cell = read.absence
        ? { absence: figureReason(read.absence) }
        : { value: Number(read.value) };
      sums.set(column.key, added(sums.get(column.key) ?? null, cell) ?? cell);
    }
    if (slices.due()) await slices.rest();
  }
  return sums;
}
