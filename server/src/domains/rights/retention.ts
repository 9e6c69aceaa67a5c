import type { ClientBase } from 'pg';
import { recordAudit } from '../../access/audit.ts';
import type { Database } from '../../db/client.ts';
import { publishing } from '../../db/transaction.ts';
import type { Day } from '../../kernel/day.ts';
import { erasePerson } from './erase.ts';
import { eraseCase } from './erase-case.ts';
import { emptyRows, forgetBytes } from './erased.ts';

/** The classes for which a deployment can set a term; a class without one is kept. */
export const RETENTION_CLASSES = ['PERSON', 'FILE', 'OPENING', 'REFUTED_CASE'] as const;
export type RetentionClass = (typeof RETENTION_CLASSES)[number];

/** What is past its term, or was erased because of it. */
export interface RetentionOutcome {
  persons: number;
  files: number;
  /** Openings outside the own area whose reason is no longer kept; that they took place stays. */
  openings: number;
  /** Refuted cases of which only the kind, the regency and the end are kept. */
  cases: number;
}

/** Where what has a term is kept, by a connection of the caller's choice. */
type Kept = Pick<Database, 'pool' | 'sealing'>;

/** Sets a class's term in days, or takes it away. Audited as a change of the policy. */
export const setTerm = (
  { pool }: Database,
  retained: RetentionClass,
  days: number | null,
  actor: string,
): Promise<void> =>
  publishing(pool, async (tx) => {
    await tx.query('DELETE FROM retention_term WHERE class = $1', [retained]);
    if (days !== null) {
      await tx.query('INSERT INTO retention_term (class, days) VALUES ($1, $2)', [retained, days]);
    }
    const detail = { retention: retained, days: days ?? 'none' };
    await recordAudit(tx, { actor, action: 'policy.change', detail });
  });

/**
 * Erases what is past its term, all in one transaction; rehearsed, it only counts. A person's term runs from the last day
 * of the last permit or from the last extract that named the person, a file's from the day on which it came, an opening's
 * from its end, a refuted case's from the day on which it was found to be without ground.
 */
export const runRetention = (
  { pool, sealing }: Kept,
  { today, actor, rehearse }: { today: Day; actor: string; rehearse: boolean },
): Promise<RetentionOutcome> =>
  publishing(pool, async (tx) => {
    // Whoever holds a table for long keeps no hub from closing: the next round comes.
    await tx.query("SET LOCAL lock_timeout = '10s'");
    const persons = await idsOf(tx, PERSONS_DUE, today);
    const files = await idsOf(tx, FILES_DUE, today);
    const openings = await idsOf(tx, OPENINGS_DUE, today);
    const cases = await idsOf(tx, CASES_DUE, today);
    const outcome = {
      persons: persons.length,
      files: files.length,
      openings: openings.length,
      cases: cases.length,
    };
    if (rehearse) return outcome;
    for (const person of persons)
      await erasePerson(tx, sealing, { person, actor, why: 'RETENTION' });
    const rows = await tx.query<{ batch_id: string; row: number }>(
      'SELECT batch_id, row FROM staged_row WHERE batch_id = ANY ($1)',
      [files],
    );
    await emptyRows(tx, rows.rows, 'term-ended');
    await forgetBytes(tx, files, 'RETENTION');
    await tx.query(`UPDATE break_glass SET reason = '' WHERE id = ANY ($1)`, [openings]);
    for (const id of cases) await eraseCase(tx, id, actor);
    await recordAudit(tx, { actor, action: 'retention.run', detail: { ...outcome } });
    return outcome;
  });

/** Erases what is past its term; where nothing is, nothing is written down either. */
export async function keepTerms(kept: Kept, today: Day): Promise<RetentionOutcome> {
  const due = await runRetention(kept, { today, actor: 'hub', rehearse: true });
  if (Object.values(due).every((count) => count === 0)) return due;
  return runRetention(kept, { today, actor: 'hub', rehearse: false });
}

async function idsOf(tx: ClientBase, sql: string, today: Day): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(sql, [today]);
  return rows.map(({ id }) => id);
}

const PERSONS_DUE = `
  SELECT foreign_national.id FROM foreign_national JOIN retention_term ON class = 'PERSON'
  WHERE erased_at IS NULL AND $1::date > days + greatest(
    (SELECT max(valid_to) FROM permit WHERE holder_id = foreign_national.id),
    (SELECT max(source_record.extracted_on) FROM source_record JOIN identity_link ON record_id = source_record.id
     WHERE foreign_national_id = foreign_national.id))
  ORDER BY 1`;

const FILES_DUE = `
  SELECT batch.id FROM batch JOIN retention_term ON class = 'FILE'
  WHERE status <> 'RUNNING' AND $1::date > days + (received_at AT TIME ZONE 'Asia/Jakarta')::date
    AND (EXISTS (SELECT FROM kept_file WHERE batch_id = batch.id)
         OR EXISTS (SELECT FROM staged_row WHERE batch_id = batch.id AND raw <> '{}'))
  ORDER BY 1`;

const OPENINGS_DUE = `
  SELECT break_glass.id FROM break_glass JOIN retention_term ON class = 'OPENING'
  WHERE reason <> '' AND $1::date > days + (expires_at AT TIME ZONE 'Asia/Jakarta')::date
  ORDER BY 1`;

const CASES_DUE = `
  SELECT case_file.id FROM case_file JOIN retention_term ON class = 'REFUTED_CASE'
  WHERE status = 'UNSUBSTANTIATED' AND erased_at IS NULL
    AND $1::date > days + (status_since AT TIME ZONE 'Asia/Jakarta')::date
  ORDER BY 1`;
