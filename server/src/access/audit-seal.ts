import type { Pool, PoolClient } from 'pg';
import { EVENT_TEXT, type EventText, hashOf, momentText, NO_HASH } from './audit-chain.ts';
import type { Head } from './audit-head.ts';

/** Held by one sealer for one batch; nobody else ever asks for it. */
const SEAL_LOCK = 620_000_004;
const EVENTS_A_SEAL = 2000;

/**
 * Seals the committed events that wait, oldest id first, one batch in one transaction after another.
 * @returns when nothing waits, or when another process is sealing.
 */
export async function sealWaiting(pool: Pool, key: string): Promise<void> {
  const { rowCount } = await pool.query('SELECT FROM audit_unsealed LIMIT 1');
  if (!rowCount) return;
  const tx = await pool.connect();
  try {
    while (await sealBatch(tx, key)) {}
  } finally {
    tx.release();
  }
}

/** @returns whether more events may be waiting. */
async function sealBatch(tx: PoolClient, key: string): Promise<boolean> {
  await tx.query('BEGIN');
  try {
    const lock = await tx.query('SELECT pg_try_advisory_xact_lock($1) AS taken', [SEAL_LOCK]);
    const { rows: events } = await tx.query<EventText>(WAITING, [EVENTS_A_SEAL]);
    if (!lock.rows[0].taken || events.length === 0) {
      await tx.query('ROLLBACK');
      return false;
    }
    const complete = events.length < EVENTS_A_SEAL;
    const { rows } = await tx.query(NEXT);
    const { number, previous, moment } = rows[0] ?? {};
    const previousHash = previous ?? NO_HASH;
    const hash = hashOf(key, { number, sealedAt: moment, complete, previousHash, events });
    const ids = events.map(({ id }) => id);
    await tx.query(
      `INSERT INTO audit_seal (number, event_ids, previous_hash, hash, sealed_at, complete)
       VALUES ($1, $2::bigint[], $3, $4, $5, $6)`,
      [number, ids, previousHash, hash, moment, complete],
    );
    await tx.query('DELETE FROM audit_unsealed WHERE event_id = ANY ($1::bigint[])', [ids]);
    await tx.query('COMMIT');
    return !complete;
  } catch (error) {
    await tx.query('ROLLBACK');
    throw error;
  }
}

const WAITING = `
  SELECT ${EVENT_TEXT} FROM audit_unsealed JOIN audit_event ON id = event_id ORDER BY audit_event.id LIMIT $1`;

const NEXT = `
  SELECT (coalesce(max(number), 0) + 1)::text AS number, ${momentText('clock_timestamp()')} AS moment,
         (SELECT hash FROM audit_seal ORDER BY number DESC LIMIT 1) AS previous
  FROM audit_seal`;

/** The newest seal, or null before the first. */
export async function newestSeal(pool: Pool): Promise<Head | null> {
  const { rows } = await pool.query<Head>(
    'SELECT number::text, hash FROM audit_seal ORDER BY audit_seal.number DESC LIMIT 1',
  );
  return rows[0] ?? null;
}

/** Whether the chain in the database still holds the seal that was the newest once. */
export async function holdsSeal(pool: Pool, head: Head): Promise<boolean> {
  const { rowCount } = await pool.query('SELECT FROM audit_seal WHERE number = $1 AND hash = $2', [
    head.number,
    head.hash,
  ]);
  return rowCount === 1;
}
