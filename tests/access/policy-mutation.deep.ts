/**
 * The policy's own test: one condition after another is taken out of a copy of the server, and the same walks that hold
 * the policy have to notice. At least 95 of 100 have to be noticed; those that are not are named.
 */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Observation } from '../../server/src/observability/observe.ts';
import { type AskedHub, EMAILS, startAskedHub } from '../testkit/askers.ts';
import { environmentIn, NOW } from '../testkit/environment.ts';
import { type Caller, callerOf } from '../testkit/graph.ts';
import { mutantsOf } from '../testkit/mutants.ts';
import { openById, PURPOSE, walkPaths } from '../testkit/path-walk.ts';
import {
  callOf,
  givables,
  leavesOf,
  policyOf,
  queryOf,
  rootFields,
  shortestWays,
  targetOf,
} from '../testkit/printed-schema.ts';
import { type Allowed, allowedRows, type Related, relatedRows } from '../testkit/row-policy.ts';
import { bearerToken } from '../testkit/token.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const AT_LEAST = 0.95;

/** An officer who has opened most records outside the own area; one that is in its area in part is not opened. */
const OPENER = 'officer.katingan@demo.pora';
const IN_PART = `SELECT holder_id FROM permit JOIN foreign_national f ON f.id = holder_id
  WHERE f.sealed IS NULL AND f.erased_at IS NULL GROUP BY holder_id
  HAVING count(DISTINCT agency_code) > 1 AND bool_and(agency_code <> 'KANIM-SAMPIT') ORDER BY holder_id LIMIT 1`;
const DIVIDE = `
  UPDATE permit SET regency_code = CASE kind_id WHEN 'RPTKA' THEN '62.06' ELSE '62.71' END WHERE holder_id = (${IN_PART});
  UPDATE source_record SET regency_code = permit.regency_code FROM permit
  WHERE permit.batch_id = source_record.batch_id AND permit.row = source_record.row AND holder_id = (${IN_PART})`;
/** A person of whom nothing but a restricted source speaks; whoever opens the record finds none. */
const RESTRICT = `
  UPDATE permit SET agency_code = 'KANIM-SAMPIT', source = 'immigration-stay-permits'
  WHERE holder_id = (SELECT id FROM foreign_national WHERE sealed IS NULL AND erased_at IS NULL AND id NOT IN (${IN_PART}) ORDER BY id LIMIT 1)`;
const OPENINGS = `
  INSERT INTO break_glass (user_id, foreign_national_id, owner_agencies, reason, opened_at, expires_at)
  SELECT hub_user.id, person.id, ARRAY['KANIM-SAMPIT'], 'invented for a test of the policy', $2::timestamptz - interval '1 minute',
         $2::timestamptz + interval '30 minutes'
  FROM hub_user, (SELECT id, row_number() OVER (ORDER BY id) AS position FROM foreign_national) AS person
  WHERE email = $1 AND position % 5 > 0 AND person.id NOT IN (${IN_PART})`;

/** Files that hold conditions on rows, and tables of roles and fields. */
const FILES = [
  'access/scope.ts',
  'access/actions.ts',
  'access/field-classes.ts',
  'domains/employers/visible.ts',
  'domains/people/visible.ts',
  'domains/permits/visible.ts',
  'domains/incidents/visible.ts',
  'domains/rights/visible.ts',
  'intake/visible.ts',
];

