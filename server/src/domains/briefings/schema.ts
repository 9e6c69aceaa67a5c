/** Briefings in the graph: the record, what it computes to, and the lists. */
import { stateRows } from '../../access/row-statements.ts';
import type { Prisma } from '../../db/client.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { uuidOf } from '../../graphql/ids.ts';
import { guardNode } from '../../graphql/node.ts';
import { BY_ID, prismaOrder, SortDirection, sortsOf } from '../../graphql/order.ts';
import { Sentence } from '../../graphql/sentence.ts';
import {
  DimensionType,
  questionOf,
  Rollup,
  RollupFilter,
  told,
} from '../indicators/graph/types.ts';
import { meetingRollup } from '../indicators/read.ts';
import { BriefingFollowUp, Slide, Source } from './computed-schema.ts';
import { markingText } from './printed.ts';
import { computeBriefing } from './read.ts';
import {
  type BriefingStatus,
  CLASSIFICATIONS,
  type Classification,
  type ComputedBriefing,
  STATUSES,
  TEMPLATES,
  type Template,
} from './types.ts';
import { BRIEFINGS_STATEMENT, visibleBriefings } from './visible.ts';

stateRows('Briefing', BRIEFINGS_STATEMENT);

export const StatusType = builder.enumType('BriefingStatus', {
  description: 'Where a briefing stands (*status paparan*).',
  values: STATUSES,
});
export const ClassificationType = builder.enumType('BriefingClassification', {
  description: 'How a briefing is marked (*klasifikasi*).',
  values: CLASSIFICATIONS,
});
export const TemplateType = builder.enumType('BriefingTemplate', {
  description: 'What a briefing begins with.',
  values: TEMPLATES,
});

/** What was computed within one request; a change within it has another version. */
const computedIn = new WeakMap<Context, Map<string, Promise<ComputedBriefing>>>();
/** A briefing with all that it shows, computed once a request. @throws NOT_FOUND where the viewer sees none */
export function computed(
  context: Context,
  { id, version }: { id: string; version: number },
): Promise<ComputedBriefing> {
  const known = computedIn.get(context) ?? new Map<string, Promise<ComputedBriefing>>();
  computedIn.set(context, known);
  const key = `${id} ${version}`;
  const found =
    known.get(key) ??
    computeBriefing(context, id).then((briefing) => {
      if (!briefing) throw notFound();
      return briefing;
    });
  known.set(key, found);
  return found;
}

builder.prismaObject('BriefingAgency', {
  description: 'Another agency of the meeting.',
  fields: (t) => ({
    agency: t.relation('agency'),
    attended: t.exposeBoolean('attended', { nullable: true }),
  }),
});

