/** What an administrator does to accounts: each change in one transaction with its event in the trail. */
import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Database } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import { insertAccount, type NewAccount } from './accounts.ts';
import { recordAudit } from './audit.ts';

/** What an administrator can mend. */
export const ACCOUNT_PROBLEMS = [
  'ADDRESS_INVALID',
  'ADDRESS_TAKEN',
  'NAME_MISSING',
  'NO_ROLE',
  'AGENCY_UNKNOWN',
  'REGENCY_UNKNOWN',
  'LAST_ADMIN',
  'ACCOUNT_UNKNOWN',
] as const;
export type AccountProblem = (typeof ACCOUNT_PROBLEMS)[number];

/** The account that was changed, or why it was not. */
export type AccountChange = { id: string; problem: null } | { id: null; problem: AccountProblem };

const refused = (problem: AccountProblem): AccountChange => ({ id: null, problem });
const done = (id: string): AccountChange => ({ id, problem: null });

async function problemOf(tx: PoolClient, account: NewAccount): Promise<AccountProblem | null> {
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(account.email)) return 'ADDRESS_INVALID';
  if (account.name.trim() === '') return 'NAME_MISSING';
  if (account.roles.length === 0) return 'NO_ROLE';
  const { rows } = await tx.query<{ agency: boolean; regencies: number }>(
    `SELECT $1::text IS NULL OR EXISTS (SELECT FROM agency WHERE code = $1) AS agency,
            (SELECT count(*)::int FROM regency WHERE kemendagri_code = ANY ($2)) AS regencies`,
    [account.agency, account.area === 'PROVINCE' ? [] : account.area],
  );
  if (!rows[0]?.agency) return 'AGENCY_UNKNOWN';
  if (account.area === 'PROVINCE') return null;
  const isKnown = account.area.length > 0 && rows[0].regencies === new Set(account.area).size;
  return isKnown ? null : 'REGENCY_UNKNOWN';
}

/**
 * Whether somebody else could still keep accounts. The rows stay locked until the change is done, so that two
 * administrators cannot put each other out at once.
 */
async function isLastAdmin(tx: PoolClient, id: string): Promise<boolean> {
  const { rows } = await tx.query<{ id: string }>(
    `SELECT id FROM hub_user WHERE 'ADMIN' = ANY (roles) AND blocked_at IS NULL ORDER BY id FOR UPDATE`,
  );
  return rows.length === 1 && rows[0]?.id === id;
}

export const addAccount = (
  database: Database,
  account: NewAccount,
  actor: string,
): Promise<AccountChange> =>
  inTransaction(database.pool, async (tx) => {
    const problem = await problemOf(tx, account);
    if (problem) return refused(problem);
    const taken = await tx.query('SELECT 1 FROM hub_user WHERE email = $1', [
      account.email.toLowerCase(),
    ]);
    if (taken.rowCount) return refused('ADDRESS_TAKEN');
    const id = randomUUID();
    await insertAccount(tx, id, account, actor);
    return done(id);
  });

/** Changes name, roles, agency and area; they apply from the account's next request. The address stays. */
export const changeAccount = (
  database: Database,
  id: string,
  account: Omit<NewAccount, 'email'>,
  actor: string,
): Promise<AccountChange> =>
  inTransaction(database.pool, async (tx) => {
    const found = await tx.query<{ email: string }>('SELECT email FROM hub_user WHERE id = $1', [
      id,
    ]);
    const email = found.rows[0]?.email;
    if (!email) return refused('ACCOUNT_UNKNOWN');
    const problem = await problemOf(tx, { ...account, email });
    if (problem) return refused(problem);
    if (!account.roles.includes('ADMIN') && (await isLastAdmin(tx, id)))
      return refused('LAST_ADMIN');
    await tx.query(
      `UPDATE hub_user SET name = $2, roles = $3, agency_code = $4, whole_province = $5, regencies = $6,
         updated_at = now() WHERE id = $1`,
      [
        id,
        account.name.trim(),
        account.roles,
        account.agency,
        account.area === 'PROVINCE',
        account.area === 'PROVINCE' ? [] : account.area,
      ],
    );
    await recordAudit(tx, {
      actor,
      action: 'account.change',
      subjectIds: [id],
      detail: { roles: account.roles.join(' '), agency: account.agency ?? '' },
    });
    return done(id);
  });

/** Blocks an account, which ends its sessions and closes its tokens, or lets it in again. */
export const blockAccount = (
  database: Database,
  id: string,
  blocked: boolean,
  actor: string,
): Promise<AccountChange> =>
  inTransaction(database.pool, async (tx) => {
    if (blocked && (await isLastAdmin(tx, id))) return refused('LAST_ADMIN');
    const { rowCount } = await tx.query(
      `UPDATE hub_user SET blocked_at = CASE WHEN $2 THEN coalesce(blocked_at, now()) END, updated_at = now()
       WHERE id = $1`,
      [id, blocked],
    );
    if (!rowCount) return refused('ACCOUNT_UNKNOWN');
    if (blocked) await tx.query('DELETE FROM session WHERE user_id = $1', [id]);
    await recordAudit(tx, {
      actor,
      action: blocked ? 'account.block' : 'account.unblock',
      subjectIds: [id],
    });
    return done(id);
  });
