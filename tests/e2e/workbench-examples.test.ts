/** Each of the twelve ready questions: from a click over its answer to a file, opened again. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { EXAMPLES } from '../../web/src/features/workbench/examples/all.ts';
import { openSite } from './page.ts';

const site = openSite('demonstration');

type Rows = unknown[][];

/** Takes the answer on the page as a file. */
async function download(page: Page, format: RegExp): Promise<Buffer> {
  await page.getByRole('button', { name: 'Unduh berkas', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(format).check();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: /Unduh/ }).click(),
  ]);
  await dialog.waitFor({ state: 'detached' });
  return readFileSync(await file.path());
}

const OPEN: Record<'CSV' | 'Excel', (bytes: Buffer) => Promise<Rows>> = {
  CSV: async (bytes) => {
    const text = new TextDecoder().decode(unzipSync(bytes)['data.csv']);
    return parse(text, { bom: true, delimiter: ';' }).slice(1);
  },
  Excel: async (bytes) =>
    (await readWorkbook(bytes)).find(({ sheet }) => sheet === 'Data')?.data.slice(1) ?? [],
};

interface Cell {
  value: number | null;
  absence: string | null;
}

/** All values of a row of an answer, those of records in it too. */
function valuesIn(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [String(value)];
  const { __typename: _type, absences: _why, ...rest } = value as Record<string, unknown>;
  return Array.isArray(value) ? value.flatMap(valuesIn) : Object.values(rest).flatMap(valuesIn);
}

// Twelve answers and twelve files on one page: longer than one test takes elsewhere.
const MILLISECONDS = 150_000;

test('each is opened, run, taken as a file, and the file has what the answer has', {
  timeout: MILLISECONDS,
}, async () => {
  const page = await site.open('/analisis', { as: 'analyst' });
  for (const [index, { id, title, text }] of EXAMPLES.entries()) {
    await page.getByRole('button', { name: 'Buka…' }).click();
    await page.getByRole('dialog').getByLabel('Contoh', { exact: true }).check({ force: true });
    await page.getByRole('dialog').getByRole('button', { name: title.id, exact: true }).click();
    await page.getByRole('heading', { name: title.id, exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/analisis/contoh/${id}`);
    const [response] = await Promise.all([
      page.waitForResponse(
        (each) => each.request().postDataJSON()?.query === text && each.status() === 200,
      ),
      page.getByRole('button', { name: 'Jalankan', exact: true }).click(),
    ]);
    const [root] = Object.values((await response.json()).data) as {
      totalCount?: number;
      nodes?: unknown[];
      rows?: { cell: Cell }[];
    }[];
    const format = index % 2 === 0 ? 'Excel' : 'CSV';
    const file = await OPEN[format](await download(page, new RegExp(format)));
    const answered = root?.nodes ?? root?.rows ?? [];
    expect([id, file.length]).toEqual([id, root?.totalCount ?? answered.length]);
    expect(file.length).toBeGreaterThan(0);
    // Of a list the answer has the first page, the file all of them.
    for (const [place, row] of answered.entries()) {
      const cells = file[place]?.map((cell) =>
        cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ''),
      );
      const lacking = valuesIn(row).filter((value) => !cells?.some((cell) => cell.includes(value)));
      expect([id, place, lacking]).toEqual([id, place, []]);
    }
    if (root?.rows) {
      const columns = file[0]?.map((_, column) => file.map((row) => String(row[column])));
      const counts = root.rows.map(({ cell }) => String(cell.value ?? cell.absence));
      expect([id, columns]).toEqual([id, expect.arrayContaining([counts])]);
    }
  }
});
