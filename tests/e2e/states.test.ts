import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { drawn, eventually, openSite } from './page.ts';

const site = openSite('demonstration');

const CUT_OFF = /net::ERR_FAILED/;
const cut = (address: string) => (page: Page) => page.route(address, (route) => route.abort());

/** Pages by the role that is refused, and the name that the page still carries. */
const REFUSED = [
  ['leader', '/orang-asing', 'Orang asing'],
  ['leader', '/izin', 'Izin'],
  ['leader', '/insiden', 'Insiden'],
  ['leader', '/sumber', 'Sumber'],
  ['leader', '/audit', 'Jejak audit'],
  ['operator', '/insiden', 'Insiden'],
  ['auditor', '/pemberi-kerja', 'Pemberi kerja'],
] as const;

test.each(REFUSED)(
  '%s at %s is told that the role does not include it, and offered no filter',
  async (as, path, name) => {
    const page = await site.open(path, { as });
    await page.getByText('Anda tidak berhak membuka ini').waitFor();
    await page.getByText('Peran akun Anda tidak mencakup halaman ini.').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(name);
    expect(await page.locator('main :is(select, input, table)').count()).toBe(0);
  },
);

test('an admin begins with the reference data, since no figure is theirs', async () => {
  const page = await site.open('/', { as: 'admin' });
  await page.getByRole('heading', { level: 1, name: 'Data acuan' }).waitFor();
  await page.getByRole('region', { name: 'Kabupaten dan kota' }).getByText('Katingan').waitFor();
});

/** A well-formed id of a permit that nobody has. */
const NOBODYS = 'UGVybWl0OjAxOTBhMDAwLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwMA';

test.each([
  ['/izin/bukan-izin', 'Izin'],
  [`/izin/${NOBODYS}`, 'Izin'],
  ['/insiden/bukan-insiden', 'Insiden'],
  ['/pemberi-kerja/bukan-apa-apa', 'Pemberi kerja'],
  ['/sumber/bukan-impor', 'Sumber'],
])('%s is not found, in words and under the name of its page', async (path, name) => {
  const page = await site.open(path, { as: 'officer' });
  await page.getByText('Data ini tidak ada, atau berada di luar wilayah Anda.').waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(name);
});

test('an address that is none says so', async () => {
  const page = await site.open('/tidak-ada', { as: 'leader' });
  await page.getByText('Alamat ini tidak ada. Periksa tautannya.').waitFor();
});

test('a list that nothing fits says what to do, and keeps its filters', async () => {
  const page = await site.open('/insiden?from=1990-01-01&to=1990-01-02', { as: 'officer' });
  await page.getByText('Tidak ada yang cocok dengan saringan ini.').waitFor();
  await page.getByRole('button', { name: 'Hapus saringan' }).click();
  await page.getByRole('table').waitFor();
});

test('a server that cannot be reached is named, and trying again works', async () => {
  const page = await site.open('/pemberi-kerja', { as: 'leader' });
  await page.getByRole('table').waitFor();
  const cutOff = await site.open('/', {
    as: 'leader',
    allow: [CUT_OFF],
    before: cut('**/graphql'),
  });
  await cutOff.getByText('Server tidak dapat dihubungi.').waitFor();
  await cutOff.unroute('**/graphql');
  await cutOff.getByRole('button', { name: 'Coba lagi' }).click();
  await cutOff.locator('.regency-table').waitFor();
});

test('an overview whose figures fail keeps its name and says what to do', async () => {
  const failing = (route: Route): Promise<void> =>
    route.request().postData()?.includes('"operationName":"Overview"')
      ? route.abort()
      : route.continue();
  const page = await site.open('/', {
    as: 'leader',
    allow: [CUT_OFF],
    before: (opened) => opened.route('**/graphql', failing),
  });
  await page.getByText('Data tidak dapat dimuat').waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Ringkasan');
  await page.getByRole('button', { name: 'Coba lagi' }).waitFor();
});

test('a page that is older than the hub says that it has to be loaded again, and does so', async () => {
  const gone = JSON.stringify({
    errors: [
      { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
    ],
  });
  const page = await site.open('/insiden', {
    as: 'officer',
    before: (opened) =>
      opened.route('**/graphql', (route) =>
        route.fulfill({ body: gone, contentType: 'application/json' }),
      ),
  });
  await page.getByText('Halaman ini perlu dimuat ulang').waitFor();
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Muat ulang' }).click();
  await page.getByRole('table').waitFor();
});

test('shapes that fail leave the table, and trying again draws the map', async () => {
  const page = await site.open('/', {
    as: 'leader',
    allow: [CUT_OFF],
    before: cut('**/boundaries/**'),
  });
  await page.getByText('Batas wilayah tidak dapat dimuat.').waitFor();
  await page.locator('.regency-table').waitFor();
  await page.unroute('**/boundaries/**');
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await drawn(page);
});

test('points that fail are said to be missing, and the map is drawn without them', async () => {
  const page = await site.open('/', { as: 'leader', allow: [CUT_OFF], before: cut('**/tiles/**') });
  await page.getByText('Sebagian titik tidak dapat dimuat.').waitFor();
  await drawn(page);
});

const GATEWAYS = 'INTERNAL_SERVER_ERROR';

/** What a gateway before the hub answers while a service behind it is down: null, and an error without a reference. */
const unanswered =
  (operation: string, path: readonly [root: string, ...rest: (string | number)[]]) =>
  async (route: Route): Promise<void> => {
    if (JSON.parse(route.request().postData() ?? '{}').operationName !== operation) {
      return route.continue();
    }
    const response = await route.fetch();
    const { data } = await response.json();
    const place = path.slice(0, -1).reduce((part, key) => part[key], data);
    place[path.at(-1) ?? ''] = null;
    const error = { message: 'Unexpected error.', path, extensions: { code: GATEWAYS } };
    await route.fulfill({ response, json: { data, errors: [error] } });
  };

test('what an agency’s service does not answer is said above the rest, until it answers again', async () => {
  const page = await site.open('/pemberi-kerja', {
    as: 'leader',
    before: (opened) =>
      opened.route('**/graphql', unanswered('Employers', ['employers', 'nodes', 0, 'nib'])),
  });
  const badge = page.getByRole('status').filter({ hasText: 'usang' });
  await badge.getByText(/^Sebagian layanan instansi tidak menjawab; /).waitFor();
  expect(await page.getByRole('table').getByRole('row').count()).toBeGreaterThan(2);
  await page.unroute('**/graphql');
  await badge.getByRole('button', { name: 'Coba lagi' }).click();
  await badge.waitFor({ state: 'detached' });
  await page.getByRole('table').waitFor();
});

test('a page of which nothing is answered says whose service it is', async () => {
  const page = await site.open('/pemberi-kerja', {
    as: 'leader',
    before: (opened) => opened.route('**/graphql', unanswered('Employers', ['employers'])),
  });
  await page.getByText('Layanan instansi yang memegang data ini tidak menjawab.').waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Pemberi kerja');
  await page.getByRole('button', { name: 'Coba lagi' }).waitFor();
});

test('while an answer is on its way the page says so', async () => {
  const held: Route[] = [];
  let holding = true;
  const page = await site.open('/insiden', {
    as: 'officer',
    before: (opened) =>
      opened.route('**/graphql', (route) => (holding ? void held.push(route) : route.continue())),
  });
  await eventually(() => held.length).toBe(1);
  await page.getByRole('status').getByText('Memuat…').waitFor();
  expect(await page.getByRole('table').count()).toBe(0);
  holding = false;
  await Promise.all(held.map((route) => route.continue()));
  await page.getByRole('table').waitFor();
});
