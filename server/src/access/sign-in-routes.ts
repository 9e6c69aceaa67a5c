/**
 * The addresses of sign-in. The library answers them; around each answer stands what the hub asks of it: waiting after
 * failed tries, an entry in the trail before the answer leaves, an old session that ends when a new one begins.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../db/client.ts';
import { findAccount } from './accounts.ts';
import { recordAudit } from './audit.ts';
import { type Authentication, webHeaders } from './authenticate.ts';
import { challengedAddress } from './second-factor.ts';
import type { SignInWait } from './sign-in-wait.ts';

/** The addresses that exist, and what of a body each one is given: nothing else reaches the library. */
const FIELDS = {
  'sign-in/email': ['email', 'password'],
  'sign-out': [],
  'reset-password': ['token', 'newPassword'],
  'change-password': ['currentPassword', 'newPassword'],
  'two-factor/enable': ['password'],
  'two-factor/verify-totp': ['code'],
  'two-factor/verify-backup-code': ['code'],
  'two-factor/generate-backup-codes': ['password'],
  'two-factor/disable': ['password'],
} as const satisfies Record<string, readonly string[]>;
type Path = keyof typeof FIELDS;

/** Whoever changes the password ends all other sessions with it. */
const ALWAYS: Partial<Record<Path, object>> = { 'change-password': { revokeOtherSessions: true } };

export interface SignInDependencies {
  database: Database;
  authentication: Authentication;
  wait: SignInWait;
}

interface Attempt {
  path: Path;
  headers: Headers;
  body: Record<string, unknown>;
  /** The session with which the request came. */
  session: { token: string; userId: string; email: string; twoFactor: boolean } | null;
  /** Whose password or code is tried; null where nothing is. */
  address: string | null;
}

interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

export function signInRoutes(app: FastifyInstance, dependencies: SignInDependencies): void {
  for (const path of Object.keys(FIELDS) as Path[]) {
    app.post(`/auth/${path}`, async (request, reply) => {
      const attempt = await attemptOf(dependencies, path, request);
      const seconds = attempt.address ? await dependencies.wait.secondsFor(attempt.address) : 0;
      if (seconds > 0) return refuseWaiting(dependencies, attempt, reply, seconds);
      const answer = await askLibrary(dependencies.authentication, request, attempt);
      const late = await countTry(dependencies, attempt, answer);
      if (late > 0) return refuseWaiting(dependencies, attempt, reply, late);
      await note(dependencies, attempt, answer);
      if (path === 'sign-out') reply.header('clear-site-data', '"cache", "storage"');
      return send(reply, answer);
    });
  }
}

async function attemptOf(
  dependencies: SignInDependencies,
  path: Path,
  request: FastifyRequest,
): Promise<Attempt> {
  const headers = webHeaders(request);
  const given = (request.body ?? {}) as Record<string, unknown>;
  const body = Object.fromEntries(FIELDS[path].map((name) => [name, given[name]]));
  const found = headers.has('cookie')
    ? await dependencies.authentication.api.getSession({ headers })
    : null;
  const session = found && {
    token: found.session.token,
    userId: found.user.id,
    email: found.user.email,
    twoFactor: found.user.twoFactorEnabled ?? false,
  };
  const attempt = { path, headers, body, session };
  return { ...attempt, address: await addressOf(dependencies, attempt) };
}

async function addressOf(
  { authentication, database }: SignInDependencies,
  { path, headers, body, session }: Omit<Attempt, 'address'>,
): Promise<string | null> {
  if (path === 'sign-out' || path === 'reset-password') return null;
  if (path === 'sign-in/email') return typeof body['email'] === 'string' ? body['email'] : null;
  return session?.email ?? challengedAddress(authentication, database, headers);
}

async function askLibrary(
  authentication: Authentication,
  request: FastifyRequest,
  { path, headers, body }: Attempt,
): Promise<Answer> {
  const url = new URL(request.url, `${request.protocol}://${request.host}`);
  // Every browser names the origin of a POST; what names none was found to be no page of another site, see `csrf.ts`.
  if (!headers.has('origin')) headers.set('origin', url.origin);
  const answer = await authentication.handler(
    new Request(url, {
      method: 'POST',
      headers,
      body: JSON.stringify({ ...body, ...ALWAYS[path] }),
    }),
  );
  const text = await answer.text();
  const parsed = text ? (JSON.parse(text) as Record<string, unknown>) : {};
  return { status: answer.status, headers: answer.headers, body: parsed };
}

