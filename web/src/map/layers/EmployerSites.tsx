import type { ExpressionSpecification } from 'maplibre-gl';
import { useMemo } from 'react';
import { SOURCES } from '../layer-order.ts';
import { useScene } from '../map-context.ts';
import { SECTOR_MARKS } from '../style/marks.ts';
import { pointLayers, tileSource } from './point-layers.ts';
import { useLayers } from './use-layers.ts';

const ICON: ExpressionSpecification = [
  'match',
  ['coalesce', ['get', 'sector'], ''],
  Object.keys(SECTOR_MARKS),
  ['concat', 'sector-', ['get', 'sector']],
  'sector-unknown',
];

/** Places of work, each with the mark of its employer's sector. They say nothing about workers. */
export function EmployerSites({ address }: { address: string }) {
  const { theme } = useScene();
  const source = useMemo(() => tileSource(address), [address]);
  const layers = useMemo(
    () =>
      pointLayers(
        'sites',
        { cluster: theme.cluster, clusterText: theme.clusterText, icon: ICON },
        theme,
      ),
    [theme],
  );
  useLayers(SOURCES.sites, source, layers);
  return null;
}
