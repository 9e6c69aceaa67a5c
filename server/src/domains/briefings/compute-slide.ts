/** What a slide's question comes to. Everything is worked out from cells that a meeting is shown, and from nothing else. */
import type { Context } from '../../graphql/context.ts';
import type { Day } from '../../kernel/day.ts';
import type { Sentence } from '../../kernel/result.ts';
import {
  meetingRollup,
  type RollupAnswer,
  type RollupQuestion,
  reportsFor,
} from '../indicators/read.ts';
import { type Dimension, isTime } from '../indicators/types.ts';
import { changeClasses, classOf, valueClasses } from './classes.ts';
import {
  difference,
  measureOf,
  NOWHERE,
  orUnreported,
  type PlainCell,
  rowKey,
} from './measures.ts';
import { DIMENSION_NAMES, type Names } from './names.ts';
import { previousEnd, yearBefore } from './periods.ts';
import { printed } from './printed.ts';
import type { FiguresQuestion } from './question.ts';
import { coverageText, sentenceOf } from './sentence.ts';
import { splitClause } from './split-clause.ts';
import type {
  ComputedCell,
  ComputedClass,
  ComputedCoverage,
  ComputedFigure,
  ComputedSeries,
  ComputedSlide,
  ComputedSource,
  ComputedTable,
} from './types.ts';

/** What computing a briefing's slides has in common. */
export interface Computing {
  context: Context;
  names: Names;
  /** Kemendagri codes; null for the province. */
  area: string[] | null;
  areaName: Sentence;
}

/** The parts of a slide that its question fills. */
export type Computed = Pick<
  ComputedSlide,
  | 'indicator'
  | 'figures'
  | 'table'
  | 'series'
  | 'classes'
  | 'definition'
  | 'unit'
  | 'asOf'
  | 'sources'
  | 'coverage'
  | 'advice'
  | 'dataSentence'
  | 'followUps'
>;

/** The roll-up that a slide asks for, on a day. */
export const rollupOf = (
  question: FiguresQuestion,
  asOf: Day | null,
  by: readonly Dimension[] = question.by,
): RollupQuestion => ({
  indicator: question.indicator,
  by,
  narrowing: {
    regency: question.regencies,
    sector: question.sectors,
    nationality: question.nationalities,
    permit_kind: question.permitKinds,
    category: question.categories,
    status: question.statuses,
  },
  agencies: question.agencies,
  from: question.from,
  to: question.to,
  asOf,
  knownAt: null,
});

/** The cells of an answer by the values of their row; the total stands under the key of no value. */
export function cellsOf(answer: RollupAnswer): Map<string, PlainCell> {
  const cells = new Map<string, PlainCell>(
    answer.rows.map(({ keys, cell }) => [rowKey(keys.map(({ value }) => value)), cell]),
  );
  return cells.set(rowKey([]), orUnreported(answer.total, answer.reports.length));
}

/** Asks for the figures of a slide and lays them out. @throws BAD_USER_INPUT where the indicator cannot be asked so */
export async function computeFigures(
  computing: Computing,
  question: FiguresQuestion,
): Promise<Computed> {
  const { context, area, names } = computing;
  const answer = await meetingRollup(context, rollupOf(question, question.asOf), area);
  const since = comparedWith(question, answer);
  // A series is compared as a whole: its periods stand beside each other already.
  const plain = question.by.filter((dimension) => !isTime(dimension));
  const before = await meetingRollup(context, rollupOf(question, since, plain), area);
  const due = await reportsFor(context, answer);
  const coverage = coverageOf(due, names);
  const laidOut = layOut(computing, question, answer, before, due);
  const total = printed(orUnreported(answer.total, answer.reports.length));
  const change = printed(difference(orUnreported(before.total, before.reports.length), total), {
    isSigned: true,
  });
  const { indicator } = answer;
  const figures: ComputedFigure[] = [
    { label: indicator.name, unit: indicator.unit, cell: total },
    {
      label: { id: 'Perubahan', en: 'Change' },
      unit: indicator.unit,
      cell: change,
    },
  ];
  return {
    ...laidOut,
    indicator: { id: indicator.id, name: indicator.name },
    figures,
    definition: indicator.definition,
    unit: indicator.unit,
    asOf: answer.asOf,
    sources: sourcesOf(answer, names),
    coverage,
    followUps: [],
    advice: adviceFor(question, answer),
    dataSentence: sentenceOf({
      what: indicator.name,
      where: placeOf(question, computing),
      narrowed: narrowedBy(question, names),
      day: answer.asOf,
      figure: total,
      change,
      since,
      split: splitClause(question.by, laidOut.table, laidOut.series),
      coverage,
    }),
  };
}

