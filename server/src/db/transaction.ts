import type { Pool, PoolClient } from 'pg';

/** Does the work in one transaction: all of it is committed, or, where it throws, nothing of it. */
export async function inTransaction<Value>(
  pool: Pool,
  work: (tx: PoolClient) => Promise<Value>,
): Promise<Value> {
  const tx = await pool.connect();
  try {
    await tx.query('BEGIN');
    const value = await work(tx);
    await tx.query('COMMIT');
    return value;
  } catch (error) {
    await tx.query('ROLLBACK');
    throw error;
  } finally {
    tx.release();
  }
}
