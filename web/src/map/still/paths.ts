import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Projection, ScreenPoint } from './projection.ts';

/** Tenths of a pixel: finer than any eye, and coarse enough to drop the points between. */
const STEP = 10;

/** The outer outline of each part of an area, on the screen. */
export function outlinesOf(
  geometry: Polygon | MultiPolygon,
  { project }: Projection,
): ScreenPoint[][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map(([outer]) => (outer ?? []).map(project));
}

/** An area as the `d` of an SVG path, without the points that fall on the one before. */
export function pathOf(geometry: Polygon | MultiPolygon, projection: Projection): string {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons
    .flat()
    .map((ring) => ringPath(ring, projection))
    .join('');
}

function ringPath(ring: readonly Position[], { project }: Projection): string {
  let path = '';
  let last = '';
  for (const position of ring) {
    const [x, y] = project(position);
    const point = `${Math.round(x * STEP) / STEP} ${Math.round(y * STEP) / STEP}`;
    if (point === last) continue;
    path += `${path ? 'L' : 'M'}${point}`;
    last = point;
  }
  return `${path}Z`;
}
