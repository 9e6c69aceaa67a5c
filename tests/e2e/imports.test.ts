import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { badFiles } from '../testkit/bad-files.ts';
import { TODAY } from '../testkit/environment.ts';
import { stayRegister, workExtract } from '../testkit/files.ts';
import { STAY, WORK } from '../testkit/intake.ts';
import { openSite } from './page.ts';

const site = openSite('empty');
const FILES = await badFiles();

/** Enough rows that the import can be watched. */
const MANY = 4000;
const BAD_ROW = 17;
/** Four lines of headings stand above the first row. */
const BAD_LINE = BAD_ROW + 5;

const extract = (): Uint8Array =>
  workExtract(
    TODAY,
    Array.from({ length: MANY }, (_, index) => ({
      passportNumber: `A${String(index).padStart(8, '0')}`,
      ...(index === BAD_ROW ? { nationality: 'Negeri Dongeng' } : {}),
    })),
  );

/** Lets go of a file over the place that takes it, as a person drags it from a folder. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const encoded = Buffer.from(bytes).toString('base64');
  const transfer = await page.evaluateHandle(
    ([fileName = '', content = '']) => {
      const data = new DataTransfer();
      const raw = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      data.items.add(new File([raw], fileName));
      return data;
    },
    [name, encoded],
  );
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer: transfer });
  await page.getByText(`Berkas: ${name}`).waitFor();
}

const upload = async (page: Page, source: string): Promise<void> => {
  await page.getByLabel('Jenis berkas').selectOption(source);
  await page.getByRole('button', { name: 'Unggah', exact: true }).click();
};

const figure = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ hasText: name }).locator('strong').textContent();

test('before the first import the page says what to do first', async () => {
  const page = await site.open('/sumber', { as: 'operator' });
  await page.getByText('Unggah berkas pertama di atas; hasilnya tampil di sini.').waitFor();
});

test.each(FILES)('$what gets one clear sentence on the screen', async ({ source, bytes, code }) => {
  const page = await site.open('/sumber', { as: 'operator' });
  await page.getByLabel('Pilih berkas').setInputFiles({
    name: 'berkas-contoh',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  });
  await upload(page, source);
  const alert = page.getByRole('alert');
  await alert.waitFor();
  const id = decodeURIComponent(new URL(page.url()).pathname.replace('/sumber/', ''));
  const operator = await site.hub().as(site.account('operator').email);
  const { batch } = await operator.data(
    'query ($id: ID!) { batch(id: $id) { problem { code sentence { id } } } }',
    { id },
  );
  expect(batch.problem.code).toBe(code);
  expect(await alert.locator('p').allTextContents()).toEqual([
    'Ditolak',
    batch.problem.sentence.id,
  ]);
  expect(await page.getByRole('heading', { name: 'Baris yang ditolak' }).count()).toBe(0);
});

test('a dropped file is watched until its result tells what was taken and why a row was not', async () => {
  const page = await site.open('/sumber', { as: 'operator' });
  await drop(page, 'tarikan-contoh.csv', extract());
  await upload(page, WORK);
  await page.getByRole('progressbar', { name: 'Kemajuan impor' }).waitFor();
  await page.getByText('Anda boleh meninggalkan halaman ini; impor tetap berjalan.').waitFor();
  const rejected = page.getByRole('region', { name: 'Baris yang ditolak' });
  await rejected.waitFor({ timeout: 50_000 });
  expect(await figure(page, 'Diterima')).toBe((MANY - 1).toLocaleString('id-ID'));
  expect(await figure(page, 'Ditolak')).toBe('1');
  const sentence = await rejected.getByRole('listitem').textContent();
  expect(sentence).toContain(`${BAD_LINE}`);
  expect(sentence).toContain('berisi negara “Negeri Dongeng” yang tidak dikenal');
  expect(await rejected.locator('.raw-wrong dd').textContent()).toBe('Negeri Dongeng');
});

test('the same file again is said to be in already, and nothing changes', async () => {
  const page = await site.open('/sumber', { as: 'operator' });
  const published = page.getByRole('row').filter({ hasText: 'Diterbitkan' });
  await published.first().waitFor();
  expect(await published.count()).toBe(1);
  await drop(page, 'nama-lain.csv', extract());
  await upload(page, WORK);
  await page
    .getByText('Berkas yang sama sudah pernah diterbitkan. Tidak ada yang berubah')
    .waitFor();
  await page.getByRole('heading', { level: 1, name: 'tarikan-contoh.csv' }).waitFor();
  await page.getByRole('link', { name: /Kembali ke Sumber/ }).click();
  await published.first().waitFor();
  expect(await published.count()).toBe(1);
});

test('a file that is only tried is not published', async () => {
  const page = await site.open('/sumber', { as: 'operator' });
  await page.getByText('Instansi dan periode').click();
  await page.getByLabel('Coba dulu, tanpa menerbitkan').check();
  await drop(page, 'register-contoh.xlsx', await stayRegister(TODAY, [{}, {}]));
  await upload(page, STAY);
  await page.getByText('Dicoba, tidak diterbitkan').waitFor();
  expect(await figure(page, 'Diterima')).toBe('2');
  await page.getByText('Semua baris berkas ini diterima.').waitFor();
});

test('a period that is none is refused before anything is sent', async () => {
  const page = await site.open('/sumber', { as: 'operator' });
  await drop(page, 'tarikan-contoh.csv', workExtract(TODAY, [{}]));
  await page.getByText('Instansi dan periode').click();
  await page.getByLabel('Periode (TTTT-BB)').fill('Oktober');
  await upload(page, WORK);
  await page.getByText('Tulis periode sebagai tahun dan bulan, misalnya 2026-10.').waitFor();
  expect(new URL(page.url()).pathname).toBe('/sumber');
});
