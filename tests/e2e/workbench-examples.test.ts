/**
 * Each of the twelve ready questions: from a click over its answer to a file, opened again. And one of them kept: saved,
 * shared, published, run by a leader, saved anew, compared and cited.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { EXAMPLES } from '../../web/src/features/workbench/examples/all.ts';
import { findings, WITH_AXE } from './axe.ts';
import { eventually, openSite } from './page.ts';

const site = openSite('demonstration');

type Rows = unknown[][];

/** Takes the answer on the page as a file. */
async function download(page: Page, format: RegExp): Promise<Buffer> {
  await page.getByRole('button', { name: 'Unduh berkas', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(format).check();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: /Unduh/ }).click(),
  ]);
  await dialog.waitFor({ state: 'detached' });
  return readFileSync(await file.path());
}

const OPEN: Record<'CSV' | 'Excel', (bytes: Buffer) => Promise<Rows>> = {
  CSV: async (bytes) => {
    const text = new TextDecoder().decode(unzipSync(bytes)['data.csv']);
    return parse(text, { bom: true, delimiter: ';' }).slice(1);
  },
  Excel: async (bytes) =>
    (await readWorkbook(bytes)).find(({ sheet }) => sheet === 'Data')?.data.slice(1) ?? [],
};

interface Cell {
  value: number | null;
  absence: string | null;
}

/** All values of a row of an answer, those of records in it too. */
function valuesIn(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [String(value)];
  const { __typename: _type, absences: _why, ...rest } = value as Record<string, unknown>;
  return Array.isArray(value) ? value.flatMap(valuesIn) : Object.values(rest).flatMap(valuesIn);
}

// Twelve answers and twelve files on one page: longer than one test takes elsewhere.
const MILLISECONDS = 150_000;

test('each is opened, run, taken as a file, and the file has what the answer has', {
  timeout: MILLISECONDS,
}, async () => {
  const page = await site.open('/analisis', { as: 'analyst' });
  for (const [index, { id, title, text }] of EXAMPLES.entries()) {
    await page.getByRole('button', { name: 'Contoh', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: title.id, exact: true }).click();
    await page.getByRole('heading', { name: title.id, exact: true }).waitFor();
    await eventually(() => new URL(page.url()).pathname).toBe(`/analisis/contoh/${id}`);
    const [response] = await Promise.all([
      page.waitForResponse(
        (each) => each.request().postDataJSON()?.query === text && each.status() === 200,
      ),
      page.getByRole('button', { name: 'Jalankan', exact: true }).click(),
    ]);
    const [root] = Object.values((await response.json()).data) as {
      totalCount?: number;
      nodes?: unknown[];
      rows?: { cell: Cell }[];
    }[];
    // The sentence of an example is about all rows, so all of them are there without being asked for.
    const all = root?.totalCount?.toLocaleString('id');
    if (all) await page.getByText(`${all} dari ${all} baris`).waitFor();
    if (id === 'expiring-by-employer')
      await page.locator('tfoot .numeric', { hasText: new RegExp(`^${all}$`) }).waitFor();
    const format = index % 2 === 0 ? 'Excel' : 'CSV';
    const file = await OPEN[format](await download(page, new RegExp(format)));
    const answered = root?.nodes ?? root?.rows ?? [];
    expect([id, file.length]).toEqual([id, root?.totalCount ?? answered.length]);
    expect(file.length).toBeGreaterThan(0);
    // Of a list the answer has the first page, the file all of them.
    for (const [place, row] of answered.entries()) {
      const cells = file[place]?.map((cell) =>
        cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ''),
      );
      const lacking = valuesIn(row).filter((value) => !cells?.some((cell) => cell.includes(value)));
      expect([id, place, lacking]).toEqual([id, place, []]);
    }
    if (root?.rows) {
      const columns = file[0]?.map((_, column) => file.map((row) => String(row[column])));
      const counts = root.rows.map(({ cell }) => String(cell.value ?? cell.absence));
      expect([id, columns]).toEqual([id, expect.arrayContaining([counts])]);
    }
  }
});

const NAME = 'TKA per sektor untuk rapat';

/** A dialog of the bar above the question. */
async function openDialog(page: Page, button: string) {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading').first().waitFor();
  return dialog;
}

