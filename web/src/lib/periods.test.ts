import { expect, test } from 'vitest';
import {
  dayAfterMonthsBefore,
  dayOfPeriod,
  endOf,
  firstDayOfSeries,
  previousEnd,
} from './periods.ts';

test.each([
  ['month', '2026-10-31', '2026-09-30'],
  ['month', '2026-11-26', '2026-10-31'],
  ['month', '2026-01-31', '2025-12-31'],
  ['quarter', '2026-09-30', '2026-06-30'],
  ['quarter', '2026-10-31', '2026-09-30'],
  ['semester', '2026-06-30', '2025-12-31'],
  ['semester', '2026-11-26', '2026-06-30'],
  ['year', '2026-11-26', '2025-12-31'],
] as const)('the %s before %s ended on %s', (step, day, end) => {
  expect(previousEnd(step, day)).toBe(end);
});

test('a period of the server stands for its last day, and the running one for the newest', () => {
  expect(dayOfPeriod('2026-10', '2026-11-26')).toBe('2026-10-31');
  expect(dayOfPeriod('2026-11', '2026-11-26')).toBe('2026-11-26');
  expect(dayOfPeriod('2026-Q3', '2026-11-26')).toBe('2026-09-30');
  expect(dayOfPeriod('2026-Q4', '2026-11-26')).toBe('2026-11-26');
  expect(dayOfPeriod('2025', '2026-11-26')).toBe('2025-12-31');
});

test('a period ends with its last month', () => {
  expect(endOf('semester', '2026-02-10')).toBe('2026-06-30');
  expect(endOf('month', '2026-02-10')).toBe('2026-02-28');
});

test('a series begins where a period of the server begins', () => {
  expect(firstDayOfSeries('month', '2026-11-26', 12)).toBe('2025-11-01');
  expect(firstDayOfSeries('quarter', '2026-11-26', 12)).toBe('2025-10-01');
  expect(firstDayOfSeries('semester', '2026-11-26', 12)).toBe('2025-10-01');
  expect(firstDayOfSeries('year', '2026-11-26', 12)).toBe('2025-01-01');
});

test.each([
  ['2026-11-26', 3, '2026-08-27'],
  ['2026-05-31', 3, '2026-03-01'],
  ['2026-02-28', 12, '2025-03-01'],
  ['2028-02-29', 12, '2027-03-01'],
  ['2026-01-31', 3, '2025-11-01'],
])('the months before and with %s, %i of them, begin on %s', (day, months, first) => {
  expect(dayAfterMonthsBefore(day, months)).toBe(first);
});
