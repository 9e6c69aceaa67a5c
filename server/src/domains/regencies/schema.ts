import { builder } from '../../graphql/builder.ts';
import { entityOf } from '../../graphql/entities.ts';
import { guardNode } from '../../graphql/node.ts';
import { Sentence } from '../../graphql/sentence.ts';
import { boundaryEditions } from './read.ts';
import { RegencyCodeInput, regencyCodeOf } from './types.ts';

const RegencyKind = builder.enumType('RegencyKind', {
  description: 'Regency (*kabupaten*) or city (*kota*).',
  values: ['KABUPATEN', 'KOTA'] as const,
});

const Regency = builder.prismaNode('Regency', {
  select: {},
  description: 'A regency or city of Central Kalimantan (*kabupaten/kota*).',
  id: { field: 'kemendagriCode' },
  fields: (t) => ({
    kemendagriCode: t.exposeString('kemendagriCode'),
    bpsCode: t.exposeString('bpsCode'),
    name: t.exposeString('name'),
    kind: t.field({
      type: RegencyKind,
      select: { kind: true },
      resolve: (regency) => regency.kind as 'KABUPATEN' | 'KOTA',
    }),
    capital: t.exposeString('capital'),
    areaKm2: t.float({
      description: 'Official area in km² (BIG) (*luas*).',
      select: { areaKm2: true },
      resolve: (regency) => Number(regency.areaKm2),
    }),
    population: t.exposeInt('population', {
      description: 'Inhabitants (Kemendagri) (*penduduk*).',
    }),
    populationSource: t.exposeString('populationSource', {
      description: 'Who counted the inhabitants, and in which year (*sumber*).',
    }),
  }),
});
guardNode('Regency', 'code', async ({ database }, keys) => {
  const found = await database.prisma.regency.findMany({
    where: { kemendagriCode: { in: keys } },
    select: { kemendagriCode: true },
  });
  return found.map(({ kemendagriCode }) => kemendagriCode);
});
entityOf(Regency, {
  kemendagriCode: async (_context, values) => new Map(values.map((value) => [value, value])),
});

builder.queryField('regencies', (t) =>
  t.prismaField({
    type: ['Regency'],
    nullable: { list: false, items: false },
    action: 'reference.read',
    description: 'The fourteen regencies and cities, in the order of their Kemendagri codes.',
    resolve: (query, _root, _args, { database }) =>
      database.prisma.regency.findMany({
        ...query,
        orderBy: { kemendagriCode: 'asc' },
      }),
  }),
);

builder.queryField('regency', (t) =>
  t.prismaField({
    type: 'Regency',
    nullable: true,
    action: 'reference.read',
    args: { code: t.arg({ type: RegencyCodeInput, required: true }) },
    resolve: (query, _root, { code }, { database }) =>
      database.prisma.regency.findUnique({
        ...query,
        where: { kemendagriCode: regencyCodeOf(code) },
      }),
  }),
);

const BoundaryEdition =
  builder.objectRef<Awaited<ReturnType<typeof boundaryEditions>>[number]>('BoundaryEdition');
BoundaryEdition.implement({
  description: 'One set of regency boundaries; its shapes are at `/boundaries/{id}.json`.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    source: t.exposeString('source'),
    licence: t.exposeString('licence'),
    validFrom: t.expose('validFrom', { type: 'Date' }),
    warnings: t.field({
      type: [Sentence],
      nullable: { list: false, items: false },
      description: 'What the checks found when the edition was loaded; shown beside the map.',
      resolve: (edition) => edition.warnings,
    }),
    current: t.exposeBoolean('current', {
      description: 'The edition that the map shows.',
    }),
  }),
});

builder.queryField('boundaryEditions', (t) =>
  t.field({
    type: [BoundaryEdition],
    nullable: { list: false, items: false },
    action: 'reference.read',
    resolve: (_root, _args, { database }) => boundaryEditions(database.pool),
  }),
);
