/**
 * Vector tiles out of points. The embedded database cannot encode them, so on both databases they are made here. Near
 * points become one cluster with a count, until the deepest zoom, which shows each point for itself.
 */
import Supercluster from 'supercluster';
import { fromGeojsonVt } from 'vt-pbf';
import type { TilePoint } from './contract.ts';

export const DEEPEST_ZOOM = 14;
/** Units across a tile, as MapLibre expects them; a tile is 512 pixels wide. */
const EXTENT = 4096;
const CLUSTER_RADIUS_PIXELS = 48;

export interface TileAddress {
  z: number;
  x: number;
  y: number;
}

export type PointIndex = Supercluster<TilePoint['properties'], Record<string, never>>;

/** Prepares points for all tiles that may be asked of them. */
export function indexPoints(points: readonly TilePoint[]): PointIndex {
  const index: PointIndex = new Supercluster({
    extent: EXTENT,
    radius: (CLUSTER_RADIUS_PIXELS * EXTENT) / 512,
    maxZoom: DEEPEST_ZOOM - 1,
    map: () => ({}),
  });
  return index.load(points as TilePoint[]);
}

/**
 * One tile in the Mapbox Vector Tile format, version 2, with one layer.
 * @returns null where the tile holds nothing. A cluster has the properties `cluster` and `point_count`, a point its own.
 */
export function encodeTile(
  index: PointIndex,
  layer: string,
  { z, x, y }: TileAddress,
): Uint8Array | null {
  const tile = index.getTile(z, x, y);
  if (!tile) return null;
  const features = tile.features.map(({ geometry, tags }) => ({
    type: 1 as const,
    geometry,
    tags:
      tags && 'point_count' in tags
        ? { cluster: true, point_count: tags.point_count }
        : { ...(tags as TilePoint['properties']) },
  }));
  return fromGeojsonVt({ [layer]: { features } }, { version: 2, extent: EXTENT });
}
