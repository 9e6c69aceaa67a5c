import type { Sentence } from '../../kernel/result.ts';

/** What a roll-up may be split by. */
export const DIMENSIONS = [
  'REGENCY',
  'SECTOR',
  'NATIONALITY',
  'PERMIT_KIND',
  'INCIDENT_CATEGORY',
  'STATUS',
  'SEX',
  'AGENCY',
  'MONTH',
  'QUARTER',
  'YEAR',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const TIME_DIMENSIONS = ['MONTH', 'QUARTER', 'YEAR'] as const satisfies readonly Dimension[];
export type TimeDimension = (typeof TIME_DIMENSIONS)[number];

export const isTime = (dimension: Dimension): dimension is TimeDimension =>
  (TIME_DIMENSIONS as readonly Dimension[]).includes(dimension);

/** What is counted: each counted thing has exactly one value in each dimension of its kind. */
export type Counted =
  | 'PEOPLE'
  | 'PERMITS'
  | 'INCIDENTS'
  | 'REPORTS'
  | 'EVENT_REPORTS'
  | 'LATE_HANDOVERS'
  | 'SEALED_CASES'
  | 'SEALED_INCIDENTS';

/** One indicator: its words, its sources and how it is counted all come from here. */
export interface Indicator {
  id: string;
  name: Sentence;
  definition: Sentence;
  /** What adds one to it. */
  numerator: Sentence;
  /** What it is easily taken for. */
  isNot: Sentence;
  unit: Sentence;
  /** Counts persons or their documents: answers pass disclosure control. */
  personal: boolean;
  /** Of the sealed kinds: nobody sees it exactly, whoever may read the rows of other indicators. */
  sealed?: true;
  /** A flow counts what happened in a period, a stock what there is on a day. */
  flow: boolean;
  dimensions: readonly Dimension[];
  /** Ids of the sources without which it is not reported. */
  sources: readonly string[];
  counted: Counted;
  /** An SQL condition on the counted thing's columns (see facts.ts); `day` is the day of the stock. */
  condition: string;
}
