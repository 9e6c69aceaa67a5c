import { expect, test } from 'vitest';
import { labelSize, placeLabels } from './labels.ts';

const label = (code: string, name: string, at: [number, number], figure: string | null = null) => ({
  code,
  name,
  figure,
  at,
});

test('a name is broken between its words and its figure stands below', () => {
  const [placed] = placeLabels([label('62.01', 'Kotawaringin Barat', [100, 100], '96')], 10);
  expect(placed?.lines).toEqual([
    { text: 'Kotawaringin', bold: false },
    { text: 'Barat', bold: false },
    { text: '96', bold: true },
  ]);
});

test('a name that has no room at its point moves aside, and none covers another', () => {
  const placed = placeLabels(
    [label('62.06', 'Katingan', [100, 100]), label('62.03', 'Kapuas', [100, 100])],
    10,
  );
  expect(placed.map(({ x, y }) => [x, y])).toEqual([
    // Half of a line of 12 above the point, and the base line 9.5 below that.
    [100, 103.5],
    // Right above and right below are not enough; two letters' sizes farther down are: 100 + 5 + 20 + 9.5.
    [100, 134.5],
  ]);
});

test('names grow with the zoom as on the interactive map, between 10 and 14', () => {
  expect([4, 5, 6.5, 8, 12].map(labelSize)).toEqual([10, 10, 12, 14, 14]);
});
