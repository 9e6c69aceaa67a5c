/** What everybody keeps of the own account: sessions and tokens. A token cannot make tokens: it takes a session. */
import { builder } from '../graphql/builder.ts';
import { forbidden, notFound } from '../graphql/errors.ts';
import { isUuid } from '../graphql/ids.ts';
import { problemType } from '../graphql/problem.ts';
import {
  endAllSessions,
  endSession,
  endToken,
  makeToken,
  OWN_ACCOUNT_SENTENCES,
} from './own-account.ts';
import { USUAL_TOKEN_DAYS } from './tokens.ts';
import type { Viewer } from './viewer.ts';

/** The session that asks. @throws FORBIDDEN where a token does. */
function sessionOf(viewer: Viewer): string {
  if (!viewer.session) throw forbidden();
  return viewer.session;
}

builder.prismaObject('Session', {
  name: 'SignInSession',
  description: 'One place where the account is signed in.',
  fields: (t) => ({
    id: t.exposeID('id'),
    begunAt: t.expose('createdAt', { type: 'DateTime' }),
    endsAt: t.expose('expiresAt', { type: 'DateTime' }),
    browser: t.exposeString('userAgent', {
      nullable: true,
      description: 'Family of the browser and of its system.',
    }),
    network: t.exposeString('ipAddress', {
      nullable: true,
      description: 'The network it was begun from, not the address in full.',
    }),
    current: t.boolean({
      description: 'Whether it is the one that asks.',
      select: { id: true },
      resolve: ({ id }, _args, { viewer }) => id === viewer.session,
    }),
  }),
});

const AccessToken = builder.prismaObject('AccessToken', {
  description: 'A bearer token of the account, without its secret.',
  fields: (t) => ({
    id: t.exposeID('id'),
    label: t.exposeString('label'),
    scopes: t.exposeStringList('scopes', {
      description: 'Actions of the policy, or `*`: everything that the account’s roles may.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime' }),
    lastUsedOn: t.expose('lastUsedOn', { type: 'Date', nullable: true }),
  }),
});

builder.prismaObjectFields('User', (t) => ({
  twoFactor: t.exposeBoolean('twoFactorEnabled', {
    description: 'Whether a code is asked for at sign-in.',
  }),
  sessions: t.prismaField({
    type: ['Session'],
    nullable: { list: false, items: false },
    action: 'account.own',
    description: 'Where the account is signed in now, newest first.',
    resolve: (query, _user, _args, { database, viewer }) => {
      sessionOf(viewer);
      return database.prisma.session.findMany({
        ...query,
        where: { userId: viewer.userId, expiresAt: { gt: new Date() } },
        orderBy: { createdAt: 'desc' },
        take: 200,
      });
    },
  }),
  tokens: t.prismaField({
    type: ['AccessToken'],
    nullable: { list: false, items: false },
    action: 'account.own',
    description: 'The account’s tokens that still open, newest first.',
    resolve: (query, _user, _args, { database, viewer }) => {
      sessionOf(viewer);
      return database.prisma.accessToken.findMany({
        ...query,
        where: { userId: viewer.userId, revokedAt: null, expiresAt: { gt: new Date() } },
        orderBy: { createdAt: 'desc' },
        take: 200,
      });
    },
  }),
}));

const OwnAccountProblemType = problemType(
  'OwnAccountProblem',
  'Why a session was not ended, or a token not made or revoked.',
  OWN_ACCOUNT_SENTENCES,
);

const EndedSessions = builder.objectRef<{ ended: number }>('EndedSessions').implement({
  description: 'Sessions of the own account that were ended.',
  fields: (t) => ({
    ended: t.exposeInt('ended', { description: 'How many sessions ended.' }),
  }),
});

const EndSessionResult = builder.unionType('EndSessionResult', {
  description: 'What was ended, or what stands against it.',
  types: [EndedSessions, OwnAccountProblemType],
  resolveType: (value) => ('sentence' in value ? 'OwnAccountProblem' : 'EndedSessions'),
});

builder.mutationField('endSession', (t) =>
  t.field({
    type: EndSessionResult,
    action: 'account.own',
    description: 'Ends one of the own sessions.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, { id }, { database, viewer }) => {
      sessionOf(viewer);
      const done = await endSession(database, viewer, id);
      return done.ok ? done.value : done.problem;
    },
  }),
);

builder.mutationField('endAllSessions', (t) =>
  t.field({
    type: EndedSessions,
    action: 'account.own',
    description: 'Signs the account out everywhere, here too.',
    resolve: (_root, _args, { database, viewer }) => {
      sessionOf(viewer);
      return endAllSessions(database, viewer);
    },
  }),
);

const NewToken = builder.objectRef<{ token: string }>('NewToken').implement({
  description: 'A bearer token that was made now.',
  fields: (t) => ({
    token: t.exposeString('token', { description: 'The token itself, shown this once.' }),
  }),
});

const CreateTokenResult = builder.unionType('CreateTokenResult', {
  description: 'The new token, or what stands against it.',
  types: [NewToken, OwnAccountProblemType],
  resolveType: (value) => ('sentence' in value ? 'OwnAccountProblem' : 'NewToken'),
});

builder.mutationField('createToken', (t) =>
  t.field({
    type: CreateTokenResult,
    action: 'account.own',
    description: 'Makes a bearer token and answers with it, this once.',
    args: {
      label: t.arg.string({ required: true }),
      days: t.arg.int({ defaultValue: USUAL_TOKEN_DAYS, required: true }),
      scopes: t.arg.stringList({
        required: false,
        description: 'Actions of the policy; absent: everything that the account’s roles may.',
      }),
    },
    resolve: async (_root, { label, days, scopes }, { database, viewer }) => {
      sessionOf(viewer);
      const made = await makeToken(database, viewer, { label, days, scopes: scopes ?? null });
      return made.ok ? made.value : made.problem;
    },
  }),
);

const RevokeTokenResult = builder.unionType('RevokeTokenResult', {
  description: 'The token that opens nothing any more, or what stands against it.',
  types: [AccessToken, OwnAccountProblemType],
  resolveType: (value) => ('sentence' in value ? 'OwnAccountProblem' : 'AccessToken'),
});

builder.mutationField('revokeToken', (t) =>
  t.field({
    type: RevokeTokenResult,
    action: 'account.own',
    description: 'Ends one of the own tokens at once.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, { id }, { database, viewer }) => {
      sessionOf(viewer);
      const done = isUuid(id) ? await endToken(database, viewer, id) : null;
      if (!done) throw notFound();
      if (!done.ok) return done.problem;
      return database.prisma.accessToken.findUniqueOrThrow({ where: { id: done.value } });
    },
  }),
);
