/** Why a value is missing. A missing value never looks like zero. */
export type AbsenceReason = 'SUPPRESSED' | 'POLICY' | 'NOT_REPORTED' | 'STALE' | 'CONFLICT';

/** A count or the reason that there is none, as the server answers it. */
export interface Cell {
  value?: number | null;
  absence?: AbsenceReason | null;
}

/** The reason that a cell holds no number, or null where it holds one. */
export function absenceOf(cell: Cell): AbsenceReason | null {
  if (cell.value !== null && cell.value !== undefined) return null;
  return cell.absence ?? 'NOT_REPORTED';
}
