import type { TileLayer } from './contract.ts';
import { incidents } from './layers/incidents.ts';
import { sites } from './layers/sites.ts';

/** The layers that `/tiles/{layer}/…` serves. */
export const TILE_LAYERS: ReadonlyMap<string, TileLayer> = new Map(
  [sites, incidents].map((layer) => [layer.id, layer]),
);
