/**
 * Everything that a briefing sends, attacked over HTTP, for some invented populations: a deck of every table at two days,
 * the decks of the regencies, what has changed since it was held, its notes, and the file of slides with the sheets
 * behind its charts.
 */
import type { Highs } from 'highs';
import { beforeAll, expect, test } from 'vitest';
import { countGroups, EVERYTHING } from '../../server/src/domains/indicators/compute.ts';
import type { PublishedTable } from '../../server/src/domains/indicators/counted.ts';
import { findIndicator } from '../../server/src/domains/indicators/definitions/all.ts';
import { FACTS, FACTS_WITH_WHAT_CAME_LATER } from '../../server/src/domains/indicators/facts.ts';
import { LISTED_TABLES } from '../../server/src/domains/indicators/tables.ts';
import type { Dimension } from '../../server/src/domains/indicators/types.ts';
import { invent } from '../../server/src/sources/invent/invent.ts';
import { attackLate, type Told } from '../testkit/attack-late.ts';
import { attackMeeting, COUNTED, type Truth } from '../testkit/attack-meeting.ts';
import { loadSolver, tableBy, valueKey } from '../testkit/attack-solver.ts';
import { attackedBriefing, type Slide, untold } from '../testkit/attacked-briefing.ts';
import { THRESHOLD } from '../testkit/attacked-population.ts';
import { ordered, readBriefing } from '../testkit/briefings.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { send, sourceOf } from '../testkit/intake.ts';
import { readSlides } from '../testkit/slides-file.ts';

const POPULATIONS: readonly { seed: number; people: number }[] = [
  { seed: 1, people: 500 },
  { seed: 2, people: 120 },
  { seed: 3, people: 1500 },
  { seed: 4, people: 60 },
  { seed: 5, people: 300 },
  { seed: 6, people: 3000 },
];
const [SEPTEMBER, OCTOBER, NOVEMBER] = ['2026-09-30', '2026-10-31', '2026-11-24'];
const LISTED = LISTED_TABLES.filter(({ audience }) => audience === 'MEETING');

let highs: Highs;
beforeAll(async () => {
  highs = await loadSolver();
});

test.each(POPULATIONS)(
  'of population $seed with $people people a briefing tells nothing that a meeting is not shown',
  async ({ seed, people }) => {
    const hub = await startTestHub({ data: 'empty' });
    try {
      const operator = await hub.as('operator@demo.pora');
      const analyst = await hub.as('analyst@demo.pora');
      const files = (await invent({ people, seed, asOf: OCTOBER })).filter(
        ({ name }) => name !== 'truth.csv',
      );
      const isLate = (name: string) => name.startsWith('immigration-stay-permits-2');
      for (const { name, bytes } of files)
        if (!isLate(name)) await send(operator, sourceOf(name), bytes);

      const deck = await attackedBriefing(analyst, [SEPTEMBER, OCTOBER]);
      const truthNow = await truthOf(hub, [SEPTEMBER, OCTOBER], null);
      expect(attackMeeting(highs, deck.tables, THRESHOLD, truthNow)).toEqual([]);
      expect(deck.slides.flatMap(untold)).toEqual([]);
      const shown = deck.slides.flatMap(
        ({ table }) => table?.rows.map(({ cells }) => cells[0]) ?? [],
      );
      const withheld = shown.filter((cell) => cell?.value === null).length;

      const regencies = await attackRegencyDecks(analyst, deck.tables[1] ?? []);
      const numbers = await attackFile(analyst, deck.briefings[1] ?? '', deck.slides);

      // It is held; then the other office's file comes late, and all send new ones, in which much is another.
      const [, held = ''] = deck.briefings;
      const { version } = await readBriefing(analyst, held);
      await ordered(
        analyst,
        'setBriefingStatus',
        `briefing: "${held}", version: ${version}, status: HELD`,
      );
      for (const { name, bytes } of files)
        if (isLate(name)) await send(operator, sourceOf(name), bytes);
      const later = await invent({ people: people + 40, seed, asOf: NOVEMBER });
      for (const { name, bytes } of later)
        if (name !== 'truth.csv') await send(operator, sourceOf(name), bytes);
      const parted = await attackChanges(hub, analyst, held, deck.tables[1] ?? []);
      console.info(
        `population ${seed}, ${people} people: ${withheld} of ${shown.length} cells of a deck withheld; ${regencies} regency decks; ` +
          `${numbers} numbers of a file; ${parted.told} of ${parted.changed} changed cells parted`,
      );
    } finally {
      await hub.close();
    }
  },
  30 * 60_000,
);

