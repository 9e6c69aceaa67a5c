/** Watches every statement that goes through a pool, whoever sends it: Prisma, or SQL of our own. */
import type { Pool, PoolClient } from 'pg';

/** One statement that came back. */
export interface Statement {
  /** Its text; values are parameters and not in it. */
  text: string;
  values: readonly unknown[];
  milliseconds: number;
  failed: boolean;
}

/** Told of a statement as it is sent; gives back what is told of its end. */
export type StatementWatcher = (text: string) => (ended: Statement) => void;

type Query = (...parameters: unknown[]) => unknown;

/** Calls the watcher for each statement of the pool from now on, on connections that are open already too. */
export function watchStatements(pool: Pool, watcher: StatementWatcher): void {
  const watched = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => {
    if (watched.has(client)) return;
    watched.add(client);
    watchClient(client, watcher);
  });
}

function watchClient(client: PoolClient, watcher: StatementWatcher): void {
  const query = client.query.bind(client) as Query;
  client.query = ((...parameters: unknown[]) => {
    const [first, second] = parameters;
    const config = first as { text?: unknown; values?: unknown };
    const text = typeof first === 'string' ? first : config.text;
    // A cursor or a COPY stream: nothing of ours sends one, and it has no one end to wait for.
    if (typeof text !== 'string') return query(...parameters);
    const values = [second, config.values].find(Array.isArray) ?? [];
    const ended = watcher(text);
    const begun = performance.now();
    const end = (failed: boolean): void =>
      ended({ text, values, milliseconds: performance.now() - begun, failed });
    const last = parameters.at(-1);
    if (typeof last === 'function') {
      // The pool's own `query` waits by a callback.
      return query(...parameters.slice(0, -1), (error: unknown, result: unknown) => {
        end(Boolean(error));
        last(error, result);
      });
    }
    const answer = query(...parameters) as Promise<unknown>;
    answer.then(
      () => end(false),
      () => end(true),
    );
    return answer;
  }) as PoolClient['query'];
}

/** The verb of a statement, in capitals; of one that begins with WITH, SELECT. */
export function verbOf(text: string): string {
  const [verb = ''] = /[A-Za-z]+/.exec(text) ?? [];
  const capitals = verb.toUpperCase();
  return capitals === 'WITH' ? 'SELECT' : capitals;
}
