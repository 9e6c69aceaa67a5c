import { expect, test } from 'vitest';
import { type ChartData, cellText, extentOf, firstOf, someAbsent } from './chart-data.ts';
import { bandScale, ticksOf, valueScale } from './scale.ts';

const data: ChartData = {
  categories: ['Kapuas', 'Katingan', 'Seruyan'],
  ordered: false,
  series: [
    { name: 'L', cells: [{ value: 7 }, { absence: 'SUPPRESSED' }, { value: 3 }] },
    { name: 'P', cells: [{ value: 5 }, { value: 9 }, null] },
  ],
};

test('an axis holds zero and all that is shown, on top of each other where that is drawn', () => {
  expect(extentOf(data, false)).toEqual([0, 9]);
  expect(extentOf(data, true)).toEqual([0, 12]);
  expect(extentOf({ ...data, series: [] }, false)).toEqual([0, 1]);
});

test('what is withheld has its reason, and what was never counted is neither that nor zero', () => {
  const words = {
    number: String,
    absence: { SUPPRESSED: 'tertutup' },
    noRow: 'tidak ada baris',
  } as never;
  const texts = data.series.flatMap(({ cells }) => cells.map((cell) => cellText(cell, words)));
  expect(texts).toEqual(['7', 'tertutup', '3', '5', '9', 'tidak ada baris']);
  expect([someAbsent(data), someAbsent(firstOf(data, 1))]).toEqual([true, false]);
});

test('counts of a few have whole numbers at their axis', () => {
  const scale = valueScale([0, 2], 0, 800);
  expect(ticksOf(scale)).toEqual([0, 1, 2]);
});

test('an axis ends at round figures, below zero too, and a part of one is not made whole', () => {
  expect(valueScale([0, 47], 0, 800).extent).toEqual([0, 50]);
  expect(valueScale([0, 111], 0, 480).extent).toEqual([0, 120]);
  expect(ticksOf(valueScale([0, 47], 0, 400))).toEqual([0, 10, 20, 30, 40, 50]);
  expect(ticksOf(valueScale([-12, 31], 0, 400))).toEqual([-20, -10, 0, 10, 20, 30, 40]);
  expect(ticksOf(valueScale([0, 0.28], 0, 240))).toEqual([0, 0.1, 0.2, 0.3]);
  expect(valueScale([0, 47], 320, 0)(25)).toBe(160);
});

test('categories share the room, each with the same space around it', () => {
  const { begin, middle, thick, step } = bandScale(4, 100, 500);
  expect([step, thick, begin(0), middle(0), begin(3) + thick]).toEqual([
    100, 75, 112.5, 150, 487.5,
  ]);
});
