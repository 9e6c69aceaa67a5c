import { expect, test } from 'vitest';
import { asDay, asText } from './cell-readers.ts';
import { RowReader } from './row-reader.ts';

const headings = { name: 'Nama', born: 'Tgl Lahir', note: null };

const read = (raw: Record<string, string>) => {
  const row = new RowReader<keyof typeof headings>(raw, headings);
  return row.settle({
    name: row.need('name', asText),
    born: row.may('born', asDay),
    note: row.may('note', asText),
  });
};

test('fields are taken out of the row; blank and absent ones that may be so are null', () => {
  expect(read({ Nama: ' Kim  Minho ', 'Tgl Lahir': '' })).toEqual({
    ok: true,
    value: { name: 'Kim Minho', born: null, note: null },
  });
});

test('every problem of a row is told with its column and value', () => {
  expect(read({ Nama: ' ', 'Tgl Lahir': '31/13/1990' })).toEqual({
    ok: false,
    problem: [
      { code: 'required-value-missing', column: 'Nama', value: '' },
      { code: 'date-unreadable', column: 'Tgl Lahir', value: '31/13/1990' },
    ],
  });
});

test('a value in a column that no field claims is complained of, an empty one is not', () => {
  expect(read({ Nama: 'Kim Minho', Agama: '-', 'Kolom baru': '' })).toEqual({
    ok: false,
    problem: [{ code: 'value-unclaimed', column: 'Agama', value: '-' }],
  });
});
