/** What officers do with documents of cases over HTTP. */
import type { Caller } from './graph.ts';

/** In the name of every file that is sent; nowhere afterwards. */
const WRITTEN = 'Budi-Karangan';

export interface SentDocument {
  bytes: Buffer;
  /** What the name of the file ends with. */
  end: string;
  title?: string;
  type?: string;
  version?: number | string;
}

export const headersOf = ({
  end,
  title = 'Foto lokasi',
  type,
}: Omit<SentDocument, 'bytes'>): Record<string, string> => ({
  'content-type': type ?? 'application/octet-stream',
  'x-title': encodeURIComponent(title),
  'x-file-name': encodeURIComponent(`${WRITTEN}.${end}`),
});

/** Sends a document as the page of a case does; for the first version of the case where none is named. */
export async function sendDocument(caller: Caller, id: string, sent: SentDocument) {
  const response = await caller.fetch(`/cases/${id}/documents?version=${sent.version ?? 1}`, {
    method: 'POST',
    headers: headersOf(sent),
    body: Buffer.from(sent.bytes),
  });
  const body = (await response.json()) as {
    document: string;
    error?: { code: string; sentence: { id: string; en: string } };
  };
  return { status: response.status, ...body };
}
