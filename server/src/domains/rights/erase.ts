/**
 * Erasure that is real: what says who the person is goes from the row, its history, documents, permits, records, staging,
 * kept bytes, corrections, requests and reports that name the person. What is counted stays (nationality, sex, regency,
 * employer, kinds and dates of permits), so that no figure of any past changes; it is in no list and leads to nobody.
 */
import type { ClientBase } from 'pg';
import { recordAudit } from '../../access/audit.ts';
import type { Candidate } from '../../kernel/candidate.ts';
import { openJson, type Sealing } from '../../kernel/sealing.ts';
import { emptyRows, forgetBytes } from './erased.ts';
import { marksOfPerson, marksOfRow, namesPerson, type Traces } from './traces.ts';

export interface Erasure {
  person: string;
  actor: string;
  why: 'REQUEST' | 'RETENTION';
}

/**
 * Erases one person, within the caller's transaction (see `publishing` in db/transaction.ts: no publication may run
 * beside it). Erasing an erased person again changes nothing.
 */
export async function erasePerson(
  tx: ClientBase,
  sealing: Sealing,
  { person, actor, why }: Erasure,
): Promise<void> {
  const { rowCount } = await tx.query(
    'SELECT FROM foreign_national WHERE id = $1 AND erased_at IS NULL FOR UPDATE',
    [person],
  );
  if (!rowCount) return;
  const { traces, rows } = await tracesOf(tx, sealing, person);
  await tx.query(
    `INSERT INTO erasure_mark (mark, foreign_national_id, extracts_until)
     SELECT unnest($1::text[]), $2, CASE WHEN $3 = 'RETENTION' THEN (now() AT TIME ZONE 'Asia/Jakarta')::date END
     ON CONFLICT (mark) DO UPDATE SET extracts_until = excluded.extracts_until`,
    [marksOfPerson(sealing, traces), person, why],
  );
  const others = await rowsThatName(tx, sealing, traces);
  const emptied = [...rows, ...others];
  await emptyRows(tx, emptied, 'person-erased');
  await forgetBytes(tx, [...new Set(emptied.map(({ batch_id }) => batch_id))], why);
  await clearReports(tx, others);
  await clearTexts(tx, person, traces);
  for (const statement of CLEAR) await tx.query(statement, [person]);
  await recordAudit(tx, { actor, action: 'person.erase', subjectIds: [person], detail: { why } });
}

interface RowId {
  batch_id: string;
  row: number;
}

const KNOWN_BY = `
  SELECT ARRAY(SELECT jsonb_build_object('number', number, 'country', country) FROM travel_document
               WHERE foreign_national_id = $1) AS documents,
    ARRAY(SELECT name FROM foreign_national WHERE id = $1 AND name IS NOT NULL
          UNION SELECT name FROM foreign_national_history WHERE id = $1 AND name IS NOT NULL
          UNION SELECT name_as_written FROM source_record JOIN identity_link ON record_id = source_record.id
                WHERE foreign_national_id = $1 AND name_as_written IS NOT NULL) AS names,
    ARRAY(SELECT birth_date::text FROM foreign_national WHERE id = $1 AND birth_date IS NOT NULL
          UNION SELECT birth_date::text FROM foreign_national_history WHERE id = $1 AND birth_date IS NOT NULL) AS days`;

/** All that the hub knows the person by, and the staged rows from which it comes. */
export async function tracesOf(
  tx: ClientBase,
  sealing: Sealing,
  person: string,
): Promise<{ traces: Traces; rows: RowId[] }> {
  const known = await tx.query<{
    documents: { number: string; country: string }[];
    names: string[];
    days: string[];
  }>(KNOWN_BY, [person]);
  const staged = await tx.query<RowId & { mapped: unknown }>(
    `SELECT staged_row.batch_id, staged_row.row, mapped
     FROM staged_row JOIN source_record USING (batch_id, row) JOIN identity_link ON record_id = source_record.id
     WHERE foreign_national_id = $1`,
    [person],
  );
  const said = staged.rows.flatMap(
    ({ mapped }) => openJson<Candidate | null>(sealing, mapped)?.person ?? [],
  );
  const { documents = [], names = [], days = [] } = known.rows[0] ?? {};
  return {
    traces: {
      documents: [...documents, ...said.map(({ document }) => document)],
      names: [...new Set([...names, ...said.map(({ name }) => name)])],
      birthDates: [...new Set([...days, ...said.map(({ birthDate }) => birthDate)])],
    },
    rows: staged.rows,
  };
}

