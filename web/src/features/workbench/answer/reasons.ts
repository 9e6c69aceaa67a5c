import type { AbsenceReason } from '../../../lib/cell.ts';

/**
 * Why there is no value: as the hub tells it; because the question did not ask for the reason; because nothing belongs
 * there; because the field is not of this kind of record; or because reading it failed.
 */
export type Reason = AbsenceReason | OwnReason;
export type OwnReason = 'UNASKED' | 'NONE' | 'LEFT_OUT' | 'FAILED';

/** Whether a reason is one that the hub itself does not have. */
export const isOwnReason = (reason: Reason): reason is OwnReason =>
  reason === 'UNASKED' || reason === 'NONE' || reason === 'LEFT_OUT' || reason === 'FAILED';
