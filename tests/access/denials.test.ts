import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
let leader: Caller;
let analyst: Caller;
let last: string;

beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  leader = await hub.as('leader@demo.pora');
  analyst = await hub.as('analyst@demo.pora');
});
afterAll(() => hub.close());
beforeEach(async () => {
  const { rows } = await hub.database.pool.query('SELECT max(id)::text AS last FROM audit_event');
  last = rows[0].last;
});

const gained = async () =>
  (
    await hub.database.pool.query(
      'SELECT actor, action, outcome, subject_type, subject_ids, purpose, detail FROM audit_event WHERE id > $1 ORDER BY id',
      [last],
    )
  ).rows;

describe('a denied answer leaves one entry', () => {
  test('that names the field of the schema, not the name that the caller gave it', async () => {
    const { errors } = await leader.ask('{ SITI_AMINAH: foreignNationals { totalCount } }');
    expect(errors.map((error) => error.extensions.code)).toEqual(['FORBIDDEN']);
    expect(await gained()).toMatchObject([
      {
        action: 'denied',
        outcome: 'DENIED',
        subject_type: 'Exit',
        subject_ids: ['Query.foreignNationals'],
        purpose: null,
        detail: null,
      },
    ]);
  });

  test('for all fields that it denies, through a fragment too', async () => {
    await leader.ask(
      'query ($id: ID!) { a: permit(id: $id) { id } b: permit(id: $id) { id } ...More } fragment More on Query { incident(id: $id) { id } }',
      { id: 'x' },
    );
    expect((await gained()).map((entry) => entry.subject_ids)).toEqual([
      ['Query.incident', 'Query.permit'],
    ]);
  });

  test('for an argument that may not be used, without its value', async () => {
    await analyst.ask('{ foreignNationals(filter: { search: "Contoh" }) { totalCount } }');
    const entries = await gained();
    expect(entries).toMatchObject([{ action: 'denied', subject_ids: ['Query.foreignNationals'] }]);
    expect(JSON.stringify(entries)).not.toContain('Contoh');
  });

  test('for a tile, by the pattern of its address', async () => {
    const auditor = await hub.as('auditor@demo.pora');
    const before = await gained();
    expect((await auditor.fetch('/tiles/sites/5/26/16.mvt')).status).toBe(403);
    expect((await gained()).slice(before.length)).toMatchObject([
      { action: 'denied', subject_ids: ['GET /tiles/:layer/:z/:x/:file'] },
    ]);
  });

  test('for a file that may not be sent', async () => {
    const response = await leader.fetch('/files/police-incidents?fileName=rahasia.csv', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: 'x',
    });
    expect(response.status).toBe(403);
    expect(await gained()).toMatchObject([
      { action: 'denied', subject_ids: ['POST /files/:source'] },
    ]);
  });
});

test('what is not there, or not to be seen, is no denial', async () => {
  const gone = Buffer.from('Permit:00000000-0000-4000-8000-00000000dead').toString('base64');
  expect(await analyst.codes('query ($id: ID!) { permit(id: $id) { id } }', { id: gone })).toEqual([
    'NOT_FOUND',
  ]);
  expect(await gained()).toEqual([]);
});

test('a denied query takes one connection: its entry in the trail', async () => {
  const denied = await hub.statements(() => leader.ask('{ permits { totalCount } }'));
  const empty = await hub.statements(() => leader.ask('{ __typename }'));
  expect({
    prisma: denied.prisma - empty.prisma,
    connections: denied.connections - empty.connections,
  }).toEqual({ prisma: 0, connections: 1 });
});

test('a denial that cannot be recorded is not answered', async () => {
  await hub.database.pool.query('ALTER TABLE audit_event RENAME TO audit_event_away');
  try {
    expect(await leader.codes('{ permits { totalCount } }')).toEqual(['INTERNAL_SERVER_ERROR']);
    const auditor = await hub.as('presenter@demo.pora').catch(() => null);
    expect(auditor).toBeNull();
    const response = await leader.fetch('/files/police-incidents', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: 'x',
    });
    expect(response.status).toBe(500);
  } finally {
    await hub.database.pool.query('ALTER TABLE audit_event_away RENAME TO audit_event');
  }
});

test('two hundred readings at once are all sealed within seconds, and the hub answers meanwhile', async () => {
  const officer = await hub.as('officer@demo.pora');
  await Promise.all(
    Array.from({ length: 200 }, () =>
      officer.data('{ foreignNationals(first: 3) { nodes { name } } }'),
    ),
  );
  const entries = (await gained()).filter((entry) => entry.action === 'people.list');
  expect(entries).toHaveLength(200);
  await expect
    .poll(async () => (await hub.database.pool.query('SELECT FROM audit_unsealed')).rowCount, {
      timeout: 5000,
    })
    .toBe(0);
  const { rows } = await hub.database.pool.query(
    `SELECT count(*)::int AS events, count(DISTINCT id)::int AS once
     FROM (SELECT unnest(event_ids) AS id FROM audit_seal) sealed WHERE id > $1`,
    [last],
  );
  expect(rows[0].events).toBe((await gained()).length);
  expect(rows[0].once).toBe(rows[0].events);
});
