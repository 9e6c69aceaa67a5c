/** Briefings as files: they hold what the screen shows of them, every figure of it and no other. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { type ReadSlide, readSlides } from '../testkit/slides-file.ts';
import {
  printedRows,
  type ShownSlide,
  shownSlides,
  takenBriefing,
} from '../testkit/taken-briefing.ts';

let hub: TestHub;
let presenter: Caller;
let briefing: string;
let shown: ShownSlide[];
beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  presenter = await hub.as('presenter@demo.pora');
  briefing = await takenBriefing(presenter);
  shown = await shownSlides(presenter, briefing);
});
afterAll(() => hub.close());

async function taken(form: string, caller = presenter): Promise<Buffer> {
  const response = await caller.fetch(`/briefings/${briefing}/${form}`);
  expect(response.status).toBe(200);
  const bytes = Buffer.from(await response.arrayBuffer());
  return bytes;
}

describe('the file of slides', () => {
  let slides: ReadSlide[];
  beforeAll(async () => {
    slides = await readSlides(await taken('slides'));
  });
  const pagesOf = ({ title }: { title: string }) =>
    slides.filter(({ texts }) => texts.includes(title));

  test('prints every cell of the screen in native tables, and no other', () => {
    for (const slide of shown) {
      const tables = pagesOf(slide).flatMap((page) => page.tables.flatMap(([, ...rows]) => rows));
      expect([slide.title, tables]).toEqual([slide.title, printedRows(slide)]);
    }
  });

  test('draws charts of shown cells alone, in their data sheets too', () => {
    const [byNationality, byMonth, byTwo] = shown
      .filter(({ kind }) => kind === 'CHART')
      .map((slide) => ({ slide, charts: pagesOf(slide).flatMap(({ charts }) => charts) }));
    const firstCells = byNationality?.slide.table?.rows.map(({ cells: [cell] }) => cell?.value);
    expect(firstCells).toContain(null);
    expect(byNationality?.charts.flatMap(({ series: [one] }) => one?.values)).toEqual(firstCells);
    expect(byMonth?.charts.flatMap(({ series: [one] }) => one?.values)).toEqual(
      byMonth?.slide.series[0]?.points.map(({ cell }) => cell.value),
    );
    const listed = byTwo?.slide.table?.rows.map(({ labels: [first, second], cells: [cell] }) => [
      first?.id,
      second?.id,
      cell?.value,
    ]);
    const drawn = byTwo?.charts.flatMap(({ categories, series }) =>
      categories.flatMap((category, at) =>
        series.flatMap(({ name, values }) =>
          values[at] === null ? [] : [[category, name, values[at]]],
        ),
      ),
    );
    expect(new Set(drawn?.map(String))).toEqual(new Set(listed?.map(String)));
    // The sheet behind a chart holds its figures, its names, and nothing else.
    for (const { categories, series, sheet } of [byNationality, byMonth, byTwo].flatMap(
      (it) => it?.charts ?? [],
    )) {
      expect(sheet.flat().filter((it) => it !== null && it !== '' && it !== ' ')).toEqual([
        ...series.map(({ name }) => name),
        ...categories.flatMap((category, at) => [
          category,
          ...series.flatMap(({ values }) => values[at] ?? []),
        ]),
      ]);
    }
  });

  test('marks every slide and says on what its figures rest, in letters that a room can read', () => {
    for (const page of slides) expect(page.texts).toContain('TERBATAS');
    for (const slide of shown) {
      const [page] = pagesOf(slide);
      const words = page?.texts.join('\n') ?? '';
      expect(words).toContain(slide.sentence.id);
      expect(words).toContain(slide.definition?.id.replace(/\.$/, ''));
      expect(words).toMatch(/Sumber: .* \(ditarik \d+ \p{L}+ 2026\)/u);
      expect(page?.notes).toBe(slide.notes);
    }
    const sizes = slides.flatMap((page) => page.sizes).filter((size) => size !== 12 && size !== 10);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18);
  });

  test('says to who does not see them what maps and charts show', () => {
    for (const slide of shown.filter(({ kind }) => kind === 'MAP')) {
      const [said = ''] = pagesOf(slide)[0]?.alternatives.filter((it) => it !== '') ?? [];
      for (const [label = '', ...cells] of printedRows(slide).slice(0, -2))
        expect([said.includes(label), cells.some((cell) => said.includes(cell))]).toEqual([
          true,
          true,
        ]);
    }
  });
});
