import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../server/src/access/roles.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

/** The operations of the built web client. */
const LISTED = Object.entries(
  JSON.parse(
    readFileSync(
      new URL('../../web/src/graphql/generated/persisted-documents.json', import.meta.url),
      'utf8',
    ),
  ) as Record<string, string>,
);
const hashOf = (operation: string): string =>
  LISTED.find(([, text]) => new RegExp(`\\bquery ${operation}\\b`).test(text))?.[0] ?? '';

const TYPED = '{ regencies { name } }';
const OPEN: Role[] = ['ANALYST'];

let hub: TestHub;
let leader: Caller;
let analyst: Caller;
beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration', environment: { adHocRoles: OPEN } });
  leader = await hub.as('leader@demo.pora');
  analyst = await hub.as('analyst@demo.pora');
});
afterAll(() => hub.close());

/** The answer to a hash alone. */
async function byHash(caller: Caller, sha256Hash: string, more: object = {}) {
  const response = await caller.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...more,
      extensions: { persistedQuery: { version: 1, sha256Hash } },
    }),
  });
  const { data, errors } = (await response.json()) as {
    data?: Record<string, unknown>;
    errors?: { extensions: { code: string } }[];
  };
  return { data, code: errors?.[0]?.extensions.code };
}

describe('where only analysts ask in their own words', () => {
  test('a leader gets an answer to an operation of the hub’s pages, by its hash', async () => {
    const { data, code } = await byHash(leader, hashOf('Session'));
    expect(code).toBeUndefined();
    expect(data).toMatchObject({ viewer: { email: 'leader@demo.pora' } });
  });

  test('who may not ask in own words is told so before', async () => {
    const mayAsk = async (caller: Caller) => {
      const variables = { operation: TYPED };
      const { data } = await byHash(caller, hashOf('QuestionFacts'), { variables });
      return (data?.['questionFacts'] as { mayAsk: boolean } | undefined)?.mayAsk;
    };
    expect(await mayAsk(leader)).toBe(false);
    expect(await mayAsk(analyst)).toBe(true);
  });

  test('a leader’s own words are FORBIDDEN and in the trail, an analyst’s are answered', async () => {
    const denials = async (): Promise<number> => {
      const { rows } = await hub.database.pool.query(
        `SELECT count(*)::integer AS denials FROM audit_event
         JOIN hub_user ON actor = 'user:' || hub_user.id
         WHERE action = 'denied' AND email = 'leader@demo.pora'`,
      );
      return rows[0].denials;
    };
    const before = await denials();
    expect((await leader.ask(TYPED)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await denials()).toBe(before + 1);
    expect((await analyst.ask(TYPED)).errors).toEqual([]);
  });

  test('the text of a listed operation does not stand for its hash', async () => {
    const [, text = ''] = LISTED[0] ?? [];
    expect((await leader.ask(text)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('nobody adds to the list: a text with its hash is its sender’s own', async () => {
    const hash = createHash('sha256').update(TYPED).digest('hex');
    expect((await byHash(analyst, hash, { query: TYPED })).code).toBeUndefined();
    expect((await byHash(leader, hash)).code).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect((await byHash(analyst, hash)).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  test('a listed operation passes the same policy as any other', async () => {
    const people = LISTED.find(([, text]) => text.includes('foreignNationals('))?.[0] ?? '';
    expect((await byHash(leader, people, { variables: { first: 1 } })).code).toBe('FORBIDDEN');
  });

  test('a leader takes the file of a page by its hash, and none by a text', async () => {
    const take = async (asked: object): Promise<[number, string | undefined]> => {
      const response = await leader.fetch('/export/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ format: 'csv', ...asked }),
      });
      const errors = response.ok ? undefined : (await response.json()).errors;
      return [response.status, errors?.[0]?.extensions.code];
    };
    const byHash = (sha256Hash: string) => ({
      extensions: { persistedQuery: { version: 1, sha256Hash } },
    });
    const hash = hashOf('EmployersFile');
    const [, text = ''] = LISTED.find(([each]) => each === hash) ?? [];
    expect(await take(byHash(hash))).toEqual([200, undefined]);
    expect(await take({ query: text })).toEqual([403, 'FORBIDDEN']);
    expect(await take({ query: text, ...byHash(hash) })).toEqual([403, 'FORBIDDEN']);
    expect(await take(byHash('0'.repeat(64)))).toEqual([400, 'PERSISTED_QUERY_NOT_FOUND']);
    expect(await take(byHash(hashOf('PermitsFile')))).toEqual([403, 'FORBIDDEN']);
  });
});
