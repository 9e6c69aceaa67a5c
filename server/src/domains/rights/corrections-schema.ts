import { may } from '../../access/viewer.ts';
import type { Prisma } from '../../db/client.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { encodeId, uuidOf } from '../../graphql/ids.ts';
import { guardNode } from '../../graphql/node.ts';
import { BY_ID, prismaOrder, SortDirection, sortsOf } from '../../graphql/order.ts';
import { dayOfInstant } from '../../kernel/day.ts';
import { visiblePeople } from '../people/visible.ts';
import { CorrectedField, CorrectionInput, correctedValueOf, RightsProblemType } from './types.ts';
import { visibleNotices } from './visible.ts';
import { acknowledge, correctAsOfficer } from './write.ts';

const Correction = builder.prismaObject('Correction', {
  description:
    'A value of a person that was found wrong; the value that stands is the person’s own.',
  fields: (t) => ({
    field: t.field({
      type: CorrectedField,
      select: { field: true },
      resolve: ({ field }) => field as typeof CorrectedField.$inferType,
    }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime' }),
    agency: t.relation('agency', {
      nullable: true,
      description: 'Whose officer decided; null where the person asked for it.',
    }),
  }),
});

builder.prismaObjectField('ForeignNational', 'corrections', (t) =>
  t.relation('corrections', { query: { orderBy: [{ decidedAt: 'desc' }, { id: 'asc' }] } }),
);

const NoticeRow = builder
  .objectRef<{ batchId: string; row: number }>('CorrectionNoticeRow')
  .implement({
    description: 'A row of the agency’s own file that says the wrong value.',
    fields: (t) => ({
      batch: t.id({ resolve: ({ batchId }) => encodeId('Batch', batchId) }),
      row: t.exposeInt('row'),
    }),
  });

const CorrectionNotice = builder.prismaNode('CorrectionNotice', {
  description:
    'Tells an agency that a value which it received or sent was wrong (*pemberitahuan perbaikan*).',
  id: { field: 'id' },
  action: 'corrections.read',
  fields: (t) => ({
    field: t.field({
      type: CorrectedField,
      select: { correction: { select: { field: true } } },
      resolve: ({ correction }) => correction.field as typeof CorrectedField.$inferType,
    }),
    correctedAt: t.field({
      type: 'DateTime',
      select: { correction: { select: { decidedAt: true } } },
      resolve: ({ correction }) => correction.decidedAt,
    }),
    receivedSince: t.expose('receivedSince', {
      type: 'DateTime',
      nullable: true,
      description: 'When the agency first read the person; null where it only sent the value.',
    }),
    person: t.id({
      nullable: true,
      description: 'The person, for those who may read persons.',
      select: { correction: { select: { foreignNationalId: true } } },
      resolve: ({ correction }, _args, { viewer }) =>
        may(viewer, 'people.read')
          ? encodeId('ForeignNational', correction.foreignNationalId)
          : null,
    }),
    rows: t.field({
      type: [NoticeRow],
      nullable: { list: false, items: false },
      description: 'The agency’s own rows about the person: what its next file has to say rightly.',
      select: (_args, { viewer }: Context) => ({
        correction: {
          select: {
            foreignNational: {
              select: {
                links: {
                  where: { record: { agencyCode: viewer.agency ?? '' } },
                  select: { record: { select: { batchId: true, row: true } } },
                  orderBy: { id: 'asc' as const },
                },
              },
            },
          },
        },
      }),
      resolve: ({ correction }) => correction.foreignNational.links.map(({ record }) => record),
    }),
    acknowledgedAt: t.expose('acknowledgedAt', { type: 'DateTime', nullable: true }),
  }),
});
guardNode('CorrectionNotice', 'uuid', async ({ database, viewer }, keys) => {
  const found = await database.prisma.correctionNotice.findMany({
    where: { AND: [{ id: { in: keys } }, visibleNotices(viewer)] },
    select: { id: true },
  });
  return found.map(({ id }) => id);
});

const noticesWhere = ({ viewer }: Context, open: boolean | null | undefined) => ({
  AND: [visibleNotices(viewer), open ? { acknowledgedAt: null } : {}],
});

const CorrectionNoticeOrder = builder.inputType('CorrectionNoticeOrder', {
  isOneOf: true,
  description: 'What to sort notices by (*urutan pemberitahuan koreksi*).',
  fields: (t) => ({
    correctedAt: t.field({
      type: SortDirection,
      description: 'By when the correction was decided (*diputuskan*).',
    }),
  }),
});

const NOTICE_ORDER = {
  fields: {
    correctedAt: { column: 'correction.decidedAt' },
  },
  otherwise: [{ column: 'correction.decidedAt', direction: 'asc' as const }],
  key: BY_ID,
};

builder.queryField('correctionNotices', (t) =>
  t.prismaConnection({
    type: 'CorrectionNotice',
    cursor: 'id',
    action: 'corrections.read',
    description: 'Notices of corrections to the caller’s agency, oldest first.',
    args: {
      open: t.arg.boolean({ description: 'Only those not acknowledged yet.' }),
      orderBy: t.arg({
        type: [CorrectionNoticeOrder],
      }),
    },
    totalCount: (_root, { open }, context) =>
      context.database.prisma.correctionNotice.count({ where: noticesWhere(context, open) }),
    resolve: (query, _root, { open, orderBy }, context) => {
      return context.database.prisma.correctionNotice.findMany({
        ...query,
        where: noticesWhere(context, open),
        orderBy: prismaOrder<Prisma.CorrectionNoticeOrderByWithRelationInput>(
          sortsOf(orderBy, NOTICE_ORDER),
        ),
      });
    },
  }),
);

const CorrectionResult = builder.unionType('CorrectionResult', {
  types: [Correction, RightsProblemType],
  resolveType: (value) => ('sentence' in value ? 'RightsProblem' : 'Correction'),
});

builder.mutationField('correctForeignNational', (t) =>
  t.field({
    type: CorrectionResult,
    action: 'people.correct',
    description: 'Corrects a value; the agencies that received or sent the wrong one are told.',
    args: {
      id: t.arg.id({ required: true }),
      correction: t.arg({ type: CorrectionInput, required: true }),
    },
    resolve: async (_root, { id, correction }, context) => {
      const { database, viewer, now } = context;
      const person = uuidOf('ForeignNational', id);
      const where = { AND: [{ id: person }, visiblePeople(viewer)] };
      if ((await database.prisma.foreignNational.count({ where })) === 0) throw notFound();
      const today = dayOfInstant(now.toISOString());
      const made = await correctAsOfficer(
        database,
        viewer,
        person,
        correctedValueOf(correction),
        today,
      );
      if (!made.ok) return made.problem;
      return database.prisma.correction.findUniqueOrThrow({ where: { id: made.value } });
    },
  }),
);

const CorrectionNoticeResult = builder.unionType('CorrectionNoticeResult', {
  description: 'The notice of which the agency took note, or what stands against it.',
  types: [CorrectionNotice, RightsProblemType],
  resolveType: (value) => ('sentence' in value ? 'RightsProblem' : 'CorrectionNotice'),
});

builder.mutationField('acknowledgeCorrection', (t) =>
  t.field({
    type: CorrectionNoticeResult,
    action: 'corrections.read',
    description: 'Says that the caller’s agency knows of the correction.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, { id }, { database, viewer }) => {
      const done = await acknowledge(database, viewer, uuidOf('CorrectionNotice', id));
      if (!done) throw notFound();
      if (!done.ok) return done.problem;
      return database.prisma.correctionNotice.findUniqueOrThrow({ where: { id: done.value } });
    },
  }),
);
