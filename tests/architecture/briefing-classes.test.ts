/** What the server works out for slides and the client for its map, since neither may import the other. */
import { expect, test } from 'vitest';
import { changeClasses, valueClasses } from '../../server/src/domains/briefings/classes.ts';
import { previousEnd } from '../../server/src/domains/briefings/periods.ts';
import { TILE_PLACES } from '../../server/src/domains/briefings/take/draw-map.ts';
import {
  changeClasses as changesOnScreen,
  valueClasses as valuesOnScreen,
} from '../../web/src/lib/class-breaks.ts';
import { previousEnd as endOnScreen } from '../../web/src/lib/periods.ts';
import { TILE_PLACES as placesOnScreen } from '../../web/src/lib/tile-grid.ts';

test('classes and the days of comparison are those of the map', () => {
  const limits = (classes: readonly { from: number; to: number | null }[]) =>
    classes.map(({ from, to }) => [from, to === Number.POSITIVE_INFINITY ? null : to]);
  const values = [
    [111, 67, 22, 14, 17, 36, 12, 18, 21, 19],
    [3, 3, 8, 1, 400, 0, 25, 25, 26, 90, 7, 12, 13, 5],
    [5, 6],
    [0],
  ];
  const changes = [
    [4, 4, 2, -1, 0, 11, -12, 3],
    [-2, 0, 0],
    [100, 20, -7, 1, 6, 5],
  ];
  for (const breaks of ['quantile', 'natural', 'fixed'] as const) {
    const here = breaks.toUpperCase() as 'QUANTILE' | 'NATURAL' | 'FIXED';
    for (const some of values)
      expect(limits(valueClasses(some, here, 0))).toEqual(limits(valuesOnScreen(some, { breaks })));
    // An open end has a limit on a slide: it is printed.
    if (breaks !== 'fixed') {
      for (const some of changes)
        expect(limits(changeClasses(some, here))).toEqual(
          limits(changesOnScreen(some, { breaks })),
        );
    }
  }
  for (const step of ['month', 'quarter', 'semester', 'year'] as const) {
    for (const day of ['2026-11-24', '2026-10-31', '2026-01-01', '2026-07-01']) {
      const here = step.toUpperCase() as 'MONTH' | 'QUARTER' | 'SEMESTER' | 'YEAR';
      expect(previousEnd(here, day)).toBe(endOnScreen(step, day));
    }
  }
});

test('the tiles of a file stand where those of the screen do', () => {
  expect(TILE_PLACES).toEqual(placesOnScreen);
});
