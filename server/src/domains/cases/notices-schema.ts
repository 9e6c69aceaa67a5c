/** What an agency is told of its cases. */

import { stateRows } from '../../access/row-statements.ts';
import type { Viewer } from '../../access/viewer.ts';
import { may } from '../../access/viewer.ts';
import type { Prisma } from '../../db/client.ts';
import { builder } from '../../graphql/builder.ts';
import { uuidOf } from '../../graphql/ids.ts';
import { guardNode } from '../../graphql/node.ts';
import { MOST_NOTICES, NOTICE_ORDER } from '../../graphql/notices.ts';
import { prismaOrder, SortDirection, sortsOf } from '../../graphql/order.ts';
import { CaseNoticeKind } from './types.ts';
import { agencyOf, visibleCases } from './visible.ts';

stateRows('CaseNotice', {
  id: 'Pemberitahuan untuk instansi sendiri.',
  en: 'What the own agency is told.',
});

const visibleNotices = (viewer: Viewer): Prisma.CaseNoticeWhereInput =>
  may(viewer, 'cases.read')
    ? {
        agencyCode: agencyOf(viewer),
        // Who has lost sight of a case is still told so.
        OR: [{ case: visibleCases(viewer) }, { kind: 'TAKEN_BACK' }],
      }
    : { id: { in: [] } };

const CaseNotice = builder.prismaNode('CaseNotice', {
  select: {},
  description: 'What an agency is to know of a case (*pemberitahuan*).',
  id: { field: 'id' },
  action: 'cases.read',
  fields: (t) => ({
    case: t.prismaField({
      type: 'Case',
      nullable: true,
      description: 'Of which case; null where the own agency has lost sight of it.',
      select: (_args, { viewer }, nested) => ({
        case: nested({
          include: {
            _count: { select: { access: { where: { agencyCode: agencyOf(viewer) } } } },
          },
        }),
      }),
      resolve: (_query, { case: of }) => (of._count.access ? of : null),
    }),
    number: t.string({
      description: 'The number of the case, by which the own agency knows it (*nomor*).',
      select: { case: { select: { number: true } } },
      resolve: ({ case: { number } }) => number,
    }),
    kind: t.field({
      type: CaseNoticeKind,
      select: { kind: true },
      resolve: ({ kind }) => kind as typeof CaseNoticeKind.$inferType,
    }),
    at: t.expose('at', { type: 'DateTime' }),
    seenAt: t.expose('seenAt', { type: 'DateTime', nullable: true }),
  }),
});

guardNode('CaseNotice', 'uuid', async ({ database, viewer }, keys) => {
  const found = await database.prisma.caseNotice.findMany({
    where: { AND: [{ id: { in: keys } }, visibleNotices(viewer)] },
    select: { id: true },
  });
  return found.map(({ id }) => id);
});

const CaseNoticeOrder = builder.inputType('CaseNoticeOrder', {
  isOneOf: true,
  description: 'One field to sort notices by (*urutan pemberitahuan*).',
  fields: (t) => ({
    at: t.field({ type: SortDirection, description: 'By when it was said (*waktu*).' }),
  }),
});

const noticesWhere = (viewer: Viewer, unseen: boolean | null | undefined) => ({
  AND: [visibleNotices(viewer), unseen ? { seenAt: null } : {}],
});

builder.queryField('caseNotices', (t) =>
  t.prismaConnection({
    type: CaseNotice,
    cursor: 'id',
    action: 'cases.read',
    description: 'What the own agency is told of its cases, the newest first.',
    args: {
      unseen: t.arg.boolean({ description: 'Only what nobody of the agency has taken note of.' }),
      orderBy: t.arg({ type: [CaseNoticeOrder] }),
    },
    totalCount: (_root, { unseen }, { database, viewer }) =>
      database.prisma.caseNotice.count({ where: noticesWhere(viewer, unseen) }),
    resolve: (query, _root, { unseen, orderBy }, { database, viewer }) =>
      database.prisma.caseNotice.findMany({
        ...query,
        where: noticesWhere(viewer, unseen),
        orderBy: prismaOrder<Prisma.CaseNoticeOrderByWithRelationInput>(
          sortsOf(orderBy, NOTICE_ORDER),
        ),
      }),
  }),
);

builder.mutationField('acknowledgeCaseNotices', (t) =>
  t.prismaField({
    type: [CaseNotice],
    nullable: { list: false, items: false },
    action: 'cases.handle',
    description:
      'The own agency takes note; at most 200 at once. Answers with those that are its own.',
    args: { ids: t.arg.idList({ required: true, description: 'Ids of the notices.' }) },
    resolve: async (query, _root, { ids }, { database, viewer, now }) => {
      const keys = ids.slice(0, MOST_NOTICES).map((id) => uuidOf('CaseNotice', id));
      const where = { AND: [visibleNotices(viewer), { id: { in: keys } }] };
      await database.prisma.caseNotice.updateMany({
        where: { AND: [where, { seenAt: null }] },
        data: { seenAt: now, seenBy: viewer.userId },
      });
      return database.prisma.caseNotice.findMany({
        ...query,
        where,
        orderBy: [{ at: 'desc' }, { id: 'asc' }],
      });
    },
  }),
);
