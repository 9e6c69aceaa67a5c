import { recordAudit } from '../../access/audit.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Database, Prisma } from '../../db/client.ts';
import { extensionOf } from './clean-document.ts';
import { seenByAgency, visibleCases } from './visible.ts';

/** The documents that the viewer's agency was given, in the order in which they were added; not what was erased, but what was taken back. */
export const documentsSeenBy = (viewer: Viewer) =>
  ({
    where: {
      ...seenByAgency(viewer),
      OR: [{ sealedBytes: { not: null } }, { withdrawnAt: { not: null } }],
    },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  }) satisfies Prisma.Case$documentsArgs;

export interface ReadDocument {
  mediaType: string;
  /** The number of the case and the document's place in it: what the file was called when it came is not known. */
  fileName: string;
  bytes: Buffer;
}

/** A document as it is handed out, written down before it is; null where the viewer's agency has none such. */
export async function readDocument(
  { prisma, pool, sealing }: Database,
  viewer: Viewer,
  id: string,
): Promise<ReadDocument | null> {
  const { where, orderBy } = documentsSeenBy(viewer);
  const document = await prisma.caseDocument.findFirst({
    where: { AND: [{ id, case: visibleCases(viewer) }, where] },
    include: {
      case: { select: { number: true, documents: { where, orderBy, select: { id: true } } } },
    },
  });
  if (!document?.sealedBytes) return null;
  const place = document.case.documents.findIndex((other) => other.id === id) + 1;
  const bytes = sealing.openBytes(document.sealedBytes);
  await recordAudit(pool, {
    actor: viewer.actor,
    action: 'case.document-read',
    subjectIds: [document.caseId],
    detail: { document: id },
  });
  return {
    mediaType: document.mediaType,
    fileName: `${document.case.number}-${place}.${extensionOf(document.mediaType)}`,
    bytes,
  };
}
