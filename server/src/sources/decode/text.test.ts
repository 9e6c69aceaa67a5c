import { expect, test } from 'vitest';
import { decodeText } from './text.ts';

test('UTF-8 is read as UTF-8, without its byte order mark', () => {
  expect(decodeText(new TextEncoder().encode('\uFEFFJosé – 5 €'))).toBe('José – 5 €');
});

test('text that is no UTF-8 is Windows-1252, its dashes, quotes and euro sign included', () => {
  const bytes = [0x4a, 0x6f, 0x73, 0xe9, 0x20, 0x96, 0x20, 0x93, 0x35, 0x94, 0x20, 0x80, 0x9f];
  expect(decodeText(Uint8Array.from(bytes))).toBe('José – “5” €Ÿ');
});
