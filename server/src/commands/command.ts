import { userInfo } from 'node:os';
import { type Authentication, authenticationOf } from '../access/authenticate.ts';
import { type Database, openDatabase } from '../db/client.ts';
import { type Environment, readEnvironment } from '../env.ts';
import { prepareDatabase } from '../prepare.ts';

export const USAGE = `Usage:
  pnpm hub import SOURCE FILE [--agency CODE] [--period YYYY-MM] [--dry-run] [--json]
  pnpm hub invent --people N --seed S --as-of DATE --out DIR
  pnpm hub boundaries load FILE --edition NAME --source TEXT --licence TEXT --valid-from DATE --code-field F --code-system kemendagri|bps [--redistributable]
  pnpm hub user add EMAIL --role ROLE --agency CODE [--regency 62.06 …]
  pnpm hub token EMAIL [--days N] [--scopes ACTION,…] [--label TEXT]
  pnpm hub retention term PERSON|FILE DAYS|none
  pnpm hub retention run [--dry-run]
  pnpm hub audit verify [--json]
  pnpm hub pack verify FILE [--json]
  pnpm hub schema --subgraph`;

/** A command that was not called as it should be: its message says how, the process ends with 2. */
export class UsageError extends Error {}

/** The option's value. @throws UsageError that names a missing option. */
export function required(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw new UsageError(`${option} is missing.\n${USAGE}`);
  return value;
}

/** How the audit trail names whoever types a command. */
export const operatingSystemUser = (): string => `cli:${userInfo().username}`;

export interface Workplace {
  environment: Environment;
  database: Database;
  authentication: Authentication;
  actor: string;
}

/** Opens the database (or reaches the hub that runs it), does the work, and closes it again. */
export async function atDatabase<Value>(
  work: (place: Workplace) => Promise<Value>,
): Promise<Value> {
  const environment = readEnvironment();
  const database = await openDatabase({ ...environment, statementMilliseconds: 0 });
  try {
    await prepareDatabase(database, (sentence) => console.error(sentence));
    const authentication = authenticationOf(environment, database);
    return await work({
      environment,
      database,
      authentication,
      actor: operatingSystemUser(),
    });
  } finally {
    await database.close();
  }
}
