/** What an officer does with a case: one command each, on the version that the officer saw. */
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { uuidOf } from '../../graphql/ids.ts';
import { Sentence } from '../../graphql/sentence.ts';
import { IncidentStatus } from '../incidents/read.ts';
import { RegencyCodeInput, regencyCodeOf } from '../regencies/types.ts';
import { advanceCase } from './advance.ts';
import { correctCase } from './correct.ts';
import { answerHandover, handOverCase } from './hand-over.ts';
import { CaseStep, STEPS } from './parts-schema.ts';
import { placeFields, placeOf } from './place-input.ts';
import { CASE_QUESTION_SENTENCES } from './problems.ts';
import { openReporter, type ReporterIdentity } from './reporter.ts';
import type { StepOutcome } from './steps.ts';
import {
  CaseMeasure,
  CasePartEnum,
  CaseProblemType,
  CaseQuestionCode,
  CaseQuestionType,
} from './types.ts';
import { visibleCases } from './visible.ts';
import { withdrawDocument } from './withdraw-document.ts';

interface Changed {
  changed: string;
  since: number;
}

const CHANGED = {
  id: 'Perkara ini sudah berubah sejak Anda membukanya; tidak ada yang disimpan. Baca perubahannya, lalu ulangi bila masih perlu.',
  en: 'The case has changed since you opened it; nothing was stored. Read what changed, then do it again if it is still needed.',
};

const CaseChanged = builder.objectRef<Changed>('CaseChanged').implement({
  description: 'Somebody was quicker: nothing was stored, and these steps were taken meanwhile.',
  fields: (t) => ({
    sentence: t.field({ type: Sentence, resolve: () => CHANGED }),
    case: t.prismaField({
      type: 'Case',
      nullable: true,
      resolve: (query, { changed }, _args, { database, viewer }) =>
        database.prisma.case.findFirst({
          ...query,
          where: { AND: [{ id: changed }, visibleCases(viewer)] },
        }),
    }),
    steps: t.field({
      type: [CaseStep],
      nullable: { list: false, items: false },
      resolve: ({ changed, since }, _args, { database }) =>
        database.prisma.caseStep.findMany({
          ...STEPS,
          where: { caseId: changed, version: { gt: since } },
        }),
    }),
  }),
});

/** A case after a step, by its key; its type reads the rest. */
const CaseTaken = builder.objectRef<{ done: string }>('CaseTaken').implement({
  description: 'The step was taken.',
  fields: (t) => ({
    case: t.prismaField({
      type: 'Case',
      nullable: true,
      description:
        'The case as it stands now; null where the caller’s agency has lost sight of it by returning it.',
      resolve: (query, { done }, _args, { database, viewer }) =>
        database.prisma.case.findFirst({
          ...query,
          where: { AND: [{ id: done }, visibleCases(viewer)] },
        }),
    }),
  }),
});

const CaseResult = builder.unionType('CaseResult', {
  types: [CaseTaken, CaseProblemType, CaseQuestionType, CaseChanged],
  resolveType: (value) => {
    if ('done' in value) return CaseTaken;
    if ('changed' in value) return CaseChanged;
    return value.code in CASE_QUESTION_SENTENCES ? CaseQuestionType : CaseProblemType;
  },
});

/** @throws NOT_FOUND where the viewer sees no such case */
function resultOf(outcome: StepOutcome) {
  if (!outcome) throw notFound();
  return 'problem' in outcome ? outcome.problem : outcome;
}

const target = (input: { case: string; version: number }) => ({
  caseId: uuidOf('Case', input.case),
  version: input.version,
});

const AdvanceInput = builder.inputType('AdvanceCaseInput', {
  description: 'A case goes to its next standing (*langkah berikut*).',
  fields: (t) => ({
    case: t.id({ required: true, description: 'The case (*perkara*), by id.' }),
    version: t.int({ required: true, description: 'The version that the officer looked at.' }),
    to: t.field({ type: IncidentStatus, required: true, description: 'Where it stands next.' }),
    text: t.string({
      description: 'What was found or decided, or why, as the step needs it (*uraian*).',
    }),
    measures: t.field({ type: [CaseMeasure], description: 'Of which the decision consists.' }),
    original: t.id({ description: 'The case that reported the same event before, by id.' }),
  }),
});

