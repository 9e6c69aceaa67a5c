import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { RecentCache } from '../../kernel/recent-cache.ts';

type Kept<Value> = (
  pool: Pool,
  version: string,
  question: unknown,
  make: () => Promise<Value>,
) => Promise<Value>;

/**
 * Keeps what is worked out from the data for as long as their version stands, apart for each database; many who ask at
 * once wait for one and the same working out.
 * @param limit answers kept; beyond it the one used longest ago goes
 * @returns what stands under a version and a question (anything that JSON tells apart), made where it is not there yet
 */
export function keptAtVersion<Value extends NonNullable<unknown>>(limit: number): Kept<Value> {
  const caches = new WeakMap<Pool, RecentCache<Value>>();
  return (pool, version, question, make) => {
    const cache = caches.get(pool) ?? new RecentCache<Value>({ limit });
    caches.set(pool, cache);
    // A filter may be long: what is kept of a question has always the same size.
    const digest = createHash('sha256').update(JSON.stringify(question)).digest('base64');
    return cache.get(`${version} ${digest}`, make);
  };
}
