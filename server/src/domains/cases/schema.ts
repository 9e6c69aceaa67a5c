import { stateRows } from '../../access/row-statements.ts';
import type { Prisma } from '../../db/client.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { type Composable, IntRange, numbersIn, whereOf } from '../../graphql/filters.ts';
import { uuidOf } from '../../graphql/ids.ts';
import { pageOf } from '../../graphql/keyset.ts';
import { BY_ID, SortDirection, sortsOf } from '../../graphql/order.ts';
import { dayOfInstant } from '../../kernel/day.ts';
import { IncidentStatus } from '../incidents/read.ts';
import { RegencyCodeInput, regencyCodeOf } from '../regencies/types.ts';
import { type Box, inBox } from './read.ts';
import { CaseBox } from './types.ts';
import { CASES_STATEMENT, visibleCases } from './visible.ts';
import './case-schema.ts';
import './before-schema.ts';
import './documents-schema.ts';
import './report-schema.ts';
import './commands-schema.ts';
import './digest-schema.ts';
import './figures-schema.ts';
import './notices-schema.ts';

stateRows('Case', CASES_STATEMENT);

interface FilterOfCases extends Composable<FilterOfCases> {
  box?: Box | null | undefined;
  number?: string | null | undefined;
  statuses?: (typeof IncidentStatus.$inferType)[] | null | undefined;
  categories?: string[] | null | undefined;
  regencies?: (typeof RegencyCodeInput.$inferInput)[] | null | undefined;
  severity?: typeof IntRange.$inferInput | null | undefined;
}

const FilterRef = builder.inputRef<FilterOfCases>('CaseFilter');
FilterRef.implement({
  description: 'Which cases (*saringan perkara*): all fields that are given have to hold.',
  fields: (t) => ({
    and: t.field({ type: [FilterRef] }),
    or: t.field({ type: [FilterRef] }),
    not: t.field({ type: FilterRef }),
    box: t.field({ type: CaseBox }),
    number: t.string({ description: 'With this number (*nomor perkara*).' }),
    statuses: t.field({
      type: [IncidentStatus],
      description:
        'Standing so (*status*). Refuted ones and duplicates are listed only where asked for.',
    }),
    categories: t.stringList({ description: 'Of one of these categories (*kategori*), by id.' }),
    regencies: t.field({
      type: [RegencyCodeInput],
      description: 'In one of these regencies (*kabupaten/kota*).',
    }),
    severity: t.field({
      type: IntRange,
      description:
        'Of a severity within these (*tingkat keparahan*): 1 administrative to 4 urgent.',
    }),
  }),
});

const saysStanding = ({ box, statuses, number, and, or, not }: FilterOfCases): boolean =>
  Boolean(box || statuses || number) ||
  [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])].some(saysStanding);

async function casesWhere(
  { viewer, now }: Context,
  filter: FilterOfCases | null | undefined,
): Promise<Prisma.CaseWhereInput> {
  const today = dayOfInstant(now.toISOString());
  const asked = await whereOf<FilterOfCases, Prisma.CaseWhereInput>(filter, async (one) => [
    ...(one.box ? [inBox(viewer, one.box, today)] : []),
    ...(one.number ? [{ number: one.number.trim().toUpperCase() }] : []),
    ...(one.statuses ? [{ status: { in: one.statuses } }] : []),
    ...(one.categories ? [{ categoryId: { in: one.categories } }] : []),
    ...(one.regencies ? [{ regencyCode: { in: one.regencies.map(regencyCodeOf) } }] : []),
    ...(one.severity ? [{ severity: numbersIn('severity', one.severity) }] : []),
  ]);
  // What was refuted leaves operational views at once.
  const standing: Prisma.CaseWhereInput = saysStanding(filter ?? {})
    ? {}
    : { status: { notIn: ['UNSUBSTANTIATED', 'DUPLICATE'] } };
  return { AND: [visibleCases(viewer), standing, asked] };
}

const CaseOrder = builder.inputType('CaseOrder', {
  isOneOf: true,
  description: 'One field to sort cases by (*urutan daftar perkara*).',
  fields: (t) => ({
    dueOn: t.field({
      type: SortDirection,
      description: 'By when the next step is due (*tenggat*); what is not due comes last.',
    }),
    occurredOn: t.field({
      type: SortDirection,
      description: 'By when it happened (*tanggal kejadian*).',
    }),
    receivedOn: t.field({
      type: SortDirection,
      description: 'By when it was received (*tanggal diterima*).',
    }),
    severity: t.field({
      type: SortDirection,
      description: 'By the severity of the event (*tingkat keparahan*).',
    }),
  }),
});

const CASE_ORDER = {
  fields: {
    dueOn: { column: 'dueOn', nullable: true as const },
    occurredOn: { column: 'occurredOn' },
    receivedOn: { column: 'receivedAt' },
    severity: { column: 'severity' },
  },
  otherwise: [{ column: 'dueOn', nullable: true as const, direction: 'asc' as const }],
  key: BY_ID,
};

builder.queryField('cases', (t) =>
  t.prismaConnection({
    type: 'Case',
    cursor: 'id',
    action: 'cases.read',
    description: 'Cases of the own agency (*perkara*), the one that is due first coming first.',
    args: {
      filter: t.arg({ type: FilterRef }),
      orderBy: t.arg({ type: [CaseOrder] }),
    },
    totalCount: async (_root, { filter }, context) =>
      context.database.prisma.case.count({ where: await casesWhere(context, filter) }),
    resolve: async (query, _root, args, context) => {
      const page = pageOf<typeof query, Prisma.CaseWhereInput, Prisma.CaseOrderByWithRelationInput>(
        context,
        'cases',
        query,
        sortsOf(args.orderBy, CASE_ORDER),
      );
      return page.placed(
        context.database.prisma.case.findMany({
          ...page.query,
          where: { AND: [await casesWhere(context, args.filter), page.where] },
          orderBy: page.orderBy,
        }),
      );
    },
  }),
);

builder.queryField('case', (t) =>
  t.prismaField({
    type: 'Case',
    nullable: true,
    action: 'cases.read',
    description: 'One case. Its reading is written into the audit trail.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (query, _root, args, { database, viewer, readCases }) => {
      const id = uuidOf('Case', args.id);
      const found = await database.prisma.case.findFirst({
        ...query,
        where: { AND: [{ id }, visibleCases(viewer)] },
      });
      if (!found) throw notFound();
      readCases.add(id);
      return found;
    },
  }),
);
