import type { Mark } from './marks.ts';

/** An image as WebGL takes it: four bytes a pixel. */
export interface Bitmap {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

type Rgb = readonly [number, number, number];

/** Grey diagonals on nothing: the look of a regency that did not report. It repeats without a seam. */
export function hatching(color: string): Bitmap {
  const size = 16;
  return paint(size, (x, y) => ((x + y) % size < 4 ? [...rgb(color), 255] : null));
}

/** Dots on nothing: the look of a count that is withheld. */
export function dots(color: string): Bitmap {
  const size = 16;
  const near = (value: number, centre: number) => Math.abs(value + 0.5 - centre);
  return paint(size, (x, y) =>
    [4, 12].some((centre) => near(x, centre) ** 2 + near(y, centre) ** 2 < 5)
      ? [...rgb(color), 255]
      : null,
  );
}

/** How much of a mark's box its shape fills, and its shape with the outline. */
const [SHAPE, OUTLINED] = [0.7, 0.95];
/** Points that are looked at along one side of a pixel. */
const PARTS = 4;

/**
 * A sector's mark with an outline, smoothed by looking at sixteen points of each pixel. Drawn by
 * hand rather than from a picture, so the map and the legend cannot drift apart. A map needs a dozen of them before it
 * shows anything, so the outline is cut once for each row of points, and not once for each point.
 */
export function markBitmap(mark: Mark, outline: string): Bitmap {
  const size = 40;
  const at = (part: number) => ((part + 0.5) / (size * PARTS)) * 2 - 1;
  const [fill, line] = [rgb(mark.color), rgb(outline)];
  const rows = Array.from({ length: size * PARTS }, (_, part) => ({
    shape: crossings(at(part) / SHAPE, mark.shape),
    outlined: crossings(at(part) / OUTLINED, mark.shape),
  }));
  return paint(size, (x, y) => {
    let [inside, edge] = [0, 0];
    for (const row of rows.slice(y * PARTS, (y + 1) * PARTS)) {
      for (let part = x * PARTS; part < (x + 1) * PARTS; part += 1) {
        if (isWithin(at(part) / SHAPE, row.shape)) inside += 1;
        else if (isWithin(at(part) / OUTLINED, row.outlined)) edge += 1;
      }
    }
    const covered = inside + edge;
    if (covered === 0) return null;
    const mix = (index: 0 | 1 | 2) => (fill[index] * inside + line[index] * edge) / covered;
    return [mix(0), mix(1), mix(2), (covered / PARTS ** 2) * 255];
  });
}

/** Whether a point lies inside of a polygon. */
export const isInside = (x: number, y: number, shape: Mark['shape']): boolean =>
  isWithin(x, crossings(y, shape));

/** Where a row crosses the outline of a polygon. */
function crossings(y: number, shape: Mark['shape']): number[] {
  return shape.flatMap(([x1, y1], index) => {
    const [x2, y2] = shape.at(index - 1) ?? [x1, y1];
    return y1 > y !== y2 > y ? [((x2 - x1) * (y - y1)) / (y2 - y1) + x1] : [];
  });
}

/** A point of a row is inside if the row crosses the outline an odd number of times beyond it. */
function isWithin(x: number, crossed: readonly number[]): boolean {
  let inside = false;
  for (const each of crossed) if (x < each) inside = !inside;
  return inside;
}

function paint(size: number, pixel: (x: number, y: number) => number[] | null): Bitmap {
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) data.set(pixel(x, y) ?? [0, 0, 0, 0], (y * size + x) * 4);
  return { width: size, height: size, data };
}

function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
