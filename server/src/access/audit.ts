import type { ClientBase, Pool } from 'pg';

/** What the trail records: a closed set, so that a search over it is complete. */
export type AuditAction =
  | 'people.list'
  | 'person.read'
  | 'rejected-rows.read'
  | 'batch.publish'
  | 'batch.refuse'
  | 'boundaries.load'
  | 'account.create'
  | 'token.create';

export interface AuditEvent {
  actor: string;
  action: AuditAction;
  /** Type and ids of what was read or changed; ids only, never names or numbers of documents. */
  subjectType?: string;
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
      event.subjectType ?? null,
      event.subjectIds ?? [],
      event.purpose ?? null,
      event.outcome ?? 'DONE',
      event.detail ? JSON.stringify(event.detail) : null,
    ],
  );
}
