/**
 * What a joint operation found and what came of it: written down once it has taken place, and put right afterwards. The
 * minutes are a document, so what stood before a correction stays with its day and its reason.
 */
import type { ClientBase } from 'pg';
import type { Writer } from '../../access/held-names.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { dayOfInstant } from '../../kernel/day.ts';
import { failed, ok } from '../../kernel/result.ts';
import { openOf, sealFor } from '../../kernel/sealing.ts';
import { type OperationProblem, operationProblem } from './problems.ts';
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
import { findTextsProblem, SHORT_LINE } from './texts.ts';
import type { CarriedOut } from './types.ts';

const MOST_COUNTED = 10_000;

/** Writes down what was found and done. The agency that leads does it, once. */
export const recordOperation = (
  database: Database,
  viewer: Viewer,
  { operation, version, ...said }: Asked & CarriedOut,
  now: Date,
): Promise<Written | Changed> =>
  onOperation(
    database,
    viewer,
    { operation, version },
    { now, standing: 'PLANNED' },
    async (working) => {
      const { tx, held } = working;
      const planned = await warrantOf(tx, held.id);
      const result = tidy({ ...said, warrant: said.warrant ?? planned });
      const writer: Writer = { viewer, doing: 'operation.record' };
      const problem = findCountProblem(said) ?? (await findProblem(tx, writer, result, now));
      if (problem) return failed(problem);
      await store(working, result);
      await takeStep(working, {
        kind: 'CARRIED_OUT',
        // Under another warrant than was planned.
        ...(planned && planned !== result.warrant ? { before: { warrant: planned } } : {}),
        audit: 'operation.record',
      });
      return ok(held.id);
    },
  );

export interface ResultCorrection extends Asked {
  /** What is right; what is left out stays as it is. */
  right: Partial<CarriedOut>;
  reason: string;
}

/** Puts right what was written down of an operation; who takes part reads what stood before, and why. */
export const correctOperation = (
  database: Database,
  viewer: Viewer,
  { right, reason, ...asked }: ResultCorrection,
  now: Date,
): Promise<Written | Changed> =>
  onOperation(database, viewer, asked, { now, standing: 'CARRIED_OUT' }, async (working) => {
    const { tx, held } = working;
    const was = await resultOf(working);
    const result = tidy({ ...was, ...right });
    const before = differenceOf(was, result);
    if (Object.keys(before).length === 0) return wrong('NOTHING_CHANGED');
    const writer: Writer = { viewer, doing: 'operation.correct' };
    const problem =
      findCountProblem(right) ??
      (await findProblem(tx, writer, result, now)) ??
      (await findTextsProblem(tx, writer, 'reason', [reason]));
    if (problem) return failed(problem);
    await store(working, result);
    await takeStep(working, { kind: 'CORRECTED', reason, before, audit: 'operation.correct' });
    return ok(held.id);
  });

async function warrantOf(tx: ClientBase, id: string): Promise<string | null> {
  const { rows } = await tx.query<{ warrant: string | null }>(
    'SELECT warrant FROM joint_operation WHERE id = $1',
    [id],
  );
  return rows[0]?.warrant ?? null;
}

async function resultOf({ tx, database, held }: Working): Promise<CarriedOut> {
  const { rows } = await tx.query<CarriedOut>(
    `SELECT carried_out_on::text AS "carriedOutOn", warrant, warrant_exception AS "warrantException", sealed_minutes AS minutes,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('category', category_id, 'found', found)), '[]')
             FROM operation_finding WHERE operation_id = id) AS findings,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('measure', measure, 'taken', taken)), '[]')
             FROM operation_outcome WHERE operation_id = id) AS outcomes
     FROM joint_operation WHERE id = $1`,
    [held.id],
  );
  const [row] = rows;
  if (!row) throw new Error('an operation under lock is gone');
  return tidy({ ...row, minutes: openOf<string>(database.sealing, held.id, row.minutes) });
}

/** A result as it is kept: without blanks around, each kind and each measure once and in order. */
const tidy = (result: CarriedOut): CarriedOut => ({
  carriedOutOn: result.carriedOutOn,
  warrant: result.warrant?.trim() || null,
  warrantException: result.warrantException?.trim() || null,
  findings: summed(result.findings.map(({ category, found }) => [category, found])).map(
    ([category, found]) => ({ category, found }),
  ),
  outcomes: summed(result.outcomes.map(({ measure, taken }) => [measure, taken])).map(
    ([measure, taken]) => ({ measure, taken }),
  ),
  minutes: result.minutes.trim(),
});

function summed(counts: readonly [key: string, count: number][]): [string, number][] {
  const sums = new Map<string, number>();
  for (const [key, count] of counts) sums.set(key, (sums.get(key) ?? 0) + count);
  return [...sums].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Each line by itself: one below nothing would vanish in a sum. */
function findCountProblem({ findings, outcomes }: Partial<CarriedOut>): OperationProblem | null {
  const outOfRange = (count: number) => count < 1 || count > MOST_COUNTED;
  if (findings?.some(({ found }) => outOfRange(found)))
    return operationProblem('COUNT_OUT_OF_RANGE', 'findings');
  return outcomes?.some(({ taken }) => outOfRange(taken))
    ? operationProblem('COUNT_OUT_OF_RANGE', 'outcomes')
    : null;
}

async function findProblem(
  tx: ClientBase,
  writer: Writer,
  { carriedOutOn, warrant, warrantException, findings, minutes }: CarriedOut,
  now: Date,
): Promise<OperationProblem | null> {
  if (!warrant && !warrantException) return operationProblem('WARRANT_MISSING', 'warrant');
  if (carriedOutOn > dayOfInstant(now.toISOString()))
    return operationProblem('DAY_IN_FUTURE', 'carriedOutOn');
  const categories = findings.map(({ category }) => category);
  const known = await tx.query('SELECT FROM incident_category WHERE id = ANY ($1)', [categories]);
  if (known.rowCount !== categories.length) return operationProblem('CATEGORY_UNKNOWN', 'findings');
  const exception = warrantException ? [warrantException] : [];
  return (
    (await findTextsProblem(tx, writer, 'minutes', [minutes])) ??
    (await findTextsProblem(tx, writer, 'warrant', warrant ? [warrant] : [], SHORT_LINE)) ??
    (await findTextsProblem(tx, writer, 'warrantException', exception))
  );
}

/** The result in place of what stood there. */
async function store({ tx, database, held }: Working, result: CarriedOut): Promise<void> {
  const { id } = held;
  await tx.query(
    `UPDATE joint_operation SET status = 'CARRIED_OUT', carried_out_on = $2, warrant = $3, warrant_exception = $4,
       sealed_minutes = $5 WHERE id = $1`,
    [
      id,
      result.carriedOutOn,
      result.warrant,
      result.warrantException,
      sealFor(database.sealing, id, result.minutes),
    ],
  );
  await tx.query('DELETE FROM operation_finding WHERE operation_id = $1', [id]);
  await tx.query(
    'INSERT INTO operation_finding SELECT $1, category, found FROM jsonb_to_recordset($2::jsonb) AS listed (category text, found int)',
    [id, JSON.stringify(result.findings)],
  );
  await tx.query('DELETE FROM operation_outcome WHERE operation_id = $1', [id]);
  await tx.query(
    'INSERT INTO operation_outcome SELECT $1, measure, taken FROM jsonb_to_recordset($2::jsonb) AS listed (measure text, taken int)',
    [id, JSON.stringify(result.outcomes)],
  );
}
