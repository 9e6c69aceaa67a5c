/** What a program finds of what a person could not read or reach. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Brings axe along, before the page is asked for. */
export const WITH_AXE = (page: Page): Promise<unknown> => page.addInitScript(AXE);

/** The rules that look at colours: the only ones whose findings a theme can change. */
export const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds, with the element in question. @param rules that are applied; all that apply by default otherwise */
export async function findings(page: Page, rules?: readonly string[]): Promise<string[]> {
  const results = await page.evaluate(
    (runOnly) =>
      (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(
        runOnly
          ? { runOnly: [...runOnly], resultTypes: ['violations'] }
          : { resultTypes: ['violations'] },
      ) as Promise<AxeResults>,
    rules,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`),
  );
}
