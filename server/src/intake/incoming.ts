import type { ClientBase } from 'pg';
import { moveBetweenClasses, rulesFor, sealClasses } from '../domains/rights/sealed-classes.ts';
import type { Candidate } from '../kernel/candidate.ts';
import { openJson, type Sealing } from '../kernel/sealing.ts';

const ROWS_A_STATEMENT = 1000;

/**
 * The accepted rows of one batch as a table of the running transaction, one column a value: what the domains' `write`
 * statements read, and where linkage and they note the ids that they decided. The staged rows are sealed, so they are
 * opened here and live in the clear only as long as the transaction, those of a sealed class not even there.
 */
export async function openIncoming(tx: ClientBase, sealing: Sealing, batch: string): Promise<void> {
  const rules = await rulesFor(tx, sealing, batch);
  await tx.query('CREATE TEMPORARY TABLE opened (row integer, mapped jsonb) ON COMMIT DROP');
  for (let last = 0; ; ) {
    const { rows } = await tx.query<{ row: number; mapped: unknown }>(NEXT_ROWS, [batch, last]);
    const candidates = rows.map(({ mapped }) => openJson<Candidate>(sealing, mapped));
    await moveBetweenClasses(tx, rules, candidates);
    const opened = rows.map(({ row }, index) => ({
      row,
      mapped: sealClasses(rules, candidates[index] as Candidate),
    }));
    await tx.query(OPEN, [JSON.stringify(opened)]);
    if (rows.length < ROWS_A_STATEMENT) break;
    last = rows.at(-1)?.row ?? last;
  }
  await tx.query(INCOMING, [batch]);
  await tx.query('DROP TABLE opened');
  await tx.query('CREATE INDEX ON incoming (row)');
  await tx.query('ANALYZE incoming');
}

const NEXT_ROWS = `
  SELECT row, mapped FROM staged_row WHERE batch_id = $1 AND row > $2 AND mapped IS NOT NULL
  ORDER BY row LIMIT ${ROWS_A_STATEMENT}`;

const OPEN = `
  INSERT INTO opened SELECT row, mapped FROM jsonb_to_recordset($1::jsonb) AS listed (row integer, mapped jsonb)`;

const INCOMING = `
  CREATE TEMPORARY TABLE incoming ON COMMIT DROP AS
  SELECT batch.id AS batch_id, batch.source, batch.agency_code, batch.extracted_on, opened.row,
    person ->> 'name' AS person_name, person ->> 'name' AS name_as_written, person ->> 'sex' AS sex,
    (person ->> 'birthDate')::date AS birth_date, person ->> 'sealed' AS person_sealed,
    person ->> 'nationality' AS nationality, person -> 'document' ->> 'number' AS document_number,
    person -> 'document' ->> 'country' AS document_country,
    (person -> 'document' ->> 'expiresOn')::date AS document_expires_on,
    employer ->> 'name' AS employer_name, employer ->> 'key' AS employer_key, employer ->> 'nib' AS nib,
    employer ->> 'kbli' AS kbli, mapped -> 'sites' AS sites,
    permit ->> 'kind' AS permit_kind, permit ->> 'code' AS permit_code, permit ->> 'number' AS permit_number,
    permit ->> 'position' AS position, permit ->> 'regency' AS permit_regency,
    (permit ->> 'issuedOn')::date AS issued_on, (permit ->> 'validFrom')::date AS valid_from,
    (permit ->> 'validTo')::date AS valid_to, permit ->> 'status' AS permit_status,
    nullif(mapped -> 'incident', 'null') AS incident,
    NULL::uuid AS person_id, NULL::text AS link_decided_by, NULL::jsonb AS link_evidence,
    NULL::uuid AS employer_id, NULL::uuid AS site_id, false AS site_conflict, NULL::uuid AS permit_id
  FROM batch CROSS JOIN opened
  CROSS JOIN LATERAL (SELECT mapped -> 'person' AS person, mapped -> 'employer' AS employer, mapped -> 'permit' AS permit) part
  WHERE batch.id = $1`;
