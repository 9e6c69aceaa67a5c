import address from 'virtual:land-backdrop';
import { useMemo } from 'react';
import { SOURCES } from '../layer-order.ts';
import { useScene } from '../map-context.ts';
import { absolute } from '../style/base-style.ts';
import { type OrderedLayer, useLayers } from './use-layers.ts';

const SOURCE = { type: 'geojson', data: absolute(address) } as const;

/** The land around the province, so that its shape is recognised. It carries no data. */
export function Land() {
  const { theme } = useScene();
  const layers = useMemo(
    (): OrderedLayer[] => [
      { id: 'land', type: 'fill', source: SOURCES.land, paint: { 'fill-color': theme.land } },
    ],
    [theme],
  );
  useLayers(SOURCES.land, SOURCE, layers);
  return null;
}
