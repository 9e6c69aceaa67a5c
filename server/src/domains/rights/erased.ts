import type { ClientBase } from 'pg';
import type { Candidate, RowProblem } from '../../kernel/candidate.ts';
import { openJson, type Sealing } from '../../kernel/sealing.ts';
import { marksOfRow } from './traces.ts';

/** What is left of the reasons of a row whose content is gone: why it is gone. */
const goneFor = (code: 'person-erased' | 'term-ended'): string =>
  JSON.stringify([{ code, column: '', value: '' }] satisfies RowProblem[]);

interface StagedRow {
  batch_id: string;
  row: number;
  raw: unknown;
  mapped: unknown;
}

/**
 * Holds off the rows of a staged batch that speak of an erased person: they count as rejected, nothing of what they say
 * is kept, and neither are the batch's bytes. Within the caller's transaction, before anything of the batch is published.
 */
export async function holdOffErased(
  tx: ClientBase,
  sealing: Sealing,
  batch: string,
): Promise<void> {
  const marks = await tx.query<{ mark: string }>(MARKS, [batch]);
  if (marks.rows.length === 0) return;
  const erased = new Set(marks.rows.map(({ mark }) => mark));
  const staged = await tx.query<StagedRow>(
    `SELECT batch_id, row, raw, mapped FROM staged_row WHERE batch_id = $1`,
    [batch],
  );
  const found = staged.rows.filter(({ raw, mapped }) =>
    marksOfRow(sealing, {
      raw: openJson<Record<string, string>>(sealing, raw),
      mapped: mapped === null ? null : openJson<Candidate>(sealing, mapped),
    }).some((mark) => erased.has(mark)),
  );
  if (found.length === 0) return;
  await tx.query(
    `UPDATE staged_row SET raw = '{}', mapped = NULL, problems = $3, conflicts = NULL
     WHERE batch_id = $1 AND row = ANY ($2)`,
    [batch, found.map(({ row }) => row), goneFor('person-erased')],
  );
  await forgetBytes(tx, [batch], 'REQUEST');
}

/** Marks that hold for a batch: those of a term that has ended do not hold off a later extract. */
const MARKS = `
  SELECT mark FROM erasure_mark JOIN batch ON batch.id = $1
  WHERE extracts_until IS NULL OR extracts_until >= extracted_on`;

/** Empties rows of staging: accepted ones keep their place in the batch's figures, rejected ones say why they are empty. */
export async function emptyRows(
  tx: ClientBase,
  rows: readonly { batch_id: string; row: number }[],
  because: 'person-erased' | 'term-ended',
): Promise<void> {
  await tx.query(
    `UPDATE staged_row SET raw = '{}', mapped = CASE WHEN mapped IS NOT NULL THEN '{}'::jsonb END,
       problems = CASE WHEN problems IS NOT NULL THEN $2::jsonb END
     FROM jsonb_to_recordset($1::jsonb) AS emptied (batch_id uuid, row integer)
     WHERE staged_row.batch_id = emptied.batch_id AND staged_row.row = emptied.row`,
    [JSON.stringify(rows.map(({ batch_id, row }) => ({ batch_id, row }))), goneFor(because)],
  );
}

/** Removes the kept bytes of batches; their checksums stay, and the batches say why the bytes are gone. */
export async function forgetBytes(
  tx: ClientBase,
  batches: readonly string[],
  why: 'REQUEST' | 'RETENTION',
): Promise<void> {
  await tx.query('DELETE FROM kept_file WHERE batch_id = ANY ($1)', [batches]);
  await tx.query(
    `UPDATE batch SET bytes_erased_at = now(), bytes_erased_why = $2
     WHERE id = ANY ($1) AND bytes_erased_at IS NULL`,
    [batches, why],
  );
}
