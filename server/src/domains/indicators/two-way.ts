/**
 * Disclosure control for LEADERSHIP: which cells of a table of two dimensions can be shown beside the exact tables of
 * one dimension. All cells are withheld at first; a cell is released where every cell that stays withheld can still have
 * each value that the exact tables alone would let it have. Zeros are released on the same terms: a zero in a short row
 * would give its neighbour away.
 *
 * The range of a withheld cell in a table with known margins is a flow in the network of its rows and columns: Cox,
 * "Network models for complementary cell suppression", JASA 90 (1995). A cell grows by as much as can flow from its
 * column back to its row, through withheld cells that shrink and others that grow.
 */

/** A table of two dimensions as rows of counts, and the tables that add up to another one: workers and the others. */
export type Matrix = readonly (readonly number[])[];

interface Margins {
  rows: number[];
  columns: number[];
  total: number;
}

const sum = (counts: readonly number[]): number =>
  counts.reduce((total, count) => total + count, 0);

const marginsOf = (matrix: Matrix): Margins => {
  const rows = matrix.map(sum);
  const columns = (matrix[0] ?? []).map((_, column) => sum(matrix.map((row) => row[column] ?? 0)));
  return { rows, columns, total: sum(rows) };
};

/** What the margins alone say of a cell (Fréchet bounds). */
const range = ({ rows, columns, total }: Margins, row: number, column: number) => {
  const [r, c] = [rows[row] ?? 0, columns[column] ?? 0];
  return { least: Math.max(0, r + c - total), most: Math.min(r, c) };
};

/**
 * A table with the same margins in which one cell holds a wanted value and the released cells are unchanged.
 * @returns null where there is none.
 */
function tableWith(
  start: Matrix,
  released: readonly (readonly boolean[])[],
  row: number,
  column: number,
  wanted: number,
): number[][] | null {
  const table = start.map((counts) => [...counts]);
  const [height, width] = [table.length, table[0]?.length ?? 0];
  const growing = wanted > (table[row]?.[column] ?? 0);
  let missing = Math.abs(wanted - (table[row]?.[column] ?? 0));
  while (missing > 0) {
    // Nodes: the rows, then the columns. A step row → column makes that cell grow, column → row makes it shrink.
    const from = growing ? height + column : row;
    const to = growing ? row : height + column;
    const cameFrom = new Map<number, number>([[from, -1]]);
    const queue = [from];
    for (let node = queue.shift(); node !== undefined && !cameFrom.has(to); node = queue.shift()) {
      const isRow = node < height;
      for (let other = 0; other < (isRow ? width : height); other += 1) {
        const [r, c] = isRow ? [node, other] : [other, node - height];
        const next = isRow ? height + other : other;
        if (cameFrom.has(next) || released[r]?.[c] || (r === row && c === column)) continue;
        if (!isRow && (table[r]?.[c] ?? 0) === 0) continue;
        cameFrom.set(next, node);
        queue.push(next);
      }
    }
    if (!cameFrom.has(to)) return null;
    const steps: { r: number; c: number; grows: boolean }[] = [];
    for (let node = to, before = cameFrom.get(to) ?? -1; before !== -1; ) {
      const grows = before < height;
      steps.push(
        grows ? { r: before, c: node - height, grows } : { r: node, c: before - height, grows },
      );
      node = before;
      before = cameFrom.get(node) ?? -1;
    }
    const amount = Math.min(
      missing,
      ...steps.filter(({ grows }) => !grows).map(({ r, c }) => table[r]?.[c] ?? 0),
    );
    const change = (r: number, c: number, by: number): void => {
      const counts = table[r];
      if (counts) counts[c] = (counts[c] ?? 0) + by;
    };
    for (const { r, c, grows } of steps) change(r, c, grows ? amount : -amount);
    change(row, column, growing ? amount : -amount);
    missing -= amount;
  }
  return table;
}

/** For one withheld cell of one table: a possible table in which it is as small, or as large, as the margins allow. */
interface Witness {
  part: number;
  row: number;
  column: number;
  wanted: number;
  table: number[][];
}

/**
 * Decides which cells of a table are released.
 * @param parts tables of the same shape that add up to the one shown; they are all released or withheld together
 * @param isSensitive whether a cell may never be released
 * @returns for each row and column whether the cell is shown.
 */
export function releasedCells(
  parts: readonly Matrix[],
  isSensitive: (row: number, column: number) => boolean,
): boolean[][] {
  const [first = []] = parts;
  const released = first.map((row) => row.map(() => false));
  const margins = parts.map(marginsOf);
  let witnesses: Witness[] = [];
  parts.forEach((matrix, part) => {
    matrix.forEach((row, r) => {
      row.forEach((_, c) => {
        const { least, most } = range(margins[part] as Margins, r, c);
        for (const wanted of [least, most]) {
          const table = tableWith(matrix, released, r, c, wanted);
          if (!table) throw new Error('a table cannot reach the bounds of its own margins');
          witnesses.push({ part, row: r, column: c, wanted, table });
        }
      });
    });
  });

  const candidates = first
    .flatMap((row, r) =>
      row.map((_, c) => ({ r, c, count: sum(parts.map((one) => one[r]?.[c] ?? 0)) })),
    )
    .filter(({ r, c }) => !isSensitive(r, c))
    .sort((one, other) => other.count - one.count || one.r - other.r || one.c - other.c);
  for (const { r, c } of candidates) {
    const line = released[r] as boolean[];
    line[c] = true;
    const kept: Witness[] = [];
    const holds = witnesses.every((witness) => {
      if (witness.row === r && witness.column === c) return true;
      const matrix = parts[witness.part] as Matrix;
      if (witness.table[r]?.[c] === matrix[r]?.[c]) {
        kept.push(witness);
        return true;
      }
      const table = tableWith(matrix, released, witness.row, witness.column, witness.wanted);
      if (table) kept.push({ ...witness, table });
      return table !== null;
    });
    if (holds) witnesses = kept;
    else line[c] = false;
  }
  return released;
}
