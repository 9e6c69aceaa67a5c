/** What a leader reads beside the figures: their change, their course, sectors and time, as the graph's own cells make them. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Cell, tableLines, written } from './figures.ts';
import { eventually, openSite } from './page.ts';

const site = openSite('demonstration');

interface Ask {
  total: Cell;
  rows: { regency: { name: string } | null; keys: { value: string }[]; cell: Cell }[];
}
const ROLLUP = `query ($indicator: String!, $by: [Dimension!]!, $filter: RollupFilter, $asOf: Date, $knownAt: DateTime) {
  rollup(indicator: $indicator, by: $by, filter: $filter, asOf: $asOf, knownAt: $knownAt) {
    total { value absence } rows { regency { name } keys { value } cell { value absence } } } }`;

/** What the graph answers to a role about foreign nationals on a day. */
async function figures(role: string, asOf: string | null, by: string[] = []): Promise<Ask> {
  const caller = await site.hub().as(site.account(role).email);
  const variables = { indicator: 'foreign-nationals', by, asOf };
  return (await caller.data<{ rollup: Ask }>(ROLLUP, variables)).rollup;
}

const sentence = async (page: Page): Promise<string> =>
  (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
const card = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Angka utama' }).getByRole('listitem').filter({ hasText: name });
const search = (page: Page): string => new URL(page.url()).search;

/** The demonstration is as of 24 November 2026: the months before it ended on these days. */
const MONTH_BEFORE = '2026-10-31';
const YEAR_BEFORE = '2025-11-30';

/** Two cells' difference as the page reads it aloud. */
function difference(now: Cell, before: Cell, day: string): string {
  if (now.value === null || before.value === null)
    return `perubahan dari ${day} tidak ditampilkan: tertutup (n kecil)`;
  const by = now.value - before.value;
  if (by === 0) return `sama dengan ${day}`;
  return by > 0
    ? `naik ${written({ value: by, absence: null })} dari ${day}`
    : `turun ${-by} dari ${day}`;
}

/** Every regency's change as the table says it, against the graph's cells of both days. */
async function expectChanges(page: Page, role: string): Promise<string[]> {
  const [now, before] = [
    await figures(role, null, ['REGENCY']),
    await figures(role, MONTH_BEFORE, ['REGENCY']),
  ];
  const expected = Object.fromEntries(
    now.rows.map(({ regency, cell }) => {
      const earlier = before.rows.find((row) => row.regency?.name === regency?.name);
      return [regency?.name, difference(cell, earlier?.cell ?? cell, '31 Okt 2026')];
    }),
  );
  await page.locator('.regency-table .trend').first().waitFor();
  const said = await page.locator('.regency-table tbody tr').evaluateAll((rows) =>
    rows.flatMap((row) => {
      const trend = row.querySelector('.trend .unseen');
      return trend ? [[row.querySelector('button')?.textContent, trend.textContent]] : [];
    }),
  );
  expect(Object.fromEntries(said)).toEqual(expected);
  return Object.values(expected);
}

test('a leader reads of each figure what came and went in a month and in a year', async () => {
  const [now, month, year] = [
    await figures('leader', null),
    await figures('leader', MONTH_BEFORE),
    await figures('leader', YEAR_BEFORE),
  ];
  const page = await site.open('/', { as: 'leader' });
  const text = () => card(page, 'Orang asing').textContent();
  await eventually(text).toContain(difference(now.total, month.total, '31 Okt 2026'));
  expect(await text()).toContain(difference(now.total, year.total, '30 Nov 2025'));
  const by = (now.total.value ?? 0) - (month.total.value ?? 0);
  await eventually(() => sentence(page)).toBe(
    `${now.total.value} orang asing di Kalimantan Tengah per 24 Nov 2026, naik ${by} dari bulan lalu; 3 dari 3 instansi telah melapor.`,
  );
  // The files tell of incidents how they stand now, not how they stood.
  expect(await card(page, 'Insiden terbuka').textContent()).toContain('tanpa riwayat');
});

test('the figures are on the screen before their changes come, and these move nothing', async () => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const page = await site.open('/', {
    as: 'leader',
    before: (opened) =>
      opened.route('**/graphql', async (route) => {
        const hash = route.request().postDataJSON()?.operationName ?? '';
        if (/^Overview(Before|Series)$/.test(hash)) await held;
        await route.continue();
      }),
  });
  const figure = card(page, 'Orang asing').locator('.headline-value');
  await figure.waitFor();
  const before = await figure.boundingBox();
  expect(await card(page, 'Orang asing').locator('.trend').count()).toBe(0);
  const top = await page.locator('.map-frame').boundingBox();
  release();
  await card(page, 'Orang asing').locator('.trend').first().waitFor();
  expect(await figure.boundingBox()).toEqual(before);
  expect(await page.locator('.map-frame').boundingBox()).toEqual(top);
});

