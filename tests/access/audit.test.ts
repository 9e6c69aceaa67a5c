import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
let officer: Caller;
let analyst: Caller;
let operator: Caller;
let last: string;
let person: string;

beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  officer = await hub.as('officer@demo.pora');
  analyst = await hub.as('analyst@demo.pora');
  operator = await hub.as('operator@demo.pora');
  person = (await analyst.data('{ foreignNationals(first: 1) { nodes { id } } }')).foreignNationals
    .nodes[0].id;
});
afterAll(() => hub.close());

interface Entry {
  action: string;
  actor: string;
  subject_type: string | null;
  subject_ids: string[];
  purpose: string | null;
}

const query = async (sql: string): Promise<Entry[]> => (await hub.database.pool.query(sql)).rows;
beforeEach(async () => {
  const { rows } = await hub.database.pool.query(
    'SELECT coalesce(max(id), 0)::text AS last FROM audit_event',
  );
  last = rows[0].last;
});

/** What the trail gained since the test began. */
const gained = (): Promise<Entry[]> =>
  query(
    `SELECT action, actor, subject_type, subject_ids, purpose FROM audit_event WHERE id > ${last} ORDER BY id`,
  );

const uuid = (id: string): string => Buffer.from(id, 'base64').toString().split(':')[1] ?? '';
const uuids = (ids: string[]): string[] => [...new Set(ids.map(uuid))].sort();

interface Named {
  id: string;
}

describe('a named person who is read', () => {
  test('in a list stands in the trail by id, before the answer is there', async () => {
    const { foreignNationals } = await officer.data(
      '{ foreignNationals(first: 7) { nodes { id name } } }',
    );
    const [entry, ...more] = await gained();
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ action: 'people.list', subject_type: 'ForeignNational' });
    expect(entry?.actor).toMatch(/^user:/);
    expect([...(entry?.subject_ids ?? [])].sort()).toEqual(
      uuids(foreignNationals.nodes.map((it: Named) => it.id)),
    );
    expect(JSON.stringify(entry)).not.toContain(foreignNationals.nodes[0].name);
  });

  test.each([
    ['holders of permits', '{ permits(first: 9) { nodes { holder { id name } } } }'],
    ['birth dates', '{ permits(first: 9) { nodes { holder { id birthDate } } } }'],
    ['numbers of permits', '{ permits(first: 9) { nodes { number holder { id } } } }'],
    [
      'numbers of passports',
      '{ permits(first: 9) { nodes { holder { id travelDocuments { number } } } } }',
    ],
    [
      'names as a file writes them',
      '{ permits(first: 9) { nodes { holder { id records { nameAsWritten } } } } }',
    ],
  ])('through a relation stands there too: %s', async (_, ask) => {
    const { permits } = await officer.data(ask);
    const ids = permits.nodes.map((permit: { holder: Named }) => permit.holder.id);
    const [entry, ...more] = await gained();
    expect([entry?.action, more]).toEqual(['people.list', []]);
    expect([...(entry?.subject_ids ?? [])].sort()).toEqual(uuids(ids));
  });

  test('through an employer, under another name of the field, or in a fragment stands there too', async () => {
    const { employers } = await officer.data(
      `{ employers(first: 30) { nodes { permits(first: 3) { nodes { holder { id ...Named } } } } } }
       fragment Named on ForeignNational { title: name }`,
    );
    const ids = employers.nodes.flatMap((employer: { permits: { nodes: { holder: Named }[] } }) =>
      employer.permits.nodes.map((permit) => permit.holder.id),
    );
    const [entry] = await gained();
    expect([...(entry?.subject_ids ?? [])].sort()).toEqual(uuids(ids));
    expect(ids.length).toBeGreaterThan(5);
  });

  test('leaves nothing where no name, number or birth date is shown', async () => {
    await officer.data(
      '{ foreignNationals(first: 50) { totalCount nodes { id nationality { alpha3 } } } }',
    );
    await analyst.data(
      '{ foreignNationals(first: 50) { nodes { id name } } permits(first: 9) { nodes { number } } }',
    );
    expect(await gained()).toEqual([]);
  });
});

