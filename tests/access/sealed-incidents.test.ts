/** Events of trafficking victims that files of the police bring are a protected count, and nothing else anywhere. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RowCounts } from '../../server/src/graphql/row-counts.ts';
import { incidentReport } from '../testkit/files.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { INCIDENTS, publish } from '../testkit/intake.ts';

const THREE = 3;
let hub: TestHub;
let operator: Caller;
let analyst: Caller;
let askers: Caller[];

beforeAll(async () => {
  hub = await startTestHub({ data: 'empty', environment: { disclosureThreshold: THREE } });
  operator = await hub.as('operator@demo.pora');
  analyst = await hub.as('analyst@demo.pora');
  askers = [
    await hub.as('leader@demo.pora'),
    await hub.as('presenter@demo.pora'),
    analyst,
    await hub.as('officer@demo.pora'),
  ];
});
afterAll(() => hub.close());

const BARAT = 'Kotawaringin Barat'; // 62.01
const TIMUR = 'Kotawaringin Timur'; // 62.02
const KATINGAN = 'Katingan'; // 62.06

interface Event {
  number: number;
  kabupaten: string;
  kategori?: string;
  status?: string;
}
/** Sends a file of the police with these events, drawn on a day, and makes it so that it came on that day. */
async function come(day: string, events: Event[]): Promise<void> {
  const rows = events.map(({ number, ...event }) => ({
    nomor_laporan: `LP/B/${number}/CONTOH`,
    kategori: 'Dugaan TPPO',
    waktu_kejadian: '2024-07-02T08:00:00+07:00',
    waktu_lapor: '2024-07-02T09:00:00+07:00',
    ...event,
  }));
  await publish(operator, INCIDENTS, incidentReport(day, rows));
  const { pool } = hub.database;
  const sinceThen = [`${day}T03:00:00Z`, '2025-12-31'];
  await pool.query('ALTER TABLE incident DISABLE TRIGGER keep_history');
  for (const [table, column] of [
    ['incident', 'system_from'],
    ['incident_history', 'system_to'],
    ['batch', 'published_at'],
  ]) {
    await pool.query(`UPDATE ${table} SET ${column} = $1 WHERE ${column} > $2`, sinceThen);
  }
  await pool.query('ALTER TABLE incident ENABLE TRIGGER keep_history');
}

const ROLLUP = `query ($indicator: String!, $by: [Dimension!]!, $asOf: Date, $knownAt: DateTime, $filter: RollupFilter) {
  rollup(indicator: $indicator, by: $by, asOf: $asOf, knownAt: $knownAt, filter: $filter) {
    total { value absence } rows { keys { value } cell { value absence } } } }`;
interface Cell {
  value: number | null;
  absence: string | null;
}
const shown = ({ value, absence }: Cell) => value ?? absence;
async function figure(caller: Caller, by: string[], change: object = {}) {
  const { rollup } = await caller.data(ROLLUP, { indicator: 'sealed-incidents', by, ...change });
  return {
    total: shown(rollup.total),
    cells: Object.fromEntries(
      rollup.rows.map(({ keys, cell }: { keys: { value: string }[]; cell: Cell }) => [
        keys.map(({ value }) => value).join(' '),
        shown(cell),
      ]),
    ),
  };
}
const OF_2024 = { asOf: '2024-12-31', filter: { from: '2024-01-01' } };

const FIRST: Event[] = [
  ...[1, 2, 3, 4].map((number) => ({ number, kabupaten: KATINGAN })),
  ...[5, 6].map((number) => ({ number, kabupaten: BARAT })),
  ...[7, 21].map((number) => ({ number, kabupaten: TIMUR })),
  // Not counted: refuted, the same event again, and two that are not sealed.
  { number: 8, kabupaten: KATINGAN, status: 'Tidak terbukti' },
  { number: 9, kabupaten: KATINGAN, status: 'Duplikat' },
  { number: 10, kabupaten: KATINGAN, kategori: 'Overstay' },
  { number: 11, kabupaten: KATINGAN, kategori: 'Overstay' },
];

