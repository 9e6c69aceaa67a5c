import { expect, test } from 'vitest';
import { formatDay, formatMoment, formatNumber, formatShare } from './format.ts';

test('a day is written with the month in the language of the interface', () => {
  expect(formatDay('2026-10-31', 'id')).toBe('31 Okt 2026');
  expect(formatDay('2026-10-31', 'en')).toBe('31 Oct 2026');
  expect(formatDay('2026-08-01', 'id')).toBe('1 Agu 2026');
});

test('a day that is no date is shown as it came', () => {
  expect(formatDay('besok', 'id')).toBe('besok');
});

test('a moment is written in the time of the province', () => {
  expect(formatMoment('2026-10-31T18:30:00Z', 'id')).toBe('1 Nov 2026 01.30 WIB');
  expect(formatMoment('2026-10-31T18:30:00Z', 'en')).toBe('1 Nov 2026 01:30 WIB');
});

test('numbers take a point for thousands and a comma for decimals in Indonesian', () => {
  expect(formatNumber(1234.5, 'id')).toBe('1.234,5');
  expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
});

test('a share is whole per cent', () => {
  expect(formatShare(0.985, 'id')).toBe('99%');
});
