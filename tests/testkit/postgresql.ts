/** Databases of the tests on the PostgreSQL server that DATABASE_URL names. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A name that no other run uses. */
export const databaseName = (role: string): string =>
  `pora_test_${role}_${randomBytes(6).toString('hex')}`;

export function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs one statement on the server itself. */
export async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
