/** The network is cut after the first load: the page opens, shows the boundaries, says so, and nothing of a person was kept. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { drawn, eventually, openSite } from './page.ts';

const site = openSite('demonstration');
const CUT = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/;

/** Waits until the service worker has kept all of its files and answers for the page. */
const kept = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((changed) =>
      navigator.serviceWorker.addEventListener('controllerchange', changed, { once: true }),
    );
  });

/** Every address in the browser's Cache Storage. */
const keptPaths = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const caches = await globalThis.caches.keys();
    const all = await Promise.all(
      caches.map(async (name) => (await globalThis.caches.open(name)).keys()),
    );
    return all.flat().map(({ url }) => new URL(url).pathname);
  });

const opened = async (as: string, path = '/'): Promise<Page> => {
  const page = await site.open(path, { as, alone: true, worker: true, allow: [CUT] });
  await kept(page);
  return page;
};

test('without the network the page opens, shows the boundaries, and recovers by itself', async () => {
  const page = await opened('leader', '/?indicator=foreign-workers');
  await drawn(page);
  await page.context().setOffline(true);
  await page
    .getByRole('status')
    .getByText(/^Tidak tersambung sejak .* WIB\. Angka di layar/)
    .waitFor();
  await page.reload();
  const told = page.getByRole('alert');
  await told.getByText(/Tidak tersambung sejak .* WIB\. Angka memerlukan jaringan/).waitFor();
  await told.getByText(/Not connected since .* WIB\. Figures need the network/).waitFor();
  const map = page.getByRole('img', { name: 'Peta batas kabupaten/kota tanpa angka' });
  await map.getByText('Katingan', { exact: true }).waitFor();
  expect(await map.locator('g > path').count()).toBe(14);
  expect(await page.getByRole('table').count()).toBe(0);
  await page.context().setOffline(false);
  await page.getByRole('row').nth(14).waitFor();
  expect(page.url()).toContain('indicator=foreign-workers');
  expect(await page.getByText(/Tidak tersambung/).count()).toBe(0);
});

test('what is kept is the client and the boundaries, never an answer with figures or persons', async () => {
  const page = await opened('officer', '/?layers=sites,incidents');
  await drawn(page);
  await page.getByRole('link', { name: 'Orang asing' }).first().click();
  await page.getByRole('table').waitFor();
  const paths = await keptPaths(page);
  expect(paths.filter((path) => /^\/(graphql|tiles|export|files|auth)/.test(path))).toEqual([]);
  expect(paths.filter((path) => !path.startsWith('/assets/')).sort()).toEqual([
    '/boundaries/gadm-4.1.json',
    '/index.html',
  ]);
  expect(
    paths.filter((path) => /\/(MapView|noto-sans|land|OfflinePage)/.test(path)).length,
  ).toBeGreaterThanOrEqual(5);
});

test('after signing out nothing of the previous person is left, with the network or without', async () => {
  const page = await opened('leader');
  await drawn(page);
  expect(await keptPaths(page)).toContain('/boundaries/gadm-4.1.json');
  await page.getByText('Akun', { exact: true }).click();
  await page.getByRole('button', { name: 'Keluar' }).click();
  await page.getByLabel('Kata sandi').waitFor();
  await eventually(async () =>
    (await keptPaths(page)).filter((path) => !path.startsWith('/assets/')),
  ).toEqual(['/index.html']);
  const storage = await page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }));
  expect(storage.filter((key) => key !== 'pora.language')).toEqual([]);
  await kept(page);
  await page.context().setOffline(true);
  await page.goto('/');
  await page
    .getByText('Belum pernah tersambung dari komputer ini sejak terakhir keluar.')
    .waitFor();
  expect(await page.locator('[data-still-map]').count()).toBe(0);
});

test('a newer build takes the place of the one that was kept', async () => {
  const page = await opened('leader');
  await page.evaluate(async () => {
    const old = await caches.open('pora-shell-older');
    await old.put('/assets/older.js', new Response('older'));
  });
  const [shell] = await page.evaluate(() =>
    caches.keys().then((names) => names.filter((name) => /shell-(?!older)/.test(name))),
  );
  await page.evaluate(async (name) => {
    await caches.delete(name);
    const registration = await navigator.serviceWorker.ready;
    await registration.unregister();
  }, shell ?? '');
  await page.reload();
  await kept(page);
  await eventually(() =>
    page.evaluate(() =>
      caches.keys().then((names) => names.filter((name) => name.startsWith('pora-shell'))),
    ),
  ).toEqual([shell]);
});
