import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import type { LayerId } from './layer-order.ts';

const REGENCIES: LayerId = 'regency-fill';

/**
 * Whether the regencies have been drawn for the first time, with everything else that was asked for
 * until then. Nothing outside of a canvas can see when it is finished.
 */
export function useDrawn(map: MapLibre | null): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    if (!map) return;
    const idle = () => {
      if (map.getLayer(REGENCIES)) setDrawn(true);
    };
    map.on('idle', idle);
    return () => {
      map.off('idle', idle);
    };
  }, [map]);
  return drawn;
}