test('for a leader the table tells each regency’s change and place', async () => {
  const page = await site.open('/', { as: 'leader' });
  await expectChanges(page, 'leader');
  const lines = (await tableLines(page)).slice(0, 14);
  const counts = lines.map(([, count]) => Number(count));
  const ranks = await page.locator('.regency-table tbody .rank').allTextContents();
  expect(ranks).toEqual(
    counts.map((count) => String(1 + counts.filter((it) => it > count).length)),
  );
  await page.getByRole('button', { name: 'Perubahan' }).click();
  const sorted = await page.locator('.regency-table tbody .trend > :first-child').allTextContents();
  const numbers = sorted.map((text) =>
    text.includes('tetap') ? 0 : Number(text.replace(/\D/g, '')) * (text.includes('▼') ? -1 : 1),
  );
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  expect(search(page)).toBe('?sort=-change');
});

test('for a presenter a change is withheld where one of its counts is, there are no places, and the course has gaps', async () => {
  const page = await site.open('/', { as: 'presenter' });
  const changes = await expectChanges(page, 'presenter');
  expect(changes.some((change) => change.includes('tidak ditampilkan'))).toBe(true);
  expect(changes.some((change) => /^(naik|turun|sama)/.test(change))).toBe(true);
  const ranks = await page.locator('.regency-table tbody .rank').allTextContents();
  expect(new Set(ranks)).toEqual(new Set(['–']));
  const { rows } = await figures('presenter', null, ['REGENCY', 'MONTH']);
  const months = rows.filter(({ regency }) => regency?.name === 'Katingan').map(({ cell }) => cell);
  const label = await page
    .getByRole('img', { name: /^Katingan, 12 bulan: / })
    .getAttribute('aria-label');
  const said = label
    ?.split(': ')
    .slice(1)
    .join(': ')
    .split(', ')
    .map((point) => point.replace(/^\S+ \d{4} /, ''));
  expect(said).toEqual(months.map(written));
});

test('what a figure means, who reports for it and until when is a key away', async () => {
  const page = await site.open('/', { as: 'leader' });
  const button = page.getByRole('button', { name: 'Tentang angka Tenaga kerja asing (TKA)' });
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  for (const text of [
    'tercantum dalam RPTKA yang berlaku',
    'Bukan jumlah izin',
    '24 Nov 2026',
    '1 dari 1 instansi',
    'Dinas Tenaga Kerja dan Transmigrasi Provinsi Kalimantan Tengah, RPTKA dari Disnakertrans',
  ])
    await dialog.getByText(text).first().waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('a sector’s bar is the filter of the page, and pressed again it is not', async () => {
  const { rows } = await figures('leader', null, ['SECTOR']);
  const mining = rows.find(({ keys }) => keys[0]?.value === 'MINING');
  const page = await site.open('/', { as: 'leader' });
  const bar = page.getByRole('button', { name: /^Pertambangan/ });
  await eventually(() => bar.textContent()).toContain(
    written(mining?.cell ?? { value: 0, absence: null }),
  );
  await bar.click();
  await eventually(() => sentence(page)).toContain('sektor Pertambangan');
  expect(search(page)).toBe('?sector=MINING');
  expect(await bar.getAttribute('aria-pressed')).toBe('true');
  await bar.click();
  await eventually(() => search(page)).toBe('');
});

test('the slider goes back through the ends of months by keyboard, and the classes of the map stay', async () => {
  const october = await figures('leader', MONTH_BEFORE);
  const page = await site.open('/', { as: 'leader' });
  const slider = page.getByRole('slider', { name: 'Pilih akhir periode' });
  await slider.waitFor();
  const classes = () => page.locator('.legend-box li > span:nth-child(2)').allTextContents();
  await eventually(() => sentence(page)).toContain('bulan lalu');
  const before = await classes();
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await eventually(() => sentence(page)).toContain(
    `${october.total.value} orang asing di Kalimantan Tengah per 31 Okt 2026`,
  );
  expect(search(page)).toBe('?asOf=2026-10-31');
  expect(await slider.getAttribute('aria-valuetext')).toBe(
    `31 Okt 2026: ${written(october.total)}`,
  );
  expect(await classes()).toEqual(before);
  await page.keyboard.press('ArrowRight');
  await eventually(() => search(page)).toBe('');
});

test('time steps by quarter, semester and year, and the sentence compares with the one before', async () => {
  const now = await figures('leader', null);
  const page = await site.open('/', { as: 'leader' });
  for (const [step, name, end, since] of [
    ['quarter', 'Triwulan', '2026-09-30', 'triwulan lalu'],
    ['semester', 'Semester', '2026-06-30', 'semester lalu'],
    ['year', 'Tahun', '2025-12-31', 'tahun lalu'],
  ] as const) {
    const before = await figures('leader', end);
    await page.getByLabel('Langkah').selectOption({ label: name });
    const by = (now.total.value ?? 0) - (before.total.value ?? 0);
    await eventually(() => sentence(page)).toContain(`, naik ${by} dari ${since};`);
    expect(search(page)).toBe(`?step=${step}`);
    await page.getByRole('button', { name: 'Periode sebelumnya' }).click();
    await eventually(() => sentence(page)).toContain(`${before.total.value} orang asing`);
    expect(new URL(page.url()).searchParams.get('asOf')).toBe(end);
    await page.goBack();
    await eventually(() => search(page)).toBe(`?step=${step}`);
  }
});

test('time plays to the newest day and stops there; who wants no motion has the steps alone', async () => {
  const page = await site.open('/?asOf=2026-09-30', { as: 'leader' });
  await page.getByRole('button', { name: 'Putar', exact: true }).click();
  await page.getByRole('button', { name: 'Jeda', exact: true }).waitFor();
  await eventually(() => search(page)).toBe('?asOf=2026-10-31');
  await eventually(() => search(page)).toBe('');
  await page.getByRole('button', { name: 'Putar', exact: true }).waitFor();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'Putar', exact: true }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Periode sebelumnya' }).click();
  await eventually(() => search(page)).toBe('?asOf=2026-10-31');
});

test('a chosen regency has sentence and timeline of its own', async () => {
  const { rows } = await figures('leader', MONTH_BEFORE, ['REGENCY']);
  const katingan = rows.find(({ regency }) => regency?.name === 'Katingan');
  const page = await site.open('/?regency=62.06&asOf=2026-10-31', { as: 'leader' });
  const count = written(katingan?.cell ?? { value: -1, absence: null });
  await eventually(() => sentence(page)).toContain(
    `${count} orang asing di Katingan per 31 Okt 2026`,
  );
  const slider = page.getByRole('region', { name: 'Garis waktu Katingan' }).getByRole('slider');
  await eventually(() => slider.getAttribute('aria-valuetext')).toBe(`31 Okt 2026: ${count}`);
});

test('what was known on a day is asked by who may, and a leader is told why not', async () => {
  const analyst = await site.open('/', { as: 'analyst' });
  await analyst.getByLabel('Per yang diketahui pada').fill('2020-01-01');
  await eventually(() => sentence(analyst)).toContain(
    'Jumlah orang asing di Kalimantan Tengah per 24 Nov 2026 tidak ditampilkan: belum melapor, menurut yang diketahui pada 1 Jan 2020; belum satu pun dari 3 instansi melapor.',
  );
  expect(search(analyst)).toBe('?knownAt=2020-01-01');
  const leader = await site.open('/', { as: 'leader' });
  expect(await leader.getByLabel('Per yang diketahui pada').count()).toBe(0);
  await leader.getByText('Per yang diketahui pada').click();
  await leader.getByText('tidak tersedia untuk peran Anda').waitFor();
});

/** How far the page and its table reach beyond what is seen of them. */
const beyond = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const table = document.querySelector('.overview-side .scroll-region') ?? root;
    return [
      root.scrollHeight - root.clientHeight,
      root.scrollWidth - root.clientWidth,
      table.scrollHeight - table.clientHeight,
    ];
  });

