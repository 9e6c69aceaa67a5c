import { stateRows } from '../../access/row-statements.ts';
import type { Prisma } from '../../db/client.ts';
import { FieldAbsence, unreported } from '../../graphql/absences.ts';
import { builder } from '../../graphql/builder.ts';
import { entityOf } from '../../graphql/entities.ts';
import { notFound } from '../../graphql/errors.ts';
import { encodeId, uuidOf } from '../../graphql/ids.ts';
import { pageOf } from '../../graphql/keyset.ts';
import { guardNode } from '../../graphql/node.ts';
import { BY_ID, prismaOrder, SortDirection, sortsOf } from '../../graphql/order.ts';
import { ofPerson } from '../../graphql/person.ts';
import { PermitFamily, PermitFilter, PermitStatus, permitsWhere, statusOn } from './read.ts';
import { PERMITS_STATEMENT, permitsInReach, visiblePermits } from './visible.ts';

builder.prismaObject('PermitKind', {
  description: 'A kind of permit: ITK, ITAS, ITAP or RPTKA.',
  fields: (t) => ({
    id: t.exposeID('id'),
    family: t.field({
      type: PermitFamily,
      select: { family: true },
      resolve: (kind) => kind.family as 'STAY' | 'WORK',
    }),
    nameId: t.exposeString('nameId'),
    nameEn: t.exposeString('nameEn'),
  }),
});

builder.queryField('permitKinds', (t) =>
  t.prismaField({
    type: ['PermitKind'],
    nullable: { list: false, items: false },
    action: 'reference.read',
    resolve: (query, _root, _args, { database }) =>
      database.prisma.permitKind.findMany({ ...query, orderBy: { id: 'asc' } }),
  }),
);

const Provenance = builder.prismaObject('Permit', {
  select: {},
  variant: 'Provenance',
  description: 'Which cell of which file says so.',
  fields: (t) => ({
    source: t.exposeString('source'),
    agency: t.relation('agency'),
    batch: t.id({
      select: { batchId: true },
      resolve: (permit) => encodeId('Batch', permit.batchId),
    }),
    row: t.exposeInt('row'),
    extractedOn: t.expose('extractedOn', { type: 'Date' }),
  }),
});

stateRows('Permit', PERMITS_STATEMENT);

const Permit = builder.prismaNode('Permit', {
  select: {},
  description: 'A stay permit or a work permit of one person (*izin tinggal*, *RPTKA*).',
  id: { field: 'id' },
  action: 'people.read',
  fields: (t) => ({
    kind: t.relation('kind'),
    code: t.exposeString('code', {
      nullable: true,
      description: 'Visa index or RPTKA type, as written (*indeks visa*).',
    }),
    number: t.string({
      nullable: true,
      select: { number: true, holderId: true },
      extensions: ofPerson((permit: { holderId: string }) => permit.holderId),
      resolve: (permit) => permit.number,
    }),
    holder: t.relation('holder'),
    employer: t.relation('employer', { nullable: true }),
    site: t.relation('site', {
      nullable: true,
      description: 'The principal place of work (*lokasi kerja*).',
    }),
    regency: t.relation('regency', { nullable: true }),
    position: t.exposeString('position', { nullable: true }),
    issuedOn: t.expose('issuedOn', { type: 'Date', nullable: true }),
    validFrom: t.expose('validFrom', { type: 'Date' }),
    validTo: t.expose('validTo', { type: 'Date' }),
    status: t.field({
      type: PermitStatus,
      select: { status: true, validFrom: true, validTo: true },
      resolve: (permit, _args, { now }) => statusOn(permit, now),
    }),
    provenance: t.variant(Provenance),
    absences: t.field({
      type: [FieldAbsence],
      nullable: { list: false, items: false },
      select: {
        code: true,
        employerId: true,
        siteId: true,
        regencyCode: true,
        position: true,
        issuedOn: true,
      },
      resolve: (permit) =>
        unreported(permit, {
          code: 'code',
          employerId: 'employer',
          siteId: 'site',
          regencyCode: 'regency',
          position: 'position',
          issuedOn: 'issuedOn',
        }),
    }),
  }),
});
guardNode('Permit', 'uuid', async ({ database, viewer }, keys) => {
  const found = await database.prisma.permit.findMany({
    where: { AND: [{ id: { in: keys } }, visiblePermits(viewer)] },
    select: { id: true },
  });
  return found.map(({ id }) => id);
});
entityOf(Permit);

