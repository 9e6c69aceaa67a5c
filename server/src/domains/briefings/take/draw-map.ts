/** The fourteen regencies with a slide's values, as a map or as equal tiles. */
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { REGENCIES } from '../../../kernel/regency-code.ts';
import { linesOf } from './letters.ts';
import { absentFill, BORDER, classFill, INK, inkOn, PAPER, SURFACE, ZERO } from './palette.ts';
import type { Drawing, Fill, Mark, PrintedCell } from './types.ts';

export type Shapes = FeatureCollection<Polygon | MultiPolygon, { code: string }>;

export interface MapValue {
  code: string;
  name: string;
  cell: PrintedCell;
  /** Its place among the classes; null for zero and for what is absent. */
  class: number | null;
}

export interface MapLook {
  classes: number;
  isChange: boolean;
}

/** How a value is painted. */
export function fillOf(
  { cell, class: index }: Pick<MapValue, 'cell' | 'class'>,
  { classes, isChange }: MapLook,
): Fill {
  if (cell.absence) return absentFill(cell.absence);
  return index === null ? ZERO : classFill(index, classes, isChange);
}

/** Regencies that are no part of the answer. */
const OUTSIDE: Fill = { color: SURFACE, pattern: null };

interface Size {
  width: number;
  height: number;
}

const NAME_SIZE = 12;
const VALUE_SIZE = 18;

/** On the shapes of an edition. */
export function drawMap(
  shapes: Shapes,
  values: readonly MapValue[],
  look: MapLook,
  size: Size,
): Drawing {
  const byCode = new Map(values.map((value) => [value.code, value]));
  const toPaper = projection(shapes, size);
  const areas: Mark[] = [];
  const labels: Mark[] = [];
  for (const { geometry, properties } of shapes.features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const rings = polygons.map((polygon) => polygon.map((ring) => ring.map(toPaper)));
    const value = byCode.get(properties.code);
    const fill = value ? fillOf(value, look) : OUTSIDE;
    areas.push({
      kind: 'PATH',
      path: rings.flat().map(pathOf).join(''),
      fill,
      stroke: BORDER,
      width: 0.6,
    });
    if (value) labels.push(...labelOf(value, middleOf(rings.map(([outer]) => outer ?? []))));
  }
  return { ...size, marks: [...areas, ...labels] };
}

type Point = readonly [x: number, y: number];

/** Degrees to points, with both axes in their true proportion at the province's latitude, at the equator. */
function projection(shapes: Shapes, { width, height }: Size): (position: Position) => Point {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { geometry } of shapes.features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const [x = 0, y = 0] of polygons.flat(2)) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  }
  const margin = 2;
  const scale = Math.min(
    (width - 2 * margin) / (east - west),
    (height - 2 * margin) / (north - south),
  );
  const left = (width - (east - west) * scale) / 2;
  const top = (height - (north - south) * scale) / 2;
  return ([x = 0, y = 0]) => [left + (x - west) * scale, top + (north - y) * scale];
}

const short = (value: number): string => String(Math.round(value * 10) / 10);

/** Points that fall together at a tenth of a point are one. */
function pathOf(ring: readonly Point[]): string {
  const points: string[] = [];
  for (const [x, y] of ring) {
    const point = `${short(x)} ${short(y)}`;
    if (point !== points.at(-1)) points.push(point);
  }
  return points.length < 3 ? '' : `M${points.join('L')}Z`;
}

/** A point well inside the largest of some outlines: of a grid, the one farthest from every edge. */
function middleOf(outlines: readonly (readonly Point[])[]): Point {
  const largest = [...outlines].sort((a, b) => areaOf(b) - areaOf(a))[0] ?? [];
  const xs = largest.map(([x]) => x);
  const ys = largest.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const steps = 16;
  let best: Point = [(left + right) / 2, (top + bottom) / 2];
  let farthest = -1;
  for (let column = 1; column < steps; column++) {
    for (let row = 1; row < steps; row++) {
      const point: Point = [
        left + ((right - left) * column) / steps,
        top + ((bottom - top) * row) / steps,
      ];
      if (!isInside(point, largest)) continue;
      // Letters are wider than high: room to the sides counts for more.
      const room = Math.min(
        ...largest.map(([x, y]) => Math.hypot((x - point[0]) * 0.6, y - point[1])),
      );
      if (room > farthest) [best, farthest] = [point, room];
    }
  }
  return best;
}

const pairs = (ring: readonly Point[]): [Point, Point][] =>
  ring.map((point, index) => [point, ring[(index + 1) % ring.length] ?? point]);

const areaOf = (ring: readonly Point[]): number =>
  Math.abs(pairs(ring).reduce((sum, [[x, y], [u, v]]) => sum + x * v - u * y, 0)) / 2;

const isInside = ([x, y]: Point, ring: readonly Point[]): boolean =>
  pairs(ring).filter(([[a, b], [c, d]]) => b > y !== d > y && x < a + ((y - b) / (d - b)) * (c - a))
    .length %
    2 ===
  1;

