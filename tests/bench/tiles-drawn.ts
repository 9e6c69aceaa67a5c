/** A hundred thousand points in a real browser that draws without a graphics card. */
import type { Page } from 'playwright-core';
import { openBrowser } from '../testkit/browser.ts';
import type { HubServer } from './graph-servers.ts';
import { median, round, type Table } from './table.ts';

const RUNS = 3;
/** All of them are in sight. */
const PATH = '/?camera=113,-1.5,6.5';

/** Notes in the page, by its own clock, the first frame in which the map stands for so many points. */
const NOTE_FRAMES = `
  const shown = (globalThis.shownAt = {});
  (function look() {
    const count = document.querySelector('.map')?.getAttribute('data-points-in-sight');
    if (count && !(count in shown)) shown[count] = performance.timeOrigin + performance.now();
    requestAnimationFrame(look);
  })();
`;

/** When the map stood for so many points, by the clock. */
async function shownAt(page: Page, count: number): Promise<number> {
  await page.locator(`.map[data-points-in-sight="${count}"]`).waitFor({ timeout: 120_000 });
  return page.evaluate(async (count) => {
    await new Promise(requestAnimationFrame);
    return (globalThis as unknown as { shownAt: Record<number, number> }).shownAt[count] ?? 0;
  }, count);
}

/**
 * From the address to all sites on the map; and from the last byte of a filter's tiles to the frame in which the map has
 * come to rest with them, its 150 ms of fading included.
 */
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
      await page.addInitScript(NOTE_FRAMES);
      const arrived: number[] = [];
      page.on('requestfinished', (request) => {
        const { startTime, responseEnd } = request.timing();
        if (request.url().includes('/tiles/')) arrived.push(startTime + responseEnd);
      });
      await page.goto(hub.url + PATH, { waitUntil: 'commit' });
      const all = await shownAt(page, many);
      usable.push(all - (await page.evaluate(() => performance.timeOrigin)));
      await page.getByLabel('Sektor').selectOption('MINING');
      const frame = await shownAt(page, many / 8);
      repainted.push(frame - Math.max(...arrived.filter((end) => end <= frame)));
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
