import { stateRows } from '../../access/row-statements.ts';
import type { Prisma } from '../../db/client.ts';
import { builder } from '../../graphql/builder.ts';
import { notFound } from '../../graphql/errors.ts';
import { uuidOf } from '../../graphql/ids.ts';
import { guardNode } from '../../graphql/node.ts';
import { BY_ID, prismaOrder, SortDirection, sortsOf } from '../../graphql/order.ts';
import { resultOf } from '../../graphql/result.ts';
import { openOf } from '../../kernel/sealing.ts';
import { CaseMeasure } from '../cases/types.ts';
import { RegencyCodeInput, regencyCodeOf } from '../regencies/types.ts';
import { OperationProblemType } from './types.ts';
import { OPERATIONS_STATEMENT, visibleOperations } from './visible.ts';
import { cancelOperation, planOperation, recordOperation } from './write.ts';

stateRows('JointOperation', OPERATIONS_STATEMENT);

const OperationStatus = builder.enumType('OperationStatus', {
  description: 'Where a joint operation stands (*status operasi*).',
  values: {
    PLANNED: { description: 'It is to come (*direncanakan*).' },
    CARRIED_OUT: { description: 'It has taken place (*dilaksanakan*).' },
    CANCELLED: { description: 'It was called off (*dibatalkan*).' },
  },
});

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

const JointOperation = builder.prismaNode('JointOperation', {
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

const OperationTaken = builder.objectRef<{ done: string }>('OperationTaken').implement({
  description: 'It was written down.',
  fields: (t) => ({
    operation: t.prismaField({
      type: JointOperation,
      resolve: (query, { done }, _args, { database }) =>
        database.prisma.jointOperation.findUniqueOrThrow({ ...query, where: { id: done } }),
    }),
  }),
});

const OperationResult = builder.unionType('OperationResult', {
  description: 'The operation, or what stands against it.',
  types: [OperationTaken, OperationProblemType],
  resolveType: (value) => ('done' in value ? OperationTaken : OperationProblemType),
});

const PlanInput = builder.inputType('PlanOperationInput', {
  description:
    'A joint operation is planned (*rencana operasi gabungan*); the own agency leads it.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'What it is about, without names (*judul*).' }),
    regency: t.field({
      type: RegencyCodeInput,
      required: true,
      description: 'Where (*kabupaten/kota*).',
    }),
    plannedOn: t.field({ type: 'Date', required: true, description: 'On which day (*tanggal*).' }),
    agencies: t.stringList({
      required: true,
      description: 'Codes of the other agencies (*peserta*).',
    }),
    places: t.stringList({
      required: true,
      description: 'Sites or areas to go to, no homes (*tempat*).',
    }),
    warrant: t.string({ description: 'Number of the duty warrant, where there is one already.' }),
  }),
});

builder.mutationField('planOperation', (t) =>
  t.field({
    type: OperationResult,
    action: 'operations.write',
    description: 'Plans a joint operation; the agencies that take part see it.',
    args: {
      input: t.arg({ type: PlanInput, required: true, description: 'The plan (*rencana*).' }),
    },
    resolve: async (_root, { input }, { database, viewer, now }) =>
      resultOf(
        await planOperation(
          database,
          viewer,
          {
            ...input,
            regency: regencyCodeOf(input.regency),
            plannedOn: String(input.plannedOn),
            warrant: input.warrant?.trim() || null,
          },
          now,
        ),
      ),
  }),
);

const FindingInput = builder.inputType('OperationFindingInput', {
  description: 'How often something of a kind was found (*temuan*).',
  fields: (t) => ({
    category: t.string({ required: true, description: 'Id of the category (*kategori*).' }),
    found: t.int({ required: true, description: 'How often, from 1 (*jumlah*).' }),
  }),
});
const OutcomeInput = builder.inputType('OperationOutcomeInput', {
  description: 'How often an administrative action was taken (*tindakan*).',
  fields: (t) => ({
    measure: t.field({
      type: CaseMeasure,
      required: true,
      description: 'The action (*tindakan*).',
    }),
    taken: t.int({ required: true, description: 'How often, from 1 (*jumlah*).' }),
  }),
});
const RecordInput = builder.inputType('RecordOperationInput', {
  description: 'What was found and done (*hasil operasi*).',
  fields: (t) => ({
    operation: t.id({ required: true, description: 'The operation (*operasi*), by id.' }),
    version: t.int({ required: true, description: 'The version that the officer looked at.' }),
    carriedOutOn: t.field({
      type: 'Date',
      required: true,
      description: 'On which day (*tanggal*).',
    }),
    warrant: t.string({ description: 'Number of the duty warrant (*surat perintah tugas*).' }),
    warrantException: t.string({ description: 'On what it rests where there was no warrant.' }),
    findings: t.field({ type: [FindingInput], required: true, description: 'By kind (*temuan*).' }),
    outcomes: t.field({
      type: [OutcomeInput],
      required: true,
      description: 'By action (*tindakan*).',
    }),
    minutes: t.string({
      required: true,
      description: 'What was done, without names (*berita acara*).',
    }),
  }),
});

builder.mutationField('recordOperation', (t) =>
  t.field({
    type: OperationResult,
    action: 'operations.write',
    description:
      'Writes down what an operation found and what came of it; the agency that leads does.',
    args: {
      input: t.arg({ type: RecordInput, required: true, description: 'The result (*hasil*).' }),
    },
    resolve: async (_root, { input }, { database, viewer, now }) =>
      resultOf(
        await recordOperation(
          database,
          viewer,
          {
            operation: uuidOf('JointOperation', input.operation),
            version: input.version,
            on: String(input.carriedOutOn),
            warrant: input.warrant?.trim() || null,
            warrantException: input.warrantException?.trim() || null,
            findings: input.findings,
            outcomes: input.outcomes,
            minutes: input.minutes,
          },
          now,
        ),
      ),
  }),
);

builder.mutationField('cancelOperation', (t) =>
  t.field({
    type: OperationResult,
    action: 'operations.write',
    description: 'Calls a planned operation off; the agency that leads does.',
    args: {
      operation: t.arg.id({ required: true, description: 'The operation (*operasi*), by id.' }),
      version: t.arg.int({
        required: true,
        description: 'The version that the officer looked at.',
      }),
      reason: t.arg.string({ required: true, description: 'Why (*alasan*).' }),
    },
    resolve: async (_root, args, { database, viewer }) =>
      resultOf(
        await cancelOperation(database, viewer, {
          ...args,
          operation: uuidOf('JointOperation', args.operation),
        }),
      ),
  }),
);
