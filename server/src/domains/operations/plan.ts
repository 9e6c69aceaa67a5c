/** The plan of a joint operation: made, changed or put off while it is one, and called off. */
import type { Writer } from '../../access/held-names.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { inTransaction } from '../../db/transaction.ts';
import { dayOfInstant } from '../../kernel/day.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { findPlanProblem } from './plan-checks.ts';
import type { OperationProblem } from './problems.ts';
import {
  type Asked,
  type Changed,
  differenceOf,
  onOperation,
  takeStep,
  type Working,
  type Written,
  wrong,
} from './steps.ts';
import { findTextsProblem } from './texts.ts';
import type { Plan } from './types.ts';

/** Plans an operation; the own agency leads it. */
export const planOperation = (
  database: Database,
  viewer: Viewer,
  wanted: Plan,
  now: Date,
): Promise<Result<string, OperationProblem>> =>
  inTransaction(database.pool, async (tx) => {
    const { agency } = viewer;
    if (!agency) return wrong('NO_AGENCY');
    const plan = tidy(wanted, agency);
    const writer: Writer = { viewer, doing: 'operation.plan' };
    const problem = await findPlanProblem(tx, writer, plan, now);
    if (problem) return failed(problem);
    const { rows } = await tx.query<{ id: string }>(PLAN, [
      `OG-${dayOfInstant(now.toISOString()).slice(0, 4)}-`,
      plan.title,
      plan.regency,
      plan.plannedOn,
      agency,
      plan.warrant,
      viewer.userId,
      now,
    ]);
    const id = rows[0]?.id ?? '';
    const held = { id, status: 'PLANNED', version: 0, lead: agency };
    const working: Working = { tx, database, viewer, now, held };
    await storeParts(working, plan);
    await takeStep(working, { kind: 'PLANNED', audit: 'operation.plan' });
    return ok(id);
  });

const PLAN = `
  INSERT INTO joint_operation (number, title, regency_code, planned_on, lead_agency, warrant, planned_by, planned_at)
  SELECT $1 || lpad(nextval('operation_number')::text, 4, '0'), $2, $3, $4, $5, $6, $7, $8 RETURNING id`;

export interface PlanChange extends Asked {
  /** What is planned instead; what is left out stays as it is. */
  change: Partial<Plan>;
  /** Needed where the day is another. */
  reason: string | null;
}

/** Changes the plan of an operation that is still to come; on a later day it is put off. What stood before stays readable. */
export const changeOperation = (
  database: Database,
  viewer: Viewer,
  { change, reason, ...asked }: PlanChange,
  now: Date,
): Promise<Written | Changed> =>
  onOperation(database, viewer, asked, { now, standing: 'PLANNED' }, async (working) => {
    const { tx, held } = working;
    const was = await planOf(working);
    const plan = tidy({ ...was, ...change }, held.lead);
    const before = differenceOf(was, plan);
    const changed = Object.keys(before) as (keyof Plan)[];
    if (changed.length === 0) return wrong('NOTHING_CHANGED');
    const writer: Writer = { viewer, doing: 'operation.change' };
    const problem = await findPlanProblem(tx, writer, plan, now, changed);
    if (problem) return failed(problem);
    if (before.plannedOn && !reason?.trim()) return wrong('REASON_MISSING', 'reason');
    const unsaid = await findTextsProblem(tx, writer, 'reason', reason?.trim() ? [reason] : []);
    if (unsaid) return failed(unsaid);
    await tx.query(
      'UPDATE joint_operation SET title = $2, regency_code = $3, planned_on = $4, warrant = $5 WHERE id = $1',
      [held.id, plan.title, plan.regency, plan.plannedOn, plan.warrant],
    );
    await storeParts(working, plan);
    await takeStep(working, {
      kind: before.plannedOn && plan.plannedOn > before.plannedOn ? 'POSTPONED' : 'CHANGED',
      reason,
      before,
      audit: 'operation.change',
      added: plan.agencies.filter((code) => !was.agencies.includes(code)),
      removed: was.agencies.filter((code) => !plan.agencies.includes(code)),
    });
    return ok(held.id);
  });

/** Calls an operation off, with a reason. */
export const cancelOperation = (
  database: Database,
  viewer: Viewer,
  { reason, ...asked }: Asked & { reason: string },
  now: Date,
): Promise<Written | Changed> =>
  onOperation(database, viewer, asked, { now, standing: 'PLANNED' }, async (working) => {
    const { tx, held } = working;
    const writer: Writer = { viewer, doing: 'operation.cancel' };
    const problem = await findTextsProblem(tx, writer, 'reason', [reason]);
    if (problem) return failed(problem);
    await tx.query(
      `UPDATE joint_operation SET status = 'CANCELLED', cancelled_because = $2 WHERE id = $1`,
      [held.id, reason.trim()],
    );
    await takeStep(working, { kind: 'CANCELLED', reason, audit: 'operation.cancel' });
    return ok(held.id);
  });

/** A plan as it is kept: without blanks around, each agency once and in order. */
const tidy = (plan: Plan, lead: string): Plan => ({
  title: plan.title.trim(),
  regency: plan.regency,
  plannedOn: plan.plannedOn,
  agencies: [...new Set(plan.agencies)].filter((code) => code !== lead).sort(),
  places: plan.places.map((place) => place.trim()).filter(Boolean),
  warrant: plan.warrant?.trim() || null,
});

async function planOf({ tx, held }: Working): Promise<Plan> {
  const { rows } = await tx.query<Plan>(
    `SELECT title, regency_code AS regency, planned_on::text AS "plannedOn", warrant,
            ARRAY(SELECT agency_code FROM operation_agency WHERE operation_id = id) AS agencies,
            ARRAY(SELECT description FROM operation_place WHERE operation_id = id ORDER BY position) AS places
     FROM joint_operation WHERE id = $1`,
    [held.id],
  );
  const [plan] = rows;
  if (!plan) throw new Error('an operation under lock is gone');
  return tidy(plan, held.lead);
}

/** Who takes part, and where it goes, in place of what stood there. */
async function storeParts({ tx, held }: Working, { agencies, places }: Plan): Promise<void> {
  const all = [held.lead, ...agencies];
  await tx.query(
    'DELETE FROM operation_agency WHERE operation_id = $1 AND agency_code <> ALL ($2)',
    [held.id, all],
  );
  await tx.query(
    'INSERT INTO operation_agency SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING',
    [held.id, all],
  );
  await tx.query('DELETE FROM operation_place WHERE operation_id = $1', [held.id]);
  await tx.query(
    'INSERT INTO operation_place SELECT $1, position, place FROM unnest($2::text[]) WITH ORDINALITY AS listed (place, position)',
    [held.id, places],
  );
}
