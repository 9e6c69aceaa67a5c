import land from 'virtual:land-backdrop';
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/**
 * Fetches the interactive map. Its worker and its land would be asked for only when its own code has
 * arrived and run; on a slow line they travel beside it instead, and wait in the browser's cache.
 */
export function loadMap() {
  for (const address of [worker, land]) {
    // Whoever needs the file asks again and reports what went wrong.
    fetch(address, { priority: 'low' }).catch(() => null);
  }
  return import('./MapView.tsx');
}
