import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { Caller } from './graph.ts';

/** `z/x/y` of the tile in which a point lies (Web Mercator, as the map has it). */
export function tileAt(zoom: number, longitude: number, latitude: number): string {
  const across = 2 ** zoom;
  const x = Math.floor(((longitude + 180) / 360) * across);
  const sine = Math.sin((latitude * Math.PI) / 180);
  const y = Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * across);
  return `${zoom}/${x}/${y}`;
}

export interface TilePoint {
  longitude: number;
  latitude: number;
  properties: Record<string, unknown>;
}

/** The points of one tile; none where the hub answers that it is empty. A point on a neighbour's side is left out. */
export async function pointsOf(
  caller: Caller,
  layer: string,
  address: string,
  query = '',
): Promise<TilePoint[]> {
  const response = await caller.fetch(`/tiles/${layer}/${address}.mvt${query}`);
  if (response.status === 204) return [];
  if (response.status !== 200) throw new Error(`tile ${address}: ${response.status}`);
  const tile = new VectorTile(new PbfReader(new Uint8Array(await response.arrayBuffer())));
  const [zoom = 0, x = 0, y = 0] = address.split('/').map(Number);
  const found = tile.layers[layer];
  return Array.from({ length: found?.length ?? 0 }, (_, index) => {
    const feature = found?.feature(index).toGeoJSON(x, y, zoom);
    const [longitude = 0, latitude = 0] =
      feature?.geometry.type === 'Point' ? feature.geometry.coordinates : [];
    return { longitude, latitude, properties: { ...feature?.properties } };
  }).filter((point) => tileAt(zoom, point.longitude, point.latitude) === address);
}
