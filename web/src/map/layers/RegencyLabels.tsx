import { useMemo } from 'react';
import type { FeatureCollection, Point } from 'geojson';
import { labelPoint } from '../../lib/label-point.ts';
import { SOURCES } from '../layer-order.ts';
import { useScene } from '../map-context.ts';
import type { RegencyShapes } from '../regency-shapes.ts';
import { BOLD, REGULAR } from '../style/base-style.ts';
import { type OrderedLayer, useLayers } from './use-layers.ts';

interface RegencyLabelsProps {
  shapes: RegencyShapes;
  /** The figure that stands under each name, by code. */
  figures: ReadonlyMap<string, string>;
}

/** Names the regencies, with their figure. Written at points, so no label is doubled or lost. */
export function RegencyLabels({ shapes, figures }: RegencyLabelsProps) {
  const { theme } = useScene();
  const source = useMemo(
    () => ({ type: 'geojson', data: labelPoints(shapes, figures) }) as const,
    [shapes, figures],
  );
  const layers = useMemo(
    (): OrderedLayer[] => [
      {
        id: 'regency-label',
        type: 'symbol',
        source: SOURCES.labels,
        layout: {
          'text-field': [
            'format',
            ['get', 'name'],
            { 'text-font': ['literal', REGULAR] },
            ['get', 'figure'],
            { 'text-font': ['literal', BOLD] },
          ],
          'text-font': REGULAR,
          'text-size': ['interpolate', ['linear'], ['zoom'], 5, 10, 8, 14],
          'text-max-width': 7,
          'text-padding': 1,
        },
        paint: { 'text-color': theme.label, 'text-halo-color': theme.halo, 'text-halo-width': 1.5 },
      },
    ],
    [theme],
  );
  useLayers(SOURCES.labels, source, layers);
  return null;
}

function labelPoints(
  shapes: RegencyShapes,
  figures: ReadonlyMap<string, string>,
): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: shapes.features.map(({ geometry, properties: { code, name } }) => ({
      type: 'Feature',
      properties: { code, name, figure: figures.has(code) ? `\n${figures.get(code)}` : '' },
      geometry: { type: 'Point', coordinates: labelPoint(geometry) },
    })),
  };
}
