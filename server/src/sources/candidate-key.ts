import type { Candidate } from '../kernel/candidate.ts';

/**
 * What makes two rows of one file the same: kind, number and the holder's document of a permit, or the reference of an
 * incident. Null for a candidate that has neither.
 */
export function candidateKey({ permit, person, incident }: Candidate): string | null {
  if (incident) return `incident|${incident.reference}`;
  if (!permit || !person) return null;
  return `permit|${permit.kind}|${permit.number}|${person.document.country}|${person.document.number}`;
}
