import { stateRows } from '../../access/row-statements.ts';
import { FieldAbsence, unreported } from '../../graphql/absences.ts';
import { builder } from '../../graphql/builder.ts';
import { entityOf } from '../../graphql/entities.ts';
import { notFound } from '../../graphql/errors.ts';
import { codeOf, uuidOf } from '../../graphql/ids.ts';
import { guardNode } from '../../graphql/node.ts';
import { Point, RegencyCodeInput, regencyCodeOf } from '../regencies/types.ts';
import { EMPLOYERS_STATEMENT, SITES_STATEMENT, visibleEmployers, visibleSites } from './visible.ts';

const NIB = /^\d{13}$/;
const BY_NAME = [{ name: 'asc' as const }, { id: 'asc' as const }];

builder.prismaNode('Sector', {
  description: 'A group of industries after KBLI 2020 (*sektor*).',
  id: { field: 'id' },
  fields: (t) => ({
    code: t.exposeString('id'),
    nameId: t.exposeString('nameId'),
    nameEn: t.exposeString('nameEn'),
  }),
});
guardNode('Sector', 'code', async ({ database }, keys) => {
  const found = await database.prisma.sector.findMany({
    where: { id: { in: keys } },
    select: { id: true },
  });
  return found.map(({ id }) => id);
});

builder.queryField('sectors', (t) =>
  t.prismaField({
    type: ['Sector'],
    nullable: { list: false, items: false },
    authScopes: { may: 'reference.read' },
    resolve: (query, _root, _args, { database }) =>
      database.prisma.sector.findMany({
        ...query,
        orderBy: { position: 'asc' },
      }),
  }),
);

const EmployerSector = builder.prismaObject('Employer', {
  variant: 'SectorOfEmployer',
  description: 'The sector of an employer, by the KBLI code that its own papers carry.',
  fields: (t) => ({
    kbli: t.exposeString('kbli', {
      nullable: true,
      description: 'KBLI 2020, five digits.',
    }),
    code: t.exposeString('sectorId', { nullable: true }),
    name: t.string({
      nullable: true,
      select: { sector: { select: { nameId: true } } },
      resolve: (employer) => employer.sector?.nameId ?? null,
    }),
    nameEn: t.string({
      nullable: true,
      select: { sector: { select: { nameEn: true } } },
      resolve: (employer) => employer.sector?.nameEn ?? null,
    }),
  }),
});

stateRows('Employer', EMPLOYERS_STATEMENT);
stateRows('Site', SITES_STATEMENT);

const Employer = builder.prismaNode('Employer', {
  description:
    'A company or organisation that employs or sponsors foreign nationals (*pemberi kerja*).',
  id: { field: 'id' },
  authScopes: { may: 'employers.read' },
  fields: (t) => ({
    name: t.exposeString('name'),
    nib: t.exposeString('nib', {
      nullable: true,
      description: 'Business number, 13 digits.',
    }),
    sector: t.variant(EmployerSector),
    absences: t.field({
      type: [FieldAbsence],
      nullable: { list: false, items: false },
      select: { nib: true, kbli: true },
      resolve: (employer) => unreported(employer, { nib: 'nib', kbli: 'sector' }),
    }),
    sites: t.relatedConnection('sites', {
      cursor: 'id',
      totalCount: true,
      query: (_args, { viewer }) => ({
        where: visibleSites(viewer),
        orderBy: BY_NAME,
      }),
    }),
  }),
});
guardNode('Employer', 'uuid', async ({ database, viewer }, keys) => {
  const found = await database.prisma.employer.findMany({
    where: { AND: [{ id: { in: keys } }, visibleEmployers(viewer)] },
    select: { id: true },
  });
  return found.map(({ id }) => id);
});
entityOf(Employer, {
  nib: async ({ database }, values) => {
    const found = await database.prisma.employer.findMany({
      where: { nib: { in: values.filter((value) => NIB.test(value)) } },
      select: { id: true, nib: true },
    });
    return new Map(found.flatMap(({ id, nib }) => (nib ? [[nib, id]] : [])));
  },
});

