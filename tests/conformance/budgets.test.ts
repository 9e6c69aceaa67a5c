/** Who asks for much in a short time waits; others do not. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
let now: Date;
let officer: Caller;
let operator: Caller;
let analyst: Caller;

/** Costs 5 for who asks, and a row more than the page. */
const PAGE = '{ permits(first: 94) { nodes { id } } }';
const COST = 100;

beforeAll(async () => {
  now = new Date('2026-11-24T03:00:00Z');
  hub = await startTestHub({
    data: 'demonstration',
    now: () => now,
    environment: { costLimits: { query: 1000, account: 250, agency: 380 } },
  });
  officer = await hub.as('officer@demo.pora');
  analyst = await hub.as('analyst@demo.pora');
  operator = await hub.as('operator@demo.pora');
});
afterAll(() => hub.close());
beforeEach(async () => {
  await hub.database.pool.query('DELETE FROM query_budget');
});

const page = (caller: Caller): Promise<Response> =>
  caller.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: PAGE }),
  });

test('an account that has spent its minute is told when to ask again, and may then', async () => {
  now = new Date('2026-11-24T03:00:15Z');
  expect((await page(officer)).headers.get('x-cost')).toBe(String(COST));
  expect((await page(officer)).status).toBe(200);
  const refused = await page(officer);
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('45');
  const { data, errors } = (await refused.json()) as {
    data?: unknown;
    errors: { message: string; extensions: object }[];
  };
  expect(data).toBeUndefined();
  expect(errors.map(({ extensions }) => extensions)).toEqual([
    { code: 'COST_EXCEEDED', cost: COST, limit: 250 },
  ]);
  expect(errors[0]?.message).toMatch(/45 seconds.* \/ .*45 detik/);
  const file = await officer.fetch('/export/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ permits { nodes { number } } }', format: 'csv' }),
  });
  expect([file.status, file.headers.get('retry-after')]).toEqual([429, '45']);
  // What is left is still there for a small query: the refused one has spent nothing.
  expect(await officer.codes('{ permits(first: 20) { nodes { id } } }')).toEqual([]);
  now = new Date('2026-11-24T03:01:00Z');
  expect((await page(officer)).status).toBe(200);
});

test('an hour has room for fifteen full minutes', async () => {
  for (let minute = 0; minute < 18; minute += 1) {
    now = new Date(Date.UTC(2026, 10, 24, 5, minute));
    expect((await page(officer)).status).toBe(200);
    expect((await page(officer)).status).toBe(200);
  }
  // 3,600 of 3,750.
  now = new Date('2026-11-24T05:20:00Z');
  expect((await page(officer)).status).toBe(200);
  const refused = await page(officer);
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe(String(40 * 60));
  now = new Date('2026-11-24T06:00:00Z');
  expect((await page(officer)).status).toBe(200);
});

test('an agency’s accounts have one budget together, and another agency’s are not touched', async () => {
  now = new Date('2026-11-24T07:00:00Z');
  const { viewer: one } = await officer.data('{ viewer { agency { code } } }');
  const { viewer: other } = await analyst.data('{ viewer { agency { code } } }');
  expect(one.agency.code).toBe(other.agency.code);
  await hub.database.pool.query('DELETE FROM query_budget');
  for (const caller of [officer, officer, analyst]) expect((await page(caller)).status).toBe(200);
  expect((await page(analyst)).status).toBe(429);
  await hub.database.pool.query(
    `UPDATE hub_user SET agency_code = 'POLDA-KALTENG' WHERE email = 'operator@demo.pora'`,
  );
  expect(await operator.codes('{ agencies { code } }')).toEqual([]);
});

test('a refused query takes one statement more than learning who asks', async () => {
  now = new Date('2026-11-24T08:00:00Z');
  const nothing = await hub.statements(() => officer.ask('{ thisFieldIsNotThere }'));
  await page(officer);
  await page(officer);
  const refused = await hub.statements(() => page(officer));
  expect(refused).toEqual({ prisma: nothing.prisma, connections: nothing.connections + 1 });
});

test('queries that come at once are all counted', async () => {
  now = new Date('2026-11-24T09:00:00Z');
  await Promise.all(Array.from({ length: 12 }, () => officer.ask('{ sectors { code } }')));
  const { rows } = await hub.database.pool.query(
    `SELECT spent::int FROM query_budget WHERE span = 'minute' AND spender LIKE 'account:%'`,
  );
  // Eight sectors each; thirteen a query.
  expect(rows).toEqual([{ spent: 12 * 13 }]);
});
