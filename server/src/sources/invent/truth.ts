/** What is true of each invented row, for whoever checks what the intake made of the files. */
import type { RejectionCode } from '../../kernel/candidate.ts';
import type { Day } from '../../kernel/day.ts';

/** The parts are empty where the row leaves them blank or unreadable, and in rows about incidents. */
export interface Truth {
  /** The true person, `P0001`. */
  person: string;
  passport: string;
  country: string;
  birthDate: Day;
  /** Kemendagri code: the registered regency, or that of the principal place of work or of the incident. */
  regency: string;
  validFrom: Day;
  validTo: Day;
  expected: 'accepted' | RejectionCode;
}

export interface TruthRow extends Truth {
  source: string;
  file: string;
  /** Row of the file as a person counts it. */
  row: number;
}

const COLUMNS = [
  ['source', 'source'],
  ['file', 'file'],
  ['row', 'row'],
  ['person', 'person'],
  ['passport', 'passport'],
  ['country', 'country'],
  ['birth_date', 'birthDate'],
  ['regency', 'regency'],
  ['valid_from', 'validFrom'],
  ['valid_to', 'validTo'],
  ['expected', 'expected'],
] as const satisfies readonly (readonly [string, keyof TruthRow])[];

/** `truth.csv`; no value of it needs quotes. */
export function truthCsv(rows: readonly TruthRow[]): string {
  const lines = rows.map((row) => COLUMNS.map(([, key]) => row[key]).join(','));
  return `${[COLUMNS.map(([heading]) => heading).join(','), ...lines].join('\n')}\n`;
}
