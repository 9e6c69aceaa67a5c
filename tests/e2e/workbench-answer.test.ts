/** An answer of the workbench in its five forms, by hand and by keyboard, to the file on the disk, opened again. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { findings, WITH_AXE } from './axe.ts';
import { eventually, openSite } from './page.ts';

const site = openSite('demonstration');

const FIGURES = '/analisis?count=foreign-nationals&by=REGENCY%2CSEX';
const SITES =
  '/analisis?list=sites&columns=name%2Clocation(latitude%2Clongitude)%2Cregency(kemendagriCode%2Cname)&size=200';

interface FigureRow {
  regency: { name: string };
  keys: { dimension: string; value: string }[];
  cell: { value: number };
}

async function ask(path: string, options: { width?: number; dark?: boolean } = {}): Promise<Page> {
  const page = await site.open(path, { as: 'analyst', before: WITH_AXE, ...options });
  await page.getByRole('button', { name: 'Jalankan' }).click();
  await page.locator('.answer-count').waitFor();
  return page;
}

const form = (page: Page, name: string): Promise<void> =>
  page.getByRole('group', { name: 'Bentuk jawaban' }).getByText(name, { exact: true }).click();

async function taken(page: Page, press: () => Promise<void>): Promise<[string, Buffer]> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return [file.suggestedFilename(), readFileSync(await file.path())];
}

async function file(page: Page, format: RegExp): Promise<[string, Buffer]> {
  await page.getByRole('button', { name: 'Unduh berkas' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(format).check();
  return taken(page, () => dialog.getByRole('button', { name: 'Unduh berkas' }).click());
}

const texts = (row: Locator): Promise<string[]> => row.locator('th, td').allTextContents();

test('figures stand in the table, the pivot, the chart, the map, the JSON and the file alike', async () => {
  const analyst = await site.hub().as(site.account('analyst').email);
  const { rollup } = await analyst.data(
    `{ rollup(indicator: "foreign-nationals", by: [REGENCY, SEX]) {
      rows { regency { name } keys { dimension value } cell { value } } } }`,
  );
  const rows: FigureRow[] = rollup.rows;
  const all = rows.reduce((sum, { cell }) => sum + cell.value, 0);
  const ofKapuas = rows.filter(({ regency }) => regency.name === 'Kapuas');
  const kapuas = ofKapuas.reduce((sum, { cell }) => sum + cell.value, 0);

  const page = await ask(FIGURES);
  const grid = page.getByRole('grid');
  await eventually(() => grid.getAttribute('aria-rowcount')).toBe(String(rows.length + 1));
  await eventually(() => grid.locator('tfoot').textContent()).toContain(String(all));

  await form(page, 'Pivot');
  const pivot = page.getByRole('table', {
    name: 'Orang asing menurut kabupaten/kota dan jenis kelamin',
  });
  const line = pivot.getByRole('row', { name: /^Kapuas/ });
  await eventually(async () => (await texts(line)).slice(1)).toEqual([
    ...ofKapuas.map(({ cell }) => String(cell.value)),
    String(kapuas),
  ]);
  await eventually(async () => (await texts(pivot.locator('tfoot tr'))).at(-1)).toBe(String(all));

  await form(page, 'Grafik');
  await page.getByText('Tumpuk', { exact: true }).click();
  const chart = page.locator('[data-chart=stacked]');
  await chart.getByRole('img').waitFor();
  const [first] = ofKapuas;
  const words = { MALE: 'Laki-laki', FEMALE: 'Perempuan' } as Record<string, string>;
  const sex = words[first?.keys.find(({ dimension }) => dimension === 'SEX')?.value ?? ''];
  await eventually(() => chart.locator('rect title').allTextContents()).toContain(
    `Kapuas, ${sex}, ${first?.cell.value}`,
  );
  await chart.getByText('Angka grafik ini sebagai tabel').click();
  await eventually(async () => (await texts(chart.getByRole('row', { name: /^Kapuas/ })))[1]).toBe(
    String(first?.cell.value),
  );
  const [name, svg] = await taken(page, () => page.getByRole('button', { name: /SVG/ }).click());
  expect(name).toMatch(/^pora-analisis-grafik-\d{4}-\d{2}-\d{2}\.svg$/);
  expect(svg.toString()).not.toMatch(/var\(|(href|src)="http/);
  const said = svg
    .toString()
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  for (const part of [
    'Orang asing menurut kabupaten/kota',
    'Keadaan per',
    'Kantor Imigrasi',
    'Laki-laki',
  ])
    expect(said).toContain(part);

  await form(page, 'Peta');
  await page.getByRole('img', { name: 'Peta: Orang asing menurut kabupaten/kota' }).waitFor();
  const drawn = page.locator('[data-still-map]').first();
  await eventually(() => drawn.textContent()).toContain(`Kapuas${kapuas}`);
  await page.getByText('Petak', { exact: true }).click();
  await eventually(() => page.locator('.tile[data-regency="62.03"]').textContent()).toContain(
    String(kapuas),
  );

  await form(page, 'JSON');
  await page.getByRole('button', { name: 'Buka rows, ' }).click();
  await page.getByRole('button', { name: 'Buka 0, ' }).waitFor();
  await eventually(() => new URL(page.url()).searchParams.get('tampil')).toBe('json');
  expect(new URL(page.url()).searchParams.get('count')).toBe('foreign-nationals');

  const [, book] = await file(page, /Excel/);
  const sheets = await readWorkbook(book);
  const data = sheets.find(({ sheet }) => sheet === 'Data')?.data ?? [];
  const [place, sum] = ['Kabupaten/kota', 'Jumlah'].map((title) => data[0]?.indexOf(title) ?? -1);
  expect(data.slice(1).map((row) => [row[place ?? -1], row[sum ?? -1]])).toEqual(
    rows.map(({ regency, cell }) => [regency.name, cell.value]),
  );
  expect(JSON.stringify(sheets)).toContain('rollup(indicator:');
});

test('a list is read by keyboard; what has no place says why, is no point, and the others are those of the file', async () => {
  const analyst = await site.hub().as(site.account('analyst').email);
  const { sites } = await analyst.data(
    '{ sites(first: 200) { nodes { name location { latitude } regency { name } absences { field reason } } } }',
  );
  const nodes: {
    name: string;
    location: object | null;
    regency: { name: string };
    absences: { reason: string }[];
  }[] = sites.nodes;
  const placed = nodes.filter(({ location }) => location);
  const silent = nodes.findIndex(({ absences }) => absences[0]?.reason === 'CONFLICT');
  expect([placed.length > 5, silent >= 0]).toEqual([true, true]);

  const page = await ask(SITES);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const grid = page.getByRole('grid');
  await grid.focus();
  await page.keyboard.press('Control+End');
  const active = () =>
    grid.evaluate((element) => {
      const id = element.getAttribute('aria-activedescendant') ?? '';
      return document.getElementById(id)?.closest('tr')?.getAttribute('aria-rowindex');
    });
  await eventually(active).toBe(String(nodes.length + 1));
  await page.keyboard.press('Control+Home');
  for (let line = 0; line < silent; line += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+c');
  await page.getByText('2 sel disalin.').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\t')).toEqual([nodes[silent]?.name, '— (bertentangan)']);
  expect(
    await grid.getByTitle('Sumber-sumber menyebut hal yang berbeda').first().textContent(),
  ).toBe('— (bertentangan)');

  await page.getByLabel('Kelompokkan menurut').selectOption({ label: 'Kabupaten/kota' });
  await page.getByRole('button', { name: 'Tutup semua' }).click();
  const kapuas = nodes.filter(({ regency }) => regency.name === 'Kapuas').length;
  const groups = new Set(nodes.map(({ regency }) => regency.name)).size;
  await eventually(() => grid.getAttribute('aria-rowcount')).toBe(String(groups + 1));
  await grid.getByRole('button', { name: `Kapuas (${kapuas})` }).click();
  await eventually(() => grid.getAttribute('aria-rowcount')).toBe(String(groups + kapuas + 1));

  await form(page, 'Peta');
  await eventually(() => page.locator('[data-points]').first().getAttribute('data-points')).toBe(
    String(placed.length),
  );
  const [, geojson] = await file(page, /GeoJSON/);
  const { features } = JSON.parse(geojson.toString());
  expect(features.map((each: { properties: { name: string } }) => each.properties.name)).toEqual(
    nodes.map(({ name }) => name),
  );
  await page.getByRole('button', { name: 'Untuk program' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.locator('pre').textContent()).toContain('Authorization: Bearer $TOKEN');
  expect(await dialog.getByRole('link').getAttribute('href')).toBe('/akun');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('figures go on a slide with one click, where their author was at work, and are taken back', async () => {
  const analyst = await site.hub().as(site.account('analyst').email);
  /** How many slides each draft has, the last changed first. */
  const slides = async (): Promise<number[]> => {
    const { briefings } = await analyst.data(
      '{ briefings(statuses: [DRAFT]) { nodes { slideCount } } }',
    );
    return briefings.nodes.map((each: { slideCount: number }) => each.slideCount);
  };
  expect(await slides()).toEqual([]);
  const page = await ask(FIGURES, { width: 360 });
  const add = page.getByRole('button', { name: 'Tambah ke paparan' });
  const said = (text: RegExp) => page.getByRole('status').getByText(text).waitFor();
  await add.focus();
  await page.keyboard.press('Enter');
  await said(/^Ditambahkan ke paparan baru “Paparan /);
  expect(await slides()).toEqual([1]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe(
    'Buka slide',
  );
  expect(await findings(page)).toEqual([]);
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await over()).toBe(0);

  await add.click();
  await said(/^Ditambahkan ke “Paparan /);
  expect(await slides()).toEqual([2]);
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await said(/^Slide diurungkan dari “Paparan /);
  expect(await slides()).toEqual([1]);

  await add.click();
  await page.getByRole('button', { name: 'Pilih paparan lain' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Paparan baru' }).click();
  await said(/^Ditambahkan ke paparan baru/);
  expect(await slides()).toEqual([1, 1]);
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await said(/^Slide diurungkan/);
  // What was made for it goes with it.
  expect(await slides()).toEqual([1]);
});

/** What a form of an answer is known by, once it is drawn. */
const DRAWN = {
  Tabel: '.answer-pane [role=grid]',
  Pivot: '.answer-pane table.pivot',
  Grafik: '.answer-pane [data-chart]',
  Peta: '.answer-pane [data-still-map]',
  JSON: '.answer-pane .json',
};

test('all forms of an answer fit a phone and have no finding, light and dark', async () => {
  for (const dark of [false, true]) {
    const page = await ask(FIGURES, { width: 360, dark });
    for (const [name, drawn] of Object.entries(DRAWN)) {
      await form(page, name);
      await page.locator(drawn).first().waitFor();
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect([name, over]).toEqual([name, 0]);
      expect([name, await findings(page)]).toEqual([name, []]);
    }
    await page.close();
  }
});
