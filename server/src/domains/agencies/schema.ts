import { builder } from '../../graphql/builder.ts';
import { guardNode } from '../../graphql/node.ts';

builder.prismaNode('Agency', {
  description: 'An office that sends files, reads the hub, or both (*instansi*).',
  id: { field: 'code' },
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.exposeString('nameId', { description: 'Name in Indonesian (*nama*).' }),
    nameEn: t.exposeString('nameEn', { description: 'Name in English (*nama Inggris*).' }),
    kind: t.exposeString('kind', {
      description:
        'Kind of agency (*jenis instansi*): IMMIGRATION, MANPOWER, POLICE, KESBANGPOL or GOVERNMENT.',
    }),
  }),
});
guardNode('Agency', 'code', async ({ database }, keys) => {
  const found = await database.prisma.agency.findMany({
    where: { code: { in: keys } },
    select: { code: true },
  });
  return found.map(({ code }) => code);
});

builder.queryField('agencies', (t) =>
  t.prismaField({
    type: ['Agency'],
    nullable: { list: false, items: false },
    action: 'reference.read',
    description: 'All agencies that the hub knows.',
    resolve: (query, _root, _args, { database }) =>
      database.prisma.agency.findMany({ ...query, orderBy: { code: 'asc' } }),
  }),
);
