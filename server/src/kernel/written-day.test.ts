import { describe, expect, test } from 'vitest';
import { dayFromExcelSerial, excelSerial, readDay, readMonth } from './written-day.ts';

describe('the last day of 2024 is read however agencies write it', () => {
  test.each([
    '31/12/2024',
    '31-12-2024',
    '31.12.2024',
    '31-12-24',
    '31 Des 2024',
    '31 Des. 2024',
    '31-Des-24',
    '31 desember 2024',
    '31 DESEMBER 2024',
    ' 2024-12-31 ',
    '45657',
  ])('%s', (written) => {
    expect(readDay(written)).toBe('2024-12-31');
  });
});

test.each([
  ['5 Agt 2023', '2023-08-05'],
  ['5 Agust 2023', '2023-08-05'],
  ['1 Okt 2023', '2023-10-01'],
  ['1 Nop 2023', '2023-11-01'],
  ['9 Peb 2023', '2023-02-09'],
  ['17 Mei 1990', '1990-05-17'],
  ['1/2/1990', '1990-02-01'],
])(
  '%s is %s: the day comes before the month, and months have Indonesian short forms',
  (written, day) => {
    expect(readDay(written)).toBe(day);
  },
);

test('a two-digit year is of this century up to 49 and of the last from 50', () => {
  expect(readDay('01-02-49')).toBe('2049-02-01');
  expect(readDay('01-02-50')).toBe('1950-02-01');
});

describe('what is no day is not guessed', () => {
  test.each([
    '12/31/2024',
    '30 Peb 1988',
    '31/11/2026',
    '2024',
    '31/12-2024',
    '00-00-1979',
    'sesuai kontrak',
    '########',
    '',
  ])('“%s”', (written) => {
    expect(readDay(written)).toBeNull();
  });
});

test('Excel serial numbers count days in the way Excel does', () => {
  expect(dayFromExcelSerial(45_657)).toBe('2024-12-31');
  expect(excelSerial('2024-12-31')).toBe(45_657);
  expect(dayFromExcelSerial(1)).toBeNull();
  expect(dayFromExcelSerial(45_657.5)).toBeNull();
});

test('a month is read by name or number', () => {
  const november = { from: '2026-11-01', to: '2026-11-30' };
  expect(readMonth('November 2026')).toEqual(november);
  expect(readMonth('Nop 2026')).toEqual(november);
  expect(readMonth('2026-11')).toEqual(november);
  expect(readMonth('2026-13')).toBeNull();
  expect(readMonth('Triwulan IV 2026')).toBeNull();
});
