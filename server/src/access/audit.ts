import type { ClientBase, Pool } from 'pg';
import { AUDIT_EVENTS, type AuditAction } from './audit-events.ts';

export interface AuditEvent {
  actor: string;
  action: AuditAction;
  /** Ids of what was read or changed, never names or numbers of documents; of which type, the event's entry says. */
  subjectIds?: readonly string[];
  purpose?: string | null;
  outcome?: 'DONE' | 'DENIED' | 'FAILED';
  detail?: Record<string, string | number>;
}

/**
 * Writes one event. In a transaction it stands or falls with what it records; on the pool it is committed when this
 * returns. Where it cannot be written it throws, and the action has to fail.
 */
export async function recordAudit(connection: ClientBase | Pool, event: AuditEvent): Promise<void> {
  await connection.query(
    `INSERT INTO audit_event (actor, action, subject_type, subject_ids, purpose, outcome, detail)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      event.actor,
      event.action,
      AUDIT_EVENTS[event.action].subject,
      event.subjectIds ?? [],
      event.purpose ?? null,
      event.outcome ?? 'DONE',
      event.detail ? JSON.stringify(event.detail) : null,
    ],
  );
}
