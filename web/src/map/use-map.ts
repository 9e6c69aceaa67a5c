import { Map as MapLibre, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { baseStyle } from './style/base-style.ts';
import { addImages } from './style/images.ts';
import type { MapTheme } from './style/themes.ts';

setWorkerUrl(workerUrl);

/** Inside of the land backdrop, so that nobody pans to where the land ends in a straight line. */
const FARTHEST: [number, number, number, number] = [104, -8, 123, 7];

type MapState =
  | { kind: 'starting' }
  | { kind: 'ready'; map: MapLibre; styleLoads: number }
  | { kind: 'unavailable' };

/** Makes the map in an element and takes it away again. Where there is no WebGL it says so. */
export function useMap(
  container: RefObject<HTMLDivElement | null>,
  theme: MapTheme,
  label: string,
  onTrouble: (source: string) => void,
): MapState {
  const [state, setState] = useState<MapState>({ kind: 'starting' });
  /** The theme that the sea and the pictures have. */
  const painted = useRef(theme);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is made once; theme and label follow in the effects below
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    painted.current = theme;
    let map: MapLibre;
    try {
      map = createMap(element, theme, label);
    } catch {
      // MapLibre throws where the browser gives it no WebGL. The table holds the same figures.
      setState({ kind: 'unavailable' });
      return;
    }
    let styleLoads = 0;
    map.on('style.load', () => {
      addImages(map, theme);
      styleLoads += 1;
      setState({ kind: 'ready', map, styleLoads });
    });
    map.on('error', (event) => {
      const source: unknown = 'sourceId' in event ? event.sourceId : undefined;
      if (typeof source === 'string') onTrouble(source);
      else console.error(event.error);
    });
    return () => {
      setState({ kind: 'starting' });
      // Layers clean up after themselves in this same flush; the map must outlive them.
      queueMicrotask(() => map.remove());
    };
  }, []);

  const map = state.kind === 'ready' ? state.map : null;
  useEffect(() => {
    if (!map || painted.current === theme) return;
    painted.current = theme;
    map.setPaintProperty('sea', 'background-color', theme.sea);
    addImages(map, theme);
  }, [map, theme]);
  useEffect(() => {
    map?.getCanvas().setAttribute('aria-label', label);
  }, [map, label]);
  return state;
}

function createMap(container: HTMLDivElement, theme: MapTheme, label: string): MapLibre {
  const map = new MapLibre({
    container,
    style: baseStyle(theme),
    center: [113.4, -1.6],
    zoom: 5.5,
    minZoom: 4,
    maxZoom: 16,
    maxBounds: FARTHEST,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    // Labels that fade in keep a weak machine drawing; what a filter leaves is to stand there at once.
    fadeDuration: 0,
    locale: { 'Map.Title': label },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new ScaleControl({ maxWidth: 96, unit: 'metric' }), 'bottom-right');
  return map;
}
