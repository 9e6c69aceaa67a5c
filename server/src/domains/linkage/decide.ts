import type { ClientBase } from 'pg';

/**
 * Decides which person each row in `incoming` speaks of and notes it in `person_id`, with what the decision rests on.
 * Within the caller's transaction. The rule is the exact key: same travel document (country and number) and same birth
 * date, or the mark that stands for both in a sealed class. A name never decides. A key that the hub does not know yet is a new person.
 */
export async function decideLinks(tx: ClientBase): Promise<void> {
  for (const statement of [KNOWN, NEW, EVIDENCE]) await tx.query(statement);
}

const KNOWN = `
  UPDATE incoming SET person_id = known.id
  FROM (SELECT foreign_national.id, country, number, birth_date
        FROM foreign_national JOIN travel_document ON foreign_national_id = foreign_national.id) known
  WHERE (known.country, known.number) = (incoming.document_country, incoming.document_number)
    AND known.birth_date IS NOT DISTINCT FROM incoming.birth_date`;

const NEW = `
  UPDATE incoming SET person_id = made.id
  FROM (SELECT document_country, document_number, birth_date, gen_random_uuid() AS id
        FROM incoming WHERE document_number IS NOT NULL AND person_id IS NULL GROUP BY 1, 2, 3) made
  WHERE incoming.person_id IS NULL
    AND (made.document_country, made.document_number) = (incoming.document_country, incoming.document_number)
    AND made.birth_date IS NOT DISTINCT FROM incoming.birth_date`;

const EVIDENCE = `
  UPDATE incoming SET link_decided_by = 'exact-key', link_evidence = jsonb_build_array(
    jsonb_build_object('field', 'documentNumber', 'weight', NULL, 'agreement', 'EXACT'),
    jsonb_build_object('field', 'documentCountry', 'weight', NULL, 'agreement', 'EXACT'),
    jsonb_build_object('field', 'birthDate', 'weight', NULL, 'agreement', 'EXACT'))
  WHERE person_id IS NOT NULL`;
