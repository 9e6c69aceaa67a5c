/** The report form on a phone: without the network, with a lost answer, with words that may not stand in it; and nothing of it stays on the device. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { NOW } from '../testkit/environment.ts';
import { findings, WITH_AXE } from './axe.ts';
import { eventually, type Opened, openSite } from './page.ts';

const site = openSite('empty');
const CUT = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/;
const TEXT = 'Sejumlah orang bekerja malam di bengkel kebun tanpa tanda pengenal.';
const SITE = 'Kebun Sungai Rangas';

/** A phone on the day of the hub, with the page that its account comes to first. */
const phone = (as: string, path: string, options: Opened = {}): Promise<Page> =>
  site.open(path, {
    as,
    alone: true,
    width: 360,
    height: 800,
    ...options,
    before: async (page) => {
      await page.clock.setFixedTime(NOW);
      await options.before?.(page);
    },
  });

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();

interface Told {
  kind?: string;
  text?: string;
  point?: [latitude: string, longitude: string];
}

/** Answers every question as a community figure of one regency does, up to the summary. */
async function tell(page: Page, { kind, text, point }: Told = {}): Promise<void> {
  await press(page, 'Mulai laporan');
  await page.getByLabel(kind ?? 'Bekerja tanpa izin kerja (RPTKA)').check();
  await press(page, 'Lanjut');
  await page.getByRole('button', { name: 'Kemarin' }).click();
  await press(page, 'Lanjut');
  await page.getByLabel('Desa/kelurahan (boleh kosong)').fill('Desa Contoh');
  await press(page, 'Lanjut');
  await page.getByLabel('Ya, lokasi kerja').check();
  await page.getByLabel('Nama lokasi kerja').fill(SITE);
  await page.getByLabel('Lintang').fill(point?.[0] ?? '');
  await page.getByLabel('Bujur').fill(point?.[1] ?? '');
  await press(page, 'Lanjut');
  await page.getByLabel('Uraian').fill(text ?? TEXT);
  await press(page, 'Lanjut');
  await page.getByLabel('Tidak, atau tidak tahu').check();
  await press(page, 'Lanjut');
  await heading(page, 'Periksa, lalu kirim');
}

/** All that the browser holds of the hub: names of what is in IndexedDB, and every text anywhere. */
const held = (page: Page): Promise<{ names: string[]; text: string }> =>
  page.evaluate(async () => {
    const names: string[] = [];
    const texts = [JSON.stringify({ ...localStorage, ...sessionStorage })];
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const textOf = (value: unknown): string =>
      JSON.stringify(value, (_key, part) =>
        part instanceof ArrayBuffer ? new TextDecoder('latin1').decode(part) : part,
      );
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([
          done(objects.getAllKeys()),
          done(objects.getAll()),
        ]);
        names.push(...keys.map(String));
        texts.push(...values.map(textOf));
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (new URL(request.url).pathname.startsWith('/assets/')) continue;
        texts.push(request.url, (await (await cache.match(request))?.text()) ?? '');
      }
    }
    return { names: names.sort(), text: texts.join('\n') };
  });

const received = async (): Promise<{ number: string; regency: string; minor: boolean }[]> =>
  (
    await site.hub().database.pool.query(
      `SELECT number, regency_code AS regency, concerns_minor AS minor FROM case_file
         ORDER BY (SELECT min(case_step.id) FROM case_step WHERE case_id = case_file.id)`,
    )
  ).rows;

const workerReady = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((changed) =>
      navigator.serviceWorker.addEventListener('controllerchange', changed, { once: true }),
    );
  });

