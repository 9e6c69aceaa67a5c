import { expect, test } from 'vitest';
import { measured } from './measure.ts';

const basis = { population: 181_963, before: { value: 58 }, total: { value: 487 } };

test('62 persons among 181,963 inhabitants are 34.1 per 100,000', () => {
  expect(measured('rate', { value: 62 }, basis)).toEqual({ value: 34.1 });
});

test('62 of 487 are 12.7 per cent', () => {
  expect(measured('share', { value: 62 }, basis)).toEqual({ value: 12.7 });
});

test('62 after 58 is four more, and 55 is three fewer', () => {
  expect(measured('change', { value: 62 }, basis)).toEqual({ value: 4 });
  expect(measured('change-year', { value: 55 }, basis)).toEqual({ value: -3 });
});

test('a measure is absent for the reason of the first cell that is', () => {
  const silent = { absence: 'NOT_REPORTED' } as const;
  const withheld = { absence: 'SUPPRESSED' } as const;
  expect(measured('rate', withheld, basis)).toEqual(withheld);
  expect(measured('share', { value: 62 }, { ...basis, total: withheld })).toEqual(withheld);
  expect(measured('change', { value: 62 }, { ...basis, before: silent })).toEqual(silent);
  expect(measured('change', withheld, { ...basis, before: silent })).toEqual(withheld);
});

test('a cell that a measure does not need does not hide it', () => {
  const others = {
    ...basis,
    before: { absence: 'SUPPRESSED' },
    total: { absence: 'SUPPRESSED' },
  } as const;
  expect(measured('count', { value: 62 }, others)).toEqual({ value: 62 });
  expect(measured('rate', { value: 62 }, others)).toEqual({ value: 34.1 });
});

test('zero stays zero, and one among very many does not become zero', () => {
  expect(measured('rate', { value: 0 }, basis)).toEqual({ value: 0 });
  expect(measured('share', { value: 0 }, { ...basis, total: { value: 0 } })).toEqual({ value: 0 });
  expect(measured('share', { value: 1 }, { ...basis, total: { value: 9000 } })).toEqual({
    value: 0.1,
  });
});
