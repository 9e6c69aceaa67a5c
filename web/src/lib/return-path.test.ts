import { expect, test } from 'vitest';
import { returnPath, signInPath } from './return-path.ts';

test('signing in comes back to where the person was', () => {
  const path = signInPath('/izin?regency=62.06');
  expect(returnPath(path.slice(path.indexOf('?')))).toBe('/izin?regency=62.06');
});

test('another host is never followed', () => {
  for (const bad of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:1'])
    expect(returnPath(`lanjut=${encodeURIComponent(bad)}`)).toBe('/');
});

test('without an address it is the start', () => {
  expect(returnPath('')).toBe('/');
  expect(signInPath('/')).toBe('/masuk');
});
