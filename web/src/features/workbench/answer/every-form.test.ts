/**
 * Every question that the builder can make, answered as the schema allows and at random, looked at in every form: each
 * shows something or says why not. Figures, reasons and gaps come as they may; a text is never empty.
 */
import fc from 'fast-check';
import {
  execute,
  type GraphQLOutputType,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  parse,
} from 'graphql';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { schemaFields } from '../../../../schema-fields.ts';
import { en } from '../../../i18n/en.ts';
import { enAnswer } from '../../../i18n/en-answer.ts';
import { id } from '../../../i18n/id.ts';
import { idAnswer } from '../../../i18n/id-answer.ts';
import { ChartDrawing } from '../../../ui/chart/ChartDrawing.tsx';
import { CHART_KINDS } from '../../../ui/chart/chart-data.ts';
import { count, list, SCHEMA, SDL, SEED } from '../builder/generated-questions.ts';
import { textOf } from '../builder/text-of.ts';
import type { BuilderValue } from '../builder/value.ts';
import type { Answer } from '../types.ts';
import { arranged } from './arrange.ts';
import { axisOptions, chosenAxes, measureOptions } from './axes.ts';
import { chartFromPivot, MOST_SERIES } from './chart-from-pivot.ts';
import { countOfList } from './count-of-list.ts';
import { exportQuestion, formatsOf } from './export-question.ts';
import { groundsOf } from './grounds.ts';
import { pivotOf } from './pivot.ts';
import { cellsByRegency, placeColumns, pointsOf } from './places.ts';
import { readValue } from './read-value.ts';
import { sumsOf } from './sums.ts';
import { type Table, tablesOf } from './tables.ts';
import { columnTitles } from './titles.ts';
import { labelText, reasonSentence, type Speech, valueText } from './value-text.ts';

const FIELDS = schemaFields(SDL);
const REASONS = ['SUPPRESSED', 'POLICY', 'NOT_REPORTED', 'STALE', 'CONFLICT'];
const SPEECHES: Speech[] = [
  { language: 'id', words: id, own: idAnswer },
  { language: 'en', words: en, own: enAnswer },
];
const REGENCIES = [
  { code: '62.06', name: 'Katingan' },
  { code: '62.01', name: 'Kotawaringin Barat' },
];

/** Numbers from 0 below `most`, the same ones for the same seed. */
const drawing = (seed: number) => {
  let state = seed;
  return (most: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * most);
  };
};

const SCALARS: Record<string, (draw: (most: number) => number) => unknown> = {
  Int: (draw) => draw(40),
  Float: (draw) => draw(90) + 0.5,
  Boolean: (draw) => draw(2) === 1,
  Date: (draw) => `20${20 + draw(9)}-0${1 + draw(9)}-1${draw(9)}`,
  DateTime: (draw) => `2026-1${draw(3)}-1${draw(9)}T08:00:00Z`,
};

/** Any answer that the schema allows. */
function answerTo(value: BuilderValue, seed: number): Answer {
  const { text, variables } = textOf(value, SCHEMA);
  const draw = drawing(seed);
  const of = (type: GraphQLOutputType, name: string): unknown => {
    if (!isNonNullType(type) && draw(4) === 0) return null;
    const plain = getNullableType(type);
    if (isListType(plain)) {
      const items = Array.from({ length: draw(5) }, () => of(plain.ofType, name));
      return items;
    }
    if (isEnumType(plain)) return plain.getValues()[draw(plain.getValues().length)]?.name;
    if (name === 'kemendagriCode') return REGENCIES[draw(2)]?.code;
    return (
      SCALARS[String(plain)] ??
      (() => (String(plain) === 'String' || String(plain) === 'ID' ? `${name} ${draw(4)}` : {}))
    )(draw);
  };
  const answer = execute({
    schema: SCHEMA,
    document: parse(text),
    variableValues: variables ? JSON.parse(variables) : {},
    fieldResolver(source, _args, _context, { fieldName, parentType, returnType }) {
      if (source && fieldName in source) return source[fieldName];
      if (parentType.name === 'RollupRow' && fieldName === 'keys' && value.kind === 'count')
        return value.by.map((dimension) => ({
          dimension,
          value: dimension === 'REGENCY' ? REGENCIES[draw(2)]?.code : `V${draw(3)}`,
        }));
      if (returnType.toString().startsWith('Cell')) {
        const isAbsent = draw(3) === 0;
        return { value: isAbsent ? null : draw(30), absence: isAbsent ? REASONS[draw(5)] : null };
      }
      return of(returnType, fieldName);
    },
  });
  if ('then' in answer) throw new Error('no resolver waits');
  return {
    question: { text, variables, purpose: null },
    data: JSON.parse(JSON.stringify(answer.data ?? null)),
    errors: [],
    askedAt: new Date('2026-11-01T00:00:00Z'),
    cost: null,
    done: draw(2) === 0,
  };
}

