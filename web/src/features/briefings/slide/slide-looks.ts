import type { SlideShownFragment } from '../../../graphql/generated/graphql.ts';
import type { Language } from '../../../lib/language.ts';
import { classLook, type Look } from '../../../lib/look.ts';

/** How the regencies of a slide look, what stands on them, and what each look stands for. */
export interface Picture {
  looks: Map<string, Look>;
  figures: Map<string, string>;
  legend: { look: Look; text: string }[];
}

type Table = NonNullable<SlideShownFragment['table']>;

/** Which column is painted: what is measured, where that is another thing than the count. */
export const paintedColumn = ({ columns }: Table): number =>
  Math.max(
    columns.findIndex(({ key }) => key === 'MEASURE'),
    0,
  );

/**
 * What the map and the tiles of a slide show. Classes and texts are the server's; nothing is sorted into a class, and no
 * figure is written out, here.
 */
export function pictureOf(slide: SlideShownFragment, language: Language, zero: string): Picture {
  const { table, classes } = slide;
  const picture: Picture = { looks: new Map(), figures: new Map(), legend: [] };
  if (!table) return picture;
  const painted = paintedColumn(table);
  const diverging = /^CHANGE/.test(slide.question?.measure ?? '');
  const others = new Map<string, { look: Look; text: string }>();
  for (const row of table.rows) {
    const code = row.keys.find(({ dimension }) => dimension === 'REGENCY')?.value;
    const cell = row.cells[painted];
    if (!code || !cell) continue;
    const look: Look = cell.absence
      ? { kind: 'absent', reason: cell.absence }
      : row.class === null || row.class === undefined
        ? { kind: 'zero' }
        : classLook(row.class, classes.length, diverging);
    picture.looks.set(code, look);
    picture.figures.set(code, cell.text[language]);
    if (look.kind === 'absent') others.set(look.reason, { look, text: cell.text[language] });
    if (look.kind === 'zero') others.set('', { look, text: zero });
  }
  picture.legend = [
    ...classes.map(({ text }, index) => ({
      look: classLook(index, classes.length, diverging),
      text: text[language],
    })),
    ...others.values(),
  ];
  return picture;
}
