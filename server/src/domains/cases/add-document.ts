import { namesHeldPerson } from '../../access/held-names.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { findContentProblem } from '../../kernel/free-text.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { cleanDocument, type Delivered } from './clean-document.ts';
import {
  type DocumentCode,
  type DocumentProblem,
  documentProblem,
  LONGEST_TITLE,
  MOST_DOCUMENTS,
} from './document-problems.ts';
import { caseProblem } from './problems.ts';
import { type CaseStatus, ENDED } from './rules.ts';
import { type Asked, onCase, takeStep } from './steps.ts';
import { agencyOf, visibleCases } from './visible.ts';

export interface DocumentAsked extends Asked, Delivered {
  /** What the document is; never what the file was called. */
  title: string;
}

/**
 * Adds a document to a case that the viewer's agency has in hand. The case is looked at before the file, which takes its
 * time; that its version is still the same when the document is written down says that nothing of it has changed.
 * @returns the document's key, or what is wrong
 */
export async function addDocument(
  database: Database,
  viewer: Viewer,
  asked: DocumentAsked,
  now: Date,
): Promise<Result<string, DocumentProblem>> {
  const title = asked.title.trim();
  const wrong = (await findCaseProblem(database, viewer, asked)) ?? findTitleProblem(title);
  if (wrong) return failed(documentProblem(wrong));
  const cleaned = await cleanDocument(asked);
  if (!cleaned.ok) return cleaned;
  const { mediaType, bytes } = cleaned.value;
  const outcome = await onCase(database, viewer, asked, now, async (working) => {
    const { tx, agency, held } = working;
    if (await namesHeldPerson(tx, { viewer, doing: 'case.document-add' }, 'title', title))
      return { problem: caseProblem('TEXT_NAMES_PERSON') };
    const { rows } = await tx.query<{ id: string }>(
      `INSERT INTO case_document (case_id, media_type, title, byte_count, sealed_bytes, agency_code, author, added_at, seen_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
      [
        held.id,
        mediaType,
        title,
        bytes.length,
        database.sealing.sealBytes(bytes),
        agency,
        viewer.userId,
        now,
        [agency],
      ],
    );
    const id = rows[0]?.id ?? '';
    await takeStep(working, {
      kind: 'DOCUMENT_ADDED',
      to: held.status,
      audit: { action: 'case.document-add', detail: { document: id } },
    });
    return { done: id };
  });
  if (!outcome) return failed(documentProblem('CASE_UNKNOWN'));
  if ('done' in outcome) return ok(outcome.done);
  return failed(documentProblem('changed' in outcome ? 'CASE_CHANGED' : 'TEXT_NAMES_PERSON'));
}

async function findCaseProblem(
  { prisma }: Database,
  viewer: Viewer,
  { caseId, version }: Asked,
): Promise<DocumentCode | null> {
  const held = await prisma.case.findFirst({
    where: { AND: [{ id: caseId, erasedAt: null }, visibleCases(viewer)] },
    select: {
      ownerAgency: true,
      version: true,
      status: true,
      _count: { select: { documents: { where: { sealedBytes: { not: null } } } } },
    },
  });
  if (!held) return 'CASE_UNKNOWN';
  if (held.ownerAgency !== agencyOf(viewer)) return 'NOT_YOUR_STEP';
  if (ENDED.includes(held.status as CaseStatus)) return 'CASE_ENDED';
  if (held.version !== version) return 'CASE_CHANGED';
  return held._count.documents >= MOST_DOCUMENTS ? 'TOO_MANY_DOCUMENTS' : null;
}

function findTitleProblem(title: string): DocumentCode | null {
  if (title === '' || title.length > LONGEST_TITLE) return 'TITLE_MISSING';
  return findContentProblem(title);
}
