/** What stands against the plan of an operation. */
import type { ClientBase } from 'pg';
import type { Writer } from '../../access/held-names.ts';
import { addYears, dayOfInstant } from '../../kernel/day.ts';
import { MOST_YEARS_AHEAD, type OperationProblem, operationProblem } from './problems.ts';
import { findTextsProblem, SHORT_LINE, TITLE } from './texts.ts';
import type { Plan } from './types.ts';

const MOST_PLACES = 20;

const WHOLE: readonly (keyof Plan)[] = [
  'regency',
  'plannedOn',
  'agencies',
  'places',
  'title',
  'warrant',
];

type Check = (
  asked: { tx: ClientBase; writer: Writer; now: Date },
  plan: Plan,
) => Promise<OperationProblem | null> | OperationProblem | null;

const CHECKS: Record<keyof Plan, Check> = {
  regency: ({ writer: { viewer } }, { regency }) =>
    viewer.area === 'PROVINCE' || viewer.area.includes(regency)
      ? null
      : operationProblem('OUTSIDE_AREA', 'regency'),
  plannedOn: ({ now }, { plannedOn }) => {
    const today = dayOfInstant(now.toISOString());
    if (plannedOn < today) return operationProblem('PLANNED_IN_PAST', 'plannedOn');
    return plannedOn > addYears(today, MOST_YEARS_AHEAD)
      ? operationProblem('PLANNED_TOO_LATE', 'plannedOn')
      : null;
  },
  agencies: async ({ tx }, { agencies }) => {
    if (agencies.length === 0) return operationProblem('NOBODY_ELSE', 'agencies');
    const known = await tx.query('SELECT FROM agency WHERE code = ANY ($1)', [agencies]);
    return known.rowCount === agencies.length
      ? null
      : operationProblem('AGENCY_UNKNOWN', 'agencies');
  },
  places: ({ tx, writer }, { places }) =>
    places.length === 0 || places.length > MOST_PLACES
      ? operationProblem('PLACES_MISSING', 'places')
      : findTextsProblem(tx, writer, 'places', places, SHORT_LINE),
  title: ({ tx, writer }, { title }) => findTextsProblem(tx, writer, 'title', [title], TITLE),
  warrant: ({ tx, writer }, { warrant }) =>
    findTextsProblem(tx, writer, 'warrant', warrant ? [warrant] : [], SHORT_LINE),
};

/**
 * What stands against a plan; null where nothing does.
 * @param parts those that are looked at: a day that has passed since is no reason against another title
 */
export async function findPlanProblem(
  tx: ClientBase,
  writer: Writer,
  plan: Plan,
  now: Date,
  parts: readonly (keyof Plan)[] = WHOLE,
): Promise<OperationProblem | null> {
  for (const part of WHOLE) {
    const problem = parts.includes(part) ? await CHECKS[part]({ tx, writer, now }, plan) : null;
    if (problem) return problem;
  }
  return null;
}
