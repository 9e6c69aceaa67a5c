/** The place of an event as a report and a correction give it. */
import { badUserInput } from '../../graphql/errors.ts';
import { uuidOf } from '../../graphql/ids.ts';
import type { CasePlace } from './place.ts';

/** A text without what stands around it; null where nothing is left. */
export const said = (text: string | null | undefined): string | null => text?.trim() || null;

interface PlaceGiven {
  district?: string | null | undefined;
  village?: string | null | undefined;
  description?: string | null | undefined;
  site?: string | null | undefined;
  siteName?: string | null | undefined;
  latitude?: number | null | undefined;
  longitude?: number | null | undefined;
}

/**
 * A place as it was given.
 * @throws BAD_USER_INPUT where a point is given by half
 */
export function placeOf(given: PlaceGiven): CasePlace {
  const { latitude, longitude } = given;
  if (typeof latitude !== typeof longitude) {
    throw badUserInput('latitude, longitude: take both or none / isi keduanya atau kosongkan');
  }
  return {
    district: said(given.district),
    village: said(given.village),
    description: said(given.description),
    siteName: said(given.siteName),
    site: given.site ? uuidOf('Site', given.site) : null,
    point:
      typeof latitude === 'number' && typeof longitude === 'number'
        ? { latitude, longitude }
        : null,
  };
}
