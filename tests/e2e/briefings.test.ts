/** A presenter makes a briefing for a meeting and presents it; a leader and an officer see the same figures in it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readHandout } from '../testkit/handout.ts';
import { readSlides } from '../testkit/slides-file.ts';
import { shownSlides, takenBriefing } from '../testkit/taken-briefing.ts';
import { drawn, eventually, openSite } from './page.ts';

const site = openSite('demonstration');

const RAKOR = [
  'Tindak lanjut yang terbuka dan terlambat',
  'Orang asing',
  'Tenaga kerja asing',
  'Orang asing menurut kabupaten/kota',
  'Tenaga kerja asing menurut sektor',
  'Orang asing dari bulan ke bulan',
  'Kejadian menurut jenis',
  'Laporan instansi yang diterima',
];
const ADDED = 'Insiden menurut kabupaten/kota';

const titles = async (page: Page): Promise<string[]> =>
  (
    await page
      .getByRole('list', { name: 'Slide' })
      .getByRole('button', { name: /^Slide \d+: / })
      .evaluateAll((buttons) => buttons.map((each) => each.getAttribute('aria-label') ?? ''))
  ).map((name) => name.replace(/^Slide \d+: /, ''));
const opened = (page: Page): Locator => page.getByRole('region', { name: 'Slide yang dibuka' });
const saved = (page: Page): Promise<void> => page.getByText('Tersimpan', { exact: true }).waitFor();
const shownTitle = (page: Page): Promise<string | null> =>
  page.locator('.stage .slide h2').textContent();

async function makeRakor(page: Page, title: string): Promise<string> {
  await page.getByRole('button', { name: 'Buat paparan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Buat paparan' });
  await dialog.getByLabel('Judul paparan').fill(title);
  await dialog.getByLabel('Tanggal rapat').fill('2026-12-03');
  await dialog.getByRole('button', { name: 'Buat paparan' }).click();
  await page.getByRole('heading', { name: title }).waitFor();
  return new URL(page.url()).pathname;
}

test('a presenter makes a meeting’s briefing, adds a map in one click, edits and orders it by keyboard', async () => {
  const page = await site.open('/paparan', { as: 'presenter' });
  const address = await makeRakor(page, 'Rakor Desember');
  await eventually(() => titles(page)).toEqual(RAKOR);

  await page.goto('/?indicator=incidents&display=petak');
  await page.getByRole('button', { name: 'Tambah ke paparan' }).click();
  await page.getByText('Ditambahkan ke “Rakor Desember”.').waitFor();
  await page.getByRole('link', { name: 'Buka slide' }).click();
  await opened(page).getByRole('heading', { name: ADDED }).waitFor();
  await eventually(() => titles(page)).toEqual([...RAKOR, ADDED]);
  // It is the view that was in sight: tiles, of incidents.
  await eventually(() => page.getByLabel('Bentuk peta').inputValue()).toBe('TILES');

  await page.getByRole('button', { name: `Slide 9: ${ADDED}` }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.getByText(`“${ADDED}” kini slide 8 dari 9.`).waitFor();
  await saved(page);
  await eventually(() => titles(page)).toEqual([...RAKOR.slice(0, 7), ADDED, RAKOR[7]]);

  // A number of a document is refused under its own field, and stays as it was typed.
  await page.getByRole('button', { name: 'Ubah kalimat' }).click();
  const sentence = page.getByLabel('Kalimat, diubah penyusun');
  await sentence.fill('Paspor X1234567 ditahan.');
  await sentence.blur();
  await page.getByText('Teks memuat nomor dokumen atau telepon').waitFor();
  await eventually(() => sentence.getAttribute('aria-invalid')).toBe('true');
  expect(await sentence.inputValue()).toBe('Paspor X1234567 ditahan.');
  await sentence.fill('Insiden tersebar di banyak kabupaten.');
  await sentence.blur();
  await opened(page).locator('.slide-sentence').getByText('Insiden tersebar').waitFor();
  await page.getByRole('button', { name: 'Kembalikan ke kalimat dari data' }).click();
  await opened(page)
    .locator('.slide-sentence')
    .getByText(/insiden di Kalimantan Tengah/)
    .waitFor();

  await page.getByRole('button', { name: 'Hapus slide' }).click();
  await eventually(() => titles(page)).toEqual(RAKOR);
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await eventually(() => titles(page)).toEqual([...RAKOR.slice(0, 7), ADDED, RAKOR[7]]);

  // Somebody else saves meanwhile: told, and nothing is lost.
  const other = await site.open(`${address}?slide=2`, { as: 'analyst' });
  await other.getByLabel('Catatan penyaji').waitFor();
  await page.getByLabel('Catatan penyaji').fill('Sebut tiga kabupaten teratas.');
  await page.getByLabel('Catatan penyaji').blur();
  await saved(page);
  await other.getByLabel('Judul slide').fill('Orang asing bulan ini');
  await other.getByLabel('Judul slide').blur();
  await other.getByText('Paparan ini sudah berubah sejak Anda membukanya').waitFor();
  expect(await other.getByLabel('Judul slide').inputValue()).toBe('Orang asing bulan ini');
});

test('it is presented with keys and a clicker, answers for any regency, and the presenter’s window follows', async () => {
  const page = await site.open('/paparan', { as: 'presenter' });
  const address = await makeRakor(page, 'Rakor Januari');
  await page.getByRole('link', { name: '▶ Sajikan' }).click();
  await eventually(() => shownTitle(page)).toBe(RAKOR[0]);
  const [second] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: 'Layar penyaji' }).click(),
  ]);
  const now = second.getByRole('region', { name: 'Di layar' }).locator('h2').first();
  await eventually(() => now.textContent()).toBe('Di layar · 1/8');
  await page.bringToFront();

  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.locator('.stage-screen').focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press(' ');
  await eventually(() => shownTitle(page)).toBe(RAKOR[3]);
  expect(asked).toEqual([]);
  await eventually(() => now.textContent()).toBe('Di layar · 4/8');
  await page.keyboard.press('b');
  await page.getByText('Layar digelapkan').waitFor({ state: 'attached' });
  await page.locator('.stage .slide').waitFor({ state: 'hidden' });
  await second.getByText('Layar sedang digelapkan.').waitFor();
  await page.keyboard.press('b');

  // The network may be gone: what the room asks of a regency is there already.
  await page.context().setOffline(true);
  await page.keyboard.press('r');
  await page.keyboard.type('kat');
  await page.keyboard.press('Enter');
  const card = page.getByRole('region', { name: 'Katingan' });
  const katingan = await card.locator('dd').first().textContent();
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  await page.keyboard.press('End');
  await eventually(() => shownTitle(page)).toBe(RAKOR[7]);
  await page.context().setOffline(false);
  // The same as the slide itself says of it.
  const map = await page.context().newPage();
  await map.goto(`${address}?slide=4`);
  await map.getByRole('combobox', { name: 'Bentuk', exact: true }).selectOption('TABLE');
  const row = opened(map).getByRole('row', { name: /^Katingan/ });
  await eventually(() => row.getByRole('cell').first().textContent()).toBe(katingan);

  await second.getByRole('button', { name: '← Sebelumnya' }).click();
  await eventually(() => shownTitle(page)).toBe(RAKOR[6]);

  // What is decided is written down where the room does not see it; without a second window, on the slide itself.
  const write = async (where: Page, decision: string) => {
    const note = where.getByRole('dialog', { name: 'Catat keputusan' });
    await note.getByText(`Disematkan pada Slide 7: ${RAKOR[6]}.`).waitFor();
    await note.getByLabel('Yang diputuskan').fill(decision);
    await note.getByRole('button', { name: 'Simpan keputusan' }).click();
    await note.waitFor({ state: 'detached' });
  };
  await page.bringToFront();
  await page.locator('.stage-screen').focus();
  await page.keyboard.press('n');
  await write(second, 'Data kejadian diperiksa silang.');
  expect(await page.getByRole('dialog', { name: 'Catat keputusan' }).count()).toBe(0);
  await second.close();
  await page.bringToFront();
  await page.locator('.stage-screen').focus();
  await page.keyboard.press('n');
  const form = page.getByRole('dialog', { name: 'Catat keputusan' });
  await form.waitFor();
  // Closing the form does not end the show.
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  await page.keyboard.press('n');
  await write(page, 'Laporan dikirim tiap Senin.');
  expect(await shownTitle(page)).toBe(RAKOR[6]);
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Rakor Januari' }).waitFor();
  await eventually(() => new URL(page.url()).search).toBe('?slide=7');
  await page.getByRole('link', { name: 'Rapat', exact: true }).click();
  const decided = page.getByRole('region', { name: 'Keputusan' });
  await decided.getByText('Laporan dikirim tiap Senin.').waitFor();
  await decided.getByText('Data kejadian diperiksa silang.').waitFor();
  expect(
    await decided.getByRole('link').evaluateAll((links) => links.map((link) => link.textContent)),
  ).toEqual(['Slide 7', 'Slide 7']);
});

test('a leader and an officer see in it what the meeting sees, though each may see more elsewhere', async () => {
  const page = await site.open('/paparan', { as: 'presenter' });
  const address = await makeRakor(page, 'Rakor Februari');
  await page.goto(`${address}?slide=4`);
  await page.getByRole('combobox', { name: 'Bentuk', exact: true }).selectOption('TABLE');
  await saved(page);
  const cells = async (as: string): Promise<string[]> => {
    const own = await site.open(`${address}?slide=4`, { as });
    await opened(own).locator('tbody tr').first().waitFor();
    return opened(own).locator('tr').allInnerTexts();
  };
  const presenters = await cells('presenter');
  expect(presenters.some((row) => row.includes('tertutup'))).toBe(true);
  expect(await cells('leader')).toEqual(presenters);
  expect(await cells('officer')).toEqual(presenters);
  // The leader reads: nothing to press that would be refused.
  const leader = await site.open('/paparan', { as: 'leader' });
  await leader.getByRole('link', { name: 'Rakor Februari', exact: true }).waitFor();
  expect(await leader.getByRole('button', { name: 'Buat paparan' }).count()).toBe(0);
});

test('what a meeting decides is written down, pinned to a slide, and open in the next one', async () => {
  const page = await site.open('/paparan', { as: 'presenter' });
  await makeRakor(page, 'Rakor Maret');
  await page.getByRole('link', { name: 'Rapat', exact: true }).click();
  await page.getByRole('button', { name: 'Catat keputusan' }).click();
  const decision = page.getByRole('dialog', { name: 'Catat keputusan' });
  await decision.getByLabel('Yang diputuskan').fill('Pendataan bersama dilakukan tiap triwulan.');
  await decision.getByLabel('Slide yang dibahas').selectOption({ label: `Slide 4: ${RAKOR[3]}` });
  await decision.getByRole('button', { name: 'Simpan keputusan' }).click();
  const decided = page.getByRole('region', { name: 'Keputusan' });
  await decided.getByText('Pendataan bersama').waitFor();
  expect(await decided.getByRole('link').getAttribute('href')).toMatch(/\?slide=4$/);

  await page.getByRole('button', { name: 'Susun dari bagian-bagian slide' }).click();
  await page.getByRole('region', { name: 'Agenda' }).getByText('Perkembangan').waitFor();
  // Put right, the decision keeps what it said before; taken back, it stays as one that was.
  const change = async (verb: string, decision: string | null, reason: string) => {
    await decided.getByRole('button', { name: new RegExp(`^${verb} keputusan: `) }).click();
    const dialog = page.getByRole('dialog', { name: new RegExp(`^${verb} keputusan`) });
    if (decision) await dialog.getByLabel('Yang diputuskan').fill(decision);
    await dialog.getByLabel('Alasan').fill(reason);
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  await change('Perbaiki', 'Pendataan bersama dilakukan tiap bulan.', 'Salah tulis.');
  await decided.getByText(/Semula: Pendataan bersama dilakukan tiap triwulan\./).waitFor();
  await change('Tarik', null, 'Ditunda.');
  await decided.locator('del').getByText('tiap bulan').waitFor();
  await decided.getByText(/^Ditarik .* Alasan: Ditunda\.$/).waitFor();

  await page.getByRole('button', { name: 'Tambah tindak lanjut' }).click();
  const toDo = page.getByRole('dialog', { name: 'Tambah tindak lanjut' });
  await toDo.getByLabel('Yang harus dilakukan').fill('Menyusun jadwal pendataan.');
  await toDo.getByLabel('Instansi pelaksana').selectOption('KESBANGPOL-KALTENG');
  await toDo.getByLabel('Tenggat').fill('2027-01-15');
  await toDo.getByRole('button', { name: 'Simpan tindak lanjut' }).click();
  await page.getByRole('region', { name: 'Tindak lanjut' }).getByText('Menyusun jadwal').waitFor();

  await page.getByText('Tindakan ▾').click();
  await page.getByRole('button', { name: 'Tandai rapat terlaksana' }).click();
  await page.getByText('Terlaksana ·').waitFor();
  await page.getByText('Tindakan ▾').click();
  await page.getByRole('button', { name: 'Salin untuk rapat berikutnya' }).click();
  await page.getByText('Konsep ·').waitFor();
  await opened(page).getByText('Menyusun jadwal pendataan.').waitFor();
});

test('a regency’s figures go on a slide of their own', async () => {
  const page = await site.open('/paparan', { as: 'presenter' });
  await makeRakor(page, 'Rakor April');
  await page.goto('/?regency=62.06');
  await drawn(page);
  const panel = page.locator('.panel');
  await panel.getByRole('button', { name: 'Pilih paparan yang ditambah' }).click();
  await page.getByRole('button', { name: /^Rakor April/ }).click();
  await page.getByRole('link', { name: 'Buka slide' }).click();
  await opened(page).getByRole('heading', { name: 'Orang asing: Katingan' }).waitFor();
});

/** What stands on the slide that is presented, piece by piece. */
const written = (page: Page): Promise<string[]> =>
  page.locator('.stage .slide').evaluate((slide) => {
    const pieces: string[] = [];
    const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) pieces.push(texts.currentNode.textContent ?? '');
    return pieces;
  });
