/** Packs in the graph: the list of a briefing's, and the command that takes one back. */
import { builder } from '../../../graphql/builder.ts';
import { encodeId, uuidOf } from '../../../graphql/ids.ts';
import { BriefingResult, resultOf } from '../result-schema.ts';
import { withdrawPack } from './packs.ts';
import { MOST_PACKS } from './problems.ts';

const BriefingPack = builder.prismaObject('BriefingPack', {
  description: 'An offline pack that was made of a briefing (*paket luring*).',
  select: { id: true },
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => encodeId('BriefingPack', id) }),
    agency: t.relation('agency', { description: 'For which agency it was made.' }),
    madeAt: t.expose('madeAt', { type: 'DateTime', description: 'When it was made, the instant.' }),
    validUntil: t.expose('validUntil', {
      type: 'DateTime',
      description: 'Past this instant it refuses by the clock of the device.',
    }),
    language: t.exposeString('language', { description: 'In which language it speaks: id or en.' }),
    digest: t.exposeString('digest', { description: 'SHA-256 of its page, as it is signed.' }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken back; null while it was not.',
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

builder.mutationField('withdrawPack', (t) =>
  t.field({
    type: BriefingResult,
    action: 'briefings.take',
    description:
      'Takes a pack of the own agency or of its briefing back; whoever verifies it is told.',
    args: { pack: t.arg.id({ required: true, description: 'The pack, by id.' }) },
    resolve: async (_root, { pack }, context) =>
      resultOf(await withdrawPack(context, uuidOf('BriefingPack', pack))),
  }),
);