builder.prismaNode('Site', {
  description: 'A place of work of an employer (*lokasi kerja*). It carries no number of workers.',
  id: { field: 'id' },
  authScopes: { may: 'employers.read' },
  fields: (t) => ({
    name: t.exposeString('name'),
    employer: t.relation('employer'),
    regency: t.relation('regency'),
    sector: t.field({
      type: EmployerSector,
      nullable: true,
      select: (_args, _context, nested) => ({ employer: nested() }),
      resolve: (site) => site.employer,
    }),
    location: t.field({
      type: Point,
      nullable: true,
      select: { longitude: true, latitude: true, pointAbsence: true },
      resolve: ({ longitude, latitude, pointAbsence }) =>
        longitude === null || latitude === null || pointAbsence ? null : { longitude, latitude },
    }),
    absences: t.field({
      type: [FieldAbsence],
      nullable: { list: false, items: false },
      select: { longitude: true, pointAbsence: true },
      resolve: ({ longitude, pointAbsence }) => {
        if (pointAbsence) return [{ field: 'location', reason: 'CONFLICT' as const }];
        return longitude === null ? [{ field: 'location', reason: 'NOT_REPORTED' as const }] : [];
      },
    }),
  }),
});
guardNode('Site', 'uuid', async ({ database, viewer }, keys) => {
  const found = await database.prisma.site.findMany({
    where: { AND: [{ id: { in: keys } }, visibleSites(viewer)] },
    select: { id: true },
  });
  return found.map(({ id }) => id);
});

const EmployerFilter = builder.inputType('EmployerFilter', {
  fields: (t) => ({
    search: t.string({
      description: 'Part of the name, whatever the capitals.',
    }),
    sectors: t.idList({ description: 'Codes of sectors.' }),
  }),
});

builder.queryField('employers', (t) =>
  t.prismaConnection({
    type: 'Employer',
    cursor: 'id',
    authScopes: { may: 'employers.read' },
    args: { filter: t.arg({ type: EmployerFilter }) },
    totalCount: (_root, { filter }, { database, viewer }) =>
      database.prisma.employer.count({ where: employersWhere(viewer, filter) }),
    resolve: (query, _root, args, { database, viewer }) => {
      return database.prisma.employer.findMany({
        ...query,
        where: employersWhere(viewer, args.filter),
        orderBy: BY_NAME,
      });
    },
  }),
);

function employersWhere(
  viewer: Parameters<typeof visibleEmployers>[0],
  filter: typeof EmployerFilter.$inferInput | null | undefined,
) {
  return {
    AND: [
      visibleEmployers(viewer),
      filter?.search ? { name: { contains: filter.search, mode: 'insensitive' as const } } : {},
      filter?.sectors ? { sectorId: { in: filter.sectors.map((id) => codeOf('Sector', id)) } } : {},
    ],
  };
}

builder.queryField('employer', (t) =>
  t.prismaField({
    type: 'Employer',
    nullable: true,
    authScopes: { may: 'employers.read' },
    args: { id: t.arg.id({ required: true }) },
    resolve: async (query, _root, { id }, { database, viewer }) => {
      const found = await database.prisma.employer.findFirst({
        ...query,
        where: {
          AND: [{ id: uuidOf('Employer', id) }, visibleEmployers(viewer)],
        },
      });
      if (!found) throw notFound();
      return found;
    },
  }),
);

const SiteFilter = builder.inputType('SiteFilter', {
  fields: (t) => ({
    regencies: t.field({ type: [RegencyCodeInput] }),
    sectors: t.idList({ description: 'Codes of sectors.' }),
  }),
});

builder.queryField('sites', (t) =>
  t.prismaConnection({
    type: 'Site',
    cursor: 'id',
    authScopes: { may: 'employers.read' },
    args: { filter: t.arg({ type: SiteFilter }) },
    totalCount: (_root, { filter }, { database, viewer }) =>
      database.prisma.site.count({ where: sitesWhere(viewer, filter) }),
    resolve: (query, _root, args, { database, viewer }) => {
      return database.prisma.site.findMany({
        ...query,
        where: sitesWhere(viewer, args.filter),
        orderBy: BY_NAME,
      });
    },
  }),
);

function sitesWhere(
  viewer: Parameters<typeof visibleSites>[0],
  filter: typeof SiteFilter.$inferInput | null | undefined,
) {
  return {
    AND: [
      visibleSites(viewer),
      filter?.regencies ? { regencyCode: { in: filter.regencies.map(regencyCodeOf) } } : {},
      filter?.sectors
        ? {
            employer: {
              sectorId: {
                in: filter.sectors.map((id) => codeOf('Sector', id)),
              },
            },
          }
        : {},
    ],
  };
}
