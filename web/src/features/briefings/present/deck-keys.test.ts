import { expect, test } from 'vitest';
import { placeFor, wishOf } from './deck-keys.ts';

const pressed = (key: string, more: object = {}) =>
  wishOf({ key, ctrlKey: false, metaKey: false, altKey: false, target: null, ...more });

test('clickers and keyboards go on and back, blank the screen and play', () => {
  expect(['PageDown', ' ', 'ArrowRight'].map((key) => pressed(key))).toEqual(Array(3).fill('next'));
  expect(['PageUp', 'ArrowLeft'].map((key) => pressed(key))).toEqual(Array(2).fill('previous'));
  expect(['.', 'b', 'B', 'a', 'R'].map((key) => pressed(key))).toEqual([
    'blank',
    'blank',
    'blank',
    'play',
    'regency',
  ]);
});

test('a browser’s own keys stay the browser’s', () => {
  expect(pressed('r', { ctrlKey: true })).toBeNull();
  expect(pressed('ArrowLeft', { altKey: true })).toBeNull();
  expect(pressed('Tab')).toBeNull();
});

test('nobody goes past the first or the last slide', () => {
  expect(placeFor('previous', 0, 3)).toBe(0);
  expect(placeFor('next', 2, 3)).toBe(2);
  expect(placeFor('last', 0, 3)).toBe(2);
  expect(placeFor('last', 0, 0)).toBe(0);
});
