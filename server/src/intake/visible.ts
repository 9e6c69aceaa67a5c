import { hasRole, may, type Viewer } from '../access/viewer.ts';
import type { Prisma } from '../db/client.ts';
import type { Sentence } from '../kernel/result.ts';

export const BATCHES_STATEMENT: Sentence = {
  id: 'Operator dan petugas perkara melihat kiriman instansinya, instansi yang memberi perjanjian, dan yang mereka kirim sendiri; auditor melihat semuanya.',
  en: 'An operator and a case officer see the batches of their agency, of agencies with an agreement, and those that they sent themselves; an auditor sees all.',
};

/** The batches that the viewer may see: an operator and a case officer those of their agencies, an auditor all. */
export function visibleBatches(viewer: Viewer): Prisma.BatchWhereInput {
  if (!may(viewer, 'imports.read')) return { id: { in: [] } };
  if (hasRole(viewer, 'AUDITOR')) return {};
  return {
    OR: [
      { agencyCode: { in: [...viewer.agencies] } },
      // A refused file may not even have told its agency; whoever sent it sees why.
      { receivedBy: viewer.actor },
    ],
  };
}
