import type { ScreenPoint } from './projection.ts';

/** A name to be written, and the figure under it. */
export interface LabelText {
  code: string;
  name: string;
  figure: string | null;
  at: ScreenPoint;
}

/** A name where it found room. */
export interface PlacedLabel {
  code: string;
  lines: readonly { text: string; bold: boolean }[];
  x: number;
  /** Base line of the first line. */
  y: number;
}

/** A letter of Noto Sans is about this wide, in ems, and a line of the map's names about this long. */
const [LETTER, LONGEST] = [0.56, 6];
export const LINE_HEIGHT = 1.2;

/** The map's own size of regency names at a zoom. */
export function labelSize(zoom: number): number {
  return Math.min(Math.max(10 + ((zoom - 5) / 3) * 4, 10), 14);
}

/**
 * Names at their points where there is room, else beside them, else not at all: the order in which
 * they come decides who stays, as on the interactive map.
 */
export function placeLabels(texts: readonly LabelText[], size: number): PlacedLabel[] {
  const taken: (readonly [left: number, top: number, right: number, bottom: number])[] = [];
  return texts.flatMap(({ code, name, figure, at: [x, middle] }) => {
    const lines = [
      ...broken(name).map((text) => ({ text, bold: false })),
      ...(figure === null ? [] : [{ text: figure, bold: true }]),
    ];
    const [height, half] = [
      lines.length * size * LINE_HEIGHT,
      (Math.max(...lines.map(({ text }) => text.length)) * LETTER * size) / 2,
    ];
    const [above, below] = [middle - height - size / 2, middle + size / 2];
    const aside = half + size / 2;
    const places = [
      [x, middle - height / 2],
      [x, above],
      [x, below],
      [x + aside, middle - height / 2],
      [x - aside, middle - height / 2],
    ] as const;
    for (const [at, top] of places) {
      const box = [at - half, top, at + half, top + height] as const;
      const free = taken.every(
        (other) => box[0] > other[2] || box[2] < other[0] || box[1] > other[3] || box[3] < other[1],
      );
      if (!free) continue;
      taken.push(box);
      return [{ code, lines, x: at, y: top + size * 0.95 }];
    }
    return [];
  });
}

/** A name in lines, broken between its words. */
function broken(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last && (last.length + 1 + word.length) * LETTER <= LONGEST)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
