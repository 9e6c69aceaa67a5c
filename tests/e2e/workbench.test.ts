import pg from 'pg';
import type { Locator, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { decodeId } from '../../server/src/graphql/ids.ts';
import { changes, sharedAnalysis } from '../testkit/analyses.ts';
import { findings, WITH_AXE } from './axe.ts';
import { eventually, openSite } from './page.ts';

const site = openSite('demonstration');

const open = (as: string, path = '/analisis', alone = false): Promise<Page> =>
  site.open(path, { as, alone, before: WITH_AXE });

const editor = (page: Page): Locator => page.getByRole('textbox', { name: 'Teks kueri GraphQL' });
const before = (page: Page): Locator => page.getByRole('region', { name: 'Sebelum dijalankan' });
const answer = (page: Page): Locator => page.getByRole('region', { name: 'Jawaban' });
const run = (page: Page): Locator => page.getByRole('button', { name: 'Jalankan' });
const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).click();

/** Writes a question in place of the one that stands in the editor. */
async function write(page: Page, text: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

/** Writes a question over the one that is marked and runs it, faster than any hand: before the page is drawn anew. */
const overwriteAndRun = (page: Page, text: string): Promise<void> =>
  editor(page).evaluate((element, data) => {
    const common = { bubbles: true, cancelable: true, composed: true };
    element.dispatchEvent(
      new InputEvent('beforeinput', { ...common, inputType: 'insertText', data }),
    );
    const key = { key: 'Enter', code: 'Enter', keyCode: 13, ctrlKey: true };
    element.dispatchEvent(new KeyboardEvent('keydown', { ...common, ...key }));
  }, text);

/** What is suggested at the end of a text, once it is asked for. */
async function suggested(page: Page, text: string): Promise<string[]> {
  await write(page, text);
  await page.keyboard.press('Control+Space');
  const options = page.getByRole('listbox', { name: 'Saran' }).getByRole('option');
  await options.first().waitFor();
  const all = await options.allTextContents();
  await page.keyboard.press('Escape');
  return all;
}

test('an analyst builds a question, goes on in its text and back, and is offered nothing that is refused', async () => {
  const page = await open('analyst');
  await page.getByText('Daftar', { exact: true }).first().click();
  await page.getByRole('combobox', { name: 'Daftar' }).selectOption('incidents');
  await page.getByRole('combobox', { name: 'Tambah syarat' }).selectOption('categories');
  await page.getByRole('combobox', { name: 'Kategori' }).selectOption({ index: 1 });
  const conditions = page.getByRole('combobox', { name: 'Tambah syarat' }).locator('option');
  expect(await conditions.allTextContents()).not.toContain('Dekat lokasi');
  const asked = (name: string) => () => new URL(page.url()).searchParams.get(name);
  await eventually(asked('list')).toBe('incidents');
  await eventually(asked('filter')).toContain('categories');
  expect(await findings(page)).toEqual([]);

  await tab(page, 'GraphQL');
  await editor(page).getByText('incidents').first().waitFor();
  await page
    .getByRole('textbox', { name: 'Variabel kueri, JSON' })
    .getByText('categories')
    .waitFor();
  // The word before the cursor, in the second line: what stands there is completed below.
  await editor(page).getByText('severity').click();
  await page.keyboard.press('Shift+F1');
  const documentation = page.locator('.doc');
  await documentation.getByText(/^severity: /).waitFor();
  await page.keyboard.press('Escape');
  await documentation.waitFor({ state: 'detached' });
  await page.keyboard.press('End');
  await page.keyboard.insertText(' reference');
  await before(page).getByText('1 bagian tidak Anda dapatkan seperti adanya').click();
  await before(page).getByText('incidents.nodes.reference', { exact: true }).waitFor();
  expect(await before(page).textContent()).toContain('disamarkan. Nomor dokumen membuka data');
  expect(await findings(page)).toEqual([]);
  await tab(page, 'Susun');
  expect(await page.getByRole('checkbox', { name: /disamarkan/ }).isChecked()).toBe(true);
  await page.reload();
  expect(await page.getByRole('checkbox', { name: /disamarkan/ }).isChecked()).toBe(true);

  await tab(page, 'GraphQL');
  const ofPersons = await suggested(page, '{ foreignNationals { nodes { ');
  expect(ofPersons.find((each) => each.startsWith('name'))).toContain('disamarkan');
  const ofIncidents = await suggested(page, '{ incidents { nodes { ');
  expect(ofIncidents.some((each) => each.startsWith('category'))).toBe(true);
  expect(ofIncidents.filter((each) => /^(place|summary|location|site)/.test(each))).toEqual([]);
  const filters = await suggested(page, '{ foreignNationals(filter: { ');
  expect(filters.some((each) => each.startsWith('nationalities'))).toBe(true);
  expect(filters.filter((each) => each.startsWith('search'))).toEqual([]);

  await write(page, '{ incidents(first: 5) { nodes { place } } }');
  await before(page).getByText('incidents.nodes.place').waitFor({ state: 'attached' });
  expect(await before(page).textContent()).toContain(
    'incidents.nodes.place tidak ditampilkan. Tempat yang tepat menunjuk orang',
  );
  await write(page, '{ incidents(first: 5) { nodes { ');
  await before(page).getByText('Teks ini bukan kueri').waitFor();
  await eventually(() => run(page).isDisabled()).toBe(true);
  await tab(page, 'Susun');
  await page.getByText('Teks ini belum merupakan kueri yang lengkap.').waitFor();
});

test('a record that a condition names by id is found by its name, and the address holds the id alone', async () => {
  const analyst = await site.hub().as('analyst@demo.pora');
  const { employers } = await analyst.data('{ employers(first: 1) { nodes { id name } } }');
  const [{ id, name }] = employers.nodes;
  const page = await open('analyst', '/analisis?list=sites&columns=name&size=50');
  await page.getByRole('combobox', { name: 'Tambah syarat' }).selectOption('employers');
  const field = page.getByRole('searchbox', { name: 'Pemberi kerja' });
  await field.fill(name);
  await page.getByRole('list', { name: 'Cari menurut nama' }).getByText(name).first().waitFor();
  expect(await findings(page)).toEqual([]);
  await field.press('Enter');
  const chip = page.getByRole('button', { name: `Hapus ${name}` });
  await chip.waitFor();
  const inAddress = () => decodeURIComponent(page.url());
  await eventually(inAddress).toContain(id);
  expect(inAddress()).not.toContain(name);
  await page.reload();
  await chip.waitFor();
  await chip.click();
  await eventually(inAddress).not.toContain(id);
});

test('a question that was asked can be cancelled, read to its end, and opened for a purpose', async () => {
  const page = await open('officer');
  await run(page).click();
  await answer(page).getByText('Katingan').first().waitFor();

  await tab(page, 'GraphQL');
  let wasEnded = false;
  page.on('requestfailed', () => {
    wasEnded = true;
  });
  const isOwn = (text: string | null): boolean => text?.includes('"query":"{ employers') ?? false;
  await page.route('**/graphql', async (route) => {
    // Held until it is given up.
    if (!isOwn(route.request().postData())) await route.continue();
  });
  // What runs is what stands in the editor, and not what the page was drawn with last.
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  const held = page.waitForRequest((request) => isOwn(request.postData()));
  await overwriteAndRun(page, '{ employers(first: 20) { nodes { name } } }');
  await held;
  await page.getByRole('button', { name: 'Batalkan' }).click();
  await before(page).getByText('Dibatalkan.').waitFor();
  await eventually(() => wasEnded).toBe(true);
  await page.unroute('**/graphql');

  await page.keyboard.press('Escape');
  await run(page).click();
  await page.getByRole('button', { name: 'Baca semua halaman' }).click();
  const { employers } = await (await site.hub().as('officer@demo.pora')).data(
    '{ employers { totalCount } }',
  );
  expect(employers.totalCount).toBeGreaterThan(40);
  await eventually(() => answer(page).textContent()).toContain(`${employers.totalCount} baris`);
  await eventually(() => page.getByRole('button', { name: 'Baca semua halaman' }).count()).toBe(0);
  await page.getByText('Riwayat tab ini (2)').waitFor();

  const found = await (await site.hub().as('officer@demo.pora')).data(
    '{ foreignNationals(first: 1) { nodes { id pseudonym } } }',
  );
  const [{ id, pseudonym }] = found.foreignNationals.nodes;
  await write(page, `{ foreignNational(id: "${id}") { pseudonym sex } }`);
  await before(page).getByText('Keperluan Anda akan ditanyakan').waitFor();
  const sent = page.waitForRequest((request) => request.headers()['x-purpose'] !== undefined);
  await run(page).click();
  const dialog = page.getByRole('dialog', { name: 'Untuk keperluan apa?' });
  await dialog.getByText('Penanganan perkara').click();
  await dialog.getByRole('button', { name: 'Buka data' }).click();
  expect((await sent).headers()['x-purpose']).toBe('CASE_HANDLING');
  await answer(page).getByText(pseudonym).first().waitFor();
});

test('a list goes on a slide as its count, and its citation says how many of its rows are others', async () => {
  const page = await open(
    'analyst',
    '/analisis?list=foreignNationals&columns=pseudonym&size=50',
    true,
  );
  await run(page).click();
  const send = page.getByRole('button', { name: 'Tambah hitungannya ke paparan' });
  await send.click();
  await page.getByText(/^Ditambahkan ke /).waitFor();
  await answer(page)
    .getByText('Tanpa nama: yang masuk slide adalah Orang asing menurut kabupaten/kota')
    .waitFor();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('link', { name: 'Buka slide' }).click();
  await page.getByRole('columnheader', { name: 'Kabupaten/kota' }).first().waitFor();

  const analyst = await site.hub().as('analyst@demo.pora');
  const query = `{ permits(first: 200, filter: { regencies: [{ system: KEMENDAGRI, value: "62.06" }] }) {
    totalCount nodes { id validTo } } }`;
  const { permits } = await analyst.data(query);
  const cited = await analyst.fetch('/citations', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { id } = (await cited.json()) as { id: string };
  const [{ id: one }] = permits.nodes;
  await site
    .hub()
    .database.pool.query('UPDATE permit SET valid_to = valid_to + 1 WHERE id = $1', [
      decodeId(one).id,
    ]);
  await page.goto(`${site.hub().address}/analisis/kutipan/${id}`);
  const rows = page.getByRole('region', { name: 'Baris yang berubah' });
  const all = permits.totalCount;
  await rows.getByText(`Waktu dikutip ada ${all} baris, sekarang ${all} baris.`).waitFor();
  await eventually(() => rows.locator('dl').textContent()).toBe('bertambah0hilang0isinya berubah1');
  expect(await findings(page)).toEqual([]);
});

/** Milliseconds; the limit of a statement's time is far beyond. */
const SOON = 5000;
/** On the embedded database there is one connection: whoever holds the lock holds it. */
const postgresql = inject('templates').server !== null;

test.runIf(postgresql)(
  'a question that is cancelled while the database works on it is ended there',
  async () => {
    const page = await open('analyst', '/analisis?list=employers&columns=name&size=200', true);
    await before(page).getByText('Membaca sekitar').waitFor();
    const { background } = site.hub().database;
    const other = new pg.Client({ ...background.options });
    await other.connect();
    /** Statements of the hub that wait for the table. */
    const waiting = async (): Promise<number> => {
      const { rows } = await background.query(
        `SELECT count(*)::integer AS count FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return rows[0].count;
    };
    try {
      await other.query('BEGIN');
      await other.query('LOCK TABLE employer IN ACCESS EXCLUSIVE MODE');
      await run(page).click();
      await eventually(waiting).toBeGreaterThan(0);
      await page.getByRole('button', { name: 'Batalkan' }).click();
      await before(page).getByText('Dibatalkan.').waitFor();
      // The table is locked still, and the limit of time is far off.
      await expect.poll(waiting, { timeout: SOON }).toBe(0);
    } finally {
      await other.query('ROLLBACK');
      await other.end();
    }
    await run(page).click();
    await answer(page)
      .getByText(/ baris, ditanyakan /)
      .waitFor();
  },
);

test('whoever uses the keyboard alone gets into the editor and out of it, and nothing stays behind', async () => {
  const page = await open('analyst', '/analisis', true);
  await page.getByRole('tab', { name: 'Susun' }).focus();
  await page.keyboard.press('ArrowRight');
  const focused = (): Promise<string | null> =>
    page.evaluate(() => {
      const outside = document.activeElement;
      const inside = outside?.shadowRoot?.activeElement ?? outside;
      return inside?.getAttribute('aria-label') ?? inside?.textContent ?? null;
    });
  await editor(page).waitFor();
  expect(await focused()).toBe('GraphQL');
  for (const next of ['Rapikan', 'Cari dalam teks', 'Teks kueri GraphQL']) {
    await page.keyboard.press('Tab');
    expect(await focused()).toBe(next);
  }
  await page.keyboard.press('ControlOrMeta+a');
  // Keys that are shortcuts elsewhere are letters here.
  await page.keyboard.type('# /?');
  await eventually(() => editor(page).textContent()).toContain('# /?');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Variabel kueri, JSON');
  const secret = 'Nama Rekaan';
  await write(page, `{ employers(filter: { search: "${secret}" }) { nodes { name } } }`);
  await eventually(() => page.evaluate(() => JSON.stringify(sessionStorage))).toContain(secret);
  await eventually(() => page.url()).not.toContain('count=');
  expect(decodeURIComponent(page.url())).not.toContain(secret);
  await page.getByText('Akun', { exact: true }).click();
  await page.getByRole('button', { name: 'Keluar' }).click();
  await page.getByLabel('Kata sandi').waitFor();
  expect(
    await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage })),
  ).not.toContain(secret);
});

test('a leader finds what was saved for it, reads all pages of its list, and has no question to write', async () => {
  const page = await open('leader');
  await page.getByText('Belum ada analisis yang dibagikan kepada Anda').waitFor();
  expect(await page.getByRole('tab', { name: 'GraphQL' }).count()).toBe(0);
  expect(await run(page).count()).toBe(0);

  const analyst = await site.hub().as('analyst@demo.pora');
  const text = '{ employers(first: 5) { totalCount nodes { name } } }';
  const kept = await sharedAnalysis(analyst, ['LEADER'], [], {
    name: 'Daftar pemberi kerja',
    text,
    variables: '',
    parameters: [],
  });
  await changes(analyst, 'publishAnalysis', kept, 'number: 1');
  const { employers } = await analyst.data(text);
  await page.reload();
  await page.getByRole('button', { name: 'Daftar pemberi kerja' }).click();
  await run(page).click();
  await page.getByText(`5 dari ${employers.totalCount} baris`).waitFor();
  await page.getByRole('button', { name: 'Baca semua halaman' }).click();
  const all = String(employers.totalCount);
  await page.getByText(`${all} dari ${all} baris`).waitFor();
  expect(await findings(page)).toEqual([]);
});
