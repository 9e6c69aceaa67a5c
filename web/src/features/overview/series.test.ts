import { expect, test } from 'vitest';
import { countsUpTo, seriesOf } from './series.ts';

const NEWEST = '2026-11-26';
const rows = (...counts: [string, number][]) =>
  counts.map(([period, value]) => ({ period, cell: { value } }));
const plain = (series: ReadonlyMap<string, { value?: number | null }>) =>
  Object.fromEntries([...series].map(([day, { value }]) => [day, value]));

const QUARTERS = rows(
  ['2025-Q4', 1],
  ['2026-Q1', 2],
  ['2026-Q2', 4],
  ['2026-Q3', 8],
  ['2026-Q4', 16],
);

test('a stock stands on the last day of its period', () => {
  expect(plain(seriesOf(rows(['2026-10', 5], ['2026-11', 7]), 'month', NEWEST, false))).toEqual({
    '2026-10-31': 5,
    '2026-11-26': 7,
  });
});

test('a semester of a stock is its later quarter', () => {
  expect(plain(seriesOf(QUARTERS, 'semester', NEWEST, false))).toEqual({
    '2025-12-31': 1,
    '2026-06-30': 4,
    '2026-11-26': 16,
  });
});

test('a semester of a flow is the sum of two quarters, and half of one is none', () => {
  expect(plain(seriesOf(QUARTERS, 'semester', NEWEST, true))).toEqual({
    '2026-06-30': 6,
    '2026-11-26': 24,
  });
});

test('of a flow the counts go back and on from the one that is known', () => {
  const months = seriesOf(
    rows(['2026-08', 3], ['2026-09', 0], ['2026-10', 2], ['2026-11', 1]),
    'month',
    NEWEST,
    true,
  );
  expect(plain(countsUpTo(months, true, NEWEST, { value: 20 }))).toEqual({
    '2026-08-31': 17,
    '2026-09-30': 17,
    '2026-10-31': 19,
    '2026-11-26': 20,
  });
  // From every day they are the same.
  expect(countsUpTo(months, true, '2026-09-30', { value: 17 })).toEqual(
    countsUpTo(months, true, NEWEST, { value: 20 }),
  );
});
