import type { AbsenceReason, Cell } from '../../../lib/cell.ts';
import { provinceTime } from '../../../lib/province-day.ts';
import { Slices } from '../../../lib/slices.ts';
import type { Column } from './columns.ts';
import { readValue } from './read-value.ts';
import { isOwnReason, type Reason } from './reasons.ts';
import type { Row, Table } from './tables.ts';

/** By what rows are put together: a column, whole or by the months or years of its dates. */
export interface Axis {
  column: Column;
  by: 'value' | 'month' | 'year';
}

/** One value of an axis; a row without a value stands under the reason. */
export interface Label {
  key: string;
  value: string | number | boolean | null;
  absence: Reason | null;
  /** What tells it from another of the same name. */
  apart?: string;
}

export interface PivotChoice {
  rows: Axis | null;
  columns: Axis | null;
  /** What is added up; null counts the rows. */
  sum: Column | null;
  /** Whether figures of different periods may be added: those of a stock may not. */
  flow: boolean;
}

/** Figures by rows and columns. Null where there is no row, and where figures may not be added. */
export interface Pivot {
  rows: Label[];
  columns: Label[];
  cells: (Cell | null)[][];
  rowTotals: (Cell | null)[];
  columnTotals: (Cell | null)[];
  total: Cell | null;
}

export type PivotResult =
  | { kind: 'pivot'; pivot: Pivot }
  /** More different values than a person can read. */
  | { kind: 'too-many'; axis: 'rows' | 'columns' }
  /** The figures are those of several periods, which are not added up. */
  | { kind: 'needs-period' };

export const MOST_ROWS = 500;
export const MOST_COLUMNS = 60;
const PERIODS = ['MONTH', 'QUARTER', 'YEAR'];
const ALL: Label = { key: '', value: null, absence: null };

/**
 * Counts rows or adds figures up. A sum in which one figure is absent is absent for the same reason: a smaller number
 * would be a false one, and the difference to a total that is shown would tell the figure that is not.
 */
export async function pivotOf(
  table: Table,
  choice: PivotChoice,
  signal?: AbortSignal,
): Promise<PivotResult> {
  const split = choice.sum?.kind === 'cell' && !choice.flow ? periodOf(table) : null;
  const onRows = split !== null && isPeriod(choice.rows?.column);
  const onColumns = split !== null && isPeriod(choice.columns?.column);
  if (split && !onRows && !onColumns) return { kind: 'needs-period' };
  const rows = new Labels(table, choice.rows, MOST_ROWS);
  const columns = new Labels(table, choice.columns, MOST_COLUMNS);
  const cells: (Cell | null)[][] = [];
  const slices = new Slices(signal);
  for (const [index, row] of table.rows.entries()) {
    const [down, across] = [rows.place(row, index), columns.place(row, index)];
    if (down === null) return { kind: 'too-many', axis: 'rows' };
    if (across === null) return { kind: 'too-many', axis: 'columns' };
    cells[down] ??= [];
    const line = cells[down];
    line[across] = added(line[across] ?? null, figureOf(table, choice.sum, row, index));
    if (slices.due()) await slices.rest();
  }
  const [downOrder, acrossOrder] = [rows.order(), columns.order()];
  // Where nothing was found there is no row: of counted rows that is a zero, of figures nothing.
  const none: Cell | null = choice.sum ? null : { value: 0 };
  const ordered = downOrder.map((down) =>
    acrossOrder.map((across) => cells[down]?.[across] ?? none),
  );
  const sum = (figures: readonly (Cell | null)[]) => figures.reduce(added, null) ?? none;
  const rowTotals = ordered.map((line) => (onColumns ? null : sum(line)));
  const columnTotals = acrossOrder.map((_, across) =>
    onRows ? null : sum(ordered.map((line) => line[across] ?? null)),
  );
  return {
    kind: 'pivot',
    pivot: {
      rows: rows.named(downOrder),
      columns: columns.named(acrossOrder),
      cells: ordered,
      rowTotals,
      columnTotals,
      total: onRows || onColumns ? null : sum(rowTotals),
    },
  };
}

/** What a figure that is absent here is in a figure: of what nobody told, nothing is reported. */
export function figureReason(reason: Reason): AbsenceReason {
  if (reason === 'FAILED') return 'STALE';
  return isOwnReason(reason) ? 'NOT_REPORTED' : reason;
}

/** Whether a column's values are figures that may be added up. */
export const isAddable = ({ kind }: Column): boolean => kind === 'count' || kind === 'cell';

/** The period that a roll-up is split by, if any. */
export const periodOf = ({ rollup }: Table): string | null =>
  rollup?.by.find((each) => PERIODS.includes(each)) ?? null;

/** Whether a column holds the period of a roll-up's row. */
export function isPeriod(column: Column | undefined): boolean {
  if (!column) return false;
  const field = column.path.at(-1);
  return (
    PERIODS.includes(column.dimension ?? '') ||
    (field?.type === 'RollupRow' && field.field === 'period')
  );
}

