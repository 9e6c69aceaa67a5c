/** What everybody keeps of the own account: sessions and tokens. A token cannot make tokens: it takes a session. */
import { inTransaction } from '../db/transaction.ts';
import { builder } from '../graphql/builder.ts';
import { badUserInput, forbidden, notFound } from '../graphql/errors.ts';
import { isUuid } from '../graphql/ids.ts';
import { recordAudit } from './audit.ts';
import { isAction, issueToken, MOST_TOKEN_DAYS, revokeToken, USUAL_TOKEN_DAYS } from './tokens.ts';
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

builder.prismaObject('AccessToken', {
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

builder.mutationField('endSession', (t) =>
  t.boolean({
    action: 'account.own',
    description: 'Ends one of the own sessions; false where it had ended already.',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, { database, viewer }) => {
      sessionOf(viewer);
      return inTransaction(database.pool, async (tx) => {
        const ended = await tx.query('DELETE FROM session WHERE id = $1 AND user_id = $2', [
          id,
          viewer.userId,
        ]);
        if (!ended.rowCount) return false;
        await recordAudit(tx, {
          actor: viewer.actor,
          action: 'session.end',
          subjectIds: [viewer.userId],
          detail: { sessions: 1 },
        });
        return true;
      });
    },
  }),
);

builder.mutationField('endAllSessions', (t) =>
  t.int({
    action: 'account.own',
    description: 'Signs the account out everywhere, here too; says how many sessions ended.',
    resolve: (_root, _args, { database, viewer }) => {
      sessionOf(viewer);
      return inTransaction(database.pool, async (tx) => {
        const { rowCount } = await tx.query('DELETE FROM session WHERE user_id = $1', [
          viewer.userId,
        ]);
        const sessions = rowCount ?? 0;
        await recordAudit(tx, {
          actor: viewer.actor,
          action: 'session.end',
          subjectIds: [viewer.userId],
          detail: { sessions },
        });
        return sessions;
      });
    },
  }),
);

builder.mutationField('createToken', (t) =>
  t.string({
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
    resolve: (_root, { label, days, scopes }, { database, viewer }) => {
      sessionOf(viewer);
      const text = label.trim();
      if (text === '' || text.length > 80) {
        throw badUserInput('label: takes 1 to 80 characters / berisi 1 sampai 80 karakter');
      }
      if (days < 1 || days > MOST_TOKEN_DAYS) {
        throw badUserInput(
          `days: takes 1 to ${MOST_TOKEN_DAYS} / bernilai 1 sampai ${MOST_TOKEN_DAYS}`,
        );
      }
      const actions = scopes?.filter(isAction) ?? null;
      if (scopes && (scopes.length === 0 || actions?.length !== scopes.length)) {
        throw badUserInput('scopes: takes actions of the policy / berisi tindakan kebijakan');
      }
      const { userId, actor } = viewer;
      return issueToken(database, { userId, label: text, days, scopes: actions }, actor);
    },
  }),
);

builder.mutationField('revokeToken', (t) =>
  t.boolean({
    action: 'account.own',
    description: 'Ends one of the own tokens at once.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, { id }, { database, viewer }) => {
      sessionOf(viewer);
      const ended = isUuid(id) && (await revokeToken(database, viewer.userId, id, viewer.actor));
      if (!ended) throw notFound();
      return true;
    },
  }),
);
