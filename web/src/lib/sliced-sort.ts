import { Slices } from './slices.ts';

/** By what a row is sorted; null for a row without a value, which comes last in either direction. */
export type SortKey = number | string | null;

const RUN = 256;

/**
 * The order of many rows, found in portions so that the page does not stand still. Rows that are equal keep their
 * order. Texts are compared once for each different text, and after that by their rank.
 */
export async function sortedOrder(
  count: number,
  keyOf: (index: number) => SortKey,
  descending: boolean,
  signal?: AbortSignal,
): Promise<Int32Array> {
  const slices = new Slices(signal);
  const keys: SortKey[] = new Array(count);
  const texts = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const key = keyOf(index);
    keys[index] = key;
    if (typeof key === 'string') texts.add(key);
    if (slices.due()) await slices.rest();
  }
  const ranks = await ranksOf([...texts], slices);
  const values = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    const key = keys[index] ?? null;
    const value = typeof key === 'string' ? (ranks.get(key) ?? 0) : key;
    values[index] = value === null ? Number.POSITIVE_INFINITY : descending ? -value : value;
    if (slices.due()) await slices.rest();
  }
  const order = Int32Array.from({ length: count }, (_, index) => index);
  return merged(order, (one, other) => at(values, one) - at(values, other), slices);
}

const collator = new Intl.Collator('id', { numeric: true });

async function ranksOf(texts: string[], slices: Slices): Promise<Map<string, number>> {
  const order = Int32Array.from({ length: texts.length }, (_, index) => index);
  const compare = (one: number, other: number) =>
    collator.compare(texts[one] ?? '', texts[other] ?? '');
  const sorted = await merged(order, compare, slices);
  const ranks = new Map<string, number>();
  for (const [rank, index] of sorted.entries()) {
    ranks.set(texts[index] ?? '', rank);
    if (slices.due()) await slices.rest();
  }
  return ranks;
}

/** Sorts short runs, then merges them two by two. */
async function merged(
  start: Int32Array,
  compare: (one: number, other: number) => number,
  slices: Slices,
): Promise<Int32Array> {
  let from: Int32Array = start;
  let to: Int32Array = new Int32Array(start.length);
  for (let begin = 0; begin < from.length; begin += RUN) {
    from.subarray(begin, begin + RUN).sort((a, b) => safe(compare(a, b)) || a - b);
    await slices.restIfDue();
  }
  for (let width = RUN; width < from.length; width *= 2) {
    for (let begin = 0; begin < from.length; begin += 2 * width) {
      const middle = Math.min(begin + width, from.length);
      const end = Math.min(begin + 2 * width, from.length);
      let [left, right] = [begin, middle];
      for (let place = begin; place < end; place += 1) {
        const takeLeft =
          right >= end || (left < middle && safe(compare(at(from, left), at(from, right))) <= 0);
        to[place] = takeLeft ? at(from, left++) : at(from, right++);
        if (slices.due()) await slices.rest();
      }
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Two absent values are infinite, and their difference is no number: they are equal. */
const safe = (difference: number): number => (Number.isNaN(difference) ? 0 : difference);

const at = (values: Int32Array | Float64Array, index: number): number => values[index] ?? 0;
