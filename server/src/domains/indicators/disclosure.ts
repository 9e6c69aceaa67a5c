/**
 * Withholding in one-way tables, until the closed list of protected tables is published: a count from 1 up to the
 * threshold is withheld, and with it so many of the next smallest that the withheld ones together reach the threshold
 * and are at least two; where that cannot be reached the total goes too. Zeros are shown. Nothing beyond one-way tables
 * is answered to a protected audience.
 */
import type { Absence } from '../../graphql/absences.ts';

/** A figure or the reason for its absence; exactly one of the two is null. */
export interface Cell {
  value: number | null;
  absence: Absence | null;
}

export const exact = (value: number): Cell => ({ value, absence: null });
export const absent = (absence: Absence): Cell => ({ value: null, absence });

/**
 * Protects a one-way table whose cells add up to its total.
 * @returns which cells are withheld, and whether the total is.
 */
export function protectOneWay(
  counts: readonly number[],
  threshold: number,
): { withheld: boolean[]; total: boolean } {
  const withheld = counts.map((count) => count > 0 && count < threshold);
  if (!withheld.includes(true)) return { withheld, total: false };
  const smallestFirst = counts
    .map((count, index) => ({ count, index }))
    .filter(({ count, index }) => count > 0 && !withheld[index])
    .sort((one, other) => one.count - other.count || one.index - other.index);
  const isSafe = (): boolean => {
    const hidden = counts.filter((_, index) => withheld[index]);
    return hidden.length >= 2 && hidden.reduce((sum, count) => sum + count, 0) >= threshold;
  };
  while (!isSafe()) {
    const next = smallestFirst.shift();
    if (!next) return { withheld, total: true };
    withheld[next.index] = true;
  }
  return { withheld, total: false };
}
