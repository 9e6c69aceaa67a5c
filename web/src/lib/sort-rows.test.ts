import { expect, test } from 'vitest';
import { type RegencyRow, sortRows } from './sort-rows.ts';

const rows: RegencyRow[] = [
  { code: '62.06', name: 'Katingan', cell: { absence: 'SUPPRESSED' } },
  { code: '62.01', name: 'Kotawaringin Barat', cell: { value: 96 } },
  { code: '62.08', name: 'Sukamara', cell: { value: 0 } },
  { code: '62.05', name: 'Barito Utara', cell: { value: 0 } },
];

const names = (sorted: RegencyRow[]) => sorted.map((row) => row.name);

test('the largest count comes first and equal ones go by name', () => {
  expect(names(sortRows(rows, { column: 'value', descending: true }))).toEqual([
    'Kotawaringin Barat',
    'Barito Utara',
    'Sukamara',
    'Katingan',
  ]);
});

test('a withheld count stays last when the smallest come first', () => {
  expect(names(sortRows(rows, { column: 'value', descending: false })).at(-1)).toBe('Katingan');
});

test('names go up and down', () => {
  expect(names(sortRows(rows, { column: 'name', descending: false }))[0]).toBe('Barito Utara');
  expect(names(sortRows(rows, { column: 'name', descending: true }))[0]).toBe('Sukamara');
});

test('by the measure that is painted, in the order of its own values', () => {
  const rows = [
    { code: '62.01', name: 'A', cell: { value: 90 }, shown: { value: 4.1 } },
    { code: '62.02', name: 'B', cell: { value: 10 }, shown: { value: 9.9 } },
    { code: '62.03', name: 'C', cell: { value: 50 }, shown: { absence: 'SUPPRESSED' as const } },
  ];
  const names = sortRows(rows, { column: 'measure', descending: true }).map(({ name }) => name);
  expect(names).toEqual(['B', 'A', 'C']);
});