describe('a person’s detail', () => {
  const DETAIL = 'query ($id: ID!) { foreignNational(id: $id) { id name } }';
  const NODE = 'query ($id: ID!) { node(id: $id) { id ... on ForeignNational { name } } }';
  const NODES = 'query ($id: ID!) { nodes(ids: [$id]) { id ... on ForeignNational { name } } }';

  test.each([DETAIL, NODE, NODES])('needs a purpose: %s', async (ask) => {
    expect(await officer.codes(ask, { id: person })).toEqual(['BAD_USER_INPUT']);
    expect(await officer.codes(ask, { id: person }, { 'X-Purpose': ' ' })).toEqual([
      'BAD_USER_INPUT',
    ]);
    expect(await gained()).toEqual([]);
  });

  test.each([DETAIL, NODE, NODES])('with a purpose is one entry that names it: %s', async (ask) => {
    await officer.data(ask, { id: person }, { 'X-Purpose': 'LP/B/12/CONTOH' });
    expect(await gained()).toMatchObject([
      { action: 'person.read', subject_ids: [uuid(person)], purpose: 'LP/B/12/CONTOH' },
    ]);
  });

  test('that is not there leaves nothing', async () => {
    const gone = Buffer.from('ForeignNational:00000000-0000-4000-8000-00000000dead').toString(
      'base64',
    );
    expect(await officer.codes(DETAIL, { id: gone }, { 'X-Purpose': 'VERIFICATION' })).toEqual([
      'NOT_FOUND',
    ]);
    expect(await gained()).toEqual([]);
  });
});

test('rejected rows that an operator reads stand in the trail by their batch', async () => {
  const { batches } = await operator.data(
    '{ batches(first: 1) { nodes { id rejectedRows(first: 3) { nodes { raw { value } } } } } }',
  );
  expect(await gained()).toMatchObject([
    {
      action: 'rejected-rows.read',
      subject_type: 'Batch',
      subject_ids: [uuid(batches.nodes[0].id)],
    },
  ]);
});

test('so do the values that the reasons quote', async () => {
  await operator.data(
    '{ batches(first: 1) { nodes { rejectedRows(first: 3) { nodes { reasons { value sentence { id } } } } } } }',
  );
  expect((await gained()).map((entry) => entry.action)).toEqual(['rejected-rows.read']);
});

test('an auditor reads the whole trail, a case officer what it did itself', async () => {
  await officer.data('{ foreignNationals(first: 1) { nodes { name } } }');
  const auditor = await hub.as('auditor@demo.pora');
  const all = await auditor.data(
    '{ auditEvents(first: 200) { totalCount nodes { actor action } } }',
  );
  const own = await officer.data(
    '{ viewer { id } auditEvents(first: 200) { totalCount nodes { actor action } } }',
  );
  expect(own.auditEvents.totalCount).toBeGreaterThan(0);
  expect(all.auditEvents.totalCount).toBeGreaterThan(own.auditEvents.totalCount);
  for (const { actor } of own.auditEvents.nodes) expect(actor).toBe(`user:${own.viewer.id}`);
});

describe('where the trail cannot be written', () => {
  const withoutTrail = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    await hub.database.pool.query('ALTER TABLE audit_event RENAME TO audit_event_away');
    try {
      return await work();
    } finally {
      await hub.database.pool.query('ALTER TABLE audit_event_away RENAME TO audit_event');
    }
  };

  test.each([
    ['a list', () => officer, '{ foreignNationals(first: 2) { nodes { id name } } }'],
    ['a relation', () => officer, '{ permits(first: 2) { nodes { holder { name } } } }'],
    [
      'rejected rows',
      () => operator,
      '{ batches { nodes { rejectedRows { nodes { raw { value } } } } } }',
    ],
    ['a detail', () => officer, `query ($id: ID!) { foreignNational(id: $id) { name } }`],
  ])(
    '%s is not answered: no data, an error with a reference that stands in the log',
    async (_, caller, ask) => {
      hub.log.length = 0;
      const variables = ask.includes('$id') ? { id: person } : {};
      const { data, errors } = await withoutTrail(() =>
        caller().ask(ask, variables, { 'X-Purpose': 'VERIFICATION' }),
      );
      expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
      expect(errors.map((error) => error.extensions.code)).toEqual(['INTERNAL_SERVER_ERROR']);
      const reference = errors[0]?.extensions.reference;
      expect(reference).toMatch(/^[0-9a-f-]{36}$/);
      expect(Object.keys(errors[0]?.extensions ?? {}).sort()).toEqual(['code', 'reference']);
      expect(hub.log.map((line) => line['reference'])).toContain(reference);
    },
  );

  test('what names nobody is answered as ever', async () => {
    const { foreignNationals } = await withoutTrail(() =>
      analyst.data('{ foreignNationals(first: 2) { nodes { id } } }'),
    );
    expect(foreignNationals.nodes).toHaveLength(2);
  });
});
