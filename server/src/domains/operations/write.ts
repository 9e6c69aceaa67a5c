/** What agencies write down of a joint operation: its plan, what was found and done, or that it was called off. */
import type { ClientBase } from 'pg';
import { recordAudit } from '../../access/audit.ts';
import type { Writer } from '../../access/held-names.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { inTransaction } from '../../db/transaction.ts';
import { addYears, type Day, dayOfInstant } from '../../kernel/day.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { sealFor } from '../../kernel/sealing.ts';
import { MOST_YEARS_AHEAD, type OperationProblem, operationProblem } from './problems.ts';
import { findTextsProblem, SHORT_LINE, TITLE } from './texts.ts';

const MOST_PLACES = 20;
const MOST_COUNTED = 10_000;

/** An operation's id, what is to be mended, or null where the viewer sees no such operation. */
export type Written = Result<string, OperationProblem> | null;

const wrong = (code: OperationProblem['code'], field?: string) =>
  failed(operationProblem(code, field));

export interface Plan {
  title: string;
  regency: string;
  plannedOn: Day;
  /** Codes of those who take part beside the own agency. */
  agencies: readonly string[];
  places: readonly string[];
  warrant: string | null;
}

/** Plans an operation; the own agency leads it. */
export const planOperation = (
  { pool }: Database,
  viewer: Viewer,
  plan: Plan,
  now: Date,
): Promise<Result<string, OperationProblem>> =>
  inTransaction(pool, async (tx) => {
    const { agency } = viewer;
    if (!agency) return wrong('NO_AGENCY');
    if (viewer.area !== 'PROVINCE' && !viewer.area.includes(plan.regency))
      return wrong('OUTSIDE_AREA', 'regency');
    const today = dayOfInstant(now.toISOString());
    if (plan.plannedOn < today) return wrong('PLANNED_IN_PAST', 'plannedOn');
    if (plan.plannedOn > addYears(today, MOST_YEARS_AHEAD))
      return wrong('PLANNED_TOO_LATE', 'plannedOn');
    const others = [...new Set(plan.agencies)].filter((code) => code !== agency);
    if (others.length === 0) return wrong('NOBODY_ELSE', 'agencies');
    const known = await tx.query('SELECT FROM agency WHERE code = ANY ($1)', [others]);
    if (known.rowCount !== others.length) return wrong('AGENCY_UNKNOWN', 'agencies');
    const places = plan.places.map((place) => place.trim()).filter(Boolean);
    if (places.length === 0 || places.length > MOST_PLACES)
      return wrong('PLACES_MISSING', 'places');
    const writer: Writer = { viewer, doing: 'operation.plan' };
    const problem =
      (await findTextsProblem(tx, writer, 'title', [plan.title], TITLE)) ??
      (await findTextsProblem(tx, writer, 'places', places, SHORT_LINE)) ??
      (await findTextsProblem(
        tx,
        writer,
        'warrant',
        plan.warrant ? [plan.warrant] : [],
        SHORT_LINE,
      ));
    if (problem) return failed(problem);
    const { rows } = await tx.query<{ id: string }>(PLAN, [
      `OG-${today.slice(0, 4)}-`,
      plan.title.trim(),
      plan.regency,
      plan.plannedOn,
      agency,
      plan.warrant,
      viewer.userId,
      now,
    ]);
    const id = rows[0]?.id ?? '';
    await tx.query('INSERT INTO operation_agency SELECT $1, unnest($2::text[])', [
      id,
      [agency, ...others],
    ]);
    await tx.query(
      'INSERT INTO operation_place SELECT $1, position, place FROM unnest($2::text[]) WITH ORDINALITY AS listed (place, position)',
      [id, places],
    );
    await audit(tx, viewer, id, 'operation.plan');
    return ok(id);
  });

const PLAN = `
  INSERT INTO joint_operation (number, title, regency_code, planned_on, lead_agency, warrant, planned_by, planned_at)
  SELECT $1 || lpad(nextval('operation_number')::text, 4, '0'), $2, $3, $4, $5, $6, $7, $8 RETURNING id`;

export interface Asked {
  operation: string;
  version: number;
}

export interface CarriedOut extends Asked {
  on: Day;
  warrant: string | null;
  warrantException: string | null;
  findings: readonly { category: string; found: number }[];
  outcomes: readonly { measure: string; taken: number }[];
  minutes: string;
}

