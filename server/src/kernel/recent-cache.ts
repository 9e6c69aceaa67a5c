import { outlasting } from './abandonment.ts';

/**
 * Keeps the results of the most recently used keys, so that the many tiles of one map view are made from one reading.
 * Callers that come while a value is being made wait for the same one; a failure is not kept.
 * Whose client goes away leaves the making of a value to those who wait with it.
 */
export class RecentCache<Value> {
  readonly #limit: number;
  readonly #values = new Map<string, Promise<Value>>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string, make: () => Promise<Value>): Promise<Value> {
    const value = this.#values.get(key) ?? this.#start(key, make);
    // A map keeps the order of insertion: the first key is the one that was used longest ago.
    this.#values.delete(key);
    this.#values.set(key, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#limit && oldest !== undefined) this.#values.delete(oldest);
    return value;
  }

  #start(key: string, make: () => Promise<Value>): Promise<Value> {
    const value = outlasting(make);
    value.catch(() => {
      if (this.#values.get(key) === value) this.#values.delete(key);
    });
    return value;
  }
}
