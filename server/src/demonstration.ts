/** The demonstration: invented people in files of all sources, taken through the normal intake, and an account a role. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAccount, setPassword } from './access/accounts.ts';
import type { Authentication } from './access/authenticate.ts';
import type { Role } from './access/roles.ts';
import type { Database } from './db/client.ts';
import { importFile } from './intake/import-file.ts';
import type { Say } from './prepare.ts';
import { invent } from './sources/invent/invent.ts';
import { IMMIGRATION_OFFICES } from './sources/invent/places.ts';
import { SOURCES } from './sources/registry.ts';

export const DEMONSTRATION_PEOPLE = 500;
const SEED = 62;
const ACTOR = 'demonstration';

export interface DemonstrationAccount {
  email: string;
  password: string;
  roles: readonly Role[];
}

const PROVINCIAL = 'KESBANGPOL-KALTENG';
const OF_KATINGAN = 'KESBANGPOL-KATINGAN';
const KATINGAN = '62.06';
const [SAMPIT] = IMMIGRATION_OFFICES;

const account = (
  name: string,
  role: Role,
  agency = PROVINCIAL,
  area: 'PROVINCE' | readonly string[] = 'PROVINCE',
) => ({ email: `${name}@demo.pora`, name, roles: [role], agency, area });

const ACCOUNTS = [
  account('leader', 'LEADER'),
  account('analyst', 'ANALYST'),
  account('officer', 'CASE_OFFICER'),
  account('operator', 'OPERATOR'),
  account('presenter', 'PRESENTER'),
  account('auditor', 'AUDITOR'),
  account('admin', 'ADMIN'),
  account('leader.katingan', 'LEADER', OF_KATINGAN, [KATINGAN]),
  account('officer.katingan', 'CASE_OFFICER', OF_KATINGAN, [KATINGAN]),
  account('officer.sampit', 'CASE_OFFICER', SAMPIT.code, SAMPIT.regencies),
  account('tokoh.katingan', 'COMMUNITY_FIGURE', OF_KATINGAN, [KATINGAN]),
];

/** The provincial office may handle what the demonstration's agencies send. */
const AGREEMENTS = `
  INSERT INTO agency_agreement (owner_code, reader_code, basis, valid_from)
  SELECT code, $1, 'Perjanjian contoh untuk demonstrasi', DATE '2020-01-01'
  FROM agency WHERE kind IN ('IMMIGRATION', 'MANPOWER', 'POLICE')
  ON CONFLICT DO NOTHING`;

const fileOf = (dataDir: string): string => join(dataDir, 'demo-accounts.json');

/** The accounts as they were made at the first start; null before it. */
export function demonstrationAccounts(dataDir: string): DemonstrationAccount[] | null {
  const file = fileOf(dataDir);
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as DemonstrationAccount[])
    : null;
}

/** Makes the accounts that are missing, all with one password, and keeps them in `demo-accounts.json`. */
export async function makeDemonstrationAccounts(
  database: Database,
  authentication: Authentication,
  dataDir: string,
): Promise<DemonstrationAccount[]> {
  const known = demonstrationAccounts(dataDir);
  const password = known?.[0]?.password ?? randomBytes(9).toString('base64url');
  // Written first: an interrupted start goes on with the same password.
  const accounts = ACCOUNTS.map(({ email, roles }) => ({
    email,
    password,
    roles,
  }));
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(fileOf(dataDir), `${JSON.stringify(accounts, null, 2)}\n`, {
    mode: 0o600,
  });
  await database.pool.query(AGREEMENTS, [PROVINCIAL]);
  const present = await database.prisma.user.findMany({
    select: { email: true },
  });
  const emails = new Set(present.map(({ email }) => email));
  const missing = ACCOUNTS.filter(({ email }) => !emails.has(email));
  // Hashing a password takes a quarter of a second on purpose; together they use all processors.
  await Promise.all(
    missing.map(async (account) => {
      const id = await createAccount(database, authentication, account, ACTOR);
      await setPassword(authentication, id, password);
    }),
  );
  return accounts;
}

/** Loads the invented files into a database that has no published file yet; `asOf` is the day of the first start. */
export async function loadDemonstration(database: Database, asOf: string, say: Say): Promise<void> {
  const published = await database.prisma.batch.count({
    where: { status: 'PUBLISHED' },
  });
  if (published > 0) return;
  const files = await invent({
    people: DEMONSTRATION_PEOPLE,
    seed: SEED,
    asOf,
  });
  for (const file of files) {
    // Further files of a source are named SOURCE-2.EXT.
    const source = SOURCES.find(({ id }) => file.name.startsWith(id));
    if (!source) continue;
    say(`Demonstration file ${file.name}`);
    const { finished } = await importFile(database, source, {
      source: source.id,
      fileName: file.name,
      bytes: file.bytes,
      agency: null,
      period: null,
      dryRun: false,
      actor: ACTOR,
      agencies: null,
    });
    await finished;
  }
}
