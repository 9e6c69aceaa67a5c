import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import type { LayerId } from './layer-order.ts';

const POINTS: readonly LayerId[] = [
  'sites-cluster',
  'sites-point',
  'incidents-cluster',
  'incidents-point',
];

/**
 * How many sites and incidents the picture stands for at present, each cluster with all that are in it; counted when the
 * map has come to rest, as nothing outside of a canvas can see what is drawn on it.
 */
export function usePointsInSight(map: MapLibre | null): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (!map) return;
    const idle = () => {
      const layers = POINTS.filter((id) => map.getLayer(id));
      const drawn = layers.length > 0 ? map.queryRenderedFeatures({ layers }) : [];
      setCount(drawn.reduce((sum, { properties }) => sum + Number(properties.point_count ?? 1), 0));
    };
    map.on('idle', idle);
    return () => {
      map.off('idle', idle);
    };
  }, [map]);
  return count;
}
