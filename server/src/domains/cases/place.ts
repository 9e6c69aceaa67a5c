/** Where a reported event was, and whom it needs named: sealed as they come, opened for who was given that part. */
import type { Point } from '../../kernel/candidate.ts';
import type { Sealing } from '../../kernel/sealing.ts';

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

/** Seals a value of one case; bound to it, so that the same place or person in two cases does not look the same. */
export const sealFor = (sealing: Sealing, caseId: string, value: unknown): string =>
  sealing.seal(JSON.stringify([caseId, value]));

/** What was sealed for a case. @throws where it was sealed for another */
export function openOf<Value>(sealing: Sealing, caseId: string, sealed: string): Value {
  const [its, value] = JSON.parse(sealing.open(sealed)) as [string, Value];
  if (its !== caseId) throw new Error('sealed for another case');
  return value;
}