test('each event counts in the quarter in which a file first brought it so, and as it stood at that quarter’s end', async () => {
  await come('2024-09-20', FIRST);
  // All of it again; one of Katingan's turns out to be of the sealed kind, one of Kotawaringin Barat's to be without
  // ground, which changes nothing of the quarter before; three are new.
  await come('2024-11-20', [
    ...FIRST.map((event) =>
      event.number === 10
        ? { ...event, kategori: 'Dugaan TPPO' }
        : event.number === 6
          ? { ...event, status: 'Tidak terbukti' }
          : event,
    ),
    ...[12, 13, 14].map((number) => ({ number, kabupaten: KATINGAN })),
  ]);
  for (const asker of askers) {
    const quarters = await figure(asker, ['QUARTER'], OF_2024);
    // No file came in the first half: that is no zero.
    expect([quarters.total, quarters.cells]).toEqual([
      12,
      { '2024-Q1': 'NOT_REPORTED', '2024-Q2': 'NOT_REPORTED', '2024-Q3': 8, '2024-Q4': 4 },
    ]);
    const { total, cells } = await figure(asker, ['REGENCY'], { asOf: '2024-12-31' });
    // Katingan 4 + 1 + 3; the other two are 4 together: each may be 1, and each 3.
    expect(total).toBe(12);
    expect(cells).toMatchObject({
      '62.01': 'SUPPRESSED',
      '62.02': 'SUPPRESSED',
      '62.03': 0,
      '62.06': 8,
    });
    const before = await figure(asker, ['REGENCY'], { asOf: '2023-12-31' });
    expect([before.total, new Set(Object.values(before.cells))]).toEqual([
      'NOT_REPORTED',
      new Set(['NOT_REPORTED']),
    ]);
  }
});

test('a file that comes late adds to the quarter in which it comes, and moves none that was told', async () => {
  await come('2025-02-10', [
    { number: 1, kabupaten: KATINGAN, status: 'Tidak terbukti' },
    ...[15, 16, 17].map((number) => ({ number, kabupaten: TIMUR })),
  ]);
  const [leader] = askers;
  if (!leader) throw new Error('nobody asks');
  expect((await figure(leader, ['QUARTER'], OF_2024)).cells).toMatchObject({
    '2024-Q3': 8,
    '2024-Q4': 4,
  });
  const later = { asOf: '2025-03-31', filter: { from: '2025-01-01' } };
  expect((await figure(leader, ['QUARTER'], later)).cells).toEqual({ '2025-Q1': 3 });
});

test('of the running quarter, of a part of one, by anything else and of another instant nobody is told', async () => {
  await come(
    '2026-11-20',
    [18, 19, 20].map((number) => ({ number, kabupaten: KATINGAN })),
  );
  const asked: [string[], object][] = [
    [['REGENCY'], { asOf: '2026-11-24' }],
    [['REGENCY', 'QUARTER'], OF_2024],
    [['REGENCY'], { asOf: '2024-12-31', knownAt: '2024-12-31T00:00:00Z' }],
    [['REGENCY'], { asOf: '2024-12-31', filter: { agencies: ['POLDA-KALTENG'] } }],
    [[], { asOf: '2024-12-31', filter: { from: '2024-09-01', to: '2024-12-31' } }],
  ];
  for (const asker of askers) {
    for (const [by, change] of asked) {
      const { cells, total } = await figure(asker, by, change);
      expect(Object.values(cells).filter((cell) => typeof cell === 'number')).toEqual([]);
      if (!by.includes('QUARTER')) expect(total).toBe('SUPPRESSED');
    }
    for (const dimension of ['MONTH', 'INCIDENT_CATEGORY', 'STATUS', 'AGENCY', 'SECTOR']) {
      const question = { indicator: 'sealed-incidents', by: [dimension] };
      expect(await asker.codes(ROLLUP, question)).toEqual(['BAD_USER_INPUT']);
    }
  }
  expect((await figure(operator, ['YEAR'], { asOf: '2024-12-31' })).total).toBe('SUPPRESSED');
});

test('no list and no other figure has one of them, nor the difference of two instants, nor what a query costs', async () => {
  const { incidents } = await analyst.data(
    '{ incidents { totalCount nodes { category { id } } } }',
  );
  expect(incidents).toEqual({ totalCount: 1, nodes: [{ category: { id: 'OVERSTAY' } }] });
  const officer = await hub.as('officer@demo.pora');
  expect((await officer.data('{ incidents { totalCount } }')).incidents.totalCount).toBe(1);
  // At the first instant the tenth event was an overstay.
  for (const knownAt of ['2024-10-01T00:00:00Z', '2024-12-01T00:00:00Z', null]) {
    const by = ['REGENCY', 'INCIDENT_CATEGORY', 'STATUS'];
    const question = { indicator: 'incidents', by, knownAt };
    expect([knownAt, await figure(analyst, by, question)]).toEqual([
      knownAt,
      { total: 1, cells: { '62.06 OVERSTAY REPORTED': 1 } },
    ]);
  }
  const counts = new RowCounts();
  await counts.refresh(hub.database.pool);
  expect([...counts.by('incident', 'category').keys()]).toEqual(['OVERSTAY']);
  expect(counts.by('incident', 'occurred').get('2024-07')).toBe(5);
});
