import { stateRows } from '../../access/row-statements.ts';
import { RoleType } from '../../access/schema.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Prisma } from '../../db/client.ts';
import { builder } from '../../graphql/builder.ts';
import { notFound } from '../../graphql/errors.ts';
import { uuidOf } from '../../graphql/ids.ts';
import { guardNode } from '../../graphql/node.ts';
import { BY_ID, prismaOrder, SortDirection, sortsOf } from '../../graphql/order.ts';
import { type KeptQuestion, type Parameter, readQuestion } from './question.ts';
import { type Reading, readingOf } from './readers.ts';
import { ParameterType } from './types.ts';
import { ANALYSES_STATEMENT, visibleAnalyses } from './visible.ts';
import { type Reader, readersOf } from './write.ts';

stateRows('Analysis', ANALYSES_STATEMENT);

builder.prismaObject('AnalysisVersion', {
  description: 'The question of an analysis as it was saved once (*versi*).',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Which, from 1 (*versi ke-*).' }),
    text: t.exposeString('question', { description: 'The query (*kueri*).' }),
    variables: t.exposeString('variables', {
      description: 'Its variables as JSON (*variabel*), with the defaults of its parameters.',
    }),
    parameters: t.field({
      type: [ParameterType],
      nullable: { list: false, items: false },
      description: 'Variables that its reader fills in (*isian*).',
      select: { parameters: true },
      // The column is JSON; `saveAnalysis` alone writes it, and has read each of them.
      resolve: ({ parameters }) => parameters as unknown as Parameter[],
    }),
    show: t.exposeString('shown', {
      description:
        'How the answer is looked at, as the address of the workbench has it (*tampilan*).',
    }),
    note: t.exposeString('note', { description: 'What was changed, and why (*catatan*).' }),
    author: t.string({
      description: 'Who saved it (*penyimpan*).',
      select: { author: { select: { name: true } } },
      resolve: ({ author }) => author.name,
    }),
    savedAt: t.expose('savedAt', { type: 'DateTime', description: 'When (*waktu simpan*).' }),
  }),
});

const AnalysisReader = builder.objectRef<Reader & Reading>('AnalysisReader').implement({
  description: 'With whom an analysis is shared, and what they do not get in it (*pembaca*).',
  fields: (t) => ({
    role: t.expose('role', {
      type: RoleType,
      nullable: true,
      description: 'Everybody of this role.',
    }),
    email: t.exposeString('email', { nullable: true, description: 'A person, by address.' }),
    name: t.exposeString('name', { nullable: true, description: 'The person’s name.' }),
    refused: t.exposeStringList('refused', {
      description: 'Fields and arguments that the policy refuses them (*ditolak*).',
    }),
    withheld: t.exposeStringList('withheld', {
      description: 'Fields that come masked or empty to them (*disamarkan*).',
    }),
  }),
});

interface Publication {
  analysisId: string;
  number: number;
  hash: string;
  publishedAt: Date;
}
const AnalysisPublication = builder.objectRef<Publication>('AnalysisPublication').implement({
  description: 'The version that its readers run by its hash (*terbitan*).',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Which version.' }),
    question: t.prismaField({
      type: 'AnalysisVersion',
      description: 'What its readers run, and which variables they fill in.',
      resolve: (query, { analysisId, number }, _args, { database }) =>
        database.prisma.analysisVersion.findUniqueOrThrow({
          ...query,
          where: { analysisId_number: { analysisId, number } },
        }),
    }),
    hash: t.exposeString('hash', { description: 'What is sent in place of the text.' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', description: 'Since when.' }),
  }),
});

