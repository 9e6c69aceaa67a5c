/** The built web client: its files as packed by its build, and the page with what the browser should ask for beside it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import serveStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

const WEB_CLIENT = fileURLToPath(new URL('../../web/dist', import.meta.url));
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Pages that answer somebody who has not signed in. */
const OPEN_PAGES = ['/masuk', '/set-password'];

const preloadSchema = z.object({ page: z.array(z.string()), overview: z.array(z.string()) });

/**
 * What somebody who may read figures is going to ask for first: they, and the shapes of an edition if there is one.
 * Null for everybody else.
 */
export type FirstQuestion = (request: FastifyRequest) => Promise<{ edition: string | null } | null>;

/** Sends strangers to sign-in, serves the client's files, and its one page for every address that is a page. */
export async function webClient(app: FastifyInstance, firstQuestion: FirstQuestion): Promise<void> {
  const links = preloadLinks();
  app.addHook('onRequest', (request, reply) => askForPage(request, reply, links));
  app.addHook('onRequest', overviewPage(firstQuestion));
  if (!existsSync(WEB_CLIENT)) return;
  await app.register(serveStatic, {
    root: WEB_CLIENT,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      const hashed = path.includes('/assets/');
      reply.header(
        'cache-control',
        hashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
      );
      if (hashed) reply.header('vary', 'accept-encoding');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    if (wantsPage(request)) return reply.sendFile('index.html');
    return reply.code(404).send({
      errors: [
        {
          message: 'There is no such address. / Alamat tidak ditemukan.',
          extensions: { code: 'NOT_FOUND' },
        },
      ],
    });
  });
}

const wantsPage = (request: FastifyRequest): boolean =>
  request.method === 'GET' && (request.headers.accept?.includes('text/html') ?? false);

/**
 * A page asked for without any session goes to sign-in and remembers where it was going. With one, the browser is told
 * at once what the page's first script is going to ask for: on a slow line each step saved is a round trip.
 */
async function askForPage(
  request: FastifyRequest,
  reply: FastifyReply,
  links: { page: string; overview: string },
): Promise<void> {
  const path = request.url.split('?')[0] ?? '/';
  if (!wantsPage(request) || OPEN_PAGES.includes(path) || /^\/(assets|auth)\//.test(path)) return;
  if (!/(^|;\s*)(__Host-)?pora\.session_token=/.test(request.headers.cookie ?? '')) {
    await reply.redirect(
      request.url === '/' ? '/masuk' : `/masuk?lanjut=${encodeURIComponent(request.url)}`,
    );
    return;
  }
  const link = path === '/' ? links.overview : links.page;
  if (link) reply.header('link', link);
}

/**
 * The overview's page for those who may read figures says so, and which shapes are current: its script asks for both
 * beside the question who is there instead of after its answer, a round trip earlier. The others' pages do not, since
 * their question would be refused, and a refusal is put on record.
 */
function overviewPage(firstQuestion: FirstQuestion) {
  const file = join(WEB_CLIENT, 'index.html');
  const page = existsSync(file) ? readFileSync(file, 'utf8') : null;
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (!page || reply.sent || !wantsPage(request) || request.url.split('?')[0] !== '/') return;
    // The page itself needs no database, and says in words what its questions meet.
    const first = await firstQuestion(request).catch(() => null);
    if (!first) return;
    await reply
      .header('cache-control', 'private, no-cache')
      .type('text/html; charset=utf-8')
      .send(page.replace('<html', `<html data-figures="${first.edition ?? ''}"`));
  };
}

/** `Link` headers (RFC 8288) out of the list that the client's build wrote. */
function preloadLinks(): { page: string; overview: string } {
  const file = join(WEB_CLIENT, 'preload.json');
  if (!existsSync(file)) return { page: '', overview: '' };
  const { page, overview } = preloadSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const linkTo = (address: string): string =>
    address.endsWith('.css')
      ? `<${address}>; rel=preload; as=style; crossorigin`
      : `<${address}>; rel=modulepreload`;
  return {
    page: page.map(linkTo).join(', '),
    overview: [...page, ...overview].map(linkTo).join(', '),
  };
}