const numbersIn = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

test('every figure on the screen is the one that is computed for all, and there is no other', async () => {
  const presenter = await site.hub().as('presenter@demo.pora');
  const briefing = await takenBriefing(presenter);
  const shown = await shownSlides(presenter, briefing);
  // Beside the first slide comes what later ones show: none of them waits for the network.
  let fetched: Promise<unknown> = Promise.resolve();
  const page = await site.open(`/paparan/${briefing}/saji`, {
    as: 'presenter',
    before: async (opened) => {
      const whole = async (part: string) =>
        (await opened.waitForResponse((response) => response.url().includes(part))).finished();
      fetched = Promise.all([whole('/boundaries/'), whole('/briefings/pictures/')]);
    },
  });
  await fetched;
  await site.hub().database.pool.query("UPDATE briefing_picture SET sealed_bytes = ''");
  const late: string[] = [];
  page.on('request', (request) => late.push(...(request.url().match(/\/boundaries\//) ?? [])));
  for (const slide of shown) {
    await page
      .locator('.stage .slide')
      .and(page.getByLabel(slide.title, { exact: true }))
      .waitFor();
    if (slide.kind === 'PICTURE')
      await eventually(() =>
        page.locator('.stage img').evaluate((image) => (image as HTMLImageElement).naturalWidth),
      ).toBe(80);
    const { table, figures, kind } = slide;
    const painted = table?.columns.findIndex(({ key }) => key === 'MEASURE') ?? -1;
    const cells =
      kind === 'FIGURES'
        ? figures.map(({ cell }) => cell)
        : kind === 'TABLE'
          ? [...(table?.rows ?? []), { cells: table?.total ?? [] }].flatMap((row) => row.cells)
          : (table?.rows ?? []).flatMap((row) => row.cells[Math.max(0, painted)] ?? []);
    const wanted = cells.flatMap(({ value, text }) => (value === null ? [] : [text.id]));
    // A line has names for some of its points only.
    const named = slide.series.length > 0 ? wanted.slice(-1) : wanted;
    await eventually(async () => {
      const pieces = await written(page);
      return named.filter((text) => !pieces.includes(text));
    }).toEqual([]);
    const known = new Set([
      // Days are written without their zeros.
      ...numbersIn(JSON.stringify(slide)).flatMap((number) => [number, number.replace(/^0/, '')]),
      ...['26', '31', String(shown.length), String(shown.indexOf(slide) + 1)],
    ]);
    const found = (await written(page)).flatMap(numbersIn);
    expect([slide.title, found.filter((number) => !known.has(number))]).toEqual([slide.title, []]);
    await page.keyboard.press('ArrowRight');
  }
  expect(late).toEqual([]);
});

test('a presenter takes it along by its buttons, and takes a pack back from the list of all', async () => {
  const presenter = await site.hub().as('presenter@demo.pora');
  const briefing = await takenBriefing(presenter);
  const [first] = await shownSlides(presenter, briefing);
  const figure = first?.figures[0]?.cell.text.id ?? '';
  expect(figure).toMatch(/^\d{3}$/);
  const page = await site.open(`/paparan/${briefing}`, { as: 'presenter' });
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
  const opened = await away?.newPage();
  if (!away || !opened) throw new Error('there is no browser');
  await opened.clock.setFixedTime(new Date('2026-11-25T03:00:00Z'));
  await opened.goto(pathToFileURL(pack.path).href);
  await opened.getByLabel('Kata sandi paket').fill('perahu kelotok di sungai Katingan');
  await opened.getByRole('button', { name: 'Buka' }).click();
  await opened.getByText(/^Slide 1 dari/).waitFor();
  await opened.keyboard.press('ArrowRight');
  await opened.locator('article').getByText(figure, { exact: true }).first().waitFor();
  await away.close();
  rmSync(folder, { recursive: true });

  await page.goto('/paparan');
  await page.getByRole('link', { name: 'Paket luring yang berlaku: 1' }).click();
  await page.getByRole('heading', { name: 'Paket luring' }).waitFor();
  await page.getByRole('button', { name: /^Tarik paket “Rakor pengawasan orang asing”/ }).click();
  const withdrawing = page.getByRole('dialog', { name: 'Tarik paket luring ini' });
  await withdrawing.getByLabel('Alasan').fill('Diminta Pak Contoh');
  await withdrawing.getByRole('button', { name: 'Tarik paket' }).click();
  await withdrawing.getByText('Teks tampaknya menyebut nama orang').waitFor();
  await withdrawing.getByLabel('Alasan').fill('Angka sektor diperbaiki');
  await withdrawing.getByRole('button', { name: 'Tarik paket' }).click();
  await page.getByText('Tidak ada paket').waitFor();
  await page.getByRole('link', { name: 'Ditarik', exact: true }).click();
  await page.getByRole('cell', { name: /Angka sektor diperbaiki/ }).waitFor();
});
