import { expect, test } from 'vitest';
import type { Cell } from './cell.ts';
import { ranksOf } from './ranks.ts';

const places = (cells: Record<string, Cell>) => {
  const ranks = ranksOf(new Map(Object.entries(cells)));
  return ranks && Object.fromEntries(ranks);
};

test('the largest is first, and equal counts share a place', () => {
  expect(places({ a: { value: 3 }, b: { value: 9 }, c: { value: 3 }, d: { value: 0 } })).toEqual({
    a: 2,
    b: 1,
    c: 2,
    d: 4,
  });
});

test('who did not report has no place', () => {
  expect(places({ a: { value: 3 }, b: { absence: 'NOT_REPORTED' } })).toEqual({ a: 1 });
});

test('one withheld count takes all places away', () => {
  expect(places({ a: { value: 3 }, b: { absence: 'SUPPRESSED' } })).toBeNull();
});
