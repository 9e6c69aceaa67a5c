/** The case itself, as far as the reader's agency was given it. */
import { FieldAbsence, type FieldAbsenceShape } from '../../graphql/absences.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { guardNode } from '../../graphql/node.ts';
import { dayOfInstant } from '../../kernel/day.ts';
import { IncidentStatus } from '../incidents/read.ts';
import { type EventElsewhere as Elsewhere, eventsElsewhere } from './elsewhere.ts';
import {
  CaseStatement,
  CaseStep,
  Handover,
  handoversFor,
  openNoted,
  STEPS,
  type Statement,
  statementsFor,
} from './parts-schema.ts';
import type { CasePersons, CasePlace } from './place.ts';
import { CasePlaceType } from './place-schema.ts';
import { type PossibleDuplicate as Possible, possibleDuplicates } from './read.ts';
import { type CasePart, type CaseStatus, isOverdue, TRANSITIONS } from './rules.ts';
import { CaseLikeness, CasePartEnum } from './types.ts';
import { agencyOf, visibleCases } from './visible.ts';

/** What the reader's agency was given of a case. */
const accessOf = ({ viewer }: Context) => ({
  where: { agencyCode: agencyOf(viewer) },
  select: { parts: true },
});
/** Whether the reader's agency sees a case, as a count. */
const countOfAccess = ({ viewer }: Context) => ({
  select: { access: { where: { agencyCode: agencyOf(viewer) } } },
});
const has = ({ access }: { access: { parts: string[] }[] }, part: CasePart): boolean =>
  access[0]?.parts.includes(part) ?? false;

/** A field that gives the newest statement of a kind. */
const newestOf = (kind: string) => ({
  type: CaseStatement,
  nullable: true as const,
  select: (_args: object, context: Context) => ({ statements: statementsFor(context) }),
  resolve: ({ statements }: { statements: Statement[] }) =>
    statements.findLast((statement) => statement.kind === kind) ?? null,
});

const EventElsewhere = builder.objectRef<Elsewhere>('EventElsewhere').implement({
  description:
    'Another agency has an event of the same kind, regency and calendar week, as the list of incidents shows it to the caller; whether it is the same event, people find out.',
  fields: (t) => ({
    agency: t.prismaField({
      type: 'Agency',
      resolve: (query, { agency }, _args, { database }) =>
        database.prisma.agency.findUniqueOrThrow({ ...query, where: { code: agency } }),
    }),
    inFile: t.boolean({
      description:
        'A row of that agency’s file, to which no case can be marked as a duplicate (*dalam berkas*).',
      resolve: ({ inFile }) => inFile,
    }),
  }),
});

const PossibleDuplicate = builder.objectRef<Possible>('PossibleDuplicate');

