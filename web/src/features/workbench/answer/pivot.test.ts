import { expect, test } from 'vitest';
import type { Column, ColumnKind } from './columns.ts';
import { added, type PivotChoice, pivotOf } from './pivot.ts';
import type { Table } from './tables.ts';

const column = (key: string, kind: ColumnKind, type = 'Thing'): Column => ({
  key,
  kind,
  path: [{ key, field: key, type, word: null }],
  code: null,
  tellers: [],
  dimension: null,
  cell: kind === 'cell' ? { value: 'value', absence: 'absence' } : null,
  list: null,
});
const [PLACE, MONTH, CELL, DAY] = [
  column('place', 'text'),
  column('period', 'text', 'RollupRow'),
  column('cell', 'cell'),
  column('day', 'date'),
];
const closed = { value: null, absence: 'SUPPRESSED' };
const table = (rows: Record<string, unknown>[], by: string[] = []): Table => ({
  key: 't',
  field: 't',
  kind: 'rollup',
  columns: [],
  rows,
  total: null,
  more: false,
  rollup: {
    indicator: 'x',
    by,
    asOf: null,
    asked: { filter: null, asOf: null, knownAt: null },
    total: null,
    unplaced: null,
    sources: [],
  },
  filter: [],
  asked: null,
  failures: new Map(),
});
const axis = (of: Column, by: 'value' | 'month' = 'value') => ({ column: of, by });
const found = async (of: Table, choice: Partial<PivotChoice>) => {
  const result = await pivotOf(of, {
    rows: null,
    columns: null,
    sum: null,
    flow: false,
    ...choice,
  });
  if (result.kind !== 'pivot') throw new Error(result.kind);
  return result.pivot;
};

test('a sum with a withheld figure is withheld, up to the total of all', async () => {
  const pivot = await found(
    table([
      { place: 'A', sex: 'L', cell: { value: 7 } },
      { place: 'A', sex: 'P', cell: closed },
      { place: 'B', sex: 'L', cell: { value: 5 } },
      { place: 'B', sex: 'P', cell: { value: 0 } },
    ]),
    { rows: axis(PLACE), columns: axis(column('sex', 'text')), sum: CELL },
  );
  expect(pivot.cells).toEqual([
    [{ value: 7 }, { absence: 'SUPPRESSED' }],
    [{ value: 5 }, { value: 0 }],
  ]);
  expect(pivot.rowTotals).toEqual([{ absence: 'SUPPRESSED' }, { value: 5 }]);
  expect(pivot.columnTotals).toEqual([{ value: 12 }, { absence: 'SUPPRESSED' }]);
  expect(pivot.total).toEqual({ absence: 'SUPPRESSED' });
});

test('rows are counted by month, months go up, and no row is a zero', async () => {
  const pivot = await found(
    table([
      { place: 'A', day: '2026-11-03' },
      { place: 'B', day: '2026-10-30' },
      { place: 'A', day: '2026-11-20' },
      { place: 'A', day: null },
    ]),
    { rows: axis(DAY, 'month'), columns: axis(PLACE) },
  );
  expect(pivot.rows.map(({ value, absence }) => value ?? absence)).toEqual([
    '2026-10',
    '2026-11',
    'NONE',
  ]);
  expect(pivot.cells.map((line) => line.map((cell) => cell?.value))).toEqual([
    [0, 1],
    [2, 0],
    [1, 0],
  ]);
});

test('figures of a stock are not added over periods, those of a flow are', async () => {
  const months = table(
    [
      { place: 'A', period: '2026-09', cell: { value: 4 } },
      { place: 'A', period: '2026-10', cell: { value: 6 } },
    ],
    ['REGENCY', 'MONTH'],
  );
  const choice = { rows: axis(PLACE), columns: null, sum: CELL };
  expect(await pivotOf(months, { ...choice, flow: false })).toEqual({ kind: 'needs-period' });
  expect((await found(months, { ...choice, flow: true })).cells).toEqual([[{ value: 10 }]]);
  const split = await found(months, { ...choice, columns: axis(MONTH) });
  expect([split.cells, split.rowTotals, split.total]).toEqual([
    [[{ value: 4 }, { value: 6 }]],
    [null],
    null,
  ]);
  expect(split.columnTotals).toEqual([{ value: 4 }, { value: 6 }]);
});

test('where nothing was added there is no figure, and it is not a zero', async () => {
  const pivot = await found(
    table([
      { place: 'A', sex: 'L', cell: { value: 7 } },
      { place: 'B', sex: 'P', cell: { value: 1 } },
    ]),
    { rows: axis(PLACE), columns: axis(column('sex', 'text')), sum: CELL },
  );
  expect(pivot.cells).toEqual([
    [{ value: 7 }, null],
    [null, { value: 1 }],
  ]);
  expect(added({ absence: 'NOT_REPORTED' }, { absence: 'SUPPRESSED' })).toEqual({
    absence: 'SUPPRESSED',
  });
});

test('two employers of one name stay two where the question asks for their ids, told apart by number', async () => {
  const part = (field: string): Column => ({
    ...column(`employer.${field}`, 'text', 'Employer'),
    path: [
      { key: 'employer', field: 'employer', type: 'Permit', word: null },
      { key: field, field, type: 'Employer', word: null },
    ],
  });
  const [name, id, nib] = [part('name'), part('id'), part('nib')];
  const rows = [
    { employer: { name: 'PT Rekaan', id: '1', nib: '111' } },
    { employer: { name: 'PT Lain', id: '2', nib: '222' } },
    { employer: { name: 'PT Rekaan', id: '3', nib: null } },
    { employer: { name: 'PT Rekaan', id: '1', nib: '111' } },
  ];
  const told = async (columns: Column[]) => {
    const pivot = await found({ ...table(rows), kind: 'pages', columns }, { rows: axis(name) });
    return pivot.rows.map(({ value, apart }, row) => [value, apart, pivot.cells[row]?.[0]?.value]);
  };
  expect(await told([name, id, nib])).toEqual([
    ['PT Rekaan', '111', 2],
    ['PT Lain', undefined, 1],
    ['PT Rekaan', '2', 1],
  ]);
  // Without the ids there is nothing to tell them apart by.
  expect(await told([name])).toEqual([
    ['PT Rekaan', undefined, 3],
    ['PT Lain', undefined, 1],
  ]);
});
