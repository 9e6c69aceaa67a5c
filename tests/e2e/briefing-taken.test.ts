/** A presenter takes a briefing along by its buttons, and what was taken is looked into and taken back. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readHandout } from '../testkit/handout.ts';
import { readSlides } from '../testkit/slides-file.ts';
import { shownSlides, takenBriefing } from '../testkit/taken-briefing.ts';
import { findings, WITH_AXE } from './axe.ts';
import { eventually, openSite } from './page.ts';

const site = openSite('demonstration');

test('a presenter takes it along by its buttons, and takes a pack back from the list of all', async () => {
  const presenter = await site.hub().as('presenter@demo.pora');
  const briefing = await takenBriefing(presenter);
  const [first] = await shownSlides(presenter, briefing);
  const figure = first?.figures[0]?.cell.text.id ?? '';
  expect(figure).toMatch(/^\d{3}$/);
  const page = await site.open(`/paparan/${briefing}`, { as: 'presenter', before: WITH_AXE });
  const slide = page.getByRole('region', { name: 'Slide yang dibuka' });
  const choose = async (form: string) => {
    await page.getByText('Bawa ▾').click();
    await page.getByRole('button', { name: form }).click();
  };
  const folder = mkdtempSync(join(tmpdir(), 'pora-taken-'));
  const downloaded = async (press: () => Promise<void>) => {
    const [file] = await Promise.all([page.waitForEvent('download'), press()]);
    const name = file.suggestedFilename();
    await file.saveAs(join(folder, name));
    return { name, path: join(folder, name) };
  };
  const slides = await downloaded(() => choose('Berkas slide (PPTX)'));
  expect(slides.name).toMatch(/^rakor-pengawasan-orang-asing-.*\.pptx$/);
  const [, figures] = await readSlides(readFileSync(slides.path));
  expect(figures?.texts).toContain(figure);
  const handout = await downloaded(() => choose('Bahan cetak dengan catatan (PDF)'));
  expect(handout.name).toMatch(/\.pdf$/);
  const printed = await readHandout(readFileSync(handout.path));
  expect(printed.map(({ text }) => text).join(' ')).toContain(`${figure} `);
  const minutes = await downloaded(() => choose('Notulen rapat (DOCX)'));
  expect(minutes.name).toMatch(/\.docx$/);
  const parts = unzipSync(readFileSync(minutes.path));
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('5 Desember 2126');

  await choose('Paket luring (HTML)');
  const dialog = page.getByRole('dialog', { name: 'Paket luring (HTML)' });
  await dialog.getByLabel('Kata sandi paket').fill('perahu kelotok di sungai Katingan');
  await dialog.getByLabel('Berlaku sampai').fill('2026-12-24');
  const pack = await downloaded(() => dialog.getByRole('button', { name: 'Buat paket' }).click());
  expect(pack.name).toMatch(/\.html$/);
  // It opens by itself, away from the hub, on the day on which it was made.
  const away = await page.context().browser()?.newContext({ offline: true });
  const alone = await away?.newPage();
  if (!away || !alone) throw new Error('there is no browser');
  await alone.clock.setFixedTime(new Date('2026-11-25T03:00:00Z'));
  await alone.goto(pathToFileURL(pack.path).href);
  await alone.getByLabel('Kata sandi paket').fill('perahu kelotok di sungai Katingan');
  await alone.getByRole('button', { name: 'Buka' }).click();
  await alone.getByText(/^Slide 1 dari/).waitFor();
  await alone.keyboard.press('ArrowRight');
  await alone.locator('article').getByText(figure, { exact: true }).first().waitFor();
  await away.close();
  rmSync(folder, { recursive: true });

  // The picture can be taken away: the dialog says that the pack still has it.
  await page.goto(`/paparan/${briefing}?slide=12`);
  await page.getByRole('button', { name: 'Hapus gambar' }).click();
  const erasing = page.getByRole('dialog', { name: 'Hapus gambar ini untuk selamanya' });
  await erasing
    .getByRole('link', { name: 'Paket yang sudah dibuat dari paparan ini (1)' })
    .waitFor();
  await erasing.getByRole('button', { name: 'Hapus selamanya' }).click();
  await erasing.waitFor({ state: 'detached' });
  const words = 'Gambar ini dihapus. Yang terlihat: Kebun dari udara';
  await slide.getByText(words).waitFor();
  await eventually(() => page.getByRole('button', { name: 'Hapus gambar' }).count()).toBe(0);

  await page.getByRole('button', { name: 'Ganti gambar' }).click();
  const replacing = page.getByRole('dialog', { name: 'Ganti gambar' });
  const color = { width: 8, height: 6, channels: 3, background: '#654321' } as const;
  await replacing.getByLabel('Berkas PNG atau JPEG').setInputFiles({
    name: 'dermaga.png',
    mimeType: 'image/png',
    buffer: await sharp({ create: color }).png().toBuffer(),
  });
  await replacing.getByLabel('Isi gambar dalam kata').fill('Dermaga');
  await replacing.getByRole('button', { name: 'Ganti gambar' }).click();
  await replacing.waitFor({ state: 'detached' });
  await slide.getByRole('img', { name: 'Dermaga' }).waitFor();
  // What it shows is put right where it stands.
  const said = page.getByLabel('Isi gambar dalam kata');
  await said.fill('Dermaga lama');
  await said.blur();
  await slide.getByRole('img', { name: 'Dermaga lama' }).waitFor();

  await page.goto('/paparan');
  await page.getByRole('link', { name: 'Paket luring yang berlaku: 1' }).click();
  await page.getByRole('heading', { name: 'Paket luring' }).waitFor();
  await page.getByRole('button', { name: /^Tarik paket “Rakor pengawasan orang asing”/ }).click();
  const withdrawing = page.getByRole('dialog', { name: 'Tarik paket luring ini' });
  await withdrawing.getByLabel('Alasan').fill('Diminta Pak Contoh');
  await withdrawing.getByRole('button', { name: 'Tarik paket' }).click();
  await withdrawing.getByText('Teks tampaknya menyebut nama orang').waitFor();
  expect(await findings(page)).toEqual([]);
  await withdrawing.getByLabel('Alasan').fill('Angka sektor diperbaiki');
  await withdrawing.getByRole('button', { name: 'Tarik paket' }).click();
  await page.getByText('Tidak ada paket').waitFor();
  await page.getByRole('link', { name: 'Ditarik', exact: true }).click();
  await page.getByRole('cell', { name: /Angka sektor diperbaiki/ }).waitFor();
  // What is being asked again is paler until the answer is there.
  await eventually(() => findings(page)).toEqual([]);
});
