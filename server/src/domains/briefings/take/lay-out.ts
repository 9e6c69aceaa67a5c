/** Lays a computed briefing out on pages: each slide on one, and what does not fit, or stands behind a picture, on more. */
import { dayText } from '../printed.ts';
import type { ComputedBriefing, ComputedSlide, ComputedTable } from '../types.ts';
import {
  changesGrid,
  chartOf,
  chartPages,
  figuresGrid,
  followUpsGrid,
  paintedColumn,
} from './grids.ts';
import { mapBoxes } from './lay-map.ts';
import { layTable } from './lay-table.ts';
import type { Laying } from './laying.ts';
import { linesOf } from './letters.ts';
import { ACCENT, INK, SOFT } from './palette.ts';
import { BODY, LEFT, PAPER_SIZE, POINTS, textBox, WIDTH } from './paper.ts';
import type { Box, Chart, Deck, Language, Page, Place } from './types.ts';
import { provenanceText, WORDS } from './words.ts';

/** The whole briefing in one language. */
export function layOut(briefing: ComputedBriefing, laying: Laying): Deck {
  const { language } = laying;
  const pages = [
    coverPage(briefing, language),
    ...briefing.slides.flatMap((slide) => slidePages(slide, laying)),
  ];
  return {
    title: briefing.title,
    language,
    marking: briefing.marking[language],
    office: briefing.author.name[language],
    // What a slide is made of, its question and its view, is no part of what is printed.
    pages: pages.map(({ slide, ...page }, index) => ({
      ...page,
      boxes: [
        ...page.boxes,
        ...frame(briefing, { ...page, slide }, `${index + 1}/${pages.length}`, language),
      ],
    })),
  };
}

interface Draft extends Page {
  slide: ComputedSlide | null;
}

const draft = (slide: ComputedSlide, part: number, more: Partial<Draft>): Draft => ({
  key: `${slide.id}/${part}`,
  section: slide.section,
  title: slide.title,
  regencies: slide.question?.of === 'FIGURES' ? (slide.question.regencies ?? []) : [],
  isBehind: false,
  notes: slide.notes,
  boxes: [],
  slide,
  ...more,
});

/** Which briefing it is, for which meeting, and whose. */
function coverPage(briefing: ComputedBriefing, language: Language): Draft {
  const { meeting, areaName, agencies, agenda, title } = briefing;
  const when = [meeting.on ? dayText(meeting.on)[language] : '', meeting.place ?? ''];
  const place = [areaName[language], when.filter((it) => it !== '').join(', ')];
  const invited = agencies.map(({ name }) => name[language]).join('; ');
  const below = [...agenda.split('\n'), invited];
  return {
    key: 'cover/1',
    section: '',
    title,
    regencies: [],
    isBehind: false,
    notes: '',
    slide: null,
    boxes: [
      textBox(
        'SENTENCE',
        { x: LEFT, y: 2.9, w: WIDTH, h: 1.3 },
        place,
        sizeFor(place, 1.3, [24, 20]),
      ),
      textBox(
        'BODY',
        { x: LEFT, y: 4.25, w: WIDTH, h: 2.1 },
        below,
        sizeFor(below, 2.1, [18, 14, 12]),
        {
          color: SOFT,
        },
      ),
    ],
  };
}

/** What stands on every page and is taken off none: title, marking, day, office, number, and on what figures rest. */
function frame(
  { marking, author, asOf }: ComputedBriefing,
  { key, title, slide }: Draft,
  number: string,
  language: Language,
): Box[] {
  const isCover = key.startsWith('cover/');
  const day = slide ? slide.asOf : asOf;
  const provenance = slide ? provenanceText(slide, language) : '';
  const foot = [
    day ? `${WORDS.asOf[language]} ${dayText(day)[language]}` : '',
    author.name[language],
  ];
  const right: Place = { x: PAPER_SIZE.w - 3.2 - LEFT, y: 0.2, w: 3.2, h: 0.36 };
  const head: Place = isCover
    ? { x: LEFT, y: 1.3, w: WIDTH, h: 1.5 }
    : { x: LEFT, y: 0.3, w: WIDTH - 2.2, h: 0.96 };
  return [
    textBox('TITLE', head, title, titleSize(title, head, isCover ? 40 : 32), { bold: true }),
    textBox('MARKING', right, marking[language], 18, { bold: true, color: ACCENT, align: 'right' }),
    textBox(
      'PROVENANCE',
      { x: LEFT, y: 6.42, w: WIDTH - 1.4, h: 0.36 },
      foot.filter(Boolean).join(' · '),
      18,
    ),
    textBox('PROVENANCE', { x: PAPER_SIZE.w - 1.4 - LEFT, y: 6.42, w: 1.4, h: 0.36 }, number, 18, {
      align: 'right',
    }),
    ...(slide
      ? [
          textBox(
            'PROVENANCE',
            { x: LEFT, y: 6.8, w: WIDTH, h: 0.64 },
            provenance,
            noteSize(provenance),
            { color: SOFT },
          ),
        ]
      : []),
  ];
}

/** What is read in the hand: three lines of it have room. */
const noteSize = (note: string): number =>
  [12, 11, 10].find((size) => linesOf(note, WIDTH * POINTS, size).length * size * 1.25 <= 46) ?? 9;

/** A line of letters is higher than its letters. */
const LINE = 1.22;

/** The largest size in which paragraphs fit on so many inches of the paper's width. */
const sizeFor = (paragraphs: string[], height: number, sizes: readonly number[]): number =>
  sizes.find(
    (size) =>
      paragraphs.flatMap((text) => (text === '' ? [] : linesOf(text, WIDTH * POINTS, size)))
        .length *
        size *
        LINE <=
      height * POINTS,
  ) ??
  sizes.at(-1) ??
  12;

