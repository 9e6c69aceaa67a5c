import { expect, test } from 'vitest';
import { browserFamily, networkOf } from './session-trace.ts';

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
    'Edge, Windows',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
    'Chrome, Android',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
  ['node', null],
  [null, null],
])('a browser is kept by its family: %s', (userAgent, family) => {
  expect(browserFamily(userAgent)).toBe(family);
});

test.each([
  ['192.0.2.77', '192.0.x.x'],
  ['::ffff:192.0.2.77', '192.0.x.x'],
  ['2001:db8:1:2::7', '2001:db8::'],
  ['', null],
])('an address is kept by its network: %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
