import { queryFromInfo } from '@pothos/plugin-prisma';
import { stateRows } from '../../access/row-statements.ts';
import { mayReadClass, type Viewer } from '../../access/viewer.ts';
import type { Prisma } from '../../db/client.ts';
import { FieldAbsence, unreported } from '../../graphql/absences.ts';
import { builder } from '../../graphql/builder.ts';
import { entityOf } from '../../graphql/entities.ts';
import { notFound } from '../../graphql/errors.ts';
import { uuidOf } from '../../graphql/ids.ts';
import { pageOf } from '../../graphql/keyset.ts';
import { guardNode } from '../../graphql/node.ts';
import { BY_ID, SortDirection, sortsOf } from '../../graphql/order.ts';
import { ofPerson } from '../../graphql/person.ts';
import { openPersons } from './open-persons.ts';
import { ForeignNationalFilter, peopleWhere, Sex } from './read.ts';
import { PEOPLE_STATEMENT, RECORDS_STATEMENT, recordsInReach } from './visible.ts';

builder.prismaObject('Country', {
  description: 'A nationality or issuing country: ISO 3166 alpha-3 or an ICAO special code.',
  fields: (t) => ({
    alpha3: t.exposeString('alpha3'),
    name: t.exposeString('nameId', { description: 'Name in Indonesian (*nama*).' }),
    nameEn: t.exposeString('nameEn'),
  }),
});

builder.queryField('countries', (t) =>
  t.prismaField({
    type: ['Country'],
    nullable: { list: false, items: false },
    action: 'reference.read',
    resolve: (query, _root, _args, { database }) =>
      database.prisma.country.findMany({
        ...query,
        orderBy: { nameId: 'asc' },
      }),
  }),
);

builder.prismaObject('TravelDocument', {
  select: {},
  description: 'A passport or other travel document (*dokumen perjalanan*).',
  fields: (t) => ({
    number: t.string({
      nullable: true,
      select: { number: true, foreignNationalId: true },
      extensions: ofPerson((document: { foreignNationalId: string }) => document.foreignNationalId),
      resolve: (document) => document.number,
    }),
    country: t.relation('issuer'),
    expiresOn: t.expose('expiresOn', { type: 'Date', nullable: true }),
  }),
});

const LinkEvidence = builder
  .objectRef<{ field: string; weight: number | null; agreement: string }>('LinkEvidence')
  .implement({
    description: 'One field on which a link rests.',
    fields: (t) => ({
      field: t.exposeString('field'),
      weight: t.exposeFloat('weight', { nullable: true }),
      agreement: t.exposeString('agreement'),
    }),
  });

builder.prismaObject('IdentityLink', {
  select: {},
  name: 'Link',
  description: 'A stored judgement that a record speaks of this person, and what it rests on.',
  fields: (t) => ({
    probability: t.exposeFloat('probability', { nullable: true }),
    evidence: t.field({
      type: [LinkEvidence],
      nullable: { list: false, items: false },
      select: { evidence: true },
      resolve: (link) =>
        link.evidence as {
          field: string;
          weight: number | null;
          agreement: string;
        }[],
    }),
    decidedBy: t.exposeString('decidedBy'),
    decidedAt: t.expose('decidedAt', { type: 'DateTime' }),
  }),
});

const SourceRecord = builder.prismaObject('SourceRecord', {
  select: {},
  description: 'What one row of one agency’s file says of a person.',
  fields: (t) => ({
    source: t.exposeString('source'),
    agency: t.relation('agency'),
    row: t.exposeInt('row'),
    nameAsWritten: t.string({
      nullable: true,
      select: {
        nameAsWritten: true,
        link: { select: { foreignNationalId: true } },
      },
      extensions: ofPerson(
        (record: { link: { foreignNationalId: string } | null }) =>
          record.link?.foreignNationalId ?? null,
      ),
      resolve: (record) => (record.link ? record.nameAsWritten : null),
    }),
    extractedOn: t.expose('extractedOn', { type: 'Date' }),
  }),
});

stateRows('ForeignNational', PEOPLE_STATEMENT);
stateRows('SourceRecord', RECORDS_STATEMENT);

const HIMSELF = (person: { id: string }): string => person.id;

