import { useMemo } from 'react';
import { SOURCES } from '../layer-order.ts';
import { useScene } from '../map-context.ts';
import { pointLayers, tileSource } from './point-layers.ts';
import { useLayers } from './use-layers.ts';

/** Where reported incidents are said to have happened. The mark is the same for all of them. */
export function IncidentPlaces({ address }: { address: string }) {
  const { theme } = useScene();
  const source = useMemo(() => tileSource(address), [address]);
  const layers = useMemo(
    () =>
      pointLayers(
        'incidents',
        { cluster: theme.incident, clusterText: theme.incidentText, icon: 'incident' },
        theme,
      ),
    [theme],
  );
  useLayers(SOURCES.incidents, source, layers);
  return null;
}
