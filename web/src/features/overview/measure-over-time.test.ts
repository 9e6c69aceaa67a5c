import { expect, test } from 'vitest';
import type { Cell } from '../../lib/cell.ts';
import { valuesOverTime } from './measure-over-time.ts';

const series = (...cells: Cell[]) =>
  new Map(cells.map((cell, at) => [['2026-08-31', '2026-09-30', '2026-10-31'][at] ?? '', cell]));
const played = {
  flow: false,
  all: series({ value: 40 }, { value: 50 }, { value: 60 }),
  regencies: new Map([['62.06', series({ value: 4 }, { absence: 'SUPPRESSED' }, { value: 6 })]]),
};
const rows = [{ code: '62.06', name: 'Katingan', cell: { value: 6 } }];
const now = { asOf: '2026-10-31', total: { value: 60 }, population: new Map([['62.06', 200_000]]) };

test('classes come from the shown values of all periods, of each measure', () => {
  expect(valuesOverTime('count', rows, played, now)).toEqual([4, 6]);
  expect(valuesOverTime('rate', rows, played, now)).toEqual([2, 3]);
  expect(valuesOverTime('share', rows, played, now)).toEqual([10, 10]);
});

test('a change next to a withheld count is not there to make a class of', () => {
  expect(valuesOverTime('change', rows, played, now)).toEqual([]);
});
