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

/** What a page shows, in the order in which it does; the last two lie on a map page only. */
const STEPS = ['sign-in page', 'figures', 'still map', 'interactive map', 'everything'] as const;
type Times = Record<string, number[]>;

async function signIn(context: BrowserContext, address: string, { email, password }: Account) {
  const answer = await context.request.post(`${address}/auth/sign-in/email`, {
    data: { email, password },
    headers: { origin: address },
  });
  if (!answer.ok()) throw new Error(`signing in answered ${answer.status()}`);
}

/** Asks for the overview and notes when each part of it is there. */
async function overview(page: Page, address: string, how: string, times: Times): Promise<void> {
  const asked = performance.now();
  const note = async (what: (typeof STEPS)[number], shown: Promise<unknown>) => {
    await shown;
    const name = `${how}, ${what}`;
    times[name] = [...(times[name] ?? []), performance.now() - asked];
  };
  const attached = (what: string) =>
    page.locator(what).waitFor({ state: 'attached', timeout: 120_000 });
  await page.goto(address, { waitUntil: 'commit' });
  await Promise.all([
    note('figures', page.getByRole('row').nth(14).waitFor({ timeout: 120_000 })),
    note('still map', attached('[data-still-map]')),
    note('interactive map', attached('[data-map-shown]')),
    note('everything', attached('[data-map-ready]')),
  ]);
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
