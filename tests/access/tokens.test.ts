import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Action } from '../../server/src/access/actions.ts';
import { callerOf } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { bearerToken } from '../testkit/token.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
});
afterAll(() => hub.close());

const sql = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await hub.database.pool.query(text, values)).rows as Row[];
const holder = (token: string) => callerOf(hub.address, { authorization: `Bearer ${token}` });
const narrowed = async (name: string, scopes: Action[]) =>
  holder(await bearerToken(hub.database, `${name}@demo.pora`, scopes));

test('a token opens what its account may read', async () => {
  const officer = holder(await bearerToken(hub.database, 'officer@demo.pora'));
  const { foreignNationals } = await officer.data('{ foreignNationals(first: 1) { totalCount } }');
  expect(foreignNationals.totalCount).toBeGreaterThan(400);
});

test('a scope narrows a token at the root and along every path to persons', async () => {
  const figures = await narrowed('officer', ['rollup.read', 'employers.read']);
  expect(await figures.codes('{ foreignNationals(first: 1) { totalCount } }')).toEqual([
    'FORBIDDEN',
  ]);
  expect(await figures.codes('{ incidents(first: 1) { totalCount } }')).toEqual(['FORBIDDEN']);
  const { data } = await figures.ask(
    '{ employers(first: 50) { nodes { name permits(first: 5) { totalCount } } } }',
  );
  const employers: { permits: { totalCount: number } | null }[] = data?.employers.nodes ?? [];
  const counts = employers.map(({ permits }) => permits?.totalCount ?? 0);
  expect(counts.filter((count) => count > 0)).toEqual([]);
  expect(await figures.codes('{ employers(first: 1) { totalCount } }')).toEqual([]);
});

test('a scope gives nothing that the account’s roles do not', async () => {
  const leader = await narrowed('leader', ['people.read', 'imports.write']);
  expect(await leader.codes('{ foreignNationals(first: 1) { totalCount } }')).toEqual([
    'FORBIDDEN',
  ]);
  const sent = await leader.fetch('/files/immigration-stay-permits', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: 'x',
  });
  expect(sent.status).toBe(403);
});

test('a token that only reads imports sends no file, one that may does', async () => {
  const send = async (scopes: Action[]) =>
    (
      await (
        await narrowed('operator', scopes)
      ).fetch('/files/immigration-stay-permits', {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: 'not a workbook',
      })
    ).status;
  expect(await send(['imports.read'])).toBe(403);
  expect(await send(['imports.write'])).toBe(202);
});

test('the database keeps no token from which a request could be made', async () => {
  const token = await bearerToken(hub.database, 'auditor@demo.pora');
  const stored = await sql<{ row: string; hash: string }>(
    `SELECT to_jsonb(access_token)::text AS row, hash FROM access_token
     UNION ALL SELECT to_jsonb(session)::text, token FROM session
     UNION ALL SELECT to_jsonb(audit_event)::text, 'x' FROM audit_event`,
  );
  expect(stored.length).toBeGreaterThan(0);
  for (const { row, hash } of stored) {
    expect(row).not.toContain(token.slice(5));
    expect((await holder(hash).ask('{ viewer { id } }')).status).toBe(401);
  }
});

test('a session’s own token is no bearer token, and no cookie without its signature', async () => {
  await hub.signedIn('leader@demo.pora');
  const [session] = await sql<{ token: string }>('SELECT token FROM session LIMIT 1');
  const copied = session?.token ?? '';
  expect(copied).not.toBe('');
  expect((await holder(copied).ask('{ viewer { id } }')).status).toBe(401);
  const cookie = callerOf(hub.address, { cookie: `pora.session_token=${copied}` });
  expect((await cookie.ask('{ viewer { id } }')).status).toBe(401);
});

test('a token ends on its day, or when it is revoked', async () => {
  const of = async (change: string) => {
    const token = await bearerToken(hub.database, 'presenter@demo.pora');
    expect((await holder(token).ask('{ viewer { id } }')).status).toBe(200);
    await sql(`UPDATE access_token SET ${change}`);
    return (await holder(token).ask('{ viewer { id } }')).status;
  };
  expect(
    await of(`created_at = now() - interval '2 days', expires_at = now() - interval '1 s'`),
  ).toBe(401);
  await sql('DELETE FROM access_token');
  expect(await of('revoked_at = now()')).toBe(401);
});

test('a token that proves nobody does not fall back on a cookie', async () => {
  const leader = await hub.signedIn('leader@demo.pora');
  expect((await leader.ask('{ viewer { id } }')).status).toBe(200);
  const both = await leader.ask('{ viewer { id } }', {}, { authorization: 'Bearer made-up' });
  expect(both.status).toBe(401);
});

test('the day of the last use is kept, and the making is in the trail', async () => {
  await sql('DELETE FROM access_token');
  const token = await bearerToken(hub.database, 'analyst@demo.pora', ['reference.read']);
  const lastUse = async () =>
    (await sql<{ day: string | null }>('SELECT last_used_on AS day FROM access_token'))[0]?.day;
  expect(await lastUse()).toBeNull();
  await holder(token).ask('{ viewer { id } }');
  expect(await lastUse()).toBe(new Date().toISOString().slice(0, 10));
  const [event] = await sql<{ detail: object }>(
    `SELECT detail FROM audit_event WHERE action = 'token.create' ORDER BY id DESC LIMIT 1`,
  );
  expect(event?.detail).toEqual({ days: 1, scopes: 'reference.read' });
});
