import { may, type Viewer } from '../../access/viewer.ts';
import type { Prisma } from '../../db/client.ts';
import type { Sentence } from '../../kernel/result.ts';

export const BRIEFINGS_STATEMENT: Sentence = {
  id: 'Paparan instansi sendiri, dan paparan instansi lain yang sudah siap bila instansi sendiri ikut rapatnya. Angkanya selalu angka untuk rapat, siapa pun yang membukanya.',
  en: 'The own agency’s briefings, and those of other agencies that are ready where the own agency is of the meeting. Their figures are always a meeting’s, whoever opens them.',
};

/** The agency whose briefings the viewer writes; one that no record has where there is none. */
export const agencyOf = (viewer: Viewer): string => viewer.agency ?? '';

/** Standings in which the other agencies of the meeting see a briefing. */
const SHARED = ['READY', 'HELD'];

/** Whether the other agencies of the meeting see a briefing of this standing. */
export const isShared = (status: string): boolean => SHARED.includes(status);

/** The briefings that the viewer may see. */
export const visibleBriefings = (viewer: Viewer): Prisma.BriefingWhereInput =>
  may(viewer, 'briefings.read')
    ? {
        OR: [
          { ownerAgency: agencyOf(viewer) },
          { status: { in: SHARED }, agencies: { some: { agencyCode: agencyOf(viewer) } } },
        ],
      }
    : { id: { in: [] } };
