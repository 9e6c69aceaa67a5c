import { may, type Viewer } from '../../access/viewer.ts';
import type { Prisma } from '../../db/client.ts';
import type { Sentence } from '../../kernel/result.ts';

export const OPERATIONS_STATEMENT: Sentence = {
  id: 'Operasi gabungan yang diikuti instansi sendiri.',
  en: 'Joint operations in which the own agency takes part.',
};
export const FOLLOW_UPS_STATEMENT: Sentence = {
  id: 'Tindak lanjut rapat yang dipegang atau dibuat instansi sendiri; bagi petugas perkara juga yang dari perkara dan dari operasi yang diikuti instansinya.',
  en: 'Follow-ups of meetings that the own agency has or made; for a case officer also those of cases, and of operations in which its agency takes part.',
};

export const agencyOf = (viewer: Viewer): string => viewer.agency ?? '';

/** The condition by which a record's agencies are counted: one where the viewer's is among them. */
export const ofAgency = (viewer: Viewer) => ({ where: { agencyCode: agencyOf(viewer) } });

/** The operations that the viewer may see: those in which its agency takes part. */
export const visibleOperations = (viewer: Viewer): Prisma.JointOperationWhereInput =>
  may(viewer, 'operations.read')
    ? { agencies: { some: { agencyCode: agencyOf(viewer) } } }
    : { id: { in: [] } };

/**
 * The follow-ups that the viewer may see. Those of a meeting are for everybody of the agency that made one and of the one
 * that has it; those of cases and operations for their case officers alone.
 */
export const visibleFollowUps = (viewer: Viewer): Prisma.FollowUpWhereInput => {
  const own = { OR: [{ ownerAgency: agencyOf(viewer) }, { madeAgency: agencyOf(viewer) }] };
  if (may(viewer, 'operations.read'))
    return { OR: [own, { operation: visibleOperations(viewer) }] };
  return may(viewer, 'follow-ups.read')
    ? { AND: [{ briefingId: { not: null } }, own] }
    : { id: { in: [] } };
};