/** Writes down what was found and done. The agency that leads does it, once. */
export const recordOperation = (
  database: Database,
  viewer: Viewer,
  record: CarriedOut,
  now: Date,
): Promise<Written> =>
  onPlanned(database, viewer, record, async (tx, held) => {
    const warrant = record.warrant ?? held.warrant;
    if (!warrant && !record.warrantException) return wrong('WARRANT_MISSING', 'warrant');
    if (record.on > dayOfInstant(now.toISOString())) return wrong('DAY_IN_FUTURE', 'carriedOutOn');
    const outOfRange = (count: number) => count < 1 || count > MOST_COUNTED;
    if (record.findings.some(({ found }) => outOfRange(found)))
      return wrong('COUNT_OUT_OF_RANGE', 'findings');
    if (record.outcomes.some(({ taken }) => outOfRange(taken)))
      return wrong('COUNT_OUT_OF_RANGE', 'outcomes');
    const categories = [...new Set(record.findings.map(({ category }) => category))];
    const known = await tx.query('SELECT FROM incident_category WHERE id = ANY ($1)', [categories]);
    if (known.rowCount !== categories.length) return wrong('CATEGORY_UNKNOWN', 'findings');
    const exception = record.warrantException ? [record.warrantException] : [];
    const writer: Writer = { viewer, doing: 'operation.record' };
    const problem =
      (await findTextsProblem(tx, writer, 'minutes', [record.minutes])) ??
      (await findTextsProblem(
        tx,
        writer,
        'warrant',
        record.warrant ? [record.warrant] : [],
        SHORT_LINE,
      )) ??
      (await findTextsProblem(tx, writer, 'warrantException', exception));
    if (problem) return failed(problem);
    await tx.query(
      `UPDATE joint_operation SET status = 'CARRIED_OUT', version = version + 1, carried_out_on = $2, warrant = $3,
         warrant_exception = $4, sealed_minutes = $5 WHERE id = $1`,
      [
        record.operation,
        record.on,
        warrant,
        record.warrantException,
        sealFor(database.sealing, record.operation, record.minutes.trim()),
      ],
    );
    await tx.query(
      `INSERT INTO operation_finding SELECT $1, category, sum(found) FROM jsonb_to_recordset($2::jsonb) AS listed (category text, found int) GROUP BY category`,
      [record.operation, JSON.stringify(record.findings)],
    );
    await tx.query(
      `INSERT INTO operation_outcome SELECT $1, measure, sum(taken) FROM jsonb_to_recordset($2::jsonb) AS listed (measure text, taken int) GROUP BY measure`,
      [record.operation, JSON.stringify(record.outcomes)],
    );
    await audit(tx, viewer, record.operation, 'operation.record');
    return ok(record.operation);
  });

/** Calls an operation off, with a reason. */
export const cancelOperation = (
  database: Database,
  viewer: Viewer,
  asked: Asked & { reason: string },
): Promise<Written> =>
  onPlanned(database, viewer, asked, async (tx) => {
    const problem = await findTextsProblem(tx, { viewer, doing: 'operation.cancel' }, 'reason', [
      asked.reason,
    ]);
    if (problem) return failed(problem);
    await tx.query(
      `UPDATE joint_operation SET status = 'CANCELLED', version = version + 1, cancelled_because = $2 WHERE id = $1`,
      [asked.operation, asked.reason.trim()],
    );
    await audit(tx, viewer, asked.operation, 'operation.cancel');
    return ok(asked.operation);
  });

interface HeldOperation {
  status: string;
  version: number;
  lead: string;
  warrant: string | null;
}

/** Does one command on a planned operation that the own agency leads, on the version that the officer saw. */
const onPlanned = (
  { pool }: Database,
  viewer: Viewer,
  { operation, version }: Asked,
  work: (tx: ClientBase, held: HeldOperation) => Promise<Result<string, OperationProblem>>,
): Promise<Written> =>
  inTransaction(pool, async (tx) => {
    const { rows } = await tx.query<HeldOperation>(
      `SELECT status, version, lead_agency AS lead, warrant FROM joint_operation
       JOIN operation_agency ON operation_id = id AND agency_code = $2 WHERE id = $1 FOR UPDATE OF joint_operation`,
      [operation, viewer.agency],
    );
    const held = rows[0];
    if (!held) return null;
    if (held.lead !== viewer.agency) return wrong('NOT_YOUR_OPERATION');
    if (held.status !== 'PLANNED') return wrong('NOT_PLANNED');
    if (held.version !== version) return wrong('CHANGED_MEANWHILE');
    return work(tx, held);
  });

const audit = (
  tx: ClientBase,
  viewer: Viewer,
  id: string,
  action: 'operation.plan' | 'operation.record' | 'operation.cancel',
): Promise<void> => recordAudit(tx, { actor: viewer.actor, action, subjectIds: [id] });
