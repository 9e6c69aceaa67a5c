/** The report form works without the server and so repeats a little of it; here the two are held together. */
import { expect, test } from 'vitest';
import { INCIDENT_CATEGORIES } from '../../prisma/seed/incident-categories.ts';
import { QUESTION_SENTENCES, REPORT_SENTENCES } from '../../server/src/domains/cases/problems.ts';
import {
  EARLIEST_DAY as EARLIEST_OF_SERVER,
  LONGEST as LIMITS_OF_SERVER,
  NEEDS_PERSON,
} from '../../server/src/domains/cases/rules.ts';
import {
  LONGEST_TEXT as LONGEST_OF_SERVER,
  SHORTEST_TEXT as SHORTEST_OF_SERVER,
} from '../../server/src/kernel/free-text.ts';
import { LONGEST_OF_PLACE } from '../../web/src/features/cases/corrected-place.ts';
import {
  EARLIEST_DAY,
  LONGEST,
  LONGEST_TEXT,
  PERSON_OF,
  SHORTEST_TEXT,
  stepOf,
} from '../../web/src/features/report/answers.ts';
import type { FormReference } from '../../web/src/features/report/kept.ts';
import { groupsOf } from '../../web/src/features/report/kinds.ts';
import { idReport } from '../../web/src/i18n/id-report.ts';

test('the form asks for a name where the server takes one, and for texts as long as it takes', () => {
  expect(PERSON_OF).toEqual(NEEDS_PERSON);
  expect([SHORTEST_TEXT, LONGEST_TEXT]).toEqual([SHORTEST_OF_SERVER, LONGEST_OF_SERVER]);
  expect([LONGEST, EARLIEST_DAY]).toEqual([LIMITS_OF_SERVER, EARLIEST_OF_SERVER]);
  // The dialog that corrects a place takes what a report takes.
  expect(LIMITS_OF_SERVER).toMatchObject(LONGEST_OF_PLACE);
});

test('the form offers every kind of event that somebody can see, and not the outcomes of an office', () => {
  const reference = { kinds: INCIDENT_CATEGORIES } as unknown as FormReference;
  const groups = groupsOf(reference, idReport, 'id');
  // None is left to the group of those that the form has no words for.
  expect(groups.map(({ group }) => group)).not.toContain('other');
  const offered = groups.flatMap(({ kinds }) => kinds.map(({ id }) => id));
  expect(INCIDENT_CATEGORIES.map(({ id }) => id).filter((id) => !offered.includes(id))).toEqual([
    'REMOVAL',
  ]);
  expect(offered.filter((id) => !idReport.kind.plain[id])).toEqual([]);
});

test('everything that the server says against a report leads to a question', () => {
  const codes = [...Object.keys(REPORT_SENTENCES), ...Object.keys(QUESTION_SENTENCES)];
  const astray = codes.filter(
    (code) => stepOf({ code, sentence: { id: '', en: '' }, isQuestion: false }) === 'ringkasan',
  );
  // An account without an agency: nothing in the report can mend it.
  expect(astray).toEqual(['NO_AGENCY']);
});
