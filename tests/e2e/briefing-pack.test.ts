/** An offline pack in a real browser, from a file and without a network: it presents what the screen shows, or says why not. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../testkit/browser.ts';
import { openPlace, type Place } from '../testkit/child.ts';
import { type Caller, callerOf } from '../testkit/graph.ts';
import {
  printedRows,
  type ShownSlide,
  shownSlides,
  takenBriefing,
} from '../testkit/taken-briefing.ts';

const PASSPHRASE = 'perahu kelotok di sungai Katingan';
const DAY_MS = 24 * 60 * 60 * 1000;
const dayFromNow = (days: number) =>
  new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

let place: Place;
let presenter: Caller;
let briefing: string;
let shown: ShownSlide[];
let pack: { id: string; text: string };
let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'pora-pack-'));

const asked = (body: object) =>
  presenter.fetch(`/briefings/${briefing}/packs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ passphrase: PASSPHRASE, until: dayFromNow(2), ...body }),
  });

beforeAll(async () => {
  place = await openPlace('demonstration');
  const hub = await place.start();
  presenter = callerOf(hub.address, {
    authorization: `Bearer ${await place.token('presenter@demo.pora')}`,
  });
  briefing = await takenBriefing(presenter);
  shown = await shownSlides(presenter, briefing);
  const response = await asked({});
  expect(response.status).toBe(200);
  pack = { id: response.headers.get('x-pack') ?? '', text: await response.text() };
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await place?.close();
  rmSync(folder, { recursive: true, force: true });
});

const stored = (name: string, text: string): string => {
  const path = join(folder, `${name}.html`);
  writeFileSync(path, text);
  return path;
};

/** The file in a browser that reaches nothing, on a device whose clock shows what it is told. */
async function opened(name: string, text: string, clock = new Date()): Promise<Page> {
  const context = await browser.newContext({
    offline: true,
    viewport: { width: 1366, height: 768 },
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(clock);
  await page.goto(pathToFileURL(stored(name, text)).href);
  return page;
}
const textOf = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).textContent()) ?? '';
const refusal = (page: Page): Promise<string> => textOf(page, '[role=alert]');

async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Kata sandi paket').fill(passphrase);
  await page.getByRole('button', { name: 'Buka' }).click();
}

test('presents every figure of the screen after the right passphrase, and refuses another', async () => {
  const page = await opened('whole', pack.text);
  const failed: string[] = [];
  page.on('console', (message) => message.type() === 'error' && failed.push(message.text()));
  await unlock(page, 'perahu kelotok di sungai Kahayan');
  await page.getByText('Kata sandi salah').waitFor();
  await unlock(page, PASSPHRASE);
  await page.getByRole('heading', { level: 1, name: 'Rakor pengawasan orang asing' }).waitFor();

  const tables = new Map<string, string[][]>();
  const drawn = new Map<string, string>();
  const read = async () => {
    const name = await textOf(page, 'h1');
    const rows = await page
      .locator('tbody tr')
      .evaluateAll((lines) =>
        lines.map((line) => [...line.children].map((cell) => cell.textContent ?? '')),
      );
    tables.set(name, [...(tables.get(name) ?? []), ...rows]);
    const words = await textOf(page, 'article');
    const said = await page
      .getByRole('img')
      .evaluateAll((all) => all.map((it) => it.getAttribute('aria-label')).join('\n'));
    drawn.set(name, `${drawn.get(name) ?? ''}\n${words}\n${said}`);
    expect(words).toContain('TERBATAS');
  };
  const count = () => textOf(page, 'output');
  let before = '';
  for (let number = await count(); number !== before; number = await count()) {
    await read();
    // What stands behind a picture is read too.
    for (let key = await page.locator('article').innerHTML(); ; ) {
      await page.keyboard.press('ArrowDown');
      const next = await page.locator('article').innerHTML();
      if (next === key) break;
      key = next;
      await read();
    }
    before = number;
    await page.keyboard.press('ArrowRight');
  }
  for (const slide of shown) {
    expect([slide.title, tables.get(slide.title)]).toEqual([slide.title, printedRows(slide)]);
    const words = drawn.get(slide.title) ?? '';
    expect(words).toContain(slide.sentence.id);
    if (slide.definition) expect(words).toContain('ditarik');
    if (slide.kind === 'FIGURES')
      for (const { cell } of slide.figures) expect(words).toContain(cell.text.id);
  }
  // The default boundaries may not travel: the map is tiles.
  expect(drawn.get('Orang asing menurut kabupaten/kota')).toContain('Petak kabupaten/kota.');

  await page.keyboard.press('Home');
  expect(await count()).toMatch(/^Slide 1 dari /);
  await page.keyboard.press('r');
  await page.getByLabel('Lompat ke kabupaten/kota').last().selectOption('Seruyan');
  await page.getByRole('dialog').getByRole('button', { name: 'Orang asing menurut' }).click();
  expect(await textOf(page, 'tbody')).toContain('Seruyan');
  await page.keyboard.press('n');
  await page.getByText('Sampaikan bahwa satu instansi belum melapor.').waitFor();
  expect(failed).toEqual([]);
  await page.context().close();
});

