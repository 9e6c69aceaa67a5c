import { expect, test } from 'vitest';
import { findTable, toRecord } from './table.ts';

const COLUMNS = {
  number: { headings: ['No'] },
  name: { headings: ['Nama Lengkap'] },
  passport: { headings: ['Paspor Nomor'] },
  expiry: { headings: ['Paspor Berlaku s.d.'] },
  permit: { headings: ['Izin Tinggal Nomor'] },
} as const;

test('headings merged over two rows become one name for each column', () => {
  const table = findTable(
    [
      ['DAFTAR IZIN TINGGAL'],
      ['No', 'Nama Lengkap', 'Paspor', '', 'Izin Tinggal'],
      ['', '', 'Nomor', 'Berlaku s.d.', 'Nomor'],
      ['1', 'KIM MINHO', 'M12345678', '2030-01-01', '2C21'],
    ],
    COLUMNS,
  );
  expect(table?.headings).toEqual([
    'No',
    'Nama Lengkap',
    'Paspor Nomor',
    'Paspor Berlaku s.d.',
    'Izin Tinggal Nomor',
  ]);
  expect(table?.headingRow).toBe(2);
  expect(table?.preface).toEqual([{ row: 1, cells: ['DAFTAR IZIN TINGGAL'] }]);
  expect(table?.body.map((it) => it.row)).toEqual([4]);
});

test('rows keep their number in the file when blank rows stand between them', () => {
  const table = findTable(
    [
      ['No', 'Nama Lengkap'],
      ['1', 'A'],
      ['', ''],
      ['2', 'B'],
    ],
    COLUMNS,
  );
  expect(table?.body.map((it) => it.row)).toEqual([2, 4]);
});

test('a file without known headings has no table', () => {
  expect(
    findTable(
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      COLUMNS,
    ),
  ).toBeNull();
});

test('columns without a heading and headings that stand twice get names of their own', () => {
  const table = findTable(
    [
      ['No', 'Nama Lengkap', '', 'No'],
      ['1', 'A', 'x', '2', 'y'],
    ],
    COLUMNS,
  );
  expect(toRecord(table?.headings ?? [], table?.body[0]?.cells ?? [])).toEqual({
    No: '1',
    'Nama Lengkap': 'A',
    '(kolom 3)': 'x',
    'No (2)': '2',
    '(kolom 5)': 'y',
  });
});
