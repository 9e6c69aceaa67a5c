import type { AbsenceReason } from '../../../lib/cell.ts';
import type { Column, Step } from './columns.ts';
import type { Reason } from './reasons.ts';
import type { Row, Table } from './tables.ts';

export type Scalar = string | number | boolean;

/** What a nested list holds: how many items, whether there are more than were read, and their values joined. */
export interface ListValue {
  count: number;
  more: boolean;
  text: string;
}

/** A value, or the reason that there is none. Never both, never neither. */
export type Read =
  | { value: Scalar; masked?: true; absence?: undefined; list?: undefined }
  | { list: ListValue; value?: undefined; absence?: undefined }
  | { absence: Reason; value?: undefined; list?: undefined };

const isRecord = (value: unknown): value is Row => typeof value === 'object' && value !== null;

/** Reads what a column shows of a row. @param index the row's place in its list, by which errors name it */
export function readValue(
  table: Pick<Table, 'failures'>,
  column: Column,
  row: Row,
  index: number,
): Read {
  return readFrom(column, row, (depth) => {
    if (table.failures.size === 0) return null;
    const steps = column.path.slice(0, depth).map(({ key }) => key);
    return table.failures.get([index, ...steps].join('.')) ?? null;
  });
}

function readFrom(column: Column, row: Row, failureAt: (depth: number) => Reason | null): Read {
  // A record that failed as a whole stands in its list as null.
  if (!isRecord(row)) return { absence: failureAt(0) ?? 'NONE' };
  let value: unknown = row;
  for (const [depth, step] of column.path.entries()) {
    value = isRecord(value) ? value[step.key] : undefined;
    if (value === null || value === undefined) {
      const failure = failureAt(depth + 1);
      if (failure) return { absence: failure };
      if (value === undefined) return { absence: 'LEFT_OUT' };
      return { absence: told(column, row, depth) };
    }
  }
  if (column.dimension) return dimensionOf(value, column.dimension);
  if (column.cell) return cellOf(value, column.cell);
  if (column.list) return { list: listOf(value, column) };
  const reason = reasonTold(column, row, column.path.length - 1);
  if (reason === 'POLICY') return { value: value as Scalar, masked: true };
  return { value: value as Scalar };
}

/** The reason as the nearest record tells it that can tell reasons. */
function told(column: Column, row: Row, depth: number): Reason {
  const reason = reasonTold(column, row, depth);
  if (reason) return reason;
  const nearest = column.tellers.find((teller) => teller.depth <= depth);
  return nearest && nearest.key === null ? 'UNASKED' : 'NONE';
}

function reasonTold(column: Column, row: Row, depth: number): AbsenceReason | null {
  for (const teller of column.tellers) {
    if (teller.key === null || teller.depth > depth) continue;
    const record = at(row, column.path.slice(0, teller.depth));
    const told = isRecord(record) ? record[teller.key] : null;
    if (!Array.isArray(told) || told.length === 0) continue;
    const field = column.path
      .slice(teller.depth, depth + 1)
      .map((step) => step.field)
      .join('.');
    const found = told.find((each) => each[teller.fieldKey] === field);
    if (found) return found[teller.reasonKey] as AbsenceReason;
  }
  return null;
}

function at(row: Row, path: readonly Step[]): unknown {
  let value: unknown = row;
  for (const { key } of path) value = isRecord(value) ? value[key] : undefined;
  return value;
}

function dimensionOf(keys: unknown, dimension: string): Read {
  const found = Array.isArray(keys) ? keys.find((each) => each.dimension === dimension) : null;
  return found ? { value: String(found.value) } : { absence: 'NONE' };
}

function cellOf(cell: unknown, names: NonNullable<Column['cell']>): Read {
  if (!isRecord(cell)) return { absence: 'NONE' };
  const value = names.value ? cell[names.value] : undefined;
  if (typeof value === 'number') return { value };
  const absence = names.absence ? cell[names.absence] : undefined;
  return { absence: typeof absence === 'string' ? (absence as AbsenceReason) : 'UNASKED' };
}

/** A list cut by its page says so: what was read of it is not all. */
function listOf(value: unknown, column: Column): ListValue {
  const shape = column.list;
  const whole = isRecord(value) ? value : {};
  const found = shape?.items ? whole[shape.items] : value;
  const items: unknown[] = Array.isArray(found) ? found : [];
  const total = shape?.total ? whole[shape.total] : null;
  const page = shape?.more ? whole[shape.more.page] : null;
  const more = isRecord(page) && shape?.more ? page[shape.more.next] === true : false;
  const told = typeof total === 'number';
  return {
    count: told ? total : items.length,
    more: told ? false : more,
    text: items.map((item) => itemText(item, column)).join('; '),
  };
}

function itemText(item: unknown, { list }: Column): string {
  const node = list?.node && isRecord(item) ? item[list.node] : item;
  if (!isRecord(node)) return node === null || node === undefined ? '—' : String(node);
  const parts = (list?.columns ?? []).map((column) => {
    const read = readFrom(column, node, () => null);
    if (read.list) return read.list.text;
    return read.absence ? '—' : String(read.value);
  });
  return parts.filter((part) => part !== '').join(', ');
}

const LOOKED_THROUGH = 200;

/** Whether a value is absent without its reason because the question left `absences` out; the first rows tell it. */
export function lacksReasons(table: Table): boolean {
  return table.rows
    .slice(0, LOOKED_THROUGH)
    .some((row, index) =>
      table.columns.some((column) => readValue(table, column, row, index).absence === 'UNASKED'),
    );
}
