/**
 * Ends the reading of a request whose client went away: what runs is cancelled, and nothing more is read. What is
 * written stays: a transaction comes to its end, and readings that were made are in the audit trail.
 *
 * PostgreSQL cancels whatever a connection runs when the cancel arrives. So the end of a statement that is being
 * cancelled is told only after the cancel came back: until then nobody else is given its connection.
 */
import { AsyncResource } from 'node:async_hooks';
import type { Pool, PoolClient } from 'pg';
import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import { Abandoned } from '../db/stopped.ts';
import { abandonment } from '../kernel/abandonment.ts';
import { verbOf } from './statements.ts';

type Callback = (error: unknown, result?: unknown) => void;
type Query = (...parameters: unknown[]) => unknown;
type Cancel = (client: PoolClient) => Promise<void>;

/** A cancel of a request that is gone comes too late to be told to anybody. */
const cancelOver =
  (background: Pool, logger: Logger): Cancel =>
  async (client) => {
    const { processID } = client as unknown as { processID: number };
    try {
      await background.query('SELECT pg_cancel_backend($1)', [processID]);
    } catch (error) {
      logger.warn({ name: (error as Error).name }, 'a statement was not cancelled');
    }
  };

/**
 * From now on stops what the database's pool reads for clients that went away. To be called after everything else that
 * wraps its statements: what is refused here has not been sent.
 */
export function stopAbandoned({ pool, background, kind }: Database, logger: Logger): void {
  // The embedded database has one connection, which could not be told to cancel what it runs.
  const cancel = kind === 'postgresql' ? cancelOver(background, logger) : null;
  keepContext(pool);
  const query = pool.query.bind(pool) as Query;
  // Without a connection: the pool drops the one on which a statement failed.
  pool.query = ((...parameters: unknown[]) =>
    isRefused(parameters) ? refuse(parameters) : query(...parameters)) as Pool['query'];
  const guarded = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => {
    if (guarded.has(client)) return;
    guarded.add(client);
    guardClient(client, cancel);
  });
}

/** A waiting caller is given its connection by whoever gives one back: it goes on in a context of its own all the same. */
function keepContext(pool: Pool): void {
  const connect = pool.connect.bind(pool) as (callback?: Callback) => unknown;
  pool.connect = ((callback?: Callback) =>
    callback ? connect(AsyncResource.bind(callback)) : connect()) as Pool['connect'];
}

const textOf = ([first]: unknown[]): string => {
  const text = typeof first === 'string' ? first : (first as { text?: unknown }).text;
  return typeof text === 'string' ? text : '';
};

/** Whether a statement writes nothing and locks nothing. */
const isReading = (text: string): boolean =>
  verbOf(text) === 'SELECT' && !/\b(INSERT|UPDATE|DELETE|pg_advisory_unlock)\b/i.test(text);

const isRefused = (parameters: unknown[]): boolean =>
  abandonment()?.aborted === true && isReading(textOf(parameters));

function refuse(parameters: unknown[]): unknown {
  const callback = parameters.at(-1);
  if (typeof callback !== 'function') return Promise.reject(new Abandoned());
  process.nextTick(callback as Callback, new Abandoned());
  return undefined;
}

function guardClient(client: PoolClient, cancel: Cancel | null): void {
  const query = client.query.bind(client) as Query;
  client.query = ((...parameters: unknown[]) => {
    const gone = abandonment();
    if (!gone || !isReading(textOf(parameters))) return query(...parameters);
    if (gone.aborted) return refuse(parameters);
    let cancelled: Promise<void> | undefined;
    const stop = (): void => {
      cancelled = cancel?.(client);
    };
    gone.addEventListener('abort', stop, { once: true });
    const end = (): Promise<void> | undefined => {
      gone.removeEventListener('abort', stop);
      return cancelled;
    };
    const told = (error: unknown): unknown => (error && cancelled ? new Abandoned() : error);
    const last = parameters.at(-1);
    if (typeof last === 'function') {
      return query(...parameters.slice(0, -1), (error: unknown, result: unknown) => {
        const cancelling = end();
        if (cancelling) void cancelling.then(() => last(told(error), result));
        else last(error, result);
      });
    }
    return (query(...parameters) as Promise<unknown>).then(
      async (result) => {
        await end();
        return result;
      },
      async (error) => {
        await end();
        throw told(error);
      },
    );
  }) as PoolClient['query'];
}
