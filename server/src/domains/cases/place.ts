/** Where a reported event was, and whom it needs named: sealed as they come, opened for who was given that part. */
import type { Point } from '../../kernel/candidate.ts';

export interface CasePlace {
  district: string | null;
  village: string | null;
  /** Where in the village, in words. */
  description: string | null;
  siteName: string | null;
  /** The hub's own site, by its key. */
  site: string | null;
  /** Of the site, never of a home. */
  point: Point | null;
}

/** Victim and suspect never share a field. */
export interface CasePersons {
  victim: string | null;
  suspect: string | null;
}
