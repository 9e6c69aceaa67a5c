/** The overview's figures as a person reads them, and as the graph answers them to the same role. */
import type { Page } from 'playwright-core';
import type { Site } from './page.ts';

export interface Cell {
  value: number | null;
  absence: string | null;
}

export interface Rollup {
  asOf: string;
  total: Cell;
  unplaced: Cell;
  rows: { regency: { name: string }; cell: Cell }[];
}

const ROLLUP = `query ($indicator: String!, $filter: RollupFilter) {
  rollup(indicator: $indicator, by: [REGENCY], filter: $filter) {
    asOf total { value absence } unplaced { value absence }
    rows { regency { name } cell { value absence } }
  }
}`;

/** What the graph answers to an account about an indicator. */
export async function askRollup(
  site: Site,
  name: string,
  indicator: string,
  sector?: string,
): Promise<Rollup> {
  const caller = await site.hub().as(site.account(name).email);
  const { sectors } = await caller.data('{ sectors { id code } }');
  const chosen = sectors.find((each: { code: string }) => each.code === sector);
  const filter = sector ? { sectors: [chosen.id] } : null;
  return (await caller.data<{ rollup: Rollup }>(ROLLUP, { indicator, filter })).rollup;
}

/** A cell as the page writes it in Indonesian. */
export const written = ({ value, absence }: Cell): string => {
  if (value !== null) return value.toLocaleString('id-ID');
  if (absence === 'SUPPRESSED') return 'tertutup (n kecil)';
  throw new Error(`the tests expect no cell that is ${absence}`);
};

/** Every line of the table that a roll-up makes, by its heading. */
export function expectedTable({ rows, unplaced, total }: Rollup): Record<string, string> {
  return Object.fromEntries([
    ...rows.map(({ regency, cell }) => [regency.name, written(cell)]),
    ['Tak terpetakan', written(unplaced)],
    ['Jumlah seluruhnya', written(total)],
  ]);
}

/** The table of regencies on the page, from top to bottom. */
export async function tableLines(page: Page): Promise<[string, string][]> {
  const rows = page.locator('.regency-table').locator('tbody tr, tfoot tr');
  await rows.first().waitFor();
  const texts = await rows.evaluateAll((elements) =>
    elements.map((element) => [...element.children].map((child) => child.textContent?.trim())),
  );
  return texts.map(([name = '', figure = '']) => [name, figure]);
}

export const tableOf = async (page: Page): Promise<Record<string, string>> =>
  Object.fromEntries(await tableLines(page));

/** The counts that stand in the legend beside the classes and the other looks. */
export async function legendCounts(page: Page): Promise<number[]> {
  const texts = await page.locator('.legend-count').allTextContents();
  return texts.map((text) => Number.parseInt(text, 10));
}
