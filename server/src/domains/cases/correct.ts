/**
 * A case is corrected (*dikoreksi*), wherever it stands: what it is about, whether a child is concerned, when and where
 * it was. What it said before is kept with the step, for the agencies that see the case at that time; of the place, for
 * those among them that were given the place.
 */
import type { ClientBase } from 'pg';
import { namesHeldPerson, type Writer } from '../../access/held-names.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { type Day, dayOfInstant } from '../../kernel/day.ts';
import { openOf, sealFor } from '../../kernel/sealing.ts';
import { findTextOfStep, withAccess } from './advance.ts';
import type { CasePlace } from './place.ts';
import { findDayProblem, findPlaceProblem, isOutsideRegency } from './place-checks.ts';
import { type CaseProblem, type CaseQuestion, caseProblem, caseQuestion } from './problems.ts';
import { NEEDS_PERSON, SEVERITIES } from './rules.ts';
import { type Asked, onCase, type StepOutcome, takeStep, type Working } from './steps.ts';

/** What a case says that can be corrected. */
interface Said {
  category: string;
  severity: number;
  concernsMinor: boolean;
  occurredOn: Day;
  regency: string;
  /** The whole place within the regency. */
  place: CasePlace | null;
}

/** What is right; null where it stays as it is. */
export type CaseCorrection = Asked & { [Key in keyof Said]: Said[Key] | null } & {
  reason: string;
  /** Questions that the officer has answered with yes. */
  confirmed: readonly CaseQuestion['code'][];
};

/** What a correction changed, as it was before; what it left alone is absent. */
export interface Before {
  category?: string;
  severity?: number;
  concernsMinor?: boolean;
  occurredOn?: Day;
  regency?: string;
  place?: { was: CasePlace | null; seenBy: string[] };
  /** The kind needs no name any more: what was kept of one is gone. */
  namesErased?: true;
}

/** What a correction comes to; with a question nothing was done yet. */
export type CorrectionOutcome = StepOutcome | { question: CaseQuestion };

/** Corrects a case; who may read it is told why. */
export const correctCase = (
  database: Database,
  viewer: Viewer,
  correction: CaseCorrection,
  now: Date,
): Promise<CorrectionOutcome> =>
  onCase<CorrectionOutcome>(database, viewer, correction, now, async (working) => {
    const { tx, agency, held } = working;
    if (held.owner !== agency) return { problem: caseProblem('NOT_YOUR_STEP') };
    const said = await saidOf(working);
    const right: Said = {
      category: correction.category ?? said.category,
      severity: correction.severity ?? said.severity,
      concernsMinor: correction.concernsMinor ?? said.concernsMinor,
      occurredOn: correction.occurredOn ?? said.occurredOn,
      regency: correction.regency ?? said.regency,
      place: correction.place ?? said.place,
    };
    const before = differenceOf(said, right);
    if (Object.keys(before).length === 0) return { problem: caseProblem('NOTHING_CORRECTED') };
    const problem = await findProblem(working, correction, right, before);
    if (problem) return { problem };
    const question = await findQuestion(working, correction, right, before);
    if (question) return { question };
    if (before.place) before.place.seenBy = await withPlace(tx, held.id);
    await store(working, right, before);
    await takeStep(working, {
      kind: 'CORRECTED',
      to: held.status,
      note: correction.reason,
      noteFor: await withAccess(working),
      before,
      audit: { action: 'case.correct' },
    });
    return { done: held.id };
  });

async function saidOf({ tx, database, held }: Working): Promise<Said> {
  const { rows } = await tx.query<Omit<Said, 'place'> & { place: string | null }>(
    `SELECT category_id AS category, severity, concerns_minor AS "concernsMinor", occurred_on::text AS "occurredOn",
            regency_code AS regency, sealed_place AS place FROM case_file WHERE id = $1`,
    [held.id],
  );
  const [row] = rows;
  if (!row) throw new Error('a case under lock is gone');
  const place = row.place ? openOf<CasePlace>(database.sealing, held.id, row.place) : null;
  return { ...row, place };
}

