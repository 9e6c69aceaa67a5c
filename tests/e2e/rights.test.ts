import { expect, test } from 'vitest';
import { eventually, openSite } from './page.ts';

const site = openSite('demonstration');

test('an auditor writes a request down, decides it and hands out the copy', async () => {
  const page = await site.open('/permohonan-hak', { as: 'auditor' });
  await page.getByText('Tidak ada permohonan').waitFor();
  await page.getByRole('button', { name: 'Catat permohonan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Catat permohonan' });
  await dialog.getByLabel('Diterima').fill('2026-11-18');
  await dialog.getByLabel('Nomor paspor').fill('A99990001');
  await dialog.getByLabel('Negara penerbit').selectOption('MYS');
  await dialog.getByLabel('Tanggal lahir').fill('1984-02-17');
  await dialog.getByLabel('Catatan').fill('Paspor A99990001');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await dialog.getByText('Catatan memuat nomor dokumen').waitFor();
  await dialog.getByLabel('Catatan').fill('Datang sendiri');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await page.getByText('lewat tenggat').waitFor();
  expect(await page.locator('main').textContent()).not.toContain('A99990001');

  await page.getByRole('button', { name: 'Putuskan' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Kabulkan' }).click();
  await page.getByText('Tidak ada permohonan').waitFor();
  await page.getByLabel('Keadaan').selectOption('ALL');
  await page.getByRole('button', { name: 'Unduh salinan' }).click();
  await page.getByLabel('Nomor perkara untuk jejak audit').fill('HAK-1/2026');
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Unduh salinan' }).click();
  expect((await download).suggestedFilename()).toBe('salinan-data.json');
});

test('an officer corrects a name and the agency is told until it says that it knows', async () => {
  const page = await site.open('/orang-asing', { as: 'officer' });
  await page.locator('tbody th a').first().click();
  await page.getByRole('button', { name: 'Buka data' }).click();
  await page.getByRole('button', { name: 'Perbaiki data' }).click();
  const dialog = page.getByRole('dialog', { name: 'Perbaiki data' });
  await dialog.getByLabel('Nilai yang benar').fill('NAMA YANG BENAR');
  await dialog.getByRole('button', { name: 'Simpan perbaikan' }).click();
  await page.getByRole('heading', { level: 1, name: 'NAMA YANG BENAR' }).waitFor();
  await page.getByText('Nama diperbaiki pada').waitFor();

  await page.getByRole('link', { name: 'Perbaikan data' }).click();
  await page.getByRole('link', { name: 'Buka data orang' }).waitFor();
  const known = page.getByRole('button', { name: 'Saya mengetahui' });
  await known.click();
  await eventually(() => known.count()).toBe(0);
});
