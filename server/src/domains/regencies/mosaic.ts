/**
 * How well the regencies' shapes tile the province. Neighbours that were drawn from one network share the very vertices
 * of their border; shapes drawn or simplified one by one leave slivers between them, or lie over each other. Exact
 * overlays of polygons are slow and fragile, and gross faults are what has to be found, so the province is laid out in
 * cells of about one square kilometre: a cell whose centre lies in two regencies is an overlap, a cell in none that
 * cannot be reached from outside the province is a gap.
 */
import type { MultiPolygon, Position } from 'geojson';
import type { Kemendagri } from '../../kernel/regency-code.ts';
import { crossing, edgesOf, latitudeOf, lengthKm, longitudeOf, ringsOf } from './geometry.ts';
import type { RegencyShape } from './shapes.ts';

export interface Mosaic {
  /** Share, 0 to 1, of the length of the inner borders whose vertices both neighbours have. */
  sharedBorder: number;
  /** The regency with the lowest such share. */
  leastShared: Kemendagri | null;
  /** Area in km² that lies in two regencies. */
  overlapKm2: number;
  /** Area in km² inside the province that lies in no regency. */
  gapKm2: number;
  /** Longitude and latitude of one overlap or gap. */
  faultAt: readonly [number, number] | null;
}

/** Size of a cell in degrees. */
const CELL = 0.01;
/** Length of a degree at the equator (WGS 84), north and east. */
const DEGREE_KM = { north: 110.57, east: 111.32 };
const NOBODY = 0;
const SEVERAL = 255;

class Cells {
  readonly #west: number;
  readonly #south: number;
  readonly #columns: number;
  readonly #rows: number;
  /** Number of the regency from 1, NOBODY or SEVERAL; at least one empty cell at each edge. */
  readonly owner: Uint8Array;

