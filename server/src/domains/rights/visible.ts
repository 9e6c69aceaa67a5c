import { may, type Viewer } from '../../access/viewer.ts';
import type { Prisma } from '../../db/client.ts';

const NOTHING = { id: { in: [] } };

/** The requests that the viewer may see: whoever handles them sees all, and of each no more than a pseudonym. */
export const visibleRequests = (viewer: Viewer): Prisma.RightsRequestWhereInput =>
  may(viewer, 'rights.handle') ? {} : NOTHING;

/** The notices of corrections that the viewer may see: those to its own agency. */
export const visibleNotices = (viewer: Viewer): Prisma.CorrectionNoticeWhereInput =>
  may(viewer, 'corrections.read') && viewer.agency ? { agencyCode: viewer.agency } : NOTHING;
