/** A joint operation: its plan, who takes part, and what came of it. */
import { stateRows } from '../../access/row-statements.ts';
import { builder } from '../../graphql/builder.ts';
import { guardNode } from '../../graphql/node.ts';
import { dayOfInstant } from '../../kernel/day.ts';
import { openOf } from '../../kernel/sealing.ts';
import { CaseMeasure } from '../cases/types.ts';
import { OperationStatus } from './types.ts';
import { OPERATIONS_STATEMENT, visibleOperations } from './visible.ts';

stateRows('JointOperation', OPERATIONS_STATEMENT);

builder.prismaObject('OperationFinding', {
  description: 'How often something of a kind was found.',
  fields: (t) => ({ category: t.relation('category'), found: t.exposeInt('found') }),
});

builder.prismaObject('OperationOutcome', {
  description: 'How often an administrative action was taken.',
  fields: (t) => ({
    measure: t.field({
      type: CaseMeasure,
      resolve: ({ measure }) => measure as typeof CaseMeasure.$inferType,
    }),
    taken: t.exposeInt('taken'),
  }),
});

builder.prismaNode('JointOperation', {
  select: {},
  description:
    'Several agencies go to a place together (*operasi gabungan*). It counts, and names nobody.',
  id: { field: 'id' },
  action: 'operations.read',
  fields: (t) => ({
    number: t.exposeString('number'),
    title: t.exposeString('title'),
    regency: t.relation('regency'),
    plannedOn: t.expose('plannedOn', { type: 'Date' }),
    lead: t.relation('lead'),
    ownLead: t.boolean({
      description: 'Whether the caller’s agency leads it.',
      select: { leadAgency: true },
      resolve: ({ leadAgency }, _args, { viewer }) => leadAgency === viewer.agency,
    }),
    agencies: t.prismaField({
      type: ['Agency'],
      nullable: { list: false, items: false },
      select: { agencies: { orderBy: { agencyCode: 'asc' }, include: { agency: true } } },
      resolve: (_query, { agencies }) => agencies.map(({ agency }) => agency),
    }),
    places: t.field({
      type: ['String'],
      nullable: { list: false, items: false },
      select: { places: { orderBy: { position: 'asc' } } },
      resolve: ({ places }) => places.map(({ description }) => description),
    }),
    status: t.field({
      type: OperationStatus,
      select: { status: true },
      resolve: ({ status }) => status as typeof OperationStatus.$inferType,
    }),
    overdue: t.boolean({
      description: 'Whether its day has passed and nothing was written down since (*terlewat*).',
      select: { status: true, plannedOn: true },
      resolve: ({ status, plannedOn }, _args, { now }) =>
        status === 'PLANNED' &&
        plannedOn.toISOString().slice(0, 10) < dayOfInstant(now.toISOString()),
    }),
    version: t.exposeInt('version', {
      description: 'Commands take the version that the officer saw.',
    }),
    warrant: t.exposeString('warrant', { nullable: true }),
    warrantException: t.exposeString('warrantException', { nullable: true }),
    carriedOutOn: t.expose('carriedOutOn', { type: 'Date', nullable: true }),
    cancelledBecause: t.exposeString('cancelledBecause', { nullable: true }),
    findings: t.relation('findings', { query: { orderBy: { categoryId: 'asc' } } }),
    outcomes: t.relation('outcomes', { query: { orderBy: { measure: 'asc' } } }),
    minutes: t.string({
      nullable: true,
      select: { id: true, sealedMinutes: true },
      resolve: ({ id, sealedMinutes }, _args, { database, toFile }) =>
        sealedMinutes && !toFile ? openOf<string>(database.sealing, id, sealedMinutes) : null,
    }),
  }),
});
guardNode('JointOperation', 'uuid', async ({ database, viewer }, keys) => {
  const found = await database.prisma.jointOperation.findMany({
    where: { AND: [{ id: { in: keys } }, visibleOperations(viewer)] },
    select: { id: true },
  });
  return found.map(({ id }) => id);
});
