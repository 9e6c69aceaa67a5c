import type { FeatureCollection, Point } from 'geojson';
import type { VariableAnchorOffsetCollectionSpecification } from 'maplibre-gl';
import { useMemo } from 'react';
import { labelPoint } from '../../lib/label-point.ts';
import type { Look } from '../../lib/look.ts';
import { SOURCES } from '../layer-order.ts';
import { useScene } from '../map-context.ts';
import type { RegencyShapes } from '../regency-shapes.ts';
import { BOLD, REGULAR } from '../style/base-style.ts';
import { type OrderedLayer, useLayers } from './use-layers.ts';

/** The middle if it is free, else one line or so to a side. */
const ANCHORS: VariableAnchorOffsetCollectionSpecification = [
  'center',
  [0, 0],
  'bottom',
  [0, -0.5],
  'top',
  [0, 0.5],
  'left',
  [0.5, 0],
  'right',
  [-0.5, 0],
];

interface RegencyLabelsProps {
  shapes: RegencyShapes;
  looks: ReadonlyMap<string, Look>;
  /** The figure of each regency, by code. */
  figures: ReadonlyMap<string, string>;
}

/**
 * Names the regencies, with their figure where there is one; where there is none the pattern says so.
 * Written at points, so no label is doubled or lost, and moved aside where a cluster stands.
 */
export function RegencyLabels({ shapes, looks, figures }: RegencyLabelsProps) {
  const { theme } = useScene();
  const source = useMemo(
    () => ({ type: 'geojson', data: labelPoints(shapes, looks, figures) }) as const,
    [shapes, looks, figures],
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
          'text-variable-anchor-offset': ANCHORS,
        },
        paint: {
          'text-color': theme.label,
          'text-halo-color': theme.halo,
          'text-halo-width': 1.5,
        },
      },
    ],
    [theme],
  );
  useLayers(SOURCES.labels, source, layers);
  return null;
}

function labelPoints(
  shapes: RegencyShapes,
  looks: ReadonlyMap<string, Look>,
  figures: ReadonlyMap<string, string>,
): FeatureCollection<Point> {
  const figureOf = (code: string) => {
    const kind = looks.get(code)?.kind;
    return kind === 'class' || kind === 'zero' ? `\n${figures.get(code) ?? ''}` : '';
  };
  return {
    type: 'FeatureCollection',
    features: shapes.features.map(({ geometry, properties: { code, name } }) => ({
      type: 'Feature',
      properties: { code, name, figure: figureOf(code) },
      geometry: { type: 'Point', coordinates: labelPoint(geometry) },
    })),
  };
}
