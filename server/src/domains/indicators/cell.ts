import type { Absence } from '../../graphql/absences.ts';

/** A figure or the reason for its absence; exactly one of the two is null. */
export interface Cell {
  value: number | null;
  absence: Absence | null;
}

export const exact = (value: number): Cell => ({ value, absence: null });
export const absent = (absence: Absence): Cell => ({ value: null, absence });
