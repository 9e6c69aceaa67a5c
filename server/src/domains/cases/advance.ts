import type { ClientBase } from 'pg';
import { namesHeldPerson, type Writer } from '../../access/held-names.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { findContentProblem, findTextProblem } from '../../kernel/free-text.ts';
import { notify } from './notices.ts';
import { type CaseProblem, caseProblem } from './problems.ts';
import {
  type CaseStatus,
  type Measure,
  type Requirement,
  TRANSITIONS,
  transitionOf,
} from './rules.ts';
import { type Asked, onCase, type StepOutcome, state, takeStep, type Working } from './steps.ts';
import { takeBack } from './take-back.ts';

export interface Advance extends Asked {
  to: CaseStatus;
  /** What was found or decided, or why the step is taken, as the step needs it. */
  text: string | null;
  measures: readonly Measure[];
  /** The case that reported the same event before. */
  original: string | null;
}

const MISSING: Record<Exclude<Requirement, 'ORIGINAL' | 'HANDOVER'>, CaseProblem['code']> = {
  FINDING: 'FINDING_MISSING',
  DECISION: 'DECISION_MISSING',
  REASON: 'REASON_MISSING',
};

/** What stands against a text that has to come with a step; null where nothing does. @param field its name in the input */
export async function findTextOfStep(
  tx: ClientBase,
  writer: Writer,
  text: string | null,
  missing: CaseProblem['code'],
  field: string,
): Promise<CaseProblem | null> {
  const problem = findTextProblem(text ?? '');
  if (problem === 'TEXT_LENGTH') return caseProblem(missing, field);
  if (problem) return caseProblem(problem, field);
  return (await namesHeldPerson(tx, writer, field, text ?? ''))
    ? caseProblem('TEXT_NAMES_PERSON', field)
    : null;
}

/** What stands against what a text holds that has a length of its own; null where nothing does. */
export async function findWordsOfStep(
  tx: ClientBase,
  writer: Writer,
  text: string,
  field: string,
): Promise<CaseProblem | null> {
  const problem = findContentProblem(text);
  if (problem) return caseProblem(problem, field);
  return (await namesHeldPerson(tx, writer, field, text))
    ? caseProblem('TEXT_NAMES_PERSON', field)
    : null;
}

/** Takes a case to where it stands next; a handover and its answer are commands of their own. */
export const advanceCase = (
  database: Database,
  viewer: Viewer,
  advance: Advance,
  now: Date,
): Promise<StepOutcome> =>
  onCase(database, viewer, advance, now, async (working) => {
    const { tx, agency, held } = working;
    const transition = transitionOf(held.status, advance.to, 'OWNER');
    const isKnown = TRANSITIONS.some(({ from, to }) => from === held.status && to === advance.to);
    if (!isKnown || transition?.needs === 'HANDOVER') {
      return { problem: caseProblem('STEP_NOT_ALLOWED') };
    }
    if (!transition || held.owner !== agency) return { problem: caseProblem('NOT_YOUR_STEP') };
    if (advance.measures.length > 0 && transition.needs !== 'DECISION') {
      return { problem: caseProblem('MEASURE_WITHOUT_DECISION') };
    }
    const { needs } = transition;
    if (advance.text?.trim() && (needs === null || needs === 'ORIGINAL')) {
      return { problem: caseProblem('TEXT_NOT_TAKEN', 'text') };
    }
    if (needs === 'ORIGINAL') {
      const problem = await findOriginalProblem(working, advance.original);
      if (problem) return { problem };
    } else if (needs) {
      const problem = await findTextOfStep(
        tx,
        { viewer, doing: 'case.step' },
        advance.text,
        MISSING[needs],
        'text',
      );
      if (problem) return { problem };
    }
    if (held.status === 'HANDED_OVER') {
      return takeBack(working, { to: advance.to, reason: advance.text ?? '' });
    }
    if (needs === 'FINDING') await state(working, 'FINDING', advance.text ?? '', [], [agency]);
    if (needs === 'DECISION') await decide(working, advance);
    await takeStep(working, {
      kind: needs === 'REASON' ? 'CORRECTED' : 'MOVED',
      to: advance.to,
      duplicateOf: advance.original,
      note: needs === 'REASON' ? advance.text : null,
      noteFor: needs === 'REASON' ? await withAccess(working) : [],
      audit: { action: 'case.step', detail: { to: advance.to } },
    });
    // Of a decision the others are told with it.
    if (WITHOUT_DECISION.includes(advance.to)) await tellOthers(working, 'ENDED');
    return { done: held.id };
  });

/** A decision is what became of the case: each agency that has had it reads it and is told. */
async function decide(working: Working, { text, measures }: Advance): Promise<void> {
  await state(working, 'DECISION', text ?? '', measures, await withAccess(working));
  await tellOthers(working, 'DECIDED');
}

/** How a case ends that nobody decides. */
const WITHOUT_DECISION: readonly CaseStatus[] = ['UNSUBSTANTIATED', 'DUPLICATE'];

/** The other agencies that see the case are told what became of it. */
async function tellOthers(working: Working, kind: 'DECIDED' | 'ENDED'): Promise<void> {
  const { tx, agency, now, held } = working;
  for (const other of (await withAccess(working)).filter((code) => code !== agency)) {
    await notify(tx, { caseId: held.id, agency: other, kind, at: now });
  }
}

/** The agencies that see the case. */
export async function withAccess({ tx, held }: Working): Promise<string[]> {
  const { rows } = await tx.query<{ agency: string }>(
    'SELECT agency_code AS agency FROM case_access WHERE case_id = $1 ORDER BY 1',
    [held.id],
  );
  return rows.map(({ agency }) => agency);
}

/** The original has to be a case that the agency sees, and no duplicate itself: each event is counted once. */
async function findOriginalProblem(
  { tx, agency, held }: Working,
  original: string | null,
): Promise<CaseProblem | null> {
  if (!original) return caseProblem('ORIGINAL_MISSING', 'original');
  const { rowCount } = await tx.query(
    `SELECT FROM case_file JOIN case_access ON case_id = id AND agency_code = $2
     WHERE id = $1 AND id <> $3 AND status <> 'DUPLICATE' AND erased_at IS NULL`,
    [original, agency, held.id],
  );
  return rowCount ? null : caseProblem('ORIGINAL_UNKNOWN', 'original');
}
