import type { ExpressionSpecification, VectorSourceSpecification } from 'maplibre-gl';
import { BOLD } from '../style/base-style.ts';
import type { MapTheme } from '../style/themes.ts';
import type { OrderedLayer } from './use-layers.ts';

const IS_CLUSTER: ExpressionSpecification = ['has', 'point_count'];

interface PointLook {
  cluster: string;
  clusterText: string;
  /** The picture of a single point. */
  icon: ExpressionSpecification | string;
}

/** The three layers of points that the server has clustered: circles, their counts, single points. */
export function pointLayers(
  name: 'sites' | 'incidents',
  look: PointLook,
  theme: MapTheme,
): OrderedLayer[] {
  const at = { source: name, 'source-layer': name } as const;
  return [
    {
      id: `${name}-cluster`,
      type: 'circle',
      ...at,
      filter: IS_CLUSTER,
      paint: {
        'circle-color': look.cluster,
        'circle-radius': ['step', ['get', 'point_count'], 12, 10, 15, 50, 19],
        'circle-stroke-color': theme.halo,
        'circle-stroke-width': 2,
      },
    },
    {
      id: `${name}-cluster-count`,
      type: 'symbol',
      ...at,
      filter: IS_CLUSTER,
      layout: {
        'text-field': ['to-string', ['get', 'point_count']],
        'text-font': BOLD,
        'text-size': 12,
        'text-allow-overlap': true,
        // As wide as the circle, so that names of regencies move aside.
        'text-padding': 8,
      },
      paint: { 'text-color': look.clusterText },
    },
    {
      id: `${name}-point`,
      type: 'symbol',
      ...at,
      filter: ['!', IS_CLUSTER],
      layout: {
        'icon-image': look.icon,
        'icon-allow-overlap': true,
      },
    },
  ];
}

/** The source of one tile layer. Tiles are cut up to zoom 14 and stretched beyond. */
export function tileSource(address: string): VectorSourceSpecification {
  return { type: 'vector', tiles: [address], maxzoom: 14 };
}
