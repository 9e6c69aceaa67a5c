import { randomBytes, randomUUID } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { Database } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import { recordAudit } from './audit.ts';
import { type Authentication, INVITATION_SECONDS } from './authenticate.ts';
import type { Role } from './roles.ts';

export interface NewAccount {
  email: string;
  name: string;
  roles: readonly Role[];
  agency: string | null;
  /** The whole province, or Kemendagri codes. */
  area: 'PROVINCE' | readonly string[];
}

/**
 * Makes an account without a password: nobody can sign in to it yet.
 * @throws where the address is taken or the agency unknown; the database says which.
 */
export async function createAccount(
  database: Database,
  authentication: Authentication,
  account: NewAccount,
  actor: string,
): Promise<string> {
  const { generateId } = await authentication.$context;
  const id = generateId({ model: 'user' }) || randomUUID();
  await inTransaction(database.pool, (tx) => insertAccount(tx, id, account, actor));
  return id;
}

/** Writes a new account and its event. The address counts as verified: an administrator vouches for it. */
export async function insertAccount(
  tx: ClientBase,
  id: string,
  account: NewAccount,
  actor: string,
): Promise<void> {
  await tx.query(
    `INSERT INTO hub_user (id, name, email, email_verified, roles, agency_code, whole_province, regencies)
     VALUES ($1, $2, $3, true, $4, $5, $6, $7)`,
    [
      id,
      account.name,
      account.email.toLowerCase(),
      account.roles,
      account.agency,
      account.area === 'PROVINCE',
      account.area === 'PROVINCE' ? [] : account.area,
    ],
  );
  await recordAudit(tx, { actor, action: 'account.create', subjectIds: [id] });
}

/** Gives an account a password at once: for the demonstration, whose passwords are printed. */
export async function setPassword(
  authentication: Authentication,
  userId: string,
  password: string,
): Promise<void> {
  const { internalAdapter, password: hashing } = await authentication.$context;
  await internalAdapter.linkAccount({
    userId,
    accountId: userId,
    providerId: 'credential',
    password: await hashing.hash(password),
  });
}

/** A token for `/set-password?token=…`, good once and for a week. */
export async function invitationToken(
  authentication: Authentication,
  userId: string,
): Promise<string> {
  const { internalAdapter } = await authentication.$context;
  const token = randomBytes(24).toString('base64url');
  await internalAdapter.createVerificationValue({
    identifier: `reset-password:${token}`,
    value: userId,
    expiresAt: new Date(Date.now() + INVITATION_SECONDS * 1000),
  });
  return token;
}

/** The account of an address, however it is written; null where there is none. */
export async function findAccount(database: Database, email: string): Promise<string | null> {
  const found = await database.prisma.user.findUnique({
    where: { email: email.toLowerCase() },
    select: { id: true },
  });
  return found?.id ?? null;
}
