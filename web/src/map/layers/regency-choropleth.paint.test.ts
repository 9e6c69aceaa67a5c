import { expect, test } from 'vitest';
import { changeClasses, valueClasses } from '../../lib/class-breaks.ts';
import { colorOf, inkOn, type Look, lookOf } from '../../lib/look.ts';
import { LIGHT } from '../style/themes.ts';
import { fillColor, patterned } from './regency-choropleth.paint.ts';

const classes = valueClasses([3, 5, 9, 20, 40]);

test('zero, no report and a withheld count all look different', () => {
  const zero = lookOf({ value: 0 }, classes);
  const silent = lookOf({ absence: 'NOT_REPORTED' }, classes);
  const withheld = lookOf({ absence: 'SUPPRESSED' }, classes);
  expect(zero).toEqual({ kind: 'zero' });
  expect(silent).not.toEqual(withheld);
  expect(patterned(new Map([['62.06', zero]]))).toEqual([]);
  expect(
    patterned(
      new Map([
        ['62.06', silent],
        ['62.01', withheld],
      ]),
    ),
  ).toEqual(['62.06', '62.01']);
});

test('the smallest counts are light yellow and the largest deep blue', () => {
  expect(colorOf(lookOf({ value: 3 }, classes), LIGHT)).toBe('#ffffcc');
  expect(colorOf(lookOf({ value: 40 }, classes), LIGHT)).toBe('#253494');
});

test('two classes do not use neighbouring colours', () => {
  const two = valueClasses([1, 2]);
  expect(colorOf(lookOf({ value: 1 }, two), LIGHT)).toBe('#a1dab4');
  expect(colorOf(lookOf({ value: 2 }, two), LIGHT)).toBe('#2c7fb8');
});

test('a regency outside of the area is bare land', () => {
  expect(colorOf(lookOf(undefined, classes), LIGHT)).toBe(LIGHT.land);
});

test('the map paints by code, and without counts everything is land', () => {
  const looks = new Map<string, Look>([['62.06', { kind: 'zero' }]]);
  expect(fillColor(looks, LIGHT)).toEqual([
    'match',
    ['get', 'code'],
    '62.06',
    LIGHT.paper,
    LIGHT.land,
  ]);
  expect(fillColor(new Map(), LIGHT)).toBe(LIGHT.land);
});

test('a change has neutral grey in the middle, and as many colours to each side', () => {
  const changes = changeClasses([-9, -1, 2, 6]);
  const colour = (value: number) => colorOf(lookOf({ value }, changes, true), LIGHT);
  expect([-9, -1, 0, 2, 9].map(colour)).toEqual([
    '#a6611a',
    '#dfc27d',
    '#eceeee',
    '#80cdc1',
    '#018571',
  ]);
  const one = changeClasses([4, -4]);
  expect([-4, 0, 4].map((value) => colorOf(lookOf({ value }, one, true), LIGHT))).toEqual([
    '#a6611a',
    '#eceeee',
    '#018571',
  ]);
  expect(colorOf(lookOf({ value: 0 }, changeClasses([0]), true), LIGHT)).toBe('#eceeee');
});

test('words on a colour are black on the light ones and white on the deep ones', () => {
  expect(inkOn(lookOf({ value: 3 }, classes), LIGHT)).toBe('#000000');
  expect(inkOn(lookOf({ value: 40 }, classes), LIGHT)).toBe('#ffffff');
});
