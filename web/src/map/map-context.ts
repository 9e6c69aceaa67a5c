import type { Map as MapLibre } from 'maplibre-gl';
import { createContext, useContext } from 'react';
import type { MapTheme } from './style/themes.ts';

/** The map that layers draw on, and the colours of the page around it. */
export interface MapScene {
  map: MapLibre;
  theme: MapTheme;
  /** Counts how often the style was loaded; layers are put back when it rises. */
  styleLoads: number;
}

export const MapContext = createContext<MapScene | null>(null);

/** The scene that a layer belongs to. */
export function useScene(): MapScene {
  const scene = useContext(MapContext);
  if (!scene) throw new Error('a map layer stands outside of MapView');
  return scene;
}
