import { absenceOf, type Cell } from './cell.ts';

/**
 * The place of each count, the largest first; equal counts share one, and who did not report has
 * none. Where a count is withheld there are no ranks at all: the places of the others would tell
 * where it lies.
 * @returns null where ranks would tell too much
 */
export function ranksOf(cells: ReadonlyMap<string, Cell>): ReadonlyMap<string, number> | null {
  const shown: [string, number][] = [];
  for (const [key, cell] of cells) {
    const absence = absenceOf(cell);
    if (!absence) shown.push([key, cell.value ?? 0]);
    else if (absence !== 'NOT_REPORTED') return null;
  }
  return new Map(
    shown.map(([key, value]) => [key, 1 + shown.filter(([, other]) => other > value).length]),
  );
}
