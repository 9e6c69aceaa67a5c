import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { visitorOf } from '../testkit/sign-in.ts';

let hub: TestHub;
let cookie: string;
beforeAll(async () => {
  hub = await startTestHub({ data: 'empty' });
  const visitor = visitorOf(hub);
  await visitor.signIn('operator@demo.pora', hub.accounts[0]?.password ?? '');
  cookie = visitor.cookie();
});
afterAll(() => hub.close());

const JSON_TYPE = { 'content-type': 'application/json' };
const QUERY = JSON.stringify({ query: '{ viewer { id } }' });
const post = (path: string, headers: Record<string, string>, body = QUERY) =>
  fetch(`${hub.address}${path}`, { method: 'POST', headers: { cookie, ...headers }, body });

const ADDRESSES = [
  '/graphql',
  '/export/graphql',
  '/files/immigration-stay-permits',
  '/cases/none/documents',
  '/auth/sign-out',
];

describe.each(ADDRESSES)('a POST to %s that a browser sends with its cookie', (path) => {
  test.each<[string, Record<string, string>]>([
    ['from another site', { ...JSON_TYPE, origin: 'https://jahat.contoh.test' }],
    ['from another port of the machine', { ...JSON_TYPE, origin: 'http://127.0.0.1:1' }],
    ['from a page that hides its origin', { ...JSON_TYPE, origin: 'null' }],
    ['across sites, by its fetch metadata', { ...JSON_TYPE, 'sec-fetch-site': 'cross-site' }],
    ['from a sister site, by its fetch metadata', { ...JSON_TYPE, 'sec-fetch-site': 'same-site' }],
    ['as a form’s plain text without an origin', { 'content-type': 'text/plain' }],
    [
      'as a form without an origin',
      { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' },
    ],
    [
      'as a form with files without an origin',
      { 'content-type': 'multipart/form-data; boundary=x' },
    ],
  ])('%s is refused', async (_, headers) => {
    const response = await post(path, headers);
    expect(response.status).toBe(403);
    expect(
      ((await response.json()) as { errors: { extensions: object }[] }).errors[0]?.extensions,
    ).toEqual({
      code: 'FORBIDDEN',
    });
  });
});

test('the session is still there after all of these, and opens from the hub’s own origin', async () => {
  for (const headers of [
    { origin: hub.address },
    { origin: hub.address, 'sec-fetch-site': 'same-origin' },
    {},
  ]) {
    expect(
      (await post('/graphql', { ...JSON_TYPE, ...headers } as Record<string, string>)).status,
    ).toBe(200);
  }
});

test('a body that is no JSON is refused from the own origin too', async () => {
  const own = { origin: hub.address };
  expect((await post('/graphql', { ...own, 'content-type': 'text/plain' })).status).toBe(400);
  expect(
    (await post('/auth/sign-in/email', { ...own, 'content-type': 'text/plain' })).status,
  ).not.toBe(200);
});

test('nothing is changed by GET: a mutation is refused, and a query needs a header that a link cannot send', async () => {
  const get = (query: string, headers: Record<string, string> = {}) =>
    fetch(`${hub.address}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { cookie, ...headers },
    });
  const guarded = { 'apollo-require-preflight': '1' };
  expect((await get('{ viewer { id } }')).status).toBe(400);
  expect((await get('{ viewer { id } }', guarded)).status).toBe(200);
  const mutation = await get('mutation { endAllSessions { ended } }', guarded);
  expect(mutation.status).toBeGreaterThanOrEqual(400);
  expect((await get('{ viewer { id } }', guarded)).status).toBe(200);
});

test('a bearer token is sent by no browser on its own, so its origin does not matter', async () => {
  const program = await hub.as('leader@demo.pora');
  const answer = await program.ask('{ viewer { id } }', {}, { origin: 'https://lain.contoh.test' });
  expect(answer.status).toBe(200);
});

describe('every answer', () => {
  test.each(['/healthz', '/graphql', '/masuk', '/tiles/sites/0/0/0.mvt', '/tidak-ada'])(
    'of %s tells the browser to load and tell nothing elsewhere',
    async (path) => {
      const { headers } = await fetch(hub.address + path, {
        headers: { cookie, accept: 'text/html' },
      });
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('permissions-policy')).toContain('geolocation=(self)');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('strict-transport-security')).toBeNull();
    },
  );

  test('that may hold something of a person is kept by nobody', async () => {
    for (const path of ['/graphql', '/auth/sign-out', '/files/police-incidents']) {
      const response = await post(path, { ...JSON_TYPE, origin: hub.address, cookie: '' }, '{}');
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });
});

test('signing out tells the browser to drop what it keeps of the hub', async () => {
  const visitor = visitorOf(hub);
  await visitor.signIn('leader@demo.pora', hub.accounts[0]?.password ?? '');
  const response = await visitor.post('sign-out');
  expect(response.headers.get('clear-site-data')).toBe('"cache", "storage"');
});

describe('beyond loopback, where the hub is reached by https', () => {
  const PUBLIC = 'https://hub.contoh.test';
  let beyond: TestHub;
  let answer: Response;
  beforeAll(async () => {
    beyond = await startTestHub({ data: 'empty', environment: { publicUrl: PUBLIC } });
    answer = await fetch(`${beyond.address}/auth/sign-in/email`, {
      method: 'POST',
      headers: { ...JSON_TYPE, origin: PUBLIC },
      body: JSON.stringify(beyond.accounts[0]),
    });
  });
  afterAll(() => beyond.close());

  test('each cookie is Secure, HttpOnly, SameSite and of this host alone', async () => {
    expect(answer.status).toBe(200);
    const cookies = answer.headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(0);
    for (const each of cookies) {
      expect(each).toMatch(/^__Host-pora\.\w+=[^;]+;/);
      expect(each).toMatch(/; Path=\/;/);
      expect(each).not.toContain('Domain=');
      for (const mark of ['Secure', 'HttpOnly', 'SameSite=']) expect(each).toContain(mark);
    }
    const cookie = cookies.map((each) => each.split(';')[0]).join('; ');
    const page = await fetch(`${beyond.address}/graphql`, {
      method: 'POST',
      headers: { ...JSON_TYPE, cookie, origin: PUBLIC },
      body: QUERY,
    });
    expect(await page.json()).toMatchObject({ data: { viewer: { id: expect.any(String) } } });
  });

  test('the browser is told to come by https for a year, and to load by https only', () => {
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(answer.headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
  });
});
