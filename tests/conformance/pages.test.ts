import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { NESTED_LISTS, type Page, ROOT_LISTS, valueAt } from '../testkit/lists.ts';

const LISTS = { ...ROOT_LISTS, ...NESTED_LISTS };

let hub: TestHub;
const callers = new Map<string, Caller>();
beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  for (const name of ['officer', 'operator', 'auditor'])
    callers.set(name, await hub.as(`${name}@demo.pora`));
});
afterAll(() => hub.close());

const callerOf = (name: string): Caller => callers.get(name) ?? hub.stranger;

test('every list of the schema that takes a page is looked at here', async () => {
  const { __schema } = await callerOf('officer').data(
    '{ __schema { types { name fields { name args { name } } } } }',
  );
  const lists = __schema.types.flatMap(
    (type: { name: string; fields: { name: string; args: { name: string }[] }[] | null }) =>
      (type.fields ?? [])
        .filter((field) => field.args.some((argument) => argument.name === 'first'))
        .map((field) => (type.name === 'Query' ? field.name : `${type.name}.${field.name}`)),
  );
  expect(lists.sort()).toEqual(Object.keys(LISTS).sort());
});

const GARBLED = Buffer.from('GPC:S:not-a-key').toString('base64');

describe.each(Object.entries(LISTS))('the list %s', (_, { as, query }) => {
  test.each([
    ['first: 201', 'first: 201'],
    ['first: -1', 'first: -1'],
    ['last: 201', 'last: 201'],
    ['last: -1', 'last: -1'],
    ['both ends at once', 'first: 1, last: 1'],
    ['a cursor that is none', 'first: 1, after: "page 2"'],
    ['a garbled cursor', `first: 1, after: "${GARBLED}"`],
    ['a garbled cursor backwards', `last: 1, before: "${GARBLED}"`],
    ['an empty cursor', 'first: 1, after: ""'],
  ])('refuses %s, whatever is asked of the page', async (_, page) => {
    for (const shape of [
      '{ edges { cursor } }',
      '{ totalCount }',
      '{ pageInfo { hasNextPage } }',
    ]) {
      const { data, errors } = await callerOf(as).ask(
        query.replace('ARGS', page).replace('SHAPE', shape),
      );
      expect([shape, data, errors.map((error) => error.extensions.code)]).toEqual([
        shape,
        null,
        ['BAD_USER_INPUT'],
      ]);
    }
  });

  test('takes 200 and 0', async () => {
    for (const page of ['first: 200', 'first: 0', 'last: 200']) {
      expect([
        page,
        await callerOf(as).codes(
          query.replace('ARGS', page).replace('SHAPE', '{ totalCount nodes { __typename } }'),
        ),
      ]).toEqual([page, []]);
    }
  });

  test('refuses too much by a variable, in a fragment and under an alias too', async () => {
    const hidden = query.replace('ARGS', 'first: $n').replace('SHAPE', '{ totalCount }');
    expect(await callerOf(as).codes(`query ($n: Int) ${hidden}`, { n: 500 })).toEqual([
      'BAD_USER_INPUT',
    ]);
    const fragment = query
      .replace('ARGS', 'first: 500')
      .replace('SHAPE', '{ totalCount }')
      .slice(1, -1);
    expect(
      await callerOf(as).codes(`query { ...Rest } fragment Rest on Query { ${fragment} }`),
    ).toEqual(['BAD_USER_INPUT']);
  });
});

/** By what a row is told from another, where it is no node. */
const KEYS: Record<string, string> = {
  accounts: '... on Account { id }',
  agencyReads: '... on AgencyRead { id }',
  auditEvents: '... on AuditEvent { id }',
  breakGlassOpenings: '... on BreakGlass { id }',
  briefingPacks: '... on BriefingPack { id }',
  'Batch.rejectedRows': '... on RejectedRow { row }',
};

const shapeFor = (name: string): string =>
  `{ totalCount edges { cursor node { __typename ${KEYS[name] ?? '... on Node { id }'} } } nodes { __typename } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;

describe.each(Object.entries(LISTS))('paging through %s', (name, { as, query, at }) => {
  const page = async (args: string): Promise<Page> => {
    const data = await callerOf(as).data(
      query.replace('ARGS', args).replace('SHAPE', shapeFor(name)),
    );
    return valueAt(data, at) as Page;
  };
  const keyOf = ({ node }: Page['edges'][number]): unknown => node['id'] ?? node['row'];

  test('forwards and backwards meets every record once, in the same order', async () => {
    const whole = await page('first: 200');
    // Small enough for several pages, large enough for a few questions.
    const size = Math.max(1, Math.ceil(Math.min(whole.totalCount, 200) / 4));
    const forwards: unknown[] = [];
    let after = '';
    for (let turn = 0; turn < 200; turn += 1) {
      const found = await page(`first: ${size}${after ? `, after: "${after}"` : ''}`);
      expect(found.totalCount).toBe(whole.totalCount);
      expect(found.nodes).toHaveLength(found.edges.length);
      expect(found.pageInfo.hasPreviousPage).toBe(after !== '');
      forwards.push(...found.edges.map(keyOf));
      if (!found.pageInfo.hasNextPage) break;
      expect(found.edges).toHaveLength(size);
      expect(found.pageInfo.endCursor).toBe(found.edges.at(-1)?.cursor);
      after = found.pageInfo.endCursor ?? '';
    }
    expect(new Set(forwards).size).toBe(forwards.length);
    expect(forwards).toHaveLength(whole.totalCount);
    expect(forwards.slice(0, 200)).toEqual(whole.edges.map(keyOf));

    const backwards: unknown[] = [];
    let before = '';
    for (let turn = 0; turn < 200; turn += 1) {
      const found = await page(`last: ${size}${before ? `, before: "${before}"` : ''}`);
      backwards.unshift(...found.edges.map(keyOf));
      if (!found.pageInfo.hasPreviousPage) break;
      before = found.pageInfo.startCursor ?? '';
    }
    expect(backwards).toEqual(forwards);
  });
});
