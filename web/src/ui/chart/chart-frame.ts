/** What every form of chart is drawn into: its width, and the size of its letters. */
export interface ChartFrame {
  width: number;
  /** 13 pixels on a desk, half as large again before a meeting; all else grows with it. */
  letter: number;
  /** Begins the ids of the patterns. */
  id: string;
  /** The most height there is, where the form does not take what it needs. */
  height?: number;
  /** Without the figures of an axis: those of the marks stand beside them, and no other is written. */
  bare?: boolean;
}

/** How much larger than on a desk all is. */
export const timesDesk = ({ letter }: ChartFrame): number => letter / 13;

/** Pixels that a text takes, near enough to leave room for it: letters differ, and the longest word decides. */
export const textWidth = (text: string, letter: number): number => text.length * letter * 0.56;

/** A text that fits into so many pixels, with an ellipsis where it was cut. */
export function fitted(text: string, pixels: number, letter: number): string {
  const letters = Math.max(3, Math.floor(pixels / (letter * 0.56)));
  return text.length > letters ? `${text.slice(0, letters - 1)}…` : text;
}

/** Room for the names of categories at the left: as much as they need, and never more than two fifths, on a phone half. */
export function labelRoom(names: readonly string[], { width, letter }: ChartFrame): number {
  const longest = Math.max(0, ...names.map((name) => textWidth(name, letter)));
  return Math.min(longest + letter, width * (width < 400 ? 0.48 : 0.4));
}
