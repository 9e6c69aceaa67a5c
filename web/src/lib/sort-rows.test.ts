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
