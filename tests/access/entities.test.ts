/** Records by the keys with which other services name them: the same policy as by global id, and nothing beside it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { ENTITY_TYPES, leavesOf } from '../testkit/printed-schema.ts';

const PURPOSE = { 'X-Purpose': 'VERIFICATION' };
const ROLES = ['leader', 'analyst', 'officer', 'operator', 'presenter', 'auditor', 'admin'];
const EMAILS = [...ROLES, 'leader.katingan', 'officer.katingan'].map((it) => `${it}@demo.pora`);

const TABLES: Record<string, string> = {
  Employer: 'SELECT id FROM employer',
  ForeignNational: 'SELECT id FROM foreign_national',
  Incident: 'SELECT id FROM incident',
  Permit: 'SELECT id FROM permit',
  Regency: 'SELECT kemendagri_code AS id FROM regency',
};

/** Fields of the same name differ in their types: each is asked for with the type before it. */
const PARTS = ENTITY_TYPES.map((type) => {
  const leaves = leavesOf(type).map((leaf) => `${type.name}_${leaf}: ${leaf}`);
  return `... on ${type.name} { ${leaves.join(' ')} }`;
}).join(' ');
const ENTITIES = `query ($named: [_Any!]!) { _entities(representations: $named) { __typename ${PARTS} } }`;
const NODES = `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ${PARTS} } }`;

const idOf = (type: string, key: string) => Buffer.from(`${type}:${key}`).toString('base64');
const NOBODYS = '00000000-0000-4000-8000-00000000dead';

let hub: TestHub;
const callers = new Map<string, Caller>();
const as = (email: string): Caller => {
  const caller = callers.get(email);
  if (!caller) throw new Error(`nobody asks as ${email}`);
  return caller;
};

beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  // An employer that is named in the records of one agency alone, for which no operator stands.
  await hub.database.pool.query(
    `DELETE FROM agency_agreement WHERE owner_code = 'DISNAKERTRANS-KALTENG'`,
  );
  await hub.database.pool.query(
    `UPDATE permit SET agency_code = 'DISNAKERTRANS-KALTENG'
     WHERE employer_id = (SELECT id FROM employer WHERE nib IS NOT NULL ORDER BY nib LIMIT 1)`,
  );
  for (const email of EMAILS) callers.set(email, await hub.as(email));
});
afterAll(() => hub.close());

const rowsOf = async (sql: string): Promise<Record<string, string>[]> =>
  (await hub.database.pool.query(sql)).rows;

interface Named {
  data: { _entities: (Record<string, unknown> | null)[] } | null;
  told: (readonly [path: unknown, code: string])[];
}

async function ask(
  caller: Caller,
  named: readonly unknown[],
  headers: Record<string, string> = PURPOSE,
): Promise<Named> {
  const { data, errors } = await caller.ask(ENTITIES, { named }, headers);
  return { data, told: errors.map(({ path, extensions }) => [path?.at(-1), extensions.code]) };
}

describe.each(EMAILS)('%s', (email) => {
  test.each(ENTITY_TYPES.map(({ name }) => name))(
    'gets each %s by its id as by the list of global ids',
    async (type) => {
      const keys = (await rowsOf(`${TABLES[type]} ORDER BY 1 LIMIT 199`)).map(({ id }) => id ?? '');
      const ids = [...keys, NOBODYS].map((key) => idOf(type, key));
      const nodes = await as(email).ask(NODES, { ids }, PURPOSE);
      const { data, told } = await ask(
        as(email),
        ids.map((id) => ({ __typename: type, id })),
      );
      const refused = nodes.errors.map((error) => error.extensions.code);
      expect(data?._entities).toEqual(nodes.data?.nodes ?? ids.map(() => null));
      expect([...new Set(told.map(([, code]) => code))]).toEqual(refused);
      expect(data?._entities.at(-1)).toBeNull();
    },
  );

  test('gets each employer by its NIB as by its id', async () => {
    const rows = await rowsOf('SELECT id, nib FROM employer WHERE nib IS NOT NULL LIMIT 199');
    const byId = rows.map(({ id = '' }) => ({
      __typename: 'Employer',
      id: idOf('Employer', id),
    }));
    const byNib = rows.map(({ nib }) => ({ __typename: 'Employer', nib }));
    const first = await ask(as(email), byId);
    expect(
      await ask(as(email), [...byNib, { __typename: 'Employer', nib: '0000000000000' }]),
    ).toEqual({ data: { _entities: [...(first.data?._entities ?? []), null] }, told: [] });
  });
});

