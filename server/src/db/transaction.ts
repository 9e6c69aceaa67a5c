import type { Pool, PoolClient } from 'pg';

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
  try {
    await tx.query('BEGIN');
    const value = await work(tx);
    await tx.query('COMMIT');
    return value;
  } catch (error) {
    await tx.query('ROLLBACK');
    throw error;
  }
}

/** One publication, correction or erasure at a time on a database that several processes share. */
const PUBLISH_LOCK = 620_000_001;

/**
 * Does the work in a transaction while no other publication, correction or erasure runs.
 * @returns what the work gives; a throw undoes everything.
 */
export async function publishing<Value>(
  pool: Pool,
  work: (tx: PoolClient) => Promise<Value>,
): Promise<Value> {
  const tx = await pool.connect();
  try {
    // Before BEGIN: the transaction's time is the versions' time, and must not be older than the wait.
    await tx.query('SELECT pg_advisory_lock($1)', [PUBLISH_LOCK]);
    return await transact(tx, work);
  } finally {
    await tx.query('SELECT pg_advisory_unlock($1)', [PUBLISH_LOCK]);
    tx.release();
  }
}
