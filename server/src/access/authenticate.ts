/**
 * Sign-in rests on better-auth: sessions, reset links, the second factor, other identity providers and rate limits are
 * its own. Accounts are made by an administrator, so signing up is off. Bearer tokens are `tokens.ts`.
 */
import { createHash } from 'node:crypto';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { twoFactor } from 'better-auth/plugins';
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Database } from '../db/client.ts';
import { derivedKey, type Environment } from '../env.ts';
import { recordAudit } from './audit.ts';
import { identityProviderPlugin, PROVIDER_ID, withoutTokens } from './identity-provider.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { browserFamily, networkOf } from './session-trace.ts';
import { viewerByToken } from './tokens.ts';
import { type Viewer, viewerBySession } from './viewer.ts';

const HOURS = 60 * 60;
const SESSION_SECONDS = 12 * HOURS;
/** How long the link of an invitation can be used. */
export const INVITATION_SECONDS = 7 * 24 * HOURS;
export const SHORTEST_PASSWORD = 12;
const TRIES_A_MINUTE = { window: 60, max: 60 };
const SECOND_FACTOR_MINUTES = 10;

/** Beyond loopback cookies are Secure and bound to this host (`__Host-`: no other host, no plain http can set one). */
const isHttps = (environment: Environment): boolean =>
  environment.publicUrl?.startsWith('https:') ?? false;
export const cookiePrefix = (environment: Environment): string =>
  isHttps(environment) ? '__Host-pora' : 'pora';

function optionsOf(environment: Environment, { prisma, pool }: Database) {
  return {
    appName: 'PORA Hub',
    ...(environment.publicUrl ? { baseURL: environment.publicUrl } : {}),
    basePath: '/auth',
    secret: derivedKey(environment, 'sessions'),
    database: prismaAdapter(prisma, { provider: 'postgresql' }),
    // A session ends when it says, used or not.
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    account: { modelName: 'credential', updateAccountOnSignIn: false },
    // Links and challenges that are under way: a copy of the table opens nothing.
    verification: { storeIdentifier: 'hashed' as const },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: INVITATION_SECONDS,
      password: { hash: hashPassword, verify: verifyPassword },
      // By the one-time link of an invitation.
      onPasswordReset: ({ user }) =>
        recordAudit(pool, {
          actor: `user:${user.id}`,
          action: 'password.change',
          subjectIds: [user.id],
        }),
    },
    databaseHooks: {
      account: {
        create: {
          async before(account) {
            if (account.providerId !== PROVIDER_ID) return;
            // Before the link: where it cannot be written down, it is not made.
            await recordAudit(pool, {
              actor: `user:${account.userId}`,
              action: 'account.link',
              subjectIds: [account.userId],
            });
            return { data: { ...account, ...withoutTokens } };
          },
        },
      },
      session: {
        create: {
          async before(session) {
            const { rowCount } = await pool.query(
              'SELECT 1 FROM hub_user WHERE id = $1 AND blocked_at IS NULL',
              [session.userId],
            );
            if (!rowCount) return false;
            return {
              data: {
                ...session,
                ipAddress: networkOf(session.ipAddress),
                userAgent: browserFamily(session.userAgent),
              },
            };
          },
        },
      },
    },
    rateLimit: {
      enabled: true,
      storage: 'database' as const,
      window: 60,
      max: 120,
      customRules: {
        '/sign-in/email': TRIES_A_MINUTE,
        '/change-password': TRIES_A_MINUTE,
        '/two-factor/*': TRIES_A_MINUTE,
        '/sign-in/social': TRIES_A_MINUTE,
        '/callback/*': TRIES_A_MINUTE,
      },
    },
    advanced: {
      cookiePrefix: cookiePrefix(environment),
      // The library's own prefix would be `__Secure-`.
      useSecureCookies: false,
      defaultCookieAttributes: {
        sameSite: 'strict' as const,
        httpOnly: true,
        secure: isHttps(environment),
      },
      // The provider sends the browser back from another site, and a Strict cookie would stay behind. This one only
      // remembers which sign-in was begun here, for five minutes; the session's own stays Strict.
      cookies: { state: { attributes: { sameSite: 'lax' as const } } },
    },
    trustedOrigins: (request?: Request) => (request ? [new URL(request.url).origin] : []),
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [
      twoFactor({
        issuer: 'PORA Hub',
        twoFactorCookieMaxAge: SECOND_FACTOR_MINUTES * 60,
        // Failed codes count together with failed passwords, see `sign-in-wait.ts`.
        accountLockout: { enabled: false },
      }),
      ...(environment.identityProvider
        ? [identityProviderPlugin(environment.identityProvider)]
        : []),
    ],
  } satisfies BetterAuthOptions;
}

export type Authentication = ReturnType<typeof authenticationOf>;

/** The sign-in library, set up over the hub's own tables. */
export const authenticationOf = (environment: Environment, database: Database) =>
  betterAuth(optionsOf(environment, database));

/** The request as better-auth reads it. The client's address is the one that Fastify vouches for. */
export function webHeaders(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  headers.set('x-forwarded-for', request.ip);
  return headers;
}

/** Who sends this request, by bearer token or session cookie; null where nobody is proven. */
export async function viewerOf(
  authentication: Authentication,
  database: Database,
  request: FastifyRequest,
  now: Date,
): Promise<Viewer | null> {
  const { authorization, cookie } = request.headers;
  if (authorization) {
    // A header that proves nobody does not fall back on the cookie: the caller meant it.
    const token = /^Bearer (\S+)$/i.exec(authorization)?.[1];
    return token ? viewerByToken(database.pool, token, now) : null;
  }
  if (!cookie) return null;
  const session = await sessionOf(authentication, cookie, request);
  return session === null ? null : viewerBySession(database.pool, session, now);
}

/**
 * Which session a Cookie header names is settled by its signature and never changes, so the library works it out once
 * for each header. Whether that session still stands is asked of the database at every request.
 */
const SESSIONS_KNOWN = 10_000;
const sessionsOf = new WeakMap<Authentication, LRUCache<string, string>>();

/** The id of the session that a Cookie header names; null where it names none that stands. */
async function sessionOf(
  authentication: Authentication,
  cookie: string,
  request: FastifyRequest,
): Promise<string | null> {
  const known = sessionsOf.get(authentication) ?? new LRUCache({ max: SESSIONS_KNOWN });
  sessionsOf.set(authentication, known);
  // A copy of the memory opens no session.
  const digest = createHash('sha256').update(cookie).digest('base64');
  const before = known.get(digest);
  if (before) return before;
  const found = await authentication.api.getSession({ headers: webHeaders(request) });
  if (!found) return null;
  known.set(digest, found.session.id);
  return found.session.id;
}