builder.prismaNode('Case', {
  select: {},
  description:
    'What was reported, who looks into it, and what comes of it (*perkara*). Alleged until decided.',
  id: { field: 'id' },
  action: 'cases.read',
  fields: (t) => ({
    number: t.exposeString('number'),
    category: t.relation('category'),
    severity: t.exposeInt('severity', {
      description:
        'Of the event (*tingkat keparahan*): 1 administrative, 2 compliance, 3 harm or criminal allegation, 4 urgent.',
    }),
    concernsMinor: t.exposeBoolean('concernsMinor'),
    status: t.field({
      type: IncidentStatus,
      select: { status: true },
      resolve: ({ status }) => status as CaseStatus,
    }),
    version: t.exposeInt('version', {
      description: 'Grows by one with each step; commands take the version that the officer saw.',
    }),
    statusSince: t.expose('statusSince', { type: 'DateTime' }),
    dueOn: t.expose('dueOn', { type: 'Date', nullable: true }),
    overdue: t.boolean({
      select: { dueOn: true },
      resolve: ({ dueOn }, _args, { now }) => isOverdue(dueOn, now),
    }),
    regency: t.relation('regency'),
    occurredOn: t.expose('occurredOn', { type: 'Date' }),
    receivedOn: t.field({
      type: 'Date',
      select: { receivedAt: true },
      resolve: ({ receivedAt }) => dayOfInstant(receivedAt.toISOString()),
    }),
    receivedBy: t.relation('receivedBy'),
    owner: t.relation('owner'),
    ownCase: t.boolean({
      description: 'Whether the caller’s agency has the case in hand.',
      select: { ownerAgency: true },
      resolve: ({ ownerAgency }, _args, { viewer }) => ownerAgency === viewer.agency,
    }),
    parts: t.field({
      type: [CasePartEnum],
      description: 'The parts that the caller’s agency was given.',
      select: (_args, context) => ({ access: accessOf(context) }),
      resolve: ({ access }) => (access[0]?.parts ?? []) as CasePart[],
    }),
    place: t.field({
      type: CasePlaceType,
      nullable: true,
      select: (_args, context) => ({ id: true, sealedPlace: true, access: accessOf(context) }),
      resolve: (row, _args, context) =>
        has(row, 'PLACE') ? openNoted<CasePlace>(context, row.id, row.sealedPlace) : null,
    }),
    victim: t.string({
      nullable: true,
      select: (_args, context) => ({ id: true, sealedPersons: true, access: accessOf(context) }),
      resolve: (row, _args, context) =>
        has(row, 'PERSONS')
          ? (openNoted<CasePersons>(context, row.id, row.sealedPersons)?.victim ?? null)
          : null,
    }),
    suspect: t.string({
      nullable: true,
      select: (_args, context) => ({ id: true, sealedPersons: true, access: accessOf(context) }),
      resolve: (row, _args, context) =>
        has(row, 'PERSONS')
          ? (openNoted<CasePersons>(context, row.id, row.sealedPersons)?.suspect ?? null)
          : null,
    }),
    allegation: t.field(newestOf('ALLEGATION')),
    finding: t.field(newestOf('FINDING')),
    decision: t.field(newestOf('DECISION')),
    statements: t.field({
      type: [CaseStatement],
      nullable: { list: false, items: false },
      description: 'All that was alleged, found and decided, the superseded included.',
      select: (_args, context) => ({ statements: statementsFor(context) }),
      resolve: ({ statements }) => statements,
    }),
    steps: t.field({
      type: [CaseStep],
      nullable: { list: false, items: false },
      select: { steps: STEPS },
      resolve: ({ steps }) => steps,
    }),
    handovers: t.field({
      type: [Handover],
      nullable: { list: false, items: false },
      description: 'The handovers in which the caller’s agency gave or took.',
      select: (_args, context) => ({ handovers: handoversFor(context) }),
      resolve: ({ handovers }) => handovers,
    }),
    nextSteps: t.field({
      type: [IncidentStatus],
      nullable: { list: false, items: false },
      description:
        'Where the caller’s agency can take the case from here; HANDED_OVER is the command `handOverCase`.',
      select: (_args, context) => ({
        status: true,
        ownerAgency: true,
        handovers: handoversFor(context),
      }),
      resolve: ({ status, ownerAgency, handovers }, _args, { viewer }) => {
        if (ownerAgency !== viewer.agency) return [];
        const pending = handovers.find((each) => each.status === 'PENDING');
        return (
          TRANSITIONS.filter(({ from, by }) => from === status && by === 'OWNER')
            .map(({ to }) => to)
            // A handover is taken back to where the case stood before.
            .filter((to) => !pending || pending.fromStatus === to)
        );
      },
    }),
    toAnswer: t.boolean({
      description:
        'Whether the case was handed over to the caller’s agency, which has not answered.',
      select: (_args, context) => ({
        handovers: handoversFor(context),
      }),
      resolve: ({ handovers }, _args, { viewer }) =>
        handovers.some(
          ({ status, toAgency }) => status === 'PENDING' && toAgency === viewer.agency,
        ),
    }),
    hasReporter: t.boolean({
      description:
        'Whether the case keeps who reported, sealed; told to the agency that received the report.',
      select: { receivedAgency: true, reporter: { select: { caseId: true } } },
      resolve: ({ receivedAgency, reporter }, _args, { viewer }) =>
        reporter !== null && receivedAgency === viewer.agency,
    }),
    duplicateOf: t.prismaField({
      type: 'Case',
      nullable: true,
      // Who was given the one case was not always given the other.
      select: (_args, context, nested) => ({
        duplicateOf: nested({ include: { _count: countOfAccess(context) } }),
      }),
      resolve: (_query, { duplicateOf }) => (duplicateOf?._count.access ? duplicateOf : null),
    }),
    possibleDuplicates: t.field({
      type: [PossibleDuplicate],
      nullable: { list: false, items: false },
      select: { id: true },
      resolve: ({ id }, _args, { database, viewer }) => possibleDuplicates(database, viewer, id),
    }),
    eventsElsewhere: t.field({
      type: [EventElsewhere],
      nullable: { list: false, items: false },
      description:
        'Other agencies that may have the same event (*mungkin kejadian yang sama*), while the caller’s agency has the case in hand; never of the sealed kinds.',
      select: { id: true },
      resolve: ({ id }, _args, { database, viewer }) => eventsElsewhere(database, viewer, id),
    }),
    absences: t.field({
      type: [FieldAbsence],
      nullable: { list: false, items: false },
      select: (_args, context) => ({
        sealedPlace: true,
        sealedPersons: true,
        access: accessOf(context),
      }),
      resolve: (row, _args, { toFile }): FieldAbsenceShape[] => [
        ...absenceOf('place', has(row, 'PLACE') && !toFile, row.sealedPlace),
        ...absenceOf('victim', has(row, 'PERSONS') && !toFile, row.sealedPersons),
        ...absenceOf('suspect', has(row, 'PERSONS') && !toFile, row.sealedPersons),
      ],
    }),
  }),
});

const absenceOf = (field: string, given: boolean, value: string | null): FieldAbsenceShape[] =>
  given
    ? value === null
      ? [{ field, reason: 'NOT_REPORTED' }]
      : []
    : [{ field, reason: 'POLICY' }];

PossibleDuplicate.implement({
  description: 'Another case that may report the same event; a person decides.',
  fields: (t) => ({
    case: t.prismaField({
      type: 'Case',
      resolve: (query, { caseId }, _args, { database }) =>
        database.prisma.case.findUniqueOrThrow({ ...query, where: { id: caseId } }),
    }),
    likenesses: t.field({ type: [CaseLikeness], resolve: ({ likenesses }) => likenesses }),
  }),
});

guardNode('Case', 'uuid', async ({ database, viewer }, keys) => {
  const found = await database.prisma.case.findMany({
    where: { AND: [{ id: { in: keys } }, visibleCases(viewer)] },
    select: { id: true },
  });
  return found.map(({ id }) => id);
});
