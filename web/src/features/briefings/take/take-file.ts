import { REQUEST_HEADERS } from '../../../graphql/client.ts';
import { fileNameOf, saveFile } from '../../../lib/fetch-file.ts';
import type { Language } from '../../../lib/language.ts';

interface Refusal {
  error?: { sentence?: Record<Language, string> };
}

/**
 * Fetches a file of a briefing and hands it to the browser.
 * @returns null where it was saved, what stands against it, or nothing more than that it failed
 */
export async function takeFile(
  path: string,
  language: Language,
  body: object | null = null,
): Promise<string | 'failed' | null> {
  const response = await fetch(path, {
    credentials: 'same-origin',
    headers: {
      ...REQUEST_HEADERS,
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  }).catch(() => null);
  if (!response?.ok) {
    const refusal = (await response?.json().catch(() => null)) as Refusal | null | undefined;
    return refusal?.error?.sentence?.[language] ?? 'failed';
  }
  const blob = await response.blob().catch(() => null);
  if (!blob) return 'failed';
  saveFile(blob, fileNameOf(response) ?? 'paparan');
  return null;
}
