/** The intake's order: receive, read, identify, assess, stage, link and publish. */
import type { Pool } from 'pg';
import { recordAudit } from '../access/audit.ts';
import type { Database } from '../db/client.ts';
import { publishing } from '../db/transaction.ts';
import { holdOffErased } from '../domains/rights/erased.ts';
import { outlasting } from '../kernel/abandonment.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import type { Source } from '../sources/source.ts';
import { assess } from './assess.ts';
import { identify } from './identify.ts';
import { noteProgress } from './progress.ts';
import { FIGURES, publish } from './publish.ts';
import { type Delivery, receive } from './receive.ts';
import { type Refusal, refusal } from './refusal.ts';
import { stage } from './stage.ts';

export interface OpenedImport {
  batch: string;
  alreadyPublished: boolean;
  /** Ends when the batch is published, rehearsed, refused or failed; the batch says which. */
  finished: Promise<void>;
}

/**
 * Takes one file through the intake. The batch is open when this returns and can be watched; `finished` tells its end.
 * It rejects only where even the failure could not be noted.
 */
export async function importFile(
  database: Database,
  source: Source,
  delivery: Delivery,
): Promise<OpenedImport> {
  const received = await receive(database.pool, delivery);
  const finished = received.alreadyPublished
    ? Promise.resolve()
    : outlasting(() => run(database, source, delivery, received.batch));
  return { ...received, finished };
}

async function run(
  database: Database,
  source: Source,
  delivery: Delivery,
  batch: string,
): Promise<void> {
  const { pool } = database;
  try {
    const staged = await readAndStage(database, source, delivery, batch);
    if (!staged.ok) return await close(pool, batch, 'REFUSED', staged.problem, delivery.actor);
    if (staged.value === 0) {
      return await close(pool, batch, 'REFUSED', NOTHING_ACCEPTED, delivery.actor, true);
    }
    if (delivery.dryRun) return void (await pool.query(FIGURES, [batch, 'REHEARSED']));
    await noteProgress(pool, batch, 'PUBLISH', 0, staged.value);
    const publication = await publish(database, batch, delivery.actor);
    if (publication === 'already-published') {
      await close(pool, batch, 'REFUSED', ALREADY_PUBLISHED, delivery.actor);
    }
  } catch (error) {
    await close(pool, batch, 'FAILED', BROKEN, delivery.actor);
    throw error;
  }
}

/** @returns the number of accepted rows. */
async function readAndStage(
  database: Database,
  source: Source,
  delivery: Delivery,
  batch: string,
): Promise<Result<number, Refusal>> {
  const { pool, sealing } = database;
  const file = await source.read(delivery.bytes);
  if (!file.ok) return failed(file.problem);
  const identity = await identify(pool, source, file.value, delivery);
  if (!identity.ok) return identity;
  await noteProgress(pool, batch, 'VALIDATE', 0, file.value.rows.length);
  const rows = assess(file.value, identity.value.extractedOn);
  await stage(database, batch, delivery.bytes, identity.value, rows);
  await publishing(pool, (tx) => holdOffErased(tx, sealing, batch));
  const accepted = await pool.query<{ count: number }>(
    'SELECT count(mapped)::integer AS count FROM staged_row WHERE batch_id = $1',
    [batch],
  );
  return ok(accepted.rows[0]?.count ?? 0);
}

const NOTHING_ACCEPTED = refusal(
  'no-row-accepted',
  'Tidak ada baris yang dapat diterima; perbaiki baris yang ditolak di bawah ini lalu kirim lagi.',
  'No row could be accepted; correct the rejected rows below and send the file again.',
);

const ALREADY_PUBLISHED = refusal(
  'already-published',
  'Berkas yang sama baru saja diterbitkan oleh kiriman lain; tidak ada yang berubah.',
  'The same file has just been published by another delivery; nothing changed.',
);

const BROKEN = refusal(
  'import-broken',
  'Impor terhenti karena gangguan pada sistem; tidak ada data yang berubah. Kirim berkasnya lagi.',
  'The import stopped because of a fault in the hub; no data were changed. Send the file again.',
);

const INTERRUPTED = refusal(
  'import-interrupted',
  'Impor terputus sebelum selesai; tidak ada data yang berubah. Kirim berkasnya lagi.',
  'The import was cut off before it ended; no data were changed. Send the file again.',
);

/** Ends a batch that publishes nothing: its reason stays, its bytes and rows do not, unless the rows are the reason. */
async function close(
  pool: Pool,
  batch: string,
  status: 'REFUSED' | 'FAILED',
  reason: Refusal,
  actor: string,
  keepRows = false,
): Promise<void> {
  const tx = await pool.connect();
  try {
    await tx.query('BEGIN');
    await tx.query('DELETE FROM kept_file WHERE batch_id = $1', [batch]);
    if (keepRows) await tx.query(FIGURES, [batch, 'RUNNING']);
    else await tx.query('DELETE FROM staged_row WHERE batch_id = $1', [batch]);
    await tx.query('UPDATE batch SET status = $2, problem = $3, stage = NULL WHERE id = $1', [
      batch,
      status,
      JSON.stringify(reason),
    ]);
    await recordAudit(tx, {
      actor,
      action: 'batch.refuse',
      subjectIds: [batch],
      outcome: status === 'FAILED' ? 'FAILED' : 'DENIED',
    });
    await tx.query('COMMIT');
  } catch (error) {
    await tx.query('ROLLBACK');
    throw error;
  } finally {
    tx.release();
  }
}

/**
 * Ends batches whose process was killed. A batch counts as dead when it has given no sign for two minutes, or at once
 * where this process alone runs the database.
 */
export async function closeInterrupted(pool: Pool, alone: boolean): Promise<number> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM batch WHERE status = 'RUNNING' AND ($1 OR heartbeat_at < now() - interval '2 minutes')`,
    [alone],
  );
  for (const { id } of rows) await close(pool, id, 'FAILED', INTERRUPTED, 'hub');
  return rows.length;
}
