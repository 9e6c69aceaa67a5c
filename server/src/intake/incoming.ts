import type { ClientBase } from 'pg';

/**
 * The accepted rows of one batch as a table of the running transaction, one column a value: what the domains' `write`
 * statements read, and where linkage and they note the ids that they decided.
 */
export async function openIncoming(tx: ClientBase, batch: string): Promise<void> {
  await tx.query(INCOMING, [batch]);
  await tx.query('CREATE INDEX ON incoming (row)');
  await tx.query('ANALYZE incoming');
}

const INCOMING = `
  CREATE TEMPORARY TABLE incoming ON COMMIT DROP AS
  SELECT batch.id AS batch_id, batch.source, batch.agency_code, batch.extracted_on, staged_row.row,
    person ->> 'name' AS person_name, person ->> 'sex' AS sex, (person ->> 'birthDate')::date AS birth_date,
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
  FROM batch JOIN staged_row ON staged_row.batch_id = batch.id
  CROSS JOIN LATERAL (SELECT mapped -> 'person' AS person, mapped -> 'employer' AS employer, mapped -> 'permit' AS permit) part
  WHERE batch.id = $1 AND mapped IS NOT NULL`;