/** What differs, as it was. */
function differenceOf(said: Said, right: Said): Before {
  const before: Before = {};
  if (said.category !== right.category) before.category = said.category;
  if (said.severity !== right.severity) before.severity = said.severity;
  if (said.concernsMinor !== right.concernsMinor) before.concernsMinor = said.concernsMinor;
  if (said.occurredOn !== right.occurredOn) before.occurredOn = said.occurredOn;
  if (said.regency !== right.regency) before.regency = said.regency;
  if (inOrder(said.place) !== inOrder(right.place)) before.place = { was: said.place, seenBy: [] };
  const needed = NEEDS_PERSON[said.category];
  if (needed && needed !== NEEDS_PERSON[right.category]) before.namesErased = true;
  return before;
}

const inOrder = (place: CasePlace | null): string =>
  JSON.stringify(
    place && [
      place.district,
      place.village,
      place.description,
      place.siteName,
      place.site,
      place.point?.longitude,
      place.point?.latitude,
    ],
  );

async function findProblem(
  { tx, viewer, now, held }: Working,
  { reason }: CaseCorrection,
  right: Said,
  before: Before,
): Promise<CaseProblem | null> {
  const writer: Writer = { viewer, doing: 'case.correct' };
  const known = await tx.query('SELECT FROM incident_category WHERE id = $1', [right.category]);
  if (!known.rowCount) return caseProblem('CATEGORY_UNKNOWN', 'category');
  if (!SEVERITIES.includes(right.severity)) return caseProblem('SEVERITY_UNKNOWN', 'severity');
  const day = before.occurredOn
    ? findDayProblem(right.occurredOn, dayOfInstant(now.toISOString()))
    : null;
  if (day) return caseProblem(day, 'occurredOn');
  if (before.place && right.place) {
    // Who was not given the place would write over what it cannot read.
    if (!held.parts.includes('PLACE')) return caseProblem('PLACE_NOT_HELD', 'place');
    const place = await findPlaceProblem(tx, right.place, (field, text) =>
      namesHeldPerson(tx, writer, field, text),
    );
    if (place) return caseProblem(place.code, place.field);
  }
  return findTextOfStep(tx, writer, reason, 'REASON_MISSING', 'reason');
}

async function findQuestion(
  { tx, held }: Working,
  { confirmed }: CaseCorrection,
  right: Said,
  before: Before,
): Promise<CaseQuestion | null> {
  // Asked whether or not a name is kept: not every agency was given the persons.
  if (before.namesErased && !confirmed.includes('NAMES_ERASED')) {
    return caseQuestion('NAMES_ERASED', 'category');
  }
  if (confirmed.includes('POINT_OUTSIDE_REGENCY') || !(before.place || before.regency)) return null;
  if (!held.parts.includes('PLACE')) return null;
  return (await isOutsideRegency(tx, right.regency, right.place?.point ?? null))
    ? caseQuestion('POINT_OUTSIDE_REGENCY', 'regency')
    : null;
}

/** The agencies that were given the place. */
async function withPlace(tx: ClientBase, id: string): Promise<string[]> {
  const { rows } = await tx.query<{ agency: string }>(
    `SELECT agency_code AS agency FROM case_access WHERE case_id = $1 AND 'PLACE' = ANY (parts) ORDER BY 1`,
    [id],
  );
  return rows.map(({ agency }) => agency);
}

const store = ({ tx, database, held }: Working, right: Said, before: Before): Promise<unknown> =>
  tx.query(
    `UPDATE case_file SET category_id = $2, severity = $3, concerns_minor = $4, occurred_on = $5, regency_code = $6,
       sealed_place = CASE WHEN $7 THEN $8 ELSE sealed_place END,
       sealed_persons = CASE WHEN $9 THEN NULL ELSE sealed_persons END
     WHERE id = $1`,
    [
      held.id,
      right.category,
      right.severity,
      right.concernsMinor,
      right.occurredOn,
      right.regency,
      before.place !== undefined,
      before.place && right.place ? sealFor(database.sealing, held.id, right.place) : null,
      before.namesErased === true,
    ],
  );
