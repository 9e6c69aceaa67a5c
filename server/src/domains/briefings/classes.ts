/** Classes of a map's values: made from what is shown, so that no limit tells of what is withheld. */
import type { Sentence } from '../../kernel/result.ts';
import { numberText, signedText } from './printed.ts';
import type { Breaks } from './question.ts';
import type { ComputedClass } from './types.ts';

const MOST_CLASSES = 5;
/** Of a change, to each side of none. */
const MOST_TO_A_SIDE = 2;
/** Where the classes of round numbers begin after the first; larger values take tenfold limits. */
const ROUND = [5, 10, 20, 50];

/** Divides values above zero into at most five classes; zero has a look of its own. */
export function valueClasses(
  values: readonly number[],
  breaks: Breaks,
  decimals: number,
): ComputedClass[] {
  return rangesOf(values, breaks, decimals, MOST_CLASSES).map((range) => worded(range, decimals));
}

/** Divides changes: as many classes below zero as above, with the same limits, and no change in the middle. */
export function changeClasses(values: readonly number[], breaks: Breaks): ComputedClass[] {
  const above = rangesOf(values.map(Math.abs), breaks, 0, MOST_TO_A_SIDE);
  const largest = Math.max(0, ...values.map(Math.abs));
  const closed = above.map(({ from, to }) => ({ from, to: to ?? Math.max(from, largest) }));
  const below = closed.map(({ from, to }) => ({ from: -to, to: -from })).reverse();
  return [...below, { from: 0, to: 0 }, ...closed].map(({ from, to }) => ({
    from,
    to,
    text: changeText(from, to),
  }));
}

/** The place of a value among classes; null for zero without a class and for what is in none. */
export function classOf(value: number, classes: readonly ComputedClass[]): number | null {
  const index = classes.findIndex(
    ({ from, to }) => value >= from && value <= (to ?? Number.POSITIVE_INFINITY),
  );
  return index === -1 ? null : index;
}

interface Range {
  from: number;
  to: number | null;
}

/** Counted in whole units of the last decimal: only whole numbers lie next to each other. */
function rangesOf(
  values: readonly number[],
  breaks: Breaks,
  decimals: number,
  most: number,
): Range[] {
  const unit = 10 ** decimals;
  const sorted = values
    .filter((value) => value > 0)
    .map((value) => Math.round(value * unit))
    .sort((a, b) => a - b);
  const [smallest] = sorted;
  if (smallest === undefined) return [];
  let from = breaks === 'FIXED' ? 1 : smallest;
  return limitsOf(sorted, breaks, most).map((to) => {
    const range = { from: from / unit, to: to === null ? null : to / unit };
    from = (to ?? 0) + 1;
    return range;
  });
}

/** The last value of each class. Where few values differ there are fewer classes, never an empty one. */
function limitsOf(sorted: readonly number[], breaks: Breaks, most: number): (number | null)[] {
  if (breaks === 'FIXED') return roundLimits(sorted.at(-1) ?? 0, most);
  const distinct = [...new Set(sorted)];
  if (distinct.length <= most) return distinct;
  return breaks === 'NATURAL' ? naturalLimits(sorted, most) : quantiles(sorted, most);
}

function quantiles(sorted: readonly number[], most: number): number[] {
  const limits = Array.from(
    { length: most },
    (_, step) => sorted[Math.ceil((sorted.length * (step + 1)) / most) - 1] ?? 0,
  );
  return [...new Set(limits)];
}

function roundLimits(largest: number, most: number): (number | null)[] {
  const begins = ROUND.slice(0, most - 1);
  const reach = begins.length > 1 ? 100 : 50;
  let times = 1;
  while (largest >= reach * times) times *= 10;
  return [...begins.map((begin) => begin * times - 1), null];
}

/**
 * Groups whose values lie closest together: of all ways to cut the sorted values into so many groups the one with the
 * smallest sum of squares, found group by group. There are at most fourteen values.
 */
function naturalLimits(sorted: readonly number[], most: number): number[] {
  const spread = (from: number, to: number): number => {
    const part = sorted.slice(from, to);
    const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
    return part.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  };
  let best = sorted.map((_, end) => ({ cost: spread(0, end + 1), cuts: [end] }));
  for (let groups = 2; groups <= most; groups += 1) {
    const fewer = best;
    best = sorted.map((_, end) => {
      const options = fewer
        .slice(0, end)
        .map(({ cost, cuts }, cut) => ({
          cost: cost + spread(cut + 1, end + 1),
          cuts: [...cuts, end],
        }))
        .filter(({ cuts }) => cuts.length === groups);
      return (
        options.sort((a, b) => a.cost - b.cost)[0] ?? { cost: Number.POSITIVE_INFINITY, cuts: [] }
      );
    });
  }
  // Equal values never belong to two classes.
  return [...new Set((best.at(-1)?.cuts ?? []).map((end) => sorted[end] ?? 0))];
}

const worded = ({ from, to }: Range, decimals: number): ComputedClass => ({
  from,
  to,
  text: rangeText(from, to, decimals),
});

function rangeText(from: number, to: number | null, decimals: number): Sentence {
  const first = numberText(from, decimals);
  if (to === null) return { id: `${first.id} ke atas`, en: `${first.en} and more` };
  if (to === from) return first;
  const last = numberText(to, decimals);
  return { id: `${first.id}–${last.id}`, en: `${first.en}–${last.en}` };
}

/** Of changes: with the minus of print, which no dash may follow. */
function changeText(from: number, to: number): Sentence {
  const [first, last] = [signedText(from), signedText(to)];
  if (from === to) return first;
  return { id: `${first.id} s.d. ${last.id}`, en: `${first.en} to ${last.en}` };
}
