/** The sheets of a handout: which pages, which lines of notes, and on what the figures rest. */
import { linesOf } from './letters.ts';
import type { Box, Deck, Page } from './types.ts';

/** A4 upright, in points. */
export const SHEET = { w: 595.28, h: 841.89 };
export const MARGIN = 40;
export const SLIDE = { w: 960, h: 540 };
export const SCALE = (SHEET.w - 2 * MARGIN) / SLIDE.w;
export const TOP = 60;
/** From the top of a slide to that of the next below it: two of one slide's pages share a sheet. */
export const HALF = SLIDE.h * SCALE + 12;
export const FOOT = SHEET.h - 36;
export const SIZE = 10;
export const NOTE = { size: 11, high: 15 };
export const REST = { size: 9, high: 11.7 };

/** What stands in small letters on a slide is printed below it, in letters that can be read on paper. */
export const isNote = (box: Box): boolean =>
  box.kind === 'TEXT' && box.role === 'PROVENANCE' && box.size <= 12;

export interface Sheet {
  title: string;
  pages: Page[];
  /** Lines of the notes. */
  notes: string[];
  /** On what the figures rest. */
  rests: string[];
}

/** Where the notes of a sheet begin. */
export const notesFrom = (pages: number): number => TOP + pages * HALF + 22;
/** How many lines of them have room. */
const notesRoom = (pages: number, rests: readonly string[]): number =>
  Math.max(0, Math.floor((FOOT - rests.length * REST.high - notesFrom(pages)) / NOTE.high) - 1);

/** A slide and what stands behind it, two to a sheet; its notes on the first that has room, and on more where they are long. */
export function sheetsOf({ pages }: Deck): Sheet[] {
  const width = SHEET.w - 2 * MARGIN;
  const sheets: Sheet[] = [];
  const slideOf = ({ key }: Page) => key.split('/')[0];
  for (const [index, page] of pages.entries()) {
    const last = sheets.at(-1);
    const before = pages[index - 1];
    if (last && before && slideOf(before) === slideOf(page) && last.pages.length === 1)
      last.pages.push(page);
    else {
      const isFirst = !before || slideOf(before) !== slideOf(page);
      const said = page.boxes.flatMap((box) =>
        box.kind === 'TEXT' && isNote(box) ? box.paragraphs : [],
      );
      sheets.push({
        title: page.title,
        pages: [page],
        notes: isFirst && page.notes !== '' ? linesOf(page.notes, width, NOTE.size) : [],
        rests: said.length > 0 ? linesOf(said.join(' '), width, REST.size) : [],
      });
    }
  }
  return sheets.flatMap((sheet) => {
    const room = notesRoom(sheet.pages.length, sheet.rests);
    const more: Sheet[] = [];
    const each = notesRoom(0, sheet.rests);
    for (let at = room; at < sheet.notes.length; at += each)
      more.push({ ...sheet, pages: [], notes: sheet.notes.slice(at, at + each) });
    return [{ ...sheet, notes: sheet.notes.slice(0, room) }, ...more];
  });
}
