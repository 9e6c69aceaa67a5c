import type { Sentence } from '../kernel/result.ts';

const statements = new Map<string, Sentence>();

/** A domain says in a sentence which rows of a type a caller sees; the condition itself is its `visible`. */
export function stateRows(type: string, sentence: Sentence): void {
  statements.set(type, sentence);
}

/** All statements, by type. */
export const rowStatements = (): [type: string, sentence: Sentence][] =>
  [...statements].sort(([a], [b]) => (a < b ? -1 : 1));
