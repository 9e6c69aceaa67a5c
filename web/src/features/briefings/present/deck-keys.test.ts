import { expect, test } from 'vitest';
import { placeFor, type Under, wishOf, wishOfSwipe } from './deck-keys.ts';

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

test('a clicker’s start button does not load the page again, a reload by hand does', () => {
  expect(['F5', 'F5'].map((key, at) => pressed(key, { shiftKey: at === 1 }, 'text'))).toEqual([
    'here',
    'here',
  ]);
  expect(pressed('F5', { ctrlKey: true })).toBeNull();
  expect(placeFor('here', 2, 5)).toBe(2);
});

test('a swipe to the left goes on and one to the right back; a short or steep one does nothing', () => {
  expect([wishOfSwipe(-80, 10), wishOfSwipe(80, -40)]).toEqual(['next', 'previous']);
  expect([wishOfSwipe(-59, 0), wishOfSwipe(-100, 51)]).toEqual([null, null]);
});