const ForeignNational = builder.prismaNode('ForeignNational', {
  select: {},
  description: 'A foreign national as the hub knows him or her (*orang asing*).',
  id: { field: 'id' },
  action: 'people.read',
  fields: (t) => ({
    name: t.string({
      nullable: true,
      select: { id: true, name: true },
      extensions: ofPerson(HIMSELF),
      resolve: (person) => person.name,
    }),
    pseudonym: t.string({
      description:
        'A name that stands for this person (*nama samaran*) and tells nothing of who it is: the same for everybody, always.',
      select: { id: true },
      resolve: (person, _args, { pseudonymOf }) => pseudonymOf(person.id),
    }),
    nationality: t.relation('country'),
    birthDate: t.field({
      type: 'Date',
      nullable: true,
      select: { id: true, birthDate: true },
      extensions: ofPerson(HIMSELF),
      resolve: (person) => person.birthDate,
    }),
    birthYear: t.int({
      nullable: true,
      description: 'For whom the day of birth is not: the year (*tahun lahir*).',
      select: { birthDate: true },
      resolve: (person) => person.birthDate?.getUTCFullYear() ?? null,
    }),
    sex: t.field({
      type: Sex,
      nullable: true,
      select: { sex: true },
      resolve: (person) => person.sex as 'MALE' | 'FEMALE' | null,
    }),
    travelDocuments: t.relation('documents', {
      query: (_args, { viewer }) => ({
        // An order by a field that may not be read would tell its values.
        orderBy: mayReadClass(viewer, 'document')
          ? [{ country: 'asc' }, { number: 'asc' }]
          : [{ country: 'asc' }, { expiresOn: 'asc' }],
      }),
    }),
    links: t.relation('links', {
      query: (_args, context) => ({
        where: { record: recordsInReach(context) },
        orderBy: { id: 'asc' },
      }),
    }),
    records: t.field({
      type: [SourceRecord],
      nullable: { list: false, items: false },
      select: (_args, context, nested) => ({
        links: {
          where: { record: recordsInReach(context) },
          select: { record: nested() },
          orderBy: { id: 'asc' },
        },
      }),
      resolve: (person) => person.links.map((link) => link.record),
    }),
    absences: t.field({
      type: [FieldAbsence],
      nullable: { list: false, items: false },
      select: { sex: true },
      resolve: (person) => unreported(person, { sex: 'sex' }),
    }),
  }),
});

const ForeignNationalOrder = builder.inputType('ForeignNationalOrder', {
  isOneOf: true,
  description: 'One field to sort persons by (*urutan daftar orang asing*).',
  fields: (t) => ({
    name: t.field({
      type: SortDirection,
      description: 'By name (*nama*); only for those who may read names.',
    }),
    birthDate: t.field({
      type: SortDirection,
      description: 'By day of birth (*tanggal lahir*); only for those who may read it.',
    }),
    nationality: t.field({
      type: SortDirection,
      description: 'By the code of the nationality (*kewarganegaraan*).',
    }),
    sex: t.field({
      type: SortDirection,
      description: 'By sex (*jenis kelamin*); who has none reported comes last.',
    }),
  }),
});

const PEOPLE_ORDER = {
  fields: {
    name: { column: 'name' },
    birthDate: { column: 'birthDate', nullable: true as const },
    nationality: { column: 'nationality' },
    sex: { column: 'sex', nullable: true as const },
  },
  otherwise: [{ column: 'name', direction: 'asc' as const }],
  key: BY_ID,
};

/** An order by a field that may not be read would tell its values. */
const peopleOrder = (viewer: Viewer) =>
  mayReadClass(viewer, 'identity') ? PEOPLE_ORDER : { ...PEOPLE_ORDER, otherwise: [] };

builder.queryField('foreignNationals', (t) =>
  t.prismaConnection({
    type: 'ForeignNational',
    cursor: 'id',
    action: 'people.read',
    args: {
      filter: t.arg({ type: ForeignNationalFilter }),
      orderBy: t.arg({
        type: [ForeignNationalOrder],
      }),
    },
    totalCount: async (_root, { filter }, context) =>
      context.database.prisma.foreignNational.count({ where: await peopleWhere(context, filter) }),
    resolve: async (query, _root, args, context) => {
      const { database, viewer } = context;
      const sorts = sortsOf(args.orderBy, peopleOrder(viewer));
      const page = pageOf<
        typeof query,
        Prisma.ForeignNationalWhereInput,
        Prisma.ForeignNationalOrderByWithRelationInput
      >(context, 'foreignNationals', query, sorts);
      return page.placed(
        database.prisma.foreignNational.findMany({
          ...page.query,
          where: { AND: [await peopleWhere(context, args.filter), page.where] },
          orderBy: page.orderBy,
        }),
      );
    },
  }),
);

guardNode('ForeignNational', 'uuid', openPersons);
entityOf(ForeignNational);

builder.queryField('foreignNational', (t) =>
  t.prismaField({
    type: 'ForeignNational',
    nullable: true,
    action: 'people.read',
    description: 'One person’s detail. Needs the header `X-Purpose` and is audited.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (early, _root, args, context, info) => {
      const id = uuidOf('ForeignNational', args.id);
      if ((await openPersons(context, [id])).length === 0) throw notFound();
      return context.database.prisma.foreignNational.findUniqueOrThrow({
        // Only now is it known which nested rows an opening reaches.
        ...(queryFromInfo({ context, info }) as typeof early),
        where: { id },
      });
    },
  }),
);
