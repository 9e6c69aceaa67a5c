import { may, type Viewer } from '../../access/viewer.ts';
import type { Prisma } from '../../db/client.ts';
import type { Sentence } from '../../kernel/result.ts';

export const OPERATIONS_STATEMENT: Sentence = {
  id: 'Operasi gabungan yang diikuti instansi sendiri.',
  en: 'Joint operations in which the own agency takes part.',
};
export const FOLLOW_UPS_STATEMENT: Sentence = {
  id: 'Tindak lanjut yang dipegang atau dibuat instansi sendiri, dan dari operasi yang diikutinya.',
  en: 'Follow-ups that the own agency has or made, and those of operations in which it takes part.',
};

const agencyOf = (viewer: Viewer): string => viewer.agency ?? '';

/** The operations that the viewer may see: those in which its agency takes part. */
export const visibleOperations = (viewer: Viewer): Prisma.JointOperationWhereInput =>
  may(viewer, 'operations.read')
    ? { agencies: { some: { agencyCode: agencyOf(viewer) } } }
    : { id: { in: [] } };

/** The follow-ups that the viewer may see. Those of a case are for the agency that made one and the one that has it. */
export const visibleFollowUps = (viewer: Viewer): Prisma.FollowUpWhereInput =>
  may(viewer, 'operations.read')
    ? {
        OR: [
          { ownerAgency: agencyOf(viewer) },
          { madeAgency: agencyOf(viewer) },
          { operation: visibleOperations(viewer) },
        ],
      }
    : { id: { in: [] } };
