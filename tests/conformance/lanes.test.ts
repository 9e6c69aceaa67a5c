/** Large questions wait for each other, small ones for none of them. */
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { HEAVY_FROM, LANES } from '../../server/src/graphql/lanes.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

const postgresql = inject('templates').server !== null;

const LARGE =
  '{ permits(first: 200) { nodes { number holder { name } employer { name } regency { name } } } }';
const SMALL = '{ sectors { code } }';
const FILE =
  '{ permits { nodes { number holder { name } employer { name } site { name regency { name } } } } }';
/** A busy machine takes its time; nothing of this is a measure. */
const PATIENT = { timeout: 20_000 };
const PLACES = LANES.heavy.atOnce + LANES.heavy.waiting;

let hub: TestHub;
let officer: Caller;
let admin: Caller;
beforeAll(async () => {
  hub = await startTestHub({
    data: 'demonstration',
    environment: { costLimits: { query: 25_000, account: 1e9, agency: 1e9 } },
  });
  officer = await hub.as('officer@demo.pora');
  admin = await hub.as('admin@demo.pora');
});
afterAll(() => hub.close());

const post = (path: string, body: object): Promise<Response> =>
  officer.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-purpose': 'VERIFICATION' },
    body: JSON.stringify(body),
  });
const ask = (query: string): Promise<Response> => post('/graphql', { query });
const statusesOf = async (asked: Promise<Response>[]): Promise<number[]> =>
  (await Promise.all(asked)).map(({ status }) => status);

test('a question is large by its cost, before it runs', async () => {
  expect(Number((await ask(LARGE)).headers.get('x-cost'))).toBeGreaterThanOrEqual(HEAVY_FROM);
  expect(Number((await ask(SMALL)).headers.get('x-cost'))).toBeLessThan(HEAVY_FROM);
});

describe.runIf(postgresql)('while large questions wait for a table', () => {
  let other: pg.Client;
  beforeEach(async () => {
    other = new pg.Client({ ...hub.database.background.options });
    await other.connect();
    await other.query('BEGIN');
    await other.query('LOCK TABLE permit IN ACCESS EXCLUSIVE MODE');
  });
  afterEach(() => other.end());

  test('those that find no place are told when to come back, and a small one is answered', async () => {
    const refused: Response[] = [];
    const asked = Array.from({ length: PLACES + 3 }, async () => {
      const answer = await ask(LARGE);
      if (answer.status !== 200) refused.push(answer);
      return answer;
    });
    await expect.poll(() => refused.length, PATIENT).toBe(3);
    expect((await ask(SMALL)).status).toBe(200);
    const metrics = await (await admin.fetch('/metrics')).text();
    const { atOnce, waiting } = LANES.heavy;
    expect(metrics).toContain(`\npora_lane_operations{lane="heavy",state="running"} ${atOnce}\n`);
    expect(metrics).toContain(`\npora_lane_operations{lane="heavy",state="waiting"} ${waiting}\n`);
    expect(metrics).toContain('\npora_lane_operations{lane="light",state="waiting"} 0\n');
    for (const answer of refused) {
      expect(answer.status).toBe(429);
      const retryAfter = Number(answer.headers.get('retry-after'));
      expect(retryAfter).toBeGreaterThanOrEqual(LANES.heavy.comeBack);
      expect(retryAfter).toBeLessThanOrEqual(2 * LANES.heavy.comeBack);
      const { data, errors } = (await answer.json()) as {
        data?: unknown;
        errors: { message: string; extensions: { code: string; cost: number; limit: number } }[];
      };
      expect(data).toBeUndefined();
      expect(errors[0]?.extensions).toMatchObject({ code: 'COST_EXCEEDED', limit: HEAVY_FROM });
      expect(errors[0]?.message).toMatch(
        new RegExp(` ${retryAfter} seconds.* / .* ${retryAfter} detik`),
      );
    }
    await other.query('ROLLBACK');
    const statuses = await statusesOf(asked);
    expect(statuses.filter((status) => status === 200)).toHaveLength(PLACES);
    // Each has left its place, those that were refused had none.
    expect(new Set(await statusesOf(Array.from({ length: PLACES }, () => ask(LARGE))))).toEqual(
      new Set([200]),
    );
  });

  test('files are written one page after the other, and none is refused', async () => {
    let refused = 0;
    const asked = Array.from({ length: PLACES + 1 }, async () => {
      if ((await ask(LARGE)).status === 429) refused += 1;
    });
    await expect.poll(() => refused, PATIENT).toBe(1);
    const files = Array.from({ length: 3 }, () =>
      post('/export/graphql', { query: FILE, format: 'jsonl' }),
    );
    expect((await ask(SMALL)).status).toBe(200);
    await other.query('ROLLBACK');
    for (const saved of await Promise.all(files)) {
      expect(saved.status).toBe(200);
      // More than two pages, each of which took its turn.
      expect((await saved.text()).split('\n').length).toBeGreaterThan(400);
    }
    await Promise.all(asked);
  });

  test('a question that fails leaves its place too', async () => {
    await other.query('ROLLBACK');
    await hub.database.pool.query('ALTER TABLE permit RENAME COLUMN number TO number_gone');
    const failed = await statusesOf(Array.from({ length: PLACES }, () => ask(LARGE)));
    await hub.database.pool.query('ALTER TABLE permit RENAME COLUMN number_gone TO number');
    expect(new Set(failed)).not.toContain(429);
    const answered = await statusesOf(Array.from({ length: PLACES }, () => ask(LARGE)));
    expect(new Set(answered)).toEqual(new Set([200]));
  });
});

// Its one connection answers who asks before any of them runs, so that all come at the same moment.
test.runIf(!postgresql)('of many large questions at once some are told to come back', async () => {
  const asked = Array.from({ length: 2 * PLACES }, () => ask(LARGE));
  const small = ask(SMALL);
  const statuses = await statusesOf(asked);
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(PLACES);
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
  expect((await small).status).toBe(200);
  expect((await ask(LARGE)).status).toBe(200);
});
