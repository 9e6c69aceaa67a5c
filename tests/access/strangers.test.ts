import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callerOf } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
});
afterAll(() => hub.close());

const GUARDED: readonly [method: string, path: string][] = [
  ['GET', '/graphql?query={viewer{email}}'],
  ['POST', '/graphql'],
  ['GET', '/tiles/sites/6/52/32.mvt'],
  ['GET', '/tiles/incidents/6/52/32.mvt'],
  ['GET', '/tiles/no-such-layer/6/52/32.mvt'],
  ['GET', '/boundaries/gadm-4.1.json'],
  ['GET', '/boundaries/no-such-edition.json'],
  ['POST', '/files/immigration-stay-permits'],
  ['POST', '/files/no-such-source'],
  ['POST', '/cases/none/documents'],
  ['GET', '/documents/none'],
];

const ask = (method: string, path: string, headers: Record<string, string>) =>
  hub.stranger.fetch(path, {
    method,
    headers: {
      'content-type': path.startsWith('/files') ? 'application/octet-stream' : 'application/json',
      ...headers,
    },
    ...(method === 'POST'
      ? {
          body: path.startsWith('/files')
            ? 'bytes'
            : JSON.stringify({ query: '{ __schema { types { name } } }' }),
        }
      : {}),
  });

describe.each(GUARDED)('%s %s', (method, path) => {
  test.each([
    ['nobody', {}],
    ['a made-up token', { authorization: 'Bearer made-up' }],
    ['a made-up cookie', { cookie: 'pora.session_token=made-up.signature' }],
  ])('is closed to %s', async (_, headers) => {
    const response = await ask(method, path, headers);
    const body = (await response.json()) as {
      errors: { extensions: { code: string } }[];
      data?: unknown;
    };
    expect(response.status).toBe(401);
    expect(body.errors.map((error) => error.extensions.code)).toEqual(['UNAUTHENTICATED']);
    expect(body.data ?? null).toBeNull();
  });
});

test('an outdated token opens nothing', async () => {
  const analyst = await hub.as('analyst@demo.pora');
  expect(await analyst.codes('{ viewer { email } }')).toEqual([]);
  await hub.database.pool.query(
    `UPDATE access_token
     SET created_at = now() - interval '2 days', expires_at = now() - interval '1 second'`,
  );
  expect(await analyst.codes('{ viewer { email } }')).toEqual(['UNAUTHENTICATED']);
});

test('a token whose account is gone opens nothing', async () => {
  const presenter = await hub.as('presenter@demo.pora');
  expect(await presenter.codes('{ viewer { email } }')).toEqual([]);
  await hub.database.pool.query(`DELETE FROM hub_user WHERE email = 'presenter@demo.pora'`);
  expect(await presenter.codes('{ viewer { email } }')).toEqual(['UNAUTHENTICATED']);
});

test.each(['/healthz', '/readyz'])('%s answers anybody', async (path) => {
  const response = await hub.stranger.fetch(path);
  expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
});

test('the graph’s address shows a browser no page that loads from elsewhere', async () => {
  const response = await hub.stranger.fetch('/graphql', { headers: { accept: 'text/html' } });
  expect(await response.text()).not.toMatch(/apollo|https?:\/\//i);
});

test.runIf(existsSync(new URL('../../web/dist/index.html', import.meta.url)))(
  'the sign-in page is there for anybody, under every page’s address, with a policy that lets nothing else in',
  async () => {
    for (const path of ['/', '/sign-in', '/people']) {
      const response = await hub.stranger.fetch(path, { headers: { accept: 'text/html' } });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch(/^text\/html/);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain(`default-src 'none'`);
      expect(policy).not.toMatch(/https?:|\*|unsafe/);
    }
  },
);

test('an address that is not there says so', async () => {
  const response = await callerOf(hub.address, {}).fetch('/no/such/file.json');
  expect(response.status).toBe(404);
});

test('answers of the graph are kept by no cache', async () => {
  const leader = await hub.as('leader@demo.pora');
  const response = await leader.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ viewer { email } }' }),
  });
  expect(response.headers.get('cache-control')).toBe('no-store');
});
