/** A briefing that shows every table of the closed list at some days, as a reader of it gets them. */
import type { PublishedTable } from '../../server/src/domains/indicators/counted.ts';
import { LISTED_TABLES } from '../../server/src/domains/indicators/tables.ts';
import { added, created, readBriefing } from './briefings.ts';
import type { Caller } from './graph.ts';

export interface Cell {
  value: number | null;
  absence: string | null;
  text: { id: string; en: string };
}
export interface Slide {
  id: string;
  notes: string;
  figures: { cell: Cell }[];
  table: {
    columns: { key: string }[];
    rows: {
      keys: { value: string }[];
      labels: { id: string }[];
      cells: Cell[];
      class: number | null;
    }[];
    total: Cell[];
    unplaced: Cell[] | null;
  } | null;
  classes: { from: number; to: number | null }[];
  sentence: { id: string; en: string };
}

/** The tables of each day, and the slides that showed them. */
export async function attackedBriefing(
  caller: Caller,
  days: readonly string[],
): Promise<{ briefings: string[]; tables: PublishedTable[][]; slides: Slide[] }> {
  const listed = LISTED_TABLES.filter(({ audience }) => audience === 'MEETING');
  const tables: PublishedTable[][] = [];
  const slides: Slide[] = [];
  const briefings: string[] = [];
  for (const asOf of days) {
    const briefing = await created(caller);
    briefings.push(briefing);
    for (const { indicator, dimensions } of listed) {
      const figures = { indicator, by: dimensions, asOf, measure: 'SHARE' };
      await added(caller, briefing, figures, { kind: kindOf(dimensions), notes: NOTES });
    }
    const found: Slide[] = (await readBriefing(caller, briefing)).slides;
    slides.push(...found);
    tables.push(
      listed.map(({ indicator, dimensions }, position) => ({
        indicator,
        dimensions: [...dimensions],
        cells: cellsOf(found[position] as Slide),
      })),
    );
  }
  return { briefings, tables, slides };
}

const NOTES = 'Satu instansi belum melapor.';

/** A chart has a sheet of figures of its own, a map what is said to who does not see it. */
const kindOf = ([dimension]: readonly string[]): string =>
  dimension === undefined ? 'FIGURES' : dimension === 'REGENCY' ? 'MAP' : 'CHART';

// Where no office has reported nobody is counted.
const countOf = ({ value, absence }: Cell): number | null =>
  absence === 'NOT_REPORTED' ? 0 : value;

function cellsOf({ table, figures: [total] }: Slide): PublishedTable['cells'] {
  if (!table) return [{ values: [], count: total ? countOf(total.cell) : null }];
  const rows = table.rows.map(({ keys, cells: [cell] }) => ({
    values: keys.map(({ value }): string | null => value),
    count: cell ? countOf(cell) : null,
  }));
  const [unplaced] = table.unplaced ?? [];
  return unplaced ? [...rows, { values: [null], count: countOf(unplaced) }] : rows;
}

/** What a slide tells although a cell that it would be made of is withheld, each in words. */
export function untold({ figures, table, classes, sentence }: Slide): string[] {
  const told: string[] = [];
  const [total, change] = figures;
  if (total?.cell.value === null) {
    if (change?.cell.value !== null) told.push('a change of a total that is withheld');
    if (
      /\d/.test(
        sentence.id.replace(/\d+ (September|Oktober|November) 2026|\d+ dari \d+|≤ \d+ hari/g, ''),
      )
    )
      told.push(`a figure in a sentence: ${sentence.id}`);
  }
  const lines = table ? [...table.rows, { cells: table.total, class: null }] : [];
  for (const { cells, class: place } of lines) {
    const [count, ...made] = cells;
    if (count?.value !== null) continue;
    if (made.some(({ value }) => value !== null)) told.push('a figure made of a withheld one');
    if (place !== null) told.push('the class of a withheld figure');
    for (const { text } of cells) if (/\d/.test(text.id + text.en)) told.push(text.id);
  }
  // A limit of a class is a figure that is shown, or follows on one.
  const shown = (table?.rows ?? []).flatMap(({ cells }) => cells[1]?.value ?? []);
  for (const { to } of classes) if (to !== null && !shown.includes(to)) told.push(`a limit ${to}`);
  return told;
}
