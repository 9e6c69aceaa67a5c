import { expect, test } from 'vitest';
import { askRollup, tableOf } from './figures.ts';
import { besideTown, capitals, countTiles, legendLine, middle } from './map-page.ts';
import { drawn, eventually, openSite } from './page.ts';
import { colourAt, countOf, paintOf } from './pixels.ts';

const site = openSite('demonstration');

test('each regency is painted in the colour of its class in the legend', async () => {
  const { rows } = await askRollup(site, 'analyst', 'foreign-nationals');
  const exact = rows.filter((row) => (row.cell.value ?? 0) > 0);
  const sorted = exact.sort((a, b) => (a.cell.value ?? 0) - (b.cell.value ?? 0));
  const chosen = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  const places = await capitals(site);
  const seen = new Set<string>();
  for (const row of chosen) {
    if (!row) throw new Error('the demonstration has too few regencies with people');
    const [longitude, latitude] = places.get(row.regency.name) ?? [0, 0];
    const page = await site.open(`/?layers=none&camera=${longitude},${latitude},12`, {
      as: 'analyst',
    });
    await drawn(page);
    const { x, y } = await besideTown(page);
    const swatch = (await legendLine(page, row.cell.value ?? 0)).locator('.swatch');
    const paint = await paintOf(swatch);
    expect(await colourAt(page, x, y), row.regency.name).toBe(paint);
    seen.add(paint);
  }
  expect(seen.size).toBe(3);
});

test('a click on Katingan opens its panel, the address carries it, reload keeps it, Back closes it', async () => {
  const [longitude, latitude] = (await capitals(site)).get('Katingan') ?? [0, 0];
  const start = `/?layers=none&camera=${longitude},${latitude},12`;
  const page = await site.open(start, { as: 'leader' });
  await drawn(page);
  const figure = (await tableOf(page))['Katingan'];
  const { x, y } = await middle(page);
  await page.mouse.move(x, y);
  await page.getByText(`Katingan: ${figure}`).waitFor();
  await page.mouse.click(x, y);
  const panel = page.getByRole('region', { name: 'Angka Katingan' });
  await panel.waitFor();
  expect(await panel.getByRole('row', { name: 'Orang asing' }).first().textContent()).toContain(
    figure,
  );
  expect(new URL(page.url()).searchParams.get('regency')).toBe('62.06');
  await page.reload();
  await panel.waitFor();
  await page.goBack();
  await panel.waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.get('regency')).toBeNull();
  expect((await tableOf(page))['Katingan']).toBe(figure);
});

test('the keyboard alone reaches the panel of a regency, Esc closes it and the focus goes back', async () => {
  const page = await site.open('/', { as: 'leader' });
  await tableOf(page);
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  for (let step = 0; step < 60 && (await focused()) !== 'Katingan'; step += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Angka Katingan' });
  await panel.waitFor();
  expect(await focused()).toBe('Katingan');
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await eventually(focused).toBe('Katingan');
});

/** What clusters of a layer are painted with in the light theme. */
const CLUSTER = { sites: '11,93,90', incidents: '64,50,92' };

test.each([
  ['leader', 'sites', 'Lokasi kerja'],
  ['officer', 'incidents', 'Insiden'],
] as const)(
  '%s: the layer of %s comes as tiles, is drawn, and can be taken off',
  async (as, layer, name) => {
    const statuses: number[] = [];
    const page = await site.open('/?layers=none', { as, before: countTiles(layer, statuses) });
    await drawn(page);
    expect(statuses).toEqual([]);
    const marks = () => countOf(page.locator('.map canvas'), CLUSTER[layer]);
    const before = await marks();
    await page.getByRole('checkbox', { name }).check();
    await eventually(marks).toBeGreaterThan(before + 500);
    expect(statuses).toContain(200);
    expect(statuses.filter((status) => status !== 200 && status !== 204)).toEqual([]);
    await page.getByRole('checkbox', { name }).uncheck();
    await eventually(marks).toBe(before);
  },
);

test.each(['leader', 'analyst'])(
  '%s: incidents are no layer to choose, and no tile of theirs is asked for',
  async (as) => {
    const statuses: number[] = [];
    const page = await site.open('/?layers=sites,incidents', {
      as,
      before: countTiles('incidents', statuses),
    });
    await drawn(page);
    expect(await page.getByRole('checkbox').count()).toBe(1);
    expect(await page.getByRole('checkbox', { name: 'Lokasi kerja' }).isChecked()).toBe(true);
    expect(statuses).toEqual([]);
  },
);

test('a place of work on the map opens its panel', async () => {
  const caller = await site.hub().as(site.account('leader').email);
  const { sites } = await caller.data(
    '{ sites(first: 200) { nodes { id name location { longitude latitude } } } }',
  );
  const place = sites.nodes.find((each: { location: object | null }) => each.location);
  const { longitude, latitude } = place.location;
  const page = await site.open(`/?camera=${longitude.toFixed(4)},${latitude.toFixed(4)},16`, {
    as: 'leader',
  });
  await drawn(page);
  const { x, y } = await middle(page);
  await page.mouse.click(x, y);
  await page.getByRole('region', { name: 'Lokasi kerja' }).getByText('Pemberi kerja').waitFor();
  expect(new URL(page.url()).searchParams.get('item')).not.toBeNull();
});
