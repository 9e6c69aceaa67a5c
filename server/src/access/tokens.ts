/**
 * Bearer tokens for programs. A token is 256 random bits, so no guess and no table of hashes finds it: one SHA-256
 * keeps it as safe as a slow hash would, and costs nothing at each request. A password needs the slow hash, a token
 * does not. The database holds the hash only, so a copy of it opens nothing.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { Database } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import { ACTIONS, type Action } from './actions.ts';
import { recordAudit } from './audit.ts';
import { ACCOUNT_COLUMNS, type AccountRow, dayOf, type Viewer, viewerFrom } from './viewer.ts';

/** A mark by which a scanner for secrets finds a token that was left in a file. */
const MARK = 'pora_';
export const USUAL_TOKEN_DAYS = 30;
export const MOST_TOKEN_DAYS = 366;
/** In the place of actions: everything that the account's roles may. */
export const EVERYTHING = '*';

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export const isAction = (text: string): text is Action => Object.hasOwn(ACTIONS, text);

export interface NewToken {
  userId: string;
  label: string;
  days: number;
  /** What the token may, of what the account's roles may; null: all of it. */
  scopes: readonly Action[] | null;
}

/**
 * Makes a token and notes it in the trail.
 * @returns the token itself, which is shown this once.
 */
export async function issueToken(
  database: Database,
  { userId, label, days, scopes }: NewToken,
  actor: string,
): Promise<string> {
  const token = MARK + randomBytes(32).toString('base64url');
  await inTransaction(database.pool, async (tx) => {
    await tx.query(
      `INSERT INTO access_token (user_id, hash, label, scopes, expires_at)
       VALUES ($1, $2, $3, $4, now() + make_interval(days => $5))`,
      [userId, hashOf(token), label, scopes ?? [EVERYTHING], days],
    );
    await recordAudit(tx, {
      actor,
      action: 'token.create',
      subjectIds: [userId],
      detail: { days, scopes: (scopes ?? [EVERYTHING]).join(' ') },
    });
  });
  return token;
}

/** Ends a token of the account at once. @returns false where the account has no such token that still opens. */
export async function revokeToken(
  database: Database,
  userId: string,
  id: string,
  actor: string,
): Promise<boolean> {
  return inTransaction(database.pool, async (tx) => {
    const { rowCount } = await tx.query(
      `UPDATE access_token SET revoked_at = now()
       WHERE id = $1 AND user_id = $2 AND revoked_at IS NULL`,
      [id, userId],
    );
    if (!rowCount) return false;
    await recordAudit(tx, {
      actor,
      action: 'token.revoke',
      subjectIds: [userId],
    });
    return true;
  });
}

/**
 * The viewer whose token this is, narrowed to what the token may; null where it is none, has ended or was revoked, or
 * its account is blocked.
 * @param now the day on which agreements have to be in force; a token ends by the real clock
 */
export async function viewerByToken(pool: Pool, token: string, now: Date): Promise<Viewer | null> {
  const moment = new Date();
  const today = dayOf(moment);
  const { rows } = await pool.query<
    AccountRow & { token_id: string; scopes: string[]; used_today: boolean }
  >(
    `SELECT access_token.id AS token_id, scopes, last_used_on IS NOT DISTINCT FROM $4::date AS used_today, ${ACCOUNT_COLUMNS}
     FROM access_token JOIN hub_user ON hub_user.id = access_token.user_id
     WHERE hash = $2 AND revoked_at IS NULL AND expires_at > $3`,
    [dayOf(now), hashOf(token), moment, today],
  );
  const [row] = rows;
  if (!row) return null;
  // The day is enough to find a token that nobody uses, and costs one write a day instead of one a request.
  if (!row.used_today) {
    await pool.query('UPDATE access_token SET last_used_on = $2 WHERE id = $1', [
      row.token_id,
      today,
    ]);
  }
  const scopes = row.scopes.includes(EVERYTHING) ? null : row.scopes.filter(isAction);
  return viewerFrom(row, { session: null, scopes });
}
