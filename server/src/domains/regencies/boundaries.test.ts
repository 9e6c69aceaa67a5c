import type { Feature, FeatureCollection, Position } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { REGENCIES } from '../../kernel/regency-code.ts';
import { readBoundaries, screenTopology } from './boundaries.ts';
import { areaKm2 } from './geometry.ts';
import { officialSquares, squareRing, squares } from './invented-squares.ts';

const area = (properties: Feature['properties'], ring: Position[]): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [ring] },
});
const collectionOf = (features: Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});
const bytes = (content: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(content));

const features = REGENCIES.map(({ bps, kemendagri }, index) =>
  area({ kode: kemendagri, CC_2: bps }, squareRing(index)),
);
const elsewhere = area({ kode: '61.01', CC_2: '6101' }, squareRing(0));

describe('a boundary file', () => {
  test('is read by the named field and code system, without the features of other provinces', () => {
    const file = bytes(collectionOf([elsewhere, ...features]));
    const byBps = readBoundaries(file, 'CC_2', 'BPS');
    const byKemendagri = readBoundaries(file, 'kode', 'KEMENDAGRI');
    expect(byBps).toEqual({ ok: true, value: squares() });
    expect(byKemendagri).toEqual(byBps);
  });

  test('may be a TopoJSON', () => {
    const file = bytes(topology({ kabupaten: collectionOf(features) }));
    const read = readBoundaries(file, 'kode', 'KEMENDAGRI');
    expect(read.ok && read.value.map(({ shape }) => Math.round(areaKm2(shape)))).toEqual(
      squares().map(({ shape }) => Math.round(areaKm2(shape))),
    );
  });

  test('may draw a regency in pieces: what divides them goes away, an island stays apart', () => {
    const [west, east, island] = [
      [
        [111, -2],
        [111.2, -2],
        [111.2, -1.5],
        [111, -1.5],
        [111, -2],
      ],
      [
        [111.2, -2],
        [111.5, -2],
        [111.5, -1.5],
        [111.2, -1.5],
        [111.2, -2],
      ],
      [
        [111, -3],
        [111.1, -3],
        [111.1, -2.9],
        [111, -3],
      ],
    ] as [Position[], Position[], Position[]];
    const pieces = [west, east, island].map((ring) => area({ kab: '62.01' }, ring));
    const read = readBoundaries(bytes(collectionOf(pieces)), 'kab', 'KEMENDAGRI');
    if (!read.ok) throw new Error('not read');
    const [regency] = read.value;
    const rings = regency?.shape.coordinates.map((polygon) => polygon.map((ring) => ring.length));
    expect(read.value).toHaveLength(1);
    expect(rings).toEqual([[7], [4]]);
  });

  test('loses heights', () => {
    const ring = squareRing(0).map(([x = 0, y = 0]) => [x, y, 31]);
    const read = readBoundaries(
      bytes(collectionOf([area({ kode: '62.01' }, ring)])),
      'kode',
      'KEMENDAGRI',
    );
    expect(read.ok && read.value[0]?.shape.coordinates).toEqual([[squareRing(0)]]);
  });

  test.each([
    ['bytes that are no JSON', new Uint8Array([0x50, 0x4b, 3, 4])],
    ['JSON that is no GeoJSON', bytes({ rows: [] })],
    ['a single number', bytes(7)],
    [
      'a TopoJSON without arcs',
      bytes({
        type: 'Topology',
        objects: { a: { type: 'Polygon', arcs: [[0]] } },
      }),
    ],
  ])('is refused where it is %s', (_what, file) => {
    const read = readBoundaries(file, 'kode', 'KEMENDAGRI');
    expect(read.ok || read.problem[0]?.en).toContain('not a complete GeoJSON or TopoJSON');
  });

  test('is refused where the field is missing, and says which fields there are', () => {
    const read = readBoundaries(bytes(collectionOf(features)), 'KODE', 'KEMENDAGRI');
    expect(read.ok || read.problem[0]?.en).toBe(
      'The file has no code field "KODE". Its fields are: kode, CC_2. Name one of them.',
    );
  });

  test('is refused where the codes are of the other system, or were taken for numbers', () => {
    const other = readBoundaries(bytes(collectionOf(features)), 'CC_2', 'KEMENDAGRI');
    expect(other.ok || other.problem).toHaveLength(1);
    expect(other.ok || other.problem[0]?.en).toContain('Kemendagri has no regency');
    const number = readBoundaries(
      bytes(collectionOf([area({ kode: 62.1 }, squareRing(0))])),
      'kode',
      'KEMENDAGRI',
    );
    expect(number.ok || number.problem[0]?.en).toContain('under the code 62.1.');
  });

  test('is refused where a regency is a point', () => {
    const point: Feature = {
      type: 'Feature',
      properties: { kode: '62.06' },
      geometry: { type: 'Point', coordinates: [113, -2] },
    };
    const read = readBoundaries(bytes(collectionOf([point])), 'kode', 'KEMENDAGRI');
    expect(read.ok || read.problem[0]?.en).toContain('The geometry of Katingan is a Point');
  });
});

/** A side with a thousand small bends, the same ones whichever end it is drawn from. */
function bent(from: Position, to: Position): Position[] {
  const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] = [from, to];
  if (x1 > x2 || y1 > y2) return bent(to, from).reverse();
  return Array.from({ length: 1001 }, (_, step) => {
    const bend = step % 1000 === 0 ? 0 : 0.001 * Math.sin(step);
    const along = (start: number, end: number) => start + ((end - start) * step) / 1000;
    return x1 === x2 ? [x1 + bend, along(y1, y2)] : [along(x1, x2), y1 + bend];
  });
}

describe("the screen's shapes", () => {
  const shapes = squares();
  for (const [index, { shape }] of shapes.entries()) {
    const ring = squareRing(index);
    const sides = ring
      .slice(0, -1)
      .map((from, at) => bent(from, ring[at + 1] ?? from).slice(at ? 1 : 0));
    shape.coordinates = [[sides.flat()]];
  }
  const screen = screenTopology(shapes, officialSquares());
  const regencies = screen.objects.regencies as GeometryCollection<{
    name: string;
  }>;

  test('carry code, name and capital of each regency', () => {
    expect(regencies.geometries.map(({ id }) => id)).toEqual(REGENCIES.map((it) => it.kemendagri));
    expect(regencies.geometries[5]?.properties).toEqual({
      name: 'Katingan',
      capital: [113.75, -1.75],
    });
  });

  test('weigh at most 200 kB however many vertices the edition has', () => {
    expect(shapes.flatMap(({ shape }) => shape.coordinates.flat(2))).toHaveLength(14 * 4001);
    const size = JSON.stringify(screen).length;
    expect(size).toBeGreaterThan(50_000);
    expect(size).toBeLessThan(200_000);
  });

  test('share their nineteen inner borders and keep their areas', () => {
    const uses = JSON.stringify(regencies.geometries.map((it) => 'arcs' in it && it.arcs));
    const arcs = (uses.match(/-?\d+/g) ?? []).map(Number).map((arc) => (arc < 0 ? ~arc : arc));
    const shared = [...new Set(arcs)].filter((arc) => arcs.filter((it) => it === arc).length === 2);
    expect(shared).toHaveLength(19);
    for (const { geometry } of feature(screen, regencies).features) {
      expect(geometry.type === 'MultiPolygon' && areaKm2(geometry)).toBeCloseTo(3077, -1.5);
    }
  });
});
