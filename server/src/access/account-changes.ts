/** What an administrator does to accounts: each change in one transaction with its event in the trail. */
import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Database } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import {
  failed,
  ok,
  type Problem,
  problemsOf,
  type Result,
  type Sentence,
} from '../kernel/result.ts';
import { insertAccount, type NewAccount } from './accounts.ts';
import { recordAudit } from './audit.ts';

/** What an administrator can mend, and how. */
export const ACCOUNT_SENTENCES = {
  ADDRESS_INVALID: {
    id: 'Surel tidak benar; tulis seperti nama@instansi.go.id.',
    en: 'The email is not right; write it like nama@instansi.go.id.',
  },
  ADDRESS_TAKEN: {
    id: 'Surel ini sudah mempunyai akun; ubah akun itu atau pakai surel lain.',
    en: 'This email has an account already; change that account or take another email.',
  },
  NAME_MISSING: { id: 'Nama kosong; isi nama.', en: 'The name is empty; give a name.' },
  NO_ROLE: {
    id: 'Akun ini tidak mempunyai peran; pilih paling sedikit satu.',
    en: 'The account has no role; choose at least one.',
  },
  AGENCY_UNKNOWN: {
    id: 'Instansi tidak dikenal; pilih dari daftar.',
    en: 'The agency is not known; choose it from the list.',
  },
  REGENCY_UNKNOWN: {
    id: 'Kabupaten/kota tidak dikenal; pilih dari daftar.',
    en: 'The regency is not known; choose it from the list.',
  },
  LAST_ADMIN: {
    id: 'Ini admin terakhir; beri peran admin kepada akun lain terlebih dahulu.',
    en: 'This is the last admin; give the role to another account first.',
  },
  ACCOUNT_UNKNOWN: {
    id: 'Akun ini tidak ada lagi; muat ulang daftarnya.',
    en: 'This account is gone; load the list again.',
  },
  ACCOUNT_BLOCKED: {
    id: 'Akun ini diblokir; buka blokirnya sebelum mengundang pemiliknya.',
    en: 'This account is blocked; unblock it before its owner is invited.',
  },
} as const satisfies Record<string, Sentence>;

export type AccountProblem = Problem<keyof typeof ACCOUNT_SENTENCES>;
const problem = problemsOf(ACCOUNT_SENTENCES);

/** The id of the account that was changed, or why it was not. */
export type AccountChange = Result<string, AccountProblem>;

const refused = (code: AccountProblem['code']): AccountChange => failed(problem(code));

async function problemOf(
  tx: PoolClient,
  account: NewAccount,
): Promise<AccountProblem['code'] | null> {
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
    const wrong = await problemOf(tx, account);
    if (wrong) return refused(wrong);
    const taken = await tx.query('SELECT 1 FROM hub_user WHERE email = $1', [
      account.email.toLowerCase(),
    ]);
    if (taken.rowCount) return refused('ADDRESS_TAKEN');
    const id = randomUUID();
    await insertAccount(tx, id, account, actor);
    return ok(id);
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
    const wrong = await problemOf(tx, { ...account, email });
    if (wrong) return refused(wrong);
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
    return ok(id);
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
    return ok(id);
  });

/** Invites the account's owner to set a password. @param makeToken makes the one-time token of the link */
export async function inviteAccount(
  database: Database,
  id: string,
  makeToken: (id: string) => Promise<string>,
  actor: string,
): Promise<Result<{ path: string }, AccountProblem>> {
  const account = await database.prisma.user.findUnique({
    where: { id },
    select: { blockedAt: true },
  });
  if (!account) return failed(problem('ACCOUNT_UNKNOWN'));
  if (account.blockedAt) return failed(problem('ACCOUNT_BLOCKED'));
  await recordAudit(database.pool, { actor, action: 'account.invite', subjectIds: [id] });
  return ok({ path: `/set-password?token=${await makeToken(id)}` });
}
