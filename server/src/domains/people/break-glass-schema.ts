import { stateRows } from '../../access/row-statements.ts';
import { hasRole, type Viewer } from '../../access/viewer.ts';
import type { Prisma } from '../../db/client.ts';
import { builder } from '../../graphql/builder.ts';
import { notFound } from '../../graphql/errors.ts';
import { encodeId, uuidOf } from '../../graphql/ids.ts';
import { BY_ID, prismaOrder, SortDirection, sortsOf } from '../../graphql/order.ts';
import { problemType } from '../../graphql/problem.ts';
import { acknowledge, giveBack, openRecord } from './break-glass.ts';
import { SENTENCES } from './break-glass-rules.ts';

stateRows('BreakGlass', {
  id: 'Instansi pemilik data melihat pembukaan atas datanya; auditor melihat semua; petugas melihat miliknya sendiri.',
  en: 'An agency sees the openings of its own records; an auditor all; an officer its own.',
});

/** The openings that the viewer may see. */
function visibleOpenings(viewer: Viewer): Prisma.BreakGlassWhereInput {
  if (hasRole(viewer, 'AUDITOR')) return {};
  const own = { userId: viewer.userId };
  return viewer.agency ? { OR: [own, { ownerAgencies: { has: viewer.agency } }] } : own;
}

builder.prismaObject('BreakGlassSeen', {
  name: 'BreakGlassAcknowledgement',
  description: 'An owning agency has taken note of an opening.',
  fields: (t) => ({
    agency: t.relation('agency'),
    seenAt: t.expose('seenAt', { type: 'DateTime' }),
  }),
});

