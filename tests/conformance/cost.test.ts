/** What a query costs is known before it runs, comes near the rows that it reads, and is limited. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { FITTED, type Question, questions, UNSEEN } from '../testkit/meeting-questions.ts';
import { countRows } from '../testkit/rows-touched.ts';

/** Half of the kinds were looked at when the model was fitted, with seed 1; these are other questions. */
const CORPUS = [...different(FITTED, 2027), ...different(UNSEEN, 2028)];

/** A hundred questions of which none is asked twice: what was counted for one is kept for the next who asks it. */
function different(kinds: typeof FITTED, seed: number): Question[] {
  const byText = new Map(
    questions(kinds, seed, 1000).map((question) => [`${question.as} ${question.query}`, question]),
  );
  return [...byText.values()].slice(0, 100);
}

let hub: TestHub;
let read: () => number;
const callers = new Map<string, Caller>();
const as = (name: string): Caller => {
  const caller = callers.get(name);
  if (!caller) throw new Error(`nobody asks as ${name}`);
  return caller;
};

beforeAll(async () => {
  hub = await startTestHub({
    data: 'demonstration',
    environment: {
      costLimits: { query: 25_000, account: 1_000_000_000, agency: 1_000_000_000 },
      // A thread of large questions would read its rows where they are not counted.
      heavyThread: false,
    },
  });
  read = countRows(hub.database);
  for (const name of ['leader', 'analyst', 'officer', 'operator', 'officer.katingan', 'leader']) {
    callers.set(name, await hub.as(`${name}@demo.pora`));
  }
  // Protected tables are made once, when a period is first asked for, and kept: that is no part of a query's cost.
  await as('leader').data(
    '{ rollup(indicator: "foreign-nationals", by: [MONTH]) { total { value } } }',
  );
});
afterAll(() => hub.close());

async function costOf(name: string, query: string): Promise<number> {
  const response = await as(name).fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await response.json()) as { errors?: unknown };
  if (errors) throw new Error(`${query}: ${JSON.stringify(errors)}`);
  return Number(response.headers.get('x-cost'));
}

const ratio = (cost: number, rows: number): number => Math.max(cost / rows, rows / cost);

test('the cost is within twice the rows that are read, for 95 of 100 of a meeting’s questions', async () => {
  const far: string[] = [];
  const measured = async ({ kind, as: name, query }: Question): Promise<number> => {
    const before = read();
    const cost = await costOf(name, query);
    const rows = read() - before;
    if (ratio(cost, rows) > 2) far.push(`${kind}: ${cost} for ${rows}`);
    return rows;
  };
  const rows: number[] = [];
  for (const question of CORPUS) rows.push(await measured(question));
  expect(far.length, far.join('\n')).toBeLessThanOrEqual(CORPUS.length * 0.05);
  // The questions are not all small: what every request reads hides nothing.
  expect(rows.filter((number) => number >= 50).length).toBeGreaterThan(80);
}, 120_000);

