/** Every order of every list: told by its values, whole over its pages, and keeping its place while rows come and go. */
import { isListType, isNonNullType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { NESTED_LISTS, type Page, ROOT_LISTS, valueAt } from '../testkit/lists.ts';
import { SCHEMA } from '../testkit/printed-schema.ts';

const LISTS = { ...ROOT_LISTS, ...NESTED_LISTS };

let hub: TestHub;
const callers = new Map<string, Caller>();
beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  for (const name of ['officer', 'operator', 'auditor', 'analyst'])
    callers.set(name, await hub.as(`${name}@demo.pora`));
});
afterAll(() => hub.close());

const callerOf = (name: string): Caller => callers.get(name) ?? hub.stranger;

/** The names of the fields by which a list may be sorted. */
function ordersOf(list: string): string[] {
  const [owner, name] = list.includes('.') ? list.split('.') : ['Query', list];
  const type = SCHEMA.getType(owner ?? '');
  const field = type && 'getFields' in type ? type.getFields()[name ?? ''] : undefined;
  const argument = field && 'args' in field ? field.args.find((it) => it.name === 'orderBy') : null;
  let input: unknown = argument?.type;
  while (isListType(input) || isNonNullType(input)) input = input.ofType;
  return Object.keys((input as { getFields(): object } | undefined)?.getFields() ?? {});
}

/** What a row shows of the field that it is sorted by, where that is not the field itself; null: nothing comparable. */
const SHOWN: Record<string, Record<string, string | null>> = {
  foreignNationals: { nationality: 'nationality { alpha3 }', name: null },
  permits: { kind: 'kind { id }', regency: 'regency { kemendagriCode }', number: null },
  'ForeignNational.permits': {
    kind: 'kind { id }',
    regency: 'regency { kemendagriCode }',
    number: null,
  },
  'Employer.permits': { kind: 'kind { id }', regency: 'regency { kemendagriCode }', number: null },
  incidents: { category: 'category { id }', regency: 'regency { kemendagriCode }' },
  employers: { name: null, sector: 'sector { code }' },
  sites: { name: null, regency: 'regency { kemendagriCode }' },
  'Employer.sites': { name: null, regency: 'regency { kemendagriCode }' },
  batches: { source: 'source { id }', fileName: null },
  'Source.batches': { source: 'source { id }', fileName: null },
  accounts: { email: null, name: null },
};

const KEY: Record<string, string> = { 'Batch.rejectedRows': 'row' };

const leaf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? leaf(Object.values(value)[0]) : value;

const EVERY = Object.entries(LISTS).flatMap(([name, list]) =>
  ordersOf(name).map((field): [string, string, typeof list] => [name, field, list]),
);

test('every list of the schema can be sorted', () => {
  expect([...new Set(EVERY.map(([name]) => name))].sort()).toEqual(Object.keys(LISTS).sort());
});