builder.mutationField('advanceCase', (t) =>
  t.field({
    type: CaseResult,
    action: 'cases.handle',
    description: 'Takes the next step of a case that the own agency has in hand.',
    args: { input: t.arg({ type: AdvanceInput, required: true }) },
    resolve: async (_root, { input }, { database, viewer, now }: Context) =>
      resultOf(
        await advanceCase(
          database,
          viewer,
          {
            ...target(input),
            to: input.to,
            text: input.text ?? null,
            measures: input.measures ?? [],
            original: input.original ? uuidOf('Case', input.original) : null,
          },
          now,
        ),
      ),
  }),
);

const PlaceInput = builder.inputType('CasePlaceInput', {
  description:
    'The right place within the regency, as a whole: what is left out is empty afterwards (*tempat*).',
  fields: placeFields,
});

const CorrectInput = builder.inputType('CorrectCaseInput', {
  description: 'What a case says is corrected (*perbaikan*); what is left out stays as it is.',
  fields: (t) => ({
    case: t.id({ required: true, description: 'The case (*perkara*), by id.' }),
    version: t.int({ required: true, description: 'The version that the officer looked at.' }),
    category: t.string({ description: 'Id of the right category.' }),
    severity: t.int({ description: 'The right severity, 1 to 4.' }),
    concernsMinor: t.boolean({
      description:
        'Whether somebody under eighteen is concerned (*anak*): the case is sealed then.',
    }),
    occurredOn: t.field({ type: 'Date', description: 'The right day (*tanggal kejadian*).' }),
    regency: t.field({ type: RegencyCodeInput, description: 'The right regency.' }),
    place: t.field({
      type: PlaceInput,
      description: 'The right place; of an agency that was given the place.',
    }),
    reason: t.string({
      required: true,
      description: 'Why (*alasan*); all that see the case read it.',
    }),
    confirmed: t.field({ type: [CaseQuestionCode], description: 'Questions answered with yes.' }),
  }),
});

builder.mutationField('correctCase', (t) =>
  t.field({
    type: CaseResult,
    action: 'cases.handle',
    description:
      'Corrects a case that the own agency has in hand: category, severity, child concerned, day and place.',
    args: { input: t.arg({ type: CorrectInput, required: true }) },
    resolve: async (_root, { input }, { database, viewer, now }) => {
      const outcome = await correctCase(
        database,
        viewer,
        {
          ...target(input),
          category: input.category ?? null,
          severity: input.severity ?? null,
          concernsMinor: input.concernsMinor ?? null,
          occurredOn: input.occurredOn ? String(input.occurredOn) : null,
          regency: input.regency ? regencyCodeOf(input.regency) : null,
          place: input.place ? placeOf(input.place) : null,
          reason: input.reason,
          confirmed: input.confirmed ?? [],
        },
        now,
      );
      return outcome && 'question' in outcome ? outcome.question : resultOf(outcome);
    },
  }),
);

const HandOverInput = builder.inputType('HandOverCaseInput', {
  description: 'A case goes to another agency (*pelimpahan*).',
  fields: (t) => ({
    case: t.id({ required: true, description: 'The case (*perkara*), by id.' }),
    version: t.int({ required: true, description: 'The version that the officer looked at.' }),
    to: t.string({
      required: true,
      description: 'Code of the receiving agency (*instansi tujuan*).',
    }),
    legalBasis: t.string({ required: true, description: 'On what it rests (*dasar hukum*).' }),
    parts: t.field({
      type: [CasePartEnum],
      required: true,
      description:
        'What the receiving agency gets to see beside category, severity, regency and day.',
    }),
    dueOn: t.field({
      type: 'Date',
      required: true,
      description: 'By when it is to answer (*tenggat*).',
    }),
  }),
});

