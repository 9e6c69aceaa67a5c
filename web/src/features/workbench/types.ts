import type { Role } from '../../graphql/generated/graphql.ts';

/** Who asks in own words; the others open what these have saved for them. */
export const ASKERS: readonly Role[] = ['ANALYST', 'CASE_OFFICER'];

/** A version of a saved analysis. */
export interface SavedVersion {
  analysis: string;
  number: number;
}

/** What is asked: the text and its variables are what is sent, whatever built them. */
export interface Question {
  /** A GraphQL document with one operation. */
  text: string;
  /** The variables as JSON, as they are written; empty for none. */
  variables: string;
  /** What a person's record is opened for; null where nothing that needs it is asked. */
  purpose: string | null;
  /** Of a published analysis: what is sent in place of the text, which tells then what the columns of the answer are. */
  hash?: string | null;
}

/** Why a part of an answer, or all of it, is not there. */
export interface AnswerError {
  message: string;
  /** The hub's code, `extensions.code`; `OFFLINE` where no answer came. */
  code: string;
  path: readonly (string | number)[] | null;
}

/** What came back, whole or in part. */
export interface Answer {
  question: Question;
  data: Record<string, unknown> | null;
  errors: readonly AnswerError[];
  askedAt: Date;
  /** Rows that the hub expected to read for it; null where it did not say. */
  cost: number | null;
  /** False where a list in it has more pages that were not read. */
  done: boolean;
}

/** How far the reading of all pages has come. */
export interface Reading {
  rows: number;
  /** Of how many; null where the list does not say. */
  total: number | null;
  /** Null until there is a rate. */
  secondsLeft: number | null;
}
