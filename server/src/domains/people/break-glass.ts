/**
 * Break-glass (*buka darurat*): a case officer who has a passport in hand opens the record of its holder outside the own
 * area, for at most an hour and with a reason. The trail has it before anything is shown and the agencies whose records
 * stand behind the person are told. What does not exist, what was erased, what is sealed and what no opening reaches
 * look the same: one sentence, the same statements, the same count of tries.
 */
import type { PoolClient } from 'pg';
import { recordAudit } from '../../access/audit.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { inTransaction } from '../../db/transaction.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import {
  type BreakGlassProblem,
  findOpeningProblem,
  numberOf,
  type OpeningRequest,
  problem,
  TRIES_AN_HOUR,
} from './break-glass-rules.ts';

/**
 * Opens one record. Every try whose form is right counts, found or not.
 * @returns the opening's id, or what the officer can do about it
 */
export async function openRecord(
  database: Database,
  viewer: Viewer,
  request: OpeningRequest,
  now: Date,
): Promise<Result<string, BreakGlassProblem>> {
  const wrong = findOpeningProblem(request);
  if (wrong) return failed(wrong);
  return inTransaction(database.pool, async (tx) => {
    const { actor } = viewer;
    if (!(await countTry(tx, viewer.userId, now))) {
      await recordAudit(tx, { actor, action: 'break-glass.refuse', outcome: 'DENIED' });
      return failed(problem('TOO_MANY_TRIES'));
    }
    const { rows } = await tx.query<{ id: string; owners: string[] }>(BY_DOCUMENT, [
      numberOf(request.documentNumber),
      request.documentCountry.toUpperCase(),
      JSON.stringify(viewer.closedSources),
    ]);
    const person = rows[0];
    if (!person) {
      await recordAudit(tx, { actor, action: 'break-glass.refuse', outcome: 'DENIED' });
      return failed(problem('NOT_FOUND'));
    }
    const opened = await tx.query<{ id: string }>(
      `INSERT INTO break_glass (user_id, foreign_national_id, owner_agencies, reason, opened_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $5::timestamptz + $6 * interval '1 minute') RETURNING id`,
      [viewer.userId, person.id, person.owners, request.reason.trim(), now, request.minutes],
    );
    const id = opened.rows[0]?.id ?? '';
    await recordAudit(tx, {
      actor,
      action: 'break-glass.open',
      subjectIds: [id],
      detail: { person: person.id, minutes: request.minutes },
    });
    return ok(id);
  });
}

/** Counts a try; false where the account has none left in this hour. Tries of one account wait for each other. */
async function countTry(tx: PoolClient, user: string, now: Date): Promise<boolean> {
  await tx.query('SELECT FROM hub_user WHERE id = $1 FOR UPDATE', [user]);
  const { rowCount } = await tx.query(
    `INSERT INTO break_glass_try (user_id, tried_at) SELECT $1, $2::timestamptz
     WHERE (SELECT count(*) FROM break_glass_try
            WHERE user_id = $1 AND tried_at > $2::timestamptz - interval '1 hour') < $3`,
    [user, now, TRIES_AN_HOUR],
  );
  await tx.query(
    `DELETE FROM break_glass_try WHERE user_id = $1 AND tried_at < $2::timestamptz - interval '1 day'`,
    [user, now],
  );
  return rowCount === 1;
}

/** $3 are the restricted sources that stay closed; a document that two rows name opens the newer. */
const BY_DOCUMENT = `
  SELECT person.id, ARRAY(SELECT DISTINCT agency_code FROM permit WHERE holder_id = person.id ORDER BY 1) AS owners
  FROM travel_document document JOIN foreign_national person ON person.id = foreign_national_id
  WHERE document.number = $1 AND document.country = $2 AND person.erased_at IS NULL AND person.sealed IS NULL
    AND EXISTS (SELECT FROM permit WHERE holder_id = person.id AND NOT EXISTS (
      SELECT FROM jsonb_to_recordset($3::jsonb) AS closed ("agencyCode" text, source text)
      WHERE closed."agencyCode" = permit.agency_code AND closed.source = permit.source))
  ORDER BY document.extracted_on DESC, person.id LIMIT 1`;

/** Of these persons, those whose record the viewer has opened and not given back, each with its opening. */
export async function openingsNow(
  database: Database,
  viewer: Viewer,
  persons: readonly string[],
  now: Date,
): Promise<Map<string, string>> {
  const openings = await database.prisma.breakGlass.findMany({
    where: {
      userId: viewer.userId,
      foreignNationalId: { in: [...persons] },
      openedAt: { lte: now },
      expiresAt: { gt: now },
      givenBackAt: null,
    },
    orderBy: { openedAt: 'asc' },
  });
  return new Map(openings.map(({ id, foreignNationalId }) => [foreignNationalId, id]));
}

/** Gives the viewer's own opening back before its time. @returns null where there is no such opening. */
export async function giveBack(
  database: Database,
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<Result<string, BreakGlassProblem> | null> {
  return inTransaction(database.pool, async (tx) => {
    const own = await tx.query('SELECT FROM break_glass WHERE id = $1 AND user_id = $2', [
      id,
      viewer.userId,
    ]);
    if (!own.rowCount) return null;
    const given = await tx.query(
      'UPDATE break_glass SET given_back_at = $2 WHERE id = $1 AND given_back_at IS NULL AND expires_at > $2',
      [id, now],
    );
    if (!given.rowCount) return failed(problem('ALREADY_OVER'));
    await recordAudit(tx, { actor: viewer.actor, action: 'break-glass.close', subjectIds: [id] });
    return ok(id);
  });
}

/** The viewer's agency takes note. @returns null where it is no opening of that agency's records. */
export async function acknowledge(
  database: Database,
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<Result<string, BreakGlassProblem> | null> {
  return inTransaction(database.pool, async (tx) => {
    const owned = await tx.query(
      'SELECT FROM break_glass WHERE id = $1 AND $2 = ANY (owner_agencies)',
      [id, viewer.agency],
    );
    if (!owned.rowCount) return null;
    const seen = await tx.query(
      `INSERT INTO break_glass_seen (break_glass_id, agency_code, user_id, seen_at)
       VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [id, viewer.agency, viewer.userId, now],
    );
    if (!seen.rowCount) return failed(problem('ALREADY_ACKNOWLEDGED'));
    await recordAudit(tx, { actor: viewer.actor, action: 'break-glass.seen', subjectIds: [id] });
    return ok(id);
  });
}
