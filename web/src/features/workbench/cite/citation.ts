import type { Sentence } from '../../../lib/language.ts';
import { askJson } from '../../../lib/post-json.ts';

/** A citation, with what its question is answered with now. */
export interface Citation {
  id: string;
  text: string;
  fixed: string;
  variables: string;
  hash: string;
  asOf: string[];
  knownAt: string | null;
  citedAt: string;
  citedBy: string;
  roles: string[];
  policyVersion: string;
  dataVersion: string;
  same: boolean;
  differences: { code: string; sentence: Sentence }[];
  data: Record<string, unknown> | null;
}

/** What came of a citation; `problem` is null where the hub did not say. */
export type Cited<Value> =
  | { ok: true; value: Value }
  | { ok: false; problem: Sentence | null; status: number | null };

async function post<Value>(path: string, body: object): Promise<Cited<Value>> {
  const { status, body: answer } = await askJson(path, body);
  if (status === 200 || status === 201) return { ok: true, value: answer as Value };
  const { problem } = answer as { problem?: { sentence: Sentence } };
  return { ok: false, problem: problem?.sentence ?? null, status };
}

/** Cites what a question is answered with. @param hash sent in place of the text, where it is a published one */
export const citeAnswer = (
  text: string,
  variables: Record<string, unknown>,
  hash: string | null,
): Promise<Cited<{ id: string }>> =>
  post('/citations', {
    ...(hash
      ? { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }
      : { query: text }),
    variables,
  });

/** Asks a cited question again. */
export const openCitation = (id: string): Promise<Cited<Citation>> =>
  post(`/citations/${encodeURIComponent(id)}`, {});
