import { expect, test } from 'vitest';
import { dueOf } from './due.ts';

/** 31 October in UTC, 1 November in Central Kalimantan. */
const NOW = new Date('2026-10-31T18:00:00Z');

test('days are counted from the day in the province', () => {
  expect(dueOf('2026-11-01', false, NOW)).toEqual({ kind: 'soon', days: 0 });
  expect(dueOf('2026-11-04', false, NOW)).toEqual({ kind: 'soon', days: 3 });
  expect(dueOf('2026-11-05', false, NOW)).toEqual({ kind: 'later' });
  expect(dueOf('2026-10-25', true, NOW)).toEqual({ kind: 'late', days: 7 });
});

test('a clock that goes wrong makes nothing late that the server does not call so', () => {
  expect(dueOf('2026-10-25', false, NOW)).toEqual({ kind: 'soon', days: 0 });
  expect(dueOf('2026-11-30', true, NOW)).toEqual({ kind: 'late', days: 1 });
  expect(dueOf(null, false, NOW)).toEqual({ kind: 'none' });
});
