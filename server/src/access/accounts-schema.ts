import type { Database, Prisma } from '../db/client.ts';
import { builder } from '../graphql/builder.ts';
import { BY_ID, prismaOrder, SortDirection, sortsOf } from '../graphql/order.ts';
import { problemType } from '../graphql/problem.ts';
import {
  ACCOUNT_SENTENCES,
  type AccountChange,
  addAccount,
  blockAccount,
  changeAccount,
  inviteAccount,
} from './account-changes.ts';
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

const AccountProblemType = problemType(
  'AccountProblem',
  'Why an account was not made, changed or invited.',
  ACCOUNT_SENTENCES,
);

const AccountResult = builder.unionType('AccountResult', {
  description: 'The account that was made or changed, or the problem that the caller can mend.',
  types: [Account, AccountProblemType],
  resolveType: (value) => ('sentence' in value ? 'AccountProblem' : 'Account'),
});

const Invitation = builder.objectRef<{ path: string }>('Invitation').implement({
  description: 'A one-time link on which the owner of an account sets a password.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Path of the link on this hub, shown this once.' }),
  }),
});

const InvitationResult = builder.unionType('InvitationResult', {
  description: 'The invitation, or the problem that the caller can mend.',
  types: [Invitation, AccountProblemType],
  resolveType: (value) => ('sentence' in value ? 'AccountProblem' : 'Invitation'),
});

/** The account as it stands after the change, or what stands against it. */
async function changed({ prisma }: Database, change: Promise<AccountChange>) {
  const done = await change;
  return done.ok ? prisma.user.findUniqueOrThrow({ where: { id: done.value } }) : done.problem;
}

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
      changed(
        database,
        addAccount(database, { ...asAccount(account), email: email.trim() }, viewer.actor),
      ),
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
      changed(database, changeAccount(database, id, asAccount(account), viewer.actor)),
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
      changed(database, blockAccount(database, id, blocked, viewer.actor)),
  }),
);

builder.mutationField('inviteAccount', (t) =>
  t.field({
    type: InvitationResult,
    action: 'accounts.write',
    description: 'Invites the owner of an account to set a password.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, { id }, { database, viewer, invite }) => {
      const invited = await inviteAccount(database, id, invite, viewer.actor);
      return invited.ok ? invited.value : invited.problem;
    },
  }),
);
