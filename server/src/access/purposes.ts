import type { Sentence } from '../kernel/result.ts';

/** For what a person's detail may be opened, beside a case number: one entry a purpose. */
export const PURPOSES = {
  VERIFICATION: { id: 'Verifikasi dokumen', en: 'Verification of documents' },
  CASE_HANDLING: { id: 'Penanganan perkara', en: 'Handling of a case' },
  COORDINATION: { id: 'Bahan rapat koordinasi', en: 'Material for a coordination meeting' },
} as const satisfies Record<string, Sentence>;
export type Purpose = keyof typeof PURPOSES;

/** Fields that open the detail of a named person; a global id opens it too, where it is one of a person. */
export const NEEDS_PURPOSE: ReadonlySet<string> = new Set([
  'Query.foreignNational',
  'Query.node',
  'Query.nodes',
  'Query._entities',
]);

/** A case number or one of the listed purposes: plain ASCII, no more than a line. */
export const isPurpose = (text: string): boolean => /^[\x21-\x7e][\x20-\x7e]{1,79}$/.test(text);
