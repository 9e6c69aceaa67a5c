import { may, type Viewer } from '../../access/viewer.ts';
import type { Prisma } from '../../db/client.ts';
import type { Sentence } from '../../kernel/result.ts';

export const ANALYSES_STATEMENT: Sentence = {
  id: 'Analisis tersimpan milik sendiri, dan yang dibagikan kepada peran atau akun sendiri.',
  en: 'The own saved analyses, and those shared with the own role or account.',
};

/** The analyses that the viewer may see. What an answer to one holds is told by the policy of what it asks for. */
export const visibleAnalyses = (viewer: Viewer): Prisma.AnalysisWhereInput =>
  may(viewer, 'analyses.read')
    ? {
        OR: [
          { ownerId: viewer.userId },
          {
            archivedAt: null,
            shares: {
              some: { OR: [{ role: { in: [...viewer.roles] } }, { userId: viewer.userId }] },
            },
          },
        ],
      }
    : { id: { in: [] } };
