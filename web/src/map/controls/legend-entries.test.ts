import { expect, test } from 'vitest';
import type { Cell } from '../../lib/cell.ts';
import { valueClasses } from '../../lib/class-breaks.ts';
import { lookOf } from '../../lib/look.ts';
import { legendEntries } from './legend-entries.ts';

test('the legend counts every regency once', () => {
  const cells: [string, Cell | undefined][] = [
    ['62.01', { value: 96 }],
    ['62.02', { value: 71 }],
    ['62.03', { value: 71 }],
    ['62.06', { absence: 'SUPPRESSED' }],
    ['62.08', { value: 0 }],
    ['62.09', { absence: 'NOT_REPORTED' }],
    ['62.71', undefined],
  ];
  const classes = valueClasses([96, 71, 71]);
  const looks = new Map(cells.map(([code, cell]) => [code, lookOf(cell, classes)]));
  const entries = legendEntries(looks, classes);
  expect(entries.map(({ look, range, regencies }) => [look.kind, range, regencies])).toEqual([
    ['class', { from: 71, to: 71 }, 2],
    ['class', { from: 72, to: 96 }, 1],
    ['zero', null, 1],
    ['absent', null, 1],
    ['absent', null, 1],
    ['outside', null, 1],
  ]);
  expect(entries.reduce((sum, entry) => sum + entry.regencies, 0)).toBe(looks.size);
});

test('what no regency looks like is not listed', () => {
  expect(legendEntries(new Map(), [])).toEqual([]);
});
