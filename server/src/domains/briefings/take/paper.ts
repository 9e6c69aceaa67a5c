/** The paper that slides are laid out on, in inches, and the boxes that everybody lays on it. */
import { INK } from './palette.ts';
import type { Place, TextBox } from './types.ts';

export const PAPER_SIZE = { w: 40 / 3, h: 7.5 };
export const LEFT = 0.45;
export const WIDTH = PAPER_SIZE.w - 2 * LEFT;
/** Where a slide's own content stands. */
export const BODY: Place = { x: LEFT, y: 2.1, w: WIDTH, h: 4.22 };
/** To an inch. */
export const POINTS = 72;

/** Texts of one size; empty paragraphs are left out. */
export const textBox = (
  role: TextBox['role'],
  place: Place,
  paragraphs: string | string[],
  size: number,
  more: Partial<TextBox> = {},
): TextBox => ({
  kind: 'TEXT',
  role,
  ...place,
  paragraphs: [paragraphs].flat().filter((it) => it !== ''),
  size,
  bold: false,
  color: INK,
  align: 'left',
  ...more,
});
