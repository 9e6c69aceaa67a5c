/** What a case consists of: statements, steps and handovers, each as far as the reader's agency was given it. */
import type { Prisma } from '../../db/client.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { encodeId } from '../../graphql/ids.ts';
import { openOf } from '../../kernel/sealing.ts';
import { IncidentStatus } from '../incidents/read.ts';
import type { CasePart, CaseStatus, Measure } from './rules.ts';
import { CaseMeasure, CasePartEnum } from './types.ts';
import { agencyOf, seenByAgency } from './visible.ts';

/** The statements that the reader's agency may read, in the order in which they were made. */
export const statementsFor = ({ viewer }: Context) =>
  ({
    where: seenByAgency(viewer),
    orderBy: [{ version: 'asc' }, { id: 'asc' }],
    include: { agency: true },
  }) satisfies Prisma.Case$statementsArgs;

/** Every step, in order: that something was done is no secret among those who see the case. */
export const STEPS = {
  orderBy: { version: 'asc' },
  include: { agency: true },
} satisfies Prisma.Case$stepsArgs;

/** The handovers in which the reader's agency gives or takes. */
export const handoversFor = ({ viewer }: Context) =>
  ({
    where: { OR: [{ fromAgency: agencyOf(viewer) }, { toAgency: agencyOf(viewer) }] },
    orderBy: [{ madeAt: 'asc' }, { id: 'asc' }],
    include: { from: true, to: true },
  }) satisfies Prisma.Case$handoversArgs;

export type Statement = Prisma.CaseStatementGetPayload<{ include: { agency: true } }>;
/**
 * Opens what was sealed for a case, and notes the reading for the trail. A file goes where no policy follows it, so
 * nothing of this goes into one.
 */
export function openNoted<Value>(
  { database, readCases, toFile }: Context,
  caseId: string,
  sealed: string | null,
): Value | null {
  if (sealed === null || toFile) return null;
  readCases.add(caseId);
  return openOf<Value>(database.sealing, caseId, sealed);
}

type Step = Prisma.CaseStepGetPayload<{ include: { agency: true } }>;
type HandoverRow = Prisma.HandoverGetPayload<{ include: { from: true; to: true } }>;

/** The name of an officer, for colleagues of the same agency; others learn the agency. */
const nameOf = async (
  { author, agencyCode }: { author: string | null; agencyCode: string },
  { viewer, database }: Context,
): Promise<string | null> => {
  if (!author || agencyCode !== viewer.agency) return null;
  const user = await database.prisma.user.findUnique({ where: { id: author } });
  return user?.name ?? null;
};

const StatementKind = builder.enumType('CaseStatementKind', {
  description: 'Whether something is alleged, was found, or was decided.',
  values: {
    ALLEGATION: { description: 'What was reported (*dugaan*).' },
    FINDING: { description: 'What an agency found (*temuan*).' },
    DECISION: { description: 'What was decided (*keputusan*).' },
  },
});

export const CaseStatement = builder.objectRef<Statement>('CaseStatement').implement({
  description:
    'What was alleged, found or decided, with its author and time. A newer one of a kind supersedes.',
  fields: (t) => ({
    kind: t.field({
      type: StatementKind,
      resolve: ({ kind }) => kind as typeof StatementKind.$inferType,
    }),
    text: t.string({
      nullable: true,
      resolve: ({ sealedText, caseId }, _args, context) =>
        openNoted<string>(context, caseId, sealedText),
    }),
    measures: t.field({
      type: [CaseMeasure],
      resolve: ({ measures }) => measures as Measure[],
    }),
    agency: t.prismaField({ type: 'Agency', resolve: (_query, { agency }) => agency }),
    author: t.string({
      nullable: true,
      description:
        'Name of the officer, for colleagues of the same agency; null for others, and where it would tell who reported.',
      resolve: (statement, _args, context) => nameOf(statement, context),
    }),
    statedAt: t.expose('statedAt', { type: 'DateTime' }),
  }),
});