const THE_ONE = { id: true, version: true } as const;
const Briefing = builder.prismaNode('Briefing', {
  select: {},
  description:
    'Ordered slides for a meeting (*paparan*). Every figure in it is a meeting’s, whoever opens it.',
  id: { field: 'id' },
  action: 'briefings.read',
  fields: (t) => ({
    title: t.exposeString('title'),
    template: t.field({
      type: TemplateType,
      select: { template: true },
      resolve: ({ template }) => template as Template,
    }),
    status: t.field({
      type: StatusType,
      select: { status: true },
      resolve: ({ status }) => status as BriefingStatus,
    }),
    version: t.exposeInt('version'),
    classification: t.field({
      type: ClassificationType,
      select: { classification: true },
      resolve: ({ classification }) => classification as Classification,
    }),
    marking: t.field({
      type: Sentence,
      select: { classification: true },
      resolve: ({ classification }) => markingText(classification as Classification),
    }),
    meetingOn: t.expose('meetingOn', { type: 'Date', nullable: true }),
    meetingPlace: t.exposeString('meetingPlace', { nullable: true }),
    regencyCodes: t.exposeStringList('regencies'),
    agenda: t.exposeString('agenda'),
    owner: t.relation('owner'),
    ownBriefing: t.boolean({
      select: { ownerAgency: true },
      resolve: ({ ownerAgency }, _args, { viewer }) => ownerAgency === viewer.agency,
    }),
    agencies: t.relation('agencies', { query: { orderBy: { agencyCode: 'asc' } } }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    changedAt: t.expose('changedAt', { type: 'DateTime' }),
    workedOnAt: t.field({
      type: 'DateTime',
      nullable: true,
      select: (_args, { viewer }) => ({
        author: true,
        createdAt: true,
        work: { where: { userId: viewer.userId }, select: { at: true } },
      }),
      resolve: ({ author, createdAt, work: [last] }, _args, { viewer }) =>
        last?.at ?? (author === viewer.userId ? createdAt : null),
    }),
    heldAt: t.expose('heldAt', { type: 'DateTime', nullable: true }),
    slideCount: t.relationCount('slides'),
    slides: t.field({
      type: [Slide],
      nullable: { list: false, items: false },
      select: THE_ONE,
      resolve: async (one, _args, context) => (await computed(context, one)).slides,
    }),
    areaName: t.field({
      type: Sentence,
      select: THE_ONE,
      resolve: async (one, _args, context) => (await computed(context, one)).areaName,
    }),
    asOf: t.field({
      type: 'Date',
      nullable: true,
      select: THE_ONE,
      resolve: async (one, _args, context) => (await computed(context, one)).asOf,
    }),
    sources: t.field({
      type: [Source],
      nullable: { list: false, items: false },
      select: THE_ONE,
      resolve: async (one, _args, context) => (await computed(context, one)).sources,
    }),
    followUps: t.field({
      type: [BriefingFollowUp],
      nullable: { list: false, items: false },
      select: THE_ONE,
      resolve: async (one, _args, context) => (await computed(context, one)).followUps,
    }),
    rollup: t.field({
      type: Rollup,
      description: 'Any figures, as a meeting of this briefing’s area sees them, whoever asks.',
      args: {
        indicator: t.arg.string({ required: true }),
        by: t.arg({ type: [DimensionType], required: true }),
        filter: t.arg({ type: RollupFilter }),
        asOf: t.arg({ type: 'Date' }),
      },
      select: { regencies: true },
      resolve: async ({ regencies }, args, context) =>
        told(
          await meetingRollup(context, questionOf(args), regencies.length > 0 ? regencies : null),
          context.database,
        ),
    }),
  }),
});
guardNode('Briefing', 'uuid', async ({ database, viewer }, keys) => {
  const found = await database.prisma.briefing.findMany({
    where: { AND: [{ id: { in: keys } }, visibleBriefings(viewer)] },
    select: { id: true },
  });
  return found.map(({ id }) => id);
});

const BriefingOrder = builder.inputType('BriefingOrder', {
  isOneOf: true,
  description: 'One field to sort briefings by (*urutan paparan*).',
  fields: (t) => ({
    changedAt: t.field({ type: SortDirection }),
    meetingOn: t.field({ type: SortDirection }),
  }),
});
const BRIEFING_ORDER = {
  fields: { changedAt: { column: 'changedAt' }, meetingOn: { column: 'meetingOn' } },
  otherwise: [{ column: 'changedAt', direction: 'desc' as const }],
  key: BY_ID,
};

const briefingsWhere = (
  { viewer }: Context,
  statuses: BriefingStatus[] | null | undefined,
): Prisma.BriefingWhereInput => ({
  AND: [visibleBriefings(viewer), statuses ? { status: { in: statuses } } : {}],
});

builder.queryField('briefings', (t) =>
  t.prismaConnection({
    type: 'Briefing',
    cursor: 'id',
    action: 'briefings.read',
    description:
      'Briefings of the own agency and of meetings that it is of, the last changed first.',
    args: {
      statuses: t.arg({ type: [StatusType] }),
      orderBy: t.arg({ type: [BriefingOrder] }),
    },
    totalCount: (_root, { statuses }, context) =>
      context.database.prisma.briefing.count({ where: briefingsWhere(context, statuses) }),
    resolve: (query, _root, { statuses, orderBy }, context) =>
      context.database.prisma.briefing.findMany({
        ...query,
        where: briefingsWhere(context, statuses),
        orderBy: prismaOrder<Prisma.BriefingOrderByWithRelationInput>(
          sortsOf(orderBy, BRIEFING_ORDER),
        ),
      }),
  }),
);

builder.queryField('briefing', (t) =>
  t.prismaField({
    type: Briefing,
    nullable: true,
    action: 'briefings.read',
    description: 'One briefing (*paparan*).',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (query, _root, { id }, { database, viewer }) => {
      const found = await database.prisma.briefing.findFirst({
        ...query,
        where: { AND: [{ id: uuidOf('Briefing', id) }, visibleBriefings(viewer)] },
      });
      if (!found) throw notFound();
      return found;
    },
  }),
);
