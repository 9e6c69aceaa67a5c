/** Every page for a role that may open it, light, dark, in high contrast and in colours of the system, wide and narrow, in both languages: axe finds nothing, nothing scrolls sideways. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { created } from '../testkit/briefings.ts';
import { KATINGAN, report, submit } from '../testkit/case-agencies.ts';
import { findings, OF_COLOURS, WITH_AXE } from './axe.ts';
import { drawn, openSite } from './page.ts';

const site = openSite('demonstration');

const opened = (page: Page): Promise<void> => page.locator('main h1').first().waitFor();
const listed = (page: Page): Promise<void> => page.locator('main table').first().waitFor();

const tiled = (page: Page): Promise<void> => page.getByTitle(/^Katingan: [+−\d]/).waitFor();

const compared = (page: Page): Promise<void> => page.locator('.compare-table tfoot tr').waitFor();

/** Follows the first link of the list, and says for what purpose where that is asked. */
const firstRecord = async (page: Page): Promise<void> => {
  await listed(page);
  await page.locator('tbody th a').first().click();
  await page.locator('main article').waitFor();
};
const person = async (page: Page): Promise<void> => {
  await listed(page);
  await page.locator('tbody th a').first().click();
  await page.getByRole('button', { name: 'Buka data' }).click();
  await page.locator('main article').waitFor();
};
const purpose = async (page: Page): Promise<void> => {
  await listed(page);
  await page.locator('tbody th a').first().click();
  await page.getByLabel('Nomor perkara').check();
};

const download = async (page: Page): Promise<void> => {
  await listed(page);
  await page.getByRole('button', { name: 'Unduh', exact: true }).click();
};

/** Somebody reports something, and the officer reads of it. */
const reported = async (page: Page): Promise<void> => {
  await submit(await site.hub().as('officer@demo.pora'), report());
  await page.reload();
  await page
    .getByRole('link', { name: /^K-2026-/ })
    .first()
    .waitFor();
};
const caseOpened = async (page: Page): Promise<void> => {
  await reported(page);
  await firstRecord(page);
};
const stepAsked = async (page: Page): Promise<void> => {
  await caseOpened(page);
  await page.getByRole('button', { name: 'Tandai duplikat' }).click();
};

/** Two agencies have planned something, and the officer is late with what is to be done after it. */
const operationPlanned = async (page: Page): Promise<void> => {
  const officer = await site.hub().as('officer@demo.pora');
  const PLAN = `mutation ($input: PlanOperationInput!) { planOperation(input: $input) {
    ... on OperationTaken { operation { id lead { code } } } } }`;
  const input = {
    title: 'Pemeriksaan bersama di kebun',
    regency: KATINGAN,
    plannedOn: '2026-12-01',
    agencies: ['KANIM-SAMPIT', 'POLDA-KALTENG'],
    places: ['Kebun Contoh'],
  };
  const { operation } = (await officer.data(PLAN, { input })).planOperation;
  const ADD = 'mutation ($input: AddFollowUpInput!) { addFollowUp(input: $input) { __typename } }';
  const text = 'Pengelola kebun melengkapi laporan tenaga kerja.';
  await officer.data(ADD, {
    input: { operation: operation.id, text, owner: operation.lead.code, dueOn: '2026-12-10' },
  });
  await site.hub().database.pool.query("UPDATE follow_up SET due_on = '2026-11-01'");
  await page.reload();
  await page.getByText('terlambat').first().waitFor();
};
const operationOpened = async (page: Page): Promise<void> => {
  await operationPlanned(page);
  await firstRecord(page);
};
const resultAsked = async (page: Page): Promise<void> => {
  await operationOpened(page);
  await page.getByRole('button', { name: 'Catat hasil' }).click();
  await page.getByRole('button', { name: 'Tambah temuan' }).click();
};

const built = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Jalankan' }).waitFor();
const written = async (page: Page): Promise<void> => {
  await page.getByRole('tab', { name: 'GraphQL' }).click();
  await page.getByRole('textbox', { name: 'Variabel kueri, JSON' }).waitFor();
};

const meetingsBriefing = async (title: string): Promise<string> => {
  const presenter = await site.hub().as('presenter@demo.pora');
  return created(presenter, { template: 'RAKOR', title, meetingOn: '2026-12-03' });
};
/** A meeting's briefing with the slides of its template, opened at its map. */
const briefingMade = async (page: Page): Promise<void> => {
  const title = 'Rakor contoh';
  await meetingsBriefing(title);
  await page.reload();
  await page.getByRole('link', { name: title, exact: true }).first().waitFor();
};
const briefingOpened = async (page: Page): Promise<void> => {
  await briefingMade(page);
  await page.getByRole('link', { name: 'Rakor contoh', exact: true }).first().click();
  await page.getByRole('button', { name: /^Slide 4: / }).click();
  await page.getByLabel('Bentuk peta').waitFor();
  await page.locator('.editor-slide svg text').first().waitFor();
};
const meetingOpened = async (page: Page): Promise<void> => {
  await briefingOpened(page);
  await page.getByRole('link', { name: 'Rapat', exact: true }).click();
  await page.getByText('Notulen lengkap').click();
};
const presented = async (page: Page): Promise<void> => {
  const id = await meetingsBriefing('Rakor yang disajikan');
  // As in a browser that has no full screen for a part of a page: a window that fills the screen cannot be made narrow.
  await page.addInitScript('delete Element.prototype.requestFullscreen');
  await page.goto(`/paparan/${id}/saji?slide=4`);
  await page.locator('.stage .slide svg text').first().waitFor();
  await page.keyboard.press('r');
  await page.keyboard.press('Enter');
  await page.locator('.stage-card dd').first().waitFor();
};

