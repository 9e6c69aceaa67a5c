import type { ClientBase } from 'pg';
import { namesHeldPerson, type Writer } from '../../access/held-names.ts';
import { findContentProblem, LONGEST_TEXT, SHORTEST_TEXT } from '../../kernel/free-text.ts';
import { type OperationProblem, operationProblem } from './problems.ts';

/**
 * What stands against the texts of a field, which others read; null where nothing does.
 * @param shortest characters that each needs
 */
export async function findTextsProblem(
  tx: ClientBase,
  writer: Writer,
  field: string,
  texts: readonly string[],
  shortest = SHORTEST_TEXT,
): Promise<OperationProblem | null> {
  for (const text of texts) {
    const { length } = text.trim();
    if (length < shortest || length > LONGEST_TEXT) return operationProblem('TEXT_LENGTH', field);
    const problem = findContentProblem(text);
    if (problem) return operationProblem(problem, field);
    if (await namesHeldPerson(tx, writer, field, text))
      return operationProblem('TEXT_NAMES_PERSON', field);
  }
  return null;
}
