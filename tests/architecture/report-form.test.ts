/** The report form works without the server and so repeats a little of it; here the two are held together. */
import { expect, test } from 'vitest';
import { QUESTION_SENTENCES, REPORT_SENTENCES } from '../../server/src/domains/cases/problems.ts';
import { NEEDS_PERSON } from '../../server/src/domains/cases/rules.ts';
import {
  LONGEST_TEXT as LONGEST_OF_SERVER,
  SHORTEST_TEXT as SHORTEST_OF_SERVER,
} from '../../server/src/kernel/free-text.ts';
import {
  LONGEST_TEXT,
  PERSON_OF,
  SHORTEST_TEXT,
  stepOf,
} from '../../web/src/features/report/answers.ts';

test('the form asks for a name where the server takes one, and for texts as long as it takes', () => {
  expect(PERSON_OF).toEqual(NEEDS_PERSON);
  expect([SHORTEST_TEXT, LONGEST_TEXT]).toEqual([SHORTEST_OF_SERVER, LONGEST_OF_SERVER]);
});

test('everything that the server says against a report leads to a question', () => {
  const codes = [...Object.keys(REPORT_SENTENCES), ...Object.keys(QUESTION_SENTENCES)];
  const astray = codes.filter(
    (code) => stepOf({ code, sentence: { id: '', en: '' }, isQuestion: false }) === 'ringkasan',
  );
  // An account without an agency: nothing in the report can mend it.
  expect(astray).toEqual(['NO_AGENCY']);
});
