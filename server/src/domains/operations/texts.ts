import type { ClientBase } from 'pg';
import { namesHeldPerson, type Writer } from '../../access/held-names.ts';
import { findContentProblem, LONGEST_TEXT, SHORTEST_TEXT } from '../../kernel/free-text.ts';
import { LINE, type OperationProblem, operationProblem } from './problems.ts';

/** How long a text may be, and what is said where it is not. */
interface Length {
  code: 'TEXT_LENGTH' | 'LINE_LENGTH';
  shortest: number;
  longest: number;
}
const STORY: Length = { code: 'TEXT_LENGTH', shortest: SHORTEST_TEXT, longest: LONGEST_TEXT };
/** What stands in a row of a list or in a heading, beside other things. */
export const TITLE: Length = {
  code: 'LINE_LENGTH',
  shortest: SHORTEST_TEXT,
  longest: LINE.longest,
};
export const SHORT_LINE: Length = { code: 'LINE_LENGTH', ...LINE };

/**
 * What stands against the texts of a field, which others read; null where nothing does.
 * @param length how long each may be
 */
export async function findTextsProblem(
  tx: ClientBase,
  writer: Writer,
  field: string,
  texts: readonly string[],
  { code, shortest, longest } = STORY,
): Promise<OperationProblem | null> {
  for (const text of texts) {
    const { length } = text.trim();
    if (length < shortest || length > longest) return operationProblem(code, field);
    const problem = findContentProblem(text);
    if (problem) return operationProblem(problem, field);
    if (await namesHeldPerson(tx, writer, field, text))
      return operationProblem('TEXT_NAMES_PERSON', field);
  }
  return null;
}
