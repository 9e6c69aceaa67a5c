/** What the map can paint beside counts, how it says so, and the tiles that stand for it. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { askRollup, tableLines } from './figures.ts';
import { besideTown, capitals } from './map-page.ts';
import { drawn, eventually, openSite } from './page.ts';
import { colourAt, paintOf } from './pixels.ts';

const site = openSite('demonstration');

const legend = (page: Page) => page.getByRole('region', { name: 'Legenda' });
const tile = (page: Page, name: string) => page.getByTitle(`${name}: `);
/** The measure's own column of the table, by the row's name. */
async function measured(page: Page): Promise<Record<string, string>> {
  await tableLines(page);
  const cells = await page
    .locator('.regency-table tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
  return Object.fromEntries(cells.map(([name, , value]) => [name?.trim(), value?.trim() ?? '']));
}

test('a rate stands in the table, names whose inhabitants it counts, and is kept by the address', async () => {
  const { rows } = await askRollup(site, 'leader', 'foreign-nationals');
  const count = rows.find(({ regency }) => regency.name === 'Katingan')?.cell.value ?? 0;
  // Kemendagri counted 181,963 inhabitants of Katingan in 2025.
  const rate = (Math.round(((count * 100_000) / 181_963) * 10) / 10).toFixed(1).replace('.', ',');
  const page = await site.open('/?display=petak', { as: 'leader' });
  await page.getByLabel('Ukuran').selectOption({ label: 'Per 100.000 jiwa' });
  await legend(page).getByText('Penduduk menurut Kemendagri 2025.').waitFor();
  await eventually(async () => (await measured(page))['Katingan']).toBe(rate);
  await page.reload();
  await legend(page).getByText('Orang asing per 100.000 penduduk').waitFor();
  expect(new URL(page.url()).searchParams.get('measure')).toBe('rate');
  await eventually(async () => (await measured(page))['Katingan']).toBe(rate);
});

test('a change is painted alike on the map, in the table and in the tiles, and neutral where nothing changed', async () => {
  const [longitude, latitude] = (await capitals(site)).get('Katingan') ?? [0, 0];
  const page = await site.open(`/?measure=change&layers=none&camera=${longitude},${latitude},12`, {
    as: 'leader',
  });
  await drawn(page);
  // Once the timeline is there, classes are those of all its periods.
  await page.getByRole('button', { name: 'Putar' }).waitFor();
  const row = page.locator('.regency-table tbody tr').filter({ hasText: 'Katingan' });
  const paint = await paintOf(row.locator('.swatch'));
  const { x, y } = await besideTown(page);
  await eventually(() => colourAt(page, x, y)).toBe(paint);
  const changes = await measured(page);
  const still = Object.entries(changes).find(([, change]) => change === '0')?.[0];
  expect(Object.values(changes).some((change) => /^[+−]\d/.test(change))).toBe(true);
  await page.getByText('Petak', { exact: true }).click();
  await eventually(() => paintOf(tile(page, 'Katingan'))).toBe(paint);
  await eventually(() => tile(page, 'Katingan').getAttribute('title')).toBe(
    `Katingan: ${changes['Katingan']}`,
  );
  if (!still) throw new Error('the demonstration has no regency without a change');
  await eventually(() => paintOf(tile(page, still))).toBe('236,238,238');
});

test('a rate, a change and a share of what is withheld are withheld too', async () => {
  for (const measure of ['rate', 'share', 'change']) {
    const page = await site.open(`/?display=petak&measure=${measure}`, { as: 'presenter' });
    const { rows } = await askRollup(site, 'presenter', 'foreign-nationals');
    const names = rows.flatMap(({ regency, cell }) => (cell.absence ? [regency.name] : []));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const label = page.getByRole('button', { name: `${name} tertutup (n kecil)` });
      await label.waitFor();
      expect(await label.getAttribute('class')).toContain('swatch-dots');
    }
    await page.close();
  }
});

