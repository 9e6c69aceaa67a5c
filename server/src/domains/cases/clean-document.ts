/**
 * What a document of a case is, and what of it is kept. The type is what the first bytes say, and the name and the
 * declared type have to agree. What is kept is never what was sent: a picture is decoded and encoded anew, a PDF is read
 * and written anew, so that whatever else lay in the file is gone. See docs/decisions/documents-of-cases.md.
 */
import PQueue from 'p-queue';
import { beginsAs, cleanImage, type ImageType } from '../../kernel/clean-image.ts';
import { failed, type Result } from '../../kernel/result.ts';
import { cleanPdf } from './clean-pdf.ts';
import { type DocumentProblem, documentProblem } from './document-problems.ts';

export type MediaType = 'application/pdf' | ImageType;

interface Kind {
  extensions: readonly string[];
  begins(bytes: Buffer): boolean;
}

const KINDS: Readonly<Record<MediaType, Kind>> = {
  'application/pdf': {
    extensions: ['pdf'],
    begins: (bytes) => bytes.toString('latin1', 0, 5) === '%PDF-',
  },
  'image/jpeg': { extensions: ['jpg', 'jpeg'], begins: beginsAs['image/jpeg'] },
  'image/png': { extensions: ['png'], begins: beginsAs['image/png'] },
  'image/webp': { extensions: ['webp'], begins: beginsAs['image/webp'] },
};
const MEDIA_TYPES = Object.keys(KINDS) as MediaType[];

/** What a file of that type is named with at its end. */
export const extensionOf = (mediaType: string): string =>
  KINDS[mediaType as MediaType].extensions[0] ?? '';

/** Types that say nothing of what is in a file. */
const UNSAID = ['', 'application/octet-stream'];

export interface Delivered {
  /** Looked at for what it ends with, and not kept. */
  fileName: string;
  /** The media type that the sender declares. */
  declared: string;
  bytes: Buffer;
}

export interface CleanDocument {
  mediaType: MediaType;
  bytes: Buffer;
}

/** One at a time: each takes the memory of a whole document. */
const queue = new PQueue({ concurrency: 1 });

/** The document as it is kept, or what is wrong with it. */
export async function cleanDocument(
  delivered: Delivered,
): Promise<Result<CleanDocument, DocumentProblem>> {
  const { fileName, bytes } = delivered;
  if (bytes.length === 0) return failed(documentProblem('EMPTY'));
  const extension = /\.([a-z]+)$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';
  const named = MEDIA_TYPES.find((type) => KINDS[type].extensions.includes(extension));
  if (!named) return failed(documentProblem('TYPE_NOT_ALLOWED'));
  const declared = delivered.declared.split(';')[0]?.trim().toLowerCase() ?? '';
  const agrees = UNSAID.includes(declared) || declared === named;
  if (!agrees || !KINDS[named].begins(bytes)) return failed(documentProblem('NOT_WHAT_IT_SAYS'));
  const cleaned = await queue.add(() =>
    named === 'application/pdf' ? cleanPdf(bytes) : cleanPicture(bytes, named),
  );
  return cleaned.ok ? { ok: true, value: { mediaType: named, bytes: cleaned.value } } : cleaned;
}

async function cleanPicture(
  bytes: Buffer,
  type: ImageType,
): Promise<Result<Buffer, DocumentProblem>> {
  const cleaned = await cleanImage(bytes, type);
  return cleaned.ok ? cleaned : failed(documentProblem(cleaned.problem));
}
