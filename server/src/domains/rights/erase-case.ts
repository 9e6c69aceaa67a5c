import type { ClientBase } from 'pg';
import { recordAudit } from '../../access/audit.ts';

/**
 * Erases what a case says, in every table: place, persons, texts, notes, documents, who reported, and the incident that
 * it was. That a report came in, of which kind, in which regency and what became of it stays, so that past figures hold.
 */
export async function eraseCase(tx: ClientBase, id: string, actor: string): Promise<void> {
  for (const statement of STATEMENTS) await tx.query(statement, [id]);
  await recordAudit(tx, { actor, action: 'case.erase', subjectIds: [id] });
}

const STATEMENTS = [
  'DELETE FROM case_reporter WHERE case_id = $1',
  'DELETE FROM case_notice WHERE case_id = $1',
  'UPDATE case_statement SET sealed_text = NULL WHERE case_id = $1',
  'UPDATE case_step SET sealed_note = NULL, sealed_before = NULL WHERE case_id = $1',
  'DELETE FROM case_document WHERE case_id = $1',
  'UPDATE handover SET sealed_reason = NULL WHERE case_id = $1',
  `WITH parted AS (
     UPDATE case_file SET sealed_place = NULL, sealed_persons = NULL, incident_id = NULL, erased_at = now() WHERE id = $1)
   DELETE FROM incident WHERE id = (SELECT incident_id FROM case_file WHERE id = $1)`,
  // The removal itself moved the last version aside.
  `DELETE FROM incident_history USING case_file
   WHERE case_file.id = $1 AND source = 'cases' AND reference = number AND agency_code = received_agency`,
];
