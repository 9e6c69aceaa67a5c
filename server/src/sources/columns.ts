/** Finds the columns that a source knows among the headings that a file writes. */
import { failed, ok, type Result } from '../kernel/result.ts';

export interface Column {
  /** Headings under which agencies write this column, the agreed one first; capitals and punctuation do not matter. */
  headings: readonly [string, ...string[]];
  /** An optional column may be absent from the file altogether. */
  optional?: true;
}

/** For each known column the heading as the file writes it, or null where an optional column is absent. */
export type Headings<Name extends string> = Record<Name, string | null>;

const plain = (heading: string): string => heading.toLowerCase().replace(/[^a-z0-9]/g, '');

/** How many of the written headings a source knows: what makes a row the heading row. */
export function countKnown(written: readonly string[], columns: Record<string, Column>): number {
  const known = new Set(Object.values(columns).flatMap((it) => it.headings.map(plain)));
  return written.filter((heading) => known.has(plain(heading))).length;
}

/** Matches columns with written headings; fails with the agreed headings of those that are missing. */
export function locateColumns<Name extends string>(
  written: readonly string[],
  columns: Record<Name, Column>,
): Result<Headings<Name>, string[]> {
  const byPlain = new Map(written.map((heading) => [plain(heading), heading]));
  const found: Partial<Headings<Name>> = {};
  const missing: string[] = [];
  for (const name of Object.keys(columns) as Name[]) {
    const column = columns[name];
    const match = column.headings
      .map((it) => byPlain.get(plain(it)))
      .find((it) => it !== undefined);
    if (match === undefined && !column.optional) missing.push(column.headings[0]);
    found[name] = match ?? null;
  }
  return missing.length > 0 ? failed(missing) : ok(found as Headings<Name>);
}
