import { expect, test } from 'vitest';
import { coverage } from './coverage.ts';

const at = (...codes: string[]) => codes.map((kemendagriCode) => ({ kemendagriCode }));
const reports = [
  { source: 'stay', extractedAt: '2026-10-31', regencies: at('62.01', '62.06') },
  { source: 'work', extractedAt: '2026-08-31', regencies: at('62.06') },
  { source: 'work', extractedAt: '2026-10-05', regencies: at('62.01') },
  { source: 'other', extractedAt: '2026-10-05', regencies: at('62.08') },
  { source: 'stay', extractedAt: '2026-08-31', regencies: at('62.09') },
];
const covered = (code: string, day: string) => coverage(code, ['stay', 'work'], reports, day);

test('both sources, one of two, an old one only, and none at all are four answers', () => {
  expect(covered('62.01', '2026-10-31')).toEqual({ value: 2 });
  expect(covered('62.06', '2026-10-31')).toEqual({ value: 1 });
  expect(covered('62.09', '2026-10-31')).toEqual({ absence: 'STALE' });
  expect(covered('62.08', '2026-10-31')).toEqual({ absence: 'NOT_REPORTED' });
});

test('a later report reaches an earlier month', () => {
  expect(covered('62.06', '2026-08-31')).toEqual({ value: 2 });
  expect(covered('62.09', '2026-08-31')).toEqual({ value: 1 });
});
