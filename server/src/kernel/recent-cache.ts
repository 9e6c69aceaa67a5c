import { LRUCache } from 'lru-cache';
import { outlasting } from './abandonment.ts';

interface Bounds<Value> {
  /** How much is kept at most, in the unit of `sizeOf`; without it, how many values. */
  limit: number;
  /** What a value weighs, at least 1. One that weighs more than the limit is handed out and not kept. */
  sizeOf?(value: Value, key: string): number;
}

/**
 * Keeps the results of the most recently used keys, so that the many tiles of one map view are made from one reading.
 * Callers that come while a value is being made wait for the same one; a failure is not kept.
 * Whose client goes away leaves the making of a value to those who wait with it.
 */
export class RecentCache<Value extends NonNullable<unknown>> {
  readonly #values: LRUCache<string, Value, () => Promise<Value>>;

  constructor({ limit, sizeOf }: Bounds<Value>) {
    this.#values = new LRUCache({
      ...(sizeOf ? { maxSize: limit, sizeCalculation: sizeOf } : { max: limit }),
      fetchMethod: (_key, _stale, { context }) => outlasting(context),
      // What is pushed out while it is being made is still wanted by whoever waits for it.
      ignoreFetchAbort: true,
      allowStaleOnFetchAbort: true,
    });
  }

  /** What is kept under a key; undefined where it is not there, or only being made. */
  kept(key: string): Value | undefined {
    return this.#values.get(key);
  }

  /** What stands under a key, made where it is not there yet. */
  get(key: string, make: () => Promise<Value>): Promise<Value> {
    return this.#values.forceFetch(key, { context: make });
  }

  /** Forgets everything; what is being made still reaches those who wait for it. */
  clear(): void {
    this.#values.clear();
  }
}