/** The day with which figures are compared. What is sealed is told by ended years: a quarter is no earlier year. */
function comparedWith({ measure, step }: FiguresQuestion, { asOf, indicator }: RollupAnswer): Day {
  if (indicator.sealed) return previousEnd('YEAR', asOf);
  return measure === 'CHANGE_YEAR' ? yearBefore(asOf) : previousEnd(step, asOf);
}

type Due = Awaited<ReturnType<typeof reportsFor>>;

function layOut(
  { names, area }: Computing,
  question: FiguresQuestion,
  answer: RollupAnswer,
  before: RollupAnswer,
  due: Due,
): { table: ComputedTable | null; series: ComputedSeries[]; classes: ComputedClass[] } {
  if (question.by.length === 0) return { table: null, series: [], classes: [] };
  const timed = question.by.some(isTime);
  const earlier = cellsOf(before);
  const total = orUnreported(answer.total, answer.reports.length);
  const measure = measureOf(question.measure, {
    total,
    names,
    area: question.regencies ?? area,
    due,
  });
  // A measured change needs no second column that says the same.
  const compared = !timed && !measure?.look.isSigned;
  const columns: ComputedTable['columns'] = [
    { key: 'COUNT', label: answer.indicator.name },
    ...(measure ? [{ key: 'MEASURE' as const, label: measure.label }] : []),
    ...(compared ? [{ key: 'CHANGE' as const, label: { id: 'Perubahan', en: 'Change' } }] : []),
  ];
  const cellsFor = (count: PlainCell, earlierCell: PlainCell, regency: string | null) => {
    const change = difference(earlierCell, count);
    return [
      printed(count),
      ...(measure ? [printed(measure.of(count, change, regency), measure.look)] : []),
      ...(compared ? [printed(change, { isSigned: true })] : []),
    ];
  };
  const painted = measure ? 1 : 0;
  const laid = answer.rows.map(({ keys, cell }) => {
    const values = keys.map(({ value }) => value);
    const regency = keys.find(({ dimension }) => dimension === 'REGENCY')?.value ?? null;
    return {
      keys,
      labels: keys.map(({ dimension, value }) => names.of(dimension, value)),
      cells: cellsFor(cell, earlier.get(rowKey(values)) ?? unlisted(before), regency),
    };
  });
  const shown = laid.flatMap(({ cells }) => cells[painted]?.value ?? []);
  const classes =
    question.by.length === 1 && question.by[0] === 'REGENCY'
      ? measure?.look.isSigned
        ? changeClasses(shown, question.breaks)
        : valueClasses(shown, question.breaks, measure?.look.decimals ?? 0)
      : [];
  const rows = inOrder(question.by, laid).map((row) => {
    const value = row.cells[painted]?.value ?? null;
    return { ...row, class: value === null ? null : classOf(value, classes) };
  });
  return {
    table: {
      heads: question.by.map((dimension) => DIMENSION_NAMES[dimension]),
      columns,
      rows,
      total: cellsFor(total, orUnreported(before.total, before.reports.length), null),
      unplaced:
        question.by.includes('REGENCY') && !area
          ? cellsFor(answer.unplaced, before.unplaced, NOWHERE)
          : null,
    },
    series: timed ? seriesOf(rows, question.by, answer.indicator.name) : [],
    classes,
  };
}

