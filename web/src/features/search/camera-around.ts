import type { Camera } from '../../lib/view-state.ts';

type Place = Omit<Camera, 'zoom'>;

/** So near that a single site is no longer part of a cluster. */
const NEAREST = 14;
/** At this zoom a map of usual size shows about one degree. */
const ONE_DEGREE = 8.5;

/** The camera that shows all of the places; null where there are none. */
export function cameraAround(places: readonly Place[]): Camera | null {
  if (places.length === 0) return null;
  const [west, east] = ends(places.map((each) => each.longitude));
  const [south, north] = ends(places.map((each) => each.latitude));
  const degrees = Math.max(east - west, north - south);
  const zoom = degrees > 0 ? Math.min(NEAREST, ONE_DEGREE - Math.log2(degrees)) : NEAREST;
  return { longitude: (west + east) / 2, latitude: (south + north) / 2, zoom };
}

const ends = (values: number[]): [number, number] => [Math.min(...values), Math.max(...values)];
