import { parseArgs } from 'node:util';
import { bearerToken } from '../access/accounts.ts';
import { atDatabase, required, UsageError } from './command.ts';

const USUAL_DAYS = '30';
const MOST_DAYS = 366;

/** `pnpm hub token`: a bearer token of an account, alone on standard output. */
export async function tokenCommand(parameters: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: parameters,
    allowPositionals: true,
    options: { days: { type: 'string', default: USUAL_DAYS } },
  });
  const email = required(positionals[0], 'EMAIL');
  const days = Number(values.days);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
    throw new UsageError(`--days takes a whole number from 1 to ${MOST_DAYS}.`);
  }
  return atDatabase(async ({ database, authentication, actor }) => {
    const token = await bearerToken(database, authentication, email, days, actor);
    if (!token) throw new UsageError(`${email} has no account.`);
    console.log(token);
    return 0;
  });
}
