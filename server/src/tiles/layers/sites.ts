import { encodeGlobalID } from '@pothos/plugin-relay';
import { may } from '../../access/viewer.ts';
import type { Prisma } from '../../db/client.ts';
import { PLACED_SITES, visibleSites } from '../../domains/employers/visible.ts';
import type { TileLayer, TilePoint } from '../contract.ts';

interface Row {
  id: string;
  longitude: number | null;
  latitude: number | null;
  employer: { sectorId: string | null };
}

function pointOf({ id, longitude, latitude, employer }: Row): TilePoint[] {
  if (longitude === null || latitude === null) return [];
  const sector = employer.sectorId ? { sector: employer.sectorId } : {};
  return [
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
      properties: { id: encodeGlobalID('Site', id), ...sector },
    },
  ];
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
      read: async (prisma) => {
        const rows = await prisma.site.findMany({
          where,
          select: {
            id: true,
            longitude: true,
            latitude: true,
            employer: { select: { sectorId: true } },
          },
          orderBy: { id: 'asc' },
        });
        return rows.flatMap(pointOf);
      },
    };
  },
};