/** Exact counts; of what was known at an instant, with what came later, and now, where an instant is named. */
async function truthOf(
  { database: { pool } }: TestHub,
  days: readonly string[],
  knownAt: Date | null,
): Promise<Truth> {
  const counts = new Map<string, number>();
  const taken = knownAt
    ? ([
        [knownAt, FACTS],
        [knownAt, FACTS_WITH_WHAT_CAME_LATER],
        [null, FACTS],
      ] as const)
    : days.map(() => [null, FACTS] as const);
  for (const [period, [instant, facts]] of taken.entries()) {
    const day = days[knownAt ? 0 : period] ?? '';
    for (const { indicator, dimensions } of LISTED) {
      const definition = findIndicator(indicator);
      if (!definition || dimensions.length !== 1) continue;
      const groups = await countGroups(
        pool,
        definition,
        [...dimensions] as Dimension[],
        [{ label: 'all', from: null, day }],
        { knownAt: instant, agencies: null, regencies: null, alsoOf: [] },
        EVERYTHING,
        facts,
      );
      for (const { values, count } of groups)
        counts.set([period, indicator, dimensions[0], valueKey(values)].join(' '), count);
    }
  }
  return (period, indicator, key, dimension) =>
    counts.get([period, indicator, dimension, key].join(' ')) ?? 0;
}

/** A regency's deck shows of persons its cells of the province's tables, and nothing else. */
async function attackRegencyDecks(
  analyst: Caller,
  tables: readonly PublishedTable[],
): Promise<number> {
  const { createRegencyDecks } = await analyst.data(
    `mutation { createRegencyDecks(input: { template: REGENCY, classification: LIMITED, agencies: [] }) {
      ... on BriefingsTaken { briefings { id regencyCodes } } } }`,
  );
  for (const { id, regencyCodes } of createRegencyDecks.briefings) {
    const { slides } = await readBriefing(analyst, id);
    expect(slides.flatMap(untold)).toEqual([]);
    for (const slide of slides) {
      if (!COUNTED.includes(slide.indicator)) continue;
      const cells = tableBy(tables, slide.indicator, ['REGENCY'])?.cells ?? [];
      const cell = cells.find(({ values }) => values[0] === regencyCodes[0]);
      const own = slide.figures[0].cell;
      expect([slide.title, own.absence === 'NOT_REPORTED' ? 0 : own.value]).toEqual([
        slide.title,
        cell?.count ?? null,
      ]);
      // Month by month they are the cells of the same table of each month: the last is the deck's own.
      const last = slide.series[0]?.points.at(-1).cell;
      if (last) expect(last.value).toBe(own.value);
    }
  }
  return createRegencyDecks.briefings.length;
}

/** Each number anywhere in the file of slides is one that the screen shows. */
async function attackFile(
  analyst: Caller,
  briefing: string,
  shown: readonly Slide[],
): Promise<number> {
  const response = await analyst.fetch(`/briefings/${briefing}/slides`);
  expect(response.status).toBe(200);
  const pages = await readSlides(Buffer.from(await response.arrayBuffer()));
  const numbersIn = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];
  const screen = await readBriefing(analyst, briefing);
  const known = new Set([
    ...pages.map((_, at) => String(at + 1)),
    ...numbersIn(JSON.stringify([shown, screen])),
    // The name of the edition of boundaries.
    '4.1',
  ]);
  const written = pages.flatMap(({ texts, tables, charts, alternatives, notes }) =>
    numbersIn(
      [texts, tables, JSON.stringify(charts, null, 1), alternatives, notes].flat(3).join(' '),
    ),
  );
  expect(written.filter((number) => !known.has(number))).toEqual([]);
  for (const { charts } of pages)
    for (const { sheet } of charts)
      for (const [label, ...cells] of sheet.slice(1))
        if (String(label).includes('tertutup'))
          expect(cells.filter((cell) => cell !== null)).toEqual([]);
  return written.length;
}

interface Change {
  labels: { id: string }[];
  was: { value: number | null };
  now: { value: number | null };
  change: { value: number | null };
  real: { value: number | null };
  late: { value: number | null };
  corrected: { value: number | null };
}

