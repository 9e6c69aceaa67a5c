import { expect, test } from 'vitest';
import { isPurpose } from './purpose.tsx';

test('a case number in plain characters is a purpose', () => {
  expect(isPurpose('LP/B/123/XI/2026/SPKT')).toBe(true);
});

test('what a header cannot carry is no purpose', () => {
  expect(isPurpose('')).toBe(false);
  expect(isPurpose('   ')).toBe(false);
  expect(isPurpose('perkara – 12')).toBe(false);
  expect(isPurpose('a'.repeat(81))).toBe(false);
});
