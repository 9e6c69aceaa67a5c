/** Cases of the sealed kinds are a count of ended quarters and years, the same for everybody, and nothing else anywhere. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CasePeople,
  casePeople,
  command,
  FINDING,
  newCase,
  REASON,
  take,
} from '../testkit/case-agencies.ts';
import { NOW } from '../testkit/environment.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
let people: CasePeople;
let askers: Caller[];
let analyst: Caller;
let now = NOW;
const made: string[] = [];

const THREE = 3;
beforeAll(async () => {
  hub = await startTestHub({
    data: 'demonstration',
    now: () => now,
    environment: { disclosureThreshold: THREE },
  });
  people = await casePeople(hub);
  analyst = await hub.as('analyst@demo.pora');
  askers = [
    await hub.as('leader@demo.pora'),
    await hub.as('presenter@demo.pora'),
    analyst,
    people.immigration,
  ];
  const trafficking = { category: 'TRAFFICKING_VICTIM', victim: 'Korban Contoh' };
  for (const regency of ['62.01', '62.01', '62.01', '62.02', '62.02', '62.03']) {
    await verified(trafficking, regency);
  }
  await verified({ concernsMinor: true }, '62.03');
  await receive(trafficking, '62.01');
  const refuted = await verified(trafficking, '62.01');
  await advance(refuted, 2, 'UNSUBSTANTIATED');
});
afterAll(() => hub.close());

async function receive(change: Record<string, unknown>, regency: string): Promise<string> {
  const id = await newCase(people.immigration, change, {
    regency: { system: 'KEMENDAGRI', value: regency },
  });
  made.push(id);
  return id;
}
const advance = async (id: string, version: number, to: string) => {
  const taken = await command(people.immigration, 'advance', {
    case: id,
    version,
    to,
    text: FINDING,
  });
  expect(taken.__typename).toBe('CaseTaken');
};
async function verified(change: Record<string, unknown>, regency: string): Promise<string> {
  const id = await receive(change, regency);
  await take(people.immigration, id, ['VERIFIED']);
  return id;
}

const ROLLUP = `query ($indicator: String!, $by: [Dimension!]!, $asOf: Date, $knownAt: DateTime, $filter: RollupFilter) {
  rollup(indicator: $indicator, by: $by, asOf: $asOf, knownAt: $knownAt, filter: $filter) {
    asOf total { value absence } rows { keys { value } cell { value absence } } } }`;
interface Cell {
  value: number | null;
  absence: string | null;
}
const shown = ({ value, absence }: Cell) => value ?? absence;
async function figure(caller: Caller, by: string[], change: object = {}) {
  const { rollup } = await caller.data(ROLLUP, { indicator: 'sealed-cases', by, ...change });
  return {
    asOf: rollup.asOf,
    total: shown(rollup.total),
    cells: Object.fromEntries(
      rollup.rows.map(({ keys, cell }: { keys: { value: string }[]; cell: Cell }) => [
        keys.map(({ value }) => value).join(' '),
        shown(cell),
      ]),
    ),
  };
}

test('while a quarter runs nobody is told of it, and its cases are in no other figure', async () => {
  for (const asker of askers) {
    const { total, cells } = await figure(asker, ['REGENCY'], { asOf: '2026-11-24' });
    expect([total, new Set(Object.values(cells))]).toEqual(['SUPPRESSED', new Set(['SUPPRESSED'])]);
    const quarters = await figure(asker, ['QUARTER'], { asOf: '2026-11-24' });
    expect([quarters.total, quarters.cells['2026-Q3'], quarters.cells['2026-Q4']]).toEqual([
      'SUPPRESSED',
      0,
      'SUPPRESSED',
    ]);
  }
  const others = await analyst.data(
    `{ reports: rollup(indicator: "event-reports", by: []) { total { value } }
       incidents(filter: { categories: ["TRAFFICKING_VICTIM"] }) { totalCount } }`,
  );
  expect([others.reports.total.value, others.incidents.totalCount]).toEqual([0, 0]);
  const { rows } = await hub.database.pool.query("SELECT FROM incident WHERE source = 'cases'");
  expect(rows).toEqual([]);
});

test('an ended year is told to all alike: small regencies are withheld, unverified and refuted reports not counted', async () => {
  now = new Date('2027-01-05T03:00:00Z');
  for (const asker of askers) {
    const { asOf, total, cells } = await figure(asker, ['REGENCY']);
    expect([asOf, total]).toEqual(['2026-12-31', 7]);
    expect(cells).toMatchObject({ '62.01': 3, '62.02': 'SUPPRESSED', '62.03': 'SUPPRESSED' });
    // Where none is known, that is no zero.
    expect(cells['62.06']).toBe('NOT_REPORTED');
    const quarters = await figure(asker, ['QUARTER'], { filter: { from: '2026-01-01' } });
    expect([quarters.total, quarters.cells]).toEqual([
      7,
      { '2026-Q1': 0, '2026-Q2': 0, '2026-Q3': 0, '2026-Q4': 7 },
    ]);
  }
});

test.each<[string, string[], object]>([
  ['regencies of a quarter', ['REGENCY', 'QUARTER'], {}],
  ['a part of a quarter', [], { filter: { from: '2026-10-01', to: '2026-11-30' } }],
  ['two years together', [], { filter: { from: '2025-01-01', to: '2026-12-31' } }],
  ['what was known at an instant', ['REGENCY'], { knownAt: '2027-01-02T00:00:00Z' }],
  ['an agency’s share', ['REGENCY'], { filter: { agencies: ['KANIM-SAMPIT'] } }],
])('nobody is told of %s', async (_name, by, change) => {
  for (const asker of askers) {
    const { cells, total } = await figure(asker, by, change);
    expect(Object.values(cells).filter((cell) => typeof cell === 'number')).toEqual([]);
    if (!by.includes('QUARTER')) expect(total).toBe('SUPPRESSED');
  }
});

test('months and categories are none of its dimensions, and an agency’s operator is told nothing', async () => {
  const [leader] = askers;
  for (const dimension of ['MONTH', 'INCIDENT_CATEGORY', 'STATUS', 'AGENCY']) {
    const asked = { indicator: 'sealed-cases', by: [dimension] };
    expect(await leader?.codes(ROLLUP, asked)).toEqual(['BAD_USER_INPUT']);
  }
  const operator = await hub.as('operator@demo.pora');
  expect((await figure(operator, ['YEAR'])).total).toBe('SUPPRESSED');
});

test('whoever answers for one regency is told of that one alone, and not where it is small', async () => {
  const { cells, total } = await figure(people.katingan, ['REGENCY']);
  expect([cells, total]).toEqual([{ '62.06': 'NOT_REPORTED' }, 0]);
});

test('what an ended year counted stays, whatever becomes of its cases', async () => {
  const [first] = made;
  await advance(first ?? '', 2, 'UNSUBSTANTIATED');
  expect((await figure(people.immigration, ['REGENCY'])).cells['62.01']).toBe(3);
});

test('a year’s total is withheld where it would narrow a withheld quarter down', async () => {
  /** Moves the first verifications of so many cases, of 2026 so far, into a quarter. */
  const move = (count: number, day: string) =>
    hub.database.pool.query(
      `UPDATE case_step SET at = $2::date WHERE case_id IN (
         SELECT case_id FROM case_step JOIN case_file ON case_file.id = case_id
         WHERE to_status = 'VERIFIED' AND at > '2026-01-01' AND status = 'VERIFIED' ORDER BY number LIMIT $1)`,
      [count, day],
    );
  const year = async (asOf: string) => (await figure(people.immigration, ['YEAR'], { asOf })).cells;
  // Two quarters of two: with four in all, both would be known.
  await move(2, '2023-02-01');
  await move(2, '2023-05-01');
  expect((await year('2023-12-31'))['2023']).toBe('SUPPRESSED');
  // One and two: three in all, and either quarter may be the one.
  await hub.database.pool.query(
    `UPDATE case_step SET at = at + interval '1 year' WHERE at < '2023-02-02'`,
  );
  await move(1, '2024-05-01');
  expect((await year('2024-12-31'))['2024']).toBe(3);
  // A year is the sum of the quarters as they were told: what came to one of them since would be the difference.
  const told = { asOf: '2018-12-31', filter: { from: '2018-01-01' } };
  expect((await figure(people.immigration, ['QUARTER'], told)).total).toBe(0);
  await move(1, '2018-05-01');
  expect((await year('2018-12-31'))['2018']).toBe(0);
});

