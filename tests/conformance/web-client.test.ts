/** How the client itself is handed out: packed by its build, named ahead where a page will need it, and kept only where its name says what it is. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
});
afterAll(() => hub.close());

const PAGE = { accept: 'text/html' };
const names = (link: string | null): string[] =>
  [...(link ?? '').matchAll(/<\/assets\/([A-Za-z]+)-[^>]+\.js>; rel=modulepreload/g)].map(
    ([, name]) => name ?? '',
  );

test('a page names what its first script will ask for, to people with a session only', async () => {
  // The files are anyone's: that there is a session decides what is worth asking for, not who may.
  const headers = { ...PAGE, cookie: 'pora.session_token=some.session' };
  const overview = await hub.stranger.fetch('/', { headers });
  expect(names(overview.headers.get('link'))).toEqual(
    expect.arrayContaining(['SignedIn', 'OverviewPage']),
  );
  const list = names((await hub.stranger.fetch('/pemberi-kerja', { headers })).headers.get('link'));
  expect(list).toContain('SignedIn');
  expect(list).not.toContain('OverviewPage');
  expect((await hub.stranger.fetch('/masuk', { headers })).headers.get('link')).toBeNull();
  const stranger = await hub.stranger.fetch('/', { headers: PAGE, redirect: 'manual' });
  expect([stranger.status, stranger.headers.get('location')]).toEqual([302, '/masuk']);
  expect(stranger.headers.get('link')).toBeNull();
});

test('the overview’s page says which shapes go with its figures, to those who may read figures', async () => {
  const denials = '{ auditEvents(filter: { outcome: DENIED }, first: 0) { totalCount } }';
  const auditor = await hub.as('auditor@demo.pora');
  const before = await auditor.data(denials);
  const said = async (account: string, path: string) => {
    const answer = await (await hub.signedIn(`${account}@demo.pora`)).fetch(path, {
      headers: PAGE,
    });
    expect([path, answer.status]).toEqual([path, 200]);
    expect(answer.headers.get('content-security-policy')).toMatch(/script-src 'self'/);
    const [, figures = null] = /<html data-figures="([^"]*)"/.exec(await answer.text()) ?? [];
    return [figures, answer.headers.get('cache-control')];
  };
  for (const account of ['leader', 'presenter', 'operator'])
    expect(await said(account, '/?sector=MINING')).toEqual(['gadm-4.1', 'private, no-cache']);
  for (const account of ['auditor', 'admin'])
    expect(await said(account, '/')).toEqual([null, 'no-cache']);
  expect(await said('leader', '/pemberi-kerja')).toEqual([null, 'no-cache']);
  // A page is no refusal of anything.
  expect(await auditor.data(denials)).toEqual(before);
});

test('a file whose name changes with its content is kept, and comes as its build packed it', async () => {
  const page = await (await hub.stranger.fetch('/masuk', { headers: PAGE })).text();
  const [script = ''] = /\/assets\/index-[\w-]+\.js/.exec(page) ?? [];
  const packed = await hub.stranger.fetch(script, { headers: { 'accept-encoding': 'br' } });
  expect(packed.headers.get('content-encoding')).toBe('br');
  expect(packed.headers.get('content-type')).toMatch(/^application\/javascript/);
  expect(packed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(packed.headers.get('vary')).toBe('accept-encoding');
  const plain = await hub.stranger.fetch(script, { headers: { 'accept-encoding': 'identity' } });
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(await packed.text()).toBe(await plain.text());
});

test('the page and the service worker are asked for anew each time, under the policy of all answers', async () => {
  for (const path of ['/masuk', '/service-worker.js']) {
    const answer = await hub.stranger.fetch(path, { headers: PAGE });
    expect([path, answer.status, answer.headers.get('cache-control')]).toEqual([
      path,
      200,
      'no-cache',
    ]);
    expect(answer.headers.get('content-security-policy')).toMatch(/worker-src 'self'/);
  }
});
