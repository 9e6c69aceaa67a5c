import type { Point } from './candidate.ts';

/** A box around Central Kalimantan. Swapped latitude and longitude always fall outside it. */
const PROVINCE = { west: 110.5, east: 116, south: -4, north: 1 };

/** Whether a point can lie in the province at all; the exact border is the boundary edition's business. */
export const insideProvince = ({ longitude, latitude }: Point): boolean =>
  longitude >= PROVINCE.west &&
  longitude <= PROVINCE.east &&
  latitude >= PROVINCE.south &&
  latitude <= PROVINCE.north;
