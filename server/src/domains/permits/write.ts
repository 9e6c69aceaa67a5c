import type { ClientBase } from 'pg';

/**
 * Publishes the permits of the rows in `incoming`, after people and employers. Within the caller's transaction. A stay
 * permit's regency is the one that its row names; a work permit's is the one of its principal place of work.
 */
export async function publishPermits(tx: ClientBase): Promise<void> {
  for (const statement of [PERMITS, NOTE_PERMIT, FORGET_SITES, PERMIT_SITES]) {
    await tx.query(statement);
  }
}

const PERMITS = `
  INSERT INTO permit (kind_id, code, number, agency_code, source, holder_id, employer_id, site_id, regency_code, position,
                      issued_on, valid_from, valid_to, status, extracted_on, batch_id, row)
  SELECT permit_kind, permit_code, permit_number, agency_code, source, person_id, employer_id, site_id,
         coalesce(permit_regency, sites -> 0 ->> 'regency'), position, issued_on, valid_from, valid_to, permit_status,
         extracted_on, batch_id, row
  FROM incoming WHERE permit_number IS NOT NULL
  ON CONFLICT (agency_code, kind_id, number, holder_id) DO UPDATE SET
    code = excluded.code, employer_id = excluded.employer_id, site_id = excluded.site_id,
    regency_code = excluded.regency_code, position = excluded.position, issued_on = excluded.issued_on,
    valid_from = excluded.valid_from, valid_to = excluded.valid_to, status = excluded.status,
    extracted_on = excluded.extracted_on, batch_id = excluded.batch_id, row = excluded.row
  WHERE excluded.extracted_on >= permit.extracted_on`;

/** Rows whose permit a newer extract has overtaken keep no permit id: their sites do not matter any more. */
const NOTE_PERMIT = `
  UPDATE incoming SET permit_id = permit.id FROM permit
  WHERE permit.batch_id = incoming.batch_id AND permit.row = incoming.row`;

const FORGET_SITES = `
  DELETE FROM permit_site USING incoming WHERE permit_site.permit_id = incoming.permit_id`;

/** A row that names one place of work twice keeps the first mention. */
const PERMIT_SITES = `
  INSERT INTO permit_site (permit_id, site_id, position)
  SELECT incoming.permit_id, incoming_site.site_id, min(incoming_site.position)
  FROM incoming JOIN incoming_site USING (row) WHERE incoming.permit_id IS NOT NULL GROUP BY 1, 2`;
