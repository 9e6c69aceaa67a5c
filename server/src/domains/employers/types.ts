/** Where on the map: inputs by which sites and incidents are found, and what they come to. */

import { Prisma } from '../../db/client.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { badUserInput } from '../../graphql/errors.ts';
import { said } from '../../graphql/filters.ts';
import { uuidOf } from '../../graphql/ids.ts';
import { visibleSites } from './visible.ts';

export const BoundingBox = builder.inputType('BoundingBox', {
  description: 'A rectangle on the map in WGS 84 degrees, its edges counted (*kotak batas*).',
  fields: (t) => ({
    south: t.float({ required: true, description: 'Smallest latitude (*selatan*), −90 to 90.' }),
    west: t.float({ required: true, description: 'Smallest longitude (*barat*), −180 to 180.' }),
    north: t.float({ required: true, description: 'Largest latitude (*utara*), −90 to 90.' }),
    east: t.float({ required: true, description: 'Largest longitude (*timur*), −180 to 180.' }),
  }),
});

export const NearSite = builder.inputType('NearSite', {
  description: 'A circle around the location of a site (*jarak dari lokasi kerja*).',
  fields: (t) => ({
    site: t.id({ required: true, description: 'The site (*lokasi kerja*), by id.' }),
    kilometres: t.float({
      required: true,
      description: 'Largest distance along the ground (*jarak*), above 0 and up to 500 kilometres.',
    }),
  }),
});

/**
 * What lies in a rectangle, by the columns of its location; a location in conflict with its regency is not looked at.
 * @throws BAD_USER_INPUT where it is no rectangle on the earth.
 */
export function insideBox<Where>(box: typeof BoundingBox.$inferInput): Where {
  const { south, west, north, east } = box;
  if (south < -90 || north > 90 || west < -180 || east > 180 || south > north || west > east) {
    throw badUserInput(
      'filter.within: takes south up to north within ±90 and west up to east within ±180 / selatan sampai utara dalam ±90, barat sampai timur dalam ±180',
    );
  }
  return {
    AND: [
      { pointAbsence: null },
      said('latitude', { gte: south, lte: north }),
      said('longitude', { gte: west, lte: east }),
    ],
  } as Where;
}

const FURTHEST = 500;
const MOST = 20_000;
const EARTH_RADIUS = 6371.0088;
const KILOMETRES_A_DEGREE = (EARTH_RADIUS * Math.PI) / 180;

/**
 * What lies at most so far from a site that the viewer may see, on a sphere (haversine; at most 0.6 % off).
 * @param table whose locations are looked at
 * @throws BAD_USER_INPUT where the site has no location, or the circle is too large or holds too much.
 */
export async function nearSite<Where>(
  { database, viewer }: Context,
  table: 'site' | 'incident',
  near: typeof NearSite.$inferInput,
): Promise<Where> {
  const { kilometres } = near;
  if (!(kilometres > 0 && kilometres <= FURTHEST)) {
    throw badUserInput(
      `filter.near.kilometres: above 0 and up to ${FURTHEST} / lebih dari 0 sampai ${FURTHEST}`,
    );
  }
  const site = await database.prisma.site.findFirst({
    where: {
      AND: [{ id: uuidOf('Site', near.site), pointAbsence: null }, visibleSites(viewer)],
    },
    select: { latitude: true, longitude: true },
  });
  if (site?.latitude == null || site.longitude == null) {
    throw badUserInput(
      'filter.near.site: is no site with a location / bukan lokasi kerja yang titiknya diketahui',
    );
  }
  const { latitude, longitude } = site;
  const high = kilometres / KILOMETRES_A_DEGREE;
  const wide = high / Math.max(Math.cos((latitude * Math.PI) / 180), 0.01);
  const found = await database.prisma.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM ${Prisma.raw(table)}
    WHERE point_absence IS NULL AND latitude BETWEEN ${latitude - high}::float8 AND ${latitude + high}::float8
      AND longitude BETWEEN ${longitude - wide}::float8 AND ${longitude + wide}::float8
      AND 2 * ${EARTH_RADIUS}::float8 * asin(sqrt(least(1, power(sin(radians(latitude - ${latitude}::float8) / 2), 2)
          + cos(radians(latitude)) * cos(radians(${latitude}::float8)) * power(sin(radians(longitude - ${longitude}::float8) / 2), 2))))
        <= ${kilometres}::float8
    LIMIT ${MOST + 1}`;
  if (found.length > MOST) {
    throw badUserInput(
      `filter.near: more than ${MOST} lie within; take a shorter distance / lebih dari ${MOST} berada di dalamnya; perkecil jaraknya`,
    );
  }
  return { id: { in: found.map(({ id }) => id) } } as Where;
}
