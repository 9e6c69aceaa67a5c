import { expect, test } from 'vitest';
import { cameraAround } from './camera-around.ts';

const at = (longitude: number, latitude: number) => ({ longitude, latitude });

test('one place is looked at from so near that it stands for itself', () => {
  expect(cameraAround([at(113, -2)])).toEqual({ ...at(113, -2), zoom: 14 });
});

test('places apart are looked at from their middle, the farther apart the farther away', () => {
  expect(cameraAround([at(112, -2), at(113, -1.5)])).toEqual({ ...at(112.5, -1.75), zoom: 8.5 });
  expect(cameraAround([at(111, -2), at(115, -2)])?.zoom).toBe(6.5);
});

test('no place is no camera', () => {
  expect(cameraAround([])).toBeNull();
});
