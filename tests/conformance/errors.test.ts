import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Caller, GraphError } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
let officer: Caller;
beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  officer = await hub.as('officer@demo.pora');
});
afterAll(() => hub.close());
beforeEach(() => {
  hub.log.length = 0;
});

const global = (text: string): string => Buffer.from(text).toString('base64');
const GONE = '00000000-0000-4000-8000-00000000dead';

describe('what the caller can mend is told by its code, and is no fault of the hub', () => {
  test.each([
    ['a query that cannot be read', '{ viewer {', 'GRAPHQL_PARSE_FAILED'],
    ['a field that is not there', '{ viewer { password } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a day that is none',
      '{ permits(filter: { validOn: "2026-02-30" }) { totalCount } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'an id of another type',
      `{ permit(id: "${global(`Site:${GONE}`)}") { id } }`,
      'BAD_USER_INPUT',
    ],
    ['an id that is none', '{ permit(id: "1") { id } }', 'BAD_USER_INPUT'],
    ['an id whose key is none', `{ permit(id: "${global('Permit:1')}") { id } }`, 'BAD_USER_INPUT'],
    [
      'an employer that is none, in a filter',
      '{ permits(filter: { employer: "1" }) { totalCount } }',
      'BAD_USER_INPUT',
    ],
    [
      'a permit that is not there',
      `{ permit(id: "${global(`Permit:${GONE}`)}") { id } }`,
      'NOT_FOUND',
    ],
    [
      'an employer that is not there',
      `{ employer(id: "${global(`Employer:${GONE}`)}") { id } }`,
      'NOT_FOUND',
    ],
    [
      'an incident that is not there',
      `{ incident(id: "${global(`Incident:${GONE}`)}") { id } }`,
      'NOT_FOUND',
    ],
    [
      'a batch that is not there',
      `{ batch(id: "${global(`Batch:${GONE}`)}") { id } }`,
      'NOT_FOUND',
    ],
  ])('%s', async (_, query, code) => {
    const { errors } = await officer.ask(query);
    expect(errors.map((error) => error.extensions)).toEqual([{ code }]);
    expect(hub.log).toEqual([]);
  });

  test.each([
    ['a bare number', '1'],
    ['a type that is not there', global(`Person:${GONE}`)],
    ['a type that is no node', global('Country:CHN')],
    ['a key that is none', global('Permit:1')],
    ['a key of another kind', global('Regency:Katingan')],
    ['nothing', ''],
  ])('node and nodes take %s for what it is', async (_, id) => {
    for (const query of [
      'query ($id: ID!) { node(id: $id) { id } }',
      'query ($id: ID!) { nodes(ids: [$id]) { id } }',
    ]) {
      const { data, errors } = await officer.ask(query, { id });
      const found = data?.node ?? data?.nodes?.[0] ?? null;
      expect(found).toBeNull();
      for (const { extensions } of errors) expect(extensions).toEqual({ code: 'BAD_USER_INPUT' });
    }
    expect(hub.log).toEqual([]);
  });

  test('records are found by global id, also those that are codes', async () => {
    const { nodes } = await officer.data(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Regency { name } ... on Agency { code } } }',
      {
        ids: [global('Regency:62.06'), global('Agency:POLDA-KALTENG'), global('Sector:MINING')],
      },
    );
    expect(nodes).toEqual([
      { __typename: 'Regency', name: 'Katingan' },
      { __typename: 'Agency', code: 'POLDA-KALTENG' },
      { __typename: 'Sector' },
    ]);
  });

  test('more than 200 ids at once are bad input', async () => {
    const ids = Array.from({ length: 201 }, () => global('Regency:62.06'));
    expect(
      await officer.codes('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids }),
    ).toEqual(['BAD_USER_INPUT']);
  });

  test('every such message stands in both languages', async () => {
    for (const query of [
      '{ permit(id: "1") { id } }',
      `{ permit(id: "${global(`Permit:${GONE}`)}") { id } }`,
      '{ permits(first: 500) { totalCount } }',
    ]) {
      const { errors } = await officer.ask(query);
      expect(errors[0]?.message).toMatch(/.+ \/ .+/);
    }
  });
});

test('a fault of the hub shows a reference and nothing of its cause', async () => {
  await hub.database.pool.query('ALTER TABLE sector RENAME TO sector_away');
  try {
    const { data, errors } = await officer.ask('{ sectors { code } }');
    const [error] = errors;
    expect(data).toBeNull();
    expect(error?.extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      reference: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(error?.message).not.toMatch(/sector|relation|prisma/i);
    expect(hub.log).toMatchObject([{ reference: error?.extensions.reference }]);
  } finally {
    await hub.database.pool.query('ALTER TABLE sector_away RENAME TO sector');
  }
});

test.each([
  ['a tile', 'officer', 'site', '/tiles/sites/5/26/16.mvt', 'GET'],
  ['boundaries', 'officer', 'boundary_edition', '/boundaries/gadm-4.1.json', 'GET'],
  ['a file that is sent', 'operator', 'batch', '/files/police-incidents?fileName=x.csv', 'POST'],
  [
    'a copy',
    'auditor',
    'rights_request',
    `/export/rights-requests/${global(`RightsRequest:${GONE}`)}`,
    'GET',
  ],
  ['who asks', 'officer', 'source_marking', '/tiles/sites/5/26/16.mvt', 'GET'],
])('a fault at %s shows a reference that stands in the log', async (_, as, table, path, method) => {
  const caller = await hub.as(`${as}@demo.pora`);
  await hub.database.pool.query(`ALTER TABLE ${table} RENAME TO ${table}_away`);
  try {
    const response = await caller.fetch(path, {
      method,
      headers: { 'content-type': 'application/octet-stream', 'x-purpose': 'VERIFICATION' },
      ...(method === 'POST' ? { body: 'a;b' } : {}),
    });
    expect(response.status).toBe(500);
    const { errors } = (await response.json()) as { errors: GraphError[] };
    expect(errors.map((error) => error.extensions)).toEqual([
      { code: 'INTERNAL_SERVER_ERROR', reference: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    ]);
    expect(hub.log).toMatchObject([{ reference: errors[0]?.extensions.reference }]);
    expect(JSON.stringify(errors)).not.toContain(table);
  } finally {
    await hub.database.pool.query(`ALTER TABLE ${table}_away RENAME TO ${table}`);
  }
});

test('neither an answer’s fault nor the log quotes what was asked for', async () => {
  await hub.database.pool.query('ALTER TABLE foreign_national RENAME TO foreign_national_away');
  try {
    await officer.ask('{ foreignNationals(filter: { search: "NAMA RAHASIA" }) { totalCount } }');
    expect(hub.log).toHaveLength(1);
    expect(JSON.stringify(hub.log)).not.toMatch(/RAHASIA/);
  } finally {
    await hub.database.pool.query('ALTER TABLE foreign_national_away RENAME TO foreign_national');
  }
});

test('a request that is no question is told so', async () => {
  const empty = await officer.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  expect(empty.status).toBe(400);
  const broken = await officer.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query": ',
  });
  expect(broken.status).toBe(400);
  const large = await officer.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ viewer { email } } #${'x'.repeat(300 * 1024)}` }),
  });
  expect(large.status).toBe(413);
  expect(hub.log).toEqual([]);
});
