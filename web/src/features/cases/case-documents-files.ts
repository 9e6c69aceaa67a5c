import { REQUEST_HEADERS } from '../../graphql/client.ts';
import { fileNameOf } from '../../lib/fetch-file.ts';
import type { Sentence } from '../../lib/language.ts';

/** As large as the server takes one. */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024;

/** What became of a document that was sent. */
export type SentDocument =
  | { kind: 'added' }
  /** Somebody was quicker: the sentence says so, and the case has to be loaded again. */
  | { kind: 'changed'; sentence: Sentence }
  | { kind: 'refused'; code: string; sentence: Sentence }
  | { kind: 'signed-out' | 'failed' };

interface Outgoing {
  caseId: string;
  version: number;
  title: string;
  file: File;
}

/**
 * Sends a document's bytes as they are. Of the file's name only the end leaves the computer: a name may tell whom the
 * document is about.
 */
export async function sendDocument({
  caseId,
  version,
  title,
  file,
}: Outgoing): Promise<SentDocument> {
  const extension = /\.[a-z0-9]+$/i.exec(file.name)?.[0] ?? '';
  try {
    const response = await fetch(
      `/cases/${encodeURIComponent(caseId)}/documents?version=${version}`,
      {
        method: 'POST',
        credentials: 'same-origin',
        headers: {
          ...REQUEST_HEADERS,
          'content-type': file.type || 'application/octet-stream',
          'x-title': encodeURIComponent(title),
          'x-file-name': `document${extension}`,
        },
        body: file,
      },
    );
    if (response.status === 201) return { kind: 'added' };
    if (response.status === 401) return { kind: 'signed-out' };
    const answer = (await response.json().catch(() => null)) as {
      error?: { code: string; sentence: Sentence };
    } | null;
    if (!answer?.error) return { kind: 'failed' };
    const { code, sentence } = answer.error;
    return response.status === 409
      ? { kind: 'changed', sentence }
      : { kind: 'refused', code, sentence };
  } catch {
    // The file never reached the server, or its answer never reached us: the form says so.
    return { kind: 'failed' };
  }
}

/** What became of a document that was asked for. */
export type TakenDocument =
  | { kind: 'file'; blob: Blob; name: string }
  | { kind: 'signedOut' | 'gone' | 'offline' };

/** Takes a document whole or not at all. */
export async function takeDocument(path: string): Promise<TakenDocument> {
  try {
    const response = await fetch(path, { credentials: 'same-origin', headers: REQUEST_HEADERS });
    if (response.status === 401) return { kind: 'signedOut' };
    if (!response.ok) return { kind: 'gone' };
    return { kind: 'file', blob: await response.blob(), name: fileNameOf(response) ?? '' };
  } catch {
    return { kind: 'offline' };
  }
}
