/** Two agencies go through a joint operation by clicking what officers click: plan, result, follow-up. */
import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { casePeople } from '../testkit/case-agencies.ts';
import { block, dialogOf, openAs, send } from './officer.ts';
import { eventually, openSite } from './page.ts';

const site = openSite('demonstration');
const TITLE = 'Pemeriksaan bersama di kebun';
const MINUTES = 'Tim mendatangi kebun, memeriksa dokumen, dan memberi penjelasan kepada pengelola.';
const TO_DO = 'Pengelola kebun melengkapi laporan tenaga kerja.';
const KANIM_SAMPIT = 'Kantor Imigrasi Kelas II TPI Sampit';

beforeAll(async () => {
  await casePeople(site.hub());
});

const rowsOf = (table: Locator): Promise<string[]> => table.locator('tbody tr').allInnerTexts();

async function plan(page: Page, title: string): Promise<void> {
  const dialog = await dialogOf(page, 'Rencanakan operasi');
  await dialog.getByLabel('Judul').fill(title);
  await dialog.getByLabel('Kabupaten/kota').selectOption('62.06');
  await dialog.getByLabel('Tanggal rencana').fill('2026-11-24');
  await dialog.getByLabel(/Tenaga Kerja/).check();
  await dialog.getByLabel('Tempat yang didatangi').fill('Kebun Contoh\nPabrik Contoh');
  await send(dialog, 'Simpan rencana');
  await page.getByRole('heading', { name: title }).waitFor();
}

test('an operation is planned, carried out and followed up, and the other agency reads it and does its part', async () => {
  const immigration = await openAs(site, 'immigration', '/perkara');
  await immigration.getByRole('link', { name: 'Operasi', exact: true }).click();
  await immigration.getByText('Belum ada operasi gabungan').waitFor();
  await plan(immigration, TITLE);
  expect(await block(immigration, 'Tempat').getByRole('listitem').allTextContents()).toEqual([
    'Kebun Contoh',
    'Pabrik Contoh',
  ]);

  // Without a warrant and without an exception: refused, and nothing that was typed is lost.
  const result = await dialogOf(immigration, 'Catat hasil');
  await result.getByLabel('Tanggal pelaksanaan').fill('2026-11-24');
  await result.getByRole('button', { name: 'Tambah temuan' }).click();
  await result.getByLabel('Jenis kejadian, baris 1').selectOption('OVERSTAY');
  await result.getByLabel('Jumlah, baris 1').fill('2');
  await result.getByRole('button', { name: 'Tambah tindakan' }).click();
  await result.getByLabel('Tindakan, baris 1').selectOption('DEPORTATION');
  await result
    .getByRole('group', { name: 'Tindakan administratif' })
    .getByLabel('Jumlah')
    .fill('1');
  await result.getByLabel('Berita acara').fill(MINUTES);
  await send(result, 'Simpan hasil');
  await result.getByRole('alert').waitFor();
  expect(await result.getByRole('alert').textContent()).toContain('Tulis nomor surat perintah');
  expect(await result.getByLabel('Berita acara').inputValue()).toBe(MINUTES);
  expect(await result.getByLabel('Jenis kejadian, baris 1').inputValue()).toBe('OVERSTAY');
  await result.getByLabel('Nomor surat perintah tugas').fill('SPT/01/CONTOH');
  await send(result, 'Simpan hasil');
  await immigration.getByText('Status operasi sekarang: Dilaksanakan.').waitFor();
  await eventually(() =>
    block(immigration, 'Langkah berikut').getByRole('button').allTextContents(),
  ).toEqual(['Perbaiki hasil', 'Tambah tindak lanjut']);

  const followUp = await dialogOf(immigration, 'Tambah tindak lanjut');
  await followUp.getByLabel('Yang harus dilakukan').fill(TO_DO);
  await followUp.getByLabel('Instansi pelaksana').selectOption('DISNAKERTRANS-KALTENG');
  await followUp.getByLabel('Tenggat', { exact: true }).fill('2026-12-10');
  await send(followUp, 'Simpan tindak lanjut');
  await block(immigration, 'Tindak lanjut').getByText(TO_DO).waitFor();

  // The agency that takes part: its list, the result, and what it has to do.
  const manpower = await openAs(site, 'manpower', '/operasi');
  const toDo = block(manpower, 'Tindak lanjut');
  await toDo.getByText(TO_DO).waitFor();
  expect(await toDo.getByRole('button').allTextContents()).toEqual(['Selesai']);
  await manpower
    .getByRole('rowheader', { name: /^OG-2026-/ })
    .getByRole('link')
    .click();
  await manpower.getByText(MINUTES).waitFor();
  const counts = block(manpower, 'Hasil').getByRole('table');
  expect(await rowsOf(counts.first())).toEqual([expect.stringMatching(/\t2$/)]);
  expect(await rowsOf(counts.last())).toEqual(['Deportasi\t1']);
  // Not done in time, it is counted in the menu and on the way to the operations.
  await site.hub().database.pool.query("UPDATE follow_up SET due_on = '2026-11-20'");
  await manpower.goto('/perkara');
  const late = manpower.getByRole('img', { name: '1 tindak lanjut instansi Anda terlambat' });
  await eventually(() => late.count()).toBe(2);
  await manpower.goto('/operasi');
  await send(await dialogOfDone(toDo, manpower), 'Selesai');
  await toDo.getByText('Tidak ada tindak lanjut untuk instansi Anda').waitFor();
  await toDo.getByRole('link', { name: 'Berakhir' }).click();
  await toDo.getByText(TO_DO).waitFor();
  expect(new URL(manpower.url()).search).toBe('?followUps=ENDED');
});

const dialogOfDone = async (list: Locator, page: Page): Promise<Locator> => {
  await list.getByRole('button', { name: 'Selesai' }).click();
  return page.getByRole('dialog', { name: 'Tandai selesai' });
};

test('an operation is called off with a reason, and who takes part without leading does neither', async () => {
  const title = 'Pemeriksaan bersama di pelabuhan';
  const immigration = await openAs(site, 'immigration', '/operasi');
  await plan(immigration, title);
  const manpower = await openAs(site, 'manpower', new URL(immigration.url()).pathname);
  await manpower.getByText(`${KANIM_SAMPIT} memimpin operasi ini`).waitFor();
  expect(await block(manpower, 'Langkah berikut').getByRole('button').allTextContents()).toEqual([
    'Tambah tindak lanjut',
  ]);
  const cancel = await dialogOf(immigration, 'Batalkan');
  await cancel.getByLabel('Alasan').fill('Jalan terputus banjir, dijadwalkan kembali.');
  await send(cancel, 'Batalkan operasi');
  await immigration.getByText('Operasi ini dibatalkan. Alasannya: Jalan terputus banjir').waitFor();
  const listed = immigration.getByRole('rowheader', { name: title });
  await immigration.goto('/operasi?status=CANCELLED');
  await eventually(() => listed.count()).toBe(1);
  await immigration.getByRole('link', { name: 'Direncanakan' }).click();
  await eventually(() => listed.count()).toBe(0);
});
