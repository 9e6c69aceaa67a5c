import {
  type Counted,
  type CountedPeriods,
  cellOf,
  EVERY_REGENCY,
  keyOf,
  type PublishedTable,
  tableOf,
} from './counted.ts';
import { isSmall, sumOf } from './disclosure.ts';
import { LISTED_TABLES } from './tables.ts';
import { type Matrix, releasedCells } from './two-way.ts';
import type { Dimension } from './types.ts';

const LISTED = LISTED_TABLES.filter(({ audience }) => audience === 'LEADERSHIP');

/** Foreign nationals are workers and others: all three are known where two are. */
interface People {
  columns: string[];
  all: Matrix;
  workers: Matrix;
  others: Matrix;
  released: boolean[][];
}

/** LEADERSHIP's tables of one period: exact ones of one dimension, and what those leave room to show of two. */
export function publishLeadership(counted: CountedPeriods, threshold: number): PublishedTable[] {
  const people = new Map<Dimension, People>();
  return LISTED.map(({ indicator, dimensions }) => {
    const [first, second] = dimensions;
    const table = (cells: PublishedTable['cells']): PublishedTable => ({
      indicator,
      dimensions: [...dimensions],
      cells,
    });
    if (second) {
      const found = people.get(second) ?? peopleBy(counted, second, threshold);
      people.set(second, found);
      const { columns, released, ...matrices } = found;
      const shown = indicator === 'foreign-workers' ? matrices.workers : matrices.all;
      return table(
        EVERY_REGENCY.flatMap((regency, r) =>
          columns.map((column, c) =>
            cellOf(keyOf(regency, column), released[r]?.[c] ? (shown[r]?.[c] ?? 0) : null),
          ),
        ),
      );
    }
    const cells = tableOf(counted.now, indicator, dimensions);
    if (!first) return table([{ values: [], count: sumOf(cells.values()) }]);
    const listed = first === 'REGENCY' ? EVERY_REGENCY : [...cells.keys()].sort();
    return table(listed.map((key) => cellOf(key, cells.get(key) ?? 0)));
  });
}

/**
 * Foreign nationals, workers and others by regency and another dimension. Both parts have exact margins, so they are
 * protected, and the whole with them, in one pattern.
 */
function peopleBy(counted: CountedPeriods, second: Dimension, threshold: number): People {
  const columns = [...tableOf(counted.now, 'foreign-nationals', [second]).keys()].sort();
  const matrices = (period: Counted | null): Record<'all' | 'workers' | 'others', Matrix> => {
    const matrixOf = (indicator: string): number[][] => {
      const cells = tableOf(period, indicator, ['REGENCY', second]);
      return EVERY_REGENCY.map((row) =>
        columns.map((column) => cells.get(keyOf(row, column)) ?? 0),
      );
    };
    const [all, workers] = [matrixOf('foreign-nationals'), matrixOf('foreign-workers')];
    return {
      all,
      workers,
      others: all.map((row, r) => row.map((count, c) => count - (workers[r]?.[c] ?? 0))),
    };
  };
  const now = matrices(counted.now);
  const periods = [now, matrices(counted.before), matrices(counted.after)];
  const isSensitive = (row: number, column: number): boolean =>
    (['all', 'workers', 'others'] as const).some(
      (part) =>
        (now[part][row]?.[column] ?? 0) > 0 &&
        periods.some((period) => isSmall(period[part][row]?.[column] ?? 0, threshold)),
    );
  return { ...now, columns, released: releasedCells([now.workers, now.others], isSensitive) };
}
