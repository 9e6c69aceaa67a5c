/** Tables on paper: as wide as their words, two blocks beside each other where they fit, and on as many pages as it takes. */
import { linesOf, widthOf } from './letters.ts';
import type { Place, TableBox, TableRow } from './types.ts';

/** Points: read from three metres. */
export const TABLE_SIZE = 18;
const POINTS = 72;
/** What a machine without the font puts in its place may be a little wider. */
const AIR = 1.04;
/** Inches beside and above the words of a cell. */
const PADDING = { x: 0.1, y: 0.04 };
const LINE_HEIGHT = (TABLE_SIZE * 1.2) / POINTS;
const BETWEEN = 0.35;
/** From here on a table has the paper to itself: it has to fit. */
const WHOLE = 10;

export interface Grid {
  head: TableBox['head'];
  rows: Omit<TableRow, 'height'>[];
}

interface Measured {
  widths: number[];
  headHeight: number;
  rows: TableRow[];
}

/** The table as boxes, one list for each page. */
export function layTable(grid: Grid, room: Place): TableBox[][] {
  const narrow = measured(grid, (room.w - BETWEEN) / 2);
  const whole = measured(grid, room.w);
  const tall = heightOf(whole);
  const blocks = narrow && tall > room.h ? 2 : 1;
  const table = blocks === 2 && narrow ? narrow : whole;
  if (!table) return [];
  const chunks = chunksOf(table, room.h, blocks);
  const pages: TableBox[][] = [];
  for (let at = 0; at < chunks.length; at += blocks) {
    pages.push(
      chunks.slice(at, at + blocks).map((rows, block) => {
        const w = sum(table.widths);
        const h = table.headHeight + sum(rows.map(({ height }) => height));
        const x = room.x + block * (room.w / 2 + BETWEEN / 2);
        return {
          kind: 'TABLE',
          x,
          y: room.y,
          w,
          h,
          head: grid.head,
          headHeight: table.headHeight,
          widths: table.widths,
          rows,
          size: TABLE_SIZE,
        };
      }),
    );
  }
  return pages;
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

const heightOf = (table: Measured | null): number =>
  table ? table.headHeight + sum(table.rows.map(({ height }) => height)) : 0;

/** Inches that a column of these texts takes without breaking one. */
const widthFor = (texts: readonly string[]): number =>
  (Math.max(0, ...texts.map((text) => widthOf(text, TABLE_SIZE, true))) * AIR) / POINTS +
  2 * PADDING.x;

/** Columns as wide as their words and figures, words breaking where they must; null where two blocks would not fit. */
function measured({ head, rows }: Grid, width: number): Measured | null {
  const columns = head.map(({ text, isNumber }, column) => {
    const below = rows.map(({ cells }) => cells[column]?.text ?? '');
    // Words break at their spaces; a figure, or what stands in its place, does not.
    const parts = isNumber ? below : below.flatMap((it) => it.split(' '));
    return { least: widthFor([...text.split(' '), ...parts]), most: widthFor([text, ...below]) };
  });
  const least = sum(columns.map((column) => column.least));
  const most = sum(columns.map((column) => column.most));
  if (least > width) {
    if (width < WHOLE) return null;
    return withHeights(
      { head, rows },
      columns.map((column) => (column.least / least) * width),
    );
  }
  const share = most > least ? Math.min(1, (width - least) / (most - least)) : 0;
  return withHeights(
    { head, rows },
    columns.map((column) => column.least + (column.most - column.least) * share),
  );
}

function withHeights({ head, rows }: Grid, widths: number[]): Measured {
  const high = (texts: readonly string[]) =>
    Math.max(
      1,
      ...texts.map(
        (text, column) =>
          linesOf(text, ((widths[column] ?? 1) - 2 * PADDING.x) * POINTS + 0.5, TABLE_SIZE, true)
            .length,
      ),
    ) *
      LINE_HEIGHT +
    2 * PADDING.y;
  return {
    widths,
    headHeight: high(head.map(({ text }) => text)),
    rows: rows.map((row) => ({ ...row, height: high(row.cells.map(({ text }) => text)) })),
  };
}

/** Rows that fit under each other, about as many in each block. */
function chunksOf({ rows, headHeight }: Measured, height: number, blocks: number): TableRow[][] {
  const room = height - headHeight;
  const fits = (chunk: TableRow[]) =>
    chunk.length === 1 || sum(chunk.map((row) => row.height)) <= room;
  for (let number = blocks; ; number += blocks) {
    const each = Math.max(1, Math.ceil(rows.length / number));
    const chunks = Array.from({ length: Math.max(1, Math.ceil(rows.length / each)) }, (_, index) =>
      rows.slice(index * each, (index + 1) * each),
    );
    if (chunks.every(fits) || each === 1) return chunks;
  }
}