test('an operator gets all employers by their NIB but the one out of its sight', async () => {
  const rows = await rowsOf('SELECT nib FROM employer WHERE nib IS NOT NULL ORDER BY nib LIMIT 3');
  const { data } = await ask(
    as('operator@demo.pora'),
    rows.map(({ nib }) => ({ __typename: 'Employer', nib })),
  );
  expect(data?._entities.map((it) => it?.['Employer_nib'] ?? null)).toEqual([
    null,
    rows[1]?.['nib'],
    rows[2]?.['nib'],
  ]);
});

describe('a regency', () => {
  test('is named by its Kemendagri code, never by another system’s', async () => {
    const named = ['62.06', '6206', '6209', '62.99', '62.06 ', ''];
    const { data, told } = await ask(
      as('leader@demo.pora'),
      named.map((kemendagriCode) => ({ __typename: 'Regency', kemendagriCode })),
    );
    expect(data?._entities.map((it) => it?.['Regency_name'] ?? null)).toEqual([
      'Katingan',
      ...Array(5).fill(null),
    ]);
    expect(told).toEqual([]);
  });
});

const KATINGAN = { __typename: 'Regency', kemendagriCode: '62.06' };

test('what names no record is said at its place, and hides nothing else', async () => {
  const wrong = [
    {},
    'Regency',
    { __typename: 'Regency' },
    { __typename: 'Regency', kemendagriCode: 6206 },
    { __typename: 'Batch', id: idOf('Batch', NOBODYS) },
    { __typename: 'constructor', id: idOf('constructor', NOBODYS) },
    { __typename: 'Permit', id: 'apa saja' },
    { __typename: 'Permit', id: idOf('Employer', NOBODYS) },
  ];
  const { data, told } = await ask(as('officer@demo.pora'), [...wrong, KATINGAN]);
  expect(data?._entities).toMatchObject([...wrong.map(() => null), { Regency_name: 'Katingan' }]);
  expect(told).toEqual(wrong.map((_, index) => [index, 'BAD_USER_INPUT']));
});

test('more than two hundred are too many', async () => {
  const many = (count: number) => ask(as('leader@demo.pora'), Array(count).fill(KATINGAN));
  expect((await many(200)).told).toEqual([]);
  expect(await many(201)).toEqual({ data: null, told: [['_entities', 'BAD_USER_INPUT']] });
});

describe('a person', () => {
  const somebody = async () => {
    const [row] = await rowsOf(
      'SELECT id FROM foreign_national WHERE sealed IS NULL ORDER BY id LIMIT 1',
    );
    return { __typename: 'ForeignNational', id: idOf('ForeignNational', row?.['id'] ?? '') };
  };

  test('is refused a leader beside what the leader may see, and the denial is written down', async () => {
    const { data, told } = await ask(as('leader@demo.pora'), [await somebody(), KATINGAN]);
    expect(data?._entities).toMatchObject([null, { Regency_name: 'Katingan' }]);
    expect(told).toEqual([[0, 'FORBIDDEN']]);
    const [event] = await rowsOf(
      `SELECT subject_ids::text AS exits FROM audit_event WHERE action = 'denied' ORDER BY id DESC LIMIT 1`,
    );
    expect(event).toEqual({ exits: '{Query._entities}' });
  });

  test('takes a purpose, as by global id', async () => {
    const named = [await somebody(), KATINGAN];
    const without = await ask(as('officer@demo.pora'), named, {});
    expect(without.data?._entities).toMatchObject([null, { Regency_name: 'Katingan' }]);
    expect(without.told).toEqual([[0, 'BAD_USER_INPUT']]);
    const opened = await ask(as('officer@demo.pora'), named);
    expect(opened.data?._entities[0]?.['ForeignNational_name']).toEqual(expect.any(String));
  });
});

test('thirty records take as many statements as two', async () => {
  const rows = await rowsOf(
    `SELECT permit.id, nib, regency_code FROM permit JOIN employer ON employer.id = employer_id
     WHERE nib IS NOT NULL AND regency_code IS NOT NULL ORDER BY permit.id LIMIT 30`,
  );
  const named = (count: number) =>
    rows.slice(0, count).flatMap((row) => [
      { __typename: 'Permit', id: idOf('Permit', row['id'] ?? '') },
      { __typename: 'Employer', nib: row['nib'] },
      { __typename: 'Regency', kemendagriCode: row['regency_code'] },
    ]);
  const spent = (count: number) => hub.statements(() => ask(as('officer@demo.pora'), named(count)));
  expect(await spent(30)).toEqual(await spent(2));
});
