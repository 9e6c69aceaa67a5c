/** Briefings as files: they hold what the screen shows of them, every figure of it and no other. */
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../testkit/graph.ts';
import { type ReadPage, readHandout } from '../testkit/handout.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { CAN_VALIDATE, faultsOf } from '../testkit/open-xml.ts';
import { type ReadSlide, readSections, readSlides } from '../testkit/slides-file.ts';
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
  return Buffer.from(await response.arrayBuffer());
}

describe('the file of slides', () => {
  let bytes: Buffer;
  let slides: ReadSlide[];
  beforeAll(async () => {
    bytes = await taken('slides');
    slides = await readSlides(bytes);
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
      expect(words).toContain(slide.body);
      expect(words).toContain(slide.definition?.id.replace(/\.$/, '') ?? '');
      expect(/Sumber: .* \(ditarik \d+ \p{L}+ 2026\)/u.test(words)).toBe(slide.definition !== null);
      expect(page?.notes).toBe(slide.notes);
    }
    const sizes = slides.flatMap((page) => page.sizes).filter((size) => size !== 12 && size !== 10);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18);
  });

  // The validator's program is for Linux on x64, as CI is; PowerPoint's schema is the same everywhere.
  test.skipIf(!CAN_VALIDATE)('is valid Open XML, and so is the sheet behind a chart', async () => {
    expect(await faultsOf(bytes, 'pptx')).toEqual([]);
    const parts = unzipSync(bytes);
    const [sheet] = Object.keys(parts).filter((name) => name.endsWith('.xlsx'));
    expect(await faultsOf(parts[sheet ?? ''] ?? new Uint8Array(), 'xlsx')).toEqual([]);
  });

  test('lists the parts that it has and no other, and its notes have a theme of their own', () => {
    const parts = unzipSync(bytes);
    const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    const types = text('[Content_Types].xml');
    const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in parts))).toEqual([]);
    const endings = [...types.matchAll(/Extension="([^"]+)"/g)].map(([, ending]) => ending);
    expect(endings.sort()).toEqual(['png', 'rels', 'xlsx', 'xml']);
    const themeOf = (master: string) => /theme\d+\.xml/.exec(text(master))?.[0] ?? 'none';
    const themes = ['slideMasters/_rels/slideMaster1', 'notesMasters/_rels/notesMaster1'].map(
      (master) => themeOf(`ppt/${master}.xml.rels`),
    );
    expect(themes).toEqual(['theme1.xml', 'theme2.xml']);
    expect(named).toEqual(expect.arrayContaining(themes.map((theme) => `ppt/theme/${theme}`)));
  });

  test('has the sections of the briefing, each where it stands, also two of one name', () => {
    const sections = readSections(bytes);
    expect(sections.map(([name]) => name)).toEqual([
      'Rakor pengawasan orang asing',
      'Jumlah & peta',
      'Tanpa bagian',
      'Jumlah & peta',
    ]);
    expect(sections.flatMap(([, pages]) => pages)).toEqual(slides.map((_, at) => at + 1));
    const begins = sections.map(([, [first = 0]]) => slides[first - 1]?.texts ?? []);
    for (const [at, title] of [
      'Rakor pengawasan orang asing',
      'Orang asing seluruhnya',
      'Laporan masuk menurut kabupaten/kota',
      'Lokasi',
    ].entries())
      expect(begins[at]).toContain(title);
  });

  test('says to who does not see them what maps and charts show', () => {
    for (const slide of shown.filter(({ kind }) => kind === 'MAP')) {
      const { alternatives = [], decorations } = pagesOf(slide)[0] ?? {};
      // The map alone says something; each swatch of the legend is decoration.
      const [said = '', ...others] = alternatives.filter((it) => it !== '');
      expect(others).toEqual([]);
      expect([alternatives.length > 1, decorations]).toEqual([true, alternatives.length - 1]);
      for (const [label = '', ...cells] of printedRows(slide).slice(0, -2))
        expect([said.includes(label), cells.some((cell) => said.includes(cell))]).toEqual([
          true,
          true,
        ]);
    }
    expect(slides.at(-1)?.alternatives).toEqual(['Kebun dari udara']);
    // What is read out first says what the slide is about.
    expect(slides.map(({ startsWithTitle }) => startsWithTitle)).toEqual(slides.map(() => true));
  });
});

