import { expect, test } from 'vitest';
import { classOf, countClasses } from './class-breaks.ts';

test('ten different counts make five classes of two', () => {
  expect(countClasses([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])).toEqual([
    { from: 1, to: 2 },
    { from: 3, to: 4 },
    { from: 5, to: 6 },
    { from: 7, to: 8 },
    { from: 9, to: 10 },
  ]);
});

test('zero takes no part in the classes', () => {
  expect(countClasses([0, 0, 7])).toEqual([{ from: 7, to: 7 }]);
  expect(classOf(0, [{ from: 7, to: 7 }])).toBeNull();
});

test('few different counts make fewer classes', () => {
  expect(countClasses([3, 3, 3, 12])).toEqual([
    { from: 3, to: 3 },
    { from: 4, to: 12 },
  ]);
});

test('up to five different counts have a class each, however often they occur', () => {
  expect(countClasses([13, 13, 7, 14, 17])).toEqual([
    { from: 7, to: 7 },
    { from: 8, to: 13 },
    { from: 14, to: 14 },
    { from: 15, to: 17 },
  ]);
});

test('many equal counts never make an empty class', () => {
  const counts = [1, 1, 1, 1, 1, 1, 1, 2, 3, 40, 41, 96];
  const classes = countClasses(counts);
  for (const { from, to } of classes)
    expect(counts.some((count) => count >= from && count <= to)).toBe(true);
});

test('every count above zero belongs to exactly one class', () => {
  const counts = [96, 71, 41, 33, 22, 22, 18, 9, 5, 3, 1, 0, 0];
  const classes = countClasses(counts);
  for (const count of counts.filter((each) => each > 0)) {
    expect(classes.filter(({ from, to }) => count >= from && count <= to)).toHaveLength(1);
    expect(classOf(count, classes)).not.toBeNull();
  }
});

test('no counts make no classes', () => {
  expect(countClasses([])).toEqual([]);
});
