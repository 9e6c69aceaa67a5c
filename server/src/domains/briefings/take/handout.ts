/**
 * The deck as a handout (PDF): on each page of paper a slide, its notes, and on what its figures rest. Texts are texts,
 * tables and charts are drawn as lines, and what each part is, is said for those who have it read to them.
 */
import PDFDocument from 'pdfkit';
import { drawChart } from './draw-chart.ts';
import { drawOnPaper } from './draw-on-paper.ts';
import { fontBytes, linesOf, printable } from './letters.ts';
import { ACCENT, BORDER, INK, LINE, SOFT, SURFACE, WITHHELD } from './palette.ts';
import { POINTS } from './paper.ts';
import { pngOf } from './picture.ts';
import {
  FOOT,
  HALF,
  isNote,
  MARGIN,
  NOTE,
  notesFrom,
  REST,
  SCALE,
  SHEET,
  type Sheet,
  SIZE,
  SLIDE,
  sheetsOf,
  TOP,
} from './sheets.ts';
import type { Box, Deck, DrawingBox, Page, TableBox, TextBox } from './types.ts';
import { WORDS } from './words.ts';

type Paper = PDFKit.PDFDocument;
type Part = ReturnType<Paper['struct']>;

/** The bytes of the file. */
export async function handout(deck: Deck): Promise<Buffer> {
  const pictures = await picturesOf(deck);
  const paper = new PDFDocument({
    size: [SHEET.w, SHEET.h],
    margin: 0,
    autoFirstPage: false,
    tagged: true,
    pdfVersion: '1.7',
    lang: deck.language === 'id' ? 'id-ID' : 'en-GB',
    displayTitle: true,
    info: { Title: deck.title, Author: deck.office, Subject: deck.marking },
  });
  const bytes: Buffer[] = [];
  const written = new Promise<Buffer>((resolve, reject) => {
    paper.on('data', (chunk: Buffer) => bytes.push(chunk));
    paper.on('end', () => resolve(Buffer.concat(bytes)));
    paper.on('error', reject);
  });
  paper.registerFont('regular', fontBytes(false));
  paper.registerFont('bold', fontBytes(true));
  const document = paper.struct('Document');
  paper.addStructure(document);
  const sheets = sheetsOf(deck);
  for (const [index, sheet] of sheets.entries()) {
    paper.addPage();
    const section = paper.struct('Sect', { title: printable(sheet.title) });
    document.add(section);
    drawHead(paper, section, deck, `${index + 1} ${WORDS.of[deck.language]} ${sheets.length}`);
    for (const [place, page] of sheet.pages.entries()) {
      paper
        .save()
        .translate(MARGIN, TOP + place * HALF)
        .scale(SCALE);
      drawSlide(paper, section, page, deck, pictures);
      paper.restore();
    }
    drawBelow(paper, section, sheet, deck);
    section.end();
  }
  document.end();
  paper.end();
  return written;
}

/** Maps whose outlines may not leave the hub, as pictures. */
async function picturesOf({ pages }: Deck): Promise<Map<Box, Buffer>> {
  const pictures = new Map<Box, Buffer>();
  for (const box of pages.flatMap(({ boxes }) => boxes)) {
    if (box.kind === 'DRAWING' && !box.mayTravel) pictures.set(box, await pngOf(box.drawing));
  }
  return pictures;
}

interface Line {
  text: string;
  x: number;
  y: number;
  w: number;
  size: number;
  bold?: boolean;
  color?: string;
  align?: TextBox['align'];
}

/** One line; `y` is where its letters stand. */
function write(
  paper: Paper,
  { text, x, y, w, size, bold = false, color = INK, align }: Line,
): void {
  paper
    .font(bold ? 'bold' : 'regular')
    .fontSize(size)
    .fillColor(color)
    .text(printable(text), x, y, {
      width: w,
      align: align ?? 'left',
      lineBreak: false,
      baseline: 'alphabetic',
    });
}

/** The marking and the page's number, above all else. */
function drawHead(paper: Paper, section: Part, deck: Deck, number: string): void {
  const { title, marking, language } = deck;
  const line = (text: string, more: Partial<Line> = {}) =>
    section.add(
      paper.struct('P', {}, () =>
        write(paper, { text, x: MARGIN, y: 44, w: SHEET.w - 2 * MARGIN, size: SIZE, ...more }),
      ),
    );
  line(marking, { bold: true, color: ACCENT });
  line(title.length > 60 ? `${title.slice(0, 59)}…` : title, { align: 'center', color: SOFT });
  line(`${WORDS.page[language]} ${number}`, { align: 'right', color: SOFT });
}

function drawSlide(
  paper: Paper,
  section: Part,
  { boxes }: Page,
  { language }: Deck,
  pictures: ReadonlyMap<Box, Buffer>,
): void {
  paper.lineWidth(1).strokeColor(LINE).rect(0, 0, SLIDE.w, SLIDE.h).stroke();
  const first = boxes.filter((box) => box.kind === 'TEXT' && box.role === 'TITLE');
  for (const box of [...first, ...boxes.filter((other) => !first.includes(other))]) {
    if (box.kind === 'TEXT') {
      if (!isNote(box))
        section.add(
          paper.struct(box.role === 'TITLE' ? 'H1' : 'P', {}, () => drawText(paper, box)),
        );
    } else if (box.kind === 'TABLE') section.add(drawTable(paper, box));
    else section.add(drawFigure(paper, box, language, pictures.get(box)));
  }
}

