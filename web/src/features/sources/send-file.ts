import { REQUEST_HEADERS } from '../../graphql/client.ts';
import type { Sentence } from '../../lib/language.ts';

/** A file and what the person says about it. */
export interface Delivery {
  source: string;
  file: File;
  agency: string | null;
  /** `YYYY-MM`. */
  period: string | null;
  dryRun: boolean;
}

/** What became of the upload: a batch that now runs, the one that brought the same file in before, or why there is none. */
export type Sent =
  | { kind: 'running'; batch: string }
  | { kind: 'already-in'; batch: string }
  | { kind: 'refused'; sentence: Sentence }
  | { kind: 'too-large' }
  | { kind: 'signed-out' }
  | { kind: 'failed' };

/** Sends a file's bytes as they are. The server answers at once and goes on working. */
export async function sendFile(delivery: Delivery): Promise<Sent> {
  try {
    const response = await fetch(uploadPath(delivery), {
      method: 'POST',
      credentials: 'same-origin',
      headers: { ...REQUEST_HEADERS, 'content-type': 'application/octet-stream' },
      body: delivery.file,
    });
    const body: unknown = await response.json().catch(() => null);
    return readAnswer(response.status, body);
  } catch {
    // The file never reached the server, or its answer never reached us: the page says so.
    return { kind: 'failed' };
  }
}

/** The address that takes a file, with what is said about it. */
export function uploadPath({ source, file, agency, period, dryRun }: Delivery): string {
  const params = new URLSearchParams({ fileName: file.name });
  if (agency) params.set('agency', agency);
  if (period) params.set('period', period);
  if (dryRun) params.set('dryRun', '1');
  return `/files/${encodeURIComponent(source)}?${params}`;
}

/** Reads the server's answer to an upload. */
export function readAnswer(status: number, body: unknown): Sent {
  if (status === 401) return { kind: 'signed-out' };
  const answer = isObject(body) ? body : {};
  if (status < 300 && typeof answer.batch === 'string')
    return { kind: answer.alreadyPublished ? 'already-in' : 'running', batch: answer.batch };
  const error = isObject(answer.error) ? answer.error : {};
  const sentence = error.sentence;
  if (isObject(sentence) && typeof sentence.id === 'string' && typeof sentence.en === 'string')
    return { kind: 'refused', sentence: { id: sentence.id, en: sentence.en } };
  return status === 413 ? { kind: 'too-large' } : { kind: 'failed' };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
