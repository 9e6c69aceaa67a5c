/** Types of the graph that a case, its parts and the commands on it have in common. */
import { builder } from '../../graphql/builder.ts';
import { problemType } from '../../graphql/problem.ts';
import { Sentence } from '../../graphql/sentence.ts';
import { LIKENESSES } from './likeness.ts';
import { NOTICE_KINDS } from './notices.ts';
import { CASE_QUESTION_SENTENCES, CASE_SENTENCES, type CaseQuestion } from './problems.ts';
import { BOXES } from './read.ts';
import { MEASURES, PARTS } from './rules.ts';

export const CaseBox = builder.enumType('CaseBox', {
  description: 'A box of an agency’s inbox of cases (*kotak masuk*).',
  values: Object.fromEntries(
    Object.entries(BOXES).map(([box, description]) => [box, { description }]),
  ) as Record<keyof typeof BOXES, { description: string }>,
});

export const CasePartEnum = builder.enumType('CasePart', {
  description:
    'A part of a case that a handover gives or does not; category, severity, regency and day always go along.',
  values: PARTS,
});

export const CaseMeasure = builder.enumType('CaseMeasure', {
  description:
    'An administrative immigration action (*tindakan administratif keimigrasian*, UU 6/2011 art. 75).',
  values: MEASURES,
});

export const CaseLikeness = builder.enumType('CaseLikeness', {
  description: 'In what two reports are alike.',
  values: LIKENESSES,
});

export const CaseNoticeKind = builder.enumType('CaseNoticeKind', {
  description: 'What an agency is told of a case (*pemberitahuan*).',
  values: NOTICE_KINDS,
});

export const CaseProblemType = problemType(
  'CaseProblem',
  'What stands against a step of a case, and what to do.',
  CASE_SENTENCES,
  true,
);

export const CaseQuestionCode = builder.enumType('CaseQuestionCode', {
  description: 'What an officer is asked about before a case is corrected.',
  values: Object.fromEntries(
    Object.entries(CASE_QUESTION_SENTENCES).map(([code, { en, id }]) => [
      code,
      { description: `${en} (*${id}*)` },
    ]),
  ) as Record<CaseQuestion['code'], { description: string }>,
});

export const CaseQuestionType = builder.objectRef<CaseQuestion>('CaseQuestion').implement({
  description:
    'Nothing was stored yet: send the correction again with this code in `confirmed`, or change it.',
  fields: (t) => ({
    code: t.field({
      type: CaseQuestionCode,
      description: 'Name of the question for programs.',
      resolve: ({ code }) => code,
    }),
    sentence: t.field({
      type: Sentence,
      description: 'The question.',
      resolve: ({ sentence }) => sentence,
    }),
  }),
});
