/** A hundred thousand sites and as many incidents on one map. How soon they are there is for `pnpm bench tiles`. */
import type { Page } from 'playwright-core';
import { beforeAll, test } from 'vitest';
import { manyIncidents, manySites, writePoints } from '../testkit/many-points.ts';
import { drawn, eventually, openSite } from './page.ts';

const MANY = 100_000;
/** They lie in a square of two degrees: from here all of it is in sight. */
const ALL_IN_SIGHT = 'camera=113,-1.5,6.5';

const site = openSite('empty');
beforeAll(async () => {
  const client = await site.hub().database.pool.connect();
  await writePoints(client, manySites(MANY) + manyIncidents(MANY)).finally(() => client.release());
});

/** How many points the map itself says that it has drawn. */
const inSight = async (page: Page): Promise<number> =>
  Number(await page.locator('.map').getAttribute('data-points-in-sight'));

test('all sites are on the map, those of one sector after a filter, and nothing else', async () => {
  const page = await site.open(`/?${ALL_IN_SIGHT}`, { as: 'leader' });
  await drawn(page);
  await eventually(() => inSight(page)).toBe(MANY);
  // Every eighth site is of an employer in mining.
  await page.getByLabel('Sektor').selectOption('MINING');
  await eventually(() => inSight(page)).toBe(MANY / 8);
  await page.getByLabel('Sektor').selectOption('');
  await eventually(() => inSight(page)).toBe(MANY);
});

test('all incidents are on the map beside them, for whoever sees where they were', async () => {
  const page = await site.open(`/?layers=incidents&${ALL_IN_SIGHT}`, { as: 'officer' });
  await drawn(page);
  await eventually(() => inSight(page)).toBe(MANY);
  await page.getByRole('checkbox', { name: 'Lokasi kerja' }).check();
  await eventually(() => inSight(page)).toBe(2 * MANY);
});