const guessedWrong = ({ status, body }: Answer): boolean =>
  status === 401 || (status === 400 && body['code'] === 'INVALID_PASSWORD');

/** Whether the answer lets somebody in who was not in before. */
const letsIn = ({ path, session }: Attempt, { status, body }: Answer): boolean =>
  status === 200 &&
  (path === 'sign-in/email'
    ? body['twoFactorRedirect'] !== true
    : path.startsWith('two-factor/verify-') && !session);

/**
 * Counts a failed try, or forgets the failed ones where somebody is let in.
 * @returns seconds to wait where so many tries failed meanwhile that the right one, sent in a crowd of wrong ones, must
 * not pass either; its session is ended.
 */
async function countTry(
  { authentication, wait }: SignInDependencies,
  attempt: Attempt,
  answer: Answer,
): Promise<number> {
  const { address } = attempt;
  if (!address) return 0;
  if (guessedWrong(answer)) await wait.failed(address);
  if (!letsIn(attempt, answer)) return 0;
  const seconds = await wait.secondsFor(address);
  if (seconds > 0) {
    const { internalAdapter } = await authentication.$context;
    await internalAdapter.deleteSession(String(answer.body['token']));
    return seconds;
  }
  await wait.succeeded(address);
  return 0;
}

/** What each address that succeeded leaves in the trail; a code that turned the second factor on was not a sign-in. */
async function note(
  { authentication, database }: SignInDependencies,
  attempt: Attempt,
  answer: Answer,
): Promise<void> {
  const { path, session, address } = attempt;
  const record = (action: Parameters<typeof recordAudit>[1]['action'], userId: string) =>
    recordAudit(database.pool, {
      actor: `user:${userId}`,
      action,
      subjectIds: [userId],
    });
  if (guessedWrong(answer)) return noteFailure(database, address);
  if (answer.status !== 200) return;
  if (letsIn(attempt, answer)) {
    const { internalAdapter } = await authentication.$context;
    // The session that the browser had before ends with the new one's begin.
    if (session) await internalAdapter.deleteSession(session.token);
    return record('sign-in', (answer.body['user'] as { id: string }).id);
  }
  if (!session) return;
  if (path === 'sign-out') return record('sign-out', session.userId);
  if (path === 'change-password') return record('password.change', session.userId);
  if (path === 'two-factor/verify-totp' && !session.twoFactor) {
    return record('totp.on', session.userId);
  }
  if (path === 'two-factor/disable') return record('totp.off', session.userId);
}

/** Who tried is not known; whose account it was tried on, is. */
async function noteFailure(database: Database, address: string | null): Promise<void> {
  const userId = address ? await findAccount(database, address) : null;
  await recordAudit(database.pool, {
    actor: 'unknown',
    action: 'sign-in.failed',
    subjectIds: userId ? [userId] : [],
    outcome: 'DENIED',
  });
}

async function refuseWaiting(
  { database }: SignInDependencies,
  { address }: Attempt,
  reply: FastifyReply,
  seconds: number,
): Promise<FastifyReply> {
  await noteFailure(database, address);
  return reply
    .status(429)
    .header('retry-after', String(seconds))
    .header('cache-control', 'no-store')
    .send({
      code: 'TOO_MANY_TRIES',
      message: 'Too many failed tries; wait. / Terlalu banyak percobaan gagal; tunggu.',
    });
}

function send(reply: FastifyReply, { status, headers, body }: Answer): FastifyReply {
  reply.status(status);
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie);
  const retry = headers.get('x-retry-after');
  if (retry) reply.header('x-retry-after', retry).header('retry-after', retry);
  // The session's token belongs into the cookie that no script reads.
  const { token: _token, ...shown } = body;
  return reply.header('cache-control', 'no-store').send(shown);
}
