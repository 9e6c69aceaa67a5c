import { useMemo } from 'react';
import type { Look } from '../../lib/look.ts';
import { SOURCES } from '../layer-order.ts';
import { useScene } from '../map-context.ts';
import type { RegencyShapes } from '../regency-shapes.ts';
import { chosenWidth } from '../style/themes.ts';
import { fillColor, fillPattern, patterned } from './regency-choropleth.paint.ts';
import { type OrderedLayer, useLayers } from './use-layers.ts';

interface RegencyChoroplethProps {
  shapes: RegencyShapes;
  looks: ReadonlyMap<string, Look>;
  chosen: string | null;
}

/** The border lies over the edge of the areas; smoothed, each of them would be drawn once more. */
const UNDER_BORDER = { 'fill-antialias': false } as const;

/** Paints each regency by its count, and draws a heavier line around the chosen one. */
export function RegencyChoropleth({ shapes, looks, chosen }: RegencyChoroplethProps) {
  const { theme } = useScene();
  const source = useMemo(() => ({ type: 'geojson', data: shapes }) as const, [shapes]);
  const layers = useMemo((): OrderedLayer[] => {
    const at = { source: SOURCES.regencies } as const;
    return [
      {
        id: 'regency-fill',
        type: 'fill',
        ...at,
        paint: { 'fill-color': fillColor(looks, theme), ...UNDER_BORDER },
      },
      {
        id: 'regency-pattern',
        type: 'fill',
        ...at,
        filter: ['in', ['get', 'code'], ['literal', patterned(looks)]],
        paint: { 'fill-pattern': fillPattern(looks), ...UNDER_BORDER },
      },
      {
        id: 'regency-border',
        type: 'line',
        ...at,
        paint: { 'line-color': theme.border, 'line-width': theme.borderWidth },
      },
      {
        id: 'regency-chosen',
        type: 'line',
        ...at,
        filter: ['==', ['get', 'code'], chosen ?? ''],
        layout: { 'line-join': 'round' },
        paint: { 'line-color': theme.chosen, 'line-width': chosenWidth(theme) },
      },
    ];
  }, [looks, chosen, theme]);
  useLayers(SOURCES.regencies, source, layers);
  return null;
}
