import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

const PURPOSE = { 'X-Purpose': 'VERIFICATION' };

let hub: TestHub;
let analyst: Caller;
let officer: Caller;
let person: string;
/** Every name, passport number, permit number and birth date that the hub knows. */
let secrets: Set<string>;

beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  analyst = await hub.as('analyst@demo.pora');
  officer = await hub.as('officer@demo.pora');
  const { foreignNationals } = await officer.data(
    '{ foreignNationals(first: 1) { nodes { id } } }',
  );
  person = foreignNationals.nodes[0].id;
  const { rows } = await hub.database.pool.query(
    `SELECT name AS text FROM foreign_national UNION SELECT number FROM travel_document UNION SELECT number FROM permit
     UNION SELECT name_as_written FROM source_record UNION SELECT birth_date::text FROM foreign_national
     UNION SELECT reference FROM incident UNION SELECT place FROM incident`,
  );
  secrets = new Set(rows.map((row: { text: string }) => row.text).filter(Boolean));
});
afterAll(() => hub.close());

const PERSON = `id pseudonym name birthDate birthYear sex nationality { alpha3 } travelDocuments { number expiresOn country { alpha3 } }
  records { source row nameAsWritten } links { decidedBy evidence { field } } absences { field reason }`;
const PERMIT = `id code number position validFrom validTo status provenance { row source } absences { field reason }`;
const INCIDENT = `id reference place summary location { latitude } site { name } category { id } absences { field reason }`;

/** Each way on which a person, a permit or an incident comes into view. */
const WAYS: Record<string, string> = {
  'the list of people': `{ foreignNationals(first: 200) { nodes { ${PERSON} permits { nodes { ${PERMIT} } } } } }`,
  'the list of permits': `{ permits(first: 200) { nodes { ${PERMIT} holder { ${PERSON} } } } }`,
  employers: `{ employers(first: 100) { nodes { name permits(first: 50) { nodes { ${PERMIT} holder { ${PERSON} } } } } } }`,
  'a person’s detail': `query ($id: ID!) { foreignNational(id: $id) { ${PERSON} permits { nodes { ${PERMIT} holder { ${PERSON} } } } } }`,
  'a node': `query ($id: ID!) { node(id: $id) { ... on ForeignNational { ${PERSON} permits { nodes { ${PERMIT} } } } } }`,
  nodes: `query ($id: ID!) { nodes(ids: [$id]) { ... on ForeignNational { ${PERSON} } } }`,
  'the list of incidents': `{ incidents(first: 200) { nodes { ${INCIDENT} } } }`,
};

const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
};

const ask = (caller: Caller, query: string) =>
  caller.data(query, query.includes('$id') ? { id: person } : {}, PURPOSE);

describe.each(Object.entries(WAYS))('on the way of %s', (_, query) => {
  test('an analyst meets no name, number, birth date or place', async () => {
    const met = textsOf(await ask(analyst, query)).filter((text) => secrets.has(text));
    expect(met).toEqual([]);
  });

  test('a case officer meets them, so that the test above can fail', async () => {
    const met = textsOf(await ask(officer, query)).filter((text) => secrets.has(text));
    expect(met.length).toBeGreaterThan(0);
  });
});

test('each field that is kept from an analyst says POLICY', async () => {
  const { foreignNationals, permits, incidents } = await analyst.data(
    `{ foreignNationals(first: 200) { nodes { absences { field reason } } } permits(first: 200) { nodes { absences { field reason } } }
       incidents(first: 200) { nodes { absences { field reason } } } }`,
  );
  const policy = (record: { absences: { field: string; reason: string }[] }): string[] =>
    record.absences
      .filter((it) => it.reason === 'POLICY')
      .map((it) => it.field)
      .sort();
  for (const person of foreignNationals.nodes) {
    expect(policy(person)).toEqual([
      'birthDate',
      'name',
      'records.nameAsWritten',
      'travelDocuments.number',
    ]);
  }
  for (const permit of permits.nodes) expect(policy(permit)).toEqual(['number']);
  for (const incident of incidents.nodes) {
    expect(policy(incident)).toEqual(['location', 'place', 'reference', 'site', 'summary']);
  }
});

