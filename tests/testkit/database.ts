import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type Database, databaseOver, embeddedConnection } from '../../server/src/db/client.ts';
import { openInMemory } from '../../server/src/db/embedded.ts';
import { SEALS } from './environment.ts';
import { administer, databaseName, urlOf } from './postgresql.ts';
import type { TemplateName } from './template.ts';

/** A database of the test's own, empty of everything: no table, no extension. */
export const openBlank = (): Promise<Database> => open(null);

/**
 * A database of the test's own that begins as the template does.
 * @param statementMilliseconds that a statement may take on PostgreSQL; 0 for any time
 */
export const openCopy = (template: TemplateName, statementMilliseconds = 0): Promise<Database> =>
  open(template, statementMilliseconds);

async function open(template: TemplateName | null, statementMilliseconds = 0): Promise<Database> {
  const { server, at } = inject('templates');
  if (!server) {
    const folder = mkdtempSync(join(tmpdir(), 'pora-db-'));
    const embedded = await openInMemory(template && at[template], folder);
    return databaseOver(embeddedConnection(embedded), embedded, SEALS);
  }
  const name = databaseName('copy');
  await administer(server, `CREATE DATABASE ${name} ${template ? `TEMPLATE ${at[template]}` : ''}`);
  const database = databaseOver(
    { connectionString: urlOf(server, name), statement_timeout: statementMilliseconds },
    null,
    SEALS,
  );
  return {
    ...database,
    async close() {
      await database.close();
      await administer(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}
