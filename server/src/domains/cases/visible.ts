import { may, type Viewer } from '../../access/viewer.ts';
import type { Prisma } from '../../db/client.ts';
import type { Sentence } from '../../kernel/result.ts';

export const CASES_STATEMENT: Sentence = {
  id: 'Perkara yang diterima instansi sendiri atau dilimpahkan kepadanya, dan dari yang dilimpahkan hanya bagian yang diserahkan. Perjanjian berbagi data dan wilayah akun tidak membuka perkara instansi lain.',
  en: 'Cases that the own agency received or that were handed over to it, and of these only the parts that were given. Neither agreements nor the area of the account open another agency’s cases.',
};

/** The agency whose cases the viewer handles; one that no record has where there is none. */
export const agencyOf = (viewer: Viewer): string => viewer.agency ?? '';

/** The cases that the viewer may see: those of its own agency. A token that is narrower opens none. */
export const visibleCases = (viewer: Viewer): Prisma.CaseWhereInput =>
  may(viewer, 'cases.read')
    ? { access: { some: { agencyCode: agencyOf(viewer) } } }
    : { id: { in: [] } };

/** Of what belongs to a case, what the viewer's agency may read. */
export const seenByAgency = (viewer: Viewer): { seenBy: { has: string } } => ({
  seenBy: { has: agencyOf(viewer) },
});