test('of names and numbers an analyst sees the first letter, and of a birth date the year', async () => {
  const query = `{ foreignNationals(first: 200) { nodes { id name birthDate birthYear pseudonym
    travelDocuments { number } records { nameAsWritten } permits(first: 50) { nodes { id number } } } }
    incidents(first: 200) { nodes { id reference place summary } } }`;
  const masked = await analyst.data(query);
  const shown = new Map<string, Record<string, unknown>>();
  const ids = masked.foreignNationals.nodes.map((it: { id: string }) => it.id);
  const { nodes } = await officer.data(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ForeignNational {
       id name birthDate pseudonym permits(first: 50) { nodes { id number } } } } }`,
    { ids },
    PURPOSE,
  );
  for (const person of nodes) {
    shown.set(person.id, person);
    for (const permit of person.permits.nodes) shown.set(permit.id, permit);
  }
  const first = (value: unknown): string => `${String(value).slice(0, 1)}********`;
  expect(masked.foreignNationals.nodes).toHaveLength(200);
  for (const person of masked.foreignNationals.nodes) {
    const known = shown.get(person.id);
    expect(person).toMatchObject({
      name: first(known?.['name']),
      birthDate: null,
      birthYear: Number(String(known?.['birthDate']).slice(0, 4)),
      pseudonym: known?.['pseudonym'],
    });
    for (const { number } of person.travelDocuments) expect(number).toMatch(/^[A-Z0-9]\*{8}$/);
    for (const { nameAsWritten } of person.records) expect(nameAsWritten).toMatch(/^\S\*{8}$/);
    for (const { id, number } of person.permits.nodes) {
      expect(number).toBe(first(shown.get(id)?.['number']));
    }
  }
  for (const { reference, place, summary } of masked.incidents.nodes) {
    expect([reference, place, summary]).toEqual([expect.stringMatching(/^\S\*{8}$/), null, null]);
  }
});

test('each person has a pseudonym of its own, which holds nothing of the person', async () => {
  const { foreignNationals } = await officer.data(
    '{ foreignNationals(first: 200) { nodes { id pseudonym } } }',
  );
  const pseudonyms: string[] = foreignNationals.nodes.map(
    (each: { pseudonym: string }) => each.pseudonym,
  );
  expect(new Set(pseudonyms).size).toBe(200);
  for (const each of pseudonyms) expect(each).toMatch(/^OA-[0-9A-HJKMNP-TV-Z]{10}$/);
});

test('no field is null to a case officer for reasons of policy', async () => {
  const { permits } = await officer.data(
    '{ permits(first: 200) { nodes { number holder { name absences { reason } } absences { reason } } } }',
  );
  for (const { number, holder, absences } of permits.nodes) {
    expect([typeof number, typeof holder.name]).toEqual(['string', 'string']);
    expect([...absences, ...holder.absences].map((it) => it.reason)).not.toContain('POLICY');
  }
});

test('a search by name is forbidden to whoever may not read names, and leaves nothing to count', async () => {
  const query =
    'query ($search: String!) { foreignNationals(filter: { search: $search }) { totalCount nodes { id } } }';
  const { data, errors } = await analyst.ask(query, { search: 'a' });
  expect([data, errors.map((error) => error.extensions.code)]).toEqual([null, ['FORBIDDEN']]);
  expect((await officer.data(query, { search: 'a' })).foreignNationals.totalCount).toBeGreaterThan(
    0,
  );
});

test('the reading of a masked name is no reading of a named person', async () => {
  const readings = async () =>
    (await hub.database.pool.query(`SELECT id FROM audit_event WHERE action = 'people.list'`)).rows
      .length;
  const before = await readings();
  await analyst.data(WAYS['the list of people'] ?? '');
  expect(await readings()).toBe(before);
  await officer.data(WAYS['the list of people'] ?? '');
  expect(await readings()).toBe(before + 1);
});

test('the order of an analyst’s list tells nothing of the names', async () => {
  const { foreignNationals } = await analyst.data(
    '{ foreignNationals(first: 200) { nodes { id } } }',
  );
  const ids = foreignNationals.nodes.map((it: { id: string }) =>
    Buffer.from(it.id, 'base64').toString(),
  );
  expect(ids).toEqual([...ids].sort());
});

test('an incident of a sealed category is in no list and no figure', async () => {
  const { rows } = await hub.database.pool.query(
    `SELECT id FROM incident WHERE category_id = 'TRAFFICKING_VICTIM'`,
  );
  expect(rows.length).toBeGreaterThan(0);
  const id = Buffer.from(`Incident:${rows[0].id}`).toString('base64');
  for (const caller of [analyst, officer]) {
    expect(await caller.codes('query ($id: ID!) { incident(id: $id) { id } }', { id })).toEqual([
      'NOT_FOUND',
    ]);
    const { incidents, rollup } = await caller.data(
      `{ incidents(filter: { categories: ["TRAFFICKING_VICTIM"] }) { totalCount }
         rollup(indicator: "incidents", by: [INCIDENT_CATEGORY]) { rows { keys { value } } } }`,
    );
    expect(incidents.totalCount).toBe(0);
    expect(textsOf(rollup)).not.toContain('TRAFFICKING_VICTIM');
  }
});
