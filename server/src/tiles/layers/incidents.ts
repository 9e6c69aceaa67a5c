import { encodeGlobalID } from '@pothos/plugin-relay';
import { may, mayReadClass } from '../../access/viewer.ts';
import type { Prisma } from '../../db/client.ts';
import { PLACED_INCIDENTS, visibleIncidents } from '../../domains/incidents/visible.ts';
import type { TileLayer } from '../contract.ts';
import { readPoints } from '../read-points.ts';

interface Row {
  id: string;
  longitude: number;
  latitude: number;
  categoryId: string;
  status: string;
  severity: number;
}

/**
 * Reported incidents of the categories that may be shown as points. Only who may read an incident's circumstances sees
 * where it happened; refuted reports and duplicates are left out by `visibleIncidents`.
 */
export const incidents: TileLayer = {
  id: 'incidents',
  parameters: ['category'],
  isOpenTo: (viewer) => may(viewer, 'incidents.read') && mayReadClass(viewer, 'contact'),
  select(viewer, { categories }) {
    const where: Prisma.IncidentWhereInput = {
      AND: [
        visibleIncidents(viewer),
        PLACED_INCIDENTS,
        categories.length > 0 ? { categoryId: { in: [...categories] } } : {},
      ],
    };
    return {
      key: JSON.stringify(where),
      read: (database) =>
        readPoints<Row>(database, {
          read: () =>
            database.prisma.incident.findMany({
              where,
              select: {
                id: true,
                longitude: true,
                latitude: true,
                categoryId: true,
                status: true,
                severity: true,
              },
              orderBy: { id: 'asc' },
            }),
          propertiesOf: ({ id, categoryId, status, severity }) => ({
            id: encodeGlobalID('Incident', id),
            category: categoryId,
            status,
            severity,
          }),
        }),
    };
  },
};
