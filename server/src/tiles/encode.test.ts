import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { describe, expect, test } from 'vitest';
import type { TilePoint } from './contract.ts';
import { encodeTile, indexPoints, type TileAddress } from './encode.ts';

const site = (id: string, longitude: number, latitude: number): TilePoint => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [longitude, latitude] },
  properties: { id, sector: 'MINING' },
});

/** Two sites 1.1 km apart, in one tile of the deepest zoom, and one far away. */
const index = indexPoints([
  site('one', 112.5, 0.1),
  site('two', 112.51, 0.1),
  site('far', 112.5, -3),
]);

/** The tile of a place (OpenStreetMap wiki, Slippy map tilenames). */
function tileAt(z: number, longitude: number, latitude: number): TileAddress {
  const radians = (latitude * Math.PI) / 180;
  const y = (1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2;
  return {
    z,
    x: Math.floor(((longitude + 180) / 360) * 2 ** z),
    y: Math.floor(y * 2 ** z),
  };
}

function decode(address: TileAddress) {
  const bytes = encodeTile(index, 'sites', address);
  if (!bytes) return null;
  const { sites, ...others } = new VectorTile(new PbfReader(bytes)).layers;
  expect(others).toEqual({});
  if (!sites) throw new Error('the tile has no layer');
  expect([sites.version, sites.extent]).toEqual([2, 4096]);
  return Array.from({ length: sites.length }, (_, at) => {
    const found = sites.feature(at);
    return {
      properties: found.properties,
      at: found.toGeoJSON(address.x, address.y, address.z).geometry,
    };
  });
}

describe('a tile', () => {
  test('shows near points as one cluster with nothing but their number', () => {
    expect(decode({ z: 0, x: 0, y: 0 })?.map((it) => it.properties)).toEqual([
      { cluster: true, point_count: 3 },
    ]);
    const near = decode(tileAt(6, 112.5, 0.1))?.map((it) => it.properties);
    expect(near).toContainEqual({ cluster: true, point_count: 2 });
  });

  test('shows each point at the deepest zoom, with its properties and in its place', () => {
    const found = decode(tileAt(14, 112.5, 0.1));
    expect(found?.map((it) => it.properties)).toEqual([
      { id: 'one', sector: 'MINING' },
      { id: 'two', sector: 'MINING' },
    ]);
    const [longitude, latitude] = found?.[0]?.at.type === 'Point' ? found[0].at.coordinates : [];
    expect(longitude).toBeCloseTo(112.5, 4);
    expect(latitude).toBeCloseTo(0.1, 4);
  });

  test('separates points that lie on the same spot at the deepest zoom', () => {
    const twins = indexPoints([site('a', 113, -2), site('b', 113, -2)]);
    const bytes = encodeTile(twins, 'sites', tileAt(14, 113, -2));
    expect(bytes && new VectorTile(new PbfReader(bytes)).layers.sites?.length).toBe(2);
  });

  test('is none where there are no points', () => {
    expect(decode(tileAt(14, 115, 0.5))).toBeNull();
    expect(encodeTile(indexPoints([]), 'sites', { z: 0, x: 0, y: 0 })).toBeNull();
  });

  test('has the same bytes each time', () => {
    const address = tileAt(6, 112.5, 0.1);
    expect(encodeTile(index, 'sites', address)).toEqual(encodeTile(index, 'sites', address));
  });
});
