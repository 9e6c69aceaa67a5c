import type { AnswerState } from './answer-state.ts';
import type { Column } from './columns.ts';
import { type Axis, isAddable, isPeriod } from './pivot.ts';
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

/** The axes that the address names; without any, those that show most answers best. */
export function chosenAxes(
  table: Table,
  options: readonly AxisOption[],
  { rows, columns, sum }: Pick<AnswerState, 'rows' | 'columns' | 'sum'>,
): ChosenAxes {
  const find = (key: string | null) => options.find((each) => each.key === key) ?? null;
  const cells = table.columns.filter(({ kind }) => kind === 'cell');
  const named = sumOptions(table).find(({ key }) => key === sum) ?? null;
  const first = find(rows) ?? firstOf(options);
  const period = options.find(({ axis }) => isPeriod(axis.column)) ?? null;
  // The figures of a roll-up are what was asked for; of other answers the rows are counted.
  const added = named ?? (sum === COUNT_ROWS ? null : (cells[0] ?? null));
  const across = find(columns);
  const needed = columns === null && added?.kind === 'cell' && period?.key !== first?.key;
  return { rows: first, columns: across ?? (needed ? period : null), sum: added };
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