describe.each(EVERY)('%s by %s', (name, field, { as, query, at }) => {
  const shown = SHOWN[name]?.[field] === undefined ? field : SHOWN[name][field];
  const page = async (args: string): Promise<Page> => {
    const shape = `{ totalCount edges { cursor node { key: ${KEY[name] ?? 'id'} ${shown ? `value: ${shown}` : ''} } } nodes { __typename } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
    const data = await callerOf(as).data(query.replace('ARGS', args).replace('SHAPE', shape));
    return valueAt(data, at) as Page;
  };

  test.each(['ASC', 'DESC'])(
    '%s: sorted, the unreported last, whole over pages both ways',
    async (direction) => {
      const order = `orderBy: [{ ${field}: ${direction} }]`;
      const whole = await page(`first: 200, ${order}`);
      const keys = whole.edges.map(({ node }) => node['key']);
      if (shown) {
        const values = whole.edges.map(({ node }) => leaf(node['value'])) as (
          | string
          | number
          | null
        )[];
        const reported = values.filter((value) => value !== null);
        const sorted = [...reported].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        expect(values.slice(0, reported.length)).toEqual(
          direction === 'ASC' ? sorted : sorted.reverse(),
        );
      }
      const size = Math.max(1, Math.ceil(keys.length / 4));
      const forwards: unknown[] = [];
      let after = '';
      for (let turn = 0; turn < 3; turn += 1) {
        const found = await page(`first: ${size}, ${order}${after ? `, after: "${after}"` : ''}`);
        forwards.push(...found.edges.map(({ node }) => node['key']));
        after = found.pageInfo.endCursor ?? '';
        if (!found.pageInfo.hasNextPage) break;
      }
      expect(forwards.slice(0, keys.length)).toEqual(keys.slice(0, forwards.length));
      expect(forwards.length).toBe(Math.min(whole.totalCount, 3 * size));
      if (!after || forwards.length < 2) return;
      const back = await page(`last: ${forwards.length}, ${order}, before: "${after}"`);
      expect(back.edges.map(({ node }) => node['key'])).toEqual(forwards.slice(0, -1));
    },
  );
});

const PERMITS = `query ($after: String, $orderBy: [PermitOrder!]) {
  permits(first: 40, after: $after, orderBy: $orderBy) {
    totalCount nodes { id validTo } pageInfo { endCursor hasNextPage } } }`;
const INSERT = `INSERT INTO permit (kind_id, number, agency_code, source, holder_id, regency_code, valid_from, valid_to,
    status, extracted_on, batch_id, row)
  SELECT kind_id, $1, agency_code, source, holder_id, regency_code, $2::date - 300, $2::date, status, extracted_on, batch_id, row
  FROM permit WHERE id = $3`;

test('rows that come, change or go between two pages make nobody seen twice or left out', async () => {
  const officer = callerOf('officer');
  const orderBy = [{ validTo: 'ASC' }];
  const all = await officer.data(
    `{ permits(first: 200, orderBy: [{ validTo: ASC }]) { nodes { id validTo } } }`,
  );
  const keyOf = (id: string) => Buffer.from(id, 'base64').toString().split(':')[1];
  const expected = all.permits.nodes.map((it: { id: string }) => it.id);
  const first = (await officer.data(PERMITS, { orderBy })).permits;
  const last = first.nodes.at(-1);
  // One comes before the page's end, one after it; the very row at which the page ended moves to the end of the list.
  await hub.database.pool.query(INSERT, ['TEST-1', first.nodes[0].validTo, keyOf(last.id)]);
  await hub.database.pool.query(INSERT, ['TEST-2', all.permits.nodes[60].validTo, keyOf(last.id)]);
  await hub.database.pool.query(`UPDATE permit SET valid_to = '2099-01-01' WHERE id = $1`, [
    keyOf(last.id),
  ]);
  const second = (await officer.data(PERMITS, { after: first.pageInfo.endCursor, orderBy }))
    .permits;
  const seen = second.nodes.map((it: { id: string }) => it.id);
  const newcomers = seen.filter((id: string) => !expected.includes(id));
  expect(newcomers).toHaveLength(1);
  expect(seen.filter((id: string) => !newcomers.includes(id))).toEqual(expected.slice(40, 79));
  expect(second.totalCount).toBe(first.totalCount + 2);
});

describe('a cursor', () => {
  const names = '{ foreignNationals(first: 2) { nodes { name } pageInfo { endCursor } } }';

  test('tells nothing of the values that it holds', async () => {
    const { foreignNationals } = await callerOf('officer').data(names);
    const text = Buffer.from(foreignNationals.pageInfo.endCursor, 'base64').toString();
    const sealed = Buffer.from(text.split('.').at(-1) ?? '', 'base64url').toString('latin1');
    expect(foreignNationals.nodes[1].name.length).toBeGreaterThan(3);
    expect(`${text} ${sealed}`).not.toContain(foreignNationals.nodes[1].name);
  });

  test('of another list, another order or another’s making is none', async () => {
    const officer = callerOf('officer');
    const { foreignNationals } = await officer.data(names);
    const cursor: string = foreignNationals.pageInfo.endCursor;
    const text = Buffer.from(cursor, 'base64').toString();
    // Not the last letters: of these some bits say nothing.
    const other = text.at(-10) === 'A' ? 'B' : 'A';
    const forged = Buffer.from(text.slice(0, -10) + other + text.slice(-9)).toString('base64');
    const record = Buffer.from('GPC:S:00000000-0000-4000-8000-000000000000').toString('base64');
    const codes = (list: string) => officer.codes(`{ ${list} { nodes { id } } }`);
    expect(await codes(`foreignNationals(after: "${cursor}")`)).toEqual([]);
    for (const list of [
      `foreignNationals(after: "${forged}")`,
      `foreignNationals(after: "${record}")`,
      `foreignNationals(after: "${cursor}", orderBy: [{ name: DESC }])`,
      `permits(after: "${cursor}")`,
    ]) {
      expect([list, await codes(list)]).toEqual([list, ['BAD_USER_INPUT']]);
    }
    expect(
      await callerOf('analyst').codes(`{ foreignNationals(after: "${cursor}") { nodes { id } } }`),
    ).toEqual(['BAD_USER_INPUT']);
  });
});

test('an order by a field that may not be read is refused, one that makes no sense is explained', async () => {
  const codes = (as: string, list: string) => callerOf(as).codes(`{ ${list} { totalCount } }`);
  for (const list of [
    'foreignNationals(orderBy: [{ name: ASC }])',
    'foreignNationals(orderBy: [{ nationality: ASC }, { birthDate: DESC }])',
    'permits(orderBy: [{ number: ASC }])',
  ]) {
    expect([list, await codes('analyst', list)]).toEqual([list, ['FORBIDDEN']]);
    expect([list, await codes('officer', list)]).toEqual([list, []]);
  }
  const twice = 'permits(orderBy: [{ validTo: ASC }, { validTo: DESC }])';
  expect(await callerOf('officer').codes(`{ ${twice} { nodes { id } } }`)).toEqual([
    'BAD_USER_INPUT',
  ]);
});
