import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { officialSquares, squareRing, squares } from './invented-squares.ts';
import { judge } from './rules.ts';
import type { RegencyShape } from './shapes.ts';

/** The squares with the ring of one of them replaced; 3 is Barito Selatan, its east side is an inner border. */
function withRing(index: number, change: (ring: Position[]) => Position[]): RegencyShape[] {
  const shapes = squares();
  const changed = shapes[index];
  if (changed) changed.shape.coordinates = [[change(squareRing(index))]];
  return shapes;
}

const refusals = (shapes: RegencyShape[], official = officialSquares()): string[] =>
  judge(shapes, official).refusals.map(({ en }) => en);
const warnings = (shapes: RegencyShape[], official = officialSquares()): string[] =>
  judge(shapes, official).warnings.map(({ en }) => en);

/** A vertex more in the middle of each side. */
const withMiddles = (ring: Position[]): Position[] =>
  ring.flatMap((position, at) => {
    const next = ring[at + 1];
    if (!next) return [position];
    const [x = 0, y = 0] = position;
    return [position, [(x + (next[0] ?? 0)) / 2, (y + (next[1] ?? 0)) / 2]];
  });

describe('a boundary edition', () => {
  test('is accepted without a word where fourteen sound shapes fit the reference data', () => {
    const verdict = judge(squares(), officialSquares());
    expect(verdict.refusals).toEqual([]);
    expect(verdict.warnings).toEqual([]);
    expect(verdict.areas).toHaveLength(14);
    expect(verdict.areas[0]?.areaKm2).toBeCloseTo(3077, -1);
    expect(Math.abs(verdict.areas[0]?.deviationPercent ?? 100)).toBeLessThan(0.5);
  });

  test('is refused where a regency is missing, and says which', () => {
    const [first, second, ...others] = squares();
    expect([first?.regency, second?.regency]).toEqual(['62.01', '62.02']);
    expect(refusals(others)).toEqual([
      expect.stringContaining(
        '12 of 14 regencies; missing: Kotawaringin Barat, Kotawaringin Timur',
      ),
    ]);
  });

  test('is refused where latitude stands before longitude', () => {
    const swapped = withRing(3, (ring) => ring.map(([x = 0, y = 0]) => [y, x]));
    expect(refusals(swapped)).toEqual([
      expect.stringContaining('coordinates of Barito Selatan are swapped'),
    ]);
  });

  test('is refused where positions are metres instead of degrees', () => {
    const metres = withRing(3, (ring) => ring.map(([x = 0, y = 0]) => [x * 111_000, y * 111_000]));
    expect(refusals(metres)).toEqual([expect.stringContaining('outside Central Kalimantan')]);
  });

  test('is refused where a ring is open or has too few positions', () => {
    const open = withRing(3, (ring) => ring.slice(0, -1));
    const flat = withRing(3, ([a = [], b = []]) => [a, b, a]);
    for (const broken of [open, flat]) {
      expect(refusals(broken)).toEqual([expect.stringContaining('A ring of Barito Selatan')]);
    }
  });

  test('is refused where a capital lies outside, as it does when the two code systems are mixed up', () => {
    const shapes = squares();
    const [katingan, sukamara] = [shapes[5], shapes[7]];
    if (!katingan || !sukamara) throw new Error('squares are missing');
    [katingan.shape, sukamara.shape] = [sukamara.shape, katingan.shape];
    expect(refusals(shapes)).toEqual([
      expect.stringContaining('The capital Ibu Katingan lies outside the shape of Katingan'),
      expect.stringContaining('The capital Ibu Sukamara lies outside the shape of Sukamara'),
    ]);
  });

  test('is refused where regencies lie over each other', () => {
    const wider = withRing(3, (ring) =>
      ring.map(([x = 0, y = 0]) => [x > 112.9 ? x + 0.05 : x, y]),
    );
    expect(refusals(wider)).toEqual([expect.stringContaining('Regencies overlap on 308 km²')]);
  });

  test('is refused where it leaves a gap between regencies', () => {
    // A notch of 0.1° by 0.2° in the side that faces Barito Utara: 11.1 km by 22.1 km.
    const notched = withRing(3, ([a = [], b = [], c = [], d = [], e = []]) => [
      a,
      b,
      [113, -1.85],
      [112.9, -1.85],
      [112.9, -1.65],
      [113, -1.65],
      c,
      d,
      e,
    ]);
    expect(refusals(notched)).toEqual([expect.stringContaining('leave gaps of 246 km²')]);
  });

  test('is accepted with a warning where one regency draws its borders in its own way', () => {
    // Two of the nineteen inner borders lie on the first square.
    expect(warnings(withRing(0, withMiddles))).toEqual([
      expect.stringContaining('the same line on only 89 % of the borders'),
    ]);
    expect(refusals(withRing(0, withMiddles))).toEqual([]);
  });

  test('is refused where neighbours share next to no border', () => {
    const shapes = squares();
    for (const [index, { shape }] of shapes.entries()) {
      if (index % 2 === 0) shape.coordinates = [[withMiddles(squareRing(index))]];
    }
    expect(refusals(shapes)).toEqual([
      expect.stringContaining('the same line on only 0 % of the borders'),
    ]);
  });

  test('warns from 2 % of difference to the official area and is refused from 15 %', () => {
    const official = (areaKm2: number) =>
      officialSquares().map((it) => (it.name === 'Katingan' ? { ...it, areaKm2 } : it));
    expect(warnings(squares(), official(3077 / 1.01))).toEqual([]);
    expect(warnings(squares(), official(3077 / 1.05))).toEqual([
      expect.stringMatching(
        /^Katingan is 5 % larger than its official area \(3,07\d km², officially 2,930 km²\)/,
      ),
    ]);
    expect(refusals(squares(), official(3077 / 1.05))).toEqual([]);
    expect(refusals(squares(), official(3077 / 0.8))).toEqual([
      expect.stringContaining('Katingan is 20 % smaller than its official area'),
    ]);
  });

  test('is judged in both languages', () => {
    const [sentence] = judge(squares().slice(1), officialSquares()).refusals;
    expect(sentence?.id).toContain('13 dari 14 kabupaten/kota');
    expect(sentence?.en).toContain('13 of 14 regencies');
  });
});
