import { describe, expect, test } from 'vitest';
import { RecentCache } from './recent-cache.ts';

describe('the cache', () => {
  test('makes a value once for callers that come together', async () => {
    const cache = new RecentCache<number>({ limit: 2 });
    let made = 0;
    const make = async () => ++made;
    expect(await Promise.all([cache.get('a', make), cache.get('a', make)])).toEqual([1, 1]);
  });

  test('drops what was used longest ago', async () => {
    const cache = new RecentCache<string>({ limit: 2 });
    const made: string[] = [];
    const use = (key: string) =>
      cache.get(key, async () => {
        made.push(key);
        return key;
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await use(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  test('does not keep a failure', async () => {
    const cache = new RecentCache<string>({ limit: 2 });
    await expect(cache.get('a', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect(await cache.get('a', async () => 'up')).toBe('up');
  });

  test('keeps no more than its limit weighs', async () => {
    const cache = new RecentCache<string>({ limit: 10, sizeOf: (value) => value.length });
    for (const value of ['aaaa', 'bbbb', 'cccc']) await cache.get(value, async () => value);
    expect(['aaaa', 'bbbb', 'cccc'].map((key) => cache.kept(key))).toEqual([
      undefined,
      'bbbb',
      'cccc',
    ]);
    expect(await cache.get('long', async () => 'd'.repeat(11))).toBe('d'.repeat(11));
    expect(cache.kept('long')).toBeUndefined();
  });
});
