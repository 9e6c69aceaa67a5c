import { expect, test } from 'vitest';
import { anchorIn, isInside } from './label-anchor.ts';
import { labelSize, placeLabels } from './labels.ts';
import type { ScreenPoint } from './projection.ts';

const square = (left: number, top: number, size: number): ScreenPoint[] => [
  [left, top],
  [left + size, top],
  [left + size, top + size],
  [left, top + size],
];
const label = (
  code: string,
  name: string,
  at: ScreenPoint,
  figure: string | null = null,
  outline: readonly ScreenPoint[] = square(at[0] - 100, at[1] - 100, 200),
) => ({ code, name, figure, at, outline });

test('a figure stands at its point, and its name, broken between its words, above it', () => {
  const [placed] = placeLabels([label('62.01', 'Kotawaringin Barat', [100, 100], '96')], 10);
  // A line is 12 high and its base line 9.5 below its top: the figure from 94, the name's two lines from 70.
  expect(placed?.lines).toEqual([
    { text: 'Kotawaringin', bold: false, x: 100, y: 79.5 },
    { text: 'Barat', bold: false, x: 100, y: 91.5 },
    { text: '96', bold: true, x: 100, y: 103.5 },
  ]);
});

test('a figure is never moved aside: the name goes under it, or is left out', () => {
  const texts = [
    label('62.11', 'Pulang Pisau', [100, 85], '7'),
    label('62.71', 'Palangka Raya', [100, 100], '66'),
  ];
  const [first, second] = placeLabels(texts, 10);
  expect(first?.lines.find(({ bold }) => bold)).toMatchObject({ x: 100, y: 88.5 });
  expect(second?.lines.find(({ bold }) => bold)).toMatchObject({ x: 100, y: 103.5 });
  // Above the second stands the first, so its name is below: from 106.
  expect(second?.lines[0]).toMatchObject({ text: 'Palangka', y: 115.5 });
});

test('a name stands rather within its outline than across it', () => {
  // The shape ends at 96: above the figure is another regency.
  const outline = square(0, 96, 200);
  const [placed] = placeLabels([label('62.13', 'Bartim', [100, 104], '12', outline)], 10);
  expect(placed?.lines[0]).toMatchObject({ text: 'Bartim', y: 119.5 });
});

test('the anchor is inside a bent shape whose centre of area is not', () => {
  // An L of 100: its legs are 10 wide.
  const bent: ScreenPoint[] = [
    [0, 0],
    [10, 0],
    [10, 90],
    [100, 90],
    [100, 100],
    [0, 100],
  ];
  expect(isInside([28, 72], bent)).toBe(false);
  expect(isInside(anchorIn([square(0, 0, 5), bent]), bent)).toBe(true);
});

test('names grow with the zoom as on the interactive map, between 10 and 14', () => {
  expect([4, 5, 6.5, 8, 12].map(labelSize)).toEqual([10, 10, 12, 14, 14]);
});
