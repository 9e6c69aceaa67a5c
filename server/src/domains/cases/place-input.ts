/** The place of an event as a report and a correction give it. */
import type { builder } from '../../graphql/builder.ts';
import { badUserInput } from '../../graphql/errors.ts';
import { uuidOf } from '../../graphql/ids.ts';
import type { CasePlace } from './place.ts';

/** A text without what stands around it; null where nothing is left. */
export const said = (text: string | null | undefined): string | null => text?.trim() || null;

/** What makes the fields of an input. */
type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

/** The fields of a place within a regency, for the inputs that take one. */
export const placeFields = (t: InputFields) => ({
  district: t.string(),
  village: t.string(),
  description: t.string(),
  site: t.id({ description: 'A site that the hub knows (*lokasi kerja*), by id.' }),
  siteName: t.string({ description: 'Name of a site that the hub does not know.' }),
  latitude: t.float({ description: 'Of the site, WGS 84 degrees; with `longitude`.' }),
  longitude: t.float({ description: 'Of the site, WGS 84 degrees; with `latitude`.' }),
});

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
