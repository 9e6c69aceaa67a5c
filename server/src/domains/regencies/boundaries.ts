/** Boundary files in and out: from GeoJSON or TopoJSON to the shapes of regencies, and from these to the screen. */
import type {
  Feature,
  FeatureCollection,
  GeometryCollection as GeoCollection,
  MultiPolygon,
  Position,
} from 'geojson';
import { feature, merge, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type {
  MultiPolygon as ArcPolygons,
  GeometryCollection,
  Objects,
  Topology,
} from 'topojson-specification';
import { z } from 'zod';
import {
  type Kemendagri,
  parseRegencyCode,
  type RegencyCodeSystem,
} from '../../kernel/regency-code.ts';
import { failed, ok, type Result, type Sentence } from '../../kernel/result.ts';
import * as problem from './boundary-problems.ts';
import type { OfficialRegency, RegencyShape } from './shapes.ts';

/** Vertices kept for the screen, a border between two regencies counted once: about 160 kB. */
const SCREEN_VERTICES = 20_000;
/** Steps of the screen's grid over the width of the province: about five metres each. */
const SCREEN_GRID = 100_000;

const positionSchema = z.tuple([z.number(), z.number()], z.number());
const polygonSchema = z.array(z.array(positionSchema));
const areaSchema = z.union([
  z.object({ type: z.literal('Polygon'), coordinates: polygonSchema }),
  z.object({
    type: z.literal('MultiPolygon'),
    coordinates: z.array(polygonSchema),
  }),
]);

/** The features of a file, all of them, or null where it is neither GeoJSON nor TopoJSON. */
function featuresOf(bytes: Uint8Array): Feature[] | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const content = JSON.parse(text) as FeatureCollection | Topology;
    if (content.type === 'FeatureCollection') return [...content.features];
    return Object.values(content.objects).flatMap((object) => {
      const read = feature(content, object);
      return read.type === 'FeatureCollection' ? read.features : [read];
    });
  } catch {
    return null;
  }
}

/** Shapes that make up one regency, as one: borders between the parts go away, islands stay apart. */
function dissolve(parts: readonly MultiPolygon[]): MultiPolygon {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const collection: GeoCollection = {
    type: 'GeometryCollection',
    geometries: [...parts],
  };
  const arcs = topology({ parts: collection });
  const { geometries } = arcs.objects.parts as GeometryCollection;
  return merge(arcs, geometries as ArcPolygons[]);
}

function shapeOf({ geometry }: Feature): MultiPolygon | null {
  const area = areaSchema.safeParse(geometry).data;
  if (!area) return null;
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const flat = ([longitude, latitude]: readonly [number, number, ...number[]]): Position => [
    longitude,
    latitude,
  ];
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) => rings.map((ring) => ring.map(flat))),
  };
}

/**
 * Reads the regencies out of a GeoJSON FeatureCollection or a TopoJSON. The file may cover more than the province, and
 * may draw a regency in several pieces. Whether all fourteen are there, and sound, is for `rules.ts` to say.
 * @param field property that holds the regency's code
 * @param system code system in which it is written
 */
export function readBoundaries(
  bytes: Uint8Array,
  field: string,
  system: RegencyCodeSystem,
): Result<RegencyShape[], Sentence[]> {
  const features = featuresOf(bytes);
  if (!features) return failed([problem.fileUnreadable]);
  if (!features.some((it) => it.properties && field in it.properties)) {
    const present = new Set(features.flatMap((it) => Object.keys(it.properties ?? {})));
    return failed([problem.codeFieldMissing(field, [...present])]);
  }
  const parts = new Map<Kemendagri, MultiPolygon[]>();
  const codesRefused = new Set<string>();
  const problems: Sentence[] = [];
  for (const it of features) {
    const code = String(it.properties?.[field] ?? '').trim();
    const regency = parseRegencyCode(system, code);
    if (!regency.ok) {
      // A code of the province in the other system's form, or one that a spreadsheet took for a number (62.1).
      if (/^62\.?\d{1,2}$/.test(code)) codesRefused.add(code);
      continue;
    }
    const { kemendagri, name } = regency.value;
    const shape = shapeOf(it);
    if (shape) parts.set(kemendagri, [...(parts.get(kemendagri) ?? []), shape]);
    else problems.push(problem.notAnArea(name, it.geometry?.type ?? 'null'));
  }
  if (codesRefused.size > 0) problems.unshift(problem.codesRefused([...codesRefused], system));
  if (problems.length > 0) return failed(problems);
  return ok(
    [...parts].map(([regency, shapes]) => ({
      regency,
      shape: dissolve(shapes),
    })),
  );
}

/**
 * The shapes for the screen: one TopoJSON object, `regencies`, whose geometries carry the Kemendagri code as `id` and
 * `name` and `capital` (longitude, latitude) as properties. Neighbours keep sharing their border however much of it is
 * left out.
 */
export function screenTopology(
  shapes: readonly RegencyShape[],
  official: readonly OfficialRegency[],
): Topology {
  const features = shapes.map(({ regency, shape }): Feature => {
    const known = official.find(({ code }) => code === regency);
    const properties = { name: known?.name, capital: known?.capitalAt };
    return { type: 'Feature', id: regency, properties, geometry: shape };
  });
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  const full = topology({ regencies: collection }) as Topology<Objects<object>>;
  const vertices = full.arcs.reduce((sum, arc) => sum + arc.length, 0);
  if (vertices <= SCREEN_VERTICES) return quantize(full, SCREEN_GRID);
  const weighted = presimplify(full);
  const kept = simplify(weighted, quantile(weighted, SCREEN_VERTICES / vertices));
  return quantize(kept, SCREEN_GRID);
}
