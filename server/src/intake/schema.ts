import { stateRows } from '../access/row-statements.ts';
import { Prisma } from '../db/client.ts';
import { builder } from '../graphql/builder.ts';
import { notFound } from '../graphql/errors.ts';
import { uuidOf } from '../graphql/ids.ts';
import { guardNode } from '../graphql/node.ts';
import { BY_ID, prismaOrder, SortDirection, sortsOf } from '../graphql/order.ts';
import { Sentence } from '../graphql/sentence.ts';
import type { RowProblem } from '../kernel/candidate.ts';
import { openJson } from '../kernel/sealing.ts';
import { findSource, SOURCES } from '../sources/registry.ts';
import { describeRejection } from '../sources/rejections.ts';
import type { Source as SourceShape } from '../sources/source.ts';
import type { Refusal } from './refusal.ts';
import { BATCHES_STATEMENT, visibleBatches } from './visible.ts';

const { DbNull } = Prisma;
const BatchOrder = builder.inputType('BatchOrder', {
  isOneOf: true,
  description: 'One field to sort files by (*urutan daftar kiriman*).',
  fields: (t) => ({
    receivedAt: t.field({ type: SortDirection, description: 'By when it came (*diterima*).' }),
    fileName: t.field({
      type: SortDirection,
      description: 'By the name of the file (*nama berkas*).',
    }),
    source: t.field({ type: SortDirection, description: 'By the id of the source (*sumber*).' }),
    extractedOn: t.field({
      type: SortDirection,
      description:
        'By the day on which the agency drew it (*tanggal tarik*); those without one come last.',
    }),
  }),
});

const RejectedRowOrder = builder.inputType('RejectedRowOrder', {
  isOneOf: true,
  description: 'What to sort rejected rows by (*urutan baris yang ditolak*).',
  fields: (t) => ({
    row: t.field({
      type: SortDirection,
      description: 'By the row number in the file (*nomor baris*).',
    }),
  }),
});

const BATCH_ORDER = {
  fields: {
    receivedAt: { column: 'receivedAt' },
    fileName: { column: 'fileName' },
    source: { column: 'source' },
    extractedOn: { column: 'extractedOn', nullable: true as const },
  },
  otherwise: [{ column: 'receivedAt', direction: 'desc' as const }],
  key: BY_ID,
};

const ROW_ORDER = {
  fields: {
    row: { column: 'row' },
  },
  otherwise: [],
  key: { column: 'row', direction: 'asc' as const },
};

const batchOrder = (given: Parameters<typeof sortsOf<keyof typeof BATCH_ORDER.fields>>[0]) =>
  prismaOrder<Prisma.BatchOrderByWithRelationInput>(sortsOf(given, BATCH_ORDER));

const Source = builder.objectRef<SourceShape>('Source').implement({
  description: 'A kind of file that agencies send (*sumber data*).',
  fields: (t) => ({
    id: t.exposeID('id'),
    title: t.field({ type: Sentence, resolve: (source) => source.title }),
    publisher: t.exposeString('publisher', {
      description: 'Kind of agency that publishes it.',
    }),
    rhythm: t.exposeString('rhythm', {
      description: 'MONTHLY, QUARTERLY or SEMESTERLY.',
    }),
    authority: t.field({
      type: Sentence,
      description: 'The rule of law under which it is shared.',
      resolve: (source) => source.authority,
    }),
    extension: t.exposeString('extension'),
    batches: t.prismaConnection({
      type: 'Batch',
      cursor: 'id',
      nullable: true,
      action: 'imports.read',
      args: {
        orderBy: t.arg({
          type: [BatchOrder],
        }),
      },
      totalCount: (source, _args, { database, viewer }) =>
        database.prisma.batch.count({
          where: { AND: [{ source: source.id }, visibleBatches(viewer)] },
        }),
      resolve: (query, source, { orderBy }, { database, viewer }) => {
        return database.prisma.batch.findMany({
          ...query,
          where: { AND: [{ source: source.id }, visibleBatches(viewer)] },
          orderBy: batchOrder(orderBy),
        });
      },
    }),
  }),
});

builder.queryField('sources', (t) =>
  t.field({
    type: [Source],
    nullable: { list: false, items: false },
    action: 'reference.read',
    resolve: () => [...SOURCES],
  }),
);

