/** What each command on a case begins and ends with: the case as the officer's agency holds it, and a step written down. */
import type { ClientBase } from 'pg';
import { type AuditEvent, recordAudit } from '../../access/audit.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Day } from '../../kernel/day.ts';
import { sealFor } from '../../kernel/sealing.ts';
import { followCase } from './incident-of-case.ts';
import type { CaseProblem } from './problems.ts';
import { type CasePart, type CaseStatus, ENDED } from './rules.ts';
import { agencyOf } from './visible.ts';

/** What a command comes to; null where the viewer sees no such case. */
export type StepOutcome =
  | { done: string }
  | { problem: CaseProblem }
  /** Somebody was quicker; nothing was done. */
  | { changed: string; since: number }
  | null;

/** A case under lock, as the viewer's agency holds it. */
export interface HeldCase {
  id: string;
  status: CaseStatus;
  version: number;
  category: string;
  severity: number;
  owner: string;
  received: string;
  /** The parts that the viewer's agency was given. */
  parts: CasePart[];
  hasIncident: boolean;
}

export interface Asked {
  caseId: string;
  /** The version that the officer looked at. */
  version: number;
}

export interface Working {
  tx: ClientBase;
  database: Database;
  viewer: Viewer;
  agency: string;
  now: Date;
  held: HeldCase;
}

/** Does one command on one case: alone, and only on the version that the officer saw. */
export function onCase<Outcome = StepOutcome>(
  database: Database,
  viewer: Viewer,
  asked: Asked,
  now: Date,
  work: (working: Working) => Promise<Outcome>,
): Promise<Outcome | StepOutcome> {
  const agency = agencyOf(viewer);
  return inTransaction(database.pool, async (tx) => {
    const { rows } = await tx.query<HeldCase>(HELD, [asked.caseId, agency]);
    const held = rows[0];
    if (!held) return null;
    if (held.version !== asked.version) return { changed: held.id, since: asked.version };
    return work({ tx, database, viewer, agency, now, held });
  });
}

const HELD = `
  SELECT id, status, version, category_id AS category, severity, owner_agency AS owner, received_agency AS received, parts,
         incident_id IS NOT NULL AS "hasIncident"
  FROM case_file JOIN case_access ON case_id = id AND agency_code = $2
  WHERE id = $1 AND erased_at IS NULL FOR UPDATE OF case_file`;

export interface Step {
  kind:
    | 'MOVED'
    | 'CORRECTED'
    | 'HANDED_OVER'
    | 'ACKNOWLEDGED'
    | 'RETURNED'
    | 'TAKEN_BACK'
    | 'REPORTER_OPENED'
    | 'DOCUMENT_ADDED'
    | 'DOCUMENT_WITHDRAWN';
  to: CaseStatus;
  /** Whose case it is afterwards; as before where nothing is said. */
  owner?: string;
  /** The day by which the next step is due; by the term of the standing where nothing is said. */
  dueOn?: Day;
  duplicateOf?: string | null;
  note?: string | null;
  /** Agencies beside the own one that read the note. */
  noteFor?: readonly string[];
  /** What a correction changed, as it was; for whoever reads the note. */
  before?: object;
  audit: Pick<AuditEvent, 'action' | 'detail' | 'purpose'>;
}

/** Writes a step down: the case moves on by one version, its incident follows, and the trail has it. */
export async function takeStep(working: Working, step: Step): Promise<void> {
  const { tx, database, viewer, agency, now, held } = working;
  const moved = step.to !== held.status;
  await tx.query(MOVE, [
    held.id,
    step.to,
    moved,
    now,
    step.owner ?? held.owner,
    step.to === 'DUPLICATE' ? (step.duplicateOf ?? null) : null,
    step.dueOn ?? null,
    ENDED.includes(step.to),
  ]);
  await tx.query(
    `INSERT INTO case_step (case_id, version, kind, from_status, to_status, agency_code, author, at, sealed_note, sealed_before, seen_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      held.id,
      held.version + 1,
      step.kind,
      held.status,
      step.to,
      agency,
      viewer.userId,
      now,
      step.note ? sealFor(database.sealing, held.id, step.note.trim()) : null,
      step.before ? sealFor(database.sealing, held.id, step.before) : null,
      [...new Set([agency, ...(step.noteFor ?? [])])],
    ],
  );
  await followCase(working, step.to);
  await recordAudit(tx, { actor: viewer.actor, subjectIds: [held.id], ...step.audit });
}

/** A term counts from the day on which the standing is reached, in Central Kalimantan. */
const MOVE = `
  UPDATE case_file SET version = version + 1, status = $2, owner_agency = $5, duplicate_of = $6,
    status_since = CASE WHEN $3 THEN $4 ELSE status_since END,
    due_on = CASE WHEN $8 THEN NULL WHEN $7::date IS NOT NULL THEN $7::date WHEN NOT $3 THEN due_on
                  ELSE ($4::timestamptz AT TIME ZONE 'Asia/Jakarta')::date + (SELECT days FROM case_term WHERE status = $2) END
  WHERE id = $1`;

/** Writes a finding or a decision down. @param seenBy agencies that may read it, the own one among them */
export async function state(
  { tx, database, viewer, agency, now, held }: Working,
  kind: 'FINDING' | 'DECISION',
  text: string,
  measures: readonly string[],
  seenBy: readonly string[],
): Promise<void> {
  await tx.query(
    `INSERT INTO case_statement (case_id, version, kind, sealed_text, measures, agency_code, author, stated_at, seen_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      held.id,
      held.version + 1,
      kind,
      sealFor(database.sealing, held.id, text.trim()),
      measures,
      agency,
      viewer.userId,
      now,
      seenBy,
    ],
  );
}