test('the sentence of each split is its own, and made of what is shown', () => {
  const split = shown.filter(({ kind }) => kind === 'MAP');
  expect(split).not.toEqual([]);
  for (const slide of split) {
    const rows = printedRows(slide)
      .slice(0, -2)
      .filter(([, cell = '']) => /^\d+$/.test(cell));
    const most = Math.max(...rows.map(([, cell]) => Number(cell)));
    const names = rows.flatMap(([name = '', cell]) => (Number(cell) === most ? [name] : []));
    for (const name of names.length > 3 ? [] : names) expect(slide.sentence.id).toContain(name);
  }
});

describe('the handout', () => {
  let pages: ReadPage[];
  beforeAll(async () => {
    pages = await readHandout(await taken('handout'));
  });
  const pagesOf = ({ title }: { title: string }) =>
    pages.filter(({ text }) => text.includes(title));

  test('prints every cell of the screen as text, and says what its parts are', () => {
    for (const slide of shown) {
      const words = pagesOf(slide)
        .map(({ text }) => text)
        .join(' ');
      // Row after row, as they are read.
      const rows = printedRows(slide).map((row) => row.filter((text) => text !== '').join(' '));
      expect([slide.title, rows.filter((row) => !words.includes(row))]).toEqual([slide.title, []]);
      for (const { cell } of slide.figures.slice(0, slide.kind === 'FIGURES' ? 2 : 0))
        expect(words).toContain(cell.text.id);
      expect(words).toContain(slide.sentence.id);
      expect(words).toContain(slide.notes);
      if (slide.definition) expect(words).toMatch(/Sumber: .* \(ditarik \d+ \p{L}+ 2026\)/u);
    }
    for (const page of pages) expect(page.text).toMatch(/^TERBATAS .* Halaman \d+ dari \d+/);
    const roles = new Set(pages.flatMap((page) => page.roles));
    expect([...roles]).toEqual(expect.arrayContaining(['H1', 'P', 'Table', 'TR', 'TD', 'Figure']));
    const map = shown.find(({ kind }) => kind === 'MAP');
    const said = pages.flatMap(({ alternatives }) => alternatives).join('\n');
    for (const [label = '', cell = ''] of printedRows(map as ShownSlide).slice(0, -2))
      expect(said).toContain(`${label}: ${cell}`);
  });
});

test('no file holds more than a meeting is shown, whoever takes it along', async () => {
  // The figures that an analyst sees exactly and a meeting does not.
  const analyst = await hub.as('analyst@demo.pora');
  const files = await Promise.all([presenter, analyst].map((caller) => taken('slides', caller)));
  const [one, other] = await Promise.all(files.map(readSlides));
  expect(one).toEqual(other);
  // A sheet of a chart has no cell for what is withheld, not even an empty text or a zero.
  const sheets = (one ?? []).flatMap(({ charts }) => charts.flatMap(({ sheet }) => sheet.slice(1)));
  const withheld = sheets.filter(([label]) => String(label).includes('tertutup'));
  expect(withheld.length).toBeGreaterThan(5);
  for (const [, ...cells] of withheld) expect(cells.filter((cell) => cell !== null)).toEqual([]);
  // Whatever number stands anywhere in it is one that the screen shows, the place of a slide among them, a due day, or the name of
  // the edition of boundaries.
  const numbersIn = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];
  const places = (one ?? []).map((_, at) => String(at + 1));
  const known = new Set([...places, ...numbersIn(JSON.stringify(shown)), '5', '2126', '4.1']);
  const written = (one ?? []).flatMap(({ texts, tables, charts, alternatives, notes }) =>
    numbersIn(
      [texts, tables, JSON.stringify(charts, null, 1), alternatives, notes].flat(3).join(' '),
    ),
  );
  expect(written.length).toBeGreaterThan(500);
  expect(written.filter((number) => !known.has(number))).toEqual([]);
});

test('nobody takes along what is not shown to them, and each taking is written down', async () => {
  const status = async (email: string, form: string) =>
    (await (await hub.as(email)).fetch(`/briefings/${briefing}/${form}`)).status;
  for (const form of ['slides', 'handout']) {
    expect(await status('auditor@demo.pora', form)).toBe(403);
    expect(await status('officer.katingan@demo.pora', form)).toBe(404);
    expect((await hub.stranger.fetch(`/briefings/${briefing}/${form}`)).status).toBe(401);
  }
  const { rows } = await hub.database.pool.query(
    `SELECT detail ->> 'form' AS form, count(*)::integer AS times FROM audit_event
     WHERE action = 'briefing.take' GROUP BY 1 ORDER BY 1`,
  );
  expect(rows).toEqual([
    { form: 'handout', times: 1 },
    { form: 'slides', times: 3 },
  ]);
});
