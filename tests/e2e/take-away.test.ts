/** The map is taken away: as a picture that says what the screen says, on one sheet of paper, and as a link. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { drawn, eventually, openSite } from './page.ts';
import { coloursOf } from './pixels.ts';

const site = openSite('demonstration');

async function taken(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const dialog = async (page: Page): Promise<void> => {
  await drawn(page);
  await page.getByRole('button', { name: 'Bawa peta' }).click();
};

test('a picture holds the sentence, the figures and the legend of the screen, and no name of a person', async () => {
  const page = await site.open('/', { as: 'leader' });
  await dialog(page);
  const { name, bytes } = await taken(page, 'Gambar vektor (SVG)');
  expect(name).toMatch(/^pora-foreign-nationals-\d{4}-\d{2}-\d{2}\.svg$/);
  const svg = bytes.toString();
  expect(svg).not.toMatch(/(href|src)="http|@demo\.pora/);
  const sentence = (await page.locator('h1.sentence').textContent()) ?? 'no sentence';
  const cells = await page.locator('.regency-table tbody tr').allInnerTexts();
  const kotawaringin = cells.find((cell) => cell.includes('Kotawaringin Barat'))?.split('\t')[1];
  const words = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '');
  expect(words.join(' ')).toContain(sentence);
  expect(words).toEqual(
    expect.arrayContaining(['Orang asing', 'U', '100 km', kotawaringin?.trim()]),
  );
  expect(words.join(' ')).toMatch(/\d+ .*tak terpetakan.*Sumber angka: .*Batas: GADM 4\.1/i);
});

test('a PNG is drawn with the colours of the map, and a withheld map with its dots', async () => {
  const page = await site.open('/?sector=MINING', { as: 'presenter' });
  await dialog(page);
  const { name, bytes } = await taken(page, 'Gambar (PNG)');
  expect(name).toMatch(/\.png$/);
  // PNG, 13.2 of ISO 15948: width and height stand in the header.
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([3200, 2000]);
  const colours = await coloursOf(page, bytes.toString('base64'));
  // The grey under the dots, and the dots' own: map/style/themes.ts.
  expect(colours['228,231,232']).toBeGreaterThan(100_000);
  expect(colours['125,136,140']).toBeGreaterThan(10_000);
});

test('the tiles are taken away as they stand, with legend and sources and without a scale', async () => {
  const page = await site.open('/?display=petak', { as: 'presenter' });
  const tile = (name: string) => page.getByTitle(new RegExp(`^${name}: `));
  const [shown, withheld] = await Promise.all(
    ['Kotawaringin Barat', 'Katingan'].map((name) => tile(name).locator('strong').textContent()),
  );
  await page.getByRole('button', { name: 'Bawa peta' }).click();
  const svg = (await taken(page, 'Gambar vektor (SVG)')).bytes.toString();
  const words = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '');
  expect(words).toEqual(expect.arrayContaining(['Kotawaringin', 'Barat', shown, 'Orang asing']));
  expect(words.filter((word) => word === withheld).length).toBeGreaterThan(0);
  expect(words.join(' ')).toMatch(/tak terpetakan.*Sumber angka: /i);
  expect(svg).not.toMatch(/data-(scale|north)/);
  const { bytes } = await taken(page, 'Gambar (PNG)');
  const colours = await coloursOf(page, bytes.toString('base64'));
  // The grey under what is withheld, in a third of so many tiles at least.
  expect(colours['228,231,232']).toBeGreaterThan(100_000);
});

test('on paper there are the map, the table and the sources on one sheet, and nothing to press', async () => {
  const page = await site.open('/', { as: 'leader' });
  await drawn(page);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('[data-still-map]').isVisible()).toBe(true);
  expect(await page.locator('.map').isVisible()).toBe(false);
  expect(await page.locator('.top, .controls, .take-away').locator('visible=true').count()).toBe(0);
});

test('a copied link holds the whole view', async () => {
  const page = await site.open('/?indicator=foreign-workers&regency=62.06', {
    as: 'leader',
    alone: true,
    before: (opened) => opened.context().grantPermissions(['clipboard-read', 'clipboard-write']),
  });
  await dialog(page);
  await page.getByText(/hanya terbuka bagi yang masuk dengan akun hub/).waitFor();
  await page.getByRole('button', { name: 'Salin tautan' }).click();
  await page.getByRole('status').getByText('Tautan disalin.').waitFor();
  await eventually(() => page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});