  constructor(shapes: readonly MultiPolygon[]) {
    let [west, south, east, north] = [180, 90, -180, -90];
    for (const position of shapes.flatMap((shape) => ringsOf(shape).flat())) {
      west = Math.min(west, longitudeOf(position));
      east = Math.max(east, longitudeOf(position));
      south = Math.min(south, latitudeOf(position));
      north = Math.max(north, latitudeOf(position));
    }
    this.#west = west - CELL;
    this.#south = south - CELL;
    this.#columns = Math.ceil((east - this.#west) / CELL) + 1;
    this.#rows = Math.ceil((north - this.#south) / CELL) + 1;
    this.owner = new Uint8Array(this.#columns * this.#rows);
    for (const [index, shape] of shapes.entries()) this.#fill(shape, index + 1);
  }

  /** Centre of a cell. */
  position(cell: number): [longitude: number, latitude: number] {
    const [column, row] = [cell % this.#columns, Math.floor(cell / this.#columns)];
    return [this.#west + (column + 0.5) * CELL, this.#south + (row + 0.5) * CELL];
  }

  areaKm2(cell: number): number {
    const east = DEGREE_KM.east * Math.cos((this.position(cell)[1] * Math.PI) / 180);
    return east * DEGREE_KM.north * CELL * CELL;
  }

  /** Row by row, what lies between the first and the second crossing with the rings, the third and the fourth … */
  #fill(shape: MultiPolygon, regency: number): void {
    const firstCentreFrom = (degrees: number, start: number) =>
      Math.ceil((degrees - start) / CELL - 0.5);
    const borders: number[][] = Array.from({ length: this.#rows }, () => []);
    for (const [from, to] of ringsOf(shape).flatMap((ring) => [...edgesOf(ring)])) {
      const [one = 0, other = 0] = [from, to].map((it) =>
        firstCentreFrom(latitudeOf(it), this.#south),
      );
      for (let row = Math.min(one, other); row < Math.max(one, other); row++) {
        borders[row]?.push(crossing(from, to, this.#south + (row + 0.5) * CELL));
      }
    }
    for (const [row, longitudes] of borders.entries()) {
      longitudes.sort((one, other) => one - other);
      const columns = longitudes.map((it) => firstCentreFrom(it, this.#west));
      for (let pair = 0; pair + 1 < columns.length; pair += 2) {
        const end = row * this.#columns + (columns[pair + 1] ?? 0);
        for (let cell = row * this.#columns + (columns[pair] ?? 0); cell < end; cell++) {
          this.owner[cell] = this.owner[cell] === NOBODY ? regency : SEVERAL;
        }
      }
    }
  }

  #around(cell: number): number[] {
    const rows = [cell - this.#columns, cell, cell + this.#columns];
    return rows.flatMap((it) => [it - 1, it, it + 1]);
  }

  /** Whether a position lies within about a kilometre of a regency other than the given one. */
  isNearAnother(longitude: number, latitude: number, regency: number): boolean {
    const row = Math.floor((latitude - this.#south) / CELL);
    const cell = row * this.#columns + Math.floor((longitude - this.#west) / CELL);
    return this.#around(cell).some((it) => ![NOBODY, regency].includes(this.owner[it] ?? NOBODY));
  }

  /** Cells that lie in several regencies, and cells of nobody that are shut in by regencies. */
  faults(): { overlaps: number[]; gaps: number[] } {
    const outside = new Uint8Array(this.owner.length);
    const open = [0];
    for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
      if (outside[cell] || this.owner[cell] !== NOBODY) continue;
      outside[cell] = 1;
      open.push(cell - 1, cell + 1, cell - this.#columns, cell + this.#columns);
    }
    const cells = [...this.owner.keys()];
    return {
      overlaps: cells.filter((cell) => this.owner[cell] === SEVERAL),
      gaps: cells.filter((cell) => this.owner[cell] === NOBODY && !outside[cell]),
    };
  }
}

/** Length in km of each regency's border with other regencies, and of the part that a neighbour draws the same. */
function innerBorders(
  shapes: readonly MultiPolygon[],
  cells: Cells,
): { inner: number; shared: number }[] {
  const key = (from: Position, to: Position) => [from, to].map(String).sort().join(' ');
  const edges = shapes.map((shape) => ringsOf(shape).flatMap((ring) => [...edgesOf(ring)]));
  const uses = new Map<string, number>();
  for (const [from, to] of edges.flat()) {
    uses.set(key(from, to), (uses.get(key(from, to)) ?? 0) + 1);
  }
  return edges.map((own, index) => {
    const sum = { inner: 0, shared: 0 };
    for (const [from, to] of own) {
      const isShared = (uses.get(key(from, to)) ?? 0) > 1;
      const longitude = (longitudeOf(from) + longitudeOf(to)) / 2;
      const latitude = (latitudeOf(from) + latitudeOf(to)) / 2;
      if (!isShared && !cells.isNearAnother(longitude, latitude, index + 1)) continue;
      const length = lengthKm(from, to);
      sum.inner += length;
      if (isShared) sum.shared += length;
    }
    return sum;
  });
}

/** Measures how the shapes fit together. Their rings must be closed and lie within a few degrees of each other. */
export function mosaicOf(regencies: readonly RegencyShape[]): Mosaic {
  const shapes = regencies.map(({ shape }) => shape);
  const cells = new Cells(shapes);
  const { overlaps, gaps } = cells.faults();
  const faults = [...overlaps, ...gaps];
  const borders = innerBorders(shapes, cells);
  const total = (part: 'inner' | 'shared') =>
    borders.reduce((sum, border) => sum + border[part], 0);
  const shares = borders.map(({ inner, shared }) => (inner === 0 ? 1 : shared / inner));
  const areaOf = (some: number[]) => some.reduce((sum, cell) => sum + cells.areaKm2(cell), 0);
  const fault = faults[Math.floor(faults.length / 2)];
  return {
    sharedBorder: total('inner') === 0 ? 0 : total('shared') / total('inner'),
    leastShared: regencies[shares.indexOf(Math.min(...shares))]?.regency ?? null,
    overlapKm2: areaOf(overlaps),
    gapKm2: areaOf(gaps),
    faultAt: fault === undefined ? null : cells.position(fault),
  };
}
