/** What an agency is told of the joint operations in which it takes part. */
import { stateRows } from '../../access/row-statements.ts';
import { may, type Viewer } from '../../access/viewer.ts';
import type { Prisma } from '../../db/client.ts';
import { builder } from '../../graphql/builder.ts';
import { uuidOf } from '../../graphql/ids.ts';
import { guardNode } from '../../graphql/node.ts';
import { MOST_NOTICES, NOTICE_ORDER } from '../../graphql/notices.ts';
import { prismaOrder, SortDirection, sortsOf } from '../../graphql/order.ts';
import { NOTICE_KINDS } from './notices.ts';
import { agencyOf, ofAgency, visibleOperations } from './visible.ts';

stateRows('OperationNotice', {
  id: 'Pemberitahuan operasi untuk instansi sendiri.',
  en: 'What the own agency is told of operations.',
});

const visibleNotices = (viewer: Viewer): Prisma.OperationNoticeWhereInput =>
  may(viewer, 'operations.read')
    ? {
        agencyCode: agencyOf(viewer),
        // Who does not take part any more is still told so.
        OR: [{ operation: visibleOperations(viewer) }, { kind: 'REMOVED' }],
      }
    : { id: { in: [] } };

const NoticeKind = builder.enumType('OperationNoticeKind', {
  description: 'What an agency is told of an operation (*pemberitahuan*).',
  values: NOTICE_KINDS,
});

const OperationNotice = builder.prismaNode('OperationNotice', {
  select: {},
  description: 'What an agency is to know of a joint operation (*pemberitahuan*).',
  id: { field: 'id' },
  action: 'operations.read',
  fields: (t) => ({
    operation: t.prismaField({
      type: 'JointOperation',
      nullable: true,
      description: 'Of which operation; null where the own agency does not take part any more.',
      select: (_args, { viewer }, nested) => ({
        operation: nested({ include: { _count: { select: { agencies: ofAgency(viewer) } } } }),
      }),
      resolve: (_query, { operation }) => (operation._count.agencies ? operation : null),
    }),
    number: t.string({
      description: 'The number of the operation, by which the own agency knows it (*nomor*).',
      select: { operation: { select: { number: true } } },
      resolve: ({ operation: { number } }) => number,
    }),
    kind: t.field({
      type: NoticeKind,
      description: 'What is told.',
      select: { kind: true },
      resolve: ({ kind }) => kind as typeof NoticeKind.$inferType,
    }),
    at: t.expose('at', { type: 'DateTime', description: 'Since when (*waktu*).' }),
    seenAt: t.expose('seenAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When somebody of the agency took note of it; null where nobody has.',
    }),
  }),
});
guardNode('OperationNotice', 'uuid', async ({ database, viewer }, keys) => {
  const found = await database.prisma.operationNotice.findMany({
    where: { AND: [{ id: { in: keys } }, visibleNotices(viewer)] },
    select: { id: true },
  });
  return found.map(({ id }) => id);
});

const NoticeOrder = builder.inputType('OperationNoticeOrder', {
  isOneOf: true,
  description: 'One field to sort notices of operations by (*urutan pemberitahuan*).',
  fields: (t) => ({
    at: t.field({ type: SortDirection, description: 'By when it was said (*waktu*).' }),
  }),
});

const noticesWhere = (viewer: Viewer, unseen: boolean | null | undefined) => ({
  AND: [visibleNotices(viewer), unseen ? { seenAt: null } : {}],
});

builder.queryField('operationNotices', (t) =>
  t.prismaConnection({
    type: OperationNotice,
    cursor: 'id',
    action: 'operations.read',
    description: 'What the own agency is told of joint operations, the newest first.',
    args: {
      unseen: t.arg.boolean({ description: 'Only what nobody of the agency has taken note of.' }),
      orderBy: t.arg({ type: [NoticeOrder] }),
    },
    totalCount: (_root, { unseen }, { database, viewer }) =>
      database.prisma.operationNotice.count({ where: noticesWhere(viewer, unseen) }),
    resolve: (query, _root, { unseen, orderBy }, { database, viewer }) =>
      database.prisma.operationNotice.findMany({
        ...query,
        where: noticesWhere(viewer, unseen),
        orderBy: prismaOrder<Prisma.OperationNoticeOrderByWithRelationInput>(
          sortsOf(orderBy, NOTICE_ORDER),
        ),
      }),
  }),
);

builder.mutationField('acknowledgeOperationNotices', (t) =>
  t.prismaField({
    type: [OperationNotice],
    nullable: { list: false, items: false },
    action: 'operations.write',
    description:
      'The own agency takes note; at most 200 at once. Answers with those that are its own.',
    args: { ids: t.arg.idList({ required: true, description: 'Ids of the notices.' }) },
    resolve: async (query, _root, { ids }, { database, viewer, now }) => {
      const keys = ids.slice(0, MOST_NOTICES).map((id) => uuidOf('OperationNotice', id));
      const where = { AND: [visibleNotices(viewer), { id: { in: keys } }] };
      await database.prisma.operationNotice.updateMany({
        where: { AND: [where, { seenAt: null }] },
        data: { seenAt: now, seenBy: viewer.userId },
      });
      return database.prisma.operationNotice.findMany({
        ...query,
        where,
        orderBy: [{ at: 'desc' }, { id: 'asc' }],
      });
    },
  }),
);
