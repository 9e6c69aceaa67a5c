import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casePeople, handover, reportedCase, verifyAndHandOver } from '../testkit/case-agencies.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

/** The dimensions that INTERFACE.md lets each indicator be split by, by hand; another one is bad input. */
const PERSONS = ['REGENCY', 'SECTOR', 'NATIONALITY', 'PERMIT_KIND', 'SEX'];
const DOCUMENTS = [...PERSONS, 'AGENCY'];
const EVENTS = ['REGENCY', 'SECTOR', 'INCIDENT_CATEGORY', 'STATUS', 'AGENCY'];
const INDICATORS: Record<string, readonly string[]> = {
  'foreign-nationals': PERSONS,
  'foreign-workers': PERSONS,
  'stay-permits-valid': DOCUMENTS,
  'work-permits-valid': DOCUMENTS,
  'permits-expiring-30': DOCUMENTS,
  'permits-expiring-60': DOCUMENTS,
  'permits-expiring-90': DOCUMENTS,
  incidents: EVENTS,
  'incidents-open': EVENTS,
  'reports-received': ['AGENCY'],
  'event-reports': ['REGENCY', 'INCIDENT_CATEGORY', 'STATUS', 'AGENCY'],
  'handovers-overdue': ['REGENCY', 'AGENCY'],
};
const TIME = ['MONTH', 'QUARTER', 'YEAR'];
const ALL = [...new Set([...DOCUMENTS, ...EVENTS, ...TIME])];

let hub: TestHub;
let analyst: Caller;
beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  analyst = await hub.as('analyst@demo.pora');
  const people = await casePeople(hub);
  const id = await reportedCase(people);
  await verifyAndHandOver(people, id, handover('KANIM-SAMPIT', []));
  await hub.database.pool.query(
    `UPDATE handover SET made_at = '2026-11-10T03:00:00Z', due_on = '2026-11-20'`,
  );
});
afterAll(() => hub.close());

const ROLLUP = `query ($indicator: String!, $by: [Dimension!]!, $filter: RollupFilter) {
  rollup(indicator: $indicator, by: $by, filter: $filter) {
    rows { keys { dimension value } period cell { value absence } } total { value absence } unplaced { value absence }
  } }`;

interface Rollup {
  rows: {
    keys: { dimension: string; value: string }[];
    period: string | null;
    cell: { value: number | null; absence: string | null };
  }[];
  total: { value: number };
  unplaced: { value: number };
}

const ask = async (
  indicator: string,
  by: readonly string[],
  filter: object | null = null,
): Promise<Rollup> => (await analyst.data(ROLLUP, { indicator, by, filter })).rollup;

const sumOf = ({ rows, unplaced }: Rollup): number =>
  rows.reduce((sum, { cell }) => sum + (cell.value ?? 0), 0) + unplaced.value;

/** All lists of up to three of these, each as a set. */
function choices(dimensions: readonly string[]): string[][] {
  const pairs = dimensions.flatMap((one, index) =>
    dimensions.slice(index + 1).map((other) => [one, other]),
  );
  const triples = pairs.flatMap(([one = '', other = '']) =>
    dimensions.slice(dimensions.indexOf(other) + 1).map((third) => [one, other, third]),
  );
  return [[], ...dimensions.map((one) => [one]), ...pairs, ...triples];
}

test('the indicators are the ones that are promised, with their words in both languages', async () => {
  const { indicators } = await analyst.data(
    '{ indicators { id name nameEn definition definitionEn unit unitEn dimensions } }',
  );
  // What is sealed is shown to nobody in full (tests/access/sealed-cases.test.ts, sealed-incidents.test.ts).
  expect(indicators.map((it: { id: string }) => it.id).sort()).toEqual(
    [...Object.keys(INDICATORS), 'sealed-cases', 'sealed-incidents'].sort(),
  );
  for (const { id, dimensions, ...words } of indicators) {
    for (const word of Object.values(words)) expect(word).not.toBe('');
    if (id.startsWith('sealed-')) continue;
    const plain = dimensions.filter((it: string) => !TIME.includes(it));
    expect([id, plain.sort()]).toEqual([id, [...(INDICATORS[id] ?? [])].sort()]);
  }
});

