import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser } from '../testkit/browser.ts';
import { startAsUsersDo, stop } from './start.ts';
import { round, type Table } from './table.ts';

const PAGES = [
  ['sign-in', null, '/masuk'],
  ['overview', 'leader', '/'],
  ['regency', 'leader', '/?regency=62.06'],
  ['list', 'leader', '/pemberi-kerja'],
] as const;
const MARKS = ['performance', 'accessibility', 'best-practices'] as const;

/** What of the package is used. Its own types come with it, and it is not a dependency of ours. */
interface Lighthouse {
  default(
    address: string,
    flags: object,
    config: object,
  ): Promise<{
    lhr: {
      categories: Record<
        string,
        { score: number | null; auditRefs: { id: string; weight: number }[] }
      >;
      audits: Record<string, { score: number | null; scoreDisplayMode: string }>;
    };
  }>;
  desktopConfig: object;
}

/** Its folder, where somebody has installed it: 200 packages, one of which reports to its maker, are not for every hub. */
export const lighthouseFolder = (): string | undefined => process.env['LIGHTHOUSE'];

async function cookieOf(address: string, folder: string, name: string): Promise<string> {
  const accounts = JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8')) as {
    email: string;
    password: string;
  }[];
  const account = accounts.find(({ email }) => email === `${name}@demo.pora`);
  const answer = await fetch(`${address}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ email: account?.email, password: account?.password }),
  });
  if (!answer.ok) throw new Error(`signing in answered ${answer.status}`);
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Marks of Lighthouse's desktop setting, and by which check a page lost some. */
export async function lighthouseBench(): Promise<Table> {
  const installed = pathToFileURL(join(lighthouseFolder() ?? '', 'core/index.js')).href;
  const lighthouse = (await import(installed)) as Lighthouse;
  const folder = mkdtempSync(join(tmpdir(), 'pora-bench-'));
  const { child, address } = await startAsUsersDo(folder);
  const port = await freePort();
  const browser = await openBrowser([`--remote-debugging-port=${port}`]);
  const rows: Table['rows'] = [];
  try {
    for (const [page, as, path] of PAGES) {
      const extraHeaders = as ? { Cookie: await cookieOf(address, folder, as) } : {};
      const { lhr } = await lighthouse.default(
        `${address}${path}`,
        { port, extraHeaders, onlyCategories: [...MARKS], logLevel: 'error' },
        lighthouse.desktopConfig,
      );
      const lost = MARKS.slice(1).flatMap((mark) =>
        (lhr.categories[mark]?.auditRefs ?? [])
          .filter(({ weight }) => weight > 0)
          .map(({ id }) => ({ id, ...lhr.audits[id] }))
          .filter(({ score, scoreDisplayMode }) => score === 0 && scoreDisplayMode !== 'manual')
          .map(({ id }) => id),
      );
      const marks = MARKS.map((mark) => [mark, round((lhr.categories[mark]?.score ?? 0) * 100)]);
      rows.push({ page, ...Object.fromEntries(marks), lost: lost.join(' ') });
    }
  } finally {
    await browser.close();
    await stop(child);
    rmSync(folder, { recursive: true });
  }
  return { title: 'Lighthouse, desktop setting; marks of 100', rows };
}
