import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { TODAY } from '../testkit/environment.ts';
import { stayRegister } from '../testkit/files.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { ended, post, STAY } from '../testkit/intake.ts';

const postgresql = inject('templates').server !== null;

const LIMIT = 1000;
/** What one publication at a time holds. */
const PUBLISH_LOCK = 620_000_001;
const QUERY =
  '{ employers(first: 5) { totalCount nodes { name sites { totalCount } permits { totalCount } } } }';

/** Executed in a thread of its own on PostgreSQL. */
const LARGE =
  '{ employers(first: 200) { nodes { name sites(first: 10) { nodes { name regency { name } } } permits(first: 10) { nodes { number } } } } }';

let hub: TestHub;
let officer: Caller;
let operator: Caller;
/** Somebody else on the same database. */
let other: pg.Client;
/** Connections of the pool that were taken. */
let taken = 0;

beforeAll(async () => {
  hub = await startTestHub({
    data: 'demonstration',
    environment: { statementMilliseconds: LIMIT, slowQueryMilliseconds: 0, logLevel: 'debug' },
  });
  officer = await hub.as('officer@demo.pora');
  operator = await hub.as('operator@demo.pora');
  await officer.data(QUERY);
  // The first of its kind begins the thread.
  await officer.data(LARGE);
  hub.database.pool.on('acquire', () => {
    taken += 1;
  });
});
afterAll(() => hub.close());

beforeEach(async () => {
  other = new pg.Client({ ...hub.database.background.options });
  await other.connect();
});
afterEach(() => other.end());

const logged = (message: string): number => hub.log.filter(({ msg }) => msg === message).length;
const failures = (): unknown[] => hub.log.filter(({ level }) => Number(level) >= 50);

/** How long statements of the hub have been waiting for a lock, in milliseconds. */
async function waiting(): Promise<number[]> {
  const { rows } = await hub.database.background.query(
    `SELECT (extract(epoch FROM clock_timestamp() - query_start) * 1000)::integer AS waited
     FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows.map(({ waited }) => waited);
}

/** A question of somebody who goes away while it waits: for a table, or for the one connection of the embedded database. */
async function askAndLeave(query = QUERY): Promise<void> {
  const { taken: before, gone } = { taken, gone: logged('client gone') };
  const leaving = new AbortController();
  const asked = officer.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: leaving.signal,
  });
  asked.catch(() => {});
  if (postgresql) await expect.poll(waiting).not.toEqual([]);
  else await expect.poll(() => taken).toBeGreaterThan(before);
  leaving.abort();
  await expect(asked).rejects.toThrow();
  await expect.poll(() => logged('client gone')).toBe(gone + 1);
}

describe('a client that goes away', () => {
  beforeEach(async () => {
    await other.query('BEGIN');
    await other.query('LOCK TABLE employer IN ACCESS EXCLUSIVE MODE');
  });

  const questions = [
    ['a small', QUERY],
    ['a large', LARGE],
  ] as const;
  test.runIf(postgresql).each(questions)(
    'leaves no statement of %s question behind that the database still runs',
    async (_name, query) => {
      for (let left = 0; left < 10; left += 1) {
        await askAndLeave(query);
        // Long before the limit of time, which would end it too.
        await expect.poll(waiting, { interval: 10, timeout: LIMIT / 2 }).toEqual([]);
      }
      await other.query('ROLLBACK');
      const answers = await Promise.all(Array.from({ length: 15 }, () => officer.ask(query)));
      expect(answers.map(({ errors }) => errors)).toEqual(answers.map(() => []));
      expect(failures()).toEqual([]);
    },
  );

  test('has nothing more read for it', async () => {
    const [before, abandoned] = [taken, logged('request abandoned')];
    await askAndLeave();
    await other.query('ROLLBACK');
    await expect.poll(() => logged('request abandoned')).toBeGreaterThan(abandoned);
    const forWhoLeft = taken - before;
    const begun = taken;
    await officer.data(QUERY);
    expect(forWhoLeft).toBeLessThan(taken - begun);
    expect(failures()).toEqual([]);
  });
});

test.runIf(postgresql)('a download that is broken off reads no further page', async () => {
  const leaving = new AbortController();
  const gone = logged('client gone');
  const query = '{ foreignNationals { nodes { name } } }';
  // The first page is read, and leaves when it can be recorded; until then the table is locked for the second.
  const trail = new pg.Client({ ...hub.database.background.options });
  await trail.connect();
  await trail.query('BEGIN');
  await trail.query('LOCK TABLE audit_event IN EXCLUSIVE MODE');
  const asked = officer.fetch('/export/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, format: 'jsonl' }),
    signal: leaving.signal,
  });
  await expect.poll(waiting, { interval: 10, timeout: 10 * LIMIT }).not.toEqual([]);
  await other.query('BEGIN');
  await other.query('LOCK TABLE foreign_national IN ACCESS EXCLUSIVE MODE');
  await trail.end();
  const file = await asked;
  await expect.poll(waiting, { timeout: 10 * LIMIT }).not.toEqual([]);
  leaving.abort();
  await expect(file.text()).rejects.toThrow();
  await expect.poll(() => logged('client gone')).toBe(gone + 1);
  await expect.poll(waiting, { interval: 10, timeout: LIMIT / 2 }).toEqual([]);
  await other.query('ROLLBACK');
  expect(await officer.codes(QUERY)).toEqual([]);
  expect(failures()).toEqual([]);
});

describe.runIf(postgresql)('the time limit of a statement', () => {
  test('does not hold for a publication, which waits and works as long as it takes', async () => {
    await other.query('SELECT pg_advisory_lock($1)', [PUBLISH_LOCK]);
    const bytes = await stayRegister(TODAY, [{ passportNumber: 'A00880088', regency: '62.06' }]);
    const { body } = await post(operator, STAY, bytes);
    await expect
      .poll(async () => Math.max(0, ...(await waiting())), { timeout: 10 * LIMIT })
      .toBeGreaterThan(1.5 * LIMIT);
    await other.query('SELECT pg_advisory_unlock($1)', [PUBLISH_LOCK]);
    expect(await ended(operator, String(body['batch']))).toMatchObject({ status: 'PUBLISHED' });
  });

  test('is told to who asked, in words that can be acted upon', async () => {
    await other.query('BEGIN');
    await other.query('LOCK TABLE employer IN ACCESS EXCLUSIVE MODE');
    const { status, errors } = await officer.ask(QUERY);
    const message =
      'The query took longer than 1 s: ask for a smaller page, a narrower filter or fewer nested lists. / Kueri ini memakan waktu lebih dari 1 detik: kecilkan halaman, persempit filter, atau kurangi daftar bersarang.';
    expect(status).toBe(200);
    expect(errors).toEqual([
      expect.objectContaining({ message, extensions: { code: 'BAD_USER_INPUT' } }),
    ]);
    const tile = await officer.fetch('/tiles/sites/5/26/16.mvt');
    expect(tile.status).toBe(503);
    expect((await tile.json()).errors).toEqual([
      { message, extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    const file = await officer.fetch('/export/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ employers { nodes { name } } }', format: 'csv' }),
    });
    expect(file.status).toBe(400);
    expect((await file.json()).errors).toEqual([
      expect.objectContaining({ message, extensions: { code: 'BAD_USER_INPUT' } }),
    ]);
    await other.query('ROLLBACK');
    expect(await officer.codes(QUERY)).toEqual([]);
    expect(failures()).toEqual([]);
  });
});
