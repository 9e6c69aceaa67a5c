import { expect, test } from 'vitest';
import { formatListState, orderArgument, pageArguments, parseListState } from './list-state.ts';

const KEYS = ['regency', 'status'] as const;
const FIELDS = ['validTo', 'kind'] as const;

test('filters, order and place survive the way into the URL and back', () => {
  const state = {
    filters: { regency: '62.06', status: 'VALID' },
    sort: { field: 'validTo', descending: true },
    after: 'R1BDOjQy',
    before: null,
  };
  expect(formatListState(state)).toContain('sort=-validTo');
  expect(parseListState(formatListState(state), KEYS, FIELDS)).toEqual(state);
});

test('an order by a field that the list is not sorted by is left out', () => {
  expect(parseListState('sort=-name', KEYS, FIELDS).sort).toBe(null);
  expect(parseListState('sort=-validTo', KEYS).sort).toBe(null);
});

test('the graph is asked for an order by one field', () => {
  expect(orderArgument({ field: 'kind', descending: false })).toEqual([{ kind: 'ASC' }]);
  expect(orderArgument({ field: 'kind', descending: true })).toEqual([{ kind: 'DESC' }]);
  expect(orderArgument(null)).toBe(null);
});

test('a parameter that is no filter of the list is left out', () => {
  expect(parseListState('name=Budi&regency=62.06', KEYS).filters).toEqual({ regency: '62.06' });
});

test('the page before a cursor is asked from its end', () => {
  expect(pageArguments(parseListState('before=abc', KEYS))).toEqual({
    first: null,
    after: null,
    last: 50,
    before: 'abc',
  });
  expect(pageArguments(parseListState('', KEYS))).toEqual({
    first: 50,
    after: null,
    last: null,
    before: null,
  });
});
