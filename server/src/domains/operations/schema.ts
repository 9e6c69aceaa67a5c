import type { Prisma } from '../../db/client.ts';
import { builder } from '../../graphql/builder.ts';
import { notFound } from '../../graphql/errors.ts';
import { uuidOf } from '../../graphql/ids.ts';
import { BY_ID, prismaOrder, SortDirection, sortsOf } from '../../graphql/order.ts';
import { OperationStatus } from './types.ts';
import { visibleOperations } from './visible.ts';
import './operation-schema.ts';
import './steps-schema.ts';
import './plan-schema.ts';
import './carried-out-schema.ts';
import './notices-schema.ts';
import './follow-ups-schema.ts';
import './follow-up-commands-schema.ts';

const OperationOrder = builder.inputType('OperationOrder', {
  isOneOf: true,
  description: 'One field to sort operations by (*urutan operasi*).',
  fields: (t) => ({
    plannedOn: t.field({ type: SortDirection, description: 'By the planned day (*rencana*).' }),
  }),
});

const OPERATION_ORDER = {
  fields: { plannedOn: { column: 'plannedOn' } },
  otherwise: [{ column: 'plannedOn', direction: 'desc' as const }],
  key: BY_ID,
};

builder.queryField('operations', (t) =>
  t.prismaConnection({
    type: 'JointOperation',
    cursor: 'id',
    action: 'operations.read',
    description: 'Joint operations in which the own agency takes part, the latest first.',
    args: {
      statuses: t.arg({ type: [OperationStatus], description: 'Standing so (*status*).' }),
      orderBy: t.arg({ type: [OperationOrder] }),
    },
    totalCount: (_root, { statuses }, { database, viewer }) =>
      database.prisma.jointOperation.count({
        where: { AND: [visibleOperations(viewer), statuses ? { status: { in: statuses } } : {}] },
      }),
    resolve: (query, _root, { statuses, orderBy }, { database, viewer }) =>
      database.prisma.jointOperation.findMany({
        ...query,
        where: { AND: [visibleOperations(viewer), statuses ? { status: { in: statuses } } : {}] },
        orderBy: prismaOrder<Prisma.JointOperationOrderByWithRelationInput>(
          sortsOf(orderBy, OPERATION_ORDER),
        ),
      }),
  }),
);

builder.queryField('operation', (t) =>
  t.prismaField({
    type: 'JointOperation',
    nullable: true,
    action: 'operations.read',
    description: 'One joint operation (*operasi gabungan*).',
    args: { id: t.arg.id({ required: true, description: 'The operation (*operasi*), by id.' }) },
    resolve: async (query, _root, args, { database, viewer }) => {
      const found = await database.prisma.jointOperation.findFirst({
        ...query,
        where: { AND: [{ id: uuidOf('JointOperation', args.id) }, visibleOperations(viewer)] },
      });
      if (!found) throw notFound();
      return found;
    },
  }),
);
