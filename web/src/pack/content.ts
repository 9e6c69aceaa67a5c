/** What a pack holds, as the server writes it (server/src/domains/briefings/take/pack-content.ts). */
export interface Place {
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface TextBox extends Place {
  kind: 'TEXT';
  role: 'TITLE' | 'SENTENCE' | 'BODY' | 'FIGURE' | 'MARKING' | 'PROVENANCE';
  paragraphs: string[];
  size: number;
  bold: boolean;
  color: string;
  align: 'left' | 'right' | 'center';
}

export interface TableBox extends Place {
  kind: 'TABLE';
  head: { text: string; isNumber: boolean }[];
  widths: number[];
  rows: {
    cells: { text: string; absence: string | null; isNumber: boolean }[];
    isTotal: boolean;
    height: number;
  }[];
  headHeight: number;
  size: number;
}

export interface SvgBox extends Place {
  kind: 'SVG';
  svg: string;
  alternative: string;
}

export interface PictureBox extends Place {
  kind: 'PICTURE';
  source: string;
  alternative: string;
}

export interface Page {
  key: string;
  section: string;
  title: string;
  regencies: string[];
  isBehind: boolean;
  notes: string;
  boxes: (TextBox | TableBox | SvgBox | PictureBox)[];
}

export interface Content {
  title: string;
  marking: string;
  office: string;
  pages: Page[];
  regencies: { code: string; name: string }[];
}

/** What stands in a pack in plain letters; it is authenticated with the rest. */
export interface Header {
  format: 1;
  id: string;
  language: 'id' | 'en';
  marking: string;
  /** The instant from which on it refuses, and the day as it is written. */
  until: string;
  untilDay: string;
  iterations: number;
  salt: string;
  nonce: string;
}