test('an incident that turns out to be of a sealed kind is gone from the past too, and comes back if it was none', async () => {
  const total = async (indicator: string, knownAt: string | null) =>
    shown(
      (await analyst.data(ROLLUP, { indicator, by: [], asOf: '2027-01-05', knownAt })).rollup.total,
    );
  const before = [await total('incidents', null), await total('event-reports', null)];
  const id = await verified({ category: 'OVERSTAY' }, '62.01');
  const [{ instant }] = (await hub.database.pool.query('SELECT now() AS instant')).rows;
  const correct = (version: number, category: string) =>
    command(people.immigration, 'correct', {
      case: id,
      version,
      category,
      reason: REASON,
      confirmed: ['NAMES_ERASED'],
    });
  expect((await correct(2, 'TRAFFICKING_VICTIM')).__typename).toBe('CaseTaken');
  const known = instant.toISOString();
  expect([
    [await total('incidents', null), await total('event-reports', null)],
    await total('incidents', known),
  ]).toEqual([before, before[0]]);
  expect((await correct(3, 'OVERSTAY')).__typename).toBe('CaseTaken');
  expect(await total('event-reports', null)).toBe(Number(before[1]) + 1);
  const { rows } = await hub.database.pool.query("SELECT FROM incident WHERE source = 'cases'");
  expect(rows).toHaveLength(1);
});

test('a case that turns out to be of a sealed kind after its quarter was told is counted in no quarter', async () => {
  const sealed = { category: 'TRAFFICKING_VICTIM', victim: 'Korban Contoh' };
  const ofQuarter = async (day: string) => {
    now = new Date(`${day}T03:00:00Z`);
    for (let count = 0; count < THREE; count += 1) await verified(sealed, '62.01');
  };
  const told = async (quarter: string, asOf: string) =>
    (await figure(people.immigration, ['QUARTER'], { asOf })).cells[quarter];
  await ofQuarter('2028-02-10');
  const late = await verified({ category: 'OVERSTAY' }, '62.01');
  await ofQuarter('2028-05-10');
  expect(await told('2028-Q1', '2028-03-31')).toBe(THREE);
  const correction = { category: 'TRAFFICKING_VICTIM', reason: REASON };
  await command(people.immigration, 'correct', { case: late, version: 2, ...correction });
  now = new Date('2028-08-10T03:00:00Z');
  expect(await told('2028-Q1', '2028-03-31')).toBe(THREE);
  expect(await told('2028-Q2', '2028-06-30')).toBe(THREE);
});

test('numbers of cases do not count: the newest one does not tell how many there are', async () => {
  const { rows } = await hub.database.pool.query(
    'SELECT number FROM case_file ORDER BY received_at, id',
  );
  const numbers = rows.map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect([...numbers].sort()).not.toEqual(numbers);
});
