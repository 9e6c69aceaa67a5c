import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { drawn, eventually, openSite } from './page.ts';

const site = openSite('demonstration');

/** The text of the first column, row by row. */
async function firstColumn(page: Page): Promise<string[]> {
  const cells = page.locator('tbody tr > :first-child');
  await cells.first().waitFor();
  return cells.allTextContents();
}

const heading = (page: Page): Promise<string | null> =>
  page.getByRole('heading', { level: 1 }).textContent();

const MONTHS = 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' ');

/** A day as the list shows it, such as `31 Okt 2026`, as one that can be compared. */
function dayOf(text: string): string {
  const [day = '', month = '', year = ''] = text.split(' ');
  const number = MONTHS.indexOf(month) + 1;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** How many rows the list says that it has. */
async function rowCount(page: Page): Promise<number> {
  const text = await page.locator('.list-count').textContent();
  return Number(text?.replace(' baris', '').replaceAll('.', ''));
}

test('an officer opens a person only after saying for what purpose, and the trail keeps it', async () => {
  const page = await site.open('/orang-asing', { as: 'officer' });
  const [name = ''] = await firstColumn(page);
  await page.getByRole('link', { name, exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Untuk keperluan apa?' });
  await dialog.getByRole('button', { name: 'Batal' }).click();
  await page.getByText('Pilih keperluan untuk membuka data ini.').waitFor();
  expect(await page.locator('main').textContent()).not.toContain(name);
  await page.getByRole('button', { name: 'Pilih keperluan' }).click();
  await dialog.getByText('Penanganan perkara').click();
  await dialog.getByRole('button', { name: 'Buka data' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  for (const section of ['Dokumen perjalanan', 'Izin', 'Catatan sumber', 'Dasar penautan catatan'])
    await page.getByRole('heading', { level: 2, name: section, exact: true }).waitFor();
  expect(await page.title()).toBe('Orang asing · PORA Hub');
  expect(decodeURIComponent(page.url())).not.toContain(name);

  await page.getByRole('link', { name: 'Jejak audit' }).click();
  await page.getByRole('cell', { name: 'CASE_HANDLING' }).first().waitFor();
});

test('a case number that no header can carry is refused in words', async () => {
  const page = await site.open('/orang-asing', { as: 'officer' });
  await page.locator('tbody th a').first().click();
  await page.getByLabel('Nomor perkara').check();
  await page.getByLabel('Nomor perkara. Huruf').fill('№ 7');
  await page.getByRole('button', { name: 'Buka data' }).click();
  await page.getByText('Isi nomor perkara dengan huruf, angka, dan tanda baca biasa.').waitFor();
});

test('the list of people goes forward and back without losing or repeating anyone', async () => {
  const page = await site.open('/orang-asing', { as: 'officer' });
  const keys = () =>
    page.locator('tbody th a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  await firstColumn(page);
  const first = await keys();
  expect(first.length).toBe(50);
  expect(await page.getByRole('link', { name: 'Sebelumnya' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Berikutnya' }).click();
  await page.getByRole('link', { name: 'Sebelumnya' }).waitFor();
  await eventually(keys).not.toContain(first[0]);
  const second = await keys();
  expect(second.length).toBe(50);
  expect(second.filter((key) => first.includes(key))).toEqual([]);
  await page.getByRole('link', { name: 'Sebelumnya' }).click();
  await eventually(keys).toEqual(first);
  expect(await page.getByRole('link', { name: 'Sebelumnya' }).count()).toBe(0);
});

test('a heading sorts its list, turns it around, and stands in the address', async () => {
  const page = await site.open('/izin?regency=62.06', { as: 'officer' });
  const days = async () => {
    const cells = await page.locator('tbody tr > :nth-last-child(2)').allTextContents();
    return cells.map((text) => dayOf(text));
  };
  await firstColumn(page);
  const head = page.getByRole('columnheader', { name: 'Sampai' });
  expect(await head.getAttribute('aria-sort')).toBe('ascending');
  const soonest = await days();
  expect(soonest).toEqual([...soonest].sort());
  await head.getByRole('button').click();
  await eventually(() => head.getAttribute('aria-sort')).toBe('descending');
  await eventually(async () => (await days())[0]).not.toBe(soonest[0]);
  const latest = await days();
  expect(latest).toEqual([...latest].sort().reverse());
  expect(new URL(page.url()).search).toBe('?regency=62.06&sort=-validTo');
  await page.reload();
  await eventually(days).toEqual(latest);
  await page.goBack();
  await eventually(days).toEqual(soonest);
});

test('a list is not sorted by what the role may not read', async () => {
  const page = await site.open('/orang-asing?sort=name', { as: 'analyst' });
  await firstColumn(page);
  expect(await page.getByRole('button', { name: 'Nama' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Kewarganegaraan' }).click();
  await eventually(() => new URL(page.url()).search).toBe('?sort=nationality');
  const codes = await page.locator('tbody tr > :nth-child(2)').allTextContents();
  expect(codes.length).toBe(50);
  await page.getByRole('columnheader', { name: 'Nama', exact: true }).waitFor();
});

test('a name that is searched for finds its person and stays out of the address', async () => {
  const page = await site.open('/orang-asing', { as: 'officer' });
  const [name = ''] = await firstColumn(page);
  const all = await rowCount(page);
  await page.getByLabel('Cari nama').fill(name.slice(0, 8));
  await page.getByRole('button', { name: 'Cari', exact: true }).click();
  await eventually(() => rowCount(page)).toBeLessThan(all);
  expect(await firstColumn(page)).toContain(name);
  expect(page.url()).toBe(`${site.hub().address}/orang-asing`);
});

test('an analyst speaks of people by their pseudonyms, and reads why their numbers are masked', async () => {
  const page = await site.open('/orang-asing', { as: 'analyst' });
  const shown = await firstColumn(page);
  expect(new Set(shown).size).toBe(50);
  for (const name of shown) expect(name).toMatch(/^OA-[0-9A-Z]{10}$/);
  await page.goto(`${site.hub().address}/izin`);
  const number = page.getByText(/^\S\*{8}$/).first();
  await number.waitFor();
  const why = await number.getAttribute('title');
  expect(why).toBe('Tidak ditampilkan karena peran Anda tidak mencakup data ini.');
  expect(await page.getByLabel('Cari nama').count()).toBe(0);
});

test('every role reads the access policy, and finds a field in it', async () => {
  const page = await site.open('/kebijakan', { as: 'admin' });
  await page.getByRole('heading', { level: 1, name: 'Kebijakan akses' }).waitFor();
  const classes = page.getByRole('region', { name: 'Kelas bidang' });
  const identity = classes.getByRole('row').filter({ hasText: 'nama dan tanggal lahir' });
  expect(await identity.getByRole('cell').allTextContents()).toEqual([
    '–',
    'disamarkan',
    'ditampilkan',
    '–',
    '–',
    '–',
    '–',
    '–',
    'Nama dan tanggal lahir menunjuk orang; hanya petugas perkara memerlukannya.',
  ]);
  await page.getByLabel('Cari bidang').fill('Permit.number');
  await page.getByRole('button', { name: 'Cari', exact: true }).click();
  const fields = page.getByRole('region', { name: 'Bidang menurut jenis data' });
  await eventually(() => fields.locator('tbody tr').count()).toBe(1);
  expect(await fields.locator('tbody tr').first().textContent()).toContain('dokumen');
});

test('an officer filters permits by regency and opens one with its origin', async () => {
  const officer = await site.hub().as(site.account('officer').email);
  const { permits } = await officer.data(
    '{ permits(first: 0, filter: { regencies: [{ system: KEMENDAGRI, value: "62.06" }] }) { totalCount } }',
  );
  const page = await site.open('/izin', { as: 'officer' });
  await firstColumn(page);
  await page.locator('.filters').getByLabel('Kabupaten/kota').selectOption('62.06');
  await eventually(() => rowCount(page)).toBe(permits.totalCount);
  const [kind = ''] = await firstColumn(page);
  await page.locator('tbody th a').first().click();
  await page.getByRole('heading', { level: 1, name: kind }).waitFor();
  await page.getByRole('heading', { level: 2, name: 'Asal data' }).waitFor();
  await page.getByRole('link', { name: 'Buka impor' }).click();
  await page.getByText('Diterima').waitFor();
  expect(await page.getByRole('heading', { name: 'Baris yang ditolak' }).count()).toBe(0);
});

test('an employer shows its places of work, and one of them on the map', async () => {
  const page = await site.open('/pemberi-kerja?sector=PLANTATION', { as: 'leader' });
  const [name = ''] = await firstColumn(page);
  await page.locator('tbody th a').first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  expect(await page.getByRole('link', { name: /^Izin:/ }).count()).toBe(0);
  const place = page.locator('tbody th a').first();
  const placeName = await place.textContent();
  await place.click();
  await drawn(page);
  const panel = page.getByRole('region', { name: 'Lokasi kerja' });
  await panel
    .getByRole('definition')
    .getByText(placeName ?? '', { exact: true })
    .waitFor();
  await panel.getByRole('link', { name }).waitFor();
});

test('an officer reads an incident as an allegation', async () => {
  const page = await site.open('/insiden', { as: 'officer' });
  await firstColumn(page);
  await page.getByLabel('Status').selectOption('REPORTED');
  await eventually(() => page.url()).toContain('status=REPORTED');
  const status = page.locator('tbody tr').first().locator('td').nth(1);
  await eventually(() => status.textContent()).toBe('Dilaporkan (dugaan)');
  const [category = ''] = await firstColumn(page);
  await page.locator('tbody th a').first().click();
  await page.getByText('Isi laporan ini adalah dugaan sampai ada keputusan.').waitFor();
  expect(await heading(page)).toBe(category);
  await page.getByRole('link', { name: /Kembali ke Insiden/ }).click();
  await eventually(() => heading(page)).toBe('Insiden');
});
