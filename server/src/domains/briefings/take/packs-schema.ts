/** Packs in the graph: those of a briefing, the list of all that the viewer may know of, and the command that takes one back. */
import { may } from '../../../access/viewer.ts';
import type { Prisma } from '../../../db/client.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { encodeId, uuidOf } from '../../../graphql/ids.ts';
import { BY_ID, prismaOrder, SortDirection, sortsOf } from '../../../graphql/order.ts';
import { BriefingResult, resultOf } from '../result-schema.ts';
import { ClassificationType } from '../schema.ts';
import type { Classification } from '../types.ts';
import { visibleBriefings } from '../visible.ts';
import { fingerprintOf, type Standing, standingOf, withdrawPack } from './packs.ts';
import { MOST_PACKS } from './problems.ts';

const StandingType = builder.enumType('BriefingPackStanding', {
  description: 'Whether an offline pack is still good (*keadaan paket luring*).',
  values: {
    VALID: { description: 'It opens, and nobody took it back (*berlaku*).' },
    EXPIRED: { description: 'Its last day is over (*lewat tanggal*).' },
    WITHDRAWN: { description: 'It was taken back, whatever its last day (*ditarik*).' },
  } satisfies Record<Standing, object>,
});

/** Who takes a pack back: whoever made it, and whoever answers for what is in it. */
const WHOSE = { agencyCode: true, briefing: { select: { ownerAgency: true } } } as const;

const BriefingPack = builder.prismaObject('BriefingPack', {
  description: 'An offline pack that was made of a briefing (*paket luring*).',
  select: { id: true },
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => encodeId('BriefingPack', id) }),
    briefing: t.relation('briefing', { description: 'Of which briefing it was made.' }),
    agency: t.relation('agency', { description: 'The agency that made it.' }),
    madeBy: t.string({
      nullable: true,
      description:
        'The name of the account that made it, for its own agency; to the others it is the agency that answers.',
      select: { agencyCode: true, maker: { select: { name: true } } },
      resolve: ({ agencyCode, maker }, _args, { viewer }) =>
        agencyCode === viewer.agency ? (maker?.name ?? null) : null,
    }),
    madeAt: t.expose('madeAt', { type: 'DateTime', description: 'When it was made, the instant.' }),
    validUntil: t.expose('validUntil', {
      type: 'DateTime',
      description: 'Past this instant it refuses by the clock of the device.',
    }),
    standing: t.field({
      type: StandingType,
      description: 'Whether it is still good.',
      select: { validUntil: true, withdrawnAt: true },
      resolve: (pack, _args, { now }) => standingOf(pack, now),
    }),
    classification: t.field({
      type: ClassificationType,
      description: 'How it is marked, which its briefing may not be any more.',
      select: { classification: true },
      resolve: ({ classification }) => classification as Classification,
    }),
    language: t.exposeString('language', { description: 'In which language it speaks: id or en.' }),
    digest: t.exposeString('digest', { description: 'SHA-256 of its page, as it is signed.' }),
    fingerprint: t.string({
      description:
        'The beginning of its digest, as `pnpm hub pack verify` shows it (*sidik jari*).',
      select: { digest: true },
      resolve: ({ digest }) => fingerprintOf(digest),
    }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken back; null while it was not.',
    }),
    withdrawnBecause: t.exposeString('withdrawnBecause', {
      nullable: true,
      description: 'Why it was taken back.',
    }),
    mayWithdraw: t.boolean({
      description: 'Whether the caller may take it back, and it was not yet.',
      select: { ...WHOSE, withdrawnAt: true },
      resolve: ({ withdrawnAt, agencyCode, briefing }, _args, { viewer }) =>
        withdrawnAt === null &&
        may(viewer, 'briefings.take') &&
        [agencyCode, briefing.ownerAgency].includes(viewer.agency ?? ''),
    }),
  }),
});

builder.prismaObjectField('Briefing', 'packs', (t) =>
  t.relation('packs', {
    type: BriefingPack,
    description: `Offline packs that were made of it, the newest first; there are at most ${MOST_PACKS}.`,
    query: { orderBy: [{ madeAt: 'desc' }, { id: 'asc' }], take: MOST_PACKS },
  }),
);

const PackFilter = builder.inputType('BriefingPackFilter', {
  description: 'Which offline packs (*saringan paket luring*).',
  fields: (t) => ({
    standings: t.field({ type: [StandingType], description: 'In one of these standings.' }),
    briefing: t.id({ description: 'Made of this briefing.' }),
    own: t.boolean({ description: 'Made by the own agency, or by the others.' }),
  }),
});
const PackOrder = builder.inputType('BriefingPackOrder', {
  isOneOf: true,
  description: 'One field to sort offline packs by (*urutan paket luring*).',
  fields: (t) => ({
    madeAt: t.field({ type: SortDirection }),
    validUntil: t.field({ type: SortDirection }),
  }),
});
const PACK_ORDER = {
  fields: { madeAt: { column: 'madeAt' }, validUntil: { column: 'validUntil' } },
  otherwise: [{ column: 'madeAt', direction: 'desc' as const }],
  key: BY_ID,
};

const OF_STANDING: Record<Standing, (now: Date) => Prisma.BriefingPackWhereInput> = {
  VALID: (now) => ({ withdrawnAt: null, validUntil: { gte: now } }),
  EXPIRED: (now) => ({ withdrawnAt: null, validUntil: { lt: now } }),
  WITHDRAWN: () => ({ withdrawnAt: { not: null } }),
};

const packsWhere = (
  { viewer, now }: Context,
  filter: typeof PackFilter.$inferInput | null | undefined,
): Prisma.BriefingPackWhereInput => ({
  AND: [
    { briefing: visibleBriefings(viewer) },
    filter?.standings ? { OR: filter.standings.map((each) => OF_STANDING[each](now)) } : {},
    filter?.briefing ? { briefingId: uuidOf('Briefing', filter.briefing) } : {},
    typeof filter?.own === 'boolean'
      ? { agencyCode: filter.own ? (viewer.agency ?? '') : { not: viewer.agency ?? '' } }
      : {},
  ],
});

builder.queryField('briefingPacks', (t) =>
  t.prismaConnection({
    type: BriefingPack,
    cursor: 'id',
    action: 'briefings.read',
    description: 'Offline packs of all briefings that the caller sees, the newest first.',
    args: { filter: t.arg({ type: PackFilter }), orderBy: t.arg({ type: [PackOrder] }) },
    totalCount: (_root, { filter }, context) =>
      context.database.prisma.briefingPack.count({ where: packsWhere(context, filter) }),
    resolve: (query, _root, { filter, orderBy }, context) =>
      context.database.prisma.briefingPack.findMany({
        ...query,
        where: packsWhere(context, filter),
        orderBy: prismaOrder<Prisma.BriefingPackOrderByWithRelationInput>(
          sortsOf(orderBy, PACK_ORDER),
        ),
      }),
  }),
);

builder.mutationField('withdrawPack', (t) =>
  t.field({
    type: BriefingResult,
    action: 'briefings.take',
    description:
      'Takes a pack of the own agency or of its briefing back; whoever verifies it is told, with the reason.',
    args: {
      pack: t.arg.id({ required: true, description: 'The pack, by id.' }),
      reason: t.arg.string({ required: true, description: 'Why (*alasan*).' }),
    },
    resolve: async (_root, { pack, reason }, context) =>
      resultOf(await withdrawPack(context, uuidOf('BriefingPack', pack), reason)),
  }),
);