function drawText(paper: Paper, box: TextBox): void {
  const { size, bold, color, align } = box;
  const width = box.w * POINTS;
  const lines = box.paragraphs.flatMap((paragraph) => linesOf(paragraph, width + 1, size, bold));
  const high = size * 1.2;
  const down = box.role === 'TITLE' ? Math.max(0, (box.h * POINTS - lines.length * high) / 2) : 0;
  for (const [index, text] of lines.entries()) {
    const y = box.y * POINTS + down + size + index * high;
    write(paper, { text, x: box.x * POINTS, y, w: width, size, bold, color, align });
  }
}

function drawTable(paper: Paper, box: TableBox): Part {
  const table = paper.struct('Table');
  let y = box.y * POINTS;
  const row = (
    cells: { text: string; isNumber: boolean; absence?: unknown }[],
    height: number,
    look: { isHead: boolean; isTotal: boolean },
  ) => {
    const line = paper.struct('TR');
    table.add(line);
    const [top, high] = [y, height * POINTS];
    let x = box.x * POINTS;
    for (const [column, cell] of cells.entries()) {
      const [left, w] = [x, (box.widths[column] ?? 1) * POINTS];
      line.add(
        paper.struct(look.isHead ? 'TH' : 'TD', {}, () => {
          const fill = look.isHead ? SURFACE : cell.absence ? WITHHELD : null;
          if (fill) paper.rect(left, top, w, high).fill(fill);
          drawCell(paper, cell, { x: left, y: top, w, h: high }, box.size, look);
        }),
      );
      x += w;
    }
    line.end();
    y += high;
    paper
      .moveTo(box.x * POINTS, y)
      .lineTo(x, y)
      .lineWidth(0.75)
      .strokeColor(look.isHead ? BORDER : LINE)
      .stroke();
  };
  row(box.head, box.headHeight, { isHead: true, isTotal: false });
  for (const { cells, height, isTotal } of box.rows) row(cells, height, { isHead: false, isTotal });
  table.end();
  return table;
}

function drawCell(
  paper: Paper,
  { text, isNumber, absence }: { text: string; isNumber: boolean; absence?: unknown },
  { x, y, w, h }: { x: number; y: number; w: number; h: number },
  size: number,
  { isHead, isTotal }: { isHead: boolean; isTotal: boolean },
): void {
  const bold = isHead || isTotal;
  const inside = w - 14;
  const lines = linesOf(text, inside + 1, size, bold);
  const first = y + (h - lines.length * size * 1.2) / 2 + size;
  for (const [index, line] of lines.entries()) {
    write(paper, {
      text: line,
      x: x + 7,
      y: first + index * size * 1.2,
      w: inside,
      size,
      bold,
      color: absence ? SOFT : INK,
      align: isNumber ? 'right' : 'left',
    });
  }
}

function drawFigure(
  paper: Paper,
  box: Exclude<Box, TextBox | TableBox>,
  language: Deck['language'],
  picture: Buffer | undefined,
): Part {
  const place = { x: box.x * POINTS, y: box.y * POINTS, w: box.w * POINTS, h: box.h * POINTS };
  return paper.struct('Figure', { alt: printable(box.alternative || '–') }, () => {
    const bytes = box.kind === 'PICTURE' ? box.bytes : picture;
    if (bytes) {
      paper.image(bytes, place.x, place.y, { width: place.w, height: place.h });
      return;
    }
    const drawing =
      box.kind === 'CHART'
        ? drawChart(box.chart, { width: place.w, height: place.h, language })
        : (box as DrawingBox).drawing;
    paper.save().translate(place.x, place.y);
    drawOnPaper(paper, drawing);
    paper.restore();
  });
}

/** The notes, and at the foot of the sheet on what the figures rest. */
function drawBelow(
  paper: Paper,
  section: Part,
  { pages, notes, rests }: Sheet,
  { language }: Deck,
): void {
  const lines = (texts: string[], from: number, high: number, more: Partial<Line>) =>
    section.add(
      paper.struct('P', {}, () => {
        const w = SHEET.w - 2 * MARGIN;
        for (const [index, text] of texts.entries())
          write(paper, { text, x: MARGIN, y: from + index * high, w, size: SIZE, ...more });
      }),
    );
  if (notes.length > 0) {
    const from = notesFrom(pages.length);
    const head = { text: WORDS.notes[language], x: MARGIN, y: from, w: SHEET.w, bold: true };
    section.add(paper.struct('H2', {}, () => write(paper, { ...head, size: NOTE.size })));
    lines(notes, from + NOTE.high, NOTE.high, { size: NOTE.size });
  }
  if (rests.length > 0) {
    const from = FOOT - (rests.length - 1) * REST.high;
    lines(rests, from, REST.high, { size: REST.size, color: SOFT });
  }
}
