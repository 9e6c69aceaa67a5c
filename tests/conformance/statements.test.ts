import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
let officer: Caller;
let operator: Caller;
let analyst: Caller;
beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  officer = await hub.as('officer@demo.pora');
  operator = await hub.as('operator@demo.pora');
  analyst = await hub.as('analyst@demo.pora');
});
afterAll(() => hub.close());

const EMPLOYER =
  'employer { name nib sector { code name } sites(first: 5) { totalCount nodes { name location { latitude } regency { name } absences { field } } } }';
const PERMIT = `number status kind { nameId } regency { name } site { name regency { name } } ${EMPLOYER} provenance { row agency { code } } absences { field }`;
const PERSON = `name birthDate nationality { alpha3 name } travelDocuments { number country { alpha3 } }
  records { row nameAsWritten agency { name } } links { decidedBy evidence { field } } absences { field }`;

const QUERIES: Record<string, [by: () => Caller, query: string]> = {
  'people with all that belongs to them': [
    () => officer,
    `query ($n: Int!) { foreignNationals(first: $n) { totalCount nodes { ${PERSON} permits(first: 10) { totalCount nodes { ${PERMIT} } } } } }`,
  ],
  'permits with their holders and employers': [
    () => officer,
    `query ($n: Int!) { permits(first: $n) { totalCount nodes { ${PERMIT} holder { ${PERSON} } } } }`,
  ],
  'employers with their permits': [
    () => officer,
    `query ($n: Int!) { employers(first: $n) { totalCount nodes { name permits(first: 10) { totalCount nodes { ${PERMIT} holder { ${PERSON} } } } } } }`,
  ],
  'sites with their employers': [
    () => officer,
    'query ($n: Int!) { sites(first: $n) { totalCount nodes { name sector { name } regency { name } employer { name sites { totalCount } } } } }',
  ],
  incidents: [
    () => officer,
    'query ($n: Int!) { incidents(first: $n) { totalCount nodes { category { nameId } regency { name } site { name employer { name } } reportedBy { name } absences { field } } } }',
  ],
  'rejected rows': [
    () => operator,
    'query ($n: Int!) { batches { nodes { source { id } agency { name } conflicts { row } rejectedRows(first: $n) { totalCount nodes { row raw { value } reasons { sentence { id } } } } } } }',
  ],
  'people as an analyst sees them': [
    () => analyst,
    `query ($n: Int!) { foreignNationals(first: $n) { nodes { ${PERSON} permits { nodes { ${PERMIT} } } } } }`,
  ],
};

describe.each(Object.entries(QUERIES))('%s', (_, [caller, query]) => {
  test('take as many statements for a hundred as for five', async () => {
    const few = await hub.statements(() => caller().data(query, { n: 5 }));
    const many = await hub.statements(() => caller().data(query, { n: 100 }));
    expect(many).toEqual(few);
    expect(few.prisma).toBeGreaterThan(0);
    // A bound for what is still one page's work; it is there to be noticed, not to be reached.
    expect(few.connections).toBeLessThan(40);
  });
});

test('records by global id take as many statements for thirty as for two', async () => {
  const { permits } = await officer.data('{ permits(first: 30) { nodes { id } } }');
  const ids = permits.nodes.map((permit: { id: string }) => permit.id);
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Permit { ${PERMIT} } } }`;
  const few = await hub.statements(() => officer.data(query, { ids: ids.slice(0, 2) }));
  const many = await hub.statements(() => officer.data(query, { ids }));
  expect(many).toEqual(few);
});

test('a roll-up takes the same statements however many rows it has', async () => {
  const query = (by: string) =>
    `{ rollup(indicator: "foreign-nationals", by: [${by}]) { sources { agency { name } } rows { regency { name } sector { nameId } nationality { name } cell { value } } } }`;
  // What every roll-up of a version of the data shares is read with the first.
  await analyst.data(query('SEX'));
  const few = await hub.statements(() => analyst.data(query('REGENCY')));
  const many = await hub.statements(() => analyst.data(query('REGENCY, NATIONALITY')));
  expect(Math.abs(many.connections - few.connections)).toBeLessThanOrEqual(1);
  const wide = await hub.statements(() => analyst.data(query('REGENCY, NATIONALITY, SECTOR')));
  expect(wide.connections).toBeLessThanOrEqual(many.connections + 1);
});
