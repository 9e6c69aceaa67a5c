import type { Prisma } from '../../db/client.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { uuidOf } from '../../graphql/ids.ts';
import { guardNode } from '../../graphql/node.ts';
import { BY_ID, prismaOrder, SortDirection, sortsOf } from '../../graphql/order.ts';
import { Sentence } from '../../graphql/sentence.ts';
import { dayOfInstant } from '../../kernel/day.ts';
import { decideRequest, receiveRequest } from './requests.ts';
import { CorrectionInput, correctedValueOf, RightsProblemType } from './types.ts';
import { visibleRequests } from './visible.ts';

const RequestKind = builder.enumType('RightsRequestKind', {
  values: {
    ACCESS: { description: 'A copy of all that the hub holds of the person (*akses*).' },
    CORRECTION: { description: 'A value is wrong (*perbaikan*).' },
    ERASURE: { description: 'What says who the person is has to go (*penghapusan*).' },
  },
});

const RequestWay = builder.enumType('RightsRequestWay', {
  description: 'How a request came in.',
  values: ['COUNTER', 'LETTER', 'EMAIL', 'REPRESENTATIVE'] as const,
});

const RequestStatus = builder.enumType('RightsRequestStatus', {
  values: ['RECEIVED', 'GRANTED', 'REFUSED'] as const,
});

const PSEUDONYM_LETTERS = 8;

const RightsRequest = builder.prismaNode('RightsRequest', {
  description: 'What a person in the data asks for (*permohonan hak*). It does not say who asks.',
  id: { field: 'id' },
  action: 'rights.handle',
  fields: (t) => ({
    kind: t.field({
      type: RequestKind,
      select: { kind: true },
      resolve: ({ kind }) => kind as typeof RequestKind.$inferType,
    }),
    subject: t.string({
      description: 'A pseudonym of the applicant, the same in each of his or her requests.',
      select: { subjectMark: true },
      resolve: ({ subjectMark }) => subjectMark.slice(0, PSEUDONYM_LETTERS),
    }),
    receivedOn: t.expose('receivedOn', { type: 'Date' }),
    way: t.field({
      type: RequestWay,
      select: { receivedByWay: true },
      resolve: ({ receivedByWay }) => receivedByWay as typeof RequestWay.$inferType,
    }),
    dueAt: t.expose('dueAt', { type: 'DateTime' }),
    overdue: t.boolean({
      select: { dueAt: true, status: true },
      resolve: ({ dueAt, status }, _args, { now }) => status === 'RECEIVED' && dueAt < now,
    }),
    basis: t.field({
      type: Sentence,
      description: 'On what the term rests.',
      select: { term: { select: { basisId: true, basisEn: true } } },
      resolve: ({ term }) => ({ id: term.basisId, en: term.basisEn }),
    }),
    note: t.exposeString('note', { nullable: true }),
    status: t.field({
      type: RequestStatus,
      select: { status: true },
      resolve: ({ status }) => status as typeof RequestStatus.$inferType,
    }),
    reason: t.exposeString('reason', { nullable: true }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true }),
  }),
});
guardNode('RightsRequest', 'uuid', async ({ database, viewer }, keys) => {
  const found = await database.prisma.rightsRequest.findMany({
    where: { AND: [{ id: { in: keys } }, visibleRequests(viewer)] },
    select: { id: true },
  });
  return found.map(({ id }) => id);
});

const requestsWhere = (
  context: Context,
  status: typeof RequestStatus.$inferType | null | undefined,
) => ({ AND: [visibleRequests(context.viewer), status ? { status } : {}] });

const RightsRequestOrder = builder.inputType('RightsRequestOrder', {
  isOneOf: true,
  description: 'One field to sort requests by (*urutan daftar permohonan*).',
  fields: (t) => ({
    dueAt: t.field({
      type: SortDirection,
      description: 'By when the answer is due (*jatuh tempo*).',
    }),
    receivedOn: t.field({
      type: SortDirection,
      description: 'By the day on which it came (*tanggal diterima*).',
    }),
    kind: t.field({ type: SortDirection, description: 'By its kind (*jenis permohonan*).' }),
  }),
});

