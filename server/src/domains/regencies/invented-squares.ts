/**
 * For tests: fourteen invented regencies, squares of half a degree in two rows of seven, from 111° E and 2° S. Half a
 * degree is 55.7 km east and 55.3 km north there, so each measures about 3077 km².
 */
import type { Position } from 'geojson';
import { REGENCIES } from '../../kernel/regency-code.ts';
import type { OfficialRegency, RegencyShape } from './shapes.ts';

const SIDE = 0.5;
const COLUMNS = 7;

const cornerOf = (index: number): [west: number, south: number] => [
  111 + SIDE * (index % COLUMNS),
  -2 + SIDE * Math.floor(index / COLUMNS),
];

/** The closed ring of one square, counted from 0 in the order of the Kemendagri codes. */
export function squareRing(index: number): Position[] {
  const [west, south] = cornerOf(index);
  return [
    [west, south],
    [west + SIDE, south],
    [west + SIDE, south + SIDE],
    [west, south + SIDE],
    [west, south],
  ];
}

export const squares = (): RegencyShape[] =>
  REGENCIES.map(({ kemendagri }, index) => ({
    regency: kemendagri,
    shape: { type: 'MultiPolygon', coordinates: [[squareRing(index)]] },
  }));

/** Reference data that fit the squares; each capital is the square's centre. */
export const officialSquares = (areaKm2 = 3077): OfficialRegency[] =>
  REGENCIES.map(({ kemendagri, name }, index) => {
    const [west, south] = cornerOf(index);
    return {
      code: kemendagri,
      name,
      capital: `Ibu ${name}`,
      capitalAt: [west + SIDE / 2, south + SIDE / 2],
      areaKm2,
    };
  });
