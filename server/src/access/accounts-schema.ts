import type { Prisma } from '../db/client.ts';
import { builder } from '../graphql/builder.ts';
import { BY_ID, prismaOrder, SortDirection, sortsOf } from '../graphql/order.ts';
import {
  ACCOUNT_PROBLEMS,
  type AccountChange,
  addAccount,
  blockAccount,
  changeAccount,
} from './account-changes.ts';
import { recordAudit } from './audit.ts';
import type { Role } from './roles.ts';
import { RoleType } from './schema.ts';

const Account = builder.prismaObject('User', {
  variant: 'Account',
  description: 'An account as its administrator sees it.',
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
    regencyCodes: t.exposeStringList('regencies', {
      description: 'Kemendagri codes of the area; empty where that is the whole province.',
    }),
    twoFactor: t.exposeBoolean('twoFactorEnabled'),
    blockedAt: t.expose('blockedAt', { type: 'DateTime', nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
});

const AccountOrder = builder.inputType('AccountOrder', {
  isOneOf: true,
  description: 'One field to sort accounts by (*urutan daftar akun*).',
  fields: (t) => ({
    email: t.field({ type: SortDirection, description: 'By address (*alamat surel*).' }),
    name: t.field({ type: SortDirection, description: 'By name (*nama*).' }),
    createdAt: t.field({ type: SortDirection, description: 'By when it was made (*dibuat*).' }),
  }),
});

const ACCOUNT_ORDER = {
  fields: {
    email: { column: 'email' },
    name: { column: 'name' },
    createdAt: { column: 'createdAt' },
  },
  otherwise: [{ column: 'email', direction: 'asc' as const }],
  key: BY_ID,
};

builder.queryField('accounts', (t) =>
  t.prismaConnection({
    type: Account,
    cursor: 'id',
    action: 'accounts.read',
    description: 'All accounts by their address.',
    args: {
      orderBy: t.arg({
        type: [AccountOrder],
      }),
    },
    totalCount: (_root, _args, { database }) => database.prisma.user.count(),
    resolve: (query, _root, { orderBy }, { database }) =>
      database.prisma.user.findMany({
        ...query,
        orderBy: prismaOrder<Prisma.UserOrderByWithRelationInput>(sortsOf(orderBy, ACCOUNT_ORDER)),
      }),
  }),
);

const AccountProblemType = builder.enumType('AccountProblem', {
  description: 'Why an account was not made or changed.',
  values: ACCOUNT_PROBLEMS,
});

const AccountResult = builder.objectRef<AccountChange>('AccountResult').implement({
  description: 'The account that was made or changed, or the problem that the caller can mend.',
  fields: (t) => ({
    account: t.prismaField({
      type: Account,
      nullable: true,
      resolve: (query, { id }, _args, { database }) =>
        id ? database.prisma.user.findUnique({ ...query, where: { id } }) : null,
    }),
    problem: t.expose('problem', { type: AccountProblemType, nullable: true }),
  }),
});

const AccountInput = builder.inputType('AccountInput', {
  description: 'Who an account is for and what it may.',
  fields: (t) => ({
    name: t.string({ required: true }),
    roles: t.field({ type: [RoleType], required: true }),
    agency: t.string({ required: false, description: 'Code of the agency.' }),
    regencyCodes: t.stringList({
      required: false,
      description: 'Kemendagri codes of the area; absent: the whole province.',
    }),
  }),
});

const asAccount = (input: typeof AccountInput.$inferInput) => ({
  name: input.name,
  roles: input.roles,
  agency: input.agency ?? null,
  area: input.regencyCodes ?? ('PROVINCE' as const),
});

builder.mutationField('addAccount', (t) =>
  t.field({
    type: AccountResult,
    action: 'accounts.write',
    description: 'Makes an account; nobody signs in to it before an invitation.',
    args: {
      email: t.arg.string({ required: true }),
      account: t.arg({ type: AccountInput, required: true }),
    },
    resolve: (_root, { email, account }, { database, viewer }) =>
      addAccount(database, { ...asAccount(account), email: email.trim() }, viewer.actor),
  }),
);

builder.mutationField('changeAccount', (t) =>
  t.field({
    type: AccountResult,
    action: 'accounts.write',
    description: 'Changes what an account may, from its next request on.',
    args: {
      id: t.arg.id({ required: true }),
      account: t.arg({ type: AccountInput, required: true }),
    },
    resolve: (_root, { id, account }, { database, viewer }) =>
      changeAccount(database, id, asAccount(account), viewer.actor),
  }),
);

builder.mutationField('blockAccount', (t) =>
  t.field({
    type: AccountResult,
    action: 'accounts.write',
    description: 'Shuts an account out at once, or lets it in again.',
    args: {
      id: t.arg.id({ required: true }),
      blocked: t.arg.boolean({ required: true }),
    },
    resolve: (_root, { id, blocked }, { database, viewer }) =>
      blockAccount(database, id, blocked, viewer.actor),
  }),
);

builder.mutationField('inviteAccount', (t) =>
  t.string({
    nullable: true,
    action: 'accounts.write',
    description:
      'The path of a one-time link on which the account’s owner sets a password; null where there is no such account.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, { id }, { database, viewer, invite }) => {
      if ((await database.prisma.user.count({ where: { id, blockedAt: null } })) === 0) return null;
      await recordAudit(database.pool, {
        actor: viewer.actor,
        action: 'account.invite',
        subjectIds: [id],
      });
      return `/set-password?token=${await invite(id)}`;
    },
  }),
);
