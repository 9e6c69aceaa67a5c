import type { Database } from '../db/client.ts';
import { publishing } from '../db/transaction.ts';
import { sealWhatIsClear } from '../domains/rights/sealed-classes.ts';

const ROWS_A_TRANSACTION = 500;

/**
 * Seals what a database from before the sealing holds in the clear: kept bytes, staged rows, minors and restricted
 * events. Does nothing on a database that has none.
 * @returns how many were sealed.
 */
export async function sealOlder({ pool, sealing }: Database): Promise<number> {
  let sealed = 0;
  const files = await pool.query<{ id: string; bytes: Buffer }>(
    `SELECT batch_id AS id, bytes FROM kept_file WHERE substring(bytes FROM 1 FOR 8) <> 'sealed1.'::bytea`,
  );
  for (const { id, bytes } of files.rows) {
    await pool.query('UPDATE kept_file SET bytes = $2 WHERE batch_id = $1', [
      id,
      sealing.sealBytes(bytes),
    ]);
  }
  for (;;) {
    const { rows } = await pool.query<Clear>(CLEAR, [ROWS_A_TRANSACTION]);
    const closed = rows.map((row) => ({
      ...row,
      raw: sealing.seal(JSON.stringify(row.raw)),
      mapped: row.mapped && sealing.seal(JSON.stringify(row.mapped)),
      problems: row.problems && sealing.seal(JSON.stringify(row.problems)),
    }));
    await pool.query(CLOSE, [JSON.stringify(closed)]);
    sealed += rows.length;
    if (rows.length < ROWS_A_TRANSACTION) break;
  }
  return (
    sealed + files.rows.length + (await publishing(pool, (tx) => sealWhatIsClear(tx, sealing)))
  );
}

interface Clear {
  batch_id: string;
  row: number;
  raw: object;
  mapped: object | null;
  problems: object | null;
}

/** Rows that stand as they are; an erased row is empty and stays so. */
const CLEAR = `
  SELECT batch_id, row, raw, mapped, problems FROM staged_row
  WHERE jsonb_typeof(raw) = 'object' AND raw <> '{}' LIMIT $1`;

const CLOSE = `
  UPDATE staged_row SET raw = to_jsonb(closed.raw), mapped = to_jsonb(closed.mapped), problems = to_jsonb(closed.problems)
  FROM jsonb_to_recordset($1::jsonb) AS closed (batch_id uuid, row integer, raw text, mapped text, problems text)
  WHERE staged_row.batch_id = closed.batch_id AND staged_row.row = closed.row`;
