/** A report comes in by one command. Its sender learns the number, and reads nothing of the case. */
import { builder } from '../../graphql/builder.ts';
import { badUserInput } from '../../graphql/errors.ts';
import { problemType } from '../../graphql/problem.ts';
import { Sentence } from '../../graphql/sentence.ts';
import { RegencyCodeInput, regencyCodeOf } from '../regencies/types.ts';
import { placeFields, placeOf, said } from './place-input.ts';
import { QUESTION_SENTENCES, REPORT_SENTENCES, type ReportQuestion } from './problems.ts';
import { receiveReport } from './receive.ts';
import { usualSeverity } from './rules.ts';

const QuestionCode = builder.enumType('ReportQuestionCode', {
  description: 'What a reporter is asked about before a report is taken as it is.',
  values: Object.fromEntries(
    Object.entries(QUESTION_SENTENCES).map(([code, { en, id }]) => [
      code,
      { description: `${en} (*${id}*)` },
    ]),
  ) as Record<keyof typeof QUESTION_SENTENCES, { description: string }>,
});

const Question = builder.objectRef<ReportQuestion>('ReportQuestion').implement({
  description:
    'Nothing was taken in yet: send the report again with this code in `confirmed`, or change it.',
  fields: (t) => ({
    code: t.field({ type: QuestionCode, resolve: ({ code }) => code }),
    sentence: t.field({ type: Sentence, resolve: ({ sentence }) => sentence }),
    field: t.string({
      nullable: true,
      description: 'The field of the input that it is about (*isian*).',
      resolve: ({ field }) => field ?? null,
    }),
  }),
});

const Problem = problemType(
  'ReportProblem',
  'What stands against a report, and what to do.',
  REPORT_SENTENCES,
  true,
);

const Receipt = builder.objectRef<{ number: string }>('ReportReceipt').implement({
  description: 'The report has come in.',
  fields: (t) => ({ number: t.exposeString('number') }),
});

const ReportResult = builder.unionType('SubmitReportResult', {
  types: [Receipt, Problem, Question],
  resolveType: (value) =>
    'number' in value ? Receipt : value.code in QUESTION_SENTENCES ? Question : Problem,
});

const PlaceInput = builder.inputType('ReportPlaceInput', {
  description: 'Where it happened. A point is that of a work site, never of a home.',
  fields: (t) => ({
    regency: t.field({ type: RegencyCodeInput, required: true }),
    ...placeFields(t),
  }),
});

const ReporterInput = builder.inputType('ReporterInput', {
  description: 'Who told an officer. Sealed with a key of its own.',
  fields: (t) => ({
    name: t.string({ required: true }),
    contact: t.string(),
  }),
});

const ReportInput = builder.inputType('ReportInput', {
  description:
    'A report of an event (*laporan*): what was done and where, not who by nationality or looks.',
  fields: (t) => ({
    key: t.id({
      required: true,
      description:
        'A random key that the sender makes once for this report: sent again, it arrives once.',
    }),
    category: t.string({ required: true, description: 'Id of its category (*kategori*).' }),
    occurredOn: t.field({ type: 'Date', required: true }),
    place: t.field({ type: PlaceInput, required: true }),
    text: t.string({
      required: true,
      description:
        'What was seen, in 10 to 2,000 characters, without names and numbers (*uraian*).',
    }),
    concernsMinor: t.boolean({ description: 'Whether somebody under eighteen is concerned.' }),
    victim: t.string({
      description: 'Whom to find or protect; only where the category needs it (*korban*).',
    }),
    suspect: t.string({
      description: 'Of whom a crime is alleged; only where the category needs it (*terlapor*).',
    }),
    reporter: t.field({
      type: ReporterInput,
      description: 'Who told an officer; of a community figure the account is taken.',
    }),
    confirmed: t.field({ type: [QuestionCode], description: 'Questions answered with yes.' }),
  }),
});

const LONGEST_KEY = 64;

builder.mutationField('submitReport', (t) =>
  t.field({
    type: ReportResult,
    action: 'reports.submit',
    description: 'Takes a report in. It is in no figure until an officer has verified it.',
    args: { input: t.arg({ type: ReportInput, required: true }) },
    resolve: async (_root, { input }, { database, viewer, now }) => {
      const { place } = input;
      if (input.key.length === 0 || input.key.length > LONGEST_KEY) {
        throw badUserInput(
          `key: takes 1 to ${LONGEST_KEY} characters / 1 sampai ${LONGEST_KEY} huruf`,
        );
      }
      const received = await receiveReport(
        database,
        viewer,
        {
          key: input.key,
          category: input.category,
          severity: usualSeverity(input.category),
          concernsMinor: input.concernsMinor ?? false,
          occurredOn: String(input.occurredOn),
          regency: regencyCodeOf(place.regency),
          place: placeOf(place),
          persons: { victim: said(input.victim), suspect: said(input.suspect) },
          text: input.text,
          reporter: input.reporter
            ? { name: input.reporter.name, contact: said(input.reporter.contact) }
            : null,
          confirmed: input.confirmed ?? [],
        },
        now,
      );
      if ('receipt' in received) return { number: received.receipt };
      return 'problem' in received ? received.problem : received.question;
    },
  }),
);
