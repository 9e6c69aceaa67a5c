/** What a correction changed, as it was before: a part of the step that made it. */
import { builder } from '../../graphql/builder.ts';
import type { Before } from './correct.ts';
import { CaseStep, openNoted } from './parts-schema.ts';
import { CasePlaceType } from './place-schema.ts';
import { agencyOf } from './visible.ts';

const CaseBefore = builder.objectRef<Before>('CaseBefore').implement({
  description:
    'What a correction changed, as it was before (*sebelumnya*); what it left alone is null.',
  fields: (t) => ({
    category: t.prismaField({
      type: 'IncidentCategory',
      nullable: true,
      description: 'The category (*kategori*).',
      resolve: (query, { category }, _args, { database }) =>
        category
          ? database.prisma.incidentCategory.findUnique({ ...query, where: { id: category } })
          : null,
    }),
    severity: t.int({
      nullable: true,
      description: 'The severity (*tingkat keparahan*).',
      resolve: ({ severity }) => severity ?? null,
    }),
    concernsMinor: t.boolean({
      nullable: true,
      description: 'Whether it was said that somebody under eighteen is concerned (*anak*).',
      resolve: ({ concernsMinor }) => concernsMinor ?? null,
    }),
    occurredOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day of the event (*tanggal kejadian*).',
      resolve: ({ occurredOn }) => occurredOn ?? null,
    }),
    regency: t.prismaField({
      type: 'Regency',
      nullable: true,
      description: 'The regency (*kabupaten/kota*).',
      resolve: (query, { regency }, _args, { database }) =>
        regency
          ? database.prisma.regency.findUnique({ ...query, where: { kemendagriCode: regency } })
          : null,
    }),
    place: t.field({
      type: CasePlaceType,
      nullable: true,
      description: 'The place, for agencies that had been given it (*tempat*).',
      resolve: ({ place }, _args, { viewer }) =>
        place?.seenBy.includes(agencyOf(viewer)) ? place.was : null,
    }),
    namesErased: t.boolean({
      description:
        'The category needs no name any more: one that was kept is erased (*nama dihapus*).',
      resolve: ({ namesErased }) => namesErased ?? false,
    }),
  }),
});

builder.objectField(CaseStep, 'before', (t) =>
  t.field({
    type: CaseBefore,
    nullable: true,
    description: 'What a correction changed, for the agencies that read its reason.',
    resolve: ({ sealedBefore, caseId, seenBy }, _args, context) =>
      seenBy.includes(agencyOf(context.viewer))
        ? openNoted<Before>(context, caseId, sealedBefore)
        : null,
  }),
);
