import { expect, test } from 'vitest';
import { idInPath, recordPath } from './record-path.ts';

test('an id survives the way into an address and back', () => {
  const id = 'UGVy/bWl0+Ojg4MQ==';
  const path = recordPath('/izin', id);
  expect(path).toBe('/izin/UGVy%2FbWl0%2BOjg4MQ%3D%3D');
  expect(idInPath(path.split('/').at(-1) ?? '')).toBe(id);
});

test('a broken address is passed on as it stands', () => {
  expect(idInPath('%E0%A4%A')).toBe('%E0%A4%A');
});
