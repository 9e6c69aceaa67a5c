/** What became of a file that was asked for. A refusal is an answer like another, so it is a value. */
export type FetchedFile =
  | { kind: 'file'; blob: Blob; name: string | null }
  | { kind: 'unauthenticated' | 'forbidden' | 'offline' | 'failed' | 'cut-off' | 'cancelled' }
  /** The hub was renewed while the page was open, and knows the page's operations no longer. */
  | { kind: 'outdated' }
  | { kind: 'refused'; message: string };

/** What the hub calls the file that it sends; null where it says nothing. */
export function fileNameOf({ headers }: Response): string | null {
  return /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? null;
}

/** Asks an address of the hub for a file, and takes it whole or not at all. */
export async function fetchFile(
  path: string,
  body: object,
  signal: AbortSignal,
): Promise<FetchedFile> {
  const stopped = (kind: 'offline' | 'cut-off'): FetchedFile => ({
    kind: signal.aborted ? 'cancelled' : kind,
  });
  const response = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-pora-request': 'web' },
    body: JSON.stringify(body),
    signal,
  }).catch(() => null);
  if (!response) return stopped('offline');
  if (response.ok) {
    const blob = await response.blob().catch(() => null);
    return blob ? { kind: 'file', blob, name: fileNameOf(response) } : stopped('cut-off');
  }
  if (response.status === 401) return { kind: 'unauthenticated' };
  if (response.status === 403) return { kind: 'forbidden' };
  const answer = (await response.json().catch(() => null)) as {
    errors?: { message: string; extensions?: { code?: string } }[];
  } | null;
  const [error] = answer?.errors ?? [];
  if (error?.extensions?.code === 'PERSISTED_QUERY_NOT_FOUND') return { kind: 'outdated' };
  const forPeople = ['BAD_USER_INPUT', 'COST_EXCEEDED'].includes(error?.extensions?.code ?? '');
  return error && forPeople ? { kind: 'refused', message: error.message } : { kind: 'failed' };
}

/** Hands a file to the browser to be saved; nothing of it stays in the page. */
export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
