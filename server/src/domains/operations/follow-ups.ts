/**
 * What an agency is to do by a day (*tindak lanjut*): written down here out of a case or an operation; out of a meeting, in
 * briefings/meeting.ts. Wherever one comes from, it is ended here.
 */
import { recordAudit } from '../../access/audit.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { inTransaction } from '../../db/transaction.ts';
import { type Day, dayOfInstant } from '../../kernel/day.ts';
import { failed, ok } from '../../kernel/result.ts';
import { operationProblem } from './problems.ts';
import type { Written } from './steps.ts';
import { findTextsProblem } from './texts.ts';

export interface NewFollowUp {
  /** One of the two. */
  caseId: string | null;
  operation: string | null;
  text: string;
  owner: string;
  dueOn: Day;
}

/**
 * Writes a follow-up down. Out of a case, its owner learns the text and the day, and nothing of the case.
 * @returns null where the viewer sees no such case or operation
 */
export const addFollowUp = (
  { pool }: Database,
  viewer: Viewer,
  followUp: NewFollowUp,
  now: Date,
): Promise<Written> =>
  inTransaction(pool, async (tx) => {
    const { caseId, operation } = followUp;
    if ((caseId === null) === (operation === null))
      return failed(operationProblem('ORIGIN_MISSING', 'operation'));
    const origin = caseId
      ? await tx.query('SELECT FROM case_access WHERE case_id = $1 AND agency_code = $2', [
          caseId,
          viewer.agency,
        ])
      : await tx.query(
          'SELECT FROM operation_agency WHERE operation_id = $1 AND agency_code = $2',
          [operation, viewer.agency],
        );
    if (!origin.rowCount) return null;
    const problem = await findTextsProblem(tx, { viewer, doing: 'follow-up.add' }, 'text', [
      followUp.text,
    ]);
    if (problem) return failed(problem);
    const owner = await tx.query('SELECT FROM agency WHERE code = $1', [followUp.owner]);
    if (!owner.rowCount) return failed(operationProblem('AGENCY_UNKNOWN', 'owner'));
    if (followUp.dueOn < dayOfInstant(now.toISOString())) {
      return failed(operationProblem('DUE_IN_PAST', 'dueOn'));
    }
    const { rows } = await tx.query<{ id: string }>(
      `INSERT INTO follow_up (case_id, operation_id, text, made_agency, owner_agency, due_on, made_by, made_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [
        caseId,
        operation,
        followUp.text.trim(),
        viewer.agency,
        followUp.owner,
        followUp.dueOn,
        viewer.userId,
        now,
      ],
    );
    const id = rows[0]?.id ?? '';
    await recordAudit(tx, { actor: viewer.actor, action: 'follow-up.add', subjectIds: [id] });
    return ok(id);
  });

/** Ends a follow-up: its owner has done it, or the agency that made it drops it. @returns null where the viewer sees none */
export const endFollowUp = (
  { pool }: Database,
  viewer: Viewer,
  { id, done }: { id: string; done: boolean },
  now: Date,
): Promise<Written> =>
  inTransaction(pool, async (tx) => {
    const { rows } = await tx.query<{ status: string }>(
      `SELECT status FROM follow_up WHERE id = $1 AND CASE WHEN $3 THEN owner_agency ELSE made_agency END = $2 FOR UPDATE`,
      [id, viewer.agency, done],
    );
    const [found] = rows;
    if (!found) return null;
    if (found.status !== 'OPEN') return failed(operationProblem('ALREADY_ENDED'));
    await tx.query('UPDATE follow_up SET status = $2, ended_by = $3, ended_at = $4 WHERE id = $1', [
      id,
      done ? 'DONE' : 'DROPPED',
      viewer.userId,
      now,
    ]);
    await recordAudit(tx, { actor: viewer.actor, action: 'follow-up.end', subjectIds: [id] });
    return ok(id);
  });
