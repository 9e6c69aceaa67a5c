import { stateRows } from '../../access/row-statements.ts';
import type { Prisma } from '../../db/client.ts';
import { FieldAbsence, unreported } from '../../graphql/absences.ts';
import { builder } from '../../graphql/builder.ts';
import { entityOf } from '../../graphql/entities.ts';
import { notFound } from '../../graphql/errors.ts';
import { uuidOf } from '../../graphql/ids.ts';
import { pageOf } from '../../graphql/keyset.ts';
import { guardNode } from '../../graphql/node.ts';
import { BY_ID, prismaOrder, SortDirection, sortsOf } from '../../graphql/order.ts';
import { Point } from '../regencies/types.ts';
import { EmployerFilter, employersWhere, SiteFilter, sitesWhere } from './read.ts';
import { EMPLOYERS_STATEMENT, SITES_STATEMENT, visibleEmployers, visibleSites } from './visible.ts';

const NIB = /^\d{13}$/;
const BY_NAME = { column: 'name', direction: 'asc' as const };

const SiteOrder = builder.inputType('SiteOrder', {
  isOneOf: true,
  description: 'One field to sort sites by (*urutan daftar lokasi kerja*).',
  fields: (t) => ({
    name: t.field({ type: SortDirection, description: 'By name (*nama*).' }),
    regency: t.field({
      type: SortDirection,
      description: 'By the Kemendagri code of the regency (*kabupaten/kota*).',
    }),
  }),
});

const SITE_ORDER = {
  fields: {
    name: { column: 'name' },
    regency: { column: 'regencyCode' },
  },
  otherwise: [BY_NAME],
  key: BY_ID,
};

const EmployerOrder = builder.inputType('EmployerOrder', {
  isOneOf: true,
  description: 'One field to sort employers by (*urutan daftar pemberi kerja*).',
  fields: (t) => ({
    name: t.field({ type: SortDirection, description: 'By name (*nama*).' }),
    nib: t.field({
      type: SortDirection,
      description: 'By business number (*NIB*); those without one come last.',
    }),
    sector: t.field({
      type: SortDirection,
      description: 'By the code of the sector (*sektor*); those without one come last.',
    }),
  }),
});

const EMPLOYER_ORDER = {
  fields: {
    name: { column: 'name' },
    nib: { column: 'nib', nullable: true as const },
    sector: { column: 'sectorId', nullable: true as const },
  },
  otherwise: [BY_NAME],
  key: BY_ID,
};

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
    action: 'reference.read',
    resolve: (query, _root, _args, { database }) =>
      database.prisma.sector.findMany({
        ...query,
        orderBy: { position: 'asc' },
      }),
  }),
);

const EmployerSector = builder.prismaObject('Employer', {
  select: {},
  variant: 'SectorOfEmployer',
  description: 'The sector of an employer, by the KBLI code that its own papers carry.',
  fields: (t) => ({
    kbli: t.exposeString('kbli', {
      nullable: true,
      description: 'KBLI 2020, five digits (*kode KBLI*).',
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
  select: {},
  description:
    'A company or organisation that employs or sponsors foreign nationals (*pemberi kerja*).',
  id: { field: 'id' },
  action: 'employers.read',
  fields: (t) => ({
    name: t.exposeString('name'),
    nib: t.exposeString('nib', {
      nullable: true,
      description: 'Business number, 13 digits (*NIB*).',
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
      args: {
        orderBy: t.arg({
          type: [SiteOrder],
        }),
      },
      query: ({ orderBy }, { viewer }) => ({
        where: visibleSites(viewer),
        orderBy: prismaOrder<Prisma.SiteOrderByWithRelationInput>(sortsOf(orderBy, SITE_ORDER)),
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
  select: {},
  description: 'A place of work of an employer (*lokasi kerja*). It carries no number of workers.',
  id: { field: 'id' },
  action: 'employers.read',
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

builder.queryField('employers', (t) =>
  t.prismaConnection({
    type: 'Employer',
    cursor: 'id',
    action: 'employers.read',
    args: {
      filter: t.arg({ type: EmployerFilter }),
      orderBy: t.arg({
        type: [EmployerOrder],
      }),
    },
    totalCount: async (_root, { filter }, { database, viewer }) =>
      database.prisma.employer.count({ where: await employersWhere(viewer, filter) }),
    resolve: async (query, _root, args, context) => {
      const { database, viewer } = context;
      const page = pageOf<
        typeof query,
        Prisma.EmployerWhereInput,
        Prisma.EmployerOrderByWithRelationInput
      >(context, 'employers', query, sortsOf(args.orderBy, EMPLOYER_ORDER));
      return page.placed(
        database.prisma.employer.findMany({
          ...page.query,
          where: { AND: [await employersWhere(viewer, args.filter), page.where] },
          orderBy: page.orderBy,
        }),
      );
    },
  }),
);

builder.queryField('employer', (t) =>
  t.prismaField({
    type: 'Employer',
    nullable: true,
    action: 'employers.read',
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

builder.queryField('sites', (t) =>
  t.prismaConnection({
    type: 'Site',
    cursor: 'id',
    action: 'employers.read',
    args: {
      filter: t.arg({ type: SiteFilter }),
      orderBy: t.arg({
        type: [SiteOrder],
      }),
    },
    totalCount: async (_root, { filter }, context) =>
      context.database.prisma.site.count({ where: await sitesWhere(context, filter) }),
    resolve: async (query, _root, args, context) => {
      const { database } = context;
      const page = pageOf<typeof query, Prisma.SiteWhereInput, Prisma.SiteOrderByWithRelationInput>(
        context,
        'sites',
        query,
        sortsOf(args.orderBy, SITE_ORDER),
      );
      return page.placed(
        database.prisma.site.findMany({
          ...page.query,
          where: { AND: [await sitesWhere(context, args.filter), page.where] },
          orderBy: page.orderBy,
        }),
      );
    },
  }),
);
