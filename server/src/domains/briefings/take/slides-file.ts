/** The deck as a file of slides (PPTX): texts, tables and charts are native and can be edited, maps are pictures. */
import library from 'pptxgenjs';
import { type FileSection, mendedSlidesFile } from './mend-slides-file.ts';
import { BORDER, INK, LINE, PAPER, SERIES, SOFT, SURFACE, WITHHELD } from './palette.ts';
import { LEFT, WIDTH } from './paper.ts';
import { pngOf } from './picture.ts';
import type { ChartBox, Deck, Page, TableBox, TextBox } from './types.ts';
import { WORDS } from './words.ts';

/** The library's types say that its class is one level deeper than Node finds it. */
const SlidesFile = library as unknown as typeof library.default;
type SlidesFile = library.default;
type Slide = library.default.Slide;

/** On every machine, or one that is as wide stands in for it. Noto Sans is a little wider: what was measured fits. */
const FONT = 'Arial';

const plain = (color: string): string => color.slice(1);

const MASTER = 'PORA';
const COVER = 'PORA COVER';
/** Points, of what stands in charts. */
const SIZE = 18;

/** The bytes of the file. */
export async function slidesFile(deck: Deck): Promise<Buffer> {
  const file = new SlidesFile();
  file.defineLayout({ name: 'WIDE', width: 40 / 3, height: 7.5 });
  file.layout = 'WIDE';
  file.title = deck.title;
  file.author = deck.office;
  file.company = deck.office;
  file.subject = deck.marking;
  file.theme = { headFontFace: FONT, bodyFontFace: FONT };
  for (const cover of [true, false]) defineMaster(file, deck, cover);
  for (const page of deck.pages) await addPage(file, page, deck);
  const bytes = (await file.write({ outputType: 'nodebuffer', compression: true })) as Buffer;
  return mendedSlidesFile(bytes, sectionsOf(deck));
}

/** Pages of one section beside each other, the cover under the deck's own name; none where no slide has a section. */
function sectionsOf({ pages, title, language }: Deck): FileSection[] {
  const sections: FileSection[] = [];
  if (pages.every(({ section }) => section === '')) return sections;
  for (const [index, { section }] of pages.entries()) {
    const name = section || (index === 0 ? title : WORDS.noSection[language]);
    const last = sections.at(-1);
    if (last?.name === name) last.pages += 1;
    else sections.push({ name, pages: 1 });
  }
  return sections;
}

/** A page of the file with a place for its title, which programs list slides by; on the cover it is lower. */
function defineMaster(file: SlidesFile, { pages }: Deck, cover: boolean): void {
  const page = pages[cover ? 0 : 1];
  const title = page?.boxes.find(isTitle);
  if (!title) return;
  const { x, y, w, h } = title;
  file.defineSlideMaster({
    title: cover ? COVER : MASTER,
    background: { color: plain(PAPER) },
    objects: [
      { line: { x: LEFT, y: 6.4, w: WIDTH, h: 0, line: { color: plain(LINE), width: 0.75 } } },
      {
        placeholder: {
          options: { name: 'title', type: 'title', x, y, w, h, margin: 0 },
          text: '',
        },
      },
    ],
  });
}

const isTitle = (box: Page['boxes'][number]): boolean =>
  box.kind === 'TEXT' && box.role === 'TITLE';

async function addPage(file: SlidesFile, page: Page, { language, pages }: Deck): Promise<void> {
  const slide = file.addSlide({ masterName: page === pages[0] ? COVER : MASTER });
  slide.hidden = page.isBehind;
  if (page.notes !== '') slide.addNotes(page.notes);
  // Screen readers go in the order in which parts were added: what the slide is about comes first.
  const [titles, others] = [page.boxes.filter(isTitle), page.boxes.filter((box) => !isTitle(box))];
  for (const box of [...titles, ...others]) {
    const place = { x: box.x, y: box.y, w: box.w, h: box.h };
    switch (box.kind) {
      case 'TEXT':
        addText(slide, box, language);
        break;
      case 'TABLE':
        addTable(slide, box, language);
        break;
      case 'CHART':
        addChart(file, slide, box);
        break;
      case 'DRAWING': {
        const png = await pngOf(box.drawing);
        slide.addImage({ ...place, ...data(png, 'image/png'), altText: box.alternative });
        break;
      }
      case 'PICTURE':
        slide.addImage({
          ...place,
          ...data(box.bytes, box.mediaType),
          altText: box.alternative,
        });
    }
  }
}

const data = (bytes: Buffer, mediaType: string) => ({
  data: `${mediaType};base64,${bytes.toString('base64')}`,
});

