import { printable, widthOf } from './letters.ts';
import { PATTERN } from './palette.ts';
import type { Drawing, Fill, Mark } from './types.ts';

type Paper = PDFKit.PDFDocument;

/** Step of both patterns, in points of the paper. */
const STEP = 4.5;
/** A small round of four curves, or a slanting line with its ends in the neighbours' corners. */
const PATTERNS: Record<NonNullable<Fill['pattern']>, string> = {
  HATCHING: `0.7 w 0 0 m ${STEP} ${STEP} l S -1 ${STEP - 1} m 1 ${STEP + 1} l S ${STEP - 1} -1 m ${STEP + 1} 1 l S`,
  DOTS: '1 J 1.2 w 1.1 1.1 m 1.1 1.1 l S 3.3 3.3 m 3.3 3.3 l S',
};

/** A drawing as lines and letters of a page, from its present origin. */
export function drawOnPaper(paper: Paper, { marks }: Drawing): void {
  for (const mark of marks) {
    if (mark.kind === 'TEXT') drawLetters(paper, mark);
    else if (mark.path !== '') drawPath(paper, mark);
  }
}

function drawPath(
  paper: Paper,
  { path, fill, stroke, width }: Extract<Mark, { kind: 'PATH' }>,
): void {
  if (fill) {
    paper.path(path).fill(fill.color, 'even-odd');
    if (fill.pattern) {
      const pattern = paper.pattern([0, 0, STEP, STEP], STEP, STEP, PATTERNS[fill.pattern]);
      paper.path(path).fill([pattern, PATTERN] as unknown as string, 'even-odd');
    }
  }
  if (stroke) paper.path(path).lineWidth(width).strokeColor(stroke).stroke();
}

function drawLetters(paper: Paper, mark: Extract<Mark, { kind: 'TEXT' }>): void {
  const { text, x, y, size, bold, color, halo, anchor } = mark;
  const width = widthOf(text, size, bold);
  const from = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  const letters = (more: object) =>
    paper
      .font(bold ? 'bold' : 'regular')
      .fontSize(size)
      .text(printable(text), from, y, { lineBreak: false, baseline: 'alphabetic', ...more });
  if (halo) {
    paper
      .lineWidth(size / 5)
      .strokeColor(halo)
      .fillColor(halo);
    letters({ fill: true, stroke: true });
  }
  paper.fillColor(color);
  letters({});
}
