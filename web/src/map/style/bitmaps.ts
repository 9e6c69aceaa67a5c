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

/**
 * A sector's mark with an outline, smoothed by looking at sixteen points of each pixel. Drawn by
 * hand rather than from a picture, so the map and the legend cannot drift apart.
 */
export function markBitmap(mark: Mark, outline: string): Bitmap {
  const size = 40;
  const at = (pixel: number, part: number) => ((pixel + (part + 0.5) / 4) / size) * 2 - 1;
  return paint(size, (x, y) => {
    let [inside, edge] = [0, 0];
    for (let part = 0; part < 16; part += 1) {
      const [px, py] = [at(x, part % 4), at(y, Math.floor(part / 4))];
      if (isInside(px / 0.7, py / 0.7, mark.shape)) inside += 1;
      else if (isInside(px / 0.95, py / 0.95, mark.shape)) edge += 1;
    }
    const covered = inside + edge;
    if (covered === 0) return null;
    const [fill, line] = [rgb(mark.color), rgb(outline)];
    const mix = (index: 0 | 1 | 2) => (fill[index] * inside + line[index] * edge) / covered;
    return [mix(0), mix(1), mix(2), (covered / 16) * 255];
  });
}

/** Whether a point lies inside of a polygon: it crosses the outline an odd number of times. */
export function isInside(x: number, y: number, shape: Mark['shape']): boolean {
  let inside = false;
  shape.forEach(([x1, y1], index) => {
    const [x2, y2] = shape.at(index - 1) ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
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
