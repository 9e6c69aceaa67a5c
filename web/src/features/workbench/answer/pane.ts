import type { Answer } from '../types.ts';
import type { AnswerState, ChangeAnswerState } from './answer-state.ts';
import type { Table } from './tables.ts';
import type { Speech } from './value-text.ts';

/** What every form of an answer gets. */
export interface PaneProps {
  answer: Answer;
  table: Table;
  /** What the columns are called, by their keys. */
  titles: ReadonlyMap<string, string>;
  state: AnswerState;
  change: ChangeAnswerState;
  speech: Speech;
  /** Whether the figures of a roll-up may be added over its periods. */
  flow: boolean;
  /** What is shown, in the words of a heading. */
  subject: string;
}