/** As large as its place allows: 28 points or more, and less only where a title is longer than two lines of these. */
const titleSize = (title: string, { w, h }: Place, largest: number): number =>
  [largest, 32, 28, 24].find(
    (size) => linesOf(title, w * POINTS, size, true).length * size * LINE <= h * POINTS,
  ) ?? 20;

const sentenceOf = (slide: ComputedSlide, language: Language): Box[] => {
  const words = slide.sentence[language];
  if (words === '') return [];
  const size = linesOf(words, WIDTH * POINTS, 20).length > 2 ? 18 : 20;
  return [textBox('SENTENCE', { x: LEFT, y: 1.28, w: WIDTH, h: 0.72 }, words, size)];
};

function slidePages(slide: ComputedSlide, laying: Laying): Draft[] {
  const { language } = laying;
  const sentence = sentenceOf(slide, language);
  const pages: Draft[] = [];
  const add = (boxes: Box[], more: Partial<Draft> = {}) => {
    pages.push(draft(slide, pages.length + 1, { boxes: [...sentence, ...boxes], ...more }));
  };
  const { table, series, followUps, frozen } = slide;
  const listed = slide.question?.of === 'FOLLOW_UPS';
  if (slide.kind === 'MAP' && table && isByRegency(table)) add(mapBoxes(slide, table, laying));
  else if (slide.kind === 'CHART' && table) {
    for (const chart of chartPages(chartOf(table, series, language))) {
      // Nothing was counted: there is nothing to draw, and the table with its sum stands in its place.
      if (chart.categories.length === 0) continue;
      const alternative = chartWords(slide, table, chart, language);
      add([{ kind: 'CHART', ...BODY, chart, alternative }]);
    }
  } else if (slide.kind === 'FIGURES') add(figureBoxes(slide, language));
  else if (slide.kind === 'PICTURE') add(pictureBoxes(slide, laying));
  else if (!table && !listed) add(bodyBoxes(slide.body, BODY));
  if (listed) {
    const grid = followUpsGrid(followUps, language);
    if (followUps.length === 0) add([textBox('BODY', BODY, WORDS.noFollowUps[language], 20)]);
    else for (const boxes of layTable(grid, BODY)) add(boxes);
  }
  if (table) {
    const isBehind = pages.length > 0;
    for (const boxes of layTable(figuresGrid(table, language), BODY)) add(boxes, { isBehind });
  }
  if (table && slide.body !== '') add(bodyBoxes(slide.body, BODY));
  if (frozen && frozen.changes.length > 0) {
    const title = `${slide.title}: ${WORDS.changes[language]}`;
    for (const boxes of layTable(changesGrid(frozen, language), BODY))
      add(boxes, { isBehind: true, title });
  }
  return pages;
}

const isByRegency = ({ rows }: ComputedTable): boolean =>
  rows.every(({ keys }) => keys.length === 1 && keys[0]?.dimension === 'REGENCY');

function bodyBoxes(body: string, place: Place): Box[] {
  if (body === '') return [];
  const size = linesOf(body, place.w * POINTS, 22).length * 22 * 1.3 > place.h * POINTS ? 18 : 22;
  return [textBox('BODY', place, body.split('\n'), size)];
}

function pictureBoxes(slide: ComputedSlide, { pictures, language }: Laying): Box[] {
  const stored = slide.picture && pictures.get(slide.picture.id);
  if (!slide.picture) return [];
  if (!stored) {
    const said = `${WORDS.erased[language]} ${slide.picture.alternative}`;
    return [textBox('BODY', BODY, said, 20)];
  }
  const { bytes, mediaType, width, height } = stored;
  const scale = Math.min(BODY.w / width, BODY.h / height);
  const [w, h] = [width * scale, height * scale];
  const place = { x: BODY.x + (BODY.w - w) / 2, y: BODY.y + (BODY.h - h) / 2, w, h };
  return [{ kind: 'PICTURE', ...place, bytes, mediaType, alternative: slide.picture.alternative }];
}

/** One or two large figures, each over what it counts. */
function figureBoxes({ figures, body }: ComputedSlide, language: Language): Box[] {
  const w = WIDTH / Math.max(1, figures.length);
  const boxes = figures.flatMap(({ label, unit, cell }, index) => {
    const x = LEFT + index * w;
    return [
      textBox(
        'FIGURE',
        { x, y: 2.5, w, h: 1.4 },
        cell.text[language],
        cell.value === null ? 40 : 80,
        {
          bold: true,
          color: cell.value === null ? SOFT : INK,
        },
      ),
      textBox('BODY', { x, y: 3.95, w, h: 0.8 }, `${label[language]} (${unit[language]})`, 22, {
        color: SOFT,
      }),
    ];
  });
  return [...boxes, ...bodyBoxes(body, { ...BODY, y: 4.9, h: 1.5 })];
}

/** What a chart says to who does not see it. */
function chartWords(
  slide: ComputedSlide,
  table: ComputedTable,
  { categories, series }: Chart,
  language: Language,
): string {
  const said = categories.flatMap((category, at) =>
    series.flatMap(({ name, cells }) => {
      const cell = cells[at];
      // What is not listed is no figure.
      if (!cell || (cell.value === null && cell.absence === null)) return [];
      return [`${category}${series.length > 1 ? `, ${name}` : ''}: ${cell.text}`];
    }),
  );
  const name = table.columns[paintedColumn(table)]?.label[language] ?? slide.title;
  return `${WORDS.chart[language]}. ${name}. ${said.join('; ')}.`;
}
