/**
 * What LEADER and PRESENTER see of a small population that was made by hand. With the threshold of five:
 *
 * | regency | people | leader | meeting |
 * | 62.06 Katingan | 3 (2 women) | 3 | withheld: below five |
 * | 62.01 Kotawaringin Barat | 6 | 6 | withheld: the smallest beside it, so that 3 cannot be had from the total |
 * | 62.02 Kotawaringin Timur | 9 | 9 | 9 |
 * | the others | 0 | 0 | 0 |
 *
 * All hold an ITAS from 5 January 2026 to 4 January 2027; nobody else is there.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StayRow, stayRegister } from '../testkit/files.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { publish, STAY } from '../testkit/intake.ts';

const AS_OF = '2026-11-24';
const PEOPLE = { '62.06': 3, '62.01': 6, '62.02': 9 };

let hub: TestHub;
let leader: Caller;
let presenter: Caller;
let analyst: Caller;

const population = (): StayRow[] =>
  Object.entries(PEOPLE)
    .flatMap(([regency, count]) => Array.from({ length: count }, () => regency))
    .map((regency, index) => ({
      regency,
      passportNumber: `A50${String(index).padStart(2, '0')}0001`,
      permitNumber: `2C2JE50${String(index).padStart(2, '0')}/2026`,
      sex: index < 2 ? 'P' : 'L',
    }));

beforeAll(async () => {
  hub = await startTestHub({ data: 'empty' });
  const operator = await hub.as('operator@demo.pora');
  await publish(operator, STAY, await stayRegister(AS_OF, population()));
  await publish(operator, STAY, await stayRegister(AS_OF, [], 'KANIM-PALANGKARAYA')).catch(
    () => {},
  );
  leader = await hub.as('leader@demo.pora');
  presenter = await hub.as('presenter@demo.pora');
  analyst = await hub.as('analyst@demo.pora');
});
afterAll(() => hub.close());

interface Cell {
  value: number | null;
  absence: string | null;
}

interface Table {
  rows: Map<string, Cell>;
  total: Cell;
  unplaced: Cell;
}

async function table(
  caller: Caller,
  by: string,
  more = '',
  indicator = 'foreign-nationals',
): Promise<Table> {
  const { rollup } = await caller.data(
    `{ rollup(indicator: "${indicator}", by: [${by}]${more}) {
      rows { keys { value } cell { value absence } } total { value absence } unplaced { value absence } } }`,
  );
  const rows: { keys: { value: string }[]; cell: Cell }[] = rollup.rows;
  return {
    rows: new Map(rows.map(({ keys, cell }) => [keys.map((key) => key.value).join('|'), cell])),
    total: rollup.total,
    unplaced: rollup.unplaced,
  };
}

const exact = (value: number): Cell => ({ value, absence: null });
const SUPPRESSED: Cell = { value: null, absence: 'SUPPRESSED' };

test('who may see the rows gets every figure', async () => {
  const { rows, total } = await table(analyst, 'REGENCY');
  for (const [regency, count] of Object.entries(PEOPLE))
    expect(rows.get(regency)).toEqual(exact(count));
  expect(total).toEqual(exact(18));
});

const CLOSED = { rows: new Map(), total: SUPPRESSED, unplaced: SUPPRESSED };

describe('a leader', () => {
  test('sees each table of one dimension exactly, small cells too', async () => {
    const { rows, total, unplaced } = await table(leader, 'REGENCY');
    expect(['62.06', '62.01', '62.02', '62.07'].map((code) => rows.get(code))).toEqual(
      [3, 6, 9, 0].map(exact),
    );
    expect([total, unplaced]).toEqual([exact(18), exact(0)]);
    const bySex = await table(leader, 'SEX');
    expect([...bySex.rows]).toEqual([
      ['FEMALE', exact(2)],
      ['MALE', exact(16)],
    ]);
    const byAgency = await table(leader, 'AGENCY', '', 'stay-permits-valid');
    expect([...byAgency.rows]).toEqual([['KANIM-SAMPIT', exact(18)]]);
  });

  test('sees “not reported” rather than zero where no office has reported', async () => {
    const { rows } = await table(leader, 'REGENCY');
    expect(rows.get('62.03')).toEqual({ value: null, absence: 'NOT_REPORTED' });
  });

  test('may filter a table by its own dimension, and gets its cells', async () => {
    const katingan = 'filter: { regencies: [{ system: KEMENDAGRI, value: "62.06" }] }';
    const { rows, total } = await table(leader, 'REGENCY', `, ${katingan}`);
    expect([[...rows], total]).toEqual([[['62.06', exact(3)]], exact(3)]);
    expect((await table(leader, '', `, ${katingan}`)).total).toEqual(exact(3));
    expect((await table(leader, '', ', filter: { nationalities: ["MYS"] }')).total).toEqual(
      exact(18),
    );
  });

  test('sees of two dimensions only what does not narrow what the exact tables leave open', async () => {
    // 2 women in the province and 3, 6, 9 people in three regencies: each of these may have 0 to 2 women. Showing one
    // regency's men or women would narrow that; in the empty regencies there is nothing to narrow.
    const { rows, total, unplaced } = await table(leader, 'REGENCY, SEX');
    for (const regency of ['62.06', '62.01', '62.02']) {
      expect(rows.get(`${regency}|FEMALE`)).toEqual(SUPPRESSED);
      expect(rows.get(`${regency}|MALE`)).toEqual(SUPPRESSED);
    }
    expect(rows.get('62.07|FEMALE')).toEqual(exact(0));
    expect([total, unplaced]).toEqual([exact(18), exact(0)]);
  });

  test('gets the cells of that table for a filter by the other dimension, and its margin as the total', async () => {
    const { rows, total } = await table(
      leader,
      'SEX',
      ', filter: { regencies: [{ system: KEMENDAGRI, value: "62.06" }] }',
    );
    expect([[...rows.values()], total]).toEqual([[SUPPRESSED, SUPPRESSED], exact(3)]);
  });

  test('sees the series of a listed table by the ends of months', async () => {
    const { rows } = await table(leader, 'MONTH');
    expect([rows.get('2025-12'), rows.get('2026-01'), rows.get('2026-11')]).toEqual(
      [0, 18, 18].map(exact),
    );
  });
});

describe('a presenter', () => {
  test('sees neither a small cell nor the one beside it, but zeros, large cells and the total', async () => {
    const { rows, total, unplaced } = await table(presenter, 'REGENCY');
    expect(['62.06', '62.01'].map((code) => rows.get(code))).toEqual([SUPPRESSED, SUPPRESSED]);
    expect(['62.02', '62.07'].map((code) => rows.get(code))).toEqual([exact(9), exact(0)]);
    expect([total, unplaced]).toEqual([exact(18), exact(0)]);
    expect([...(await table(presenter, 'SEX')).rows.values()]).toEqual([SUPPRESSED, SUPPRESSED]);
  });

  test('finds the same cells withheld in every month of the same people', async () => {
    const { rows } = await table(presenter, 'REGENCY, MONTH');
    for (const month of ['2026-01', '2026-06', '2026-10', '2026-11']) {
      expect(rows.get(`62.06|${month}`)).toEqual(SUPPRESSED);
      expect(rows.get(`62.01|${month}`)).toEqual(SUPPRESSED);
      expect(rows.get(`62.02|${month}`)).toEqual(exact(9));
    }
    expect(rows.get('62.06|2025-12')).toEqual(exact(0));
  });

  test('gets documents about persons protected in the same way', async () => {
    const { rows } = await table(presenter, 'REGENCY', '', 'stay-permits-valid');
    expect(['62.06', '62.01', '62.02'].map((code) => rows.get(code))).toEqual([
      SUPPRESSED,
      SUPPRESSED,
      exact(9),
    ]);
  });

  test('sees of what ends soon the total alone: by cells it would bound the next period', async () => {
    const { rows, total } = await table(presenter, 'REGENCY', '', 'permits-expiring-60');
    expect(new Set([...rows.values()].map(({ absence }) => absence))).toEqual(
      new Set(['SUPPRESSED']),
    );
    expect(total).toEqual(exact(18));
  });

  test('gets no sum that has a withheld cell in it', async () => {
    const { rows, total } = await table(
      presenter,
      'REGENCY',
      ', filter: { regencies: [{ system: KEMENDAGRI, value: "62.06" }, { system: KEMENDAGRI, value: "62.02" }] }',
    );
    expect([[...rows.values()], total]).toEqual([[exact(9), SUPPRESSED], SUPPRESSED]);
  });

  test.each([
    ['a second dimension', 'REGENCY, SEX', ''],
    ['the agencies', 'AGENCY', ''],
    ['a filter by another dimension', 'SEX', ', filter: { sectors: ["NONE"] }'],
  ])('gets no row of a table by %s', async (_, by, more) => {
    const { rows, unplaced } = await table(presenter, by, more, 'stay-permits-valid');
    expect([rows.size, unplaced]).toEqual([0, SUPPRESSED]);
  });
});

describe.each([
  ['a leader', () => leader],
  ['a presenter', () => presenter],
])('%s', (_, caller) => {
  test.each([
    ['three dimensions', 'REGENCY, SEX, NATIONALITY', '', exact(18)],
    ['a day between the ends of months', 'REGENCY', ', asOf: "2026-11-23"', SUPPRESSED],
    ['a day to come', 'REGENCY', ', asOf: "2026-11-30"', SUPPRESSED],
    ['a version of the past', 'REGENCY', ', knownAt: "2026-11-24T03:00:00Z"', SUPPRESSED],
  ])('gets no row by %s', async (_, by, more, shownTotal) => {
    const { rows, total, unplaced } = await table(caller(), by, more);
    expect([rows.size, total, unplaced]).toEqual([0, shownTotal, SUPPRESSED]);
  });

  test('gets the same answer to the same question, from what was published first', async () => {
    const first = await table(caller(), 'REGENCY');
    const { rows } = await hub.database.pool.query(
      'SELECT count(*)::integer AS count FROM published_tables',
    );
    expect(await table(caller(), 'REGENCY')).toEqual(first);
    const after = await hub.database.pool.query(
      'SELECT count(*)::integer AS count FROM published_tables',
    );
    expect(after.rows).toEqual(rows);
  });
});

test('of a population below the threshold a meeting sees nothing, a leader the exact total', async () => {
  const small = await startTestHub({ data: 'empty' });
  try {
    await publish(
      await small.as('operator@demo.pora'),
      STAY,
      await stayRegister(AS_OF, population().slice(0, 3)),
    );
    const meeting = await small.as('presenter@demo.pora');
    const { rows, total, unplaced } = await table(meeting, 'REGENCY');
    expect(new Set([...rows.values()].map(({ absence }) => absence))).toEqual(
      new Set(['SUPPRESSED']),
    );
    expect([total, unplaced]).toEqual([SUPPRESSED, SUPPRESSED]);
    expect(await table(meeting, 'NATIONALITY')).toEqual({ ...CLOSED, unplaced: exact(0) });
    expect((await table(await small.as('leader@demo.pora'), '')).total).toEqual(exact(3));
  } finally {
    await small.close();
  }
});

test('the threshold is the deployment’s', async () => {
  const strict = await startTestHub({ data: 'empty', environment: { disclosureThreshold: 10 } });
  try {
    await publish(
      await strict.as('operator@demo.pora'),
      STAY,
      await stayRegister(AS_OF, population()),
    );
    const { rows, total } = await table(await strict.as('presenter@demo.pora'), 'REGENCY');
    expect(['62.01', '62.02', '62.06'].map((code) => rows.get(code))).toEqual([
      SUPPRESSED,
      SUPPRESSED,
      SUPPRESSED,
    ]);
    expect(total).toEqual(exact(18));
  } finally {
    await strict.close();
  }
});
