/** Measures of regency shapes in WGS 84 degrees: pure, and without a database. */
import type { MultiPolygon, Position } from 'geojson';

/** WGS 84 ellipsoid: equatorial radius in kilometres and first eccentricity. */
const EQUATORIAL_RADIUS_KM = 6378.137;
const ECCENTRICITY = 0.081819190842621;
const RADIANS = Math.PI / 180;

export const longitudeOf = (position: Position): number => position[0] ?? Number.NaN;
export const latitudeOf = (position: Position): number => position[1] ?? Number.NaN;

export const ringsOf = (shape: MultiPolygon): Position[][] => shape.coordinates.flat();

/** The pairs of neighbouring positions of a ring. */
export function* edgesOf(ring: readonly Position[]): Generator<[Position, Position]> {
  let previous: Position | undefined;
  for (const position of ring) {
    if (previous) yield [previous, position];
    previous = position;
  }
}

/**
 * A position in the cylindrical equal-area projection of the ellipsoid, in kilometres (Snyder, Map Projections: A
 * Working Manual, USGS 1987, equations 3-12 and 10-1 for a standard parallel at the equator).
 */
function equalArea(position: Position): [number, number] {
  const sine = Math.sin(latitudeOf(position) * RADIANS);
  const e = ECCENTRICITY;
  const q =
    (1 - e * e) *
    (sine / (1 - (e * sine) ** 2) - Math.log((1 - e * sine) / (1 + e * sine)) / (2 * e));
  return [EQUATORIAL_RADIUS_KM * longitudeOf(position) * RADIANS, (EQUATORIAL_RADIUS_KM * q) / 2];
}

function ringAreaKm2(ring: readonly Position[]): number {
  let doubled = 0;
  for (const [from, to] of edgesOf(ring)) {
    const [x1, y1] = equalArea(from);
    const [x2, y2] = equalArea(to);
    doubled += x1 * y2 - x2 * y1;
  }
  return Math.abs(doubled) / 2;
}

/** Area on the ellipsoid in km², holes taken out; the winding of the rings does not matter. */
export function areaKm2(shape: MultiPolygon): number {
  return shape.coordinates.reduce((sum, [outer = [], ...holes]) => {
    return sum + ringAreaKm2(outer) - holes.reduce((area, hole) => area + ringAreaKm2(hole), 0);
  }, 0);
}

/** Length in km of a straight line between near positions; exact to about 1 % at these latitudes. */
export function lengthKm(from: Position, to: Position): number {
  const middle = ((latitudeOf(from) + latitudeOf(to)) / 2) * RADIANS;
  const east = (longitudeOf(to) - longitudeOf(from)) * Math.cos(middle);
  const north = latitudeOf(to) - latitudeOf(from);
  return Math.hypot(east, north) * RADIANS * EQUATORIAL_RADIUS_KM;
}

/** The longitude at which a line between two positions meets a parallel; the line must not run along it. */
export function crossing(from: Position, to: Position, latitude: number): number {
  const share = (latitude - latitudeOf(from)) / (latitudeOf(to) - latitudeOf(from));
  return longitudeOf(from) + share * (longitudeOf(to) - longitudeOf(from));
}

/** Whether a position lies in a shape and in none of its holes: its parallel meets an odd number of edges west of it. */
export function contains(shape: MultiPolygon, position: Position): boolean {
  const latitude = latitudeOf(position);
  let inside = false;
  for (const ring of ringsOf(shape)) {
    for (const [from, to] of edgesOf(ring)) {
      if (latitudeOf(from) <= latitude === latitudeOf(to) <= latitude) continue;
      if (crossing(from, to, latitude) <= longitudeOf(position)) inside = !inside;
    }
  }
  return inside;
}