const REQUEST_ORDER = {
  fields: {
    dueAt: { column: 'dueAt' },
    receivedOn: { column: 'receivedOn' },
    kind: { column: 'kind' },
  },
  otherwise: [{ column: 'dueAt', direction: 'asc' as const }],
  key: BY_ID,
};

builder.queryField('rightsRequests', (t) =>
  t.prismaConnection({
    type: 'RightsRequest',
    cursor: 'id',
    action: 'rights.handle',
    description: 'Requests of the persons in the data, the one that is due first coming first.',
    args: {
      status: t.arg({ type: RequestStatus }),
      orderBy: t.arg({
        type: [RightsRequestOrder],
      }),
    },
    totalCount: (_root, { status }, context) =>
      context.database.prisma.rightsRequest.count({ where: requestsWhere(context, status) }),
    resolve: (query, _root, { status, orderBy }, context) => {
      return context.database.prisma.rightsRequest.findMany({
        ...query,
        where: requestsWhere(context, status),
        orderBy: prismaOrder<Prisma.RightsRequestOrderByWithRelationInput>(
          sortsOf(orderBy, REQUEST_ORDER),
        ),
      });
    },
  }),
);

const RequestResult = builder.unionType('RightsRequestResult', {
  types: [RightsRequest, RightsProblemType],
  resolveType: (value) => ('sentence' in value ? 'RightsProblem' : 'RightsRequest'),
});

const requestById = ({ database }: Context, id: string) =>
  database.prisma.rightsRequest.findUniqueOrThrow({ where: { id } });

const ShownDocument = builder.inputType('ShownDocument', {
  description: 'The travel document that the applicant shows.',
  fields: (t) => ({
    number: t.string({ required: true }),
    country: t.string({ required: true, description: 'Alpha-3 code of the issuing country.' }),
    birthDate: t.field({ type: 'Date', required: true }),
  }),
});

const ReceiveInput = builder.inputType('ReceiveRightsRequestInput', {
  fields: (t) => ({
    kind: t.field({ type: RequestKind, required: true }),
    document: t.field({ type: ShownDocument, required: true }),
    receivedOn: t.field({ type: 'Date', required: true }),
    way: t.field({ type: RequestWay, required: true }),
    note: t.string({ description: 'What is asked, without names and numbers.' }),
  }),
});

builder.mutationField('receiveRightsRequest', (t) =>
  t.field({
    type: RequestResult,
    action: 'rights.handle',
    description:
      'Writes a request down. The answer does not tell whether the hub knows the person.',
    args: { input: t.arg({ type: ReceiveInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      const { birthDate, ...document } = input.document;
      const received = await receiveRequest(
        context.database,
        {
          ...input,
          document: { ...document, birthDate: String(birthDate) },
          receivedOn: String(input.receivedOn),
          note: input.note ?? null,
        },
        context.viewer.actor,
        today(context),
      );
      return received.ok ? requestById(context, received.value) : received.problem;
    },
  }),
);

builder.mutationField('decideRightsRequest', (t) =>
  t.field({
    type: RequestResult,
    action: 'rights.handle',
    description:
      'Grants or refuses a request. A granted erasure or correction is carried out at once.',
    args: {
      id: t.arg.id({ required: true }),
      granted: t.arg.boolean({ required: true }),
      reason: t.arg.string(),
      correction: t.arg({ type: CorrectionInput }),
    },
    resolve: async (_root, { id, granted, reason, correction }, context) => {
      const decided = await decideRequest(
        context.database,
        {
          request: uuidOf('RightsRequest', id),
          granted,
          reason: reason?.trim() || null,
          correction: correction ? correctedValueOf(correction) : null,
        },
        context.viewer.actor,
        today(context),
      );
      return decided.ok ? requestById(context, decided.value) : decided.problem;
    },
  }),
);

const today = ({ now }: Context): string => dayOfInstant(now.toISOString());
