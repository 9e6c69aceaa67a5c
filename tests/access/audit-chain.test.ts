import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordAudit } from '../../server/src/access/audit.ts';
import { type Head, headFileIn, readHead, writeHead } from '../../server/src/access/audit-head.ts';
import { newestSeal, sealWaiting } from '../../server/src/access/audit-seal.ts';
import { type AuditReport, verifyTrail } from '../../server/src/access/audit-verify.ts';
import type { Database } from '../../server/src/db/client.ts';
import { openCopy } from '../testkit/database.ts';

const KEY = 'invented-key-of-the-tests';
const TABLES = ['audit_event', 'audit_seal', 'audit_unsealed'];

let database: Database;
let head: Head | null;
/** Ids of the events of three seals, after those that the preparation of the database left. */
let ids: string[];

const run = async (sql: string): Promise<void> => {
  await database.pool.query(sql);
};
const verify = (key = KEY): Promise<AuditReport> => verifyTrail(database.pool, key, head);

/** What somebody who owns the database does: the triggers are no hindrance. */
async function tamper(...statements: string[]): Promise<string | null> {
  for (const table of TABLES) await run(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  for (const statement of statements) await run(statement);
  for (const table of TABLES) await run(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  return (await verify()).broken;
}

beforeAll(async () => {
  database = await openCopy('empty');
  await sealWaiting(database.pool, KEY);
  ids = [];
  for (const seal of [1, 2, 3]) {
    for (const event of [1, 2, 3]) {
      await recordAudit(database.pool, {
        actor: `user:${seal}`,
        action: 'people.list',
        subjectIds: [`00000000-0000-4000-8000-00000000000${event}`],
        purpose: 'VERIFICATION',
      });
    }
    await sealWaiting(database.pool, KEY);
  }
  const { rows } = await database.pool.query(
    'SELECT id::text FROM audit_event ORDER BY audit_event.id DESC LIMIT 9',
  );
  ids = rows.map(({ id }) => id).reverse();
  head = await newestSeal(database.pool);
  for (const table of TABLES) await run(`CREATE TABLE ${table}_kept AS TABLE ${table}`);
});
afterAll(() => database.close());

beforeEach(async () => {
  for (const table of TABLES) {
    await run(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await run(`DELETE FROM ${table}`);
    await run(`INSERT INTO ${table} SELECT * FROM ${table}_kept`);
    await run(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }
});

test('a trail that nobody touched is whole, and what waits for its seal is counted', async () => {
  expect(await verify()).toMatchObject({ broken: null, notSealed: 0, head: { number: '4' } });
  await recordAudit(database.pool, { actor: 'user:4', action: 'sign-in' });
  await recordAudit(database.pool, { actor: 'user:4', action: 'sign-out' });
  expect(await verify()).toMatchObject({ broken: null, seals: 4, notSealed: 2 });
});

test('events that commit out of the order of their ids are sealed and whole', async () => {
  const [first, second] = (
    await database.pool.query(
      `SELECT nextval('audit_event_id_seq')::text AS id FROM generate_series(1, 2)`,
    )
  ).rows.map(({ id }) => id);
  const write = (id: string): Promise<void> =>
    run(
      `INSERT INTO audit_event (id, actor, action, outcome) VALUES (${id}, 'user:5', 'sign-in', 'DONE')`,
    );
  await write(second);
  await sealWaiting(database.pool, KEY);
  await write(first);
  await sealWaiting(database.pool, KEY);
  const report = await verify();
  expect([report.broken, report.notSealed, report.seals]).toEqual([null, 0, 6]);
});

describe.each(['audit_event', 'audit_seal'])('the table %s', (table) => {
  test.each([
    `UPDATE ${table} SET ${table === 'audit_seal' ? 'hash = hash' : 'actor = actor'}`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table}`,
  ])('refuses %s', async (statement) => {
    await expect(run(statement)).rejects.toThrow('append-only');
  });
});

describe('tampering is found:', () => {
  const column = (sql: string) => (): Promise<string | null> =>
    tamper(`UPDATE audit_event SET ${sql} WHERE id = ${ids[4]}`);

  test.each([
    ['another actor', column(`actor = 'user:9'`)],
    ['another purpose', column(`purpose = 'LP/1'`)],
    ['another moment', column(`at = at + interval '1 microsecond'`)],
    ['another subject', column(`subject_ids = '{}'`)],
    ['another agency', column(`agencies = '{imigrasi}'`)],
    ['a detail that was not there', column(`detail = '{"days": 1}'`)],
  ])('%s', async (_, change) => {
    expect(await change()).toContain('seal 3 does not match its events');
  });

  test('an event that was removed', async () => {
    expect(await tamper(`DELETE FROM audit_event WHERE id = ${ids[4]}`)).toBe(
      `event ${ids[4]} of seal 3 is gone`,
    );
  });

  test('the newest event that was removed', async () => {
    expect(await tamper(`DELETE FROM audit_event WHERE id = ${ids[8]}`)).toBe(
      `event ${ids[8]} of seal 4 is gone`,
    );
  });

  test('a waiting event that was removed', async () => {
    await recordAudit(database.pool, { actor: 'user:4', action: 'sign-in' });
    expect(await tamper(`DELETE FROM audit_event WHERE actor = 'user:4'`)).toMatch(
      /^event \d+ waited for its seal and is gone$/,
    );
  });

  test('two events that changed places', async () => {
    expect(
      await tamper(
        `UPDATE audit_event SET id = -1 WHERE id = ${ids[3]}`,
        `UPDATE audit_event SET id = ${ids[3]} WHERE id = ${ids[5]}`,
        `UPDATE audit_event SET id = ${ids[5]} WHERE id = -1`,
      ),
    ).toContain('seal 3 does not match its events');
  });

  test('two seals that changed places', async () => {
    expect(
      await tamper(
        'UPDATE audit_seal SET number = 99 WHERE number = 2',
        'UPDATE audit_seal SET number = 2 WHERE number = 3',
        'UPDATE audit_seal SET number = 3 WHERE number = 99',
      ),
    ).toBe('seal 2 does not follow the seal before it');
  });

  test('an event that was put between others, past the triggers', async () => {
    expect(
      await tamper(
        `INSERT INTO audit_event (id, at, actor, action, outcome)
         VALUES (0, now() - interval '1 day', 'user:1', 'sign-in', 'DONE')`,
      ),
    ).toBe('event 0 is in no seal and does not wait for one');
  });

  test('an event of yesterday that was handed to the sealer today', async () => {
    await run(
      `INSERT INTO audit_event (id, at, actor, action, outcome)
       VALUES (0, now() - interval '1 day', 'user:1', 'sign-in', 'DONE')`,
    );
    const slippedIn =
      'event 0 says that it was written before seals that do not hold it: it was slipped in';
    expect((await verify()).broken).toBe(slippedIn);
    await sealWaiting(database.pool, KEY);
    expect((await verify()).broken).toBe(slippedIn);
  });

  test('seals and their events that were cut off at the end', async () => {
    const last = `'{${ids.slice(6).join(',')}}'::bigint[]`;
    expect(
      await tamper(
        `DELETE FROM audit_event WHERE id = ANY (${last})`,
        'DELETE FROM audit_seal WHERE number = 4',
      ),
    ).toBe('seal 4 was the newest once and is not in the trail any more');
  });

  test('a seal that is missing in the middle', async () => {
    expect(await tamper('DELETE FROM audit_seal WHERE number = 2')).toBe('seal 2 is missing');
  });

  test('a seal that was played again at the end', async () => {
    expect(
      await tamper(
        `INSERT INTO audit_seal SELECT 5, event_ids, previous_hash, hash, sealed_at, complete FROM audit_seal WHERE number = 3`,
      ),
    ).toBe('seal 5 does not follow the seal before it');
  });

  test('a chain that was written anew without the key', async () => {
    await tamper('DELETE FROM audit_seal', 'INSERT INTO audit_unsealed SELECT id FROM audit_event');
    await sealWaiting(database.pool, 'a key that the forger made up');
    head = null;
    expect((await verify()).broken).toContain('seal 1 does not match its events');
  });
});

test('a head is kept in a file and read again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pora-head-'));
  try {
    const file = headFileIn(folder);
    expect(await readHead(file)).toBeNull();
    await writeHead(file, { number: '7', hash: 'a'.repeat(64) });
    expect(await readHead(file)).toEqual({ number: '7', hash: 'a'.repeat(64) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
