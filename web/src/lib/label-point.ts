import type { MultiPolygon, Polygon, Position } from 'geojson';

/**
 * The point that a region's name is written at: the centre of area of its largest part. Labels are
 * drawn from points because a label taken from a polygon is repeated or lost at tile borders.
 */
export function labelPoint(geometry: Polygon | MultiPolygon): Position {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const centres = polygons.map((rings) => centreOf(rings[0] ?? []));
  const largest = centres.reduce((best, each) => (each.area > best.area ? each : best), {
    area: -1,
    point: [0, 0] as Position,
  });
  return largest.point;
}

function centreOf(ring: Position[]): { area: number; point: Position } {
  let [twiceArea, x, y] = [0, 0, 0];
  ring.forEach(([x1 = 0, y1 = 0], index) => {
    const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? [];
    const cross = x1 * y2 - x2 * y1;
    twiceArea += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  });
  if (twiceArea === 0) return { area: 0, point: ring[0] ?? [0, 0] };
  return { area: Math.abs(twiceArea), point: [x / (3 * twiceArea), y / (3 * twiceArea)] };
}
