import { expect, test } from 'vitest';
import { changeOf } from './change.ts';

test('a change is what came and went between two counts', () => {
  expect(changeOf({ value: 12 }, { value: 8 })).toEqual({ kind: 'by', value: 4 });
  expect(changeOf({ value: 0 }, { value: 8 })).toEqual({ kind: 'by', value: -8 });
});

test('where one of both is absent, so is the change, for that reason', () => {
  const absent = { kind: 'absent', reason: 'SUPPRESSED' };
  expect(changeOf({ absence: 'SUPPRESSED' }, { value: 8 })).toEqual(absent);
  expect(changeOf({ value: 12 }, { absence: 'SUPPRESSED' })).toEqual(absent);
});

test('without an earlier figure there is nothing to compare with', () => {
  expect(changeOf({ value: 12 }, undefined)).toEqual({ kind: 'none' });
});
