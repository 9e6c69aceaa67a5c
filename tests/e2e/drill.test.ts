import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { tableOf } from './figures.ts';
import { capitals, middle } from './map-page.ts';
import { drawn, eventually, openSite } from './page.ts';

const site = openSite('demonstration');

const KATINGAN = '62.06';
const search = (page: Page) => page.getByRole('combobox', { name: 'Cari kabupaten/kota' });
const option = (page: Page, name: string) => page.getByRole('option', { name });
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const param = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
const focused = (page: Page) => () =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
const trail = async (page: Page): Promise<string[]> =>
  page
    .getByRole('navigation', { name: 'Letak dalam provinsi' })
    .getByRole('listitem')
    .allTextContents();

const asked = async (role: string, query: string) =>
  (await site.hub().as(site.account(role).email)).data(query);
const inKatingan = `regencies: [{ system: KEMENDAGRI, value: "${KATINGAN}" }]`;

/** What stands beside each sector of Katingan, out of the graph's answer to the role; Katingan has reported. */
async function sectorsOf(role: string): Promise<{ code: string; name: string; text: string }[]> {
  const { sectors, rollup } = await asked(
    role,
    `{ sectors { code nameId } rollup(indicator: "foreign-nationals", by: [SECTOR], filter: { ${inKatingan} }) {
       unplaced { absence } rows { sector { code } cell { value absence } } } }`,
  );
  const cells = new Map<string, { value: number | null }>(
    rollup.rows.map((row: { sector: { code: string } | null; cell: object }) => [
      row.sector?.code ?? '',
      row.cell,
    ]),
  );
  const listed = [...sectors, { code: '', nameId: 'Tanpa sektor' }];
  return listed.map(({ code, nameId }) => {
    const value = cells.has(code) ? cells.get(code)?.value : rollup.unplaced.absence ? null : 0;
    return { code, name: nameId, text: value === null ? 'tertutup (n kecil)' : String(value) };
  });
}

test('slash, a few letters and Enter open a regency; Esc goes up one level at a time', async () => {
  const page = await site.open('/', { as: 'leader' });
  await tableOf(page);
  await search(page).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('kating');
  await option(page, 'Katingan 62.06').waitFor();
  await page.keyboard.press('ArrowDown');
  await eventually(() => search(page).getAttribute('aria-activedescendant')).not.toBeNull();
  await page.keyboard.press('Enter');
  await region(page, 'Angka Katingan').waitFor();
  expect(param(page, 'regency')).toBe(KATINGAN);
  expect(await trail(page)).toEqual(['Kalimantan Tengah', 'Katingan']);
  await eventually(focused(page)).toBe('Katingan');

  const [first] = await sectorsOf('leader');
  if (!first) throw new Error('there is no sector');
  await page.getByRole('row', { name: first.name }).getByRole('button').press('Enter');
  await region(page, `Angka Katingan · ${first.name}`).waitFor();
  expect([param(page, 'regency'), param(page, 'sector')]).toEqual([KATINGAN, first.code]);
  expect(await trail(page)).toEqual(['Kalimantan Tengah', 'Katingan', first.name]);
  await page.keyboard.press('Escape');
  await region(page, 'Angka Katingan').waitFor();
  await page.keyboard.press('Escape');
  await eventually(focused(page)).toBe('Katingan');
  expect(await tableOf(page)).toHaveProperty('Katingan');
  expect(new URL(page.url()).search).toBe('');
});

test.each(['leader', 'analyst', 'presenter'])(
  'the sectors of a regency stand as the graph has them for a %s',
  async (role) => {
    const page = await site.open(`/?regency=${KATINGAN}`, { as: role });
    const rows = region(page, 'Angka Katingan').getByRole('table', { name: 'per sektor' });
    const expected = await sectorsOf(role);
    await eventually(() => rows.locator('tbody tr').count()).toBe(expected.length);
    for (const { name, text } of expected) {
      expect(await rows.getByRole('row', { name }).locator('td').textContent(), name).toBe(text);
    }
    const withheld = expected.filter(({ text }) => text.startsWith('tertutup')).length;
    expect(withheld === expected.length).toBe(role === 'presenter');
    expect(withheld === 0).toBe(role === 'analyst');
  },
);

