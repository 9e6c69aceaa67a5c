import { expect, test } from 'vitest';
import { pointTiles, toggled } from './point-tiles.ts';

const all = { sector: null, siteSectors: null, categories: null };

test('all points need no parameter, some are named, and none need no tiles', () => {
  expect(pointTiles('sites', all)).toBe('/tiles/sites/{z}/{x}/{y}.mvt');
  expect(pointTiles('sites', { ...all, siteSectors: ['MINING', 'ENERGY'] })).toBe(
    '/tiles/sites/{z}/{x}/{y}.mvt?sector=MINING,ENERGY',
  );
  expect(pointTiles('sites', { ...all, siteSectors: [] })).toBeNull();
  expect(pointTiles('incidents', { ...all, categories: ['OVERSTAY'] })).toBe(
    '/tiles/incidents/{z}/{x}/{y}.mvt?category=OVERSTAY',
  );
});

test('the sector of the page narrows the sites that are drawn', () => {
  expect(pointTiles('sites', { ...all, sector: 'MINING' })).toContain('?sector=MINING');
  expect(pointTiles('sites', { ...all, sector: 'MINING', siteSectors: ['ENERGY'] })).toBeNull();
});

test('taking one off leaves the others, and putting it back leaves no choice at all', () => {
  const some = toggled(null, ['A', 'B', 'C'], 'B', false);
  expect(some).toEqual(['A', 'C']);
  expect(toggled(some, ['A', 'B', 'C'], 'B', true)).toBeNull();
});
