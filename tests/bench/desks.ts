import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { added, created } from '../testkit/briefings.ts';
import { openBrowser } from '../testkit/browser.ts';
import { type Caller, callerOf } from '../testkit/graph.ts';
import { startAsUsersDo, stop } from './start.ts';
import { median, round, type Table } from './table.ts';

const RUNS = 5;
const SLIDES = 20;
/** As fast as a person presses who looks at the slide. */
const PAUSE = 400;
/** Drawing in software, the browser is behind by some two seconds after a walk without a look. */
const TO_DRAW = 3000;
const QUESTIONS = [
  { kind: 'MAP', figures: { indicator: 'foreign-nationals', by: ['REGENCY'] } },
  { kind: 'CHART', figures: { indicator: 'foreign-nationals', by: ['MONTH'] } },
  { kind: 'TABLE', figures: { indicator: 'foreign-workers', by: ['SECTOR'] } },
  { kind: 'FIGURES', figures: { indicator: 'permits-expiring-30', by: [] } },
];

/** Signed in: as a page that a browser opens, and as a program that asks. */
async function signedIn(browser: Browser, address: string, folder: string, role: string) {
  const accounts: { email: string; password: string }[] = JSON.parse(
    readFileSync(join(folder, 'demo-accounts.json'), 'utf8'),
  );
  const account = accounts.find(({ email }) => email === `${role}@demo.pora`);
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const answer = await context.request.post(`${address}/auth/sign-in/email`, {
    data: account,
    headers: { origin: address },
  });
  if (!answer.ok()) throw new Error(`signing in answered ${answer.status()}`);
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  return { context, caller: callerOf(address, { cookie }) };
}

/** A deck of twenty slides of every kind that holds figures, each with a title of its own. */
async function deckOf(caller: Caller): Promise<string> {
  const deck = await created(caller);
  for (let slide = 1; slide <= SLIDES; slide += 1) {
    const { kind, figures } = QUESTIONS[slide % QUESTIONS.length] ?? {};
    await added(caller, deck, figures ?? {}, { kind, title: `Slide ke-${slide}` });
  }
  return deck;
}

/** Milliseconds, by the page's own clock, from asking for a page until a part of it is there. */
async function opened(page: Page, address: string, part: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator(part).first().waitFor();
  return page.evaluate(() => performance.now());
}

/** Milliseconds from the key to the first frame that shows the next slide, its map or its chart included. */
async function next(page: Page, title: string): Promise<number> {
  // A text, which no compiler adds anything to.
  await page.evaluate(`
    globalThis.nextShown = new Promise((resolve) => {
      addEventListener('keydown', ({ timeStamp }) => {
        (function look() {
          const slide = document.querySelector('.slide[aria-label="${title}"]');
          const drawing = slide?.querySelector('.slide-drawing');
          if (slide && (!drawing || drawing.querySelector('path, rect'))) resolve(performance.now() - timeStamp);
          else requestAnimationFrame(look);
        })();
      }, { capture: true, once: true });
    });
    0`);
  await page.keyboard.press('ArrowRight');
  return page.evaluate<number>('globalThis.nextShown');
}

/** From the first slide to the last, with so many milliseconds to look at each. */
async function pressThrough(stage: Page, pause: number, note: (time: number) => unknown) {
  for (let at = 2; at <= SLIDES; at += 1) {
    if (pause > 0) await stage.waitForTimeout(pause);
    note(await next(stage, `Slide ke-${at}`));
  }
}

/** The desks of an analyst and a presenter, with all files kept from an earlier visit: until one can type, and until the next slide. */
export async function desksBench(): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'pora-bench-'));
  const { child, address } = await startAsUsersDo(folder);
  const browser = await openBrowser();
  const times: Record<string, number[]> = {};
  const note = (what: string, time: number) => {
    times[what] = [...(times[what] ?? []), time];
  };
  try {
    const analyst = await signedIn(browser, address, folder, 'analyst');
    const presenter = await signedIn(browser, address, folder, 'presenter');
    const deck = await deckOf(presenter.caller);
    const desk = await analyst.context.newPage();
    const stage = await presenter.context.newPage();
    for (let run = 0; run <= RUNS; run += 1) {
      const form = await opened(desk, `${address}/analisis`, 'main select');
      const pressed = performance.now();
      await desk.getByRole('tab', { name: 'GraphQL' }).click();
      await desk.locator('.cm-content').first().waitFor();
      const editor = performance.now() - pressed;
      const slide = await opened(stage, `${address}/paparan/${deck}/saji`, '.slide');
      await pressThrough(stage, PAUSE, (time) => run > 0 && note('next slide', time));
      await stage.keyboard.press('Home');
      await stage.locator('.slide[aria-label="Slide ke-1"]').waitFor();
      await pressThrough(stage, 0, (time) => run > 0 && note('next slide, no pause', time));
      await opened(stage, `${address}/paparan/${deck}/saji`, '.slide');
      const hurried = 'next slide, no pause, as soon as the first is there';
      await pressThrough(stage, 0, (time) => run > 0 && note(hurried, time));
      await stage.waitForTimeout(TO_DRAW);
      // The first visit fills the browser's store.
      if (run === 0) continue;
      note('workbench, its form', form);
      note('workbench, its editor after its tab is pressed', editor);
      note(`a deck of ${SLIDES} slides, its first slide`, slide);
    }
  } finally {
    await browser.close();
    await stop(child);
    rmSync(folder, { recursive: true });
  }
  return {
    title: `analyst and presenter, warm, ${RUNS} runs`,
    rows: Object.entries(times).map(([what, values]) => ({
      what,
      'median ms': round(median(values)),
      'most ms': round(Math.max(...values)),
    })),
  };
}
