import type { ClientBase } from 'pg';

/**
 * Gives rows in `incoming` that repeat a corrected document number or birth date the right one, so that linkage finds the
 * person. Within the publication's transaction, before the links are decided.
 */
export async function correctKeys(tx: ClientBase): Promise<void> {
  for (const statement of [DOCUMENTS, BIRTH_DATES]) await tx.query(statement);
}

/**
 * Gives rows in `incoming` that repeat a corrected name, sex or nationality the right one. Within the publication's
 * transaction, after the links are decided. What no file said before the correction is news and stands.
 */
export async function correctValues(tx: ClientBase): Promise<void> {
  for (const statement of VALUES) await tx.query(statement);
}

/** The last word on each value; earlier corrections of it are among its wrong values. */
const NEWEST = `
  SELECT DISTINCT ON (foreign_national_id, field) foreign_national_id, field, value, wrong_values
  FROM correction WHERE field <> 'DOCUMENT_NUMBER' ORDER BY foreign_national_id, field, decided_at DESC`;

const DOCUMENTS = `
  UPDATE incoming SET document_number = correction.value
  FROM correction JOIN foreign_national ON foreign_national.id = foreign_national_id
  WHERE correction.field = 'DOCUMENT_NUMBER' AND incoming.document_country = correction.country
    AND incoming.document_number = ANY (correction.wrong_values)
    AND (incoming.birth_date = foreign_national.birth_date OR incoming.birth_date::text IN (
           SELECT unnest(other.wrong_values) FROM correction other
           WHERE other.foreign_national_id = foreign_national.id AND other.field = 'BIRTH_DATE'))
    AND EXISTS (SELECT FROM travel_document WHERE travel_document.foreign_national_id = foreign_national.id
                AND travel_document.country = correction.country AND number = correction.value)`;

const BIRTH_DATES = `
  UPDATE incoming SET birth_date = newest.value::date
  FROM (${NEWEST}) newest JOIN travel_document USING (foreign_national_id)
  WHERE newest.field = 'BIRTH_DATE' AND incoming.birth_date::text = ANY (newest.wrong_values)
    AND (incoming.document_country, incoming.document_number) = (travel_document.country, travel_document.number)`;

const plain = (text: string): string => `upper(regexp_replace(${text}, '\\s+', ' ', 'g'))`;

const VALUES = [
  ['NAME', 'person_name'],
  ['SEX', 'sex'],
  ['NATIONALITY', 'nationality'],
].map(
  ([field, column]) => `
  UPDATE incoming SET ${column} = newest.value
  FROM (${NEWEST}) newest
  WHERE newest.field = '${field}' AND incoming.person_id = newest.foreign_national_id
    AND EXISTS (SELECT FROM unnest(newest.wrong_values) wrong WHERE ${plain('wrong')} = ${plain(`incoming.${column}`)})`,
);
