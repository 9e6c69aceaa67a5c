import type { ClientBase, Pool, PoolClient } from 'pg';
import { outlasting } from '../kernel/abandonment.ts';

/** Does the work in one transaction: all of it is committed, or, where it throws, nothing of it. */
export async function inTransaction<Value>(
  pool: Pool,
  work: (tx: PoolClient) => Promise<Value>,
): Promise<Value> {
  const tx = await pool.connect();
  try {
    return await transact(tx, work);
  } finally {
    tx.release();
  }
}

async function transact<Value>(
  tx: PoolClient,
  work: (tx: PoolClient) => Promise<Value>,
): Promise<Value> {
  const after: AfterWork[] = [];
  afterWork.set(tx, after);
  try {
    await tx.query('BEGIN');
    const value = await work(tx);
    await tx.query('COMMIT');
    return value;
  } catch (error) {
    await tx.query('ROLLBACK');
    throw error;
  } finally {
    afterWork.delete(tx);
    for (const each of after) await each(tx);
  }
}

type AfterWork = (connection: ClientBase | Pool) => Promise<void>;
/** What is to be done when a transaction has ended, by its connection. */
const afterWork = new WeakMap<object, AfterWork[]>();

/**
 * Does work that stands whether or not the connection's transaction is committed: when that has ended, on the same
 * connection, since the embedded database has no other; at once where there is none.
 */
export async function afterTransaction(
  connection: ClientBase | Pool,
  work: AfterWork,
): Promise<void> {
  const after = afterWork.get(connection);
  if (after) after.push(work);
  else await work(connection);
}

/** Does work on a connection whose statements may take longer than a question's. */
export async function withoutTimeLimit<Value>(
  client: PoolClient,
  work: () => Promise<Value>,
): Promise<Value> {
  await client.query('SET statement_timeout = 0');
  try {
    return await work();
  } finally {
    // Back to what the connection began with.
    await client.query('RESET statement_timeout');
  }
}

/** One publication, correction or erasure at a time on a database that several processes share. */
const PUBLISH_LOCK = 620_000_001;

/**
 * Does the work in a transaction while no other publication, correction or erasure runs. It takes its time, and comes to
 * its end whether or not the client that asked for it is still there.
 * @returns what the work gives; a throw undoes everything.
 */
export const publishing = <Value>(
  pool: Pool,
  work: (tx: PoolClient) => Promise<Value>,
): Promise<Value> =>
  outlasting(async () => {
    const tx = await pool.connect();
    try {
      return await withoutTimeLimit(tx, () => underLock(tx, work));
    } finally {
      tx.release();
    }
  });

async function underLock<Value>(
  tx: PoolClient,
  work: (tx: PoolClient) => Promise<Value>,
): Promise<Value> {
  try {
    // Before BEGIN: the transaction's time is the versions' time, and must not be older than the wait.
    await tx.query('SELECT pg_advisory_lock($1)', [PUBLISH_LOCK]);
    return await transact(tx, work);
  } finally {
    await tx.query('SELECT pg_advisory_unlock($1)', [PUBLISH_LOCK]);
  }
}
