import { stateRows } from '../../access/row-statements.ts';
import type { Prisma } from '../../db/client.ts';
import { FieldAbsence, type FieldAbsenceShape, unreported } from '../../graphql/absences.ts';
import { builder } from '../../graphql/builder.ts';
import { entityOf } from '../../graphql/entities.ts';
import { notFound } from '../../graphql/errors.ts';
import { uuidOf } from '../../graphql/ids.ts';
import { pageOf } from '../../graphql/keyset.ts';
import { guardNode } from '../../graphql/node.ts';
import { BY_ID, SortDirection, sortsOf } from '../../graphql/order.ts';
import { Point } from '../regencies/types.ts';
import { IncidentFilter, IncidentStatus, incidentsWhere } from './read.ts';
import { INCIDENTS_STATEMENT, visibleIncidents } from './visible.ts';

builder.prismaObject('IncidentCategory', {
  description: 'A category of incident (*kategori insiden*).',
  fields: (t) => ({
    id: t.exposeID('id'),
    nameId: t.exposeString('nameId'),
    nameEn: t.exposeString('nameEn'),
  }),
});

builder.queryField('incidentCategories', (t) =>
  t.prismaField({
    type: ['IncidentCategory'],
    nullable: { list: false, items: false },
    action: 'reference.read',
    resolve: (query, _root, _args, { database }) =>
      database.prisma.incidentCategory.findMany({
        ...query,
        orderBy: { nameId: 'asc' },
      }),
  }),
);

stateRows('Incident', INCIDENTS_STATEMENT);

const Incident = builder.prismaNode('Incident', {
  select: {},
  description: 'An event (*insiden*), never a person. What it says is alleged until it is decided.',
  id: { field: 'id' },
  action: 'incidents.read',
  fields: (t) => ({
    category: t.relation('category'),
    severity: t.exposeInt('severity', {
      description:
        'Of the event (*tingkat keparahan*): 1 administrative, 2 compliance, 3 harm or criminal allegation, 4 urgent.',
    }),
    status: t.field({
      type: IncidentStatus,
      select: { status: true },
      resolve: (incident) => incident.status as typeof IncidentStatus.$inferType,
    }),
    occurredOn: t.field({
      type: 'Date',
      select: { occurredAt: true },
      resolve: (incident) => dayInProvince(incident.occurredAt),
    }),
    reportedOn: t.field({
      type: 'Date',
      select: { reportedAt: true },
      resolve: (incident) => dayInProvince(incident.reportedAt),
    }),
    regency: t.relation('regency'),
    site: t.relation('site', { nullable: true }),
    place: t.exposeString('place', { nullable: true }),
    location: t.field({
      type: Point,
      nullable: true,
      select: { longitude: true, latitude: true, pointAbsence: true },
      resolve: ({ longitude, latitude, pointAbsence }) =>
        longitude === null || latitude === null || pointAbsence ? null : { longitude, latitude },
    }),
    summary: t.exposeString('summary', { nullable: true }),
    reference: t.exposeString('reference', { nullable: true }),
    reportedBy: t.relation('agency'),
    absences: t.field({
      type: [FieldAbsence],
      nullable: { list: false, items: false },
      select: { siteId: true, place: true, longitude: true, summary: true, pointAbsence: true },
      resolve: (incident): FieldAbsenceShape[] => {
        const missing = unreported(incident, {
          siteId: 'site',
          place: 'place',
          longitude: 'location',
          summary: 'summary',
        });
        return incident.pointAbsence
          ? [...missing, { field: 'location', reason: 'CONFLICT' }]
          : missing;
      },
    }),
  }),
});
guardNode('Incident', 'uuid', async ({ database, viewer }, keys) => {
  const found = await database.prisma.incident.findMany({
    where: { AND: [{ id: { in: keys } }, visibleIncidents(viewer)] },
    select: { id: true },
  });
  return found.map(({ id }) => id);
});
entityOf(Incident);

/** The calendar day in Central Kalimantan, which keeps Western Indonesian Time (UTC+7). */
const dayInProvince = (instant: Date): string =>
  new Date(instant.getTime() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);

const IncidentOrder = builder.inputType('IncidentOrder', {
  isOneOf: true,
  description: 'One field to sort incidents by (*urutan daftar insiden*).',
  fields: (t) => ({
    occurredOn: t.field({
      type: SortDirection,
      description: 'By when it happened (*waktu kejadian*).',
    }),
    reportedOn: t.field({
      type: SortDirection,
      description: 'By when it was reported (*waktu laporan*).',
    }),
    severity: t.field({
      type: SortDirection,
      description: 'By the severity of the event (*tingkat keparahan*).',
    }),
    category: t.field({
      type: SortDirection,
      description: 'By the id of the category (*kategori*).',
    }),
    regency: t.field({
      type: SortDirection,
      description: 'By the Kemendagri code of the regency (*kabupaten/kota*).',
    }),
  }),
});

const INCIDENT_ORDER = {
  fields: {
    occurredOn: { column: 'occurredAt' },
    reportedOn: { column: 'reportedAt' },
    severity: { column: 'severity' },
    category: { column: 'categoryId' },
    regency: { column: 'regencyCode' },
  },
  otherwise: [{ column: 'occurredAt', direction: 'desc' as const }],
  key: BY_ID,
};

builder.queryField('incidents', (t) =>
  t.prismaConnection({
    type: 'Incident',
    cursor: 'id',
    action: 'incidents.read',
    args: {
      filter: t.arg({ type: IncidentFilter }),
      orderBy: t.arg({
        type: [IncidentOrder],
      }),
    },
    totalCount: async (_root, { filter }, context) =>
      context.database.prisma.incident.count({ where: await incidentsWhere(context, filter) }),
    resolve: async (query, _root, args, context) => {
      const { database } = context;
      const page = pageOf<
        typeof query,
        Prisma.IncidentWhereInput,
        Prisma.IncidentOrderByWithRelationInput
      >(context, 'incidents', query, sortsOf(args.orderBy, INCIDENT_ORDER));
      return page.placed(
        database.prisma.incident.findMany({
          ...page.query,
          where: { AND: [await incidentsWhere(context, args.filter), page.where] },
          orderBy: page.orderBy,
        }),
      );
    },
  }),
);

builder.queryField('incident', (t) =>
  t.prismaField({
    type: 'Incident',
    nullable: true,
    action: 'incidents.read',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (query, _root, { id }, { database, viewer }) => {
      const found = await database.prisma.incident.findFirst({
        ...query,
        where: {
          AND: [{ id: uuidOf('Incident', id) }, visibleIncidents(viewer)],
        },
      });
      if (!found) throw notFound();
      return found;
    },
  }),
);
