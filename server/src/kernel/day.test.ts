import { expect, test } from 'vitest';
import {
  addDays,
  addYears,
  dayFromNumber,
  dayNumber,
  dayOfInstant,
  makeDay,
  monthOf,
  parseDay,
  parseInstant,
} from './day.ts';

test('a day is read only if the calendar has it', () => {
  expect(parseDay('2024-12-31')).toBe('2024-12-31');
  expect(parseDay('2024-02-29')).toBe('2024-02-29');
  expect(parseDay('2025-02-29')).toBeNull();
  expect(parseDay('2024-13-01')).toBeNull();
  expect(parseDay('31/12/2024')).toBeNull();
  expect(makeDay(24, 12, 31)).toBeNull();
});

test('days are counted from 1 January 1970', () => {
  expect(dayNumber('1970-01-01')).toBe(0);
  expect(dayNumber('2000-03-01')).toBe(11_017);
  expect(dayFromNumber(11_017)).toBe('2000-03-01');
});

test('adding days crosses months, leap days and years', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
  expect(addDays('2024-01-01', -1)).toBe('2023-12-31');
});

test('adding years turns 29 February into 28 February where it has to', () => {
  expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
  expect(addYears('2024-02-29', -4)).toBe('2020-02-29');
  expect(addYears('2026-11-24', -110)).toBe('1916-11-24');
});

test('a month begins on its first day and ends on its last', () => {
  expect(monthOf('2026-11-24')).toEqual({
    from: '2026-11-01',
    to: '2026-11-30',
  });
  expect(monthOf('2024-02-01')).toEqual({
    from: '2024-02-01',
    to: '2024-02-29',
  });
});

test('an instant needs its offset, and its day is that of the province’s clocks', () => {
  expect(parseInstant('2026-11-24T21:15:00+07:00')).toBe('2026-11-24T21:15:00+07:00');
  expect(parseInstant('2026-11-24T21:15:00')).toBeNull();
  expect(parseInstant('2026-11-31T21:15:00Z')).toBeNull();
  expect(dayOfInstant('2026-11-24T23:59:00+07:00')).toBe('2026-11-24');
  expect(dayOfInstant('2026-11-24T18:00:00Z')).toBe('2026-11-25');
});