/** As people call it, so that neighbours do not stand on each other; the table behind the map has the whole names. */
const shortName = (code: string): string | undefined =>
  REGENCIES.find(({ kemendagri, kind }) => kemendagri === code && kind === 'KABUPATEN')
    ?.variants[0];

/**
 * The value, where there is one, at the middle of its regency and nowhere else, so that it is nobody else's; the name
 * under it. A pattern says already that there is none. The screen does the same (web/src/map/still/labels.ts).
 */
function labelOf({ code, name, cell }: MapValue, [x, y]: Point): Mark[] {
  const lines = linesOf(shortName(code) ?? name, 60, NAME_SIZE);
  const shown = cell.value !== null;
  const from = shown
    ? y + VALUE_SIZE / 2 + NAME_SIZE - 1
    : y - ((lines.length - 1) * (NAME_SIZE + 1)) / 2 + 3;
  const text = (words: string, at: number, size: number, bold: boolean): Mark => ({
    kind: 'TEXT',
    x,
    y: at,
    text: words,
    size,
    bold,
    color: INK,
    halo: PAPER,
    anchor: 'middle',
  });
  return [
    ...(shown ? [text(cell.text, y + VALUE_SIZE * 0.36, VALUE_SIZE, true)] : []),
    ...lines.map((line, index) => text(line, from + index * (NAME_SIZE + 1), NAME_SIZE, false)),
  ];
}

/**
 * Where each regency stands when all are equal tiles, column and row: the layout of the screen (web/src/lib/tile-grid.ts),
 * so that who knows one finds the other; a test holds the two together.
 */
export const TILE_PLACES: Readonly<Record<string, readonly [column: number, row: number]>> = {
  '62.10': [4, 1],
  '62.12': [5, 1],
  '62.05': [6, 1],
  '62.09': [1, 2],
  '62.02': [2, 2],
  '62.06': [3, 2],
  '62.71': [4, 2],
  '62.04': [5, 2],
  '62.13': [6, 2],
  '62.08': [1, 3],
  '62.01': [2, 3],
  '62.07': [3, 3],
  '62.11': [4, 3],
  '62.03': [5, 3],
};
const [COLUMNS, ROWS] = [6, 3];
const GAP = 5;
const TILE_NAME = 14;
const TILE_VALUE = 24;
const TILE_WORD = 12;

/** One equal tile for each regency: no shape of anybody's. */
export function drawTiles(
  values: readonly MapValue[],
  look: MapLook,
  { width, height }: Size,
): Drawing {
  const w = (width - GAP * (COLUMNS - 1)) / COLUMNS;
  const h = (height - GAP * (ROWS - 1)) / ROWS;
  const marks: Mark[] = [];
  for (const value of values) {
    const [column, row] = TILE_PLACES[value.code] ?? [1, 1];
    const [x, y] = [(column - 1) * (w + GAP), (row - 1) * (h + GAP)];
    const fill = fillOf(value, look);
    marks.push({ kind: 'PATH', path: boxPath(x, y, w, h), fill, stroke: BORDER, width: 0.8 });
    marks.push(...tileTexts(value, fill, { x, y, w, h }));
  }
  return { width, height, marks };
}

export const boxPath = (x: number, y: number, w: number, h: number): string =>
  `M${short(x)} ${short(y)}h${short(w)}v${short(h)}h${short(-w)}Z`;

function tileTexts(
  { name, cell }: MapValue,
  fill: Fill,
  { x, y, w, h }: { x: number; y: number; w: number; h: number },
): Mark[] {
  const color = fill.pattern ? INK : inkOn(fill);
  const text = (words: string, at: number, size: number, bold: boolean): Mark => ({
    kind: 'TEXT',
    x: x + w / 2,
    y: at,
    text: words,
    size,
    bold,
    color,
    anchor: 'middle',
  });
  const names = linesOf(name, w - 8, TILE_NAME);
  const values = cell.value === null ? linesOf(cell.text, w - 8, TILE_WORD) : [cell.text];
  const size = cell.value === null ? TILE_WORD : TILE_VALUE;
  const under = y + h - 10 - (values.length - 1) * (size + 2);
  const texts = [
    ...names.map((line, index) => text(line, y + 20 + index * (TILE_NAME + 2), TILE_NAME, false)),
    ...values.map((line, index) => text(line, under + index * (size + 2), size, true)),
  ];
  if (!fill.pattern) return texts;
  // Words on a pattern stand on paper of their own.
  const paper = (from: number, lines: number, high: number): Mark => ({
    kind: 'PATH',
    path: boxPath(x + 4, from, w - 8, lines * high + 5),
    fill: { color: PAPER, pattern: null },
    stroke: null,
    width: 0,
  });
  return [
    paper(y + 6, names.length, TILE_NAME + 2),
    paper(under - size - 1, values.length, size + 2),
    ...texts,
  ];
}
