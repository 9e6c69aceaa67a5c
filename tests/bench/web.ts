import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../testkit/browser.ts';
import { slowLine } from './slow-line.ts';
import { startAsUsersDo, stop } from './start.ts';
import { median, round, type Table } from './table.ts';

const RUNS = 5;
const SHELL_KEPT = 'pora-shell';

interface Account {
  email: string;
  password: string;
}

type Times = Record<string, number[]>;

async function signIn(context: BrowserContext, address: string, { email, password }: Account) {
  const answer = await context.request.post(`${address}/auth/sign-in/email`, {
    data: { email, password },
    headers: { origin: address },
  });
  if (!answer.ok()) throw new Error(`signing in answered ${answer.status()}`);
}

/**
 * Runs in the page, beside its policy: notes the first frame that has each part, by the page's own clock, which begins
 * with the navigation. A locator looks twice a second only.
 */
const NOTE_FRAMES = `
  const parts = {
    'figures': () => document.querySelectorAll('tr').length > 14,
    'still map': () => document.querySelector('[data-still-map]'),
    'interactive map': () => document.querySelector('[data-map-shown]'),
    'everything': () => document.querySelector('[data-map-ready]'),
  };
  const shown = (globalThis.shownAt = {});
  (function look() {
    for (const [part, isThere] of Object.entries(parts))
      if (!(part in shown) && isThere()) shown[part] = performance.now();
    requestAnimationFrame(look);
  })();
`;

/** Asks for the overview and notes when each part of it is there. */
async function overview(page: Page, address: string, how: string, times: Times): Promise<void> {
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('[data-map-ready]').waitFor({ state: 'attached', timeout: 120_000 });
  const shown = await page.evaluate(
    () => (globalThis as unknown as { shownAt: Record<string, number> }).shownAt,
  );
  for (const [part, at] of Object.entries(shown)) {
    const name = `${how}, ${part}`;
    times[name] = [...(times[name] ?? []), at];
  }
}

async function measure(browser: Browser, hub: string, address: string, leader: Account) {
  const times: Times = {};
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    const page = await context.newPage();
    const asked = performance.now();
    await page.goto(`${address}/masuk`, { waitUntil: 'commit' });
    await page.locator('input[type=password]').waitFor();
    times['cold, sign-in page'] = [
      ...(times['cold, sign-in page'] ?? []),
      performance.now() - asked,
    ];
    await context.close();
    // Cold is a browser that has nothing of the hub but the cookie.
    const fresh = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    await signIn(fresh, hub, leader);
    const overviewPage = await fresh.newPage();
    await overviewPage.addInitScript(NOTE_FRAMES);
    await overview(overviewPage, address, 'cold', times);
    await overviewPage.waitForFunction(async (kept) => {
      const names = await caches.keys();
      const active = await navigator.serviceWorker.ready;
      return active.active?.state === 'activated' && names.some((name) => name.startsWith(kept));
    }, SHELL_KEPT);
    await overview(overviewPage, address, 'warm', times);
    await fresh.close();
  }
  return times;
}

/** Milliseconds from asking for a page until it shows what it is for. */
export async function webBench(): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'pora-bench-'));
  const { child, address } = await startAsUsersDo(folder);
  const accounts = JSON.parse(
    readFileSync(join(folder, 'demo-accounts.json'), 'utf8'),
  ) as Account[];
  const leader = accounts.find(({ email }) => email === 'leader@demo.pora');
  if (!leader) throw new Error('no leader among the demonstration accounts');
  const browser = await openBrowser();
  const slow = await slowLine(address);
  const rows: Table['rows'] = [];
  try {
    for (const [line, at] of [
      ['fast', address],
      ['slow', slow.address],
    ] as const) {
      const times = await measure(browser, address, at, leader);
      for (const [what, values] of Object.entries(times)) {
        rows.push({ line, page: what, 'median ms': round(median(values)) });
      }
    }
  } finally {
    await browser.close();
    slow.close();
    await stop(child);
    rmSync(folder, { recursive: true });
  }
  return {
    title: `leader, ${RUNS} fresh profiles; slow: 1.6 Mbit/s, 150 ms; the map drawn without a graphics card`,
    rows,
  };
}
