import type { Prisma } from '../db/client.ts';
import { builder } from '../graphql/builder.ts';
import { type Composable, said, whereOf } from '../graphql/filters.ts';
import { decodeId, encodeId } from '../graphql/ids.ts';
import { prismaOrder, SortDirection, sortsOf } from '../graphql/order.ts';
import { Sentence } from '../graphql/sentence.ts';
import type { Sentence as Titled } from '../kernel/result.ts';
import { AUDIT_EVENTS, type AuditAction } from './audit-events.ts';
import { stateRows } from './row-statements.ts';
import { hasRole, type Viewer } from './viewer.ts';
import { WRITTEN_FIELDS } from './written-fields.ts';

stateRows('AuditEvent', {
  id: 'Auditor melihat seluruh jejak; petugas perkara melihat catatannya sendiri.',
  en: 'An auditor sees the whole trail; a case officer its own entries.',
});
stateRows('AgencyRead', {
  id: 'Setiap instansi melihat siapa yang membaca data miliknya.',
  en: 'Each agency sees who read its own data.',
});

/** Events by which somebody came to see records of an agency. */
const READS: readonly AuditAction[] = [
  'people.list',
  'person.read',
  'rejected-rows.read',
  'break-glass.open',
];
/** The server's own words for an action; an entry of an older release may have an action that has gone since. */
const titleOf = (action: string) =>
  AUDIT_EVENTS[action as AuditAction]?.title ?? { id: action, en: action };

/** The title; of a text that was refused with what was attempted, and in which field. */
function titleWith(title: Titled, detail: unknown): Titled {
  const { doing, field } = (detail ?? {}) as { doing?: unknown; field?: unknown };
  if (typeof doing !== 'string' || typeof field !== 'string') return title;
  const attempted = titleOf(doing);
  const where = WRITTEN_FIELDS[field] ?? { id: field, en: field };
  return {
    id: `${title.id} (percobaan: ${attempted.id}; isian: ${where.id})`,
    en: `${title.en} (attempted: ${attempted.en}; field: ${where.en})`,
  };
}

const accountOf = (actor: string): string | null => /^user:(.+)$/.exec(actor)?.[1] ?? null;

/** The opening outside the own area under which something was read. */
function openingOf(detail: unknown): string | null {
  const opening = (detail as { breakGlass?: unknown } | null)?.breakGlass;
  return typeof opening === 'string' ? encodeId('BreakGlass', opening) : null;
}

const AuditActionType = builder.objectRef<AuditAction>('AuditAction').implement({
  description: 'What the trail can record.',
  fields: (t) => ({
    action: t.string({ resolve: (action) => action }),
    title: t.field({ type: Sentence, resolve: titleOf }),
  }),
});

builder.queryField('auditActions', (t) =>
  t.field({
    type: [AuditActionType],
    nullable: { list: false, items: false },
    action: 'audit.read',
    description: 'All that the trail can record: a closed set.',
    resolve: () => Object.keys(AUDIT_EVENTS) as AuditAction[],
  }),
);

builder.prismaObject('AuditEvent', {
  description: 'One entry of the audit trail: ids only, no personal data.',
  fields: (t) => ({
    id: t.id({ select: { id: true }, resolve: (event) => String(event.id) }),
    at: t.expose('at', { type: 'DateTime' }),
    actor: t.exposeString('actor'),
    actorName: t.string({
      nullable: true,
      description:
        'Name of the account that acted; null for a command, or where the account is gone.',
      select: { actor: true },
      resolve: async ({ actor }, _args, { database }) => {
        const id = accountOf(actor);
        return id
          ? ((await database.prisma.user.findUnique({ where: { id }, select: { name: true } }))
              ?.name ?? null)
          : null;
      },
    }),
    action: t.exposeString('action'),
    title: t.field({
      type: Sentence,
      select: { action: true, detail: true },
      resolve: ({ action, detail }) => titleWith(titleOf(action), detail),
    }),
    subjectType: t.exposeString('subjectType', { nullable: true }),
    subjectIds: t.exposeStringList('subjectIds'),
    agencies: t.exposeStringList('agencies', {
      description: 'Codes of the agencies whose records it touched.',
    }),
    purpose: t.exposeString('purpose', { nullable: true }),
    opening: t.id({
      nullable: true,
      description: 'The opening outside the own area under which it happened.',
      select: { detail: true },
      resolve: ({ detail }) => openingOf(detail),
    }),
    outcome: t.exposeString('outcome'),
  }),
});

const AuditOutcome = builder.enumType('AuditOutcome', {
  description: 'How an action ended (*hasil*).',
  values: {
    DONE: { description: 'It was done (*berhasil*).' },
    DENIED: { description: 'The account may not do it (*ditolak*).' },
    FAILED: { description: 'It was begun and failed (*gagal*).' },
  },
});

interface FilterOfEvents extends Composable<FilterOfEvents> {
  actions?: string[] | null | undefined;
  actor?: string | null | undefined;
  agency?: string | null | undefined;
  subject?: string | null | undefined;
  from?: Date | null | undefined;
  to?: Date | null | undefined;
  outcome?: typeof AuditOutcome.$inferType | null | undefined;
  purpose?: string | null | undefined;
}