const StepKind = builder.enumType('CaseStepKind', {
  values: {
    RECEIVED: { description: 'The report came in (*diterima*).' },
    MOVED: { description: 'The case went on to its next standing.' },
    CORRECTED: { description: 'What it was about, or how it ended, was corrected (*dikoreksi*).' },
    HANDED_OVER: { description: 'It was handed over (*dilimpahkan*).' },
    ACKNOWLEDGED: { description: 'The receiving agency took it on (*diterima instansi tujuan*).' },
    RETURNED: { description: 'The receiving agency returned it (*dikembalikan*).' },
    TAKEN_BACK: {
      description: 'Who handed it over took it back unanswered (*pelimpahan ditarik kembali*).',
    },
    DOCUMENT_ADDED: { description: 'A document was added (*dokumen ditambahkan*).' },
    DOCUMENT_WITHDRAWN: {
      description: 'A wrong document was taken back (*dokumen ditarik kembali*).',
    },
    REPORTER_OPENED: { description: 'Who reported was opened (*identitas pelapor dibuka*).' },
  },
});

export const CaseStep = builder.objectRef<Step>('CaseStep').implement({
  description: 'One thing that was done with a case (*langkah*).',
  fields: (t) => ({
    version: t.exposeInt('version'),
    kind: t.field({ type: StepKind, resolve: ({ kind }) => kind as typeof StepKind.$inferType }),
    from: t.field({
      type: IncidentStatus,
      nullable: true,
      resolve: ({ fromStatus }) => fromStatus as CaseStatus | null,
    }),
    to: t.field({ type: IncidentStatus, resolve: ({ toStatus }) => toStatus as CaseStatus }),
    agency: t.prismaField({ type: 'Agency', resolve: (_query, { agency }) => agency }),
    author: t.string({
      nullable: true,
      description:
        'Name of the officer, for colleagues of the same agency; null for others, and where it would tell who reported.',
      resolve: (step, _args, context) => nameOf(step, context),
    }),
    at: t.expose('at', { type: 'DateTime' }),
    note: t.string({
      nullable: true,
      resolve: ({ sealedNote, caseId, seenBy }, _args, context) =>
        seenBy.includes(agencyOf(context.viewer))
          ? openNoted<string>(context, caseId, sealedNote)
          : null,
    }),
  }),
});

const HandoverStatus = builder.enumType('HandoverStatus', {
  values: {
    PENDING: { description: 'Not answered yet (*menunggu*).' },
    ACKNOWLEDGED: { description: 'Taken on (*diterima*).' },
    RETURNED: { description: 'Returned with a reason (*dikembalikan*).' },
    TAKEN_BACK: { description: 'Taken back with a reason (*ditarik kembali*).' },
  },
});

export const Handover = builder.objectRef<HandoverRow>('Handover').implement({
  description: 'A case goes from one agency to another (*pelimpahan*).',
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => encodeId('Handover', id) }),
    from: t.prismaField({ type: 'Agency', resolve: (_query, { from }) => from }),
    to: t.prismaField({ type: 'Agency', resolve: (_query, { to }) => to }),
    legalBasis: t.exposeString('legalBasis'),
    parts: t.field({ type: [CasePartEnum], resolve: ({ parts }) => parts as CasePart[] }),
    dueOn: t.expose('dueOn', { type: 'Date' }),
    madeAt: t.expose('madeAt', { type: 'DateTime' }),
    status: t.field({
      type: HandoverStatus,
      resolve: ({ status }) => status as typeof HandoverStatus.$inferType,
    }),
    answeredAt: t.expose('answeredAt', { type: 'DateTime', nullable: true }),
    reason: t.string({
      nullable: true,
      resolve: ({ sealedReason, caseId }, _args, context) =>
        openNoted<string>(context, caseId, sealedReason),
    }),
  }),
});
