/** A hundred thousand points in a real browser that draws without a graphics card. */
import type { Page } from 'playwright-core';
import { openBrowser } from '../testkit/browser.ts';
import type { HubServer } from './graph-servers.ts';
import { median, round, type Table } from './table.ts';

const RUNS = 3;
/** All of them are in sight. */
const PATH = '/?camera=113,-1.5,6.5';

/** Waits until the map stands for so many points. */
const showing = (page: Page, count: number) =>
  page.locator(`.map[data-points-in-sight="${count}"]`).waitFor({ timeout: 120_000 });

/** From the address to all sites on the map; and from the arrival of a filter's last tile to its picture. */
export async function drawnRows(hub: HubServer, many: number): Promise<Table['rows']> {
  const [name = '', ...value] =
    (await hub.signedIn('CASE_OFFICER')).split('; ')[0]?.split('=') ?? [];
  const browser = await openBrowser();
  const [usable, repainted]: [number[], number[]] = [[], []];
  try {
    for (let run = 0; run < RUNS; run += 1) {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
      await context.addCookies([{ name, value: value.join('='), url: hub.url }]);
      const page = await context.newPage();
      let arrived = 0;
      page.on('requestfinished', (request) => {
        if (request.url().includes('/tiles/')) arrived = performance.now();
      });
      const began = performance.now();
      await page.goto(hub.url + PATH, { waitUntil: 'commit' });
      await showing(page, many);
      usable.push(performance.now() - began);
      await page.getByLabel('Sektor').selectOption('MINING');
      await showing(page, many / 8);
      repainted.push(performance.now() - arrived);
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return [
    { what: `page to ${many} sites drawn (at most 5000)`, ms: round(median(usable)) },
    { what: 'filter: last tile to picture (at most 300)', ms: round(median(repainted)) },
  ];
}
