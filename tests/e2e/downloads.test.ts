/** From the button of a list to the file on the disk, opened again. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { openSite } from './page.ts';

const site = openSite('demonstration');

/** Asks for the file in one of the formats, by keyboard as far as it goes, and waits for it. */
async function download(page: Page, format: RegExp, button = 'Unduh'): Promise<Buffer> {
  const opener = page.getByRole('button', { name: button, exact: true });
  await opener.waitFor();
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(format).check();
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  await dialog.waitFor({ state: 'detached' });
  expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
  return readFileSync(await file.path());
}

async function sheetsOf(bytes: Buffer): Promise<{ data: unknown[][]; about: string }> {
  const sheets = await readWorkbook(bytes);
  const find = (name: string): unknown[][] =>
    sheets.find(({ sheet }) => sheet === name)?.data ?? [];
  return { data: find('Data'), about: find('Tentang').flat().join('\n') };
}

test('an officer takes the permits that the filters give, in Indonesian columns, with what they rest on', async () => {
  const officer = await site.hub().as(site.account('officer').email);
  const { permits } = await officer.data(
    '{ permits(first: 200, filter: { regencies: [{ system: KEMENDAGRI, value: "62.06" }] }) { nodes { number } } }',
  );
  const page = await site.open('/izin?regency=62.06', { as: 'officer' });
  const { data, about } = await sheetsOf(await download(page, /Excel/));
  const [titles = [], ...rows] = data;
  const column = titles.indexOf('Nomor');
  expect(titles.slice(0, 4)).toEqual(['Jenis', 'Kode', 'Nomor', 'Pemegang']);
  expect(rows.map((row) => row[column])).toEqual(
    permits.nodes.map(({ number }: { number: string }) => number),
  );
  expect(rows.length).toBeGreaterThan(5);
  expect(about).toContain('62.06');
});

test('a name that is searched for narrows the file and stands nowhere in it', async () => {
  const page = await site.open('/orang-asing', { as: 'officer' });
  await page.getByLabel('Cari nama').fill('ZZTAKADA');
  await page.getByRole('button', { name: 'Cari', exact: true }).click();
  await page.getByText('Tidak ada data').waitFor();
  expect(await page.getByRole('button', { name: 'Unduh', exact: true }).count()).toBe(0);
  await page.getByLabel('Cari nama').fill('BIN');
  await page.getByRole('button', { name: 'Cari', exact: true }).click();
  const files = unzipSync(await download(page, /CSV/));
  const text = (name: string): string => new TextDecoder().decode(files[name]);
  const lines = text('data.csv').trim().split('\r\n').slice(1);
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.filter((line) => !/^"[A-Z]\*{8}"/.test(line))).toEqual([]);
  expect(text('data.csv')).not.toMatch(/BIN/i);
  expect(text('tentang.txt')).toMatch(/"search":"…"/);
});

test('a leader takes the figures of the map and the sites of a sector', async () => {
  const leader = await site.hub().as(site.account('leader').email);
  const { rollup } = await leader.data(
    '{ rollup(indicator: "foreign-workers", by: [REGENCY]) { rows { regency { name } cell { value absence } } } }',
  );
  const page = await site.open('/?indicator=foreign-workers', { as: 'leader' });
  const { data, about } = await sheetsOf(await download(page, /Excel/));
  expect(data[0]).toEqual(['Kode Kemendagri', 'Kabupaten/kota', 'Jumlah']);
  expect(data.slice(1).map(([, name, count]) => [name, count])).toEqual(
    rollup.rows.map(
      (row: { regency: { name: string }; cell: { value: number; absence: string } }) => [
        row.regency.name,
        row.cell.value ?? row.cell.absence,
      ],
    ),
  );
  expect(about).toContain('LEADERSHIP');
  await page.goto(`${site.hub().address}/pemberi-kerja?sector=MINING`);
  const { features } = JSON.parse(
    (await download(page, /GeoJSON/, 'Unduh lokasi kerja')).toString(),
  );
  const { sectors } = await leader.data('{ sectors { id code } }');
  const mining = sectors.find(({ code }: { code: string }) => code === 'MINING');
  const { sites } = await leader.data(
    'query ($s: [ID!]) { sites(first: 200, filter: { sectors: $s }) { nodes { name } } }',
    { s: [mining.id] },
  );
  expect(features.map((each: { properties: { name: string } }) => each.properties.name)).toEqual(
    sites.nodes.map(({ name }: { name: string }) => name),
  );
});

test('a file that breaks off is not saved, and the dialog says so', async () => {
  const { pool } = site.hub().database;
  await pool.query(`
    CREATE FUNCTION refuse_second() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'full'; END $$;
    CREATE TRIGGER refuse_second BEFORE INSERT ON audit_event FOR EACH ROW
      WHEN (NEW.action = 'export' AND NEW.detail::jsonb ->> 'page' = '2') EXECUTE FUNCTION refuse_second()`);
  const page = await site.open('/orang-asing', {
    as: 'officer',
    allow: [/net::ERR_(INCOMPLETE_CHUNKED_ENCODING|HTTP2_PROTOCOL_ERROR|CONNECTION_RESET)/],
  });
  let saved = 0;
  page.on('download', () => {
    saved += 1;
  });
  await page.getByRole('button', { name: 'Unduh', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByLabel(/JSON Lines/)
    .check();
  await page.getByRole('button', { name: 'Unduh berkas' }).click();
  await page.getByRole('alert').getByText('Berkas terputus di tengah jalan').waitFor();
  expect(saved).toBe(0);
  await pool.query('DROP TRIGGER refuse_second ON audit_event; DROP FUNCTION refuse_second');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});
