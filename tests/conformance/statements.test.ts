import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { FITTED, questions, UNSEEN } from '../testkit/meeting-questions.ts';
import { multiply } from '../testkit/more-rows.ts';

const PAGES = [1, 50, 200];

let hub: TestHub;
let officer: Caller;
let operator: Caller;
let analyst: Caller;
const askers = new Map<string, Caller>();
beforeAll(async () => {
  hub = await startTestHub({
    data: 'demonstration',
    // What is counted here is statements, of pages that nobody would be let to ask for.
    // A thread of large questions would send its statements where they are not seen.
    environment: {
      costLimits: { query: 10_000_000, account: 1e9, agency: 1e9 },
      heavyThread: false,
    },
  });
  await multiply(hub.database, Math.max(...PAGES));
  for (const name of ['leader', 'officer', 'officer.katingan', 'operator', 'analyst']) {
    askers.set(name, await hub.as(`${name}@demo.pora`));
  }
  officer = asker('officer');
  operator = asker('operator');
  analyst = asker('analyst');
});
const asker = (name: string): Caller => askers.get(name) ?? hub.stranger;
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

/** The largest page is full, so that the smaller ones are smaller. */
const FULL: Record<string, [by: () => Caller, list: string]> = {
  people: [() => officer, 'foreignNationals'],
  permits: [() => officer, 'permits'],
  employers: [() => officer, 'employers'],
  sites: [() => officer, 'sites'],
  incidents: [() => officer, 'incidents'],
};

test.each(Object.entries(FULL))(
  'there are as many %s as the largest page',
  async (_, [by, list]) => {
    const { [list]: found } = await by().data(`{ ${list}(first: 1) { totalCount } }`);
    expect(found.totalCount).toBeGreaterThanOrEqual(200);
  },
);

test('there are as many rejected rows of a file as the largest page', async () => {
  const { batches } = await operator.data(
    '{ batches { nodes { rejectedRows(first: 1) { totalCount } } } }',
  );
  const counts = batches.nodes.map(
    (batch: { rejectedRows: { totalCount: number } }) => batch.rejectedRows.totalCount,
  );
  expect(Math.max(...counts)).toBeGreaterThanOrEqual(200);
});

async function statementsByPage(caller: Caller, query: string) {
  // What is kept between questions is read with the first.
  await caller.data(query, { n: 1 });
  const taken: { prisma: number; connections: number }[] = [];
  for (const n of PAGES) taken.push(await hub.statements(() => caller.data(query, { n })));
  return taken;
}

describe.each(Object.entries(QUERIES))('%s', (_, [caller, query]) => {
  test('take the same statements for a page of one, of 50 and of 200', async () => {
    const [one, ...more] = await statementsByPage(caller(), query);
    expect(more).toEqual([one, one]);
    expect(one?.prisma).toBeGreaterThan(0);
    // A bound for what is still one page's work; it is there to be noticed, not to be reached.
    expect(one?.connections).toBeLessThan(40);
  });
});

/** One question of each kind that a meeting asks and that takes a page. */
const ASKED = [FITTED, UNSEEN].flatMap((kinds) =>
  questions(kinds, 7, Object.keys(kinds).length).filter(({ query }) => query.includes('(first:')),
);

test.each(ASKED)(
  'a meeting’s question takes the same statements for each page: $kind',
  async ({ as, query }) => {
    const paged = query.replace(/^\{/, 'query ($n: Int!) {').replace(/\(first: \d+/, '(first: $n');
    const [one, ...more] = await statementsByPage(asker(as), paged);
    expect(more).toEqual([one, one]);
  },
);

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
