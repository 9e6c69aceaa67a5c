/**
 * Sign-in rests on better-auth: password hashing (scrypt), sessions, bearer tokens, reset links and rate limits are its
 * own. Accounts are made by an administrator, so signing up is off, and only the three addresses a person needs exist.
 */
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { bearer } from 'better-auth/plugins';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Client } from '../db/client.ts';
import { derivedKey, type Environment } from '../env.ts';
import { loadViewer, type Viewer } from './viewer.ts';

const HOURS = 60 * 60;
const SESSION_SECONDS = 12 * HOURS;
/** How long the link of an invitation can be used. */
export const INVITATION_SECONDS = 7 * 24 * HOURS;
const SIGN_IN_TRIES_A_MINUTE = 60;

function optionsOf(environment: Environment, prisma: Client) {
  return {
    appName: 'PORA Hub',
    ...(environment.publicUrl ? { baseURL: environment.publicUrl } : {}),
    basePath: '/auth',
    secret: derivedKey(environment, 'sessions'),
    database: prismaAdapter(prisma, { provider: 'postgresql' }),
    // A session ends when it says, used or not: so does a token, which is a session with its own end.
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    account: { modelName: 'credential' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: INVITATION_SECONDS,
    },
    rateLimit: {
      enabled: true,
      storage: 'database' as const,
      window: 60,
      max: 120,
      customRules: {
        '/sign-in/email': { window: 60, max: SIGN_IN_TRIES_A_MINUTE },
      },
    },
    advanced: {
      cookiePrefix: 'pora',
      useSecureCookies: environment.publicUrl?.startsWith('https:') ?? false,
      defaultCookieAttributes: { sameSite: 'strict' as const, httpOnly: true },
    },
    trustedOrigins: (request?: Request) => (request ? [new URL(request.url).origin] : []),
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [bearer()],
  } satisfies BetterAuthOptions;
}

export type Authentication = ReturnType<typeof authenticationOf>;

/** The sign-in library, set up over the hub's own tables. */
export const authenticationOf = (environment: Environment, prisma: Client) =>
  betterAuth(optionsOf(environment, prisma));

/** The request as better-auth reads it. The client's address is the one that Fastify vouches for. */
function webHeaders(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  headers.set('x-forwarded-for', request.ip);
  return headers;
}

/** Who sends this request, by session cookie or bearer token; null where nobody is proven. */
export async function viewerOf(
  authentication: Authentication,
  prisma: Client,
  request: FastifyRequest,
  now: Date,
): Promise<Viewer | null> {
  if (!request.headers.cookie && !request.headers.authorization) return null;
  const found = await authentication.api.getSession({
    headers: webHeaders(request),
  });
  return found ? loadViewer(prisma, found.user.id, now) : null;
}

/** The addresses of sign-in, sign-out and setting a password. */
export function signInRoutes(app: FastifyInstance, authentication: Authentication): void {
  for (const path of ['sign-in/email', 'sign-out', 'reset-password']) {
    app.post(`/auth/${path}`, async (request, reply) => {
      const url = new URL(request.url, `${request.protocol}://${request.host}`);
      const headers = webHeaders(request);
      // Every browser names the origin of a POST; a program that names none cannot be a page of another site.
      if (!headers.has('origin')) headers.set('origin', url.origin);
      const answer = await authentication.handler(
        new Request(url, {
          method: 'POST',
          headers,
          body: JSON.stringify(request.body ?? {}),
        }),
      );
      reply.status(answer.status);
      for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
      for (const name of ['content-type', 'x-retry-after']) {
        const value = answer.headers.get(name);
        if (value) reply.header(name, value);
      }
      return reply.header('cache-control', 'no-store').send(await answer.text());
    });
  }
}
