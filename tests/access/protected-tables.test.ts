/**
 * What LEADER and PRESENTER see of a small population that was made by hand. With the threshold of five:
 *
 * | regency | people | shown |
 * | 62.06 Katingan | 3 | no: below five |
 * | 62.01 Kotawaringin Barat | 6 | no: the smallest beside it, so that 3 cannot be had from the total |
 * | 62.02 Kotawaringin Timur | 9 | yes |
 * | the others | 0 | yes |
 *
 * By sex: 2 women and 16 men. Both are withheld, and so is nothing of the total of 18.
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

describe.each([
  ['a leader', () => leader],
  ['a presenter', () => presenter],
])('%s', (_, caller) => {
  test('sees neither a small cell nor the one beside it, but zeros, large cells and the total', async () => {
    const { rows, total, unplaced } = await table(caller(), 'REGENCY');
    expect(rows.get('62.06')).toEqual(SUPPRESSED);
    expect(rows.get('62.01')).toEqual(SUPPRESSED);
    expect(rows.get('62.02')).toEqual(exact(9));
    expect(rows.get('62.07')).toEqual(exact(0));
    expect([total, unplaced]).toEqual([exact(18), exact(0)]);
  });

  test('sees “not reported” rather than zero where no office has reported', async () => {
    const { rows } = await table(caller(), 'REGENCY');
    expect(rows.get('62.03')).toEqual({ value: null, absence: 'NOT_REPORTED' });
  });

  test('cannot work a withheld cell out of the total', async () => {
    for (const by of ['REGENCY', 'SEX', 'NATIONALITY', 'PERMIT_KIND', 'SECTOR']) {
      const { rows, total } = await table(caller(), by);
      const hidden = [...rows.values()].filter((cell) => cell.absence === 'SUPPRESSED').length;
      const shown = [...rows.values()].reduce((sum, cell) => sum + (cell.value ?? 0), 0);
      if (hidden === 0) continue;
      expect([by, hidden > 1 || total.value === null]).toEqual([by, true]);
      if (total.value !== null) expect(total.value - shown).toBeGreaterThanOrEqual(5);
    }
    const bySex = await table(caller(), 'SEX');
    expect([...bySex.rows.values()]).toEqual([SUPPRESSED, SUPPRESSED]);
  });

  test.each([
    ['a second dimension', 'REGENCY, SEX', ''],
    ['a series', 'MONTH', ''],
    [
      'a filter by regency',
      'SEX',
      ', filter: { regencies: [{ system: KEMENDAGRI, value: "62.02" }] }',
    ],
    [
      'a filter by the same dimension',
      'REGENCY',
      ', filter: { regencies: [{ system: KEMENDAGRI, value: "62.06" }] }',
    ],
    ['a filter by nationality', '', ', filter: { nationalities: ["MYS"] }'],
    ['a filter by kind', '', ', filter: { permitKinds: ["ITAS"] }'],
    ['a filter by sector', '', ', filter: { sectors: ["NONE"] }'],
    ['a filter by agency', '', ', filter: { agencies: ["KANIM-SAMPIT"] }'],
    ['an empty filter', '', ', filter: { nationalities: [] }'],
    ['a day between the ends of months', 'REGENCY', ', asOf: "2026-11-23"'],
    ['a version of the past', 'REGENCY', ', knownAt: "2026-11-24T03:00:00Z"'],
  ])('gets nothing by %s', async (_, by, more) => {
    const { rows, total, unplaced } = await table(caller(), by, more);
    expect([rows.size, total, unplaced]).toEqual([0, SUPPRESSED, SUPPRESSED]);
  });

  test.each(['stay-permits-valid', 'permits-expiring-60'])(
    'finds documents about persons protected in the same way: %s',
    async (indicator) => {
      const { rows } = await table(caller(), 'REGENCY', '', indicator);
      const exactly = await table(analyst, 'REGENCY', '', indicator);
      for (const [regency, cell] of rows) {
        const count = exactly.rows.get(regency)?.value ?? 0;
        if (count > 0 && count < 5) expect([regency, cell]).toEqual([regency, SUPPRESSED]);
      }
      if (indicator === 'stay-permits-valid') expect(rows.get('62.06')).toEqual(SUPPRESSED);
    },
  );
});

test('a total that is itself small is withheld', async () => {
  const small = await startTestHub({ data: 'empty' });
  try {
    await publish(
      await small.as('operator@demo.pora'),
      STAY,
      await stayRegister(AS_OF, population().slice(0, 3)),
    );
    const { rows, total } = await table(await small.as('leader@demo.pora'), 'REGENCY');
    expect([rows.get('62.06'), total]).toEqual([SUPPRESSED, SUPPRESSED]);
    expect((await table(await small.as('leader@demo.pora'), '')).total).toEqual(SUPPRESSED);
  } finally {
    await small.close();
  }
});

test('the threshold is the deployment’s', async () => {
  const strict = await startTestHub({ data: 'empty', threshold: 10 });
  try {
    await publish(
      await strict.as('operator@demo.pora'),
      STAY,
      await stayRegister(AS_OF, population()),
    );
    const { rows, total } = await table(await strict.as('leader@demo.pora'), 'REGENCY');
    expect([rows.get('62.01'), rows.get('62.02'), rows.get('62.06')]).toEqual([
      SUPPRESSED,
      SUPPRESSED,
      SUPPRESSED,
    ]);
    expect(total).toEqual(exact(18));
  } finally {
    await strict.close();
  }
});
