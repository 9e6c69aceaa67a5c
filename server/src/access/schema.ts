import { builder } from '../graphql/builder.ts';
import { ROLES, type Role } from './roles.ts';

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
