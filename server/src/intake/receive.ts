import { createHash } from 'node:crypto';
import type { Pool } from 'pg';

/** A file as somebody hands it in, with what they say about it. */
export interface Delivery {
  source: string;
  fileName: string;
  bytes: Uint8Array;
  /** Needed where the file does not say it. */
  agency: string | null;
  /** `YYYY-MM`; needed where the file does not say it. */
  period: string | null;
  dryRun: boolean;
  /** Who hands it in, as the audit trail names them. */
  actor: string;
  /** The agencies for which they may; null for whoever runs the hub's own commands. */
  agencies: readonly string[] | null;
}

/** Only the last part of a file's name is kept, without control characters: it is shown, never opened. */
const plainName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '').replace(/\p{Control}/gu, '').slice(0, 120) || 'file';

/**
 * Opens a batch for a file, or finds the batch that already published the same bytes.
 * @returns the batch's id and whether the file is already in.
 */
export async function receive(
  pool: Pool,
  delivery: Delivery,
): Promise<{ batch: string; alreadyPublished: boolean }> {
  const checksum = createHash('sha256').update(delivery.bytes).digest('hex');
  if (!delivery.dryRun) {
    const published = await pool.query<{ id: string }>(
      `SELECT id FROM batch WHERE source = $1 AND checksum = $2 AND status = 'PUBLISHED'
         AND ($3::text[] IS NULL OR agency_code = ANY ($3))`,
      [delivery.source, checksum, delivery.agencies],
    );
    const found = published.rows[0];
    if (found) return { batch: found.id, alreadyPublished: true };
  }
  const opened = await pool.query<{ id: string }>(
    `INSERT INTO batch (source, file_name, checksum, size_bytes, status, stage, received_by)
     VALUES ($1, $2, $3, $4, 'RUNNING', 'RECEIVE', $5) RETURNING id`,
    [
      delivery.source,
      plainName(delivery.fileName),
      checksum,
      delivery.bytes.length,
      delivery.actor,
    ],
  );
  const batch = opened.rows[0];
  if (!batch) throw new Error('the batch was not opened');
  return { batch: batch.id, alreadyPublished: false };
}