/** What has changed since it was held, together with what was shown then and is shown of that day now. */
async function attackChanges(
  hub: TestHub,
  analyst: Caller,
  held: string,
  was: readonly PublishedTable[],
): Promise<{ told: number; changed: number }> {
  const { slides } = await readBriefing(analyst, held);
  const newest = await attackedBriefing(analyst, [OCTOBER]);
  const [now = []] = newest.tables;
  const counts = new Map<string, number>();
  let [told, changed] = [0, 0];
  for (const [
    at,
    {
      indicator,
      dimensions: [dimension],
    },
  ] of LISTED.entries()) {
    const changes: Change[] = slides[at].frozen.changes;
    changed += changes.length;
    for (const { change, real, late, corrected, was: before, now: latest } of changes) {
      const parts = [real, late, corrected].map(({ value }) => value);
      if (change.value === null) expect([before.value, latest.value]).toContain(null);
      if (parts.every((part) => part !== null))
        expect(parts.reduce((sum: number, part) => sum + (part ?? 0), 0)).toBe(change.value);
      // Both or neither, and never of a cell that is not shown.
      expect(late.value === null).toBe(corrected.value === null);
      if (late.value === null) continue;
      told += 1;
      const count = (before.value ?? Number.NaN) + late.value;
      expect([count, count === 0 || count >= THRESHOLD]).toEqual([count, true]);
    }
    const keyOf = new Map(
      [slides[at], newest.slides[at]].flatMap((slide: Slide) =>
        (slide.table?.rows ?? []).map(({ keys, labels }) => [
          labels.map(({ id }) => id).join(' '),
          valueKey(keys.map(({ value }) => value)),
        ]),
      ),
    );
    const rows = changes.filter(({ late }) => late.value !== null);
    for (const { labels, was: before, late } of rows) {
      const key = labels.length === 0 ? '' : keyOf.get(labels.map(({ id }) => id).join(' '));
      const name = `${indicator} ${labels.length === 0 ? '' : dimension} ${key}`;
      counts.set(name, (before.value ?? 0) + (late.value ?? 0));
    }
    // A table is told as a whole: what is not listed of it is what it was.
    if (!dimension || !rows.some(({ labels }) => labels.length > 0)) continue;
    const listed = new Set(
      changes.map(({ labels }) => keyOf.get(labels.map(({ id }) => id).join(' '))),
    );
    for (const { values, count } of tableBy(was, indicator, [dimension])?.cells ?? []) {
      const key = valueKey(values);
      const same = tableBy(now, indicator, [dimension])?.cells.find(
        (cell) => valueKey(cell.values) === key,
      );
      if (values[0] !== null && count !== null && same?.count === count && !listed.has(key))
        counts.set(`${indicator} ${dimension} ${key}`, count);
    }
  }
  const toldOf: Told = (indicator, dimension, key) =>
    counts.get(key === null ? `${indicator}  ` : `${indicator} ${dimension} ${key}`);
  const { rows } = await hub.database.pool.query<{ at: string }>(
    "SELECT min(frozen ->> 'knownAt') AS at FROM briefing_slide WHERE frozen IS NOT NULL",
  );
  const truth = await truthOf(hub, [OCTOBER], new Date(rows[0]?.at ?? ''));
  expect(attackLate(highs, was, now, toldOf, THRESHOLD, truth)).toEqual([]);
  return { told, changed };
}

test('what came late, told of one cell too many, gives the others away', () => {
  const keys = ['62.01', '62.02', '62.06', '62.71'];
  const tables = (counts: readonly (number | null)[], total: number): PublishedTable[] =>
    COUNTED.flatMap((indicator) => [
      { indicator, dimensions: [], cells: [{ values: [], count: total }] },
      {
        indicator,
        dimensions: ['REGENCY'],
        cells: keys.map((key, at) => ({ values: [key], count: counts[at] ?? null })),
      },
    ]);
  // Withheld: 3 and 7, then 9 and 4; between them, with five that came late, 3 and 12.
  const was = tables(
    [3, 7, 10, 12].map((count) => (count < 8 ? null : count)),
    32,
  );
  const now = tables(
    [9, 4, 10, 14].map((count) => (count < 10 ? null : count)),
    37,
  );
  const counts = [
    [3, 7, 10, 12],
    [3, 12, 10, 12],
    [9, 4, 10, 14],
  ];
  const truth: Truth = (period, _indicator, key) => counts[period]?.[keys.indexOf(key)] ?? 0;
  const told =
    (open: readonly string[]): Told =>
    (_indicator, dimension, key) =>
      dimension !== 'REGENCY'
        ? undefined
        : key === null
          ? 37
          : open.includes(key)
            ? truth(1, '', key, '')
            : undefined;
  expect(attackLate(highs, was, now, told(['62.06', '62.71']), THRESHOLD, truth)).toEqual([]);
  expect(
    attackLate(highs, was, now, told(['62.02', '62.06', '62.71']), THRESHOLD, truth).length,
  ).toBeGreaterThan(0);
});