describe('the query cost', () => {
  const COST =
    'query ($q: String!, $v: String) { cost(operation: $q, variables: $v) { cost limit left } }';

  test('says what a query will cost, and does not run it', async () => {
    const query = 'query ($n: Int!) { permits(first: $n) { nodes { id } } }';
    const before = read();
    const { cost } = await as('officer').data(COST, { q: query, v: '{"n":20}' });
    expect(read() - before).toBeLessThan(20);
    // Who asks and the budgets, and a page of twenty with one row more.
    expect(cost.cost).toBe(5 + 21);
    expect(cost.limit).toBe(25_000);
    expect(cost.left).toBeGreaterThan(0);
  });

  test('multiplies pages in pages, and a page by no more than there is', async () => {
    const cost = async (q: string) => (await as('officer').data(COST, { q })).cost.cost;
    expect(await cost('{ employers(first: 200) { nodes { id } } }')).toBe(5 + 81);
    const nested =
      '{ employers(first: 10) { nodes { permits(first: 200) { nodes { employer { permits(first: 200) { nodes { id } } } } } } } }';
    // Eleven employers, near eleven permits each, and for each of those its employer's permits again.
    expect(await cost(nested)).toBeGreaterThan(1000);
  });

  test('takes fragments, directives and names of operations as the answer will', async () => {
    const cost = async (q: string, operationName: string | null = null, v = '{}') =>
      (
        await as('officer').data(
          'query ($q: String!, $v: String, $o: String) { cost(operation: $q, variables: $v, operationName: $o) { cost } }',
          { q, v, o: operationName },
        )
      ).cost.cost;
    const plain = await cost('{ permits(first: 10) { nodes { employer { name } } } }');
    expect(
      await cost(
        '{ permits(first: 10) { nodes { ...E employer { id } } } } fragment E on Permit { employer { name } }',
      ),
    ).toBe(plain);
    expect(
      await cost(
        'query ($x: Boolean!) { permits(first: 10) { nodes { id employer @include(if: $x) { name } } } }',
        null,
        '{"x":false}',
      ),
    ).toBe(5 + 11);
    expect(
      await cost(
        'query A { sectors { code } } query B { permits(first: 10) { nodes { id } } }',
        'B',
      ),
    ).toBe(5 + 11);
  });

  test('is known at once for dimensions named over and over', async () => {
    const by = 'REGENCY, NATIONALITY, SECTOR, '.repeat(100);
    const q = `{ rollup(indicator: "incidents", by: [${by}]) { total { value } } }`;
    expect((await as('officer').data(COST, { q })).cost.cost).toBeGreaterThan(5);
  });

  test('counts nothing for what is denied', async () => {
    const { cost } = await as('leader').data(COST, {
      q: '{ permits(first: 200) { nodes { id } } }',
    });
    expect(cost.cost).toBe(5);
  });

  test('tells whoever is limited to an area nothing of how many there are elsewhere', async () => {
    const cost = async (filter: string) =>
      (
        await as('officer.katingan').data(COST, {
          q: `{ foreignNationals(first: 200, filter: { ${filter} }) { nodes { id } } }`,
        })
      ).cost.cost;
    expect(await cost('regencies: [{ system: KEMENDAGRI, value: "62.01" }]')).toBe(5);
    expect(await cost('nationalities: ["CHN"]')).toBe(await cost('nationalities: ["EGY"]'));
  });

  test.each([
    ['what is no query', '{ permits', '{}'],
    ['a field that is not there', '{ nothing }', '{}'],
    ['variables that are no JSON', '{ viewer { email } }', '{'],
    ['variables that are a list', '{ viewer { email } }', '[]'],
    [
      'a variable that does not fit',
      'query ($n: Int!) { permits(first: $n) { totalCount } }',
      '{"n":"x"}',
    ],
    ['a query beyond the limits', `{ ${'a '.repeat(900)} }`, '{}'],
  ])('refuses %s', async (_, q, v) => {
    expect(await as('officer').codes(COST, { q, v })).toEqual(['BAD_USER_INPUT']);
  });
});

test('what costs more than one query may is refused before it runs, with cost and limit', async () => {
  const query =
    '{ employers(first: 200) { nodes { permits(first: 200) { nodes { employer { permits(first: 200) { nodes { employer { permits(first: 200) { nodes { id } } } } } } } } } } }';
  const nothing = await hub.statements(() => as('officer').ask('{ thisFieldIsNotThere }'));
  let errors: { extensions: object }[] = [];
  const statements = await hub.statements(async () => {
    ({ errors } = await as('officer').ask(query));
  });
  expect(errors.map((error) => error.extensions)).toEqual([
    { code: 'COST_EXCEEDED', cost: expect.any(Number), limit: 25_000 },
  ]);
  expect(statements).toEqual(nothing);
});
