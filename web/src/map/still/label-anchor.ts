import type { ScreenPoint } from './projection.ts';

/** Points of an outline that are looked at: a shape of a thousand has no other middle than one of a hundred. */
const MOST_POINTS = 100;
const STEPS = 14;
/** Letters are wider than high: room to the sides counts for less than room above. */
const WIDE = 0.6;

/**
 * A point well inside the largest of a regency's outlines: of a grid, the one farthest from every edge. A centre of area
 * may lie outside of a bent shape, or at its edge; a figure there is read as the neighbour's. The files of slides choose
 * theirs in the same way (`middleOf` in server/src/domains/briefings/take/draw-map.ts).
 */
export function anchorIn(outlines: readonly (readonly ScreenPoint[])[]): ScreenPoint {
  const areas = outlines.map((outline) => areaOf(outline));
  const largest = thinned(outlines[areas.indexOf(Math.max(...areas))] ?? []);
  const [xs, ys] = [largest.map(([x]) => x), largest.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  let best: ScreenPoint = [(left + right) / 2, (top + bottom) / 2];
  let farthest = -1;
  for (let column = 1; column < STEPS; column++) {
    for (let row = 1; row < STEPS; row++) {
      const x = left + ((right - left) * column) / STEPS;
      const y = top + ((bottom - top) * row) / STEPS;
      if (!isInside([x, y], largest)) continue;
      let room = Number.POSITIVE_INFINITY;
      for (const [a, b] of largest) room = Math.min(room, ((a - x) * WIDE) ** 2 + (b - y) ** 2);
      if (room > farthest) [best, farthest] = [[x, y], room];
    }
  }
  return best;
}

/** Whether a point lies within an outline. */
export function isInside([x, y]: ScreenPoint, outline: readonly ScreenPoint[]): boolean {
  let inside = false;
  let [a, b] = outline.at(-1) ?? [0, 0];
  for (const [c, d] of outline) {
    if (b > y !== d > y && x < a + ((y - b) / (d - b)) * (c - a)) inside = !inside;
    [a, b] = [c, d];
  }
  return inside;
}

const thinned = (outline: readonly ScreenPoint[]): readonly ScreenPoint[] => {
  const step = Math.ceil(outline.length / MOST_POINTS);
  return outline.filter((_, index) => index % step === 0);
};

function areaOf(outline: readonly ScreenPoint[]): number {
  let twice = 0;
  let [a, b] = outline.at(-1) ?? [0, 0];
  for (const [x, y] of outline) {
    twice += a * y - x * b;
    [a, b] = [x, y];
  }
  return Math.abs(twice);
}