/** Staged rows of nobody's that speak of the person all the same: rejected ones, rehearsed ones, reports of incidents. */
async function rowsThatName(tx: ClientBase, sealing: Sealing, traces: Traces): Promise<RowId[]> {
  const marks = new Set(marksOfPerson(sealing, traces));
  const staged = await tx.query<RowId & { raw: unknown; mapped: unknown }>(
    `SELECT batch_id, row, raw, mapped FROM staged_row
     WHERE NOT EXISTS (SELECT FROM source_record
                       WHERE source_record.batch_id = staged_row.batch_id AND source_record.row = staged_row.row)`,
  );
  return staged.rows.filter((row) => {
    const raw = openJson<Record<string, string>>(sealing, row.raw);
    const mapped = openJson<Candidate | null>(sealing, row.mapped);
    if (mapped?.incident) return Object.values(raw).some((cell) => namesPerson(cell, traces));
    return marksOfRow(sealing, { raw, mapped }).some((mark) => marks.has(mark));
  });
}

/** What a report says in its own words goes where those name the person; the event is still counted. */
async function clearReports(tx: ClientBase, rows: readonly RowId[]): Promise<void> {
  const named = [JSON.stringify(rows.map(({ batch_id, row }) => ({ batch_id, row })))];
  for (const table of ['incident', 'incident_history']) {
    await tx.query(
      `UPDATE ${table} SET summary = NULL, place = NULL, sealed = NULL
       WHERE id IN (SELECT id FROM (SELECT id, batch_id, row FROM incident
                                    UNION SELECT id, batch_id, row FROM incident_history) version
                    JOIN jsonb_to_recordset($1::jsonb) AS named (batch_id uuid, row integer) USING (batch_id, row))`,
      named,
    );
  }
}

/** Texts that are written by hand, and what stands there where they named an erased person. */
const TEXTS = [
  { table: 'rights_request', column: 'note', instead: '—' },
  { table: 'rights_request', column: 'reason', instead: '—' },
  { table: 'break_glass', column: 'reason', instead: '' },
  { table: 'batch', column: 'file_name', instead: 'file' },
];

async function clearTexts(tx: ClientBase, person: string, traces: Traces): Promise<void> {
  for (const { table, column, instead } of TEXTS) {
    const { rows } = await tx.query<{ id: string; text: string }>(
      `SELECT id, ${column} AS text FROM ${table} WHERE ${column} IS NOT NULL`,
    );
    const naming = rows.filter(({ text }) => namesPerson(text, traces)).map(({ id }) => id);
    await tx.query(`UPDATE ${table} SET ${column} = $1 WHERE id = ANY ($2)`, [instead, naming]);
  }
  await tx.query('UPDATE rights_request SET note = NULL WHERE foreign_national_id = $1', [person]);
}

/** Equal numbers stay in their order, by which the figures decide between two permits of the same dates. */
const PERMIT_NUMBERS = `
  UPDATE permit SET number = opaque, code = NULL, position = NULL, issued_on = NULL, site_id = NULL
  FROM (SELECT id, 'erased:' || lpad(row_number() OVER (ORDER BY number, id)::text, 4, '0') || ':' || gen_random_uuid() AS opaque
        FROM permit WHERE holder_id = $1) renamed
  WHERE permit.id = renamed.id`;

/** An update of a versioned row leaves its old version in the history, so the histories come after their tables. */
const CLEAR = [
  `UPDATE foreign_national SET name = NULL, birth_date = NULL, sealed = NULL, erased_at = now() WHERE id = $1`,
  `UPDATE foreign_national_history SET name = NULL, birth_date = NULL, sealed = NULL, erased_at = now() WHERE id = $1`,
  `DELETE FROM travel_document WHERE foreign_national_id = $1`,
  `DELETE FROM permit_site USING permit WHERE permit_id = permit.id AND holder_id = $1`,
  PERMIT_NUMBERS,
  `UPDATE permit_history SET number = permit.number, code = NULL, position = NULL, issued_on = NULL, site_id = NULL
   FROM permit WHERE permit.id = permit_history.id AND permit.holder_id = $1`,
  `UPDATE source_record SET name_as_written = NULL
   FROM identity_link WHERE record_id = source_record.id AND foreign_national_id = $1`,
  `UPDATE identity_link SET evidence = '[]' WHERE foreign_national_id = $1`,
  `UPDATE identity_link_history SET evidence = '[]' WHERE foreign_national_id = $1`,
  `DELETE FROM correction WHERE foreign_national_id = $1`,
  `UPDATE break_glass SET reason = '' WHERE foreign_national_id = $1`,
];
