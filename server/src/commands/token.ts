import { parseArgs } from 'node:util';
import { findAccount } from '../access/accounts.ts';
import { ACTIONS } from '../access/actions.ts';
import { isAction, issueToken, MOST_TOKEN_DAYS, USUAL_TOKEN_DAYS } from '../access/tokens.ts';
import { atDatabase, required, UsageError } from './command.ts';

/** `pnpm hub token`: a bearer token of an account, alone on standard output. */
export async function tokenCommand(parameters: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: parameters,
    allowPositionals: true,
    options: {
      days: { type: 'string', default: String(USUAL_TOKEN_DAYS) },
      scopes: { type: 'string', multiple: true },
      label: { type: 'string', default: 'pnpm hub token' },
    },
  });
  const email = required(positionals[0], 'EMAIL');
  const days = Number(values.days);
  if (!Number.isInteger(days) || days < 1 || days > MOST_TOKEN_DAYS) {
    throw new UsageError(`--days takes a whole number from 1 to ${MOST_TOKEN_DAYS}.`);
  }
  const named = values.scopes?.flatMap((list) => list.split(',')) ?? null;
  const scopes = named?.filter(isAction) ?? null;
  if (named && (scopes?.length !== named.length || named.length === 0)) {
    throw new UsageError(`--scopes takes one or more of ${Object.keys(ACTIONS).join(', ')}.`);
  }
  return atDatabase(async ({ database, actor }) => {
    const userId = await findAccount(database, email);
    if (!userId) throw new UsageError(`${email} has no account.`);
    console.log(await issueToken(database, { userId, label: values.label, days, scopes }, actor));
    return 0;
  });
}
