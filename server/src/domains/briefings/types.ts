/**
 * What a briefing computes to: one value that the screen, the file of slides, the handout and the offline pack print as
 * it stands. Nobody works a figure out again, nor puts one into words again. Every figure in it is a meeting's, whoever
 * asks; see read.ts.
 */
import type { Absence } from '../../graphql/absences.ts';
import type { Day } from '../../kernel/day.ts';
import type { Sentence } from '../../kernel/result.ts';
import type { Dimension } from '../indicators/types.ts';
import type { SlideQuestion } from './question.ts';

export const SLIDE_KINDS = ['MAP', 'TABLE', 'CHART', 'FIGURES', 'TEXT', 'PICTURE'] as const;
export type SlideKind = (typeof SLIDE_KINDS)[number];

export const STATUSES = ['DRAFT', 'READY', 'HELD', 'ARCHIVED'] as const;
export type BriefingStatus = (typeof STATUSES)[number];

/** *Biasa*, *terbatas*, *rahasia*. */
export const CLASSIFICATIONS = ['ORDINARY', 'LIMITED', 'SECRET'] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

export const TEMPLATES = ['EMPTY', 'RAKOR', 'QUARTER', 'REGENCY', 'FOLLOW_UP'] as const;
export type Template = (typeof TEMPLATES)[number];

/** A figure or the reason for its absence, neither where there can be none, and what is printed in either language. */
export interface ComputedCell {
  value: number | null;
  absence: Absence | null;
  text: Sentence;
}

/** One large figure. */
export interface ComputedFigure {
  label: Sentence;
  unit: Sentence;
  cell: ComputedCell;
}

export type ColumnKey = 'COUNT' | 'MEASURE' | 'CHANGE';

export interface ComputedRow {
  keys: { dimension: Dimension; value: string }[];
  /** Names of the keys, in their order. */
  labels: Sentence[];
  /** One for each column. */
  cells: ComputedCell[];
  /** Which of the slide's classes its measure falls into; null for zero and for what is absent. */
  class: number | null;
}

export interface ComputedTable {
  /** Names of the dimensions, the heads of the rows' labels. */
  heads: Sentence[];
  columns: { key: ColumnKey; label: Sentence }[];
  rows: ComputedRow[];
  /** The same columns for all, and for what has no regency; null where that is no question. */
  total: ComputedCell[];
  unplaced: ComputedCell[] | null;
}

/** One line of figures over time, the oldest first. */
export interface ComputedSeries {
  label: Sentence;
  points: { period: string; label: Sentence; cell: ComputedCell }[];
}

/** Values that share a colour, both ends included; made from shown cells alone. */
export interface ComputedClass {
  from: number;
  /** Null where the last class has no end. */
  to: number | null;
  text: Sentence;
}

export interface ComputedSource {
  agency: string;
  agencyName: Sentence;
  source: string;
  extractedOn: Day;
}

/** Agencies that owe a report for the figures, and how many of them have sent all that they owe. */
export interface ComputedCoverage {
  expected: number;
  reported: number;
  /** Names of those who have not. */
  missing: Sentence[];
  text: Sentence;
}

/**
 * What became of one cell since it was shown. `change` is what is shown now less what was shown; the three parts sum to it.
 * Each is a difference of two counts that a meeting may be told, or absent.
 */
export interface ComputedChange {
  /** What the cell is of; nothing for the total. */
  labels: Sentence[];
  /** Why it is another, as far as what is shown can tell. */
  causes: Cause[];
  was: ComputedCell;
  now: ComputedCell;
  change: ComputedCell;
  /** What is different in the world: the newer day. */
  real: ComputedCell;
  /** What came late: of the same day, and first heard of since. */
  late: ComputedCell;
  /** What was known of the same day and has been put right or withdrawn. */
  corrected: ComputedCell;
}

/** The newer day, a report that came late, or something put right. */
export const CAUSES = ['REAL', 'LATE', 'CORRECTED'] as const;
export type Cause = (typeof CAUSES)[number];

/** What became of a slide's figures since an earlier meeting. */
export interface SlideChanges {
  slide: string;
  title: string;
  /** The day of the figures that were shown. */
  asOf: Day;
  changes: ComputedChange[];
  /** Why none of them is parted into what is real, late or put right; null where they are, each as far as it may be. */
  untold: Sentence | null;
}

/** A slide that keeps what was shown. */
export interface ComputedFrozen {
  /** The instant. */
  at: string;
  /** The cells that are no longer what they were. */
  changes: ComputedChange[];
  /** As of `SlideChanges`. */
  untold: Sentence | null;
}

/** A follow-up as a meeting sees it. */
export interface ComputedFollowUp {
  id: string;
  text: string;
  owner: Sentence;
  dueOn: Day;
  status: 'OPEN' | 'DONE' | 'DROPPED';
  overdue: boolean;
  /** The slide and the view to which it is pinned. */
  slide: string | null;
  view: string | null;
  /** Whether it came out of this very briefing. */
  own: boolean;
  /** The briefing out of whose meeting it came, and the place of the slide in it. */
  briefing: string;
  slidePosition: number | null;
}

/** What every slide and page that leaves the hub carries. */
export interface Provenance {
  definition: Sentence | null;
  unit: Sentence | null;
  asOf: Day | null;
  knownAt: string;
  sources: ComputedSource[];
  coverage: ComputedCoverage | null;
}

export interface ComputedSlide extends Provenance {
  id: string;
  position: number;
  section: string;
  kind: SlideKind;
  title: string;
  /** What stands on the slide: the author's, the same in both languages, or the one that the data write. */
  sentence: Sentence;
  /** The one that the data write; null where there are none. */
  dataSentence: Sentence | null;
  isEdited: boolean;
  body: string;
  /** For the agency that presents; empty for the others. */
  notes: string;
  /** The screen's own text form of the view. */
  view: string | null;
  question: SlideQuestion | null;
  indicator: { id: string; name: Sentence } | null;
  figures: ComputedFigure[];
  table: ComputedTable | null;
  series: ComputedSeries[];
  classes: ComputedClass[];
  /** What is to be done, on a slide that lists it. */
  followUps: ComputedFollowUp[];
  /** What the author is told: why a figure that was picked is not shown. */
  advice: Sentence | null;
  frozen: ComputedFrozen | null;
  /** `erased`: what it showed is there in words alone. */
  picture: { id: string; mediaType: string; alternative: string; erased: boolean } | null;
}

export interface ComputedBriefing {
  id: string;
  title: string;
  template: Template;
  status: BriefingStatus;
  version: number;
  classification: Classification;
  /** The marking as it is printed. */
  marking: Sentence;
  meeting: { on: Day | null; place: string | null };
  /** Kemendagri codes; null for the province. */
  area: string[] | null;
  areaName: Sentence;
  agenda: string;
  /** What was said in the meeting. */
  record: string;
  /** The office that answers for it. No private name is printed. */
  author: { agency: string; name: Sentence };
  agencies: { agency: string; name: Sentence; attended: boolean | null }[];
  asOf: Day | null;
  /** The instant at which it was computed. */
  knownAt: string;
  sources: ComputedSource[];
  slides: ComputedSlide[];
  followUps: ComputedFollowUp[];
}