const digested = (page: Page): Promise<void> =>
  page.getByRole('heading', { name: 'Menunggu sekarang' }).waitFor();

type Step = (page: Page) => Promise<void>;
const PAGES: [what: string, as: string | null, path: string, ready: Step][] = [
  ['sign-in', null, '/masuk', opened],
  ['setting a password', null, '/set-password?token=contoh', opened],
  ['the overview', 'leader', '/', drawn],
  ['the overview with incidents', 'officer', '/?layers=sites,incidents', drawn],
  ['a regency’s panel', 'leader', '/?regency=62.06', drawn],
  ['changes as tiles', 'presenter', '/?display=petak&measure=change', tiled],
  ['two days beside each other', 'leader', '/?bandingkan=2026-01-31', compared],
  ['a withheld sector', 'leader', '/?sector=MINING', drawn],
  ['people', 'officer', '/orang-asing', listed],
  ['people without names', 'analyst', '/orang-asing', listed],
  ['the purpose', 'officer', '/orang-asing', purpose],
  ['a person', 'officer', '/orang-asing', person],
  ['permits', 'officer', '/izin', listed],
  ['a download', 'officer', '/izin', download],
  ['a permit', 'officer', '/izin', firstRecord],
  ['employers', 'leader', '/pemberi-kerja', listed],
  ['an employer', 'leader', '/pemberi-kerja', firstRecord],
  ['incidents', 'officer', '/insiden', listed],
  ['an incident', 'officer', '/insiden', firstRecord],
  ['the workbench', 'analyst', '/analisis', built],
  ['a question as its text', 'analyst', '/analisis', written],
  ['the inbox of cases', 'officer', '/perkara', reported],
  ['the board of cases', 'officer', '/perkara/papan', reported],
  ['the weekly digest', 'officer', '/perkara/pekan', digested],
  ['a case', 'officer', '/perkara', caseOpened],
  ['a step of a case', 'officer', '/perkara', stepAsked],
  ['joint operations', 'officer', '/operasi', operationPlanned],
  ['a joint operation', 'officer', '/operasi', operationOpened],
  ['the result of an operation', 'officer', '/operasi', resultAsked],
  ['reports of events', 'leader', '/laporan-kejadian', listed],
  ['briefings', 'presenter', '/paparan', briefingMade],
  ['a briefing', 'presenter', '/paparan', briefingOpened],
  ['the meeting of a briefing', 'presenter', '/paparan', meetingOpened],
  ['a presentation', 'presenter', '/paparan', presented],
  ['imports', 'operator', '/sumber', listed],
  ['an import with rejected rows', 'operator', '/sumber', firstRecord],
  ['the audit trail', 'auditor', '/audit', opened],
  ['reference data', 'admin', '/acuan', opened],
  ['the own account', 'admin', '/akun', listed],
  ['accounts and agreements', 'admin', '/pengelolaan-akun', listed],
  ['the access policy', 'leader', '/kebijakan', opened],
  ['a refusal', 'leader', '/izin', opened],
];

/** Colours do not depend on the width, so all of them are looked at on the wide page only. */
const NARROW = [{ colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' }] as const;
const WIDE = [
  ...NARROW,
  { colorScheme: 'dark', contrast: 'no-preference' },
  { colorScheme: 'light', contrast: 'more' },
  { colorScheme: 'dark', contrast: 'more' },
  { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'active' },
] as const;

test.each(PAGES)('%s', async (_what, as, path, ready) => {
  const page = await site.open(path, {
    ...(as ? { as } : {}),
    before: WITH_AXE,
  });
  await ready(page);
  for (const [width, looks] of [
    [1366, WIDE],
    [360, NARROW],
  ] as const) {
    await page.setViewportSize({ width, height: 768 });
    for (const look of looks) {
      await page.emulateMedia(look);
      const rules = look === looks[0] ? undefined : OF_COLOURS;
      expect(await findings(page, rules), `${width} pixels, ${JSON.stringify(look)}`).toEqual([]);
    }
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, `${width} pixels: wider than the window by`).toBe(0);
    const inTables = await page
      .locator('.scroll-region:has(> .stacks)')
      .evaluateAll((regions) => regions.map((it) => it.scrollWidth - it.clientWidth));
    if (width === 360) expect(Math.max(0, ...inTables), 'rows wider than their table by').toBe(0);
  }
});

/** The words of the other language are longer here and there, and its pages are marked with it. */
const IN_ENGLISH = PAGES.filter(([what]) =>
  ['sign-in', 'the overview', 'people', 'a case', 'imports', 'the access policy'].includes(what),
);

test.each(IN_ENGLISH)('%s, in English', async (_what, as, path, ready) => {
  const page = await site.open(path, {
    ...(as ? { as } : {}),
    alone: true,
    before: async (fresh) => {
      await WITH_AXE(fresh);
      await fresh.addInitScript(() => localStorage.setItem('pora.language', 'en'));
    },
  });
  await ready(page);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await findings(page)).toEqual([]);
});
