import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { askRollup, expectedTable, legendCounts, tableLines, tableOf, written } from './figures.ts';
import { eventually, openSite } from './page.ts';

const site = openSite('demonstration');

const nameOf = (question: string): string =>
  (JSON.parse(question) as { operationName: string }).operationName;

const sentence = async (page: Page): Promise<string> =>
  (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
const sum = (counts: number[]): number => counts.reduce((all, count) => all + count, 0);
const numbers = (table: Record<string, string>): number[] =>
  Object.values(table).map((figure) => Number(figure.replaceAll('.', '')));

test.each([
  ['leader', false],
  ['presenter', true],
])(
  'a %s reads the graph’s own figures in sentence and table, and what is withheld says so',
  async (role, withholds) => {
    const rollup = await askRollup(site, role, 'foreign-nationals');
    const page = await site.open('/', { as: role });
    const table = await tableOf(page);
    expect(table).toEqual(expectedTable(rollup));
    expect(rollup.rows.length).toBe(14);
    expect(Object.values(table).includes('tertutup (n kecil)')).toBe(withholds);
    expect(await sentence(page)).toContain(
      `${written(rollup.total)} orang asing di Kalimantan Tengah per `,
    );
    expect(sum(await legendCounts(page))).toBe(14);
  },
);

test('the figures are asked for beside who reads them, once, and again by a later visit', async () => {
  const asked: string[] = [];
  let asksAhead = () => {};
  const askedAhead = new Promise<void>((done) => {
    asksAhead = done;
  });
  const page = await site.open('/', {
    as: 'leader',
    before: (page) =>
      page.route('**/graphql', async (route) => {
        const operation = nameOf(route.request().postData() ?? '');
        asked.push(operation);
        if (operation === 'Overview') asksAhead();
        // Without the question beside it this one would wait for ever.
        if (operation === 'Session') await askedAhead;
        await route.continue();
      }),
  });
  await tableOf(page);
  const overviews = () => asked.filter((operation) => operation === 'Overview').length;
  expect(overviews()).toBe(1);
  await page.getByRole('link', { name: 'Pemberi kerja' }).click();
  await page.getByRole('heading', { level: 1, name: 'Pemberi kerja' }).waitFor();
  await page.goBack();
  await tableOf(page);
  await eventually(overviews).toBe(2);
});

test('for an analyst the regencies and the part without a place add up to the total', async () => {
  const rollup = await askRollup(site, 'analyst', 'foreign-nationals');
  const page = await site.open('/', { as: 'analyst' });
  const table = await tableOf(page);
  expect(table).toEqual(expectedTable(rollup));
  const total = numbers(table).at(-1);
  const parts = numbers(table).slice(0, -1);
  expect(parts.length).toBe(15);
  expect(sum(parts)).toBe(total);
  expect(sum(await legendCounts(page))).toBe(14);
});

test('an officer of one regency sees one row, and the legend counts the others as out of reach', async () => {
  const page = await site.open('/', { as: 'officer.katingan' });
  const names = (await tableLines(page)).map(([name]) => name);
  expect(names).toEqual(['Katingan', 'Tak terpetakan', 'Jumlah seluruhnya']);
  await page
    .getByRole('listitem')
    .filter({ hasText: 'di luar wilayah Anda' })
    .getByText('13')
    .waitFor();
  await eventually(() => sentence(page)).toContain('di wilayah Anda per ');
});

test('another indicator changes sentence and table, stands in the address, and Back undoes it', async () => {
  const workers = await askRollup(site, 'analyst', 'foreign-workers');
  const page = await site.open('/', { as: 'analyst' });
  const before = await tableOf(page);
  await page.getByLabel('Indikator').selectOption('foreign-workers');
  await eventually(() => tableOf(page)).toEqual(expectedTable(workers));
  expect(new URL(page.url()).search).toBe('?indicator=foreign-workers');
  await eventually(() => sentence(page)).toContain(`${written(workers.total)} `);
  await page.goBack();
  await eventually(() => tableOf(page)).toEqual(before);
});

test('a sector narrows the figures of an analyst to what the graph answers for it', async () => {
  const mining = await askRollup(site, 'analyst', 'foreign-nationals', 'MINING');
  const page = await site.open('/', { as: 'analyst' });
  const all = await tableOf(page);
  await page.getByLabel('Sektor').selectOption('MINING');
  await eventually(() => tableOf(page)).toEqual(expectedTable(mining));
  expect(await tableOf(page)).not.toEqual(all);
  await eventually(() => sentence(page)).toContain('sektor Pertambangan');
});

test('a leader who chooses a sector sees its exact total and of the regencies what may be shown', async () => {
  const mining = await askRollup(site, 'leader', 'foreign-workers', 'MINING');
  const page = await site.open('/?indicator=foreign-workers&sector=MINING', { as: 'leader' });
  await eventually(() => tableOf(page)).toEqual(expectedTable(mining));
  expect(mining.total.value).toBeGreaterThan(0);
  await eventually(() => sentence(page)).toContain(`${written(mining.total)} `);
});

test('a presenter who chooses a sector is told that its table is withheld', async () => {
  const mining = await askRollup(site, 'presenter', 'foreign-nationals', 'MINING');
  const page = await site.open('/', { as: 'presenter' });
  await tableOf(page);
  await page.getByLabel('Sektor').selectOption('MINING');
  await page.getByText('Untuk peran Anda, rincian ini tidak ditampilkan').waitFor();
  await eventually(() => tableOf(page)).toEqual(expectedTable(mining));
});

test('the table sorts by name and by count, and says which', async () => {
  const page = await site.open('/', { as: 'analyst' });
  const heads = page.locator('.regency-table thead th');
  const order = () => heads.evaluateAll((all) => all.map((head) => head.getAttribute('aria-sort')));
  const counts = async () => (await tableLines(page)).slice(0, 14).map(([, text]) => Number(text));
  const descending = await counts();
  expect(descending).toEqual([...descending].sort((a, b) => b - a));
  expect(await order()).toEqual(['none', 'descending', null, 'none', null]);
  await heads.nth(1).getByRole('button').click();
  await eventually(counts).toEqual([...descending].sort((a, b) => a - b));
  await heads.nth(0).getByRole('button').click();
  await eventually(order).toEqual(['ascending', 'none', null, 'none', null]);
  const names = (await tableLines(page)).slice(0, 14).map(([name]) => name);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'id')));
});

test('the language switch turns the page to English, keeps it over a reload, and turns it back', async () => {
  const page = await site.open('/', { as: 'leader', alone: true });
  await eventually(() => sentence(page)).toContain(' dari bulan lalu; ');
  const indonesian = await sentence(page);
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await eventually(() => sentence(page)).toContain(' in Central Kalimantan ');
  await page.reload();
  await eventually(() => sentence(page)).toContain(' in Central Kalimantan ');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.getByRole('button', { name: 'ID', exact: true }).click();
  await eventually(() => sentence(page)).toBe(indonesian);
});

test('the headline figures are those of the day that the map stands for', async () => {
  const workers = await askRollup(site, 'analyst', 'foreign-workers');
  const page = await site.open('/', { as: 'analyst' });
  const card = page.getByRole('list', { name: 'Angka utama' }).getByRole('listitem').nth(1);
  await eventually(() => card.textContent()).toContain(written(workers.total));
});
