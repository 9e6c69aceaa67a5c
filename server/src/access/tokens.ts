/**
 * Bearer tokens for programs. A token is 256 random bits, so no guess and no table of hashes finds it: one SHA-256
 * keeps it as safe as a slow hash would, and costs nothing at each request. A password needs the slow hash, a token
 * does not. The database holds the hash only, so a copy of it opens nothing.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Client, Database } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import { ACTIONS, type Action } from './actions.ts';
import { recordAudit } from './audit.ts';

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

export interface ProvenToken {
  userId: string;
  scopes: readonly Action[] | null;
}

/** Whose token this is and what it may; null where it is none, has ended or was revoked. */
export async function provenToken(prisma: Client, token: string): Promise<ProvenToken | null> {
  const found = await prisma.accessToken.findUnique({
    where: { hash: hashOf(token), revokedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, userId: true, scopes: true, lastUsedOn: true },
  });
  if (!found) return null;
  const today = new Date().toISOString().slice(0, 10);
  // The day is enough to find a token that nobody uses, and costs one write a day instead of one a request.
  if (String(found.lastUsedOn?.toISOString()).slice(0, 10) !== today) {
    await prisma.accessToken.updateMany({
      where: { id: found.id },
      data: { lastUsedOn: new Date(today) },
    });
  }
  const { userId, scopes } = found;
  return { userId, scopes: scopes.includes(EVERYTHING) ? null : scopes.filter(isAction) };
}
