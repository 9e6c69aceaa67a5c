import type { Caller } from './graph.ts';

export interface BatchAnswer {
  id: string;
  status: string;
  fileName: string;
  rowCount: number;
  acceptedCount: number;
  rejectedCount: number;
  conflictCount: number;
  problem: { code: string; sentence: { id: string; en: string } } | null;
}

const BATCH = `query ($id: ID!) { batch(id: $id) {
  id status fileName rowCount acceptedCount rejectedCount conflictCount problem { code sentence { id en } }
} }`;

const PAUSE_MILLISECONDS = 50;

/** Sends a file as the imports page does. */
export async function post(
  operator: Caller,
  source: string,
  bytes: Uint8Array,
  query: Record<string, string> = {},
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await operator.fetch(`/files/${source}?${new URLSearchParams(query)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: Buffer.from(bytes),
  });
  return {
    status: response.status,
    body: (await response.json()) as Record<string, unknown>,
  };
}

/** Waits for the end of a batch, as the imports page does, and says what it came to. */
export async function ended(operator: Caller, id: string): Promise<BatchAnswer> {
  for (;;) {
    const { batch } = await operator.data<{ batch: BatchAnswer }>(BATCH, { id });
    if (batch.status !== 'RUNNING') return batch;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
  }
}

/** Sends a file and waits for its end. */
export async function send(
  operator: Caller,
  source: string,
  bytes: Uint8Array,
  query: Record<string, string> = {},
): Promise<BatchAnswer> {
  const { status, body } = await post(operator, source, bytes, query);
  if (status !== 202) throw new Error(`the hub answered ${status}: ${JSON.stringify(body)}`);
  return ended(operator, String(body['batch']));
}

/** Sends a file that has to be published. */
export async function publish(
  operator: Caller,
  source: string,
  bytes: Uint8Array,
): Promise<BatchAnswer> {
  const batch = await send(operator, source, bytes);
  if (batch.status !== 'PUBLISHED') throw new Error(JSON.stringify(batch));
  return batch;
}

export const STAY = 'immigration-stay-permits';
export const WORK = 'manpower-work-permits';
export const INCIDENTS = 'police-incidents';

/** The source of an invented file: further files of a source are named SOURCE-2.EXT. */
export const sourceOf = (fileName: string): string =>
  [STAY, WORK, INCIDENTS].find((source) => fileName.startsWith(source)) ?? fileName;
