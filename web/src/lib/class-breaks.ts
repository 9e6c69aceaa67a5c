import { ckmeans } from 'simple-statistics';

/** The values from one to another, both included, that share a colour. An open end is infinite. */
export interface ValueClass {
  from: number;
  to: number;
}

/** How the limits of classes are found: equal numbers of regencies, natural groups, round numbers. */
export type Breaks = 'quantile' | 'natural' | 'fixed';

interface Choice {
  breaks?: Breaks;
  /** Decimals that the values have been rounded to, so that a class begins right after the one before. */
  decimals?: number;
}

const MOST_CLASSES = 5;
/** Of a change, to each side of none. */
const MOST_TO_A_SIDE = 2;

/**
 * Divides values above zero into at most five classes. Zero has a look of its own and takes no part;
 * a value that is withheld takes none either, or the limits would tell it. Classes that have to stay
 * while time plays come from the values of all periods together.
 */
export function valueClasses(
  values: readonly number[],
  { breaks = 'quantile', decimals = 0 }: Choice = {},
): ValueClass[] {
  return classesOf(values, breaks, decimals, MOST_CLASSES);
}

/**
 * Divides changes: as many classes below zero as above, with the same limits, and no change in the
 * middle, so that a colour means as much to one side as to the other.
 */
export function changeClasses(
  changes: readonly number[],
  { breaks = 'quantile', decimals = 0 }: Choice = {},
): ValueClass[] {
  const above = classesOf(changes.map(Math.abs), breaks, decimals, MOST_TO_A_SIDE);
  const below = above.map(({ from, to }) => ({ from: -to, to: -from })).reverse();
  return [...below, { from: 0, to: 0 }, ...above];
}

/** Which class a value belongs to, or null for zero without a class and for values outside of all. */
export function classOf(value: number, classes: readonly ValueClass[]): number | null {
  const index = classes.findIndex(({ from, to }) => value >= from && value <= to);
  return index === -1 ? null : index;
}

/** Counted in whole units of the last decimal: only whole numbers are next to each other. */
function classesOf(
  values: readonly number[],
  breaks: Breaks,
  decimals: number,
  most: number,
): ValueClass[] {
  const unit = 10 ** decimals;
  const sorted = values
    .filter((value) => value > 0)
    .map((value) => Math.round(value * unit))
    .sort((a, b) => a - b);
  if (sorted.length === 0) return [];
  let from = breaks === 'fixed' ? 1 : (sorted[0] ?? 1);
  return limitsOf(sorted, breaks, most).map((to) => {
    const found = { from: from / unit, to: to / unit };
    from = to + 1;
    return found;
  });
}

/** The last value of each class. Where few values differ there are fewer classes, never an empty one. */
function limitsOf(sorted: readonly number[], breaks: Breaks, most: number): number[] {
  if (breaks === 'fixed') return roundLimits(sorted.at(-1) ?? 0, most);
  const distinct = new Set(sorted);
  if (distinct.size <= most) return [...distinct];
  if (breaks === 'quantile') return [...quantiles(sorted, most)];
  return ckmeans([...sorted], most).map((group) => group.at(-1) ?? 0);
}

/** The values at a fifth, two fifths and so on of all; equal ones are one limit. */
function quantiles(sorted: readonly number[], most: number): Set<number> {
  const limits = new Set<number>();
  for (let step = 1; step <= most; step += 1) {
    const limit = sorted[Math.ceil((sorted.length * step) / most) - 1];
    if (limit !== undefined) limits.add(limit);
  }
  return limits;
}

/** Where the classes after the first begin; larger values take tenfold limits. */
const ROUND = [5, 10, 20, 50];

/** Round limits of the values' size, the same for all values of that size; the last class has no end. */
function roundLimits(largest: number, most: number): number[] {
  const begins = ROUND.slice(0, most - 1);
  // Two classes part small changes from large ones up to fifty; more of them reach further.
  const reach = begins.length > 1 ? 100 : 50;
  let times = 1;
  while (largest >= reach * times) times *= 10;
  return [...begins.map((begin) => begin * times - 1), Number.POSITIVE_INFINITY];
}