test('draws the map where the licence of the boundaries lets them travel', async () => {
  await place.look(({ pool }) => pool.query('UPDATE boundary_edition SET redistributable = true'));
  const page = await opened('map', await (await asked({ language: 'en' })).text());
  await page.getByLabel('Passphrase of the pack').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByText(/^Slide 1 of/).waitFor();
  for (let slide = 1; slide < 3; slide++) await page.keyboard.press('ArrowRight');
  await page.getByRole('img', { name: /^Map\. / }).waitFor();
  await page.context().close();
});

test('refuses when a byte is changed, wherever it is, and when it is past its date', async () => {
  const at = (mark: string, add = 0) => pack.text.indexOf(mark) + mark.length + add;
  const changedAt = (index: number) =>
    pack.text.slice(0, index) + (pack.text[index] === 'A' ? 'B' : 'A') + pack.text.slice(index + 1);
  const places = { content: at('id="content">', 5000), date: at('"until":"', 3) };
  for (const [name, index] of Object.entries(places)) {
    const page = await opened(name, changedAt(index));
    expect(await refusal(page)).toContain('Berkas ini berubah sejak dibuat');
    await page.context().close();
  }
  // Of a changed script nothing runs: the page's own policy does not let it.
  const script = await opened('script', changedAt(at('<script>', 400)));
  expect(await textOf(script, 'main')).toContain('skripnya diubah');
  await script.context().close();

  const late = await opened('late', pack.text, new Date(Date.now() + 4 * DAY_MS));
  expect(await refusal(late)).toMatch(/^Paket ini berlaku sampai .* sudah lewat menurut jam/);
  await late.context().close();
});

test('is not made with a weak passphrase or for longer than three months', async () => {
  const codes = [];
  for (const body of [
    { passphrase: 'singkat' },
    { passphrase: 'aaaaaaaaaaaaaaaaaaaa' },
    { until: dayFromNow(-3) },
    { until: dayFromNow(200) },
    { until: 'besok' },
  ])
    codes.push((await (await asked(body)).json()).error.code);
  expect(codes).toEqual([
    'PASSPHRASE_WEAK',
    'PASSPHRASE_WEAK',
    'UNTIL_WRONG',
    'UNTIL_WRONG',
    'UNTIL_WRONG',
  ]);
});

test('is on the hub’s list, and `pnpm hub pack verify` says whether it is whole, ours and not withdrawn', async () => {
  const onList = async () => {
    const { briefing: read } = await presenter.data(
      'query ($id: ID!) { briefing(id: $id) { packs { id digest withdrawnAt } } }',
      { id: briefing },
    );
    return read.packs.find(({ id }: { id: string }) => id === pack.id);
  };
  const listed = await onList();
  expect(listed.withdrawnAt).toBeNull();
  expect(pack.text).toContain(listed.digest);

  const verify = async (name: string, text: string) => {
    const { code, stdout } = await place.hub(['pack', 'verify', stored(name, text), '--json']);
    return [code, JSON.parse(stdout).standing];
  };
  expect(await verify('whole', pack.text)).toEqual([0, 'GOOD']);
  expect(await verify('changed', pack.text.replace('TERBATAS', 'RAHASIA!'))).toEqual([
    1,
    'CHANGED',
  ]);
  await presenter.data(
    'mutation ($pack: ID!) { withdrawPack(pack: $pack, reason: "Angka diperbaiki") { __typename } }',
    {
      pack: pack.id,
    },
  );
  expect((await onList()).withdrawnAt).not.toBeNull();
  expect(await verify('whole', pack.text)).toEqual([3, 'WITHDRAWN']);
});
