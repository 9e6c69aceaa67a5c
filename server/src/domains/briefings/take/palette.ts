/** Colours of printed slides: those of the screen's light theme (web/src/app/tokens.css, web/src/map/style/themes.ts). */
import type { Absence } from '../../../graphql/absences.ts';
import type { Fill } from './types.ts';

export const INK = '#1b2326';
export const SOFT = '#4c585d';
export const LINE = '#cdd5d7';
export const SURFACE = '#f4f6f6';
export const ACCENT = '#0b5d5a';
export const PAPER = '#ffffff';
export const BORDER = '#6d797d';
export const PATTERN = '#7d888c';
export const WITHHELD = '#e4e7e8';

const SCALE = ['#ffffcc', '#a1dab4', '#41b6c4', '#2c7fb8', '#253494'];
const DIVERGING = ['#a6611a', '#dfc27d', '#eceeee', '#80cdc1', '#018571'];
/** The hues of Okabe and Ito, for lines and bars that stand for nothing but themselves; the lightest last. */
export const SERIES = [
  '#0072b2',
  '#d55e00',
  '#009e73',
  '#cc79a7',
  '#56b4e9',
  '#e69f00',
  '#000000',
  '#f0e442',
];

const plain = (color: string): Fill => ({ color, pattern: null });
export const ZERO = plain(PAPER);

/** With fewer classes, colours are taken from the whole scale, so that neighbours stay far apart. */
const PICKS: Record<number, readonly number[]> = {
  1: [2],
  2: [1, 3],
  3: [0, 2, 4],
  4: [0, 1, 3, 4],
};

/** The colour of one class of so many. */
export const classFill = (index: number, of: number, isChange: boolean): Fill =>
  plain((isChange ? DIVERGING : SCALE)[PICKS[of]?.[index] ?? index] ?? PAPER);

/** Hatched where no report came, dotted where a figure is held back. */
export const absentFill = (absence: Absence): Fill =>
  absence === 'NOT_REPORTED' || absence === 'STALE'
    ? { color: PAPER, pattern: 'HATCHING' }
    : { color: WITHHELD, pattern: 'DOTS' };

/** Black or white, whichever is read better on the colour. */
export function inkOn({ color }: Fill): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : PAPER;
}
