import type { Cell } from '../../../lib/cell.ts';
import type { Sentence } from '../../../lib/language.ts';
import { askJson } from '../../../lib/post-json.ts';

/** How the rows of a list differ from the cited ones; `rows` is null where there were too many to compare. */
export interface RowsChange {
  key: string;
  cited: number;
  now: number;
  totalCited: number | null;
  totalNow: number | null;
  rows: { added: number; removed: number; changed: number | null } | null;
}

/** How the figures of a roll-up differ: a cell is null where there was no such row, or is none. */
export interface FiguresChange {
  key: string;
  cells: { of: unknown; cited: Cell | null; now: Cell | null }[];
  /** How many more there are than are listed. */
  more: number;
}

/** What differs, as far as the reader may be told, and why the rest is not. */
export interface Changes {
  lists: RowsChange[];
  figures: FiguresChange[];
  untold: { code: string; sentence: Sentence }[];
}

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
  rights: ('roles' | 'area' | 'agencies' | 'closed')[];
  /** Whose files were published since. */
  arrived: {
    agency: { code: string; name: string; nameEn: string };
    source: string;
    files: number;
    publishedAt: string;
  }[];
  changes: Changes | null;
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
