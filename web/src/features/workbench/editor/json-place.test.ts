import { expect, test } from 'vitest';
import { jsonPlace } from './json-place.ts';

test.each([
  ['{', [], 'key'],
  ['{"filter": ', ['filter'], 'value'],
  ['{"filter": {', ['filter'], 'key'],
  ['{"filter": {"sex": "F", ', ['filter'], 'key'],
  ['{"filter": {"or": [{"statuses": [', ['filter', 'or', 'statuses'], 'value'],
  ['{"filter": {"or": [{"statuses": ["VALID"]}, {', ['filter', 'or'], 'key'],
  ['{"a": "{[,:", "b": ', ['b'], 'value'],
])('%s', (beginning, keys, expects) => {
  expect(jsonPlace(beginning)).toEqual({ keys, expects });
});
