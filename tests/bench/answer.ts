import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page, Route } from 'playwright-core';
import { openBrowser } from '../testkit/browser.ts';
import { startAsUsersDo, stop } from './start.ts';
import { round, type Table } from './table.ts';

const ROWS = 100_000;
const PAGE = 200;
const LIST =
  '/analisis?list=permits&columns=validTo%2Cstatus%2Ckind(nameId)%2Cregency(kemendagriCode%2Cname)%2Cemployer(name)&size=200';

/** An invented row; every seventh names no employer and says why. */
function row(index: number) {
  const day = String((index % 28) + 1).padStart(2, '0');
  const month = String((index % 12) + 1).padStart(2, '0');
  const silent = index % 7 === 0;
  return {
    validTo: `20${20 + (index % 9)}-${month}-${day}`,
    status: ['VALID', 'EXPIRED', 'REVOKED'][index % 3],
    kind: { nameId: ['Izin Tinggal Terbatas', 'Pengesahan RPTKA'][index % 2] },
    regency: {
      kemendagriCode: `62.${String((index % 13) + 1).padStart(2, '0')}`,
      name: `Kabupaten ${index % 13}`,
    },
    employer: silent ? null : { name: `PT Rekaan ${(index * 7_919) % 4_001}` },
    absences: silent ? [{ field: 'employer', reason: 'NOT_REPORTED' }] : [],
  };
}

/** Answers the pages of the list in the place of the hub, and lets everything else through. */
async function pages(route: Route): Promise<void> {
  const asked = route.request().postDataJSON() as { query?: string } | null;
  if (!asked?.query?.includes('permits(')) return route.continue();
  const begin = Number(/after: "(\d+)"/.exec(asked.query)?.[1] ?? 0);
  const end = Math.min(ROWS, begin + PAGE);
  const nodes = Array.from({ length: end - begin }, (_, index) => row(begin + index));
  const pageInfo = { hasNextPage: end < ROWS, endCursor: String(end) };
  await route.fulfill({ json: { data: { permits: { totalCount: ROWS, pageInfo, nodes } } } });
}

const NOTE_TASKS = `
  globalThis.longTasks = [];
  new PerformanceObserver((list) => globalThis.longTasks.push(...list.getEntries().map((each) => each.duration)))
    .observe({ type: 'longtask' });
`;

interface Held {
  ms: number;
  /** The longest task: below 50 ms the browser names none. On a busy machine it holds the time of others too. */
  longest: number;
  /** Time that the page's main thread had a core for. */
  cpu: number;
}

/** How long the page is held up while something is done. */
async function held(page: Page, cdp: CDPSession, work: () => Promise<unknown>): Promise<Held> {
  const cpu = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  await page.waitForTimeout(300);
  await page.evaluate('globalThis.longTasks.length = 0');
  const [began, used] = [performance.now(), await cpu()];
  await work();
  const ms = performance.now() - began;
  await page.waitForTimeout(300);
  const tasks = (await page.evaluate('globalThis.longTasks')) as number[];
  return { ms, longest: Math.max(0, ...tasks), cpu: (await cpu()) - used };
}

/** Frames of the way from the first line to the last. */
const FRAMES = 600;

/** In the page: from the first line to the last, so far in each frame that all is passed in about ten seconds. */
const SCROLL = `new Promise((done) => {
  const box = document.querySelector('.grid-scroll');
  const step = (box.scrollHeight - box.clientHeight) / ${FRAMES};
  (function on() {
    box.scrollTop += step;
    if (box.scrollTop >= box.scrollHeight - box.clientHeight - 1) return done();
    requestAnimationFrame(on);
  })();
})`;

/** An answer of 100,000 rows, read page by page: how long the page stands still while it is looked at. */
export async function answerBench(): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'pora-bench-'));
  const { child, address } = await startAsUsersDo(folder);
  const accounts = JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8')) as {
    email: string;
    password: string;
  }[];
  const analyst = accounts.find(({ email }) => email === 'analyst@demo.pora');
  const browser = await openBrowser();
  const rows: Table['rows'] = [];
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    await context.request.post(`${address}/auth/sign-in/email`, {
      data: analyst,
      headers: { origin: address },
    });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.addInitScript(NOTE_TASKS);
    await page.route('**/graphql', pages);
    await page.goto(address + LIST);
    await page.getByRole('button', { name: 'Jalankan' }).click();
    await page.getByRole('grid').waitFor();
    const last = (count: number) =>
      page.locator(`.grid[aria-rowcount="${count}"]`).waitFor({ timeout: 300_000 });
    const idle = () => page.locator('.answer-pane[aria-busy=false]').waitFor({ timeout: 60_000 });
    const form = (name: string) =>
      page.getByRole('group', { name: 'Bentuk jawaban' }).getByText(name, { exact: true }).click();
    const steps: [string, () => Promise<unknown>][] = [
      [
        'read all pages',
        async () => {
          await page.getByRole('button', { name: 'Baca semua halaman' }).click();
          await last(ROWS + 1);
        },
      ],
      ['scroll from the first row to the last', () => page.evaluate(SCROLL)],
      [
        'sort by the employer',
        async () => {
          await page.getByRole('button', { name: /^Pemberi kerja/ }).click();
          await idle();
        },
      ],
      [
        'group by the regency',
        async () => {
          await page.getByLabel('Kelompokkan menurut').selectOption({ label: 'Kabupaten/kota' });
          await last(ROWS + 14);
        },
      ],
      [
        'pivot by regency and status',
        async () => {
          await form('Pivot');
          await page.getByLabel('Lajur').selectOption({ label: 'Status' });
          await page.getByRole('columnheader', { name: 'Dicabut' }).waitFor();
        },
      ],
      [
        'open the list as JSON',
        async () => {
          await form('JSON');
          await page.getByRole('button', { name: /^Buka nodes/ }).click();
          await page.getByRole('button', { name: /^Buka 99,/ }).waitFor();
        },
      ],
    ];
    for (const [what, work] of steps) {
      const { ms, longest, cpu } = await held(page, cdp, work);
      rows.push({
        what,
        'ms in all': round(ms),
        'longest task ms': longest < 50 ? '< 50' : round(longest),
        'main thread CPU ms': round(cpu),
      });
    }
  } finally {
    await browser.close();
    await stop(child);
    rmSync(folder, { recursive: true });
  }
  return {
    title: `analyst, 100,000 invented rows in the workbench, 200 a page; the way down in ${FRAMES} frames`,
    rows,
  };
}
