/**
 * After ten failed tries an address waits, a minute first and twice as long after each further failure, half an hour at
 * most. It is counted for addresses without an account too, so that waiting tells nothing, and in the database, so that
 * all processes count together. The address is kept as a keyed hash: people type passwords into the wrong box.
 */
import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';

const FREE_TRIES = 10;
const LONGEST_MINUTES = 30;

export class SignInWait {
  readonly #pool: Pool;
  readonly #key: string;

  constructor(pool: Pool, key: string) {
    this.#pool = pool;
    this.#key = key;
  }

  #hash(address: string): string {
    return createHmac('sha256', this.#key).update(address.trim().toLowerCase()).digest('base64url');
  }

  /** For how many more seconds the address has to wait; 0 where it may try. */
  async secondsFor(address: string): Promise<number> {
    const { rows } = await this.#pool.query<{ seconds: number }>(
      `SELECT ceil(extract(epoch FROM locked_until - now()))::int AS seconds
       FROM sign_in_wait WHERE address_hash = $1 AND locked_until > now()`,
      [this.#hash(address)],
    );
    return rows[0]?.seconds ?? 0;
  }

  /** Counts a failed try. A day without any begins the count anew. */
  async failed(address: string): Promise<void> {
    await this.#pool.query(
      `INSERT INTO sign_in_wait AS wait (address_hash, failures, failed_at) VALUES ($1, 1, now())
       ON CONFLICT (address_hash) DO UPDATE SET
         failures = CASE WHEN wait.failed_at < now() - interval '1 day' THEN 1 ELSE wait.failures + 1 END,
         failed_at = now(),
         locked_until = CASE
           WHEN wait.failed_at >= now() - interval '1 day' AND wait.failures + 1 >= $2
           THEN now() + least($3, power(2, least(wait.failures + 1 - $2, 10))) * interval '1 minute'
         END`,
      [this.#hash(address), FREE_TRIES, LONGEST_MINUTES],
    );
    await this.#pool.query(`DELETE FROM sign_in_wait WHERE failed_at < now() - interval '2 days'`);
  }

  /** Forgets the failed tries of somebody who has proven to be its owner. */
  async succeeded(address: string): Promise<void> {
    await this.#pool.query('DELETE FROM sign_in_wait WHERE address_hash = $1', [
      this.#hash(address),
    ]);
  }
}
