import type { ClientBase, Pool } from 'pg';
import { AUDIT_EVENTS, type AuditAction, type AuditSubject } from './audit-events.ts';

export type { AuditAction };

export interface AuditEvent {
  actor: string;
  action: AuditAction;
  /** Ids of what was read or changed, never names or numbers of documents; of which type, the event's entry says. */
  subjectIds?: readonly string[];
  purpose?: string | null;
  outcome?: 'DONE' | 'DENIED' | 'FAILED';
  /** Agencies by which it is found, beside those whose records stand behind the subjects. */
  agencies?: readonly string[];
  detail?: Record<string, string | number>;
}

/** The agencies whose records stand behind the subjects of an event, by what the subjects are; $3 are their ids. */
const AGENCIES_BEHIND: Partial<Record<AuditSubject, string>> = {
  ForeignNational: `
    SELECT agency_code FROM identity_link JOIN source_record ON source_record.id = record_id
    WHERE foreign_national_id = ANY ($3::text[]::uuid[])
    UNION SELECT agency_code FROM permit WHERE holder_id = ANY ($3::text[]::uuid[])`,
  Batch:
    'SELECT agency_code FROM batch WHERE id = ANY ($3::text[]::uuid[]) AND agency_code IS NOT NULL',
  Case: 'SELECT agency_code FROM case_access WHERE case_id = ANY ($3::text[]::uuid[])',
  JointOperation:
    'SELECT agency_code FROM operation_agency WHERE operation_id = ANY ($3::text[]::uuid[])',
  FollowUp:
    'SELECT unnest(ARRAY[made_agency, owner_agency]) FROM follow_up WHERE id = ANY ($3::text[]::uuid[])',
  Briefing: 'SELECT owner_agency FROM briefing WHERE id = ANY ($3::text[]::uuid[])',
  BreakGlass: 'SELECT unnest(owner_agencies) FROM break_glass WHERE id = ANY ($3::text[]::uuid[])',
};

/**
 * Writes one event. In a transaction it stands or falls with what it records; on the pool it is committed when this
 * returns. Where it cannot be written it throws, and the action has to fail.
 */
export async function recordAudit(connection: ClientBase | Pool, event: AuditEvent): Promise<void> {
  const { subject } = AUDIT_EVENTS[event.action];
  const behind = (subject && AGENCIES_BEHIND[subject]) ?? "SELECT unnest('{}'::text[])";
  await connection.query(
    `INSERT INTO audit_event (actor, action, subject_ids, subject_type, purpose, outcome, detail, agencies)
     VALUES ($1, $2, $3::text[], $4, $5, $6, $7, ARRAY(SELECT * FROM (${behind} UNION SELECT unnest($8::text[])) behind (agency) ORDER BY agency))`,
    [
      event.actor,
      event.action,
      event.subjectIds ?? [],
      subject,
      event.purpose ?? null,
      event.outcome ?? 'DONE',
      event.detail ? JSON.stringify(event.detail) : null,
      event.agencies ?? [],
    ],
  );
}