describe.each(Object.entries(INDICATORS))('%s', (indicator, dimensions) => {
  test('closes over every choice of its dimensions: rows and unplaced add up to the one total', async () => {
    const { total } = await ask(indicator, []);
    expect(total.value).toBeGreaterThan(0);
    for (const by of choices(dimensions)) {
      const table = await ask(indicator, by);
      expect([by, table.total.value, sumOf(table)]).toEqual([by, total.value, total.value]);
      const keys = table.rows.map((row) => row.keys.map((key) => key.value).join('|'));
      expect([by, new Set(keys).size]).toEqual([by, keys.length]);
      for (const { cell, keys } of table.rows) {
        expect((cell.value === null) !== (cell.absence === null)).toBe(true);
        expect(keys.map((key) => key.dimension)).toEqual(by);
      }
    }
  });

  test('is split by nothing else', async () => {
    const { indicators } = await analyst.data('{ indicators { id dimensions } }');
    const own = indicators.find((it: { id: string }) => it.id === indicator).dimensions;
    for (const strange of ALL.filter((dimension) => !own.includes(dimension))) {
      expect([strange, await analyst.codes(ROLLUP, { indicator, by: [strange] })]).toEqual([
        strange,
        ['BAD_USER_INPUT'],
      ]);
    }
  });

  test('in a series, each period is a table of its own', async () => {
    const { indicators } = await analyst.data('{ indicators { id dimensions flow } }');
    const own = indicators.find((it: { id: string }) => it.id === indicator);
    const filter = { from: '2026-06-01', to: '2026-11-24' };
    if (!own.dimensions.includes('MONTH')) return;
    const series = await ask(indicator, ['MONTH'], filter);
    expect(series.rows.map((row) => row.period)).toEqual([
      '2026-06',
      '2026-07',
      '2026-08',
      '2026-09',
      '2026-10',
      '2026-11',
    ]);
    const [dimension = ''] = dimensions;
    const split = await ask(indicator, [dimension, 'MONTH'], filter);
    const unplaced = new Map<string, number>();
    for (const { period, cell } of series.rows) {
      const rows = split.rows.filter((row) => row.period === period);
      const sum = rows.reduce((total, row) => total + (row.cell.value ?? 0), 0);
      unplaced.set(period ?? '', (cell.value ?? 0) - sum);
    }
    const left = [...unplaced.values()];
    expect(Math.min(...left)).toBeGreaterThanOrEqual(0);
    // A flow's total speaks of the whole series, a stock's of its last day.
    const last = left.at(-1);
    const all = left.reduce((sum, count) => sum + count, 0);
    expect(split.unplaced.value).toBe(own.flow ? all : last);
  });
});

test.each([
  ['an unknown indicator', 'permit-mismatches', [], null],
  ['a dimension twice', 'foreign-nationals', ['SEX', 'SEX'], null],
  ['four dimensions', 'foreign-nationals', ['REGENCY', 'SEX', 'SECTOR', 'NATIONALITY'], null],
  ['two units of time', 'incidents', ['MONTH', 'YEAR'], null],
  [
    'a filter that the indicator does not know',
    'foreign-nationals',
    [],
    { categories: ['OVERSTAY'] },
  ],
  [
    'a series of more than sixty periods',
    'incidents',
    ['MONTH'],
    { from: '2015-01-01', to: '2026-11-24' },
  ],
  [
    'a period that ends before it begins',
    'incidents',
    [],
    { from: '2026-11-02', to: '2026-11-01' },
  ],
  ['a period of a stock without a unit of time', 'foreign-nationals', [], { from: '2026-11-01' }],
  [
    'a regency without a known code',
    'foreign-nationals',
    [],
    { regencies: [{ system: 'BPS', value: '62.06' }] },
  ],
])('%s is bad input', async (_, indicator, by, filter) => {
  expect(await analyst.codes(ROLLUP, { indicator, by, filter })).toEqual(['BAD_USER_INPUT']);
});

test('a filter narrows a table to the cells that it names', async () => {
  const whole = await ask('foreign-nationals', ['REGENCY']);
  const value = (table: Rollup, code: string) =>
    table.rows.find((row) => row.keys[0]?.value === code)?.cell.value;
  const codes = ['62.06', '62.10'];
  const some = await ask('foreign-nationals', ['REGENCY'], {
    regencies: [
      { system: 'BPS', value: '6209' },
      { system: 'KEMENDAGRI', value: '62.10' },
    ],
  });
  expect(some.rows.map((row) => row.keys[0]?.value)).toEqual(codes);
  for (const code of codes) expect(value(some, code)).toBe(value(whole, code));
  expect(some.total.value).toBe(sumOf(some));
});
