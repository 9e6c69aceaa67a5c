/** Two days beside each other: their figures, what lies between them, and maps that move together. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { eventually, openSite } from './page.ts';
import { countOf } from './pixels.ts';

const site = openSite('demonstration');

/** Every line of the table of differences: name, left, right, difference. */
async function lines(page: Page): Promise<string[][]> {
  const rows = page.locator('.compare-table').locator('tbody tr, tfoot tr');
  await rows.nth(15).waitFor();
  return rows.evaluateAll((elements) =>
    elements.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')),
  );
}
const sign = (difference: number): string =>
  difference === 0 ? '0' : `${difference > 0 ? '+' : '−'}${Math.abs(difference)}`;

test('a leader sets the same month last year beside today, and the table says how far they are apart', async () => {
  const page = await site.open('/?display=petak', { as: 'leader' });
  await page.getByRole('button', { name: 'Bandingkan' }).click();
  const found = await lines(page);
  const day = new URL(page.url()).searchParams.get('bandingkan');
  const caller = await site.hub().as(site.account('leader').email);
  const { now, then } = await caller.data(
    `query ($day: Date!) {
      now: rollup(indicator: "foreign-nationals", by: [REGENCY]) { ...counts }
      then: rollup(indicator: "foreign-nationals", by: [REGENCY], asOf: $day) { ...counts }
    }
    fragment counts on Rollup { total { value } rows { regency { name } cell { value } } }`,
    { day },
  );
  const valueIn = (rollup: typeof now, name: string): number =>
    rollup.rows.find((row: { regency: { name: string } }) => row.regency.name === name).cell.value;
  for (const name of ['Katingan', 'Palangka Raya', 'Gunung Mas']) {
    const [left, right] = [valueIn(then, name), valueIn(now, name)];
    expect(found).toContainEqual([name, String(left), String(right), sign(right - left)]);
  }
  expect(found.at(-1)?.slice(1)).toEqual([
    String(then.total.value),
    String(now.total.value),
    sign(now.total.value - then.total.value),
  ]);
  await page.getByRole('button', { name: 'Selesai membandingkan' }).click();
  await page.locator('.compare-table').waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.get('bandingkan')).toBeNull();
});

test('what is withheld on one side is withheld in the difference', async () => {
  const page = await site.open('/?display=petak', { as: 'presenter' });
  await page.getByRole('button', { name: 'Bandingkan' }).click();
  const withheld = 'tertutup (n kecil)';
  const absent = (await lines(page)).filter(([, left, right]) => [left, right].includes(withheld));
  expect(absent.length).toBeGreaterThan(0);
  for (const [name, , , difference] of absent) expect([name, difference]).toEqual([name, withheld]);
});

test('the two maps have one camera: what moves one moves the other', async () => {
  const page = await site.open('/?bandingkan=2026-01-31', { as: 'leader' });
  const maps = page.locator('.compare-maps figure');
  for (const side of [0, 1])
    await maps.nth(side).locator('[data-map-ready]').waitFor({ timeout: 40_000 });
  const land = () => countOf(maps.nth(1).locator('canvas'), '241,241,236');
  const before = await land();
  expect(before).toBeGreaterThan(1000);
  await maps.nth(0).getByRole('button', { name: 'Perbesar' }).click();
  await eventually(land).toBeLessThan(before / 2);
  expect(new URL(page.url()).searchParams.get('camera')).not.toBeNull();
});
