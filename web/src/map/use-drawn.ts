import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { type LayerId, SOURCES } from './layer-order.ts';

const REGENCIES: LayerId = 'regency-fill';
const FIRST = [SOURCES.land, SOURCES.regencies, SOURCES.labels];

/**
 * How far the map is: the regencies are drawn and can be pointed at (`shown`), and then everything
 * else that was asked for until then (`drawn`). Nothing outside of a canvas can see either.
 */
export function useDrawn(map: MapLibre | null): { shown: boolean; drawn: boolean } {
  const [shown, setShown] = useState(false);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    if (!map) return;
    const rendered = () => {
      if (!FIRST.every((source) => map.getSource(source) && map.isSourceLoaded(source))) return;
      map.off('render', rendered);
      setShown(true);
    };
    const idle = () => {
      if (!map.getLayer(REGENCIES)) return;
      setShown(true);
      setDrawn(true);
    };
    map.on('render', rendered);
    map.on('idle', idle);
    return () => {
      map.off('render', rendered);
      map.off('idle', idle);
    };
  }, [map]);
  return { shown, drawn };
}