/** Something, and no word of the machine. */
const isSaid = (text: string | undefined) =>
  expect(text).toMatch(/^(?!.*(undefined|\[object|NaN)).+$/s);

async function lookedAt(answer: Answer, table: Table, speech: Speech) {
  const titles = columnTitles(table.columns, speech.own, speech.language);
  const flow = table.rows.length % 2 === 0;
  for (const title of titles.values()) isSaid(title);
  for (const [index, row] of table.rows.entries())
    for (const column of table.columns)
      isSaid(valueText(readValue(table, column, row, index), column, speech));
  const [column = null] = table.columns;
  const { order } = await arranged(table, {
    sort: column && { column, descending: true },
    group: column,
  });
  expect([...order].sort((one, other) => one - other)).toEqual(table.rows.map((_, index) => index));
  for (const cell of (await sumsOf(table, table.columns, flow)).values())
    if (cell.absence) isSaid(reasonSentence(cell.absence, speech));
  for (const ground of groundsOf(answer, table, speech)) isSaid(ground);

  const options = axisOptions(table, titles, speech);
  for (const { label } of measureOptions(table, titles, 'subject', speech)) isSaid(label);
  for (const kind of CHART_KINDS) {
    const split = ['stacked', 'heat', 'line'].includes(kind);
    const { rows, columns, sum } = chosenAxes(
      table,
      options,
      { rows: null, columns: null, sum: null },
      split,
    );
    const axes = { rows: rows?.axis ?? null, columns: columns?.axis ?? null };
    const made = await pivotOf(table, { ...axes, sum, flow });
    if (made.kind !== 'pivot') {
      expect(['too-many', 'needs-period']).toContain(made.kind);
      continue;
    }
    for (const label of made.pivot.rows) isSaid(labelText(label, axes.rows, speech));
    const data = chartFromPivot(made.pivot, axes, kind, speech);
    if (data.categories.length === 0 || (kind !== 'heat' && data.series.length > MOST_SERIES))
      continue;
    const words = {
      category: rows?.title ?? '',
      series: columns?.title ?? '',
      value: 'subject',
      number: String,
      absence: speech.words.absence,
      table: speech.own.chartTable,
      absent: speech.own.absentMark,
      noRow: speech.own.noRow,
    };
    const frame = { width: 600, letter: 13, id: 'x' };
    const drawn = renderToStaticMarkup(
      createElement(ChartDrawing, { kind, title: 'title', data, words, frame }),
    );
    expect(drawn).toMatch(/^<svg/);
    isSaid(drawn);
  }

  const [place = null] = placeColumns(table);
  if (place) {
    const rows = { column: place, by: 'value' as const };
    const made = await pivotOf(table, { rows, columns: null, sum: null, flow: true });
    if (made.kind === 'pivot') cellsByRegency(made.pivot, REGENCIES);
  }
  for (const point of (await pointsOf(table)).points)
    expect(Number.isFinite(point.latitude)).toBe(true);

  const file = exportQuestion(answer.question, table);
  expect(file === null).toBe(table.kind !== 'pages' && table.kind !== 'rollup');
  expect(formatsOf(table)).toContain('xlsx');
  const counted = countOfList(table.field, table.asked);
  if (typeof counted === 'string' && table.kind === 'pages') isSaid(speech.own.noSlide[counted]);
}

test('every question of the builder is shown in every form, or its reason is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(list, count),
      fc.integer({ min: 1, max: 1e9 }),
      async (value, seed) => {
        const answer = answerTo(value, seed);
        const tables = tablesOf(answer, FIELDS);
        if (answer.data) expect(tables).toHaveLength(1);
        const speech = SPEECHES[seed % SPEECHES.length] as Speech;
        for (const table of tables) await lookedAt(answer, table, speech);
      },
    ),
    { seed: SEED, numRuns: 60 },
  );
});
