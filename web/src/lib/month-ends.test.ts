import { expect, test } from 'vitest';
import { monthEnds, sameMonthLastYear } from './month-ends.ts';

test('the months before November end in October, September and August', () => {
  expect(monthEnds('2026-11-24', 3)).toEqual(['2026-10-31', '2026-09-30', '2026-08-31']);
});

test('months go back over the turn of the year, leap years included', () => {
  expect(monthEnds('2028-03-05', 3)).toEqual(['2028-02-29', '2028-01-31', '2027-12-31']);
});

test('the same month last year ends on its own last day', () => {
  expect(sameMonthLastYear('2025-02-28')).toBe('2024-02-29');
  expect(sameMonthLastYear('2026-11-03')).toBe('2025-11-30');
});
