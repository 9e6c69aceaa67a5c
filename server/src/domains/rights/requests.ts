import type { ClientBase } from 'pg';
import { recordAudit } from '../../access/audit.ts';
import type { Database } from '../../db/client.ts';
import { publishing } from '../../db/transaction.ts';
import type { Day } from '../../kernel/day.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Sealing } from '../../kernel/sealing.ts';
import { type CorrectedValue, correctPerson } from './correct.ts';
import { erasePerson } from './erase.ts';
import { problem, type RightsProblem } from './problems.ts';

export type RequestKind = 'ACCESS' | 'CORRECTION' | 'ERASURE';

/** The document that the applicant shows. */
export interface ShownDocument {
  number: string;
  country: string;
  birthDate: Day;
}

export interface ReceivedRequest {
  kind: RequestKind;
  document: ShownDocument;
  receivedOn: Day;
  way: 'COUNTER' | 'LETTER' | 'EMAIL' | 'REPRESENTATIVE';
  note: string | null;
}

const plainNumber = (text: string): string => text.toUpperCase().replace(/[\s-]/g, '');

const subjectMark = (sealing: Sealing, { number, country, birthDate }: ShownDocument): string =>
  sealing.mark(`subject|${plainNumber(number)}|${country}|${birthDate}`);

/**
 * Writes a request down. Nothing is looked up: the answer is the same for a person whom the hub does not know.
 * @returns the request's id, or what is wrong with the input.
 */
export async function receiveRequest(
  { pool, sealing }: Database,
  request: ReceivedRequest,
  actor: string,
  today: Day,
): Promise<Result<string, RightsProblem>> {
  if (request.receivedOn > today) return failed(problem('RECEIVED_IN_FUTURE'));
  const number = plainNumber(request.document.number);
  if (!/^[A-Z0-9]{4,20}$/.test(number)) return failed(problem('DOCUMENT_UNREADABLE'));
  if (request.note && plainNumber(request.note).includes(number)) {
    return failed(problem('NOTE_NAMES_PERSON'));
  }
  return publishing(pool, async (tx) => {
    const { rows } = await tx.query<{ id: string }>(RECEIVE, [
      request.kind,
      subjectMark(sealing, request.document),
      request.receivedOn,
      request.way,
      request.note || null,
      actor,
    ]);
    const id = rows[0]?.id ?? '';
    await recordAudit(tx, { actor, action: 'rights.receive', subjectIds: [id] });
    return ok(id);
  });
}

/** The term runs from the end of the day on which the request came in, in Central Kalimantan. */
const RECEIVE = `
  INSERT INTO rights_request (kind, subject_mark, received_on, received_by_way, note, received_by, due_at)
  SELECT kind, $2, $3, $4, $5, $6, ($3::date + 1)::timestamp AT TIME ZONE 'Asia/Jakarta' + hours * interval '1 hour'
  FROM rights_term WHERE kind = $1 RETURNING id`;

/** The person behind a mark, or null where the hub knows none (any more). */
export async function personBehind(
  tx: ClientBase,
  sealing: Sealing,
  mark: string,
): Promise<string | null> {
  const { rows } = await tx.query<ShownDocument & { id: string }>(
    `SELECT id, number, travel_document.country, birth_date::text AS "birthDate"
     FROM travel_document JOIN foreign_national ON foreign_national.id = foreign_national_id
     WHERE birth_date IS NOT NULL`,
  );
  const known = rows.find((row) => subjectMark(sealing, row) === mark);
  if (known) return known.id;
  const sealed = await tx.query<{ id: string; sealed: string }>(
    'SELECT id, sealed FROM foreign_national WHERE sealed IS NOT NULL',
  );
  const found = sealed.rows.find((row) =>
    (JSON.parse(sealing.open(row.sealed)) as { documents: ShownDocument[] }).documents.some(
      (document) => subjectMark(sealing, document) === mark,
    ),
  );
  return found?.id ?? null;
}

export interface Decision {
  request: string;
  granted: boolean;
  reason: string | null;
  /** What stands instead, where a correction is granted. */
  correction: CorrectedValue | null;
}

/**
 * Decides a request and does what a grant means, in one transaction: an erasure erases, a correction corrects, an access
 * opens the copy.
 * @returns the request's id, or what stands against the decision.
 */
export function decideRequest(
  { pool, sealing }: Database,
  { request, granted, reason, correction }: Decision,
  actor: string,
  today: Day,
): Promise<Result<string, RightsProblem>> {
  return publishing(pool, async (tx) => {
    const { rows } = await tx.query<{ kind: RequestKind; status: string; mark: string }>(
      'SELECT kind, status, subject_mark AS mark FROM rights_request WHERE id = $1 FOR UPDATE',
      [request],
    );
    const found = rows[0];
    if (!found) return failed(problem('REQUEST_UNKNOWN'));
    if (found.status !== 'RECEIVED') return failed(problem('ALREADY_DECIDED'));
    if (!granted && !reason) return failed(problem('REASON_MISSING'));
    const person = await personBehind(tx, sealing, found.mark);
    await tx.query(DECIDE, [request, granted ? 'GRANTED' : 'REFUSED', reason, actor, person]);
    if (granted && person && found.kind === 'ERASURE') {
      await erasePerson(tx, sealing, { person, actor, why: 'REQUEST' });
    }
    if (granted && found.kind === 'CORRECTION') {
      if (!correction) throw new Undecided('CORRECTION_MISSING');
      if (person) {
        const by = { actor, agency: null, request };
        const corrected = await correctPerson(tx, sealing, person, correction, by, today);
        if (!corrected.ok) throw new Undecided(corrected.problem.code);
      }
    }
    await recordAudit(tx, {
      actor,
      action: 'rights.decide',
      subjectIds: [request],
      detail: { decision: granted ? 'GRANTED' : 'REFUSED' },
    });
    return ok(request);
  }).catch((error) => {
    if (error instanceof Undecided) return failed(problem(error.code));
    throw error;
  });
}

/** Rolls the decision back where the correction that it grants cannot be made. */
class Undecided extends Error {
  readonly code: RightsProblem['code'];
  constructor(code: RightsProblem['code']) {
    super(code);
    this.code = code;
  }
}

const DECIDE = `
  UPDATE rights_request SET status = $2, reason = $3, decided_by = $4, decided_at = now(), foreign_national_id = $5
  WHERE id = $1`;
