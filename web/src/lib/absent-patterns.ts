/**
 * The two patterns of values that are not there, for everything that is drawn in SVG: lines where nothing was reported,
 * dots where something is held back. One tile of each, in pixels.
 */
export const PATTERN_SIZE = 8;
export const HATCHING = 'M-2 2L2 -2M0 8L8 0M6 10L10 6';
export const DOTS: readonly (readonly [x: number, y: number])[] = [
  [2, 2],
  [2, 6],
  [6, 2],
  [6, 6],
];
