/** The way to an agency's own identity provider and back. */
import type { FastifyInstance } from 'fastify';
import type { IdentityProvider } from '../env.ts';
import { recordAudit } from './audit.ts';
import { webHeaders } from './authenticate.ts';
import { PROVIDER_ID } from './identity-provider.ts';
import type { SignInDependencies } from './sign-in-routes.ts';

/** Where the browser lands after the provider: a page of the hub's own, from which the Strict cookie goes along. */
const BACK = '/masuk';

/**
 * `GET /auth/ways` tells the sign-in page whether to offer the provider, and its name; `POST /auth/sign-in/provider`
 * answers with the provider's address; `GET /auth/callback/oidc` takes the browser back.
 */
export function providerRoutes(
  app: FastifyInstance,
  { authentication, database }: SignInDependencies,
  provider: IdentityProvider | null,
): void {
  app.get('/auth/ways', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ provider: provider?.name ?? null }),
  );
  if (!provider) return;

  const ask = async (path: string, init: RequestInit): Promise<Response> =>
    authentication.handler(new Request(path, init));

  app.post('/auth/sign-in/provider', async (request, reply) => {
    const url = new URL('/auth/sign-in/social', `${request.protocol}://${request.host}`);
    const headers = webHeaders(request);
    if (!headers.has('origin')) headers.set('origin', url.origin);
    const wanted = (request.body as { returnTo?: unknown } | null)?.returnTo;
    const returnTo = typeof wanted === 'string' ? wanted : '/';
    const answer = await ask(url.href, {
      method: 'POST',
      headers,
      body: JSON.stringify({
        provider: PROVIDER_ID,
        disableRedirect: true,
        callbackURL: `${BACK}?dari=penyedia&lanjut=${encodeURIComponent(returnTo)}`,
        errorCallbackURL: `${BACK}?dari=ditolak`,
      }),
    });
    const { url: target } = (await answer.json()) as { url?: string };
    for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
    return reply.status(answer.status).header('cache-control', 'no-store').send({ url: target });
  });

  app.get(`/auth/callback/${PROVIDER_ID}`, async (request, reply) => {
    const url = new URL(request.url, `${request.protocol}://${request.host}`);
    const answer = await ask(url.href, { method: 'GET', headers: webHeaders(request) });
    const cookies = answer.headers.getSetCookie();
    const token = sessionTokenIn(cookies);
    const location = answer.headers.get('location');
    const found = token
      ? await database.prisma.session.findUnique({ where: { token }, select: { userId: true } })
      : null;
    await recordAudit(database.pool, {
      actor: found ? `user:${found.userId}` : 'unknown',
      action: found ? 'sign-in' : 'sign-in.failed',
      subjectIds: found ? [found.userId] : [],
      outcome: found ? 'DONE' : 'DENIED',
      detail: { by: PROVIDER_ID },
    });
    for (const cookie of cookies) reply.header('set-cookie', cookie);
    reply.header('cache-control', 'no-store');
    // The library's own error page would be shown for what it cannot read; the sign-in page says it in words.
    const back = found && location ? location : `${BACK}?dari=ditolak`;
    return reply.redirect(back);
  });
}

/** The token of the session that the library just began, out of the cookie that it set. */
function sessionTokenIn(cookies: readonly string[]): string | null {
  const pair = cookies.find((cookie) => /^(__Host-)?pora\.session_token=[^;]/.test(cookie));
  const value = pair?.slice(pair.indexOf('=') + 1).split(';')[0];
  return value ? (decodeURIComponent(value).split('.')[0] ?? null) : null;
}
