/** A table out of a spreadsheet or CSV: where its headings stand, and its rows under them. */
import { type Column, countKnown } from '../columns.ts';

export interface NumberedCells {
  /** As a person counts it: the first row of the file is 1. */
  row: number;
  cells: readonly string[];
}

export interface Table {
  /** Row of the headings, the upper one where there are two. */
  headingRow: number;
  headings: string[];
  /** The rows above the headings: titles, office, period. */
  preface: NumberedCells[];
  /** Every row below the headings that is not blank, furniture included. */
  body: NumberedCells[];
}

/** The headings must stand in the file's opening rows. */
const SEARCHED_ROWS = 40;

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/**
 * One heading per column out of two rows: a heading merged over several columns stands in the first of them and groups
 * the headings below it (`Paspor` over `Nomor` is `Paspor Nomor`); one merged downwards has nothing below it.
 */
function joinHeadingRows(upper: readonly string[], lower: readonly string[]): string[] {
  let group = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const above = (upper[index] ?? '').trim();
    const below = (lower[index] ?? '').trim();
    if (above !== '') group = above;
    if (below === '') return above;
    return group === '' ? below : `${group} ${below}`;
  });
}

/** Names for columns without a heading, and second names for headings that stand twice. */
function distinct(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading, index) => {
    const name = heading.replace(/\s+/g, ' ').trim() || `(kolom ${index + 1})`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/**
 * Finds the table whose headings, on one row or merged over two, hold the most columns that the source knows. Null
 * where no row holds more than one.
 */
export function findTable(
  rows: readonly (readonly string[])[],
  columns: Record<string, Column>,
): Table | null {
  let best = { known: 1, index: -1, height: 1, headings: [] as string[] };
  const consider = (index: number, height: number, headings: string[]): void => {
    const known = countKnown(headings, columns);
    if (known > best.known) best = { known, index, height, headings };
  };
  rows.slice(0, SEARCHED_ROWS).forEach((cells, index) => {
    consider(index, 1, [...cells]);
    consider(index, 2, joinHeadingRows(cells, rows[index + 1] ?? []));
  });
  if (best.index < 0) return null;

  const numbered = rows.map((cells, index) => ({ row: index + 1, cells }));
  return {
    headingRow: best.index + 1,
    headings: distinct(best.headings),
    preface: numbered.slice(0, best.index),
    body: numbered.slice(best.index + best.height).filter(({ cells }) => !isBlank(cells)),
  };
}

/** A row's cells under their headings; cells beyond the last heading get the number of their column. */
export function toRecord(
  headings: readonly string[],
  cells: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    cells.map((cell, index) => [headings[index] ?? `(kolom ${index + 1})`, cell] as const),
  );
}
