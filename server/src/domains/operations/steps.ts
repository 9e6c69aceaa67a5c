/**
 * What each command on a joint operation begins and ends with: the operation under lock, on the version that the officer
 * saw; and a step written down with what stood before, of which the agencies that take part are told.
 */
import type { ClientBase } from 'pg';
import { type AuditAction, recordAudit } from '../../access/audit.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { inTransaction } from '../../db/transaction.ts';
import { failed, type Result } from '../../kernel/result.ts';
import { sealFor } from '../../kernel/sealing.ts';
import { notifyAgencies } from './notices.ts';
import { type OperationProblem, operationProblem } from './problems.ts';
import type { Before, STEP_KINDS } from './types.ts';

/** An id, what is to be mended, or null where the viewer sees no such record. */
export type Written = Result<string, OperationProblem> | null;

/** Somebody was quicker; nothing was done. */
export interface Changed {
  changed: string;
  since: number;
}

export interface Asked {
  operation: string;
  /** The version that the officer looked at. */
  version: number;
}

/** An operation under lock. */
export interface HeldOperation {
  id: string;
  status: string;
  version: number;
  lead: string;
}

export interface Working {
  tx: ClientBase;
  database: Database;
  viewer: Viewer;
  now: Date;
  held: HeldOperation;
}

export const wrong = (code: OperationProblem['code'], field?: string) =>
  failed(operationProblem(code, field));

/** Does one command on an operation that the own agency leads: alone, and only on the version that the officer saw. */
export const onOperation = (
  database: Database,
  viewer: Viewer,
  { operation, version }: Asked,
  { now, standing }: { now: Date; standing: 'PLANNED' | 'CARRIED_OUT' },
  work: (working: Working) => Promise<Result<string, OperationProblem>>,
): Promise<Written | Changed> =>
  inTransaction(database.pool, async (tx) => {
    const { rows } = await tx.query<HeldOperation>(HELD, [operation, viewer.agency]);
    const [held] = rows;
    if (!held) return null;
    if (held.lead !== viewer.agency) return wrong('NOT_YOUR_OPERATION');
    if (held.version !== version) return { changed: held.id, since: version };
    if (held.status !== standing)
      return wrong(standing === 'PLANNED' ? 'NOT_PLANNED' : 'NOT_CARRIED_OUT');
    return work({ tx, database, viewer, now, held });
  });

const HELD = `
  SELECT id, status, version, lead_agency AS lead FROM joint_operation
  JOIN operation_agency ON operation_id = id AND agency_code = $2 WHERE id = $1 FOR UPDATE OF joint_operation`;

/** What differs between two of a kind, as it was. */
export function differenceOf<Of extends object>(was: Of, right: Of): Partial<Of> {
  const parts = Object.entries(was) as [keyof Of, unknown][];
  return Object.fromEntries(
    parts.filter(([part, value]) => JSON.stringify(value) !== JSON.stringify(right[part])),
  ) as Partial<Of>;
}

interface Step {
  kind: keyof typeof STEP_KINDS;
  reason?: string | null;
  before?: Before;
  audit: AuditAction;
  /** Agencies that take part from now on, and those that do not any more. */
  added?: readonly string[];
  removed?: readonly string[];
}

/** Writes a step down: the operation goes on by one version, the other agencies are told, and the trail has it. */
export async function takeStep(working: Working, step: Step): Promise<void> {
  const { tx, database, viewer, now, held } = working;
  const { kind, reason, before, added = [], removed = [] } = step;
  await tx.query('UPDATE joint_operation SET version = $2 WHERE id = $1', [
    held.id,
    held.version + 1,
  ]);
  await tx.query(
    `INSERT INTO operation_step (operation_id, version, kind, agency_code, author, at, reason, sealed_before)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      held.id,
      held.version + 1,
      kind,
      viewer.agency,
      viewer.userId,
      now,
      reason?.trim() || null,
      before ? sealFor(database.sealing, held.id, before) : null,
    ],
  );
  await notifyAgencies(tx, {
    operation: held.id,
    from: held.lead,
    kind: kind === 'PLANNED' ? 'INVITED' : kind,
    at: now,
    added,
    removed,
  });
  await recordAudit(tx, {
    actor: viewer.actor,
    action: step.audit,
    subjectIds: [held.id],
    agencies: removed,
  });
}
