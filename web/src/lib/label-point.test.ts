import { expect, test } from 'vitest';
import { labelPoint } from './label-point.ts';

test('the label stands in the middle of the largest part', () => {
  const small = [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ],
  ];
  const large = [
    [
      [10, 10],
      [14, 10],
      [14, 14],
      [10, 14],
      [10, 10],
    ],
  ];
  expect(labelPoint({ type: 'MultiPolygon', coordinates: [small, large] })).toEqual([12, 12]);
});
