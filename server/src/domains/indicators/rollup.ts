/** A roll-up's question and answer, as the graph asks and tells them. */
import type { Day } from '../../kernel/day.ts';
import type { Cell } from './cell.ts';
import type { Narrowing } from './compute.ts';
import type { Report } from './coverage.ts';
import type { Dimension, Indicator } from './types.ts';

export interface RollupQuestion {
  indicator: string;
  by: readonly Dimension[];
  narrowing: Narrowing;
  agencies: readonly string[] | null;
  from: Day | null;
  to: Day | null;
  asOf: Day | null;
  knownAt: Date | null;
}

export interface RollupRow {
  /** Value in each dimension of the question, in its order; null stands for no period. */
  keys: { dimension: Dimension; value: string }[];
  period: string | null;
  cell: Cell;
}

export interface RollupAnswer {
  indicator: Indicator;
  asOf: Day;
  knownAt: Date | null;
  /** The version of the data on which it rests. */
  version: string;
  reports: Report[];
  /** Regencies that the question is about; null for the whole province. */
  places: readonly string[] | null;
  rows: RollupRow[];
  total: Cell;
  unplaced: Cell;
}

/** The figures of an answer. */
export type Figures = Pick<RollupAnswer, 'rows' | 'total' | 'unplaced'>;

/** Label of the one period of a question without a time dimension. */
export const WITHOUT_PERIOD = 'all';
