import { isInside } from './label-anchor.ts';
import type { ScreenPoint } from './projection.ts';

/** A name to be written, and the figure over or under it. */
export interface LabelText {
  code: string;
  name: string;
  figure: string | null;
  /** A point inside the regency. */
  at: ScreenPoint;
  /** Its largest outline: a name stands within it where it can. */
  outline: readonly ScreenPoint[];
}

export interface PlacedLine {
  text: string;
  bold: boolean;
  x: number;
  /** The base line. */
  y: number;
}

/** What is written of a regency: its figure always, its name where it found room. */
export interface PlacedLabel {
  code: string;
  lines: readonly PlacedLine[];
}

/** A letter of Noto Sans is about this wide, in ems, and a line of the map's names about this long. */
const [LETTER, LONGEST] = [0.56, 6];
const LINE_HEIGHT = 1.2;
/** From the top of a line to its base line, in ems. */
const BASE = 0.95;

/** The map's own size of regency names at a zoom. */
export function labelSize(zoom: number): number {
  return Math.min(Math.max(10 + ((zoom - 5) / 3) * 4, 10), 14);
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Figures at their points, which are inside their regencies, and never anywhere else: beside another shape a figure would
 * be read as that one's. Names over or under their figures, rather within the own outline than across it, and not at all
 * where another label stands: the order in which they come decides who stays, as on the interactive map.
 */
export function placeLabels(texts: readonly LabelText[], size: number): PlacedLabel[] {
  const high = size * LINE_HEIGHT;
  const figures = texts.flatMap(({ code, figure, at: [x, y] }) =>
    figure === null ? [] : [{ code, box: boxOf(x, y - high / 2, widthOf(figure, size), high) }],
  );
  const taken = [...figures];
  return texts.flatMap((text): PlacedLabel[] => {
    const { code, name, figure, at } = text;
    const own: PlacedLine[] =
      figure === null
        ? []
        : [{ text: figure, bold: true, x: at[0], y: at[1] - high / 2 + size * BASE }];
    const lines = broken(name);
    const place = placesOf(text, lines, size)
      .map(({ box, isBeside }, index) => ({
        box,
        index,
        isBeside,
        inside: cornersInside(box, text.outline),
      }))
      // Beside its figure and across the border, a name would be read as the neighbour's.
      .filter(({ isBeside, inside }) => !isBeside || inside === CORNERS)
      .filter(({ box }) => taken.every((other) => other.code === code || isApart(box, other.box)))
      .sort((one, other) => other.inside - one.inside || one.index - other.index)[0];
    if (!place) return own.length > 0 ? [{ code, lines: own }] : [];
    const { box } = place;
    taken.push({ code, box });
    const named = lines.map((line, index) => ({
      text: line,
      bold: false,
      x: (box.left + box.right) / 2,
      y: box.top + index * high + size * BASE,
    }));
    return [{ code, lines: [...named, ...own] }];
  });
}

const widthOf = (text: string, size: number): number => text.length * LETTER * size;

const boxOf = (middle: number, top: number, width: number, height: number): Box => ({
  left: middle - width / 2,
  top,
  right: middle + width / 2,
  bottom: top + height,
});

interface Place {
  box: Box;
  /** To the left or the right of the figure. */
  isBeside: boolean;
}

/** Where a name could stand, the best first. */
function placesOf(
  { figure, at: [x, y] }: LabelText,
  lines: readonly string[],
  size: number,
): Place[] {
  const high = size * LINE_HEIGHT;
  const height = lines.length * high;
  const width = Math.max(...lines.map((line) => widthOf(line, size)));
  const aside = width / 2 + size / 2 + widthOf(figure ?? '', size) / 2;
  const middle = y - height / 2;
  const tops =
    figure === null
      ? [middle, y - height - size / 2, y + size / 2]
      : [y - high / 2 - height, y + high / 2];
  return [
    ...tops.map((top) => ({ box: boxOf(x, top, width, height), isBeside: false })),
    ...[x + aside, x - aside].map((at) => ({
      box: boxOf(at, middle, width, height),
      isBeside: true,
    })),
  ];
}

const isApart = (one: Box, other: Box): boolean =>
  one.left > other.right ||
  one.right < other.left ||
  one.top > other.bottom ||
  one.bottom < other.top;

const CORNERS = 4;
const cornersInside = (
  { left, top, right, bottom }: Box,
  outline: readonly ScreenPoint[],
): number =>
  [left, right]
    .flatMap((x) => [top, bottom].map((y): ScreenPoint => [x, y]))
    .filter((corner) => isInside(corner, outline)).length;

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
