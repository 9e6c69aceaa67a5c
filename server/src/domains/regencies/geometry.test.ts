import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { areaKm2, contains, lengthKm } from './geometry.ts';

const rectangle = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const shape = (...polygons: Position[][][]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: polygons,
});

describe('geometry', () => {
  test('the area of the whole ellipsoid is that of WGS 84, 510 065 622 km²', () => {
    expect(areaKm2(shape([rectangle(-180, -90, 180, 90)]))).toBeCloseTo(510_065_621.7, 0);
  });

  test('half the ellipsoid is half of it, whichever way its ring winds', () => {
    const ring = rectangle(0, -90, 180, 90);
    expect(areaKm2(shape([ring]))).toBeCloseTo(255_032_810.9, 0);
    expect(areaKm2(shape([[...ring].reverse()]))).toBeCloseTo(255_032_810.9, 0);
  });

  test('a hole is taken out of the area and islands are added to it', () => {
    const square = areaKm2(shape([rectangle(112, -2, 113, -1)]));
    const hole = areaKm2(shape([rectangle(112.4, -1.6, 112.6, -1.4)]));
    const pierced = [rectangle(112, -2, 113, -1), rectangle(112.4, -1.6, 112.6, -1.4)];
    expect(areaKm2(shape(pierced))).toBeCloseTo(square - hole, 6);
    expect(areaKm2(shape(pierced, [rectangle(114, -1.6, 114.2, -1.4)]))).toBeCloseTo(square, 6);
  });

  test('a degree of longitude on the equator is 111.3 km long', () => {
    expect(lengthKm([112, 0], [113, 0])).toBeCloseTo(111.32, 2);
  });

  test('a position lies inside between the rings, not in a hole and not beside the shape', () => {
    const pierced = shape([rectangle(112, -2, 113, -1), rectangle(112.4, -1.6, 112.6, -1.4)]);
    expect(contains(pierced, [112.2, -1.5])).toBe(true);
    expect(contains(pierced, [112.5, -1.5])).toBe(false);
    expect(contains(pierced, [113.2, -1.5])).toBe(false);
    expect(contains(pierced, [112.5, -2.5])).toBe(false);
  });
});