/** Regencies and periods keep their order; other values come by what is shown of them, then what is withheld. */
function inOrder<Row extends { labels: Sentence[]; cells: ComputedCell[] }>(
  [dimension, second]: readonly Dimension[],
  rows: readonly Row[],
): readonly Row[] {
  if (!dimension || second || dimension === 'REGENCY' || isTime(dimension)) return rows;
  const shown = ({ cells }: Row): number => cells[0]?.value ?? -1;
  const name = ({ labels }: Row): string => labels[0]?.id ?? '';
  return [...rows].sort(
    (one, other) => shown(other) - shown(one) || name(one).localeCompare(name(other), 'id'),
  );
}

/** What a row of now was on the earlier day where it is not listed: a table that lists nothing shows nothing. */
export const unlisted = ({ indicator, rows, reports }: RollupAnswer): PlainCell =>
  indicator.personal && rows.length === 0
    ? { value: null, absence: 'SUPPRESSED' }
    : orUnreported({ value: 0, absence: null }, reports.length);

/** A table over time as lines: one for each combination of the other dimensions. */
function seriesOf(
  rows: ComputedTable['rows'],
  by: readonly Dimension[],
  all: Sentence,
): ComputedSeries[] {
  const at = by.findIndex(isTime);
  const lines = new Map<string, ComputedSeries>();
  for (const { keys, labels, cells } of rows) {
    const others = labels.filter((_, position) => position !== at);
    const key = rowKey(keys.filter((_, position) => position !== at).map(({ value }) => value));
    const label =
      others.length === 0
        ? all
        : {
            id: others.map(({ id }) => id).join(', '),
            en: others.map(({ en }) => en).join(', '),
          };
    const line = lines.get(key) ?? { label, points: [] };
    const [cell] = cells;
    const name = labels[at];
    if (cell && name) line.points.push({ period: keys[at]?.value ?? '', label: name, cell });
    lines.set(key, line);
  }
  return [...lines.values()];
}

function coverageOf(due: Due, names: Names): ComputedCoverage {
  const expected = new Set(due.map(({ agencyCode }) => agencyCode));
  const late = new Set(due.filter(({ reported }) => !reported).map(({ agencyCode }) => agencyCode));
  const reported = expected.size - late.size;
  return {
    expected: expected.size,
    reported,
    missing: [...late].sort().map(names.agency),
    text: coverageText(expected.size, reported),
  };
}

const sourcesOf = ({ reports }: RollupAnswer, names: Names): ComputedSource[] =>
  reports.map(({ agencyCode, source, extractedOn }) => ({
    agency: agencyCode,
    agencyName: names.agency(agencyCode),
    source,
    extractedOn,
  }));

function placeOf({ regencies }: FiguresQuestion, { areaName, names }: Computing): Sentence {
  if (!regencies) return areaName;
  const of = (language: 'id' | 'en') =>
    regencies.map((code) => names.regency(code)[language]).join(', ');
  return { id: of('id'), en: of('en') };
}

/** Names of what narrows a question beside places. */
const narrowedBy = (question: FiguresQuestion, names: Names): Sentence[] =>
  (
    [
      ['SECTOR', question.sectors],
      ['NATIONALITY', question.nationalities],
      ['PERMIT_KIND', question.permitKinds],
      ['INCIDENT_CATEGORY', question.categories],
      ['STATUS', question.statuses],
      ['AGENCY', question.agencies],
    ] as const
  ).flatMap(([dimension, values]) => (values ?? []).map((value) => names.of(dimension, value)));

/** Told where nothing of what was picked is shown to a meeting. */
function adviceFor(
  { by }: FiguresQuestion,
  { indicator, rows, total }: RollupAnswer,
): Sentence | null {
  const isWithheld =
    by.length === 0
      ? total.absence === 'SUPPRESSED'
      : rows.every(({ cell }) => cell.absence === 'SUPPRESSED');
  if (!indicator.personal || !isWithheld) return null;
  return {
    id: 'Angka ini tidak termasuk tabel yang boleh dilihat rapat, sehingga slide ini menampilkan alasannya. Pilih satu rincian saja atau akhir bulan sebagai tanggalnya.',
    en: 'These figures are not among the tables that a meeting may see, so the slide shows the reason. Choose a single split, or the end of a month as the day.',
  };
}
