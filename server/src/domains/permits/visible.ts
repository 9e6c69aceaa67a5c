import { rowScope } from '../../access/scope.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Prisma } from '../../db/client.ts';

/** The permits that the viewer may see. */
export const visiblePermits = (viewer: Viewer): Prisma.PermitWhereInput => rowScope(viewer);