test('from regency over sector to a site and back, by clicks, the trail and the browser’s own Back', async () => {
  const { sites } = await asked(
    'leader',
    `{ sites(first: 100, filter: { ${inKatingan} }) { totalCount nodes { id name location { latitude } sector { code name } } } }`,
  );
  const chosen = sites.nodes.find((each: { location: object | null }) => each.location);
  const ofSector = sites.nodes.filter(
    (each: { sector: { code: string } }) => each.sector.code === chosen.sector.code,
  );
  const page = await site.open(`/?regency=${KATINGAN}`, { as: 'leader' });
  const panel = region(page, 'Angka Katingan');
  await panel.getByRole('heading', { name: `Lokasi kerja (${sites.totalCount})` }).waitFor();
  expect(await panel.getByRole('heading', { name: /Insiden/ }).count()).toBe(0);
  await panel.getByRole('button', { name: chosen.sector.name }).click();
  const inSector = region(page, `Angka Katingan · ${chosen.sector.name}`);
  await inSector.getByRole('heading', { name: `Lokasi kerja (${ofSector.length})` }).waitFor();
  expect(
    await inSector.getByRole('link', { name: 'Semua pemberi kerja di sini' }).getAttribute('href'),
  ).toBe(`/pemberi-kerja?regency=${KATINGAN}&sector=${chosen.sector.code}`);
  await inSector.getByRole('button', { name: chosen.name, exact: true }).click();
  await region(page, 'Lokasi kerja').getByText(chosen.name).first().waitFor();
  expect(param(page, 'item')).toBe(chosen.id);
  expect(param(page, 'camera')).toMatch(/,14$/);
  expect(await trail(page)).toEqual([
    'Kalimantan Tengah',
    'Katingan',
    chosen.sector.name,
    chosen.name,
  ]);
  await page.goBack();
  await inSector.waitFor();
  await page.goForward();
  await region(page, 'Lokasi kerja').waitFor();
  await page.getByRole('link', { name: 'Katingan', exact: true }).click();
  await panel.waitFor();
  await page.reload();
  await panel.waitFor();
  expect([param(page, 'regency'), param(page, 'sector'), param(page, 'item')]).toEqual([
    KATINGAN,
    null,
    null,
  ]);
});

test('an officer finds the open incidents of a regency in its panel, each with a way to its own', async () => {
  const { incidents } = await asked(
    'officer',
    `{ incidents(first: 200, filter: { statuses: [REPORTED, VERIFIED, HANDLED, HANDED_OVER] }) { nodes { regency { kemendagriCode name } } } }`,
  );
  const { kemendagriCode: code, name } = incidents.nodes[0].regency;
  const count = incidents.nodes.filter(
    (each: { regency: { kemendagriCode: string } }) => each.regency.kemendagriCode === code,
  ).length;
  const page = await site.open(`/?regency=${code}`, { as: 'officer' });
  const panel = region(page, `Angka ${name}`);
  await panel.getByRole('heading', { name: `Insiden terbuka, dugaan (${count})` }).waitFor();
  const list = panel.getByRole('list').last();
  await eventually(() => list.getByRole('listitem').count()).toBe(Math.min(count, 10));
  await list.getByRole('button').first().click();
  await page.getByRole('link', { name: 'Buka rinciannya' }).waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor();
});

test('the search finds an employer and a site from any page, and shows them on the map', async () => {
  const { employers } = await asked(
    'leader',
    '{ employers(first: 1) { nodes { name sites { nodes { name } } } } }',
  );
  const [employer] = employers.nodes;
  const page = await site.open('/acuan', { as: 'leader' });
  await search(page).fill(employer.name);
  await option(page, employer.name).first().click();
  await region(page, 'Pemberi kerja').getByText(employer.name).first().waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
  await search(page).fill(employer.sites.nodes[0].name);
  await page.getByRole('group', { name: 'Lokasi kerja' }).getByRole('option').first().click();
  await region(page, 'Lokasi kerja').waitFor();
});

test('what is typed over is not asked for, and an answer on its way is given up', async () => {
  const words: string[] = [];
  let given = 0;
  const page = await site.open('/', {
    as: 'leader',
    before: async (opened) => {
      await opened.route('**/graphql', async (route) => {
        const wanted = route.request().postDataJSON()?.variables?.words;
        if (wanted === undefined) return route.continue();
        words.push(wanted);
        // The first one never comes.
        if (words.length > 1) await route.continue();
      });
      opened.on('requestfailed', (request) => {
        if (request.postDataJSON()?.variables?.words === 'estat') given += 1;
      });
    },
  });
  await search(page).fill('estat');
  await eventually(async () => words.length).toBe(1);
  await search(page).fill('estate');
  await page.getByRole('group', { name: 'Lokasi kerja' }).waitFor();
  expect(words).toEqual(['estat', 'estate']);
  await eventually(async () => given).toBe(1);
});

test('a click on the map reaches the same panel and the map shows that part', async () => {
  const [longitude, latitude] = (await capitals(site)).get('Katingan') ?? [0, 0];
  const page = await site.open(`/?layers=none&camera=${longitude},${latitude},12`, {
    as: 'leader',
  });
  await drawn(page);
  const { x, y } = await middle(page);
  await page.mouse.click(x, y);
  await region(page, 'Angka Katingan').waitFor();
  expect(await trail(page)).toEqual(['Kalimantan Tengah', 'Katingan']);
});

test('a question mark lists the keys, which can be switched off; who has no map has no search', async () => {
  const page = await site.open('/acuan', { as: 'leader', alone: true });
  await search(page).waitFor();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Tombol papan ketik' });
  await keys.getByText('Cari', { exact: true }).waitFor();
  await keys.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await keys.waitFor({ state: 'detached' });
  await page.keyboard.press('/');
  expect(await search(page).evaluate((field) => field === document.activeElement)).toBe(false);

  const auditor = await site.open('/acuan', { as: 'auditor' });
  await auditor.getByRole('heading', { level: 1 }).waitFor();
  expect(await search(auditor).count()).toBe(0);
});
