import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Plugin } from 'vite';

/** West, south, east, north: wider than what the map lets anyone pan to. */
const NEIGHBOURHOOD = [102, -10, 125, 9] as const;
const MODULE = 'virtual:land-backdrop';
const DEV_PATH = '/@land-backdrop.json';

/**
 * Gives the client the address of a file with the land around Kalimantan, cut out of Natural Earth
 * when the client is built. The whole file is 3 MB, nearly all of it coasts that nobody here looks
 * at, and the shapes of others do not belong in this repository.
 */
export function landBackdrop(): Plugin {
  let building = false;
  return {
    name: 'land-backdrop',
    configResolved(config) {
      building = config.command === 'build';
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load(id) {
      if (id !== `\0${MODULE}`) return null;
      if (!building) return `export default ${JSON.stringify(DEV_PATH)};`;
      const file = this.emitFile({ type: 'asset', name: 'land.json', source: landJson() });
      return `export default import.meta.ROLLUP_FILE_URL_${file};`;
    },
    configureServer(server) {
      server.middlewares.use(DEV_PATH, (_request, response) => {
        response.setHeader('content-type', 'application/json');
        response.end(landJson());
      });
    },
  };
}

/** The land, and the borders between countries on it, as Natural Earth has them. */
function landJson(): string {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  const atlas = JSON.parse(readFileSync(path, 'utf8')) as Topology<{
    land: GeometryCollection;
    countries: GeometryCollection;
  }>;
  const polygons = feature(atlas, atlas.objects.land).features.flatMap(({ geometry }) =>
    polygonsOf(geometry as Polygon | MultiPolygon),
  );
  const land = polygons
    .map((rings) => rings.map(clip).filter((ring) => ring.length > 3))
    .filter((rings) => rings.length > 0);
  const borders = mesh(atlas, atlas.objects.countries, (one, other) => one !== other).coordinates;
  const features = [
    { kind: 'land', geometry: { type: 'MultiPolygon', coordinates: land } },
    {
      kind: 'border',
      geometry: { type: 'MultiLineString', coordinates: borders.filter(isNear).map(round) },
    },
  ];
  return JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(({ kind, geometry }) => ({
      type: 'Feature',
      properties: { kind },
      geometry,
    })),
  });
}

/** Whether a line lies in the neighbourhood, the parts of it that stick out included. */
function isNear(line: Position[]): boolean {
  const [west, south, east, north] = NEIGHBOURHOOD;
  return line.some(([x = 0, y = 0]) => x > west && x < east && y > south && y < north);
}

const round = (line: Position[]): Position[] =>
  line.map((point) => point.map((degrees) => Math.round(degrees * 1000) / 1000));

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/**
 * Sutherland and Hodgman's clipping, one edge of the box after the other. It may leave a seam along
 * the box's own edge, which lies outside of what the map shows.
 */
function clip(ring: Position[]): Position[] {
  const [west, south, east, north] = NEIGHBOURHOOD;
  const edges: [axis: 0 | 1, limit: number, keepBelow: boolean][] = [
    [0, west, false],
    [0, east, true],
    [1, south, false],
    [1, north, true],
  ];
  let points = ring;
  for (const [axis, limit, keepBelow] of edges) points = clipEdge(points, axis, limit, keepBelow);
  const rounded = round(points);
  const first = rounded[0];
  const last = rounded.at(-1);
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) rounded.push(first);
  return rounded;
}

function clipEdge(points: Position[], axis: 0 | 1, limit: number, keepBelow: boolean): Position[] {
  const inside = (point: Position) =>
    keepBelow ? (point[axis] ?? 0) <= limit : (point[axis] ?? 0) >= limit;
  const kept: Position[] = [];
  points.forEach((point, index) => {
    const previous = points.at(index - 1) ?? point;
    if (inside(point) !== inside(previous)) kept.push(crossing(previous, point, axis, limit));
    if (inside(point)) kept.push(point);
  });
  return kept;
}

function crossing(from: Position, to: Position, axis: 0 | 1, limit: number): Position {
  const [fromX = 0, fromY = 0] = from;
  const [toX = 0, toY = 0] = to;
  const share = axis === 0 ? (limit - fromX) / (toX - fromX) : (limit - fromY) / (toY - fromY);
  return [fromX + share * (toX - fromX), fromY + share * (toY - fromY)];
}
