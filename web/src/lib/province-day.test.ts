import { expect, test } from 'vitest';
import { dayInProvince } from './province-day.ts';

test('the province is seven hours ahead: its day begins while that of Greenwich is yesterday', () => {
  expect(dayInProvince(new Date('2026-10-31T16:59:59Z'))).toBe('2026-10-31');
  expect(dayInProvince(new Date('2026-10-31T17:00:00Z'))).toBe('2026-11-01');
  expect(dayInProvince(new Date('2026-10-31T23:59:59Z'))).toBe('2026-11-01');
  expect(dayInProvince(new Date('2026-11-01T00:00:00Z'))).toBe('2026-11-01');
});
