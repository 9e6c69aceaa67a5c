/**
 * What a seal says. A seal takes a batch of events and hashes them, with the hash of the seal before it, under a key
 * that the database does not hold: who can write every table can still not write a chain that verifies.
 */
import { createHmac } from 'node:crypto';

/** The hash before the first seal. */
export const NO_HASH = '0'.repeat(64);

/** An event as the database writes it out: texts only, so that the same row gives the same bytes anywhere. */
export interface EventText {
  id: string;
  at: string;
  actor: string;
  action: string;
  subject_type: string | null;
  subject_ids: string[];
  purpose: string | null;
  outcome: string;
  detail: string | null;
  agencies: string[];
}

const MOMENT = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;

/** An instant as SQL writes it into the canonical form: UTC, to the microsecond. */
export const momentText = (expression: string): string =>
  `to_char(${expression} AT TIME ZONE 'UTC', ${MOMENT})`;

/** The columns of `EventText`, for a SELECT from `audit_event`. */
export const EVENT_TEXT = `id::text, ${momentText('at')} AS at, actor, action, subject_type, subject_ids, purpose,
  outcome, detail::text, agencies`;

export interface Seal {
  number: string;
  /** ISO 8601, UTC, microseconds. */
  sealedAt: string;
  complete: boolean;
  previousHash: string;
  events: readonly EventText[];
}

const canonical = (event: EventText): string =>
  JSON.stringify([
    event.id,
    event.at,
    event.actor,
    event.action,
    event.subject_type,
    event.subject_ids,
    event.purpose,
    event.outcome,
    event.detail,
    event.agencies,
  ]);

/** The hash of a seal, in hexadecimal. */
export function hashOf(key: string, seal: Seal): string {
  const head = JSON.stringify([seal.previousHash, seal.number, seal.sealedAt, seal.complete]);
  return createHmac('sha256', key)
    .update([head, ...seal.events.map(canonical)].join('\n'))
    .digest('hex');
}
