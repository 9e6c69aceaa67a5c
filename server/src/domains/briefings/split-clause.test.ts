import { expect, test } from 'vitest';
import type { Dimension } from '../indicators/types.ts';
import { splitClause } from './split-clause.ts';
import type { ComputedCell, ComputedTable } from './types.ts';

const same = (text: string) => ({ id: text, en: text });
const cell = (value: number | null): ComputedCell =>
  value === null
    ? { value, absence: 'SUPPRESSED', text: { id: 'tertutup', en: 'withheld' } }
    : { value, absence: null, text: same(String(value)) };
const table = (rows: [string, number | null][]): ComputedTable => ({
  heads: [],
  columns: [],
  rows: rows.map(([name, value]) => ({
    keys: [],
    labels: [same(name)],
    cells: [cell(value)],
    class: null,
  })),
  total: [],
  unplaced: null,
});
const clause = (by: Dimension, rows: [string, number | null][]) =>
  splitClause([by], table(rows), []);

test('the largest is named with its figure, and two that share the place are both', () => {
  expect(
    clause('REGENCY', [
      ['Kapuas', 7],
      ['Katingan', 12],
      ['Seruyan', 0],
    ]),
  ).toEqual({
    id: ', terbanyak di Katingan (12)',
    en: ', the most in Katingan (12)',
  });
  expect(
    clause('SECTOR', [
      ['Tambang', 9],
      ['Kebun', 9],
      ['Jasa', 1],
    ]),
  ).toEqual({
    id: ', terbanyak untuk Tambang dan Kebun (masing-masing 9)',
    en: ', the most for Tambang and Kebun (9 each)',
  });
});

test('beside a withheld cell it speaks of the shown ones alone', () => {
  expect(
    clause('REGENCY', [
      ['Kapuas', 7],
      ['Katingan', null],
    ]),
  ).toEqual({
    id: ', di antara yang ditampilkan terbanyak di Kapuas (7)',
    en: ', of those shown the most in Kapuas (7)',
  });
});

test.each([
  [
    'nothing is shown',
    'REGENCY',
    [
      ['Kapuas', null],
      ['Katingan', null],
    ],
  ],
  [
    'nothing is there',
    'REGENCY',
    [
      ['Kapuas', 0],
      ['Katingan', 0],
    ],
  ],
  [
    'too many share the place',
    'REGENCY',
    [
      ['A', 2],
      ['B', 2],
      ['C', 2],
      ['D', 2],
    ],
  ],
  [
    'nationalities would be ranked',
    'NATIONALITY',
    [
      ['A', 9],
      ['B', 2],
    ],
  ],
] as [string, Dimension, [string, number | null][]][])(
  'it says nothing where %s',
  (_, by, rows) => {
    expect(clause(by, rows)).toEqual({ id: '', en: '' });
  },
);

test('over time it goes from the first figure that is shown to the last', () => {
  const points = [null, 480, null, 487].map((value, index) => ({
    period: `2026-0${index + 1}`,
    label: same(`Bulan ${index + 1}`),
    cell: cell(value),
  }));
  expect(splitClause(['MONTH'], table([]), [{ label: same('Orang asing'), points }])).toEqual({
    id: ', dari 480 pada Bulan 2 menjadi 487 pada Bulan 4',
    en: ', from 480 in Bulan 2 to 487 in Bulan 4',
  });
});
