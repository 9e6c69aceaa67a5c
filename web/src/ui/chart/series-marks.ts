import { cross, type MarkShape, regular, square, star } from '../../lib/mark-shapes.ts';

/** How a series is told from the others: by one of Okabe and Ito's hues, and by a shape, so that colour is never alone. */
export interface SeriesMark {
  color: string;
  /** What is read on the colour. */
  ink: string;
  shape: MarkShape;
}

/** The strongest hues first; the last one is the ink of the page, which differs by theme. */
export const SERIES_MARKS: readonly SeriesMark[] = [
  { color: '#0072b2', ink: '#ffffff', shape: regular(16) },
  { color: '#e69f00', ink: '#000000', shape: square() },
  { color: '#009e73', ink: '#000000', shape: regular(3) },
  { color: '#cc79a7', ink: '#000000', shape: regular(4) },
  { color: '#56b4e9', ink: '#000000', shape: cross() },
  { color: '#d55e00', ink: '#000000', shape: regular(3, Math.PI) },
  { color: '#f0e442', ink: '#000000', shape: star(5) },
  { color: 'var(--ink)', ink: 'var(--paper)', shape: regular(6) },
];

const FIRST: SeriesMark = { color: '#0072b2', ink: '#ffffff', shape: regular(16) };

/** The mark of a series by its place. There are eight; more cannot be told apart. */
export const seriesMark = (index: number): SeriesMark =>
  SERIES_MARKS[index % SERIES_MARKS.length] ?? FIRST;