test('an example is kept, shared and published; a leader runs it by its hash, and both open its citation', {
  timeout: MILLISECONDS,
}, async () => {
  const found: string[] = [];
  const look = async (of: Page) => void found.push(...(await findings(of)));
  const page = await site.open('/analisis/contoh/workers-by-sector', {
    as: 'analyst',
    before: WITH_AXE,
  });
  await page.getByRole('heading', { name: 'TKA menurut sektor dan kabupaten/kota' }).waitFor();
  await look(page);
  const saving = await openDialog(page, 'Simpan…');
  await saving.getByLabel('Nama', { exact: true }).fill('Izin Pak Contoh');
  await saving.getByRole('button', { name: 'Simpan', exact: true }).click();
  await saving.getByRole('alert').getByText('tampaknya menyebut nama orang').waitFor();
  await look(page);
  await saving.getByLabel('Nama', { exact: true }).fill(NAME);
  await saving.getByRole('button', { name: 'Simpan', exact: true }).click();
  await page.getByRole('heading', { name: NAME }).waitFor();
  await eventually(() => new URL(page.url()).pathname).toMatch(/^\/analisis\/tersimpan\/[\w%=]+$/);
  const kept = page.url();

  const sharing = await openDialog(page, 'Bagikan…');
  await sharing.getByLabel('Pimpinan').check();
  await sharing.getByRole('button', { name: 'Bagikan', exact: true }).click();
  await sharing.waitFor({ state: 'detached' });
  const publishing = await openDialog(page, 'Terbitkan…');
  await look(page);
  await publishing.getByRole('button', { name: 'Terbitkan versi 1' }).click();
  await page.getByText('versi 1 diterbitkan').waitFor();

  // A second version, of which only how it is looked at is another.
  await page.getByRole('button', { name: 'Jalankan', exact: true }).click();
  await page.getByText('Grafik', { exact: true }).click();
  await page.getByText('diubah, belum disimpan').waitFor();
  const again = await openDialog(page, 'Simpan…');
  await again.getByLabel('Catatan perubahan').fill('Sebagai grafik');
  await again.getByRole('button', { name: 'Simpan', exact: true }).click();
  await page.getByText('versi 2 · versi 1 diterbitkan').waitFor();
  const versions = await openDialog(page, 'Versi…');
  const lines = (of: string) => () => versions.locator(of).allTextContents();
  await eventually(lines('del')).toEqual(['dihapus: − tampil=pivot\n']);
  await eventually(lines('ins')).toEqual(['ditambah: + tampil=grafik\n']);
  await look(page);
  await versions.getByRole('button', { name: 'Tutup' }).click();

  const citing = await openDialog(page, 'Kutip');
  const address = new URL(await citing.getByLabel('Alamat kutipan').inputValue());
  expect(address.pathname).toMatch(/^\/analisis\/kutipan\/[\w-]{36}$/);
  await citing.getByRole('button', { name: 'Tutup' }).click();
  const helping = await openDialog(page, 'Bantuan');
  await helping.getByLabel('Cari bidang').fill('lokasi kerja');
  await helping.getByRole('button', { name: 'Permit.site', exact: true }).waitFor();
  await look(page);
  await page.goto(address.href);
  await page.getByText('Angkanya sama, sampai yang terakhir.').waitFor();
  await look(page);

  const leader = await site.open('/analisis', { as: 'leader', before: WITH_AXE });
  await leader.getByRole('button', { name: NAME }).waitFor();
  await look(leader);
  await leader.getByRole('button', { name: NAME }).click();
  const { text = '' } = EXAMPLES.find(({ id }) => id === 'workers-by-sector') ?? {};
  const hash = createHash('sha256').update(text).digest('hex');
  const [asked] = await Promise.all([
    leader.waitForRequest((each) => each.postData()?.includes(hash) ?? false),
    leader.getByRole('button', { name: 'Jalankan', exact: true }).click(),
  ]);
  expect(asked.postData()).not.toContain('foreign-workers');
  // The published version is a pivot table, whatever came after it.
  await leader.getByRole('columnheader', { name: 'Pertambangan dan penggalian' }).waitFor();
  expect((await OPEN.CSV(await download(leader, /CSV/))).length).toBeGreaterThan(14);
  await look(leader);
  await leader.getByRole('button', { name: 'Untuk program' }).click();
  const program = leader.getByRole('dialog').locator('pre');
  await program.getByText(hash).waitFor();
  await program.getByText('foreign-workers').waitFor({ state: 'detached' });
  await leader.keyboard.press('Escape');
  await leader.goto(address.href);
  await leader.getByText('Jawabannya lain bagi Anda sekarang').waitFor();
  await look(leader);

  // The version that is published is withdrawn though a newer one was saved.
  await page.goto(kept);
  const withdrawing = await openDialog(page, 'Terbitkan…');
  await withdrawing.getByRole('button', { name: 'Terbitkan versi 2 sebagai gantinya' }).waitFor();
  await look(page);
  await withdrawing.getByRole('button', { name: 'Tarik terbitan' }).click();
  await withdrawing.waitFor({ state: 'detached' });
  await page.getByText('versi 1 diterbitkan').waitFor({ state: 'detached' });

  // What does not come about is said.
  const failing = new Set(['ArchiveAnalysis', 'Analysis']);
  await page.route('**/graphql', (route) =>
    failing.has(route.request().postDataJSON()?.operationName)
      ? route.fulfill({
          json: { errors: [{ message: 'x', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
        })
      : route.continue(),
  );
  await page.getByRole('button', { name: 'Arsipkan' }).click();
  await page.getByRole('alert').getByText('Tidak ada jawaban dari hub').waitFor();
  const silent = await openDialog(page, 'Bagikan…');
  await silent.getByRole('alert').waitFor();
  await look(page);
  expect(found).toEqual([]);
});

test('an address of no analysis says so; a leader has ready questions; a phone and a laptop show the answer', {
  timeout: MILLISECONDS,
}, async () => {
  const found: string[] = [];
  const look = async (of: Page) => void found.push(...(await findings(of)));
  const page = await site.open('/analisis/tersimpan/QW5hbHlzaXM6MQ', {
    as: 'analyst',
    before: WITH_AXE,
  });
  await page.getByRole('alert').getByText('Analisis ini tidak ada.').waitFor();
  await look(page);
  await page.getByRole('button', { name: 'Lihat daftar analisis' }).click();
  await page.getByRole('dialog', { name: 'Buka analisis' }).waitFor();
  await page.keyboard.press('Escape');

  await page.goto('/analisis/contoh/people-by-regency');
  await page.getByRole('button', { name: 'Jalankan', exact: true }).click();
  await page.locator('[data-still-map]').waitFor();
  const bottom = async (of: string) => {
    const box = await page.locator(of).first().boundingBox();
    return box ? box.y + box.height : Number.POSITIVE_INFINITY;
  };
  await eventually(() => bottom('[data-still-map]')).toBeLessThanOrEqual(768);
  await page.getByText('Grafik', { exact: true }).click();
  await page.locator('[data-chart] svg[role]').waitFor();
  await eventually(() => bottom('[data-chart] svg[role]')).toBeLessThanOrEqual(768);

  const help = await openDialog(page, 'Bantuan');
  const map = help.getByRole('figure', { name: 'Peta: Query' });
  await map.getByRole('button', { name: /permits/ }).focus();
  await page.keyboard.press('Enter');
  await help.getByRole('figure', { name: 'Peta: Permit' }).getByText('employer').waitFor();
  await look(page);

  const phone = await site.open('/analisis/contoh/sites-off-the-map', {
    as: 'presenter',
    width: 360,
    height: 800,
    before: WITH_AXE,
  });
  await phone.getByText('bawaan hub').waitFor();
  await phone.getByRole('link', { name: 'Semua analisis' }).click();
  await phone.getByRole('heading', { name: 'Pertanyaan siap pakai' }).waitFor();
  await look(phone);
  await phone.getByRole('button', { name: 'Orang asing menurut kabupaten/kota' }).click();
  await phone.getByRole('button', { name: 'Jalankan', exact: true }).click();
  const head = phone.locator('.answer-count');
  await eventually(async () => (await head.boundingBox())?.y ?? 800).toBeLessThan(400);
  await phone.getByRole('status').getByText('Jawaban sudah ada.').waitFor();
  await look(phone);
  expect(found).toEqual([]);
});
