import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../testkit/browser.ts';
import { startAsUsersDo, stop } from './start.ts';
import { median, round, type Table } from './table.ts';

const RUNS = 5;
/** 1.6 Mbit/s down with 150 ms of delay: the slow line on which the map has to stay usable. */
const SLOW = {
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 94_000,
  offline: false,
};

async function signIn(page: Page, address: string, account: { email: string; password: string }) {
  await page.goto(`${address}/masuk`);
  await page.locator('input[type=email]').fill(account.email);
  await page.locator('input[type=password]').fill(account.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => url.pathname === '/');
}

/** Milliseconds from asking for a page until it shows what it is for. */
export async function webBench(): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'pora-bench-'));
  const { child, address } = await startAsUsersDo(folder);
  const accounts = JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8')) as {
    email: string;
    password: string;
  }[];
  const leader = accounts.find(({ email }) => email === 'leader@demo.pora');
  if (!leader) throw new Error('no leader among the demonstration accounts');
  const browser = await openBrowser();
  const rows: Table['rows'] = [];
  try {
    for (const line of ['fast', 'slow'] as const) {
      const times: Record<string, number[]> = {
        'sign-in page': [],
        'map page, table': [],
        'map page, map': [],
      };
      for (let run = 0; run < RUNS; run += 1) {
        const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
        const page = await context.newPage();
        if (line === 'slow') {
          const session = await context.newCDPSession(page);
          await session.send('Network.enable');
          await session.send('Network.emulateNetworkConditions', SLOW);
        }
        const timed = async (name: string, started: number, shown: () => Promise<unknown>) => {
          await shown();
          times[name]?.push(performance.now() - started);
        };
        const atSignIn = performance.now();
        await page.goto(`${address}/masuk`, { waitUntil: 'commit' });
        await timed('sign-in page', atSignIn, () => page.locator('input[type=password]').waitFor());
        await signIn(page, address, leader);
        const atMap = performance.now();
        await page.goto(address, { waitUntil: 'commit' });
        await timed('map page, table', atMap, () => page.getByRole('row').nth(14).waitFor());
        await timed('map page, map', atMap, () =>
          page.locator('[data-map-ready]').waitFor({ timeout: 120_000 }),
        );
        await context.close();
      }
      for (const [what, values] of Object.entries(times)) {
        rows.push({ line, page: what, 'median ms': round(median(values)) });
      }
    }
  } finally {
    await browser.close();
    await stop(child);
    rmSync(folder, { recursive: true });
  }
  return {
    title: `leader, ${RUNS} fresh profiles; slow: 1.6 Mbit/s, 150 ms; the map drawn without a graphics card`,
    rows,
  };
}
