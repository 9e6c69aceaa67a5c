import type { ClientBase } from 'pg';
import { namesHeldPerson, type Writer } from '../../access/held-names.ts';
import { findContentProblem, LONGEST_TEXT } from '../../kernel/free-text.ts';
import { type BriefingProblem, briefingProblem, LONGEST_LINE } from './problems.ts';

/** Texts of one line, and those that must not be empty; all others are longer and may be. */
const LINES = ['title', 'section', 'meetingPlace', 'alternative'];
const REQUIRED = ['title', 'alternative', 'decision', 'followUp', 'reason'];

/** By the name of the field that the author knows it under. What is null or undefined was not given. */
export type Texts = Readonly<Record<string, string | null | undefined>>;

/** What stands against texts that a whole room reads; null where nothing does. */
export async function findTextsProblem(
  tx: ClientBase,
  writer: Writer,
  texts: Texts,
): Promise<BriefingProblem | null> {
  for (const [field, given] of Object.entries(texts)) {
    if (given === null || given === undefined) continue;
    const text = given.trim();
    if (text === '') {
      if (REQUIRED.includes(field)) return briefingProblem('TEXT_MISSING', field);
      continue;
    }
    if (text.length > (LINES.includes(field) ? LONGEST_LINE : LONGEST_TEXT))
      return briefingProblem('TEXT_LENGTH', field);
    const problem = findContentProblem(text);
    if (problem) return briefingProblem(problem, field);
    if (await namesHeldPerson(tx, writer, field, text))
      return briefingProblem('TEXT_NAMES_PERSON', field);
  }
  return null;
}

/** The screen's text form of a view: what a query of an address is made of, and no more than a view needs. */
const VIEW = /^[\w%&=+.,:;~/-]{0,2000}$/;
export const isView = (view: string): boolean => VIEW.test(view);
