import type { AnswerState } from './answer-state.ts';
import type { Column } from './columns.ts';
import { type Axis, isAddable } from './pivot.ts';
import type { Table } from './tables.ts';
import type { Speech } from './value-text.ts';

/** One thing to split by, and what the address calls it. */
export interface AxisOption {
  key: string;
  axis: Axis;
  title: string;
}

/** By what an answer can be split: its columns, those of dates also by month and year. */
export function axisOptions(
  table: Table,
  titles: ReadonlyMap<string, string>,
  { own }: Speech,
): AxisOption[] {
  return table.columns.filter(isSplittable).flatMap((column) => {
    const title = titles.get(column.key) ?? column.key;
    const whole: AxisOption = { key: column.key, axis: { column, by: 'value' }, title };
    if (column.kind !== 'date' && column.kind !== 'moment') return [whole];
    return [
      {
        key: `${column.key}~bulan`,
        axis: { column, by: 'month' as const },
        title: own.byMonth(title),
      },
      {
        key: `${column.key}~tahun`,
        axis: { column, by: 'year' as const },
        title: own.byYear(title),
      },
      whole,
    ];
  });
}

const isSplittable = ({ kind, cell, path }: Column): boolean =>
  !cell && kind !== 'list' && path.at(-1)?.type !== 'Point';

/** What can be added up. */
export const sumOptions = (table: Table): Column[] => table.columns.filter(isAddable);

export interface ChosenAxes {
  rows: AxisOption | null;
  columns: AxisOption | null;
  sum: Column | null;
}

/** What can be counted or added up: the rows, or a column. A roll-up's cells are what it counts. */
export function measureOptions(
  table: Table,
  titles: ReadonlyMap<string, string>,
  subject: string,
  { own }: Speech,
): { value: string; label: string }[] {
  return [
    ...sumOptions(table).map(({ key, kind }) => ({
      value: key,
      label: kind === 'cell' ? subject : own.sumColumn(titles.get(key) ?? key),
    })),
    { value: COUNT_ROWS, label: own.countRows },
  ];
}

/**
 * The axes that the address names; without any, those that show most answers best: figures of a roll-up, and its second
 * dimension across where there is one.
 * @param split whether what is shown needs a second axis to be of use
 */
export function chosenAxes(
  table: Table,
  options: readonly AxisOption[],
  { rows, columns, sum }: Pick<AnswerState, 'rows' | 'columns' | 'sum'>,
  split: boolean,
): ChosenAxes {
  const find = (key: string | null) => options.find((each) => each.key === key) ?? null;
  const cells = table.columns.filter(({ kind }) => kind === 'cell');
  const named = sumOptions(table).find(({ key }) => key === sum) ?? null;
  const first = find(rows) ?? firstOf(options);
  const added = named ?? (sum === COUNT_ROWS ? null : (cells[0] ?? null));
  if (columns !== null) return { rows: first, columns: find(columns), sum: added };
  const others = (table.rollup?.by ?? []).filter((each) => each !== dimensionOf(first));
  // Periods of a stock are never added up, so they need an axis whatever is shown.
  const needed = others.find((each) => PERIODS.has(each)) ?? (split ? others[0] : undefined);
  const fitting = options.filter((option) => needed && dimensionOf(option) === needed);
  return { rows: first, columns: firstOf(fitting), sum: added };
}

const PERIODS = new Set(['MONTH', 'QUARTER', 'YEAR']);
const FIELD_OF: Record<string, string> = {
  regency: 'REGENCY',
  sector: 'SECTOR',
  nationality: 'NATIONALITY',
};

/** The dimension of a roll-up that a column tells. */
function dimensionOf(option: AxisOption | null): string | null {
  const column = option?.axis.column;
  if (!column) return null;
  if (column.dimension) return column.dimension;
  const [field] = column.path;
  if (field?.type !== 'RollupRow') return null;
  return FIELD_OF[field.field] ?? (field.field === 'period' ? 'MONTH' : null);
}

/** In the address: rows are counted, though there are figures; not split, though the answer would be by itself. */
export const COUNT_ROWS = 'baris_';
export const NOT_SPLIT = 'tanpa_';

/** Rather a place, a code or a name than an id or a number. */
function firstOf(options: readonly AxisOption[]): AxisOption | null {
  const rank = ({ axis: { column } }: AxisOption): number => {
    const last = column.path.at(-1);
    if (last?.type === 'Regency' && last.field === 'name') return 0;
    if (column.path.length > 1 && last?.field.startsWith('name')) return 1;
    if (column.kind === 'code') return column.dimension === 'REGENCY' ? 3 : 2;
    if (last?.field === 'id') return 9;
    return column.kind === 'text' ? 4 : 5;
  };
  return [...options].sort((one, other) => rank(one) - rank(other))[0] ?? null;
}
