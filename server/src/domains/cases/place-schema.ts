/** Where an event was, as the graph shows it. */
import { builder } from '../../graphql/builder.ts';
import { Point } from '../regencies/types.ts';
import type { CasePlace } from './place.ts';

export const CasePlaceType = builder.objectRef<CasePlace>('CasePlace').implement({
  description: 'Where a reported event was; a point is that of a site, never of a home.',
  fields: (t) => ({
    district: t.exposeString('district', { nullable: true }),
    village: t.exposeString('village', { nullable: true }),
    description: t.exposeString('description', { nullable: true }),
    siteName: t.exposeString('siteName', { nullable: true }),
    site: t.prismaField({
      type: 'Site',
      nullable: true,
      resolve: (query, { site }, _args, { database }) =>
        site ? database.prisma.site.findUnique({ ...query, where: { id: site } }) : null,
    }),
    location: t.field({ type: Point, nullable: true, resolve: ({ point }) => point }),
  }),
});
