import { type SortKey, sortedOrder } from '../../../lib/sliced-sort.ts';
import { Slices } from '../../../lib/slices.ts';
import type { Column } from './columns.ts';
import { type Label, labelOf } from './pivot.ts';
import { readValue } from './read-value.ts';
import type { Table } from './tables.ts';

/** Rows that have the same value in the column they are grouped by. */
export interface Group {
  label: Label;
  rows: Int32Array;
}

/** The rows in the order in which they are shown; in groups where these are asked for. */
export interface Arrangement {
  order: Int32Array;
  groups: Group[] | null;
}

interface Choice {
  sort: { column: Column; descending: boolean } | null;
  group: Column | null;
}

/** The rows as they came, which takes no work. */
export const asAnswered = ({ rows }: Table): Arrangement => ({
  order: Int32Array.from(rows, (_, index) => index),
  groups: null,
});

/** Sorts and groups rows in portions, however many there are. */
export async function arranged(
  table: Table,
  { sort, group }: Choice,
  signal?: AbortSignal,
): Promise<Arrangement> {
  if (!sort && !group) return asAnswered(table);
  const count = table.rows.length;
  const order = sort
    ? await sortedOrder(
        count,
        (index) => sortKey(table, sort.column, index),
        sort.descending,
        signal,
      )
    : asAnswered(table).order;
  return { order, groups: group ? await grouped(table, group, order, signal) : null };
}

function sortKey(table: Table, column: Column, index: number): SortKey {
  const row = table.rows[index];
  if (!row) return null;
  const read = readValue(table, column, row, index);
  if (read.absence) return null;
  if (read.list) return read.list.count;
  return typeof read.value === 'boolean' ? Number(read.value) : read.value;
}

async function grouped(
  table: Table,
  column: Column,
  order: Int32Array,
  signal?: AbortSignal,
): Promise<Group[]> {
  const slices = new Slices(signal);
  const found = new Map<string, { label: Label; rows: number[] }>();
  for (const index of order) {
    const row = table.rows[index];
    if (!row) continue;
    const label = labelOf(table, { column, by: 'value' }, row, index);
    const group = found.get(label.key) ?? { label, rows: [] };
    group.rows.push(index);
    found.set(label.key, group);
    if (slices.due()) await slices.rest();
  }
  return [...found.values()].map(({ label, rows }) => ({ label, rows: Int32Array.from(rows) }));
}

/**
 * The lines of the table from top to bottom: the number of a row, or below zero a group's heading. Rows of closed groups
 * are left out.
 */
export function linesOf({ order, groups }: Arrangement, closed: ReadonlySet<string>): Int32Array {
  if (!groups) return order;
  const length = groups.reduce(
    (sum, { label, rows }) => sum + 1 + (closed.has(label.key) ? 0 : rows.length),
    0,
  );
  const lines = new Int32Array(length);
  let place = 0;
  groups.forEach(({ label, rows }, index) => {
    lines[place] = -(index + 1);
    place += 1;
    if (closed.has(label.key)) return;
    lines.set(rows, place);
    place += rows.length;
  });
  return lines;
}
