/**
 * Prepares the databases that the tests start from, once a run: `empty` has tables, reference data, boundaries and the
 * demonstration's accounts, `demonstration` also the invented files, all through the hub's own preparation and intake.
 * Embedded, a template is an archive that each test loads into memory; on PostgreSQL it is a database that each test
 * clones. Two projects may ask for it in one run, so it is kept on `globalThis` until the last of them ends.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { authenticationOf } from '../../server/src/access/authenticate.ts';
import { type Database, databaseOver, embeddedConnection } from '../../server/src/db/client.ts';
import { openInMemory } from '../../server/src/db/embedded.ts';
import {
  type DemonstrationAccount,
  loadDemonstration,
  makeDemonstrationAccounts,
} from '../../server/src/demonstration.ts';
import { prepareDatabase } from '../../server/src/prepare.ts';
import { environmentIn, SEALS, TODAY } from './environment.ts';
import { administer, databaseName, urlOf } from './postgresql.ts';

export type TemplateName = 'empty' | 'demonstration';

export interface Templates {
  /** Where DATABASE_URL points, or null for the embedded database. */
  server: string | null;
  /** Archive or database by name. */
  at: Record<TemplateName, string>;
  accounts: DemonstrationAccount[];
  /** Holds `demo-accounts.json`. */
  folder: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    templates: Templates;
  }
}

const silent = (): void => {};

async function makeEmpty(database: Database, folder: string): Promise<DemonstrationAccount[]> {
  await prepareDatabase(database, silent);
  const authentication = authenticationOf(environmentIn(folder), database);
  return makeDemonstrationAccounts(database, authentication, folder);
}

async function embeddedTemplates(folder: string): Promise<Templates> {
  const embedded = await openInMemory(null, join(folder, 'socket'));
  const database = databaseOver(embeddedConnection(embedded), embedded, SEALS);
  const at = { empty: join(folder, 'empty.tgz'), demonstration: join(folder, 'demonstration.tgz') };
  const accounts = await makeEmpty(database, folder);
  writeFileSync(at.empty, await embedded.dump());
  await loadDemonstration(database, TODAY, silent);
  writeFileSync(at.demonstration, await embedded.dump());
  await database.close();
  return { server: null, at, accounts, folder };
}

async function postgresqlTemplates(server: string, folder: string): Promise<Templates> {
  const at = { empty: databaseName('empty'), demonstration: databaseName('demonstration') };
  const open = (name: string) =>
    databaseOver({ connectionString: urlOf(server, name) }, null, SEALS);
  await administer(server, `CREATE DATABASE ${at.empty}`);
  const empty = open(at.empty);
  const accounts = await makeEmpty(empty, folder);
  await empty.close();
  await administer(server, `CREATE DATABASE ${at.demonstration} TEMPLATE ${at.empty}`);
  const demonstration = open(at.demonstration);
  await loadDemonstration(demonstration, TODAY, silent);
  await demonstration.close();
  return { server, at, accounts, folder };
}

async function make(): Promise<Templates> {
  const folder = mkdtempSync(join(tmpdir(), 'pora-test-'));
  const server = process.env['DATABASE_URL'] || null;
  return server ? postgresqlTemplates(server, folder) : embeddedTemplates(folder);
}

async function drop({ server, at, folder }: Templates): Promise<void> {
  if (server) {
    for (const name of Object.values(at)) await administer(server, `DROP DATABASE ${name}`);
  }
  rmSync(folder, { recursive: true, force: true });
}

interface Shared {
  templates: Promise<Templates>;
  users: number;
}

const holder = globalThis as { poraTestTemplates?: Shared };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  holder.poraTestTemplates ??= { templates: make(), users: 0 };
  const shared = holder.poraTestTemplates;
  shared.users += 1;
  project.provide('templates', await shared.templates);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    delete holder.poraTestTemplates;
    await drop(await shared.templates);
  };
}