builder.prismaNode('Analysis', {
  select: {},
  description:
    'A saved question (*analisis tersimpan*). Whoever it is shared with runs it under the own policy.',
  id: { field: 'id' },
  action: 'analyses.read',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name (*nama*).' }),
    description: t.exposeString('description', { description: 'What it is for (*keterangan*).' }),
    folder: t.exposeString('folder', { description: 'Where it lies; empty for nowhere.' }),
    version: t.exposeInt('version', {
      description: 'Commands take the version that the author saw.',
    }),
    own: t.boolean({
      description: 'Whether it is the caller’s.',
      select: { ownerId: true },
      resolve: ({ ownerId }, _args, { viewer }) => ownerId === viewer.userId,
    }),
    ownerName: t.string({
      description: 'Whose it is (*pemilik*).',
      select: { owner: { select: { name: true } } },
      resolve: ({ owner }) => owner.name,
    }),
    changedAt: t.expose('changedAt', { type: 'DateTime', description: 'When it was last saved.' }),
    archived: t.boolean({
      description: 'Whether it lies in the archive (*arsip*).',
      select: { archivedAt: true },
      resolve: ({ archivedAt }) => archivedAt !== null,
    }),
    versions: t.relation('versions', {
      description: 'Its versions, the newest first.',
      args: {
        newest: t.arg.int({ description: 'Only so many of the newest (*terbaru*), from 1.' }),
      },
      query: ({ newest }) => ({
        orderBy: { number: 'desc' },
        ...(newest && newest > 0 ? { take: newest } : {}),
      }),
    }),
    publication: t.field({
      type: AnalysisPublication,
      nullable: true,
      description: 'What is published of it; null where nothing is.',
      select: { id: true },
      resolve: async ({ id }, _args, { database }) =>
        database.prisma.analysisPublication.findFirst({
          where: { analysisId: id, withdrawnAt: null },
        }),
    }),
    readers: t.field({
      type: [AnalysisReader],
      nullable: { list: true, items: false },
      description:
        'With whom its owner shares it, and what they do not get in its newest version; null for everybody else.',
      select: { id: true, ownerId: true, number: true },
      resolve: async (analysis, _args, { database, viewer }, { schema }) => {
        if (analysis.ownerId !== viewer.userId) return null;
        const { rows } = await database.pool.query<KeptQuestion>(
          `SELECT question AS text, variables, parameters FROM analysis_version WHERE analysis_id = $1 AND number = $2`,
          [analysis.id, analysis.number],
        );
        const read = rows[0] && readQuestion(schema, rows[0]);
        const nothing = { refused: [], withheld: [] };
        return (await readersOf(database.pool, analysis.id)).map((reader) => ({
          ...reader,
          ...(read && typeof read !== 'string' ? readingOf(schema, read, reader.roles) : nothing),
        }));
      },
    }),
  }),
});
guardNode('Analysis', 'uuid', async ({ database, viewer }, keys) => {
  const found = await database.prisma.analysis.findMany({
    where: { AND: [{ id: { in: keys } }, visibleAnalyses(viewer)] },
    select: { id: true },
  });
  return found.map(({ id }) => id);
});

const AnalysisOrder = builder.inputType('AnalysisOrder', {
  isOneOf: true,
  description: 'One field to sort analyses by (*urutan analisis*).',
  fields: (t) => ({
    name: t.field({ type: SortDirection, description: 'By name (*nama*).' }),
    changedAt: t.field({ type: SortDirection, description: 'By when it was last saved.' }),
  }),
});

const ANALYSIS_ORDER = {
  fields: { name: { column: 'name' }, changedAt: { column: 'changedAt' } },
  otherwise: [
    { column: 'folder', direction: 'asc' as const },
    { column: 'name', direction: 'asc' as const },
  ],
  key: BY_ID,
};

const AnalysisFilter = builder.inputType('AnalysisFilter', {
  description: 'Which analyses (*saringan analisis*).',
  fields: (t) => ({
    search: t.string({ description: 'With this in the name or the description (*cari*).' }),
    folder: t.string({ description: 'In this folder (*folder*).' }),
    own: t.boolean({ description: 'The own ones, or those of others that are shared.' }),
    archived: t.boolean({ description: 'The archived ones in place of the others (*arsip*).' }),
  }),
});

type Filter = typeof AnalysisFilter.$inferInput | null | undefined;

/** The analyses that a filter leaves of those that the viewer may see. */
function analysesWhere(viewer: Viewer, filter: Filter): Prisma.AnalysisWhereInput {
  const search = filter?.search?.trim();
  const holds = { contains: search ?? '', mode: 'insensitive' as const };
  return {
    AND: [
      visibleAnalyses(viewer),
      { archivedAt: filter?.archived ? { not: null } : null },
      search ? { OR: [{ name: holds }, { description: holds }] } : {},
      typeof filter?.folder === 'string' ? { folder: filter.folder } : {},
      typeof filter?.own === 'boolean'
        ? { ownerId: filter.own ? viewer.userId : { not: viewer.userId } }
        : {},
    ],
  };
}

builder.queryField('analyses', (t) =>
  t.prismaConnection({
    type: 'Analysis',
    cursor: 'id',
    action: 'analyses.read',
    description: 'The own saved analyses and those that are shared, by folder and name.',
    args: { filter: t.arg({ type: AnalysisFilter }), orderBy: t.arg({ type: [AnalysisOrder] }) },
    totalCount: (_root, { filter }, { database, viewer }) =>
      database.prisma.analysis.count({ where: analysesWhere(viewer, filter) }),
    resolve: (query, _root, { filter, orderBy }, { database, viewer }) =>
      database.prisma.analysis.findMany({
        ...query,
        where: analysesWhere(viewer, filter),
        orderBy: prismaOrder<Prisma.AnalysisOrderByWithRelationInput>(
          sortsOf(orderBy, ANALYSIS_ORDER),
        ),
      }),
  }),
);

builder.queryField('analysis', (t) =>
  t.prismaField({
    type: 'Analysis',
    nullable: true,
    action: 'analyses.read',
    description: 'One saved analysis (*analisis tersimpan*).',
    args: { id: t.arg.id({ required: true, description: 'The analysis, by id.' }) },
    resolve: async (query, _root, { id }, { database, viewer }) => {
      const found = await database.prisma.analysis.findFirst({
        ...query,
        where: { AND: [{ id: uuidOf('Analysis', id) }, visibleAnalyses(viewer)] },
      });
      if (!found) throw notFound();
      return found;
    },
  }),
);
