import type { Map as MapLibre } from 'maplibre-gl';

/** Ids of the data sources. */
export const SOURCES = {
  land: 'land',
  regencies: 'regencies',
  labels: 'regency-labels',
  towns: 'towns',
  sites: 'sites',
  incidents: 'incidents',
} as const;

/** Every layer that can be on the map, from the bottom to the top. */
export const LAYER_ORDER = [
  'sea',
  'land',
  'land-border',
  'regency-fill',
  'regency-pattern',
  'regency-border',
  'regency-chosen',
  'town',
  'town-label',
  'regency-label',
  'sites-cluster',
  'sites-cluster-count',
  'sites-point',
  'incidents-cluster',
  'incidents-cluster-count',
  'incidents-point',
] as const;

export type LayerId = (typeof LAYER_ORDER)[number];

/**
 * The layer that a new one goes under, so that layers may come and go in any order and still lie as
 * listed. Undefined means on top.
 */
export function layerAbove(map: Pick<MapLibre, 'getLayer'>, id: LayerId): string | undefined {
  return LAYER_ORDER.slice(LAYER_ORDER.indexOf(id) + 1).find((other) => map.getLayer(other));
}
