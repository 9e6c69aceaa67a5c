/**
 * What a source is: a description of one agency feed with a small mapping. It names who publishes the file, how often
 * and on what authority, and turns bytes into candidates. It opens no database and decides nothing about persons.
 */
import type { Candidate, CandidateField, RowProblem } from '../kernel/candidate.ts';
import type { Day, Period } from '../kernel/day.ts';
import type { Result, Sentence } from '../kernel/result.ts';

export interface SourceRow {
  /** Row number in the file as a person counts it: the first line or spreadsheet row is 1. */
  row: number;
  raw: Record<string, string>;
  mapped: Result<Candidate, RowProblem[]>;
}

/** What a file says about itself. */
export interface FileFacts {
  /** Code of the reporting agency, where the file says so. */
  agency: string | null;
  /** First and last day that the file covers, where it says so. */
  period: Period | null;
  /** The day on which the agency drew the extract, where the file says so. */
  extractedOn: Day | null;
}

export interface SourceFile extends FileFacts {
  /** The heading under which the file writes a field, so that a rule's finding can name the column. */
  headings: Partial<Record<CandidateField, string | null>>;
  rows: SourceRow[];
}

export type FileProblemCode =
  | 'file-empty'
  | 'file-type-wrong'
  | 'file-damaged'
  | 'delimiter-wrong'
  | 'column-missing'
  | 'other-source'
  | 'no-rows';

/** Why a whole file is refused: one sentence that says what is wrong, where, and what to do. */
export interface FileProblem {
  code: FileProblemCode;
  sentence: Sentence;
}

export interface Source {
  /** Also the name of the folder and of the file that the agency sends. */
  id: string;
  title: Sentence;
  /** Kind of agency that publishes it. */
  publisher: 'IMMIGRATION' | 'MANPOWER' | 'POLICE';
  rhythm: 'MONTHLY' | 'QUARTERLY' | 'SEMESTERLY';
  /** The rule of law under which the agency holds and shares these data. */
  authority: Sentence;
  extension: 'xlsx' | 'csv' | 'jsonl';
  read(bytes: Uint8Array): Promise<Result<SourceFile, FileProblem>>;
}
