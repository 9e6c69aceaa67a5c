import { expect, test } from 'vitest';
import { layerAbove } from './layer-order.ts';

const mapWith = (...ids: string[]) => ({
  getLayer: ((id: string) => (ids.includes(id) ? { id } : undefined)) as never,
});

test('a layer that arrives late goes under those that belong above it', () => {
  expect(layerAbove(mapWith('sea', 'regency-border', 'sites-point'), 'regency-fill')).toBe(
    'regency-border',
  );
});

test('the topmost layer goes on top', () => {
  expect(layerAbove(mapWith('sea', 'land'), 'incidents-point')).toBeUndefined();
});
