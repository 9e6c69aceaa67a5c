import { expect, test } from 'vitest';
import { formatListState, pageArguments, parseListState } from './list-state.ts';

const KEYS = ['regency', 'status'] as const;

test('filters and place survive the way into the URL and back', () => {
  const state = { filters: { regency: '62.06', status: 'VALID' }, after: 'R1BDOjQy', before: null };
  expect(parseListState(formatListState(state), KEYS)).toEqual(state);
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
