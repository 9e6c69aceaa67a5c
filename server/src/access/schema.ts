import { builder } from '../graphql/builder.ts';
import { ROLES, type Role } from './roles.ts';
import { stateRows } from './row-statements.ts';
import { hasRole } from './viewer.ts';

export const RoleType = builder.enumType('Role', {
  description: 'What an account may do; one account may hold several.',
  values: ROLES,
});

builder.prismaObject('User', {
  name: 'Viewer',
  description: 'Who is asking.',
  fields: (t) => ({
    id: t.exposeID('id'),
    email: t.exposeString('email'),
    name: t.exposeString('name'),
    roles: t.field({
      type: [RoleType],
      nullable: { list: false, items: false },
      select: { roles: true },
      resolve: (user) => user.roles as Role[],
    }),
    agency: t.relation('agency', { nullable: true }),
    wholeProvince: t.exposeBoolean('wholeProvince'),
    regencies: t.prismaField({
      type: ['Regency'],
      nullable: { list: false, items: false },
      description: 'The regencies of the account’s area; empty where that is the whole province.',
      select: { regencies: true },
      resolve: (query, user, _args, { database }) =>
        database.prisma.regency.findMany({
          ...query,
          where: { kemendagriCode: { in: user.regencies } },
          orderBy: { kemendagriCode: 'asc' },
        }),
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.prismaField({
    type: 'User',
    description: 'The account that asks.',
    resolve: (query, _root, _args, { database, viewer }) =>
      database.prisma.user.findUniqueOrThrow({
        ...query,
        where: { id: viewer.userId },
      }),
  }),
);

stateRows('AuditEvent', {
  id: 'Auditor melihat seluruh jejak; petugas perkara melihat catatannya sendiri.',
  en: 'An auditor sees the whole trail; a case officer its own entries.',
});

builder.prismaObject('AuditEvent', {
  description: 'One entry of the audit trail: ids only, no personal data.',
  fields: (t) => ({
    id: t.id({ select: { id: true }, resolve: (event) => String(event.id) }),
    at: t.expose('at', { type: 'DateTime' }),
    actor: t.exposeString('actor'),
    action: t.exposeString('action'),
    subjectType: t.exposeString('subjectType', { nullable: true }),
    subjectIds: t.exposeStringList('subjectIds'),
    purpose: t.exposeString('purpose', { nullable: true }),
    outcome: t.exposeString('outcome'),
  }),
});

builder.queryField('auditEvents', (t) =>
  t.prismaConnection({
    type: 'AuditEvent',
    cursor: 'id',
    authScopes: { may: 'audit.read' },
    description: 'The audit trail, newest first: all of it for an auditor, own entries for others.',
    totalCount: (_root, _args, { database, viewer }) =>
      database.prisma.auditEvent.count({
        where: hasRole(viewer, 'AUDITOR') ? {} : { actor: viewer.actor },
      }),
    resolve: (query, _root, _args, { database, viewer }) => {
      return database.prisma.auditEvent.findMany({
        ...query,
        where: hasRole(viewer, 'AUDITOR') ? {} : { actor: viewer.actor },
        orderBy: { id: 'desc' },
      });
    },
  }),
);