const SHARPER: readonly AbsenceReason[] = [
  'SUPPRESSED',
  'POLICY',
  'CONFLICT',
  'STALE',
  'NOT_REPORTED',
];

/** Two figures together; where both are absent, for the reason that a reader has to know first. */
export function added(one: Cell | null, other: Cell | null): Cell | null {
  if (!one || !other) return one ?? other;
  const reasons = [one.absence, other.absence].filter(
    (each) => each !== null && each !== undefined,
  );
  const absence = SHARPER.find((each) => reasons.includes(each));
  if (absence) return { absence };
  return { value: (one.value ?? 0) + (other.value ?? 0) };
}

function figureOf(table: Table, sum: Column | null, row: Row, index: number): Cell {
  if (!sum) return { value: 1 };
  const read = readValue(table, sum, row, index);
  if (read.absence) return { absence: figureReason(read.absence) };
  return { value: Number(read.value) };
}

/** A column of the same record as another. */
const beside = (table: Table, { path }: Column, field: string): Column | null =>
  table.columns.find(
    (each) =>
      each.path.length === path.length &&
      each.path.at(-1)?.field === field &&
      path.slice(0, -1).every(({ key }, depth) => each.path[depth]?.key === key),
  ) ?? null;

/**
 * The values of one axis in the order in which they were met. Names are put together by the record that has them where
 * the question asks for its id: two employers of one name stay two, and their business numbers tell which is which.
 */
class Labels {
  readonly labels: Label[] = [];
  readonly #places = new Map<string, number>();
  readonly #table: Table;
  readonly #axis: Axis | null;
  readonly #most: number;
  readonly #id: Column | null;
  readonly #number: Column | null;

  constructor(table: Table, axis: Axis | null, most: number) {
    this.#table = table;
    this.#axis = axis;
    this.#most = most;
    const isName = axis?.column.path.at(-1)?.field === 'name';
    this.#id = isName ? beside(table, axis.column, 'id') : null;
    this.#number = this.#id && beside(table, this.#id, 'nib');
    if (!axis) this.labels.push(ALL);
  }

  place(row: Row, index: number): number | null {
    if (!this.#axis) return 0;
    const label = this.#label(this.#axis, row, index);
    const known = this.#places.get(label.key);
    if (known !== undefined) return known;
    if (this.labels.length >= this.#most) return null;
    this.#places.set(label.key, this.labels.length);
    return this.labels.push(label) - 1;
  }

  #label(axis: Axis, row: Row, index: number): Label {
    const label = labelOf(this.#table, axis, row, index);
    const id = this.#id && readValue(this.#table, this.#id, row, index).value;
    if (label.absence || id === null || id === undefined) return label;
    const number = this.#number && readValue(this.#table, this.#number, row, index).value;
    return { ...label, key: `#${id}`, ...(number ? { apart: String(number) } : {}) };
  }

  /** The labels in an order; what tells them apart is kept where two of them are called the same. */
  named(order: readonly number[]): Label[] {
    const labels = order.map((place) => this.labels[place] ?? ALL);
    if (!this.#id) return labels;
    const times = new Map<Label['value'], number>();
    for (const { value } of labels) times.set(value, (times.get(value) ?? 0) + 1);
    const met = new Map<Label['value'], number>();
    return labels.map(({ apart, ...label }) => {
      if (label.absence || times.get(label.value) === 1) return label;
      const place = (met.get(label.value) ?? 0) + 1;
      met.set(label.value, place);
      return { ...label, apart: apart ?? String(place) };
    });
  }

  /** Time and numbers go up; others stay as the answer has them. What has no value comes last. */
  order(): number[] {
    const places = this.labels.map((_, place) => place);
    const axis = this.#axis;
    const upwards =
      axis &&
      (['date', 'moment', 'number', 'count'].includes(axis.column.kind) || isPeriod(axis.column));
    return places.sort((a, b) => {
      const [one, other] = [this.labels[a] ?? ALL, this.labels[b] ?? ALL];
      const absent = Number(one.absence !== null) - Number(other.absence !== null);
      if (absent !== 0 || !upwards) return absent || a - b;
      if (typeof one.value === 'number' && typeof other.value === 'number')
        return one.value - other.value;
      return String(one.value) < String(other.value) ? -1 : 1;
    });
  }
}

/** The value of an axis in one row. */
export function labelOf(table: Table, axis: Axis, row: Row, index: number): Label {
  const read = readValue(table, axis.column, row, index);
  if (read.absence) return { key: `-${read.absence}`, value: null, absence: read.absence };
  const found = read.list ? read.list.count : read.value;
  const value = axis.column.kind === 'moment' ? byProvinceClock(String(found)) : found;
  const cut = axis.by === 'month' ? 7 : axis.by === 'year' ? 4 : null;
  const whole = cut ? String(value).slice(0, cut) : value;
  return { key: `=${whole}`, value: whole, absence: null };
}

/** An instant by the clock of the province; what is none stays as it is. */
function byProvinceClock(instant: string): string {
  const moment = new Date(instant);
  return Number.isNaN(moment.getTime()) ? instant : provinceTime(moment);
}
