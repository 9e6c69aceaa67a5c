/**
 * Goes through the hub as every role, rightly and wrongly, and then looks for names, numbers, days of birth, addresses
 * and secrets in all that is not an answer to somebody who may read them: log lines, errors, headers, redirects, tiles,
 * the audit trail and the metrics.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

const PURPOSE = { 'X-Purpose': 'VERIFICATION' };
/** Typed by callers where it does not belong. */
const TYPED = { number: 'X9988776', name: 'Nama Rahasia Sekali', password: 'salah-sekali-9911' };

let hub: TestHub;
/** Everything that left the hub and is nobody's data, with where it was. */
const seen: { where: string; text: string }[] = [];
let secrets: string[];

const note = (where: string, text: string): void => {
  seen.push({ where, text });
};
const values = async (sql: string): Promise<string[]> =>
  (await hub.database.pool.query(sql)).rows.map(({ value }) => String(value));

beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  secrets = [
    ...Object.values(TYPED),
    ...(await values('SELECT DISTINCT name AS value FROM foreign_national WHERE name IS NOT NULL')),
    ...(await values('SELECT DISTINCT number AS value FROM travel_document')),
    ...(await values('SELECT DISTINCT number AS value FROM permit')),
    ...(await values(
      'SELECT DISTINCT birth_date::text AS value FROM foreign_national WHERE birth_date IS NOT NULL',
    )),
    ...(await values('SELECT email AS value FROM hub_user')),
    ...hub.accounts.map(({ password }) => password),
  ].filter((value) => value.length >= 6);
});
afterAll(() => hub.close());

const headersOf = (response: Response): string =>
  [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');

/** Asks as the caller does and keeps what is no data: the errors and the headers. */
async function ask(
  who: string,
  caller: Caller,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<void> {
  const response = await caller.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...PURPOSE },
    body: JSON.stringify({ query, variables }),
  });
  const { errors = [] } = (await response.json()) as { errors?: Record<string, unknown>[] };
  // By GraphQL's own rule an error's path has the caller's own names of fields.
  const told = errors.map(({ path: _path, ...error }) => error);
  note(`errors for ${who}: ${query}`, JSON.stringify(told));
  note(`headers for ${who}`, headersOf(response));
}

const QUERIES: readonly string[] = [
  '{ foreignNationals(first: 20) { nodes { id name birthDate travelDocuments { number } permits { nodes { number } } } } }',
  '{ permits(first: 20) { nodes { number holder { name } } } }',
  '{ incidents(first: 20) { nodes { id reference summary } } }',
  '{ batches(first: 3) { nodes { id rejectedRows(first: 3) { nodes { raw { value } reasons { value } } } } } }',
  '{ auditEvents(first: 20) { nodes { actor subjectIds } } }',
  '{ agencyReads(first: 20) { nodes { account } } }',
  '{ breakGlassOpenings { nodes { reason } } }',
  `{ foreignNationals(filter: { search: "${TYPED.name}" }) { totalCount } }`,
  `{ ${TYPED.number}: foreignNationals { totalCount } }`,
  `{ permit(id: "${TYPED.number}") { id } }`,
  `{ foreignNational(id: "${Buffer.from(`ForeignNational:${TYPED.number}`).toString('base64')}") { name } }`,
  `{ foreignNationals(first: 5, after: "${Buffer.from(TYPED.name).toString('base64')}") { totalCount } }`,
  `{ foreignNationals(filter: { regencies: [{ system: KEMENDAGRI, value: "${TYPED.number}" }] }) { totalCount } }`,
  `{ permits(filter: { validOn: "${TYPED.number}" }) { totalCount } }`,
  `{ rollup(indicator: "${TYPED.number}", by: [REGENCY]) { total { value } } }`,
];

const WRONG_TYPE =
  'query ($first: Int, $filter: PermitFilter) { permits(first: $first, filter: $filter) { totalCount } }';
const BREAK = `mutation ($input: BreakGlassInput!) { breakGlass(input: $input) { __typename } }`;

test('after all roles have read, tried and failed, no name, number, day or secret stands where it does not belong', async () => {
  const tokens: string[] = [];
  for (const { email } of hub.accounts) {
    const caller = await hub.as(email);
    for (const query of QUERIES) await ask(email, caller, query);
    await ask(email, caller, WRONG_TYPE, { first: TYPED.name, filter: { validOn: TYPED.number } });
    for (const documentNumber of [
      TYPED.number,
      secrets.find((it) => /^[A-Z]\d{7}$/.test(it)) ?? '',
    ]) {
      await ask(email, caller, BREAK, {
        input: {
          documentNumber,
          documentCountry: 'CHN',
          reason: 'Pemeriksaan lapangan atas dokumen yang ditunjukkan',
          minutes: 5,
        },
      });
    }
    for (const path of [
      '/tiles/sites/5/25/16.mvt',
      '/tiles/incidents/5/25/16.mvt',
      '/tiles/sites/5/26/16.mvt',
      '/metrics',
    ]) {
      const response = await caller.fetch(path);
      note(
        `${path} for ${email}`,
        `${headersOf(response)}\n${Buffer.from(await response.arrayBuffer()).toString('latin1')}`,
      );
    }
    const refused = await caller.fetch(
      `/files/police-incidents?fileName=${TYPED.number}.csv&agency=${TYPED.number}`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: `nama;paspor\n${TYPED.name};${TYPED.number}\n`,
      },
    );
    note(`a file of ${email}`, `${headersOf(refused)}\n${await refused.text()}`);
  }
  for (const email of ['officer@demo.pora', 'nobody.at.all@demo.pora']) {
    const response = await hub.stranger.fetch('/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: hub.address },
      body: JSON.stringify({ email, password: TYPED.password }),
    });
    note(`a failed sign-in of ${email}`, `${headersOf(response)}\n${await response.text()}`);
  }
  const page = await hub.stranger.fetch('/orang-asing', {
    headers: { accept: 'text/html' },
    redirect: 'manual',
  });
  note('a page without a session', headersOf(page));
  tokens.push(...(await values('SELECT token AS value FROM session')));

  note('the log', JSON.stringify(hub.log));
  note(
    'the trail',
    JSON.stringify((await hub.database.pool.query('SELECT * FROM audit_event')).rows),
  );
  note(
    'the seals',
    JSON.stringify((await hub.database.pool.query('SELECT * FROM audit_seal')).rows),
  );

  const found = seen.flatMap(({ where, text }) =>
    [...secrets, ...tokens]
      .filter((secret) => text.includes(secret))
      .map((secret) => `${where}: ${secret}`),
  );
  expect(found).toEqual([]);
  // That the search can find: what an officer is shown holds what is searched for.
  const officer = await hub.as('officer@demo.pora');
  const shown = JSON.stringify(await officer.data(QUERIES[0] ?? ''));
  expect(secrets.filter((secret) => shown.includes(secret)).length).toBeGreaterThan(20);
});
