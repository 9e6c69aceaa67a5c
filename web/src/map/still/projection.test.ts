import { expect, test } from 'vitest';
import { paddingFor, projectionFor } from './projection.ts';

const rounded = (point: readonly number[]) => point.map((value) => Math.round(value * 10) / 10 + 0);

test('at zoom 0 the world is 512 pixels wide and as high, around the camera', () => {
  const camera = { longitude: 0, latitude: 0, zoom: 0 };
  const { project, pixelsPerMetre } = projectionFor(
    { width: 800, height: 600 },
    [0, 0, 0, 0],
    camera,
  );
  expect(rounded(project([0, 0]))).toEqual([400, 300]);
  expect(rounded(project([180, 0]))).toEqual([656, 300]);
  // The latitude at which Mercator's square ends.
  expect(rounded(project([0, 85.051129]))).toEqual([400, 44]);
  expect(pixelsPerMetre * 40_075_016.7).toBeCloseTo(512, 3);
});

test('without a camera the bounds fill the room that the legend leaves', () => {
  const size = { width: 1000, height: 632 };
  // The room is 1000 - 324 - 16 = 660 wide; two degrees are a 180th of the world: 2 ** zoom = 660 * 180 / 512.
  const { project, zoom } = projectionFor(size, [-1, -0.001, 1, 0.001], null);
  expect(rounded(project([-1, 0]))).toEqual([324, 316]);
  expect(rounded(project([1, 0]))).toEqual([984, 316]);
  expect(zoom).toBeCloseTo(Math.log2(232.03125), 6);
  expect(paddingFor(360)).toEqual({ top: 16, right: 24, bottom: 16, left: 40 });
});