const PermitOrder = builder.inputType('PermitOrder', {
  isOneOf: true,
  description: 'One field to sort permits by (*urutan daftar izin*).',
  fields: (t) => ({
    validTo: t.field({ type: SortDirection, description: 'By the last day (*berlaku sampai*).' }),
    validFrom: t.field({ type: SortDirection, description: 'By the first day (*berlaku mulai*).' }),
    issuedOn: t.field({
      type: SortDirection,
      description: 'By the day of issue (*tanggal terbit*); those without one come last.',
    }),
    kind: t.field({ type: SortDirection, description: 'By the id of the kind (*jenis izin*).' }),
    number: t.field({
      type: SortDirection,
      description: 'By number (*nomor izin*); only for those who may read it.',
    }),
    regency: t.field({
      type: SortDirection,
      description:
        'By the Kemendagri code of the regency (*kabupaten/kota*); those without one come last.',
    }),
  }),
});

const PERMIT_ORDER = {
  fields: {
    validTo: { column: 'validTo' },
    validFrom: { column: 'validFrom' },
    issuedOn: { column: 'issuedOn', nullable: true as const },
    kind: { column: 'kindId' },
    number: { column: 'number' },
    regency: { column: 'regencyCode', nullable: true as const },
  },
  otherwise: [{ column: 'validTo', direction: 'asc' as const }],
  key: BY_ID,
};

const NEWEST_FIRST = {
  ...PERMIT_ORDER,
  otherwise: [{ column: 'validFrom', direction: 'desc' as const }],
};
const nestedOrder = (given: Parameters<typeof sortsOf<keyof typeof PERMIT_ORDER.fields>>[0]) =>
  prismaOrder<Prisma.PermitOrderByWithRelationInput>(sortsOf(given, NEWEST_FIRST));

builder.prismaObjectField('ForeignNational', 'permits', (t) =>
  t.relatedConnection('permits', {
    cursor: 'id',
    totalCount: true,
    args: {
      orderBy: t.arg({
        type: [PermitOrder],
      }),
    },
    query: ({ orderBy }, context) => ({
      where: permitsInReach(context),
      orderBy: nestedOrder(orderBy),
    }),
  }),
);

builder.prismaObjectField('Employer', 'permits', (t) =>
  t.relatedConnection('permits', {
    cursor: 'id',
    totalCount: true,
    nullable: true,
    action: 'people.read',
    args: {
      orderBy: t.arg({
        type: [PermitOrder],
      }),
    },
    query: ({ orderBy }, { viewer }) => ({
      where: visiblePermits(viewer),
      orderBy: nestedOrder(orderBy),
    }),
  }),
);

builder.queryField('permits', (t) =>
  t.prismaConnection({
    type: 'Permit',
    cursor: 'id',
    action: 'people.read',
    args: {
      filter: t.arg({ type: PermitFilter }),
      orderBy: t.arg({
        type: [PermitOrder],
      }),
    },
    totalCount: async (_root, { filter }, { database, viewer, now }) =>
      database.prisma.permit.count({ where: await permitsWhere({ viewer, now }, filter) }),
    resolve: async (query, _root, args, context) => {
      const { database } = context;
      const page = pageOf<
        typeof query,
        Prisma.PermitWhereInput,
        Prisma.PermitOrderByWithRelationInput
      >(context, 'permits', query, sortsOf(args.orderBy, PERMIT_ORDER));
      return page.placed(
        database.prisma.permit.findMany({
          ...page.query,
          where: { AND: [await permitsWhere(context, args.filter), page.where] },
          orderBy: page.orderBy,
        }),
      );
    },
  }),
);

builder.queryField('permit', (t) =>
  t.prismaField({
    type: 'Permit',
    nullable: true,
    action: 'people.read',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (query, _root, { id }, { database, viewer }) => {
      const found = await database.prisma.permit.findFirst({
        ...query,
        where: { AND: [{ id: uuidOf('Permit', id) }, visiblePermits(viewer)] },
      });
      if (!found) throw notFound();
      return found;
    },
  }),
);