test('round classes are chosen in the legend, named there, and stand in the address', async () => {
  const page = await site.open('/?display=petak', { as: 'leader' });
  await legend(page).getByLabel('Kelas warna').selectOption({ label: 'Tetap: angka bulat' });
  const { rows } = await askRollup(site, 'leader', 'foreign-nationals');
  const largest = Math.max(...rows.map(({ cell }) => cell.value ?? 0));
  await legend(page)
    .getByText(largest >= 100 ? '≥ 500' : '≥ 50')
    .waitFor();
  await page.reload();
  await legend(page).getByText('≥ 50').waitFor();
  expect(new URL(page.url()).searchParams.get('breaks')).toBe('fixed');
});

test('tiles need no WebGL; the arrows move between them and Enter opens a regency', async () => {
  const page = await site.open('/?display=petak', {
    as: 'leader',
    alone: true,
    before: (opened) =>
      opened.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      }),
  });
  await tile(page, 'Katingan').focus();
  await page.keyboard.press('ArrowRight');
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await eventually(focused).toContain('Palangka Raya');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Angka Palangka Raya' }).waitFor();
  expect(new URL(page.url()).searchParams.get('regency')).toBe('62.71');
  await eventually(() => tile(page, 'Palangka Raya').getAttribute('aria-pressed')).toBe('true');
});

test('what is on the map and what is not add up beside it, figures and points', async () => {
  const page = await site.open('/', { as: 'leader' });
  const counts = page.locator('.map-counts');
  await counts.getByText('Lokasi kerja').waitFor();
  const { total, unplaced } = await askRollup(site, 'leader', 'foreign-nationals');
  const numbers = (await counts.locator('span').allTextContents()).map((text) =>
    (text.match(/\d+/g) ?? []).map(Number),
  );
  expect(numbers).toHaveLength(2);
  for (const [placed = 0, without = 0, all] of numbers) expect(placed + without).toBe(all);
  expect(numbers[0]?.slice(1)).toEqual([unplaced.value, total.value]);
  const caller = await site.hub().as(site.account('leader').email);
  const { sites } = await caller.data('{ sites(first: 0) { totalCount } }');
  expect(numbers[1]?.[2]).toBe(sites.totalCount);
});

test('a sector is taken off the map, a horizon is picked, and both stand in the address', async () => {
  const asked: string[] = [];
  const page = await site.open('/?indicator=permits-expiring-30', {
    as: 'leader',
    before: async (opened) => {
      opened.on('request', (request) => asked.push(request.url()));
    },
  });
  await drawn(page);
  await page.getByText('Sektor lokasi kerja').click();
  await page.getByRole('checkbox', { name: 'Pertambangan' }).uncheck();
  await eventually(() => asked.some((url) => /mvt\?sector=[A-Z_,]+$/.test(url))).toBe(true);
  expect(asked.filter((url) => /sector=.*MINING/.test(url))).toEqual([]);
  expect(new URL(page.url()).searchParams.get('sites')).not.toContain('MINING');
  await page.getByText('90 hari', { exact: true }).click();
  await eventually(() => new URL(page.url()).searchParams.get('indicator')).toBe(
    'permits-expiring-90',
  );
  await legend(page).getByText('Izin habis ≤ 90 hari').waitFor();
});

test('coverage counts the sources that have reported, the same in every regency of one office', async () => {
  const page = await site.open('/?display=petak&measure=coverage', { as: 'leader' });
  const caller = await site.hub().as(site.account('leader').email);
  const { rollup } = await caller.data(`{ rollup(indicator: "foreign-nationals", by: []) {
    asOf sources { source extractedAt regencies { kemendagriCode } } } }`);
  const month = rollup.asOf.slice(0, 7);
  const here = rollup.sources.filter(
    (each: { extractedAt: string; regencies: { kemendagriCode: string }[] }) =>
      each.extractedAt.slice(0, 7) >= month &&
      each.regencies.some(({ kemendagriCode }) => kemendagriCode === '62.06'),
  );
  const sources = new Set(here.map(({ source }: { source: string }) => source)).size;
  expect(sources).toBeGreaterThan(0);
  await page.getByRole('button', { name: `Katingan ${sources}/2` }).waitFor();
  await legend(page).getByText(`${sources} dari 2 sumber`).waitFor();
});
