import type { ClientBase } from 'pg';

/**
 * Publishes the persons of the rows in `incoming`, whose `person_id` linkage has decided. Within the caller's
 * transaction. Immigration sees the passport, so its spelling of a name stands above another agency's; within one
 * agency the newer extract stands above the older.
 */
export async function publishPeople(tx: ClientBase): Promise<void> {
  for (const statement of [PEOPLE, DOCUMENTS, RECORDS, LINKS]) await tx.query(statement);
}

const AUTHORITY = (source: string): string =>
  `CASE ${source} WHEN 'immigration-stay-permits' THEN 2 ELSE 1 END`;

const PEOPLE = `
  INSERT INTO foreign_national (id, name, sex, birth_date, nationality, sealed, extracted_on, batch_id, row)
  SELECT DISTINCT ON (person_id) person_id, person_name, sex, birth_date, nationality, person_sealed, extracted_on, batch_id, row
  FROM incoming WHERE person_id IS NOT NULL ORDER BY person_id, valid_from DESC, row
  ON CONFLICT (id) DO UPDATE SET
    name = excluded.name, sex = coalesce(excluded.sex, foreign_national.sex), nationality = excluded.nationality,
    sealed = excluded.sealed,
    extracted_on = excluded.extracted_on, batch_id = excluded.batch_id, row = excluded.row
  WHERE (${AUTHORITY('(SELECT source FROM batch WHERE batch.id = excluded.batch_id)')}, excluded.extracted_on)
     >= (${AUTHORITY('(SELECT source FROM batch WHERE batch.id = foreign_national.batch_id)')}, foreign_national.extracted_on)`;

const DOCUMENTS = `
  INSERT INTO travel_document (foreign_national_id, country, number, expires_on, extracted_on)
  SELECT person_id, document_country, document_number, max(document_expires_on), extracted_on
  FROM incoming WHERE person_id IS NOT NULL GROUP BY 1, 2, 3, 5
  ON CONFLICT (foreign_national_id, country, number) DO UPDATE SET
    expires_on = coalesce(excluded.expires_on, travel_document.expires_on), extracted_on = excluded.extracted_on
  WHERE excluded.extracted_on >= travel_document.extracted_on`;

const RECORDS = `
  INSERT INTO source_record (batch_id, row, source, agency_code, regency_code, name_as_written, extracted_on)
  SELECT batch_id, row, source, agency_code, coalesce(permit_regency, sites -> 0 ->> 'regency'), name_as_written, extracted_on
  FROM incoming WHERE person_id IS NOT NULL`;

const LINKS = `
  INSERT INTO identity_link (record_id, foreign_national_id, evidence, decided_by)
  SELECT source_record.id, person_id, link_evidence, link_decided_by
  FROM incoming JOIN source_record USING (batch_id, row) WHERE person_id IS NOT NULL`;
