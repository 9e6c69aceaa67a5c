import { expect, test } from 'vitest';
import { changeClasses, classOf, valueClasses } from './class-breaks.ts';

test('ten different counts make five classes of two', () => {
  expect(valueClasses([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])).toEqual([
    { from: 1, to: 2 },
    { from: 3, to: 4 },
    { from: 5, to: 6 },
    { from: 7, to: 8 },
    { from: 9, to: 10 },
  ]);
});

test('zero takes no part in the classes', () => {
  expect(valueClasses([0, 0, 7])).toEqual([{ from: 7, to: 7 }]);
  expect(classOf(0, [{ from: 7, to: 7 }])).toBeNull();
});

test('few different counts make fewer classes', () => {
  expect(valueClasses([3, 3, 3, 12])).toEqual([
    { from: 3, to: 3 },
    { from: 4, to: 12 },
  ]);
});

test('up to five different counts have a class each, however often they occur', () => {
  expect(valueClasses([13, 13, 7, 14, 17])).toEqual([
    { from: 7, to: 7 },
    { from: 8, to: 13 },
    { from: 14, to: 14 },
    { from: 15, to: 17 },
  ]);
});

test('many equal counts never make an empty class', () => {
  const counts = [1, 1, 1, 1, 1, 1, 1, 2, 3, 40, 41, 96];
  const classes = valueClasses(counts);
  for (const { from, to } of classes)
    expect(counts.some((count) => count >= from && count <= to)).toBe(true);
});

test('every count above zero belongs to exactly one class', () => {
  const counts = [96, 71, 41, 33, 22, 22, 18, 9, 5, 3, 1, 0, 0];
  const classes = valueClasses(counts);
  for (const count of counts.filter((each) => each > 0)) {
    expect(classes.filter(({ from, to }) => count >= from && count <= to)).toHaveLength(1);
    expect(classOf(count, classes)).not.toBeNull();
  }
});

test('no counts make no classes', () => {
  expect(valueClasses([])).toEqual([]);
});

test('natural classes part values where the gaps are, whatever their number', () => {
  const values = [1, 2, 3, 3, 21, 22, 40, 41, 42, 70, 96];
  expect(valueClasses(values, { breaks: 'natural' })).toEqual([
    { from: 1, to: 3 },
    { from: 4, to: 22 },
    { from: 23, to: 42 },
    { from: 43, to: 70 },
    { from: 71, to: 96 },
  ]);
});

test('fixed classes have round limits of the size of the values, and no upper end', () => {
  const small = [
    { from: 1, to: 4 },
    { from: 5, to: 9 },
    { from: 10, to: 19 },
    { from: 20, to: 49 },
    { from: 50, to: Number.POSITIVE_INFINITY },
  ];
  expect(valueClasses([3, 99], { breaks: 'fixed' })).toEqual(small);
  expect(valueClasses([7], { breaks: 'fixed' })).toEqual(small);
  expect(valueClasses([7, 100], { breaks: 'fixed' }).map(({ from }) => from)).toEqual([
    1, 50, 100, 200, 500,
  ]);
});

test('classes of values with one decimal begin a tenth after the one before', () => {
  const values = [0.2, 0.4, 1.3, 1.5, 3.1, 3.2, 8, 9, 34.1, 40];
  expect(valueClasses(values, { decimals: 1 })).toEqual([
    { from: 0.2, to: 0.4 },
    { from: 0.5, to: 1.5 },
    { from: 1.6, to: 3.2 },
    { from: 3.3, to: 9 },
    { from: 9.1, to: 40 },
  ]);
  expect(valueClasses([34.1], { breaks: 'fixed', decimals: 1 })[0]).toEqual({ from: 0.1, to: 4.9 });
});

test('changes have the same limits to both sides, and none is in the middle', () => {
  expect(changeClasses([-7, -1, 0, 2, 3])).toEqual([
    { from: -7, to: -3 },
    { from: -2, to: -1 },
    { from: 0, to: 0 },
    { from: 1, to: 2 },
    { from: 3, to: 7 },
  ]);
  expect(classOf(0, changeClasses([-7, 3]))).toBe(2);
  expect(changeClasses([12, -3], { breaks: 'fixed' })).toEqual([
    { from: Number.NEGATIVE_INFINITY, to: -5 },
    { from: -4, to: -1 },
    { from: 0, to: 0 },
    { from: 1, to: 4 },
    { from: 5, to: Number.POSITIVE_INFINITY },
  ]);
});

test('changes of fifty and more take tenfold limits', () => {
  expect(changeClasses([60], { breaks: 'fixed' }).map(({ from }) => from)).toEqual([
    Number.NEGATIVE_INFINITY,
    -49,
    0,
    1,
    50,
  ]);
});

test('where nothing changed there is the middle alone', () => {
  expect(changeClasses([0, 0])).toEqual([{ from: 0, to: 0 }]);
});

test('classes of two periods together hold the values of both, so a colour means the same in each', () => {
  const [june, july] = [
    [4, 9, 30],
    [5, 12, 96],
  ];
  const classes = valueClasses([...june, ...july]);
  for (const value of [...june, ...july]) expect(classOf(value, classes)).not.toBeNull();
});
