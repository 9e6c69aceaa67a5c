import { findAccount } from '../../server/src/access/accounts.ts';
import type { Action } from '../../server/src/access/actions.ts';
import { issueToken } from '../../server/src/access/tokens.ts';
import type { Database } from '../../server/src/db/client.ts';

/** A bearer token of the account for a day. */
export async function bearerToken(
  database: Database,
  email: string,
  scopes: readonly Action[] | null = null,
): Promise<string> {
  const userId = await findAccount(database, email);
  if (!userId) throw new Error(`${email} has no account`);
  return issueToken(database, { userId, label: 'test', days: 1, scopes }, 'test');
}
