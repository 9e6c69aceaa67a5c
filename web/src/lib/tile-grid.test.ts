import { expect, test } from 'vitest';
import { TILE_COLUMNS, TILE_PLACES, TILE_ROWS, tileBeside } from './tile-grid.ts';

test('each of the fourteen regencies has a tile of its own inside of the grid', () => {
  const places = Object.values(TILE_PLACES);
  expect(places).toHaveLength(14);
  expect(new Set(places.map(String)).size).toBe(14);
  for (const [column, row] of places) {
    expect(column >= 1 && column <= TILE_COLUMNS && row >= 1 && row <= TILE_ROWS).toBe(true);
  }
});

test('arrows lead from Katingan to its neighbours, and from the edge nowhere', () => {
  expect(tileBeside('62.06', 'ArrowRight')).toBe('62.71');
  expect(tileBeside('62.06', 'ArrowLeft')).toBe('62.02');
  expect(tileBeside('62.06', 'ArrowDown')).toBe('62.07');
  expect(tileBeside('62.06', 'ArrowUp')).toBe('62.10');
  expect(tileBeside('62.05', 'ArrowRight')).toBeNull();
  expect(tileBeside('62.06', 'Enter')).toBeNull();
});

test('every tile is reached from every other by arrows alone', () => {
  const reached = new Set(['62.08']);
  for (const code of reached) {
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
      const next = tileBeside(code, key);
      if (next) reached.add(next);
    }
  }
  expect(reached.size).toBe(14);
});