builder.mutationField('handOverCase', (t) =>
  t.field({
    type: CaseResult,
    action: 'cases.handle',
    description: 'Hands a case over to another agency, which is told.',
    args: { input: t.arg({ type: HandOverInput, required: true }) },
    resolve: async (_root, { input }, { database, viewer, now }) =>
      resultOf(
        await handOverCase(
          database,
          viewer,
          {
            ...target(input),
            to: input.to,
            legalBasis: input.legalBasis,
            parts: [...new Set(input.parts)],
            dueOn: String(input.dueOn),
          },
          now,
        ),
      ),
  }),
);

const AnswerInput = builder.inputType('AnswerHandoverInput', {
  description: 'The answer to a handover (*jawaban pelimpahan*).',
  fields: (t) => ({
    case: t.id({ required: true, description: 'The case (*perkara*), by id.' }),
    version: t.int({ required: true, description: 'The version that the officer looked at.' }),
    accepted: t.boolean({ required: true, description: 'Taken on, or returned.' }),
    reason: t.string({
      description: 'Why it is returned (*alasan*); the handing agency reads it.',
    }),
  }),
});

builder.mutationField('answerHandover', (t) =>
  t.field({
    type: CaseResult,
    action: 'cases.handle',
    description: 'Takes a case on that was handed over to the own agency, or returns it.',
    args: { input: t.arg({ type: AnswerInput, required: true }) },
    resolve: async (_root, { input }, { database, viewer, now }) =>
      resultOf(
        await answerHandover(
          database,
          viewer,
          { ...target(input), accepted: input.accepted, reason: input.reason ?? null },
          now,
        ),
      ),
  }),
);

const WithdrawInput = builder.inputType('WithdrawDocumentInput', {
  description: 'A wrong document is taken back (*penarikan dokumen*).',
  fields: (t) => ({
    case: t.id({ required: true, description: 'The case (*perkara*), by id.' }),
    version: t.int({ required: true, description: 'The version that the officer looked at.' }),
    document: t.id({ required: true, description: 'The document (*dokumen*), by id.' }),
    reason: t.string({
      required: true,
      description: 'Why (*alasan*); the agencies that were given the document read it.',
    }),
  }),
});

builder.mutationField('withdrawDocument', (t) =>
  t.field({
    type: CaseResult,
    action: 'cases.handle',
    description:
      'Takes back a document that the own agency added: its content is erased, the agencies that were given it are told.',
    args: { input: t.arg({ type: WithdrawInput, required: true }) },
    resolve: async (_root, { input }, { database, viewer, now }) =>
      resultOf(
        await withdrawDocument(
          database,
          viewer,
          {
            ...target(input),
            document: uuidOf('CaseDocument', input.document),
            reason: input.reason,
          },
          now,
        ),
      ),
  }),
);

const Reporter = builder.objectRef<ReporterIdentity>('CaseReporter').implement({
  description: 'Who reported, as it was sealed (*pelapor*). Shown once, and nowhere else.',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: true }),
    contact: t.exposeString('contact', { nullable: true }),
  }),
});

const OpenReporterResult = builder.unionType('OpenReporterResult', {
  types: [Reporter, CaseProblemType, CaseChanged],
  resolveType: (value) =>
    'name' in value ? Reporter : 'changed' in value ? CaseChanged : CaseProblemType,
});

builder.mutationField('openReporter', (t) =>
  t.field({
    type: OpenReporterResult,
    action: 'cases.handle',
    description:
      'Break-glass: opens who reported, for an officer of the agency that received the report. The trail and the agency’s inbox have it first.',
    args: {
      case: t.arg.id({ required: true, description: 'The case (*perkara*), by id.' }),
      version: t.arg.int({
        required: true,
        description: 'The version that the officer looked at.',
      }),
      reason: t.arg.string({ required: true, description: 'Why now, in 20 to 500 characters.' }),
    },
    resolve: async (_root, args, { database, viewer, now }) => {
      const { outcome, reporter } = await openReporter(
        database,
        viewer,
        { ...target(args), reason: args.reason },
        now,
      );
      const result = resultOf(outcome);
      if (!('done' in result)) return result;
      if (!reporter) throw new Error('opened, but there is nothing to show');
      return reporter;
    },
  }),
);
