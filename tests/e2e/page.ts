/**
 * A hub and a browser for one file of tests. Every page that a test opens is watched: errors on the console, faults of
 * scripts, requests that fail or go to another host, and violations of the content security policy.
 */
import type { Browser, BrowserContext, ConsoleMessage, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openBrowser } from '../testkit/browser.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import type { TemplateName } from '../testkit/template.ts';

export interface Opened {
  /** The name of a demonstration account, e.g. `leader`; a stranger where it is absent. */
  as?: string;
  /** With a session and a storage of its own. */
  alone?: boolean;
  /** Lets the service worker in; elsewhere it stays out, so that a test's routes see every request. */
  worker?: boolean;
  dark?: boolean;
  width?: number;
  height?: number;
  /** Errors on the console that the test provokes itself. */
  allow?: readonly RegExp[];
  /** Runs before the page is asked for, e.g. to hold up an answer. */
  before?(page: Page): Promise<unknown>;
}

export interface Site {
  hub(): TestHub;
  /** Opens an address of the hub; the page closes with the test. */
  open(path: string, options?: Opened): Promise<Page>;
  /** What somebody types to sign in. */
  account(name: string): { email: string; password: string };
}

/** What is wrong with a page, unless it is allowed. */
const WATCH_POLICY = `document.addEventListener('securitypolicyviolation', (event) =>
  console.error('content security policy: ' + event.violatedDirective + ' ' + event.blockedURI));`;

function watch(page: Page, address: string, allow: readonly RegExp[], troubles: string[]): void {
  const note = (trouble: string): void => {
    if (!allow.some((each) => each.test(trouble))) troubles.push(trouble);
  };
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') note(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error: Error) => note(`fault: ${error.message}`));
  page.on('request', (request: Request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== address) note(`other host: ${request.url()}`);
  });
  page.on('requestfailed', (request: Request) => {
    // A page that is left, and a map that is moved, give up what they asked for.
    const reason = request.failure()?.errorText ?? 'unknown';
    if (reason !== 'net::ERR_ABORTED') note(`failed: ${reason} ${request.url()}`);
  });
}

/** The session's cookie of a demonstration account, as signing in sets it. */
async function sessionCookie(hub: TestHub, account: { email: string; password: string }) {
  const response = await fetch(`${hub.address}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: hub.address },
    body: JSON.stringify({ email: account.email, password: account.password }),
  });
  const [pair = ''] = (response.headers.getSetCookie()[0] ?? '').split(';');
  const [name = '', ...value] = pair.split('=');
  if (!name) throw new Error(`${account.email} could not sign in: ${response.status}`);
  return { name, value: value.join('='), url: hub.address, httpOnly: true };
}

/** The hub and the browser of a file. Each test ends with the assertion that nothing went wrong on any page. */
export function openSite(data: TemplateName): Site {
  let hub: TestHub;
  let browser: Browser;
  /** One a role and colour scheme, so that a role signs in once and its browser keeps what it has loaded. */
  const contexts = new Map<string, Promise<BrowserContext>>();
  const troubles: string[] = [];

  beforeAll(async () => {
    [hub, browser] = await Promise.all([startTestHub({ data }), openBrowser()]);
  });
  afterEach(async () => {
    const pages = browser.contexts().flatMap((context) => context.pages());
    await Promise.all(pages.map((page) => page.close()));
    expect(troubles.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.close();
  });

  const account: Site['account'] = (name) => {
    const found = hub.accounts.find(({ email }) => email === `${name}@demo.pora`);
    if (!found) throw new Error(`there is no demonstration account ${name}`);
    return found;
  };
  const newContext = async ({ as, dark, worker }: Opened): Promise<BrowserContext> => {
    const context = await browser.newContext({
      baseURL: hub.address,
      locale: 'id-ID',
      colorScheme: dark ? 'dark' : 'light',
      serviceWorkers: worker ? 'allow' : 'block',
    });
    await context.addInitScript(WATCH_POLICY);
    if (as) await context.addCookies([await sessionCookie(hub, account(as))]);
    return context;
  };
  const contextFor = (options: Opened): Promise<BrowserContext> => {
    if (!options.as || options.alone) return newContext(options);
    const key = `${options.as} ${options.dark ?? false}`;
    const context = contexts.get(key) ?? newContext(options);
    contexts.set(key, context);
    return context;
  };
  return {
    hub: () => hub,
    account,
    async open(path, options = {}) {
      const page = await (await contextFor(options)).newPage();
      await page.setViewportSize({ width: options.width ?? 1366, height: options.height ?? 768 });
      watch(page, hub.address, options.allow ?? [], troubles);
      await options.before?.(page);
      await page.goto(path);
      return page;
    },
  };
}

/** Waits until the map has drawn the regencies. */
export const drawn = (page: Page): Promise<void> =>
  page.locator('[data-map-ready]').waitFor({ timeout: 40_000 });

/** Reads again until what is read fits. A busy machine may take its time; a test that holds does not wait. */
export const eventually = <Read>(read: () => Read) => expect.poll(read, { timeout: 20_000 });
