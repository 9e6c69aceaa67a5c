import { type AbsenceReason, absenceOf, type Cell } from './cell.ts';

/** How a count differs from an earlier one, or why nobody can say. */
export type Change =
  | { kind: 'by'; value: number }
  | { kind: 'absent'; reason: AbsenceReason }
  /** There is no earlier figure to compare with. */
  | { kind: 'none' };

/**
 * The difference of two counts. It is a figure like both: where one of them is withheld or was not
 * reported, the difference is so too, or it would tell the other.
 */
export function changeOf(now: Cell, before: Cell | null | undefined): Change {
  const missing = absenceOf(now);
  if (missing) return { kind: 'absent', reason: missing };
  if (!before) return { kind: 'none' };
  const reason = absenceOf(before);
  if (reason) return { kind: 'absent', reason };
  return { kind: 'by', value: (now.value ?? 0) - (before.value ?? 0) };
}
