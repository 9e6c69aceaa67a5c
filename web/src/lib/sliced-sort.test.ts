import { expect, test } from 'vitest';
import { type SortKey, sortedOrder } from './sliced-sort.ts';

const order = async (keys: SortKey[], descending = false) => [
  ...(await sortedOrder(keys.length, (index) => keys[index] ?? null, descending)),
];

test('rows without a value come last, up and down, and equal rows keep their order', async () => {
  const keys = [3, null, 1, 3, 0];
  expect(await order(keys)).toEqual([4, 2, 0, 3, 1]);
  expect(await order(keys, true)).toEqual([0, 3, 2, 4, 1]);
});

test('texts are sorted as Indonesian has them, numbers in them by their size', async () => {
  expect(await order(['TKA 10', 'tka 9', 'Éka', 'adi', 'Zul'])).toEqual([3, 2, 1, 0, 4]);
});

test('many rows are sorted as the engine itself would sort them', async () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed;
  };
  const keys = Array.from({ length: 5_000 }, () => (random() % 11 === 0 ? null : random() % 900));
  const expected = keys
    .map((key, index) => ({ key, index }))
    .sort((a, b) => (a.key ?? Infinity) - (b.key ?? Infinity) || a.index - b.index)
    .map(({ index }) => index);
  expect(await order(keys)).toEqual(expected);
});

test('work that is no longer wanted ends', async () => {
  const stopped = AbortSignal.abort(new Error('left'));
  await expect(
    sortedOrder(400_000, (index) => (index * 7_919) % 400_009, false, stopped),
  ).rejects.toThrow('left');
});