/** Titles and reasons of the tables are words, and an entry that is missing altogether stops the start. */
const isWords = (name: string): boolean =>
  /^access\/(actions|field-classes)/.test(name) &&
  /without (title|why|id|en):|without '?[a-z.-]+'?: \{/.test(name);

let asked: AskedHub;
/** One for all mutants: each wraps the pool's statements for good. */
let observation: Observation;
const silent = pino({ level: 'silent' });
let related: Related;
let baseline: Map<string, string>;
/** The token of an officer, narrowed to reference data: it reaches no row. */
let narrowed: Record<string, string>;
/** Everybody that the database holds, the sealed and the erased too. */
let persons: string[];
const allowed = new Map<string, Allowed>();
const proofs = new Map<string, Record<string, string>>();

beforeAll(async () => {
  asked = await startAskedHub(16);
  observation = new Observation(environmentIn(asked.hub.dataDir), asked.hub.database, silent);
  related = await relatedRows(asked.hub.database);
  const { pool } = asked.hub.database;
  persons = (await pool.query('SELECT id FROM foreign_national ORDER BY id')).rows.map(
    ({ id }: { id: string }) => Buffer.from(`ForeignNational:${id}`).toString('base64'),
  );
  expect((await pool.query(IN_PART)).rows).toHaveLength(1);
  await pool.query(DIVIDE);
  await pool.query(RESTRICT);
  await pool.query(OPENINGS, [OPENER, NOW]);
  const narrow = await bearerToken(asked.hub.database, 'officer@demo.pora', ['reference.read']);
  narrowed = { authorization: `Bearer ${narrow}` };
  for (const email of EMAILS) {
    allowed.set(email, await allowedRows(asked.hub.database, email));
    const token = await bearerToken(asked.hub.database, email);
    proofs.set(email, { authorization: `Bearer ${token}` });
  }
  baseline = new Map();
  for (const email of EMAILS)
    baseline.set(email, await treatment(callerAt(asked.hub.address, email), email));
});
afterAll(() => asked.hub.close());

const callerAt = (address: string, email: string): Caller =>
  callerOf(address, proofs.get(email) ?? {});

/** What the matrix compares of fields and arguments: refused or not, shown, masked or absent. */
async function treatment(caller: Caller, email: string): Promise<string> {
  const told: string[] = [];
  for (const field of rootFields('Query')) {
    const target = targetOf(field.type);
    if (!target) continue;
    for (const { given } of [{ given: {} }, ...givables('Query', field).filter((it) => it.class)]) {
      const { errors } = await caller.ask(
        `{ ${callOf('Query', field, given)} { __typename } }`,
        {},
        PURPOSE,
      );
      told.push(`${field.name} ${errors.some((error) => error.extensions.code === 'FORBIDDEN')}`);
    }
  }
  for (const way of shortestWays().values()) {
    const classed = leavesOf(way.type).filter(
      (name) => policyOf(way.type.getFields()[name] ?? {}).class,
    );
    if (classed.length === 0) continue;
    const { data } = await caller.ask(queryOf(way, classed.join(' ')), {}, PURPOSE);
    told.push(JSON.stringify(data).replaceAll(/"(\S)\*{8}"/g, '"masked"'));
  }
  for (const way of [
    '{ sources { batches { totalCount } } }',
    '{ employers { nodes { permits { totalCount } } } }',
    '{ batches { nodes { rejectedRows { totalCount } conflicts { row } } } }',
  ]) {
    const { errors } = await caller.ask(way);
    told.push(String(new Set(errors.map((error) => error.extensions.code)).has('FORBIDDEN')));
  }
  // Changes of a record that is not there: refused for the role, or answered without a change.
  for (const field of rootFields('Mutation')) {
    if (!field.args.some((argument) => argument.type.toString() === 'ID!')) continue;
    const { errors } = await caller.ask(
      `mutation { ${callOf('Mutation', field)} { __typename } }`,
      {},
      PURPOSE,
    );
    told.push(`${field.name} ${errors.some((error) => error.extensions.code === 'FORBIDDEN')}`);
  }
  for (const id of email === OPENER ? persons : []) {
    const { data, errors } = await caller.ask(
      `query ($id: ID!) { foreignNational(id: $id) { name records { source row } links { decidedBy } permits { totalCount nodes { id } } } }`,
      { id },
      PURPOSE,
    );
    told.push(JSON.stringify([data, errors.map((error) => error.extensions.code)]));
  }
  const together = await caller.ask(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ForeignNational {
       id records { source row } links { decidedBy } permits { totalCount nodes { id } } } } }`,
    { ids: persons },
    PURPOSE,
  );
  told.push(JSON.stringify(together.data));
  const sent = await caller.fetch('/files/none', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: 'x',
  });
  told.push(`files ${sent.status}`);
  return told.join('\n');
}

/** A copy of the server in a folder of its own, with the packages of this one. */
function copyOf(file: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pora-mutant-'));
  mkdirSync(join(folder, 'server'));
  cpSync(join(ROOT, 'server/src'), join(folder, 'server/src'), { recursive: true });
  symlinkSync(join(ROOT, 'server/node_modules'), join(folder, 'server/node_modules'));
  symlinkSync(join(ROOT, 'server/package.json'), join(folder, 'server/package.json'));
  for (const name of ['prisma', 'node_modules', 'web'])
    symlinkSync(join(ROOT, name), join(folder, name));
  writeFileSync(join(folder, 'server/src', file), text);
  return folder;
}

/** What notices that the server is another one; null where nothing does. */
async function noticed(folder: string): Promise<string | null> {
  const { hub } = asked;
  const environment = environmentIn(hub.dataDir);
  let app: Awaited<ReturnType<typeof import('../../server/src/http.ts')['buildApp']>>;
  try {
    const { buildApp } = await import(pathToFileURL(join(folder, 'server/src/http.ts')).href);
    app = await buildApp({
      environment,
      database: hub.database,
      authentication: hub.authentication,
      observation,
      logger: silent,
      now: () => NOW,
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
  } catch (error) {
    // A mutant that is no program shows nothing.
    if (/Transform failed/.test(String(error))) throw error;
    return `the start: ${(error as Error).message.split('\n')[0]}`;
  }
  try {
    const bound = app.addresses()[0];
    const address = `http://127.0.0.1:${typeof bound === 'object' ? bound.port : 0}`;
    const [reached] = await openById(callerOf(address, narrowed), new Map(), [...allowed.values()]);
    if (reached) return `the narrow token: ${reached}`;
    for (const email of EMAILS) {
      const caller = callerAt(address, email);
      const mine = allowed.get(email) ?? new Map();
      if ((await treatment(caller, email)) !== baseline.get(email)) return `the matrix as ${email}`;
      const [first] = (await walkPaths(caller, mine, related)).differences;
      if (first) return `the paths as ${email}: ${first}`;
      // What the opener has opened is not in `mine`; its answers are compared above.
      if (email === OPENER) continue;
      const [opened] = await openById(caller, mine, [...allowed.values()]);
      if (opened) return `the ids as ${email}: ${opened}`;
    }
    return null;
  } finally {
    await app.close();
  }
}

test(
  'each condition of the policy that is taken out is noticed',
  async () => {
    // A copy without a change has to pass, or everything would seem to be noticed.
    const scope = readFileSync(join(ROOT, 'server/src/access/scope.ts'), 'utf8');
    const unchanged = copyOf('access/scope.ts', scope);
    expect(await noticed(unchanged)).toBeNull();
    rmSync(unchanged, { recursive: true });
    const survivors: string[] = [];
    let killed = 0;
    for (const file of FILES) {
      const text = readFileSync(join(ROOT, 'server/src', file), 'utf8');
      for (const mutant of mutantsOf(file, text).filter(({ name }) => !isWords(name))) {
        const folder = copyOf(file, mutant.text);
        const by = await noticed(folder);
        rmSync(folder, { recursive: true });
        if (by) killed += 1;
        else survivors.push(mutant.name);
        console.log(`${by ? 'killed  ' : 'SURVIVED'} ${mutant.name}${by ? ` — ${by}` : ''}`);
      }
    }
    console.log(
      `killed ${killed} of ${killed + survivors.length}; survivors:\n${survivors.join('\n')}`,
    );
    expect(killed / (killed + survivors.length)).toBeGreaterThanOrEqual(AT_LEAST);
  },
  60 * 60_000,
);
