import { scaleBand, scaleLinear } from 'd3-scale';
import type { ChartData } from './chart-data.ts';

/** What every form of chart is drawn into: its width, and the size of its letters. */
export interface ChartFrame {
  width: number;
  /** 13 pixels on a desk, half as large again before a meeting. */
  letter: number;
  /** Begins the ids of the patterns. */
  id: string;
}

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

/** The scale of figures over some pixels, with round ends. */
export const valueScale = (extent: [number, number], from: number, to: number) =>
  scaleLinear().domain(extent).nice(5).range([from, to]);

/** Round values of the axis, whole where all figures are. */
export function ticksOf(scale: ReturnType<typeof valueScale>, pixels: number): number[] {
  const ticks = scale.ticks(Math.max(2, Math.min(8, Math.floor(pixels / 80))));
  return ticks.every(Number.isInteger) ? ticks : wholeIfSmall(ticks, scale);
}

function wholeIfSmall(ticks: number[], scale: ReturnType<typeof valueScale>): number[] {
  const [from = 0, to = 1] = scale.domain();
  // A person is not halved: counts up to five have a line for each.
  return to - from <= 5 ? ticks.filter(Number.isInteger) : ticks;
}

/** Places of the categories side by side or below each other. */
export const bandScale = (data: ChartData, from: number, to: number, padding = 0.25) =>
  scaleBand<number>()
    .domain(data.categories.map((_, index) => index))
    .range([from, to])
    .paddingInner(padding)
    .paddingOuter(padding / 2);
