import { expect, test } from 'vitest';
import { placeFor, type Under, wishOf } from './deck-keys.ts';

const pressed = (key: string, more: object = {}, under: Under = null) =>
  wishOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...more }, under);

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

test('a text takes every key, and a button the space bar', () => {
  expect(pressed('b', {}, 'text')).toBeNull();
  expect(pressed(' ', {}, 'button')).toBeNull();
  expect(pressed('PageDown', {}, 'button')).toBe('next');
});

test('nobody goes past the first or the last slide', () => {
  expect(placeFor('previous', 0, 3)).toBe(0);
  expect(placeFor('next', 2, 3)).toBe(2);
  expect(placeFor('last', 0, 3)).toBe(2);
  expect(placeFor('last', 0, 0)).toBe(0);
});
