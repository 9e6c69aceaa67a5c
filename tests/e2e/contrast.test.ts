/** The map for readers who ask their system for more contrast, or for colours of its own. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findings, WITH_AXE } from './axe.ts';
import { drawn, eventually, openSite } from './page.ts';
import { countOf } from './pixels.ts';

const site = openSite('demonstration');

/** A token of the page as `red,green,blue`. */
const token = async (page: Page, name: string): Promise<string> => {
  const text = await page.evaluate((wanted) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = `var(${wanted})`;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);
  return (text.match(/\d+/g) ?? []).slice(0, 3).join(',');
};

test.each([['light'], ['dark']] as const)(
  'with more contrast a %s map is drawn in the tokens of high contrast',
  async (colorScheme) => {
    const page = await site.open('/?layers=sites', { as: 'leader' });
    await page.emulateMedia({ colorScheme });
    await drawn(page);
    const canvas = page.locator('.map-canvas canvas');
    const points = async (name: string) => countOf(canvas, await token(page, name));
    const usual = { border: await points('--field-line'), clusters: await points('--accent') };
    await page.emulateMedia({ colorScheme, contrast: 'more' });
    // Lines of two pixels around fourteen regencies; and the clusters, whose colour is another one now.
    await eventually(() => points('--field-line')).toBeGreaterThan(usual.border + 2000);
    await eventually(() => points('--accent')).toBeGreaterThan(500);
    const still = page.locator('[data-still-map] g > g > path').first();
    expect(await still.getAttribute('stroke-width')).toBe('2');
    await page.emulateMedia({ colorScheme, contrast: 'no-preference' });
    await eventually(() => points('--accent')).toBe(usual.clusters);
  },
);

test.each([
  ['the map', '/?layers=sites,incidents'],
  ['the tiles', '/?display=petak'],
])(
  'with colours of the system %s keeps its legend, each mark with an edge',
  async (_what, path) => {
    const page = await site.open(path, { as: 'officer', before: WITH_AXE });
    await page.emulateMedia({ forcedColors: 'active' });
    await page.locator('.legend .swatch').first().waitFor();
    expect(await findings(page)).toEqual([]);
    const edges = await page.locator('.legend .swatch, .mark-swatch, .tile').evaluateAll((marks) =>
      marks.map((mark) => {
        const { borderTopWidth, borderTopColor, stroke, backgroundColor } = getComputedStyle(mark);
        const isMark = mark.classList.contains('mark-swatch');
        return {
          color: isMark ? stroke : borderTopColor,
          width: isMark ? '1px' : borderTopWidth,
          backgroundColor,
        };
      }),
    );
    const ink = await page.evaluate(() => getComputedStyle(document.body).color);
    expect(edges.length).toBeGreaterThan(5);
    for (const { color, width } of edges)
      expect([color, Number.parseFloat(width)]).toEqual([ink, expect.any(Number)]);
    expect(edges.filter(({ width }) => Number.parseFloat(width) < 1)).toEqual([]);
    // A browser lays the paper's colour behind letters, where they have it already.
    for (const pressed of ['.language [aria-pressed="true"]', '.segments :checked + span'])
      expect(
        await page
          .locator(pressed)
          .first()
          .evaluate((each) => getComputedStyle(each).forcedColorAdjust),
      ).toBe('none');
    // What they say is their colour, which the system leaves them.
    expect(new Set(edges.map(({ backgroundColor }) => backgroundColor)).size).toBeGreaterThan(2);
  },
);

/** How each line of the legend is painted. */
const swatches = (page: Page): Promise<string[]> =>
  page.locator('.legend .swatch').evaluateAll((marks) =>
    marks.map((mark) => {
      const { backgroundColor, backgroundImage } = getComputedStyle(mark);
      return `${backgroundColor} ${backgroundImage}`;
    }),
  );

test('with colours of the system zero, withheld and not reported are three pictures, and the map has strong lines', async () => {
  const opened = async (as: string, path: string): Promise<Page> => {
    const before = (page: Page) => page.emulateMedia({ forcedColors: 'active' });
    const page = await site.open(path, { as, before });
    await drawn(page);
    return page;
  };
  const leader = await opened('leader', '/?sector=MINING');
  const ofLeader = await swatches(leader);
  expect(ofLeader).toHaveLength(2);
  // The dots of high contrast, over half of the province.
  const canvas = leader.locator('.map-canvas canvas');
  await eventually(() => countOf(canvas, '27,35,38')).toBeGreaterThan(1000);
  const outline = leader.locator('[data-still-map] g > g > path').first();
  expect(await outline.getAttribute('stroke-width')).toBe('2');
  const analyst = await opened('analyst', '/?knownAt=2020-01-01');
  await eventually(async () => (await swatches(analyst)).length).toBe(1);
  expect(new Set([...ofLeader, ...(await swatches(analyst))]).size).toBe(3);
});
