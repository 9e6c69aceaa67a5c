import { expect, test } from 'vitest';
import { layersFor } from './layers-for.ts';

test('places of incidents are for case officers only', () => {
  expect(layersFor(['CASE_OFFICER'])).toEqual(['sites', 'incidents']);
  expect(layersFor(['LEADER'])).toEqual(['sites']);
  expect(layersFor(['ADMIN'])).toEqual([]);
});
