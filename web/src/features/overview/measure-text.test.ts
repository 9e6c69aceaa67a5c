import { expect, test } from 'vitest';
import { id } from '../../i18n/id.ts';
import { measureText } from './measure-text.ts';

test('each measure is written in its own way', () => {
  const text = (measure: Parameters<typeof measureText>[0]) => measureText(measure, 2, id, 'id');
  expect(text('count').value(1234)).toBe('1.234');
  expect(text('rate').value(34.1)).toBe('34,1');
  expect([16, 0].map(text('share').value)).toEqual(['16,0%', '0%']);
  expect(text('share').range({ from: 0.5, to: 12.7 })).toBe('0,5–12,7%');
  expect([4, 0, -3].map(text('change').value)).toEqual(['+4', '0', '−3']);
  expect(text('coverage').range({ from: 1, to: 1 })).toBe('1 dari 2 sumber');
  const change = text('change-year').range;
  expect(change({ from: Number.NEGATIVE_INFINITY, to: -5 })).toBe('≤ −5');
  expect(change({ from: -4, to: -1 })).toBe('−4 s.d. −1');
  expect(change({ from: 0, to: 0 })).toBe('0 (tetap)');
  expect(change({ from: 5, to: Number.POSITIVE_INFINITY })).toBe('≥ +5');
});