const BreakGlass = builder.prismaObject('BreakGlass', {
  description:
    'One person’s record, opened for a time by an officer outside whose area it lies (*buka darurat*).',
  fields: (t) => ({
    id: t.id({ select: { id: true }, resolve: ({ id }) => encodeId('BreakGlass', id) }),
    person: t.id({
      description: 'The global id of the foreign national.',
      select: { foreignNationalId: true },
      resolve: ({ foreignNationalId }) => encodeId('ForeignNational', foreignNationalId),
    }),
    officer: t.string({
      description: 'Name of the account that opened it.',
      select: { user: { select: { name: true } } },
      resolve: ({ user }) => user.name,
    }),
    officerAgency: t.prismaField({
      type: 'Agency',
      nullable: true,
      select: { userId: true },
      resolve: (query, { userId }, _args, { database }) =>
        database.prisma.user.findUnique({ where: { id: userId } }).agency(query),
    }),
    reason: t.exposeString('reason'),
    openedAt: t.expose('openedAt', { type: 'DateTime' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime' }),
    givenBackAt: t.expose('givenBackAt', { type: 'DateTime', nullable: true }),
    open: t.boolean({
      description: 'Whether it still opens the record.',
      select: { expiresAt: true, givenBackAt: true },
      resolve: ({ expiresAt, givenBackAt }, _args, { now }) => !givenBackAt && expiresAt > now,
    }),
    ownRecords: t.boolean({
      description: 'Whether records of the caller’s agency stand behind the person.',
      select: { ownerAgencies: true },
      resolve: ({ ownerAgencies }, _args, { viewer }) =>
        viewer.agency !== null && ownerAgencies.includes(viewer.agency),
    }),
    acknowledgements: t.relation('seen', { query: { orderBy: { seenAt: 'asc' } } }),
  }),
});

builder.prismaObjectField('ForeignNational', 'opening', (t) =>
  t.prismaField({
    type: BreakGlass,
    nullable: true,
    description:
      'The opening by which the caller reads this record (*pembukaan data*); null where it needs none.',
    select: { id: true },
    resolve: (query, { id }, _args, { database, brokenGlass }) => {
      const opening = brokenGlass.get(id);
      return opening
        ? database.prisma.breakGlass.findUnique({ ...query, where: { id: opening } })
        : null;
    },
  }),
);

/** Openings of the viewer's agency's records that it has not taken note of. */
const awaiting = (viewer: Viewer): Prisma.BreakGlassWhereInput => ({
  ownerAgencies: { has: viewer.agency ?? '' },
  seen: { none: { agencyCode: viewer.agency ?? '' } },
});

const BreakGlassOrder = builder.inputType('BreakGlassOrder', {
  isOneOf: true,
  description: 'One field to sort openings by (*urutan daftar buka darurat*).',
  fields: (t) => ({
    openedAt: t.field({ type: SortDirection, description: 'By when it was opened (*dibuka*).' }),
    expiresAt: t.field({ type: SortDirection, description: 'By when it ends (*berakhir*).' }),
  }),
});

const OPENING_ORDER = {
  fields: {
    openedAt: { column: 'openedAt' },
    expiresAt: { column: 'expiresAt' },
  },
  otherwise: [{ column: 'openedAt', direction: 'desc' as const }],
  key: BY_ID,
};

builder.queryField('breakGlassOpenings', (t) =>
  t.prismaConnection({
    type: BreakGlass,
    cursor: 'id',
    action: 'break-glass.read',
    description: 'Openings of records outside an officer’s area, newest first.',
    args: {
      awaiting: t.arg.boolean({
        description: 'Only those of the own agency’s records that it has not taken note of.',
      }),
      orderBy: t.arg({
        type: [BreakGlassOrder],
      }),
    },
    totalCount: (_root, args, { database, viewer }) =>
      database.prisma.breakGlass.count({
        where: { AND: [visibleOpenings(viewer), args.awaiting ? awaiting(viewer) : {}] },
      }),
    resolve: (query, _root, args, { database, viewer }) => {
      return database.prisma.breakGlass.findMany({
        ...query,
        where: { AND: [visibleOpenings(viewer), args.awaiting ? awaiting(viewer) : {}] },
        orderBy: prismaOrder<Prisma.BreakGlassOrderByWithRelationInput>(
          sortsOf(args.orderBy, OPENING_ORDER),
        ),
      });
    },
  }),
);

const Problem = problemType(
  'BreakGlassProblem',
  'What stands against an opening, its end or its note, and what to do.',
  SENTENCES,
);

const BreakGlassResult = builder.unionType('BreakGlassResult', {
  types: [BreakGlass, Problem],
  resolveType: (value) => ('sentence' in value ? Problem : BreakGlass),
});

const BreakGlassInput = builder.inputType('BreakGlassInput', {
  fields: (t) => ({
    documentNumber: t.string({ required: true, description: 'As the document writes it.' }),
    documentCountry: t.string({ required: true, description: 'Alpha-3 of the issuing country.' }),
    reason: t.string({ required: true, description: 'Why now; without names and numbers.' }),
    minutes: t.int({ required: true, description: '1 to 60.' }),
  }),
});

builder.mutationField('breakGlass', (t) =>
  t.field({
    type: BreakGlassResult,
    action: 'break-glass.open',
    description: 'Opens one record outside the own area. The agencies whose data it is are told.',
    args: { input: t.arg({ type: BreakGlassInput, required: true }) },
    resolve: async (_root, { input }, { database, viewer, now }) => {
      const opened = await openRecord(database, viewer, input, now);
      if (!opened.ok) return opened.problem;
      return database.prisma.breakGlass.findUniqueOrThrow({ where: { id: opened.value } });
    },
  }),
);

builder.mutationField('giveBackRecord', (t) =>
  t.field({
    type: BreakGlassResult,
    action: 'break-glass.open',
    description: 'Ends an own opening before its time.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, args, { database, viewer, now }) => {
      const done = await giveBack(database, viewer, uuidOf('BreakGlass', args.id), now);
      if (!done) throw notFound();
      if (!done.ok) return done.problem;
      return database.prisma.breakGlass.findUniqueOrThrow({ where: { id: done.value } });
    },
  }),
);

builder.mutationField('acknowledgeBreakGlass', (t) =>
  t.field({
    type: BreakGlassResult,
    action: 'break-glass.acknowledge',
    description: 'The caller’s agency takes note of an opening of its records.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, args, { database, viewer, now }) => {
      const done = await acknowledge(database, viewer, uuidOf('BreakGlass', args.id), now);
      if (!done) throw notFound();
      if (!done.ok) return done.problem;
      return database.prisma.breakGlass.findUniqueOrThrow({ where: { id: done.value } });
    },
  }),
);
