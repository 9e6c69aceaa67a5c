import { encodeGlobalID } from '@pothos/plugin-relay';
import { may } from '../../access/viewer.ts';
import type { Prisma } from '../../db/client.ts';
import { PLACED_SITES, visibleSites } from '../../domains/employers/visible.ts';
import type { TileLayer } from '../contract.ts';
import { readPoints } from '../read-points.ts';

interface Row {
  id: string;
  longitude: number;
  latitude: number;
  sector: string | null;
}

/** Places of work with the sector of their employer, without worker counts. A doubtful point is not drawn. */
export const sites: TileLayer = {
  id: 'sites',
  parameters: ['sector'],
  isOpenTo: (viewer) => may(viewer, 'employers.read'),
  select(viewer, { sectors }) {
    const where: Prisma.SiteWhereInput = {
      AND: [
        visibleSites(viewer),
        PLACED_SITES,
        sectors.length > 0 ? { employer: { sectorId: { in: [...sectors] } } } : {},
      ],
    };
    return {
      key: JSON.stringify(where),
      read: (database) =>
        readPoints<Row>(database, {
          read: () =>
            database.prisma.site.findMany({
              where,
              select: { id: true, longitude: true, latitude: true, employerId: true },
              orderBy: { id: 'asc' },
            }),
          extend: (statement) =>
            `SELECT point.id, longitude, latitude, sector_id AS sector
             FROM (${statement}) point JOIN employer ON employer.id = point."employerId" ORDER BY point.id`,
          propertiesOf: ({ id, sector }) => ({
            id: encodeGlobalID('Site', id),
            ...(sector ? { sector } : {}),
          }),
        }),
    };
  },
};
