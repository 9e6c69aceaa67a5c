import { expect, test } from 'vitest';
import {
  type AnswerState,
  DEFAULT_STATE,
  formatAnswerState,
  parseAnswerState,
} from './answer-state.ts';

test('how an answer is looked at goes into the address and comes back, and leaves the rest there', () => {
  const state: AnswerState = {
    tab: 'chart',
    part: 'izin',
    hidden: ['holder.name', 'number'],
    sort: { column: 'validTo', descending: true },
    group: 'regency.name',
    rows: 'validTo~bulan',
    columns: 'kind.code',
    sum: 'cell',
    chart: 'stacked',
    place: 'regency.kemendagriCode',
    display: 'tiles',
    breaks: 'natural',
  };
  const query = formatAnswerState(state, 'analisis=abc&tampil=peta');
  expect(new URLSearchParams(query).get('analisis')).toBe('abc');
  expect(parseAnswerState(query)).toEqual(state);
  expect(formatAnswerState(DEFAULT_STATE, query)).toBe('analisis=abc');
});

test('what the address says wrongly is as if it said nothing', () => {
  expect(parseAnswerState('tampil=x&urut=-&baris=a b&grafik=pie&tanpa=,;&kelas=9')).toEqual(
    DEFAULT_STATE,
  );
});