test('on a laptop the overview is one screen', async () => {
  const page = await site.open('/', { as: 'leader' });
  await page.locator('.regency-table .trend').first().waitFor();
  expect(await beyond(page)).toEqual([0, 0, 0]);
});

test('meeting mode hides the menu, is half as large again on one screen, stands in the address and ends', async () => {
  const page = await site.open('/', { as: 'leader', width: 1920, height: 1080 });
  await page.locator('.regency-table .trend').first().waitFor();
  const menu = page.getByRole('navigation', { name: 'Menu utama' });
  await page.getByRole('button', { name: 'Mode rapat' }).click();
  await menu.waitFor({ state: 'hidden' });
  expect(search(page)).toBe('?mode=rapat');
  expect(await beyond(page)).toEqual([0, 0, 0]);
  const sizes = await page.evaluate(() => {
    const found = [...document.querySelectorAll('.overview *')].filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
    );
    const seen = found.filter(
      (element) => element.checkVisibility() && !element.closest('.unseen'),
    );
    const scale = (element: Element) =>
      element.getBoundingClientRect().width / ((element as HTMLElement).offsetWidth || Number.NaN);
    return seen.flatMap((element) => {
      const zoom = scale(element.closest('.card, td, th, h1, button') ?? element);
      return Number.isNaN(zoom) ? [] : Number.parseFloat(getComputedStyle(element).fontSize) * zoom;
    });
  });
  expect(sizes.length).toBeGreaterThan(50);
  expect(sizes.filter((size) => size < 17)).toEqual([]);
  await page.getByRole('button', { name: 'Keluar dari mode rapat' }).click();
  await menu.waitFor();
});

test('a phone shows the map first and nothing beside the screen', async () => {
  const page = await site.open('/', { as: 'leader', width: 360, height: 800 });
  await page.locator('.regency-table .trend').first().waitFor();
  const tops = await page.evaluate(() =>
    ['.map-frame', '.headlines', '.regency-table'].map(
      (selector) => document.querySelector(selector)?.getBoundingClientRect().top ?? 0,
    ),
  );
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
  expect(tops[0]).toBeLessThan(400);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
