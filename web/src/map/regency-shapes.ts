import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** The regencies of one boundary edition. `code` is the Kemendagri code, `capital` where its capital lies. */
export type RegencyShapes = FeatureCollection<
  Polygon | MultiPolygon,
  { code: string; name: string; capital: [number, number] | null }
>;

/** An edition as the server sends it. */
export type Edition = Topology<{
  regencies: GeometryCollection<{ name: string; capital?: [number, number] }>;
}>;

/** Unpacks an edition as the server sends it. */
export function regencyShapes(edition: Edition): RegencyShapes {
  return {
    type: 'FeatureCollection',
    features: feature(edition, edition.objects.regencies).features.map((each) => ({
      type: 'Feature',
      geometry: each.geometry as Polygon | MultiPolygon,
      properties: {
        code: String(each.id),
        name: each.properties.name,
        capital: each.properties.capital ?? null,
      },
    })),
  };
}

/** West, south, east, north. */
export type Bounds = readonly [number, number, number, number];

/** The bounds of one regency, or of all together where there is no such one. */
export function boundsOf(shapes: RegencyShapes, code: string | null = null): Bounds {
  const bounds: [number, number, number, number] = [180, 90, -180, -90];
  const chosen = shapes.features.filter(({ properties }) => properties.code === code);
  for (const { geometry } of chosen.length > 0 ? chosen : shapes.features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const [x = 0, y = 0] of polygons.flat(2)) {
      bounds[0] = Math.min(bounds[0], x);
      bounds[1] = Math.min(bounds[1], y);
      bounds[2] = Math.max(bounds[2], x);
      bounds[3] = Math.max(bounds[3], y);
    }
  }
  return bounds;
}
