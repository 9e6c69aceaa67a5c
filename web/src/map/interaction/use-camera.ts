import { LngLat, type Map as MapLibre } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { Camera } from '../../lib/view-state.ts';
import type { Bounds } from '../regency-shapes.ts';
import { paddingFor } from '../still/projection.ts';

/**
 * Movements that the client makes by itself carry this mark. Those of a person cannot be told by
 * their event: the end of a movement by wheel does not say what began it.
 */
const BY_CLIENT = { byClient: true };

/**
 * Keeps the map's camera and the view state together. A movement by a person is reported; a camera
 * that comes from outside, such as by Back, moves the map without being reported again. No camera
 * means the bounds, of the province or of what was chosen in it, whatever the size of the screen.
 */
export function useCamera(
  map: MapLibre | null,
  camera: Camera | null,
  bounds: Bounds,
  onCamera: (camera: Camera) => void,
): void {
  const report = useRef(onCamera);
  report.current = onCamera;
  const settled = useRef<Camera>(null);

  useEffect(() => {
    if (!map) return;
    const moved = (event: object) => {
      const now = cameraOf(map);
      // A changed size ends in such an event too, although the map looks where it did.
      const still = settled.current !== null && isNear(now, settled.current);
      settled.current = now;
      if (!('byClient' in event) && !still) report.current(now);
    };
    map.on('moveend', moved);
    return () => {
      map.off('moveend', moved);
    };
  }, [map]);

  const [longitude, latitude, zoom] = [camera?.longitude, camera?.latitude, camera?.zoom];
  const [west, south, east, north] = bounds;
  useEffect(() => {
    if (!map) return;
    if (longitude !== undefined && latitude !== undefined && zoom !== undefined) {
      if (!isNear(cameraOf(map), { longitude, latitude, zoom }))
        map.jumpTo({ center: [longitude, latitude], zoom }, BY_CLIENT);
      return;
    }
    const fit = () =>
      map.fitBounds(
        [west, south, east, north],
        { padding: paddingFor(map.getContainer().clientWidth), animate: false },
        BY_CLIENT,
      );
    fit();
    map.on('resize', fit);
    return () => {
      map.off('resize', fit);
    };
  }, [map, longitude, latitude, zoom, west, south, east, north]);
}

/** The camera that shows all of the bounds. */
export function cameraOver(map: MapLibre, [west, south, east, north]: Bounds): Camera | null {
  const padding = paddingFor(map.getContainer().clientWidth);
  const found = map.cameraForBounds([west, south, east, north], { padding });
  if (!found?.center || found.zoom === undefined) return null;
  const { lng, lat } = LngLat.convert(found.center);
  return { longitude: lng, latitude: lat, zoom: found.zoom };
}

function cameraOf(map: MapLibre): Camera {
  const { lng, lat } = map.getCenter();
  return { longitude: lng, latitude: lat, zoom: map.getZoom() };
}

/** The URL keeps fewer decimals than the map: a difference below that is none. */
function isNear(a: Camera, b: Camera): boolean {
  return (
    Math.abs(a.longitude - b.longitude) < 1e-3 &&
    Math.abs(a.latitude - b.latitude) < 1e-3 &&
    Math.abs(a.zoom - b.zoom) < 0.02
  );
}