const BatchStatus = builder.enumType('BatchStatus', {
  values: {
    RUNNING: { description: 'On its way through the intake.' },
    PUBLISHED: { description: 'Its accepted rows are part of the hub.' },
    REFUSED: { description: 'Nothing was published; `problem` says why.' },
    FAILED: {
      description: 'A fault of the hub stopped it; nothing was published.',
    },
    REHEARSED: { description: 'Tried without publishing.' },
  },
});

const BatchStage = builder.enumType('BatchStage', {
  values: ['RECEIVE', 'STAGE', 'VALIDATE', 'LINK', 'PUBLISH'] as const,
});

const ErasureCause = builder.enumType('ErasureCause', {
  values: {
    REQUEST: { description: 'A person in the file had it erased (*permohonan orangnya*).' },
    RETENTION: { description: 'Its term has ended (*masa simpan berakhir*).' },
  },
});

const BatchProblem = builder.objectRef<Refusal>('BatchProblem').implement({
  fields: (t) => ({
    code: t.exposeString('code'),
    sentence: t.field({
      type: Sentence,
      resolve: (problem) => problem.sentence,
    }),
  }),
});

const BatchProgress = builder
  .objectRef<{
    stage: typeof BatchStage.$inferType;
    done: number;
    total: number;
  }>('BatchProgress')
  .implement({
    fields: (t) => ({
      stage: t.expose('stage', { type: BatchStage }),
      done: t.exposeInt('done'),
      total: t.exposeInt('total'),
    }),
  });

const RawValue = builder.objectRef<{ column: string; value: string }>('RawValue').implement({
  description: 'One cell of a row as the file writes it.',
  fields: (t) => ({
    column: t.exposeString('column'),
    value: t.exposeString('value'),
  }),
});

const RowReason = builder.objectRef<RowProblem & { row: number }>('RowReason').implement({
  description: 'Why a row was rejected.',
  fields: (t) => ({
    code: t.exposeString('code'),
    column: t.exposeString('column'),
    value: t.exposeString('value'),
    sentence: t.field({
      type: Sentence,
      resolve: ({ row, ...problem }) => describeRejection(row, problem),
    }),
  }),
});

builder.prismaObject('StagedRow', {
  name: 'RejectedRow',
  description: 'A row that was not published, as its file writes it, with the reasons.',
  fields: (t) => ({
    row: t.exposeInt('row'),
    reasons: t.field({
      type: [RowReason],
      nullable: { list: false, items: false },
      select: { row: true, problems: true, batchId: true },
      resolve: (staged, _args, context) => {
        // The reasons quote the row's values.
        context.rejectedRowsOf.add(staged.batchId);
        const problems = openJson<RowProblem[]>(context.database.sealing, staged.problems);
        return problems.map((problem) => ({
          ...problem,
          row: staged.row,
        }));
      },
    }),
    raw: t.field({
      type: [RawValue],
      nullable: { list: false, items: false },
      select: { raw: true, batchId: true },
      resolve: (staged, _args, context) => {
        context.rejectedRowsOf.add(staged.batchId);
        const raw = openJson<Record<string, string>>(context.database.sealing, staged.raw);
        return Object.entries(raw).map(([column, value]) => ({ column, value }));
      },
    }),
  }),
});

const RowConflict = builder.objectRef<{ row: number }>('RowConflict').implement({
  description: 'What the publication noticed about an accepted row.',
  fields: (t) => ({
    code: t.string({ resolve: () => 'point-outside-regency' }),
    row: t.exposeInt('row'),
    sentence: t.field({
      type: Sentence,
      resolve: ({ row }) => ({
        id: `Baris ${row}: titik koordinat berada di luar kabupaten yang disebut; titiknya disimpan tetapi tidak ditampilkan. Periksa koordinat atau kabupatennya.`,
        en: `Row ${row}: the point lies outside the regency that the row names; it is kept but not shown. Check the coordinates or the regency.`,
      }),
    }),
  }),
});

stateRows('Batch', BATCHES_STATEMENT);

