/** What every command on a briefing has in common: whose it is, which version the author saw, and the way back. */
import type { ClientBase } from 'pg';
import { recordAudit } from '../../access/audit.ts';
import type { AuditAction } from '../../access/audit-events.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { inTransaction } from '../../db/transaction.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { type BriefingCode, type BriefingProblem, briefingProblem } from './problems.ts';
import type { BriefingStatus } from './types.ts';

/** What was written: the briefing, and the slide where it was one; or what is to be mended; null where none is seen. */
export type Written = Result<{ briefing: string; slide: string | null }, BriefingProblem> | null;

export const wrong = (code: BriefingCode, field?: string) => failed(briefingProblem(code, field));

export interface Asked {
  briefing: string;
  /** The version that the author looked at; null where it does not matter, as for what is put at the end. */
  version: number | null;
}

export interface Held {
  id: string;
  status: BriefingStatus;
  version: number;
  owner: string;
  regencies: string[];
}

interface Doing {
  viewer: Viewer;
  now: Date;
  audit: AuditAction;
  /** Whether it may be done once the meeting is over. */
  afterwards?: boolean;
}

/** How many versions can be gone back to. */
const VERSIONS_KEPT = 30;

/**
 * Does one change of a briefing of the own agency. The slides as they were are kept under their version.
 * @param work looks first and writes then: what it refuses has to leave nothing
 */
export const onBriefing = (
  { pool }: Database,
  { viewer, now, audit, afterwards = false }: Doing,
  { briefing, version }: Asked,
  work: (tx: ClientBase, held: Held) => Promise<Result<string | null, BriefingProblem>>,
): Promise<Written> =>
  inTransaction(pool, async (tx) => {
    const { rows } = await tx.query<Held & { invited: boolean }>(FIND, [briefing, viewer.agency]);
    const [held] = rows;
    if (!held || (held.owner !== viewer.agency && !held.invited)) return null;
    if (held.owner !== viewer.agency) return wrong('NOT_YOUR_BRIEFING');
    if (!afterwards && held.status !== 'DRAFT' && held.status !== 'READY') return wrong('ENDED');
    if (version !== null && version !== held.version) return wrong('CHANGED_MEANWHILE');
    const before = await tx.query<{ slides: string }>(SLIDES, [briefing]);
    const done = await work(tx, held);
    if (!done.ok) return done;
    await tx.query(KEEP, [briefing, held.version, before.rows[0]?.slides, VERSIONS_KEPT]);
    await tx.query('UPDATE briefing SET version = version + 1, changed_at = $2 WHERE id = $1', [
      briefing,
      now,
    ]);
    await tx.query(WORKED, [briefing, viewer.userId, now]);
    await tx.query(SWEEP, [briefing, now]);
    await recordAudit(tx, { actor: viewer.actor, action: audit, subjectIds: [briefing] });
    return ok({ briefing, slide: done.value });
  });

const FIND = `
  SELECT id, status, version, owner_agency AS owner, regencies,
         status IN ('READY', 'HELD') AND EXISTS (SELECT FROM briefing_agency WHERE briefing_id = id AND agency_code = $2) AS invited
  FROM briefing WHERE id = $1 FOR UPDATE`;

const SLIDES = `
  SELECT coalesce(jsonb_agg(to_jsonb(briefing_slide) ORDER BY position), '[]')::text AS slides
  FROM briefing_slide WHERE briefing_id = $1`;

const KEEP = `
  WITH old AS (DELETE FROM briefing_past WHERE briefing_id = $1 AND version <= $2::integer - $4::integer)
  INSERT INTO briefing_past (briefing_id, version, slides) VALUES ($1, $2, $3::jsonb)`;

/** Pictures that neither a slide nor a version that can be gone back to shows; one that was just brought waits for its slide. */
const SWEEP = `
  DELETE FROM briefing_picture WHERE briefing_id = $1 AND added_at < $2::timestamptz - interval '1 day'
    AND NOT EXISTS (SELECT FROM briefing_slide WHERE picture_id = briefing_picture.id)
    AND NOT EXISTS (SELECT FROM briefing_past, jsonb_array_elements(slides) AS slide
                    WHERE briefing_past.briefing_id = $1 AND slide ->> 'picture_id' = briefing_picture.id::text)`;

const WORKED = `
  INSERT INTO briefing_work (briefing_id, user_id, at) VALUES ($1, $2, $3)
  ON CONFLICT (briefing_id, user_id) DO UPDATE SET at = excluded.at`;