test('a report made without the network arrives exactly once, though the phone sends it twice, and leaves nothing behind', async () => {
  const page = await phone('tokoh.katingan', '/', { worker: true, allow: [CUT, /lost/] });
  await heading(page, 'Lapor kejadian');
  expect(await page.getByRole('navigation').getByRole('link').allTextContents()).toEqual(['Lapor']);
  await workerReady(page);
  await page.context().setOffline(true);
  await page.goto('/');
  await page.getByText('Tidak ada jaringan. Formulir tetap dapat diisi.').waitFor();
  await tell(page);
  await press(page, 'Kirim');
  await heading(page, 'Laporan tersimpan');
  await page.getByText('1 laporan menunggu jaringan').waitFor();

  const waiting = await held(page);
  expect(waiting.names).toEqual(['acuan', 'kunci', expect.stringMatching(/^laporan:/)]);
  for (const word of [TEXT, SITE, 'Desa Contoh', 'tokoh.katingan']) {
    expect(waiting.text).not.toContain(word);
  }
  await page.reload();
  await page.goto('/lapor');
  await page.getByText('Baca', { exact: true }).click();
  await page.getByText(TEXT).waitFor();

  // The hub takes the report in, and the answer is lost on its way back.
  const keys: string[] = [];
  page.on('request', (request) => {
    const key = /"input":\{"key":"(\w+)"/.exec(request.postData() ?? '')?.[1];
    if (key) keys.push(key);
  });
  await page.evaluate(() => {
    const real = window.fetch;
    window.fetch = async (...sent) => {
      const answer = await real(...sent);
      if (!String(sent[1]?.body).includes('"input"')) return answer;
      window.fetch = real;
      throw new TypeError('lost');
    };
  });
  await page.context().setOffline(false);
  await eventually(async () => [keys.length, (await received()).length]).toEqual([2, 1]);
  expect(new Set(keys).size).toBe(1);
  await eventually(async () => (await held(page)).names).toEqual(['acuan']);
  expect(await received()).toEqual([
    { number: expect.stringMatching(/^K-2026-\d{5}$/), regency: '62.06', minor: false },
  ]);
  const after = await held(page);
  for (const word of [TEXT, SITE, 'Desa Contoh']) expect(after.text).not.toContain(word);
  expect(await page.getByText(/laporan menunggu/).count()).toBe(0);
});

/** Whether a field has the focus and says that what is in it stands against the report. */
const isPointedAt = (field: Locator): Promise<boolean> =>
  field.evaluate(
    (element) =>
      element === document.activeElement &&
      element.getAttribute('aria-invalid') === 'true' &&
      element.closest('label')?.querySelector('[role=alert]') !== null,
  );

test('a name is refused with its sentence and nothing typed is lost, a point outside the regency is asked about', async () => {
  const before = (await received()).length;
  const named = 'Seorang pekerja bernama Contoh tinggal di bengkel kebun.';
  const page = await phone('tokoh.katingan', '/lapor');
  await tell(page, { text: named, point: ['-2,53', '112,95'] });
  await page.goBack();
  await heading(page, 'Apakah ada anak di bawah 18 tahun?');
  expect(await page.getByLabel('Tidak, atau tidak tahu').isChecked()).toBe(true);
  await page.goForward();
  await press(page, 'Kirim');
  await page.getByRole('alert').getByText('Uraian tampaknya menyebut nama orang').waitFor();
  expect(new URL(page.url()).pathname).toBe('/lapor/uraian');
  expect(await page.getByLabel('Uraian').inputValue()).toBe(named);
  expect(await isPointedAt(page.getByLabel('Uraian'))).toBe(true);
  await page.reload();
  await eventually(() => page.getByLabel('Uraian').inputValue()).toBe(named);
  expect((await received()).length).toBe(before);

  await page.getByLabel('Uraian').fill(TEXT);
  await press(page, 'Lanjut');
  // The text is mended; now a place names somebody.
  await page.locator('a[href="/lapor/tempat"]').first().click();
  await page.getByLabel('Desa/kelurahan').fill('Rumah Pak Contoh');
  await press(page, 'Lanjut');
  await press(page, 'Kirim');
  await page.getByRole('alert').waitFor();
  expect(new URL(page.url()).pathname).toBe('/lapor/tempat');
  expect(await isPointedAt(page.getByLabel('Desa/kelurahan'))).toBe(true);
  await page.getByLabel('Desa/kelurahan').fill('Desa Contoh');
  await press(page, 'Lanjut');
  await press(page, 'Kirim');
  const asked = page.getByRole('alert');
  await asked.getByText('Titiknya berada di luar kabupaten/kota yang dipilih').waitFor();
  expect(new URL(page.url()).pathname).toBe('/lapor/lokasi-kerja');
  await asked.getByRole('button', { name: 'Tidak, saya perbaiki' }).click();
  expect(await page.getByLabel('Bujur').inputValue()).toBe('112,95');
  await press(page, 'Lanjut');
  await press(page, 'Kirim');
  await asked.getByRole('button', { name: 'Ya, tetap kirim' }).click();
  await heading(page, 'Laporan terkirim');
  const numbers = (await received()).map(({ number }) => number);
  expect(numbers.length).toBe(before + 1);
  await page.getByText(numbers.at(-1) ?? '', { exact: true }).waitFor();
  expect((await held(page)).names).toEqual(['acuan']);
});

test('when the session has ended a report waits for the next sign-in; signing out removes what waits after asking', async () => {
  const before = (await received()).length;
  const page = await phone('tokoh.katingan', '/lapor', { allow: [/401 \(Unauthorized\)/] });
  await tell(page);
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await press(page, 'Kirim');
  await page.getByText('1 laporan menunggu. Masuk lagi untuk mengirimnya.').waitFor();
  expect((await received()).length).toBe(before);
  await page.context().addCookies(cookies);
  await page.goto('/lapor');
  await page.getByText(/^Laporan terkirim dengan nomor K-\d{4}-\d+\.$/).waitFor();
  expect((await received()).length).toBe(before + 1);
  await eventually(async () => (await held(page)).names).toEqual(['acuan']);

  await tell(page);
  await page.getByText('Akun', { exact: true }).click();
  await press(page, 'Keluar');
  await page.getByText('1 laporan di perangkat ini belum terkirim').waitFor();
  await press(page, 'Batal');
  expect((await held(page)).names.length).toBe(3);
  await press(page, 'Keluar');
  await press(page, 'Keluar dan hapus');
  await page.getByLabel('Kata sandi').waitFor();
  await eventually(async () => (await held(page)).names).toEqual([]);
  expect((await received()).length).toBe(before + 1);
});

test('each question is for everybody: axe finds nothing in light and dark, and nothing scrolls sideways', async () => {
  const page = await phone('officer.sampit', '/lapor', {
    before: WITH_AXE,
  });
  const looked: string[] = [];
  const look = async (): Promise<void> => {
    const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findings(page), `${title}, ${colorScheme}`).toEqual([]);
    }
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, `${title}: wider than the window by`).toBe(0);
    looked.push(new URL(page.url()).pathname.split('/')[2] ?? '');
  };
  const next = async (): Promise<void> => {
    await look();
    await press(page, 'Lanjut');
  };
  await heading(page, 'Lapor kejadian');
  await look();
  await press(page, 'Mulai laporan');
  await press(page, 'Lanjut');
  await page.getByText('Pilih jenis kejadiannya.').waitFor();
  await page.getByLabel('Korban perdagangan orang').check();
  await page.getByText('Laporan ini dilindungi').waitFor();
  await next();
  await page.getByRole('button', { name: 'Hari ini' }).click();
  await next();
  const regency = page.locator('main').getByLabel('Kabupaten/kota');
  expect(await regency.locator('option').count()).toBe(7);
  await regency.selectOption('62.02');
  await next();
  await page.getByLabel('Bukan lokasi kerja').check();
  await page.getByText('tidak ada titik yang diminta').waitFor();
  expect(await page.getByLabel('Lintang').count()).toBe(0);
  await page.getByLabel('Ya, lokasi kerja').check();
  await page.getByLabel('Cari lokasi kerja').fill('kebun');
  await page.getByText('Tidak ada yang cocok').waitFor();
  await page.getByLabel('Nama lokasi kerja').fill(SITE);
  await page.context().grantPermissions(['geolocation']);
  await page.context().setGeolocation({ latitude: -2.531234, longitude: 112.951234 });
  await press(page, 'Pakai letak perangkat ini');
  await eventually(() => page.getByLabel('Bujur').inputValue()).toBe('112.95123');
  await next();
  await page.getByLabel('Uraian').fill(TEXT);
  await next();
  await page.getByLabel(/^Nama korban/).fill('Orang Contoh');
  await next();
  await page.getByLabel('Ya, ada anak').check();
  await next();
  await page.getByLabel(/^Nama pelapor/).fill('Pelapor Contoh');
  await next();
  await look();
  await press(page, 'Kirim');
  await heading(page, 'Laporan terkirim');
  await look();
  expect((await received()).at(-1)).toMatchObject({ regency: '62.02', minor: true });
  expect(looked).toEqual([
    '',
    'jenis',
    'waktu',
    'tempat',
    'lokasi-kerja',
    'uraian',
    'orang',
    'anak',
    'pelapor',
    'ringkasan',
    'selesai',
  ]);
});
