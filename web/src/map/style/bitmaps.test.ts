import { expect, test } from 'vitest';
import { dots, hatching, isInside, markBitmap } from './bitmaps.ts';
import { SECTOR_MARKS } from './marks.ts';

test('hatching leaves gaps and repeats without a seam', () => {
  const { data, width } = hatching('#808080');
  const drawn = (x: number, y: number) => data[(y * width + x) * 4 + 3] === 255;
  expect(drawn(0, 0)).toBe(true);
  expect(drawn(8, 0)).toBe(false);
  expect(drawn(15, 1)).toBe(true);
});

test('hatching and dots are different pictures', () => {
  expect(hatching('#808080').data).not.toEqual(dots('#808080').data);
});

test('a mark has its own colour in the middle and nothing in the corner', () => {
  const mark = SECTOR_MARKS.INDUSTRY;
  if (!mark) throw new Error('no mark');
  const { data, width } = markBitmap(mark, '#ffffff');
  const middle = (Math.floor(width / 2) * width + Math.floor(width / 2)) * 4;
  expect([...data.slice(middle, middle + 4)]).toEqual([0, 0x72, 0xb2, 255]);
  expect(data[3]).toBe(0);
});

test('no two sectors share a shape or a hue', () => {
  const marks = Object.values(SECTOR_MARKS);
  expect(new Set(marks.map((mark) => JSON.stringify(mark.shape))).size).toBe(marks.length);
  expect(new Set(marks.map((mark) => mark.color)).size).toBe(marks.length);
});

test('the middle of a triangle is inside and its corner box is not', () => {
  const triangle = [
    [0, -1],
    [1, 1],
    [-1, 1],
  ] as const;
  expect(isInside(0, 0.2, triangle)).toBe(true);
  expect(isInside(0.9, -0.9, triangle)).toBe(false);
});