function addText(slide: Slide, box: TextBox, language: string): void {
  const { paragraphs, size, bold, color, align, role } = box;
  slide.addText(
    paragraphs.map((text, index) => ({
      text,
      options: { breakLine: index < paragraphs.length - 1 },
    })),
    {
      ...(role === 'TITLE' ? { placeholder: 'title' } : {}),
      x: box.x,
      y: box.y,
      w: box.w,
      h: box.h,
      fontFace: FONT,
      fontSize: size,
      bold,
      color: plain(color),
      align,
      valign: role === 'TITLE' ? 'middle' : 'top',
      margin: 0,
      lang: language === 'id' ? 'id-ID' : 'en-GB',
      objectName: role,
    },
  );
}

function addTable(slide: Slide, box: TableBox, language: string): void {
  const lang = language === 'id' ? 'id-ID' : 'en-GB';
  const line = { type: 'solid' as const, pt: 0.75, color: plain(LINE) };
  const none = { type: 'none' as const };
  const common = { fontFace: FONT, fontSize: box.size, valign: 'middle' as const, lang };
  const align = (isNumber: boolean) => (isNumber ? ('right' as const) : ('left' as const));
  const head = box.head.map(({ text, isNumber }) => ({
    text,
    options: {
      ...common,
      bold: true,
      color: plain(INK),
      fill: { color: plain(SURFACE) },
      align: align(isNumber),
      border: [none, none, { ...line, color: plain(BORDER) }, none],
    },
  }));
  const rows = box.rows.map(({ cells, isTotal }) =>
    cells.map(({ text, absence, isNumber }) => ({
      text,
      options: {
        ...common,
        bold: isTotal,
        italic: absence !== null,
        color: plain(absence ? SOFT : INK),
        ...(absence && absence !== 'NOT_REPORTED' ? { fill: { color: plain(WITHHELD) } } : {}),
        align: align(isNumber),
        border: [isTotal ? { ...line, color: plain(BORDER) } : none, none, line, none],
      },
    })),
  );
  slide.addTable([head, ...rows] as library.default.TableRow[], {
    x: box.x,
    y: box.y,
    w: box.w,
    colW: box.widths,
    rowH: [box.headHeight, ...box.rows.map(({ height }) => height)],
    margin: [0.03, 0.1, 0.03, 0.1],
  });
}

/** A category with a cell that is not shown says so in its name: the data sheet has no number for it, and no word. */
export function labelsOf({ chart: { categories, series } }: ChartBox): string[] {
  const [only] = series;
  return categories.map((name, at) => {
    const absent = series.flatMap(({ name: of, cells }) => {
      const cell = cells[at];
      if (!cell?.absence) return [];
      return [only && series.length === 1 ? cell.text : `${of}: ${cell.text}`];
    });
    return absent.length > 0 ? `${name} (${absent.join('; ')})` : name;
  });
}

function addChart(file: SlidesFile, slide: Slide, box: ChartBox): void {
  const { chart, alternative } = box;
  const labels = labelsOf(box);
  const series = chart.series.map(({ name, cells }) => ({
    name,
    labels,
    // The library leaves out what is null, though its types do not say so.
    values: cells.map(({ value }) => value) as number[],
  }));
  const isLine = chart.form === 'LINES';
  const decimals = chart.series.some(({ cells }) =>
    cells.some(({ value }) => value !== null && value % 1 !== 0),
  );
  slide.addChart(isLine ? file.ChartType.line : file.ChartType.bar, series, {
    x: box.x,
    y: box.y,
    w: box.w,
    h: box.h,
    altText: alternative,
    chartColors: chart.series.map((_, index) => plain(SERIES[index % SERIES.length] ?? INK)),
    showLegend: series.length > 1,
    legendPos: 't',
    legendFontSize: SIZE,
    legendFontFace: FONT,
    showValue: true,
    dataLabelFontSize: SIZE,
    dataLabelFontFace: FONT,
    dataLabelFormatCode: decimals ? '#,##0.0' : '#,##0',
    dataLabelColor: plain(chart.form === 'STACKED' ? PAPER : INK),
    catAxisLabelFontSize: SIZE,
    catAxisLabelFontFace: FONT,
    catAxisLabelColor: plain(INK),
    valAxisLabelFontSize: SIZE,
    valAxisLabelFontFace: FONT,
    valAxisLabelFormatCode: '#,##0',
    ...(chart.end === null ? {} : { valAxisMaxVal: chart.end }),
    valGridLine: { color: plain(LINE), size: 0.75 },
    catGridLine: { style: 'none' },
    ...(isLine
      ? { lineSize: 2.5, lineDataSymbolSize: 7, displayBlanksAs: 'gap', dataLabelPosition: 't' }
      : {
          barDir: 'bar' as const,
          barGrouping: chart.form === 'STACKED' ? ('stacked' as const) : ('clustered' as const),
          barGapWidthPct: 40,
          // From the top down, as a table is read; the types know the other way only.
          catAxisLabelFrequency: '1',
          catAxisOrientation: 'maxMin' as 'minMax',
          valAxisHidden: true,
          ...(chart.form === 'STACKED' ? {} : { dataLabelPosition: 'outEnd' as const }),
        }),
  });
}
