import { absenceOf, type Cell } from './cell.ts';

/** What of the chosen indicator the map paints. */
export const MEASURES = ['count', 'rate', 'change', 'change-year', 'share', 'coverage'] as const;
export type Measure = (typeof MEASURES)[number];

/** Inhabitants that a rate is given for. */
export const RATE_PER = 100_000;

/** What a regency's count is set against. */
export interface Basis {
  /** Inhabitants of the regency. */
  population: number;
  /** The regency's cell of the earlier day. */
  before: Cell;
  /** The cell of all regencies and of what has no place. */
  total: Cell;
}

/** Decimals that a measure is rounded to, wherever it is shown. */
export const decimalsOf = (measure: Measure): number =>
  measure === 'rate' || measure === 'share' ? 1 : 0;

/** Whether a measure goes to both sides of zero. */
export const isChange = (measure: Measure): boolean =>
  measure === 'change' || measure === 'change-year';

/**
 * A regency's value of a measure. It is worked out from cells that are shown, and from nothing else;
 * where one of them is absent the value is absent for the same reason.
 */
export function measured(measure: Measure, cell: Cell, basis: Basis): Cell {
  const needed = [cell];
  if (isChange(measure)) needed.push(basis.before);
  if (measure === 'share') needed.push(basis.total);
  for (const each of needed) {
    const absence = absenceOf(each);
    if (absence) return { absence };
  }
  const count = cell.value ?? 0;
  switch (measure) {
    case 'rate':
      return { value: rounded((count / basis.population) * RATE_PER) };
    case 'share':
      return { value: count === 0 ? 0 : rounded((count / (basis.total.value ?? 0)) * 100) };
    case 'change':
    case 'change-year':
      return { value: count - (basis.before.value ?? 0) };
    default:
      return cell;
  }
}

/** One decimal; what is above zero never becomes zero, which would have another look. */
function rounded(value: number): number {
  return value === 0 ? 0 : Math.max(0.1, Math.round(value * 10) / 10);
}
