/** A map on a slide: the regencies, the total of all, and a legend. */
import type { Sentence } from '../../../kernel/result.ts';
import type { ComputedSlide, ComputedTable } from '../types.ts';
import { boxPath, drawMap, drawTiles, type MapValue } from './draw-map.ts';
import { cellIn, paintedColumn } from './grids.ts';
import type { Laying } from './laying.ts';
import { absentFill, BORDER, classFill, SOFT, ZERO } from './palette.ts';
import { BODY, LEFT, POINTS, textBox, WIDTH } from './paper.ts';
import type { Box, DrawingBox, Fill, Language, Place } from './types.ts';
import { WORDS } from './words.ts';

const MAP_WIDTH = 8.5;

/** A map or tiles with the slide's values, and beside it the total and what the colours mean. */
export function mapBoxes(slide: ComputedSlide, table: ComputedTable, laying: Laying): Box[] {
  const { language, boundaries } = laying;
  const painted = paintedColumn(table);
  const values = table.rows.flatMap(({ keys, labels, cells, class: index }): MapValue[] => {
    const [key] = keys;
    const cell = cells[painted];
    const name = labels[0]?.[language];
    return key && cell && name !== undefined
      ? [{ code: key.value, name, cell: cellIn(cell, language), class: index }]
      : [];
  });
  const question = slide.question?.of === 'FIGURES' ? slide.question : null;
  const look = {
    classes: slide.classes.length,
    isChange: question?.measure.startsWith('CHANGE') ?? false,
  };
  const place: Place = { ...BODY, w: MAP_WIDTH };
  const size = { width: place.w * POINTS, height: place.h * POINTS };
  const onMap = boundaries && question?.display !== 'TILES' ? boundaries : null;
  const map: DrawingBox = {
    kind: 'DRAWING',
    ...place,
    drawing: onMap ? drawMap(onMap.shapes, values, look, size) : drawTiles(values, look, size),
    alternative: mapWords(
      onMap ? WORDS.map : WORDS.tiles,
      values,
      table.columns[painted]?.label[language] ?? slide.title,
      language,
    ),
    mayTravel: onMap?.mayTravel ?? true,
  };
  const credit = onMap
    ? [
        textBox(
          'PROVENANCE',
          { x: LEFT, y: BODY.y + BODY.h - 0.2, w: 4, h: 0.22 },
          `${WORDS.boundaries[language]}: ${onMap.credit}.`,
          10,
          { color: SOFT },
        ),
      ]
    : [];
  const x = LEFT + MAP_WIDTH + 0.35;
  const w = WIDTH - MAP_WIDTH - 0.35;
  const [total] = slide.figures;
  return [
    map,
    ...credit,
    ...(total
      ? [
          textBox(
            'FIGURE',
            { x, y: BODY.y, w, h: 0.75 },
            total.cell.text[language],
            total.cell.value === null ? 24 : 44,
            { bold: true },
          ),
          textBox('BODY', { x, y: BODY.y + 0.78, w, h: 0.36 }, total.label[language], 18, {
            color: SOFT,
          }),
        ]
      : []),
    ...legendBoxes(
      slide,
      values,
      look,
      { x, y: BODY.y + 1.3, w, h: 0.36 },
      { language, head: table.columns[painted]?.label },
    ),
  ];
}

/** Each look that is on the map with its words, those of what is not there last. */
function legendBoxes(
  { classes }: ComputedSlide,
  values: readonly MapValue[],
  look: { classes: number; isChange: boolean },
  first: Place,
  { language, head }: { language: Language; head: Sentence | undefined },
): Box[] {
  const items: { fill: Fill; words: string }[] = classes.map((one, index) => ({
    fill: classFill(index, look.classes, look.isChange),
    words: one.text[language],
  }));
  if (values.some((value) => value.cell.value === 0 && value.class === null))
    items.push({ fill: ZERO, words: WORDS.zero[language] });
  const absent = new Map(
    values.flatMap(({ cell }) => (cell.absence ? [[cell.absence, cell.text] as const] : [])),
  );
  for (const [absence, words] of absent) items.push({ fill: absentFill(absence), words });
  const rows = items.flatMap(({ fill, words }, index): Box[] => {
    const y = first.y + 0.42 + index * first.h;
    return [
      swatch(fill, { x: first.x, y: y + 0.05, w: 0.42, h: 0.26 }),
      textBox('BODY', { ...first, x: first.x + 0.52, y, w: first.w - 0.52 }, words, 18),
    ];
  });
  return [
    textBox('BODY', first, head?.[language] ?? WORDS.value[language], 18, { bold: true }),
    ...rows,
  ];
}

const swatch = (fill: Fill, place: Place): DrawingBox => ({
  kind: 'DRAWING',
  ...place,
  drawing: {
    width: place.w * POINTS,
    height: place.h * POINTS,
    marks: [
      {
        kind: 'PATH',
        path: boxPath(0.5, 0.5, place.w * POINTS - 1, place.h * POINTS - 1),
        fill,
        stroke: BORDER,
        width: 0.8,
      },
    ],
  },
  alternative: '',
  mayTravel: true,
});

/** What a map says to who does not see it: every figure that is on it. */
function mapWords(
  what: Sentence,
  values: readonly MapValue[],
  name: string,
  language: Language,
): string {
  const said = values.map((value) => `${value.name}: ${value.cell.text}`);
  return `${what[language]}. ${name}. ${said.join('; ')}.`;
}
