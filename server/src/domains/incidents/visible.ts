import { rowScope } from '../../access/scope.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Prisma } from '../../db/client.ts';

/** Incidents of restricted categories (victims of trafficking) are in no list; refuted ones leave operational views. */
const LISTED: Prisma.IncidentWhereInput = {
  category: { sensitivity: { not: 'RESTRICTED' } },
  status: { notIn: ['UNSUBSTANTIATED', 'DUPLICATE'] },
};

/** The incidents that the viewer may see as rows. */
export const visibleIncidents = (viewer: Viewer): Prisma.IncidentWhereInput => ({
  AND: [LISTED, rowScope(viewer)],
});
