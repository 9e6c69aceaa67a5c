import { expect, test } from 'vitest';
import { isAll, listOf, pageText } from './pages.ts';

const question = (text: string, variables = '') => ({ text, variables, purpose: null });

test('the next page is asked for by the same list, and by nothing that only paged it', () => {
  const list = listOf({
    text: 'query ($n: Int, $f: EmployerFilter) { e: employers(first: $n, filter: $f) { nodes { name } } }',
  });
  expect(list && pageText(list, 200, 'abc').replace(/\s+/g, ' ')).toBe(
    'query ($f: EmployerFilter) { e: employers(filter: $f, first: 200, after: "abc") { nodes { name } pageInfo { hasNextPage endCursor } } }',
  );
});

test.each([
  [
    'says that there is more',
    '{ employers { nodes { id } } }',
    '',
    { nodes: [1], pageInfo: { hasNextPage: true } },
    false,
  ],
  [
    'says that there is none',
    '{ employers(first: 1) { nodes { id } } }',
    '',
    { nodes: [1], pageInfo: { hasNextPage: false } },
    true,
  ],
  [
    'has a full page and says nothing',
    'query ($n: Int) { employers(first: $n) { nodes { id } } }',
    '{"n": 2}',
    { nodes: [1, 2] },
    false,
  ],
  ['has less than a page', '{ employers { edges { node { id } } } }', '', { edges: [1, 2] }, true],
  ['is read from its end', '{ employers(last: 2) { nodes { id } } }', '', { nodes: [1, 2] }, true],
])('an answer that %s', (_what, text, variables, employers, all) => {
  expect(isAll(question(text, variables), { employers })).toBe(all);
});

test('a question for two lists has no next page', () => {
  expect(listOf({ text: '{ employers { nodes { id } } sites { nodes { id } } }' })).toBeNull();
  expect(isAll(question('{ regencies { name } }'), { regencies: [] })).toBe(true);
});
