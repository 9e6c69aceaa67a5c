import address from 'virtual:land-backdrop';
import { useMemo } from 'react';
import { SOURCES } from '../layer-order.ts';
import { useScene } from '../map-context.ts';
import { absolute } from '../style/base-style.ts';
import { type OrderedLayer, useLayers } from './use-layers.ts';

const SOURCE = { type: 'geojson', data: absolute(address) } as const;

/** The land around the province and the borders of the countries on it, so that its shape is recognised. It carries no data. */
export function Land() {
  const { theme } = useScene();
  const layers = useMemo((): OrderedLayer[] => {
    const at = { source: SOURCES.land } as const;
    return [
      {
        id: 'land',
        type: 'fill',
        ...at,
        filter: ['==', ['get', 'kind'], 'land'],
        paint: { 'fill-color': theme.land },
      },
      {
        id: 'land-border',
        type: 'line',
        ...at,
        filter: ['==', ['get', 'kind'], 'border'],
        paint: { 'line-color': theme.border, 'line-width': 1, 'line-dasharray': [4, 3] },
      },
    ];
  }, [theme]);
  useLayers(SOURCES.land, SOURCE, layers);
  return null;
}
