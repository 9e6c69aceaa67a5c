import type { CasePlaceInput } from '../../graphql/generated/graphql.ts';

/** The longest that each text of a place may be; the server's limits, which a test compares. */
export const LONGEST_OF_PLACE = { district: 100, village: 100, description: 300, siteName: 200 };

/** A degree as people type it: with a comma or a point, with a hyphen or a true minus. */
const degreesOf = (text: string): number | null =>
  text === '' ? null : Number(text.replace(',', '.').replace('−', '-'));

/** The place that the form's fields say; `half` where its point is none. */
export function placeIn(values: FormData): CasePlaceInput | 'half' {
  const said = (name: string): string => String(values.get(name) ?? '').trim();
  const [latitude, longitude] = [degreesOf(said('latitude')), degreesOf(said('longitude'))];
  const isHalf = (latitude === null) !== (longitude === null);
  if (isHalf || Number.isNaN(latitude) || Number.isNaN(longitude)) return 'half';
  return {
    district: said('district') || null,
    village: said('village') || null,
    description: said('description') || null,
    site: said('site') || null,
    siteName: said('siteName') || null,
    latitude,
    longitude,
  };
}
