import { describe, expect, test } from 'vitest';
import { seeded } from '../../sources/invent/random.ts';
import { type Matrix, releasedCells } from './two-way.ts';

const THRESHOLD = 5;
const isSmall = (count: number): boolean => count > 0 && count < THRESHOLD;
const release = (matrix: Matrix): boolean[][] =>
  releasedCells([matrix], (row, column) => isSmall(matrix[row]?.[column] ?? 0));

const sum = (counts: readonly number[]): number =>
  counts.reduce((total, count) => total + count, 0);

/** Every table of whole numbers with the same margins that agrees with the shown cells, by trying all. */
function tablesLike(matrix: Matrix, shown: readonly (readonly boolean[])[]): number[][] {
  const width = matrix[0]?.length ?? 0;
  const rows = matrix.map(sum);
  const columns = (matrix[0] ?? []).map((_, column) => sum(matrix.map((row) => row[column] ?? 0)));
  const found: number[][] = [];
  const cells = matrix.flat();
  const isShown = shown.flat();
  const fill = (
    position: number,
    table: number[],
    rowLeft: number,
    left: readonly number[],
  ): void => {
    if (position === cells.length) {
      found.push(table);
      return;
    }
    const [row, column] = [Math.floor(position / width), position % width];
    const open = column === 0 ? (rows[row] ?? 0) : rowLeft;
    const most = Math.min(open, left[column] ?? 0);
    const last = column === width - 1;
    for (let value = last ? open : 0; value <= most; value += 1) {
      if (isShown[position] && value !== cells[position]) continue;
      if (row === matrix.length - 1 && value !== left[column]) continue;
      fill(
        position + 1,
        [...table, value],
        open - value,
        left.map((rest, index) => (index === column ? rest - value : rest)),
      );
    }
  };
  fill(0, [], 0, columns);
  return found;
}

/** For each cell the least and the most that these tables hold. */
const rangesIn = (tables: readonly number[][]): string[] =>
  (tables[0] ?? []).map((_, position) => {
    const values = tables.map((table) => table[position] ?? 0);
    return `${Math.min(...values)}–${Math.max(...values)}`;
  });

const nothing = (matrix: Matrix): boolean[][] => matrix.map((row) => row.map(() => false));

/** Whether the shown cells leave every other cell the range that the margins alone leave it. */
const leavesAll = (matrix: Matrix, shown: readonly (readonly boolean[])[]): boolean => {
  const alone = rangesIn(tablesLike(matrix, nothing(matrix)));
  const beside = rangesIn(tablesLike(matrix, shown));
  return shown.flat().every((isShown, position) => isShown || alone[position] === beside[position]);
};

describe('a table of two dimensions beside its exact margins', () => {
  test('shows what the margins tell anyway', () => {
    expect(
      release([
        [0, 0],
        [7, 9],
      ]),
    ).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  test('shows neither the zero nor the rest of a row in which one cell is small', () => {
    // Three people in the first row: a shown zero would say that all three are in the other column.
    expect(
      release([
        [3, 0],
        [20, 30],
      ]),
    ).toEqual([
      [false, false],
      [false, false],
    ]);
  });

  test('shows a zero where its row and its column have room for all that the others may be', () => {
    const shown = release([
      [6, 7, 8, 0],
      [5, 9, 6, 7],
      [8, 6, 5, 9],
    ]);
    expect(shown[0]).toEqual([false, false, false, true]);
  });
});

test('leaves every withheld cell the range that the margins alone leave it, by trying all tables', () => {
  const random = seeded(11);
  for (let round = 0; round < 40; round += 1) {
    const matrix = Array.from({ length: 3 }, () =>
      Array.from({ length: 3 }, () => (random.chance(0.5) ? 0 : random.int(1, 7))),
    );
    expect([matrix, leavesAll(matrix, release(matrix))]).toEqual([matrix, true]);
  }
});

test('withholds at most twice the cells that an optimal pattern needs, on tables of nine cells', () => {
  const random = seeded(3);
  let [ours, optimal] = [0, 0];
  for (let round = 0; round < 8; round += 1) {
    const matrix = Array.from({ length: 3 }, () =>
      Array.from({ length: 3 }, () => (random.chance(0.55) ? 0 : random.int(1, 6))),
    );
    let best = 9;
    for (let pattern = 0; pattern < 2 ** 9; pattern += 1) {
      const shown = matrix.map((row, r) => row.map((_, c) => (pattern & (1 << (r * 3 + c))) !== 0));
      const withheld = 9 - shown.flat().filter(Boolean).length;
      if (withheld >= best) continue;
      if (matrix.some((row, r) => row.some((count, c) => shown[r]?.[c] && isSmall(count))))
        continue;
      if (leavesAll(matrix, shown)) best = withheld;
    }
    const size = release(matrix)
      .flat()
      .filter((isShown) => !isShown).length;
    expect([matrix, size <= 2 * best]).toEqual([matrix, true]);
    ours += size;
    optimal += best;
  }
  expect(ours).toBeLessThanOrEqual(optimal * 1.25);
});
