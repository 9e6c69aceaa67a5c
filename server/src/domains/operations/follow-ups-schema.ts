import { stateRows } from '../../access/row-statements.ts';
import { may } from '../../access/viewer.ts';
import type { Prisma } from '../../db/client.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { guardNode } from '../../graphql/node.ts';
import { BY_ID, prismaOrder, SortDirection, sortsOf } from '../../graphql/order.ts';
import { dayOfInstant } from '../../kernel/day.ts';
import { FOLLOW_UPS_STATEMENT, ofAgency, visibleFollowUps } from './visible.ts';

stateRows('FollowUp', FOLLOW_UPS_STATEMENT);

const FollowUpStatus = builder.enumType('FollowUpStatus', {
  description: 'Where a follow-up stands (*status tindak lanjut*).',
  values: {
    OPEN: { description: 'It is to be done (*terbuka*).' },
    DONE: { description: 'Its owner has done it (*selesai*).' },
    DROPPED: { description: 'The agency that made it dropped it (*dihentikan*).' },
  },
});

const FollowUpOrigin = builder.enumType('FollowUpOrigin', {
  description: 'Out of what a follow-up came (*asal tindak lanjut*).',
  values: {
    CASE: { description: 'A case (*perkara*).' },
    OPERATION: { description: 'A joint operation (*operasi gabungan*).' },
    MEETING: { description: 'The meeting of a briefing (*rapat*).' },
  },
});

builder.prismaNode('FollowUp', {
  select: {},
  description: 'What an agency is to do by a day (*tindak lanjut*).',
  id: { field: 'id' },
  action: 'follow-ups.read',
  fields: (t) => ({
    text: t.exposeString('text'),
    owner: t.relation('owner'),
    madeBy: t.relation('maker'),
    dueOn: t.expose('dueOn', { type: 'Date' }),
    status: t.field({
      type: FollowUpStatus,
      select: { status: true },
      resolve: ({ status }) => status as typeof FollowUpStatus.$inferType,
    }),
    overdue: t.boolean({
      select: { status: true, dueOn: true },
      resolve: ({ status, dueOn }, _args, { now }) =>
        status === 'OPEN' && dueOn.toISOString().slice(0, 10) < dayOfInstant(now.toISOString()),
    }),
    mayEnd: t.boolean({
      description: 'Whether the caller may say that the own agency has done it.',
      select: { ownerAgency: true, status: true },
      resolve: ({ ownerAgency, status }, _args, { viewer }) =>
        status === 'OPEN' && ownerAgency === viewer.agency && may(viewer, 'operations.write'),
    }),
    mayDrop: t.boolean({
      description: 'Whether the caller may drop what the own agency made.',
      select: { madeAgency: true, status: true },
      resolve: ({ madeAgency, status }, _args, { viewer }) =>
        status === 'OPEN' && madeAgency === viewer.agency && may(viewer, 'operations.write'),
    }),
    origin: t.field({
      type: FollowUpOrigin,
      description: 'Out of what it came, also where the caller does not see that itself.',
      select: { caseId: true, operationId: true },
      resolve: ({ caseId, operationId }) =>
        caseId ? 'CASE' : operationId ? 'OPERATION' : 'MEETING',
    }),
    operation: t.prismaField({
      type: 'JointOperation',
      nullable: true,
      description: 'The operation out of which it came, for an agency that takes part in it.',
      select: (_args, { viewer }, nested) => ({
        operation: nested({ include: { _count: { select: { agencies: ofAgency(viewer) } } } }),
      }),
      resolve: (_query, { operation }) => (operation?._count.agencies ? operation : null),
    }),
    case: t.prismaField({
      type: 'Case',
      nullable: true,
      description: 'The case out of which it came, for an agency that sees it.',
      select: (_args, { viewer }, nested) => ({
        case: nested({ include: { _count: { select: { access: ofAgency(viewer) } } } }),
      }),
      resolve: (_query, row) => (row.case?._count.access ? row.case : null),
    }),
  }),
});
guardNode('FollowUp', 'uuid', async ({ database, viewer }, keys) => {
  const found = await database.prisma.followUp.findMany({
    where: { AND: [{ id: { in: keys } }, visibleFollowUps(viewer)] },
    select: { id: true },
  });
  return found.map(({ id }) => id);
});

const IN_ORDER = { orderBy: [{ dueOn: 'asc' as const }, { id: 'asc' as const }] };

builder.prismaObjectField('JointOperation', 'followUps', (t) =>
  t.relation('followUps', {
    description: 'What is to be done after it (*tindak lanjut*).',
    query: (_args, { viewer }) => ({ where: visibleFollowUps(viewer), ...IN_ORDER }),
  }),
);
builder.prismaObjectField('Case', 'followUps', (t) =>
  t.relation('followUps', {
    description:
      'What is to be done, as far as the own agency made it or has it (*tindak lanjut*).',
    query: (_args, { viewer }) => ({ where: visibleFollowUps(viewer), ...IN_ORDER }),
  }),
);

const FollowUpOrder = builder.inputType('FollowUpOrder', {
  isOneOf: true,
  description: 'One field to sort follow-ups by (*urutan tindak lanjut*).',
  fields: (t) => ({
    dueOn: t.field({ type: SortDirection, description: 'By when it is due (*tenggat*).' }),
  }),
});

const FOLLOW_UP_ORDER = {
  fields: { dueOn: { column: 'dueOn' } },
  otherwise: [{ column: 'dueOn', direction: 'asc' as const }],
  key: BY_ID,
};

const followUpsWhere = (
  { viewer, now }: Context,
  {
    own,
    overdue,
    statuses,
  }: {
    own?: boolean | null | undefined;
    overdue?: boolean | null | undefined;
    statuses?: string[] | null | undefined;
  },
): Prisma.FollowUpWhereInput => ({
  AND: [
    visibleFollowUps(viewer),
    own ? { ownerAgency: viewer.agency ?? '' } : {},
    statuses ? { status: { in: statuses } } : {},
    overdue
      ? {
          status: 'OPEN',
          dueOn: { lt: new Date(`${dayOfInstant(now.toISOString())}T00:00:00Z`) },
        }
      : {},
  ],
});

builder.queryField('followUps', (t) =>
  t.prismaConnection({
    type: 'FollowUp',
    cursor: 'id',
    action: 'follow-ups.read',
    description: 'What is to be done, the first due coming first.',
    args: {
      own: t.arg.boolean({ description: 'Only what the own agency has to do.' }),
      overdue: t.arg.boolean({
        description: 'Only what is open and past its due day (*terlambat*).',
      }),
      statuses: t.arg({ type: [FollowUpStatus], description: 'Standing so (*status*).' }),
      orderBy: t.arg({ type: [FollowUpOrder] }),
    },
    totalCount: (_root, args, context) =>
      context.database.prisma.followUp.count({ where: followUpsWhere(context, args) }),
    resolve: (query, _root, { orderBy, ...args }, context) =>
      context.database.prisma.followUp.findMany({
        ...query,
        where: followUpsWhere(context, args),
        orderBy: prismaOrder<Prisma.FollowUpOrderByWithRelationInput>(
          sortsOf(orderBy, FOLLOW_UP_ORDER),
        ),
      }),
  }),
);
