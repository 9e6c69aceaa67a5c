import type { FeatureCollection, Point } from 'geojson';
import { useMemo } from 'react';
import { SOURCES } from '../layer-order.ts';
import { useScene } from '../map-context.ts';
import type { RegencyShapes } from '../regency-shapes.ts';
import { REGULAR } from '../style/base-style.ts';
import { type OrderedLayer, useLayers } from './use-layers.ts';

/** Closer than the whole province on a desk's screen: there the regencies' own names need the room. */
const [POINT_ZOOM, NAME_ZOOM] = [7, 7.6];

interface TownsProps {
  shapes: RegencyShapes;
  /** The capital of each regency, by the regency's code. */
  names: ReadonlyMap<string, string>;
}

/** The regencies' capitals, where one looks closer. */
export function Towns({ shapes, names }: TownsProps) {
  const { theme } = useScene();
  const source = useMemo(
    () => ({ type: 'geojson', data: capitals(shapes, names) }) as const,
    [shapes, names],
  );
  const layers = useMemo((): OrderedLayer[] => {
    const at = { source: SOURCES.towns } as const;
    return [
      {
        id: 'town',
        type: 'circle',
        ...at,
        minzoom: POINT_ZOOM,
        paint: {
          'circle-radius': 3,
          'circle-color': theme.halo,
          'circle-stroke-color': theme.label,
          'circle-stroke-width': 1.5,
        },
      },
      {
        id: 'town-label',
        type: 'symbol',
        ...at,
        minzoom: NAME_ZOOM,
        layout: {
          'text-field': ['get', 'name'],
          'text-font': REGULAR,
          'text-size': 12,
          'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
          // Beside the circle of a cluster: places of work gather where towns are.
          'text-radial-offset': 1.3,
        },
        paint: {
          'text-color': theme.label,
          'text-halo-color': theme.halo,
          'text-halo-width': 1.5,
        },
      },
    ];
  }, [theme]);
  useLayers(SOURCES.towns, source, layers);
  return null;
}

function capitals(
  shapes: RegencyShapes,
  names: ReadonlyMap<string, string>,
): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: shapes.features.flatMap(({ properties: { code, capital } }) => {
      const name = names.get(code);
      if (!name || !capital) return [];
      const geometry = { type: 'Point' as const, coordinates: capital };
      return [{ type: 'Feature' as const, properties: { name }, geometry }];
    }),
  };
}
