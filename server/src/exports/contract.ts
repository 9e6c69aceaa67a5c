/** What the parts of an export tell each other; imports nothing of ours but the kernel's sentence. */
import type { Sentence } from '../kernel/result.ts';

/**
 * How a column's values are written. CELL is a figure of a roll-up: a number, or the code of why there is none. A
 * column that may hold several values, joined, is TEXT whatever they are.
 */
export type ColumnKind = 'TEXT' | 'NUMBER' | 'DATE' | 'INSTANT' | 'BOOLEAN' | 'CELL';

export interface Column {
  /** Dotted, e.g. `holder.name`. */
  title: string;
  kind: ColumnKind;
}

/** A DATE is `2026-10-31`, an INSTANT an instant in ISO 8601. */
export type Value = string | number | boolean | null;

export interface Row {
  /** One value a column, in the order of the columns. */
  values: Value[];
  /** The row as the graph gives it. */
  record: Record<string, unknown>;
  /** Where the row itself is, where it has a place that the caller may see. */
  point: { latitude: number; longitude: number } | null;
}

/** One line of what is told about a file. */
export interface AboutLine {
  key: string;
  title: Sentence;
  value: string;
}

export interface Exported {
  columns: readonly Column[];
  /** Reads the next page only when the rows of the one before are written; throws where a page cannot be read. */
  pages: AsyncIterable<readonly Row[]>;
  /** What is known from the first page on. */
  about: readonly AboutLine[];
}

/** Writes a file piece by piece; where a page throws the file stays visibly incomplete. */
export type FormatWriter = (exported: Exported) => AsyncGenerator<Uint8Array>;
