import { expect, test } from 'vitest';
import { describeRejection } from './rejections.ts';

test('a rejection says which row and column, what stands there and what to do', () => {
  const problem = {
    code: 'date-unreadable',
    column: 'Tgl Lahir',
    value: '31/13/1984',
  } as const;
  expect(describeRejection(12, problem)).toEqual({
    id: 'Baris 12: kolom “Tgl Lahir” berisi “31/13/1984” yang tidak terbaca sebagai tanggal; tulis misalnya 31/12/2024.',
    en: 'Row 12: column “Tgl Lahir” holds “31/13/1984”, which cannot be read as a date; write it like 31/12/2024.',
  });
});

test('a value is quoted as it stands, whatever characters it has', () => {
  const problem = {
    code: 'country-unknown',
    column: 'Negara',
    value: '$& {column}',
  } as const;
  expect(describeRejection(3, problem).en).toContain('holds “$& {column}”');
});
