/**
 * A briefing laid out on paper of 13⅓ × 7½ inches: what the file of slides, the handout and the offline pack have in
 * common. Each of the three prints these boxes and nothing else, so that none can show another figure than the others.
 */
import type { Absence } from '../../../graphql/absences.ts';
import type { Sentence } from '../../../kernel/result.ts';

export type Language = keyof Sentence;

/** Inches. */
export interface Place {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** A colour, and over it the pattern of what is not there. */
export interface Fill {
  color: string;
  pattern: 'HATCHING' | 'DOTS' | null;
}

/** A mark of a drawing; lengths are points from the upper left. */
export type Mark =
  | { kind: 'PATH'; path: string; fill: Fill | null; stroke: string | null; width: number }
  | {
      kind: 'TEXT';
      x: number;
      /** Where the letters stand. */
      y: number;
      text: string;
      size: number;
      bold: boolean;
      color: string;
      /** Around the letters, where they stand across colours. */
      halo?: string;
      anchor: 'start' | 'middle' | 'end';
    };

export interface Drawing {
  width: number;
  height: number;
  marks: Mark[];
}

/** A figure or, in its place, the word that says why there is none. */
export interface PrintedCell {
  value: number | null;
  absence: Absence | null;
  text: string;
}

export interface Chart {
  form: 'BARS' | 'STACKED' | 'LINES';
  categories: string[];
  /** One cell for each category. */
  series: { name: string; cells: PrintedCell[] }[];
  /** Where its axis ends, so that charts of several pages have one scale; null where it is alone. */
  end: number | null;
}

/** What a text is, for those who have it read to them. */
export type TextRole = 'TITLE' | 'SENTENCE' | 'BODY' | 'FIGURE' | 'MARKING' | 'PROVENANCE';

export interface TextBox extends Place {
  kind: 'TEXT';
  role: TextRole;
  paragraphs: string[];
  size: number;
  bold: boolean;
  color: string;
  align: 'left' | 'right' | 'center';
}

export interface TableRow {
  cells: { text: string; absence: Absence | null; isNumber: boolean }[];
  isTotal: boolean;
  /** Inches. */
  height: number;
}

export interface TableBox extends Place {
  kind: 'TABLE';
  head: { text: string; isNumber: boolean }[];
  headHeight: number;
  /** Inches, one for each column. */
  widths: number[];
  rows: TableRow[];
  size: number;
}

export interface ChartBox extends Place {
  kind: 'CHART';
  chart: Chart;
  alternative: string;
}

export interface DrawingBox extends Place {
  kind: 'DRAWING';
  drawing: Drawing;
  /** Read in its place; empty where a text beside it says the same. */
  alternative: string;
  /** Whether its outlines may leave the hub as outlines, not only as a picture of them. */
  mayTravel: boolean;
}

export interface PictureBox extends Place {
  kind: 'PICTURE';
  bytes: Buffer;
  mediaType: string;
  alternative: string;
}

export type Box = TextBox | TableBox | ChartBox | DrawingBox | PictureBox;

export interface Page {
  /** The slide's key, and which of its pages. */
  key: string;
  section: string;
  title: string;
  /** Kemendagri codes of the regencies that it is about; none where it is about all. */
  regencies: string[];
  /** Whether it holds the figures behind the page before it and is skipped in presenting. */
  isBehind: boolean;
  notes: string;
  boxes: Box[];
}

export interface Deck {
  title: string;
  language: Language;
  marking: string;
  /** The office that answers for it. */
  office: string;
  pages: Page[];
}
