import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Where a Chrome or Chromium of the machine's own usually is. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Draws WebGL without a graphics card, and asks nothing of any other host by itself. */
const PARAMETERS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/**
 * A real browser without a window: the machine's own where it has one, else the one that comes as a package. The
 * package's own parameters are left out: they put all contexts into one process, where a page sends the cookies of
 * whoever came first, and switch off what the tests are there to see.
 */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const own = INSTALLED.find((path) => existsSync(path));
  return playwright.launch({
    executablePath: own ?? (await chromium.executablePath()),
    args: [...PARAMETERS, ...more],
    headless: true,
  });
}