builder.prismaNode('Batch', {
  description: 'One file of one agency on its way through the intake (*kiriman*).',
  id: { field: 'id' },
  action: 'imports.read',
  fields: (t) => ({
    source: t.field({
      type: Source,
      select: { source: true },
      resolve: (batch) => {
        const source = findSource(batch.source);
        if (!source) throw new Error(`batch of a source that is gone: ${batch.source}`);
        return source;
      },
    }),
    agency: t.relation('agency', { nullable: true }),
    fileName: t.exposeString('fileName'),
    status: t.field({
      type: BatchStatus,
      select: { status: true },
      resolve: (batch) => batch.status as typeof BatchStatus.$inferType,
    }),
    progress: t.field({
      type: BatchProgress,
      nullable: true,
      description: 'How far it is; null once it has ended.',
      select: { status: true, stage: true, stageDone: true, stageTotal: true },
      resolve: (batch) =>
        batch.status === 'RUNNING' && batch.stage
          ? {
              stage: batch.stage as typeof BatchStage.$inferType,
              done: batch.stageDone,
              total: batch.stageTotal,
            }
          : null,
    }),
    periodFrom: t.expose('periodFrom', { type: 'Date', nullable: true }),
    periodTo: t.expose('periodTo', { type: 'Date', nullable: true }),
    extractedOn: t.expose('extractedOn', { type: 'Date', nullable: true }),
    rowCount: t.exposeInt('rowCount'),
    acceptedCount: t.exposeInt('acceptedCount'),
    rejectedCount: t.exposeInt('rejectedCount'),
    conflictCount: t.exposeInt('conflictCount'),
    problem: t.field({
      type: BatchProblem,
      nullable: true,
      select: { problem: true },
      resolve: (batch) => batch.problem as unknown as Refusal | null,
    }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', nullable: true }),
    contentErasedAt: t.expose('bytesErasedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when the file itself is no longer kept; its checksum and figures are.',
    }),
    contentErasedWhy: t.field({
      type: ErasureCause,
      nullable: true,
      select: { bytesErasedWhy: true },
      resolve: (batch) => batch.bytesErasedWhy as typeof ErasureCause.$inferType | null,
    }),
    rejectedRows: t.relatedConnection('rows', {
      cursor: 'batchId_row',
      totalCount: true,
      nullable: true,
      action: 'imports.rows',
      args: {
        orderBy: t.arg({
          type: [RejectedRowOrder],
        }),
      },
      query: ({ orderBy }) => ({
        where: { NOT: { problems: { equals: DbNull } } },
        orderBy: prismaOrder<Prisma.StagedRowOrderByWithRelationInput>(sortsOf(orderBy, ROW_ORDER)),
      }),
    }),
    conflicts: t.field({
      type: [RowConflict],
      nullable: { list: true, items: false },
      action: 'imports.rows',
      select: {
        rows: {
          where: { NOT: { conflicts: { equals: DbNull } } },
          select: { row: true },
          orderBy: { row: 'asc' },
          take: 200,
        },
      },
      resolve: (batch) => batch.rows,
    }),
  }),
});
guardNode('Batch', 'uuid', async ({ database, viewer }, keys) => {
  const found = await database.prisma.batch.findMany({
    where: { AND: [{ id: { in: keys } }, visibleBatches(viewer)] },
    select: { id: true },
  });
  return found.map(({ id }) => id);
});

builder.queryField('batches', (t) =>
  t.prismaConnection({
    type: 'Batch',
    cursor: 'id',
    action: 'imports.read',
    args: {
      orderBy: t.arg({
        type: [BatchOrder],
      }),
    },
    totalCount: (_root, _args, { database, viewer }) =>
      database.prisma.batch.count({ where: visibleBatches(viewer) }),
    resolve: (query, _root, { orderBy }, { database, viewer }) => {
      return database.prisma.batch.findMany({
        ...query,
        where: visibleBatches(viewer),
        orderBy: batchOrder(orderBy),
      });
    },
  }),
);

builder.queryField('batch', (t) =>
  t.prismaField({
    type: 'Batch',
    nullable: true,
    action: 'imports.read',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (query, _root, { id }, { database, viewer }) => {
      const found = await database.prisma.batch.findFirst({
        ...query,
        where: { AND: [{ id: uuidOf('Batch', id) }, visibleBatches(viewer)] },
      });
      if (!found) throw notFound();
      return found;
    },
  }),
);