const FilterRef = builder.inputRef<FilterOfEvents>('AuditFilter');
const AuditFilter = FilterRef.implement({
  description:
    'Which entries of the trail (*saringan jejak audit*): all that is given has to hold.',
  fields: (t) => ({
    and: t.field({ type: [FilterRef] }),
    or: t.field({ type: [FilterRef] }),
    not: t.field({ type: FilterRef }),
    actions: t.stringList({
      description: 'One of these actions, see `auditActions` (*tindakan*).',
    }),
    actor: t.string({ description: 'The id of an account, or `cli:NAME`.' }),
    agency: t.string({ description: 'Code of an agency whose records were touched.' }),
    subject: t.id({ description: 'The global id of what was read or changed.' }),
    from: t.field({ type: 'DateTime', description: 'From this instant on (*dari*).' }),
    to: t.field({ type: 'DateTime', description: 'Up to and with this instant (*sampai*).' }),
    outcome: t.field({ type: AuditOutcome, description: 'Ended so (*hasil*).' }),
    purpose: t.string({ description: 'For exactly this purpose or case number (*keperluan*).' }),
  }),
});

function conditionsOf(one: FilterOfEvents): Prisma.AuditEventWhereInput[] {
  const { actions, actor, agency, subject, from, to, outcome, purpose } = one;
  const reported = (column: string, condition: unknown) =>
    said<Prisma.AuditEventWhereInput>(column, condition);
  const subjectKey = subject ? decodeId(subject) : null;
  return [
    ...(actions ? [{ action: { in: actions } }] : []),
    ...(actor ? [{ actor: { in: [actor, `user:${actor}`] } }] : []),
    ...(agency ? [{ agencies: { has: agency } }] : []),
    ...(subjectKey
      ? [reported('subjectType', subjectKey.typename), { subjectIds: { has: subjectKey.id } }]
      : []),
    ...(from ? [{ at: { gte: from } }] : []),
    ...(to ? [{ at: { lte: to } }] : []),
    ...(outcome ? [{ outcome }] : []),
    ...(purpose ? [reported('purpose', purpose)] : []),
  ];
}

async function eventsWhere(
  viewer: Viewer,
  filter: FilterOfEvents | null | undefined,
): Promise<Prisma.AuditEventWhereInput> {
  const asked = await whereOf<FilterOfEvents, Prisma.AuditEventWhereInput>(filter, conditionsOf);
  return { AND: [hasRole(viewer, 'AUDITOR') ? {} : { actor: viewer.actor }, asked] };
}

const AuditEventOrder = builder.inputType('AuditEventOrder', {
  isOneOf: true,
  description: 'What to sort the trail by (*urutan jejak audit*).',
  fields: (t) => ({
    at: t.field({ type: SortDirection, description: 'By when it happened (*waktu*).' }),
  }),
});

/** The trail is written in the order of its numbers. */
const TRAIL_ORDER = {
  fields: {
    at: { column: 'id' },
  },
  otherwise: [],
  key: { column: 'id', direction: 'desc' as const },
};

const trailOrder = (given: Parameters<typeof sortsOf<'at'>>[0]) =>
  prismaOrder<Prisma.AuditEventOrderByWithRelationInput>(sortsOf(given, TRAIL_ORDER));

builder.queryField('auditEvents', (t) =>
  t.prismaConnection({
    type: 'AuditEvent',
    cursor: 'id',
    action: 'audit.read',
    description: 'The audit trail, newest first: all of it for an auditor, own entries for others.',
    args: {
      filter: t.arg({ type: AuditFilter }),
      orderBy: t.arg({
        type: [AuditEventOrder],
      }),
    },
    totalCount: async (_root, { filter }, { database, viewer }) =>
      database.prisma.auditEvent.count({ where: await eventsWhere(viewer, filter) }),
    resolve: async (query, _root, { filter, orderBy }, { database, viewer }) => {
      return database.prisma.auditEvent.findMany({
        ...query,
        where: await eventsWhere(viewer, filter),
        orderBy: trailOrder(orderBy),
      });
    },
  }),
);

const AgencyRead = builder.prismaObject('AuditEvent', {
  variant: 'AgencyRead',
  description: 'Somebody came to see records of the caller’s agency: who, when, why; not whose.',
  fields: (t) => ({
    id: t.id({ select: { id: true }, resolve: (event) => String(event.id) }),
    at: t.expose('at', { type: 'DateTime' }),
    account: t.exposeString('actor'),
    accountAgency: t.prismaField({
      type: 'Agency',
      nullable: true,
      select: { actor: true },
      resolve: (query, { actor }, _args, { database }) => {
        const id = accountOf(actor);
        return id ? database.prisma.user.findUnique({ where: { id } }).agency(query) : null;
      },
    }),
    action: t.exposeString('action'),
    title: t.field({
      type: Sentence,
      select: { action: true },
      resolve: ({ action }) => titleOf(action),
    }),
    purpose: t.exposeString('purpose', { nullable: true }),
    opening: t.id({
      nullable: true,
      description: 'The opening outside the officer’s area under which it was read.',
      select: { detail: true },
      resolve: ({ detail }) => openingOf(detail),
    }),
  }),
});

const readsWhere = (viewer: Viewer): Prisma.AuditEventWhereInput => ({
  action: { in: [...READS] },
  agencies: { has: viewer.agency ?? '' },
});

builder.queryField('agencyReads', (t) =>
  t.prismaConnection({
    type: AgencyRead,
    cursor: 'id',
    action: 'reads.own-agency',
    description: 'Who read the data of the caller’s own agency, newest first.',
    args: {
      orderBy: t.arg({
        type: [AuditEventOrder],
      }),
    },
    totalCount: (_root, _args, { database, viewer }) =>
      database.prisma.auditEvent.count({ where: readsWhere(viewer) }),
    resolve: (query, _root, { orderBy }, { database, viewer }) => {
      return database.prisma.auditEvent.findMany({
        ...query,
        where: readsWhere(viewer),
        orderBy: trailOrder(orderBy),
      });
    },
  }),
);
