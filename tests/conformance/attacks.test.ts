/** Queries that are made to do harm are answered by a clear error and reach the database only to learn who asks. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ATTACKS } from '../testkit/attacks.ts';
import type { Answer, Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
let analyst: Caller;
let leader: Caller;
/** What it takes to learn who asks. */
let authentication: { prisma: number; connections: number };

beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  analyst = await hub.as('analyst@demo.pora');
  leader = await hub.as('leader@demo.pora');
  authentication = await hub.statements(() => analyst.ask('{ thisFieldIsNotThere }'));
});
afterAll(() => hub.close());
beforeEach(() => {
  hub.log.length = 0;
});

const post = (caller: Caller, body: string, type = 'application/json'): Promise<Response> =>
  caller.fetch('/graphql', { method: 'POST', headers: { 'content-type': type }, body });

const asAnswer = async (response: Response): Promise<Answer<unknown>> => ({
  data: null,
  errors: [],
  ...((await response.json()) as object),
  status: response.status,
});

const BILINGUAL = /^\S.* \/ \S.*$/;

/** One sentence in each language, and nothing that a fault of the hub would say. */
const expectClear = ({ data, errors }: Answer<unknown>, code: string): void => {
  expect(data).toBeNull();
  expect(errors.map((error) => error.extensions.code)).toEqual([code]);
  expect(errors[0]?.message).toMatch(BILINGUAL);
  expect(hub.log).toEqual([]);
};

describe.each(Object.entries(ATTACKS))('%s', (_, [query, code]) => {
  test('is refused before the database is asked for anything', async () => {
    const answers: Answer<unknown>[] = [];
    const statements = await hub.statements(async () => {
      answers.push(await analyst.ask(query));
    });
    for (const answer of answers) {
      expectClear(answer, code);
    }
    expect(statements).toEqual(authentication);
  });

  test('is refused again when it comes again', async () => {
    expectClear(await analyst.ask(query), code);
  });
});

test('what is large and means no harm is answered', async () => {
  const fields = ['email', 'name', 'roles', '__typename'];
  const aliases = Array.from({ length: 20 }, (_, at) => `a${at}: viewer { ${fields.join(' ')} }`);
  expect(await analyst.codes(`{ ${aliases.join('\n')} }`)).toEqual([]);
});

test.each([
  [
    'a list of a hundred queries',
    JSON.stringify(Array(100).fill({ query: '{ viewer { email } }' })),
  ],
  ['a list of one query', JSON.stringify([{ query: '{ viewer { email } }' }])],
  ['an empty list', '[]'],
  ['a text', '"{ viewer { email } }"'],
  ['an object without a query', '{}'],
  ['a query that is no text', '{ "query": { "kind": "Document" } }'],
  ['variables that are a text', '{ "query": "{ viewer { email } }", "variables": "{}" }'],
  ['JSON that breaks off', '{ "query": '],
])('%s is no request', async (_, body) => {
  const response = await post(analyst, body);
  expect(response.status).toBe(400);
  expectClear(await asAnswer(response), 'BAD_REQUEST');
});

test('a query of five million bytes is not read', async () => {
  const query = `{ viewer { email } } #${'x'.repeat(5_000_000)}`;
  const statements = await hub.statements(async () => {
    const response = await post(analyst, JSON.stringify({ query }));
    expect(response.status).toBe(413);
    expectClear(await asAnswer(response), 'BAD_REQUEST');
  });
  expect(statements).toEqual({ prisma: 0, connections: 0 });
});

test.each([
  'text/plain',
  'application/graphql',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
])('a body of the type %s is not taken', async (type) => {
  const response = await post(analyst, '{"query":"{ viewer { email } }"}', type);
  expect([400, 415]).toContain(response.status);
  expectClear(await asAnswer(response), 'BAD_REQUEST');
});

describe('GET', () => {
  const get = (query: string): Promise<Response> =>
    analyst.fetch(`/graphql?query=${encodeURIComponent(query)}`);

  test('does not change anything', async () => {
    const statements = await hub.statements(async () => {
      const response = await get('mutation { endAllSessions { ended } }');
      expect(response.status).toBe(405);
      expectClear(await asAnswer(response), 'BAD_REQUEST');
    });
    expect(statements).toEqual(authentication);
  });

  test('reads for a token, which no page of another site holds', async () => {
    expect((await get('{ viewer { email } }')).status).toBe(200);
  });

  test('is no way for a page of another site', async () => {
    const signedIn = await hub.signedIn('analyst@demo.pora');
    const response = await signedIn.fetch('/graphql?query={viewer{email}}');
    expect(response.status).toBe(400);
    expectClear(await asAnswer(response), 'BAD_REQUEST');
  });
});

test.each([
  ['the character zero', 'a\u0000b'],
  ['half a character', 'a\ud83d'],
])('a variable with %s is bad input', async (_, search) => {
  const query = 'query ($search: String) { employers(filter: { search: $search }) { totalCount } }';
  expectClear(await analyst.ask(query, { search }), 'BAD_USER_INPUT');
});

test('a variable of very many levels is bad input', async () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const query = 'query ($search: String) { employers(filter: { search: $search }) { totalCount } }';
  const body = `{ "query": ${JSON.stringify(query)}, "variables": { "search": ${deep} } }`;
  expectClear(await asAnswer(await post(analyst, body)), 'BAD_USER_INPUT');
});

describe('the schema', () => {
  const ASKED = '{ ...F } fragment F on Query { a: __schema { queryType { name } } }';

  test('is read by who may', async () => {
    expect(await analyst.codes(ASKED)).toEqual([]);
    expect(await analyst.codes('{ __type(name: "Permit") { name } }')).toEqual([]);
  });

  test('is closed to others, and the denial is recorded', async () => {
    for (const email of ['leader@demo.pora', 'presenter@demo.pora']) {
      const caller = await hub.as(email);
      const before = await hub.database.pool.query('SELECT max(id)::text AS last FROM audit_event');
      const statements = await hub.statements(async () => {
        expectClear(await caller.ask(ASKED), 'FORBIDDEN');
      });
      expect(statements.prisma).toBe(authentication.prisma);
      const { rows } = await hub.database.pool.query(
        'SELECT action, outcome, subject_ids FROM audit_event WHERE id > $1',
        [before.rows[0].last],
      );
      expect(rows).toEqual([
        { action: 'denied', outcome: 'DENIED', subject_ids: ['Query.__schema'] },
      ]);
      expect(await caller.codes('{ __type(name: "Permit") { name } }')).toEqual(['FORBIDDEN']);
      expect(await caller.codes('{ viewer { __typename } }')).toEqual([]);
    }
  });

  test('is not told by suggestions either', async () => {
    const { errors } = await leader.ask('{ foreignNational { id } foreignNationalz { id } }');
    expect(JSON.stringify(errors)).not.toMatch(/Did you mean|foreignNationals/);
    const { errors: told } = await analyst.ask('{ foreignNationalz { id } }');
    expect(told[0]?.message).toMatch(/foreignNationals/);
  });
});
