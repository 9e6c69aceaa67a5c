import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccount } from '../../server/src/access/accounts.ts';
import { NOW } from '../testkit/environment.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

const MINUTE = 60_000;
const PURPOSE = { 'X-Purpose': 'LP/B/12/CONTOH' };
const REASON = 'Pemeriksaan lapangan, dokumen ditunjukkan oleh pemegangnya';

let hub: TestHub;
let now = NOW;
let officer: Caller;
let owner: Caller;
let stranger: Caller;
let auditor: Caller;
/** Somebody whose every permit is of another regency. */
let person: { uuid: string; id: string; number: string; country: string; agency: string };

const sql = async (text: string, values: unknown[] = []) =>
  (await hub.database.pool.query(text, values)).rows;
const inMinutes = (minutes: number): void => {
  now = new Date(NOW.getTime() + minutes * MINUTE);
};

const BREAK = `mutation ($input: BreakGlassInput!) { breakGlass(input: $input) {
  __typename ... on BreakGlass { id person expiresAt open } ... on BreakGlassProblem { code sentence { id en } } } }`;
const breakGlass = async (caller: Caller, change: Record<string, unknown> = {}) =>
  (
    await caller.data(BREAK, {
      input: {
        documentNumber: person.number,
        documentCountry: person.country,
        reason: REASON,
        minutes: 30,
        ...change,
      },
    })
  ).breakGlass;

const DETAIL = `query ($id: ID!) { foreignNational(id: $id) {
  id name travelDocuments { number } permits { totalCount nodes { number regency { kemendagriCode } } }
  records { agency { code } } opening { id expiresAt } } }`;
const detail = (caller: Caller) => caller.ask(DETAIL, { id: person.id }, PURPOSE);
const codesOf = async (caller: Caller) =>
  (await detail(caller)).errors.map((error) => error.extensions.code);
const TOTALS = `{ foreignNationals { totalCount } permits { totalCount }
  rollup(indicator: "foreign-nationals", by: [NATIONALITY]) { total { value absence } rows { cell { value absence } } } }`;

beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration', now: () => now });
  const [found] = await sql(
    `SELECT holder_id AS uuid, min(number) AS number, min(country) AS country, min(agency) AS agency
     FROM (SELECT holder_id, travel_document.number, travel_document.country, permit.agency_code AS agency, regency_code
           FROM permit JOIN travel_document ON foreign_national_id = holder_id
           JOIN foreign_national ON foreign_national.id = holder_id WHERE erased_at IS NULL AND sealed IS NULL) held
     GROUP BY holder_id
     HAVING bool_and(regency_code <> '62.06') AND count(DISTINCT number) = 1 AND count(DISTINCT agency) = 1
     ORDER BY holder_id LIMIT 1`,
  );
  person = { ...found, id: Buffer.from(`ForeignNational:${found.uuid}`).toString('base64') };
  const account = async (name: string, agency: string): Promise<Caller> => {
    const email = `${name}@demo.pora`;
    await createAccount(
      hub.database,
      hub.authentication,
      { email, name, roles: ['OPERATOR'], agency, area: 'PROVINCE' },
      'test',
    );
    return hub.as(email);
  };
  const [other] = await sql('SELECT code FROM agency WHERE code <> $1 ORDER BY code LIMIT 1', [
    person.agency,
  ]);
  owner = await account('pemilik', person.agency);
  stranger = await account('instansi.lain', other.code);
  officer = await hub.as('officer.katingan@demo.pora');
  auditor = await hub.as('auditor@demo.pora');
});
afterAll(() => hub.close());

describe('what an officer can mend is said before anything is looked up', () => {
  test.each([
    ['REASON_TOO_SHORT', { reason: 'penting' }],
    ['REASON_TOO_SHORT', { reason: `${' '.repeat(30)}penting` }],
    ['MINUTES_OUT_OF_RANGE', { minutes: 0 }],
    ['MINUTES_OUT_OF_RANGE', { minutes: 61 }],
  ])('%s', async (code, change) => {
    expect(await breakGlass(officer, change)).toMatchObject({ code });
    expect(await sql('SELECT FROM break_glass_try')).toEqual([]);
  });

  test('a reason that holds the document number', async () => {
    const spaced = person.number.toLowerCase().split('').join(' ');
    expect(
      await breakGlass(officer, { reason: `Pemegang paspor ${spaced} diperiksa` }),
    ).toMatchObject({ code: 'REASON_NAMES_DOCUMENT' });
  });
});

test.each(['leader', 'analyst', 'operator', 'presenter', 'auditor', 'admin'])(
  '%s may not open a record outside the own area',
  async (name) => {
    const caller = await hub.as(`${name}@demo.pora`);
    const codes = await caller.codes(BREAK, {
      input: { documentNumber: 'X', documentCountry: 'XXX', reason: REASON, minutes: 1 },
    });
    expect(codes).toEqual(['FORBIDDEN']);
  },
);

test('an unknown document, an erased person and a restricted source look the same', async () => {
  const unknown = await breakGlass(officer, { documentNumber: 'TIDAKADA1' });
  expect(unknown.code).toBe('NOT_FOUND');
  const [{ name, birth_date }] = await sql(
    'SELECT name, birth_date FROM foreign_national WHERE id = $1',
    [person.uuid],
  );
  await sql(
    'UPDATE foreign_national SET name = NULL, birth_date = NULL, erased_at = now() WHERE id = $1',
    [person.uuid],
  );
  expect(await breakGlass(officer)).toEqual(unknown);
  await sql(
    'UPDATE foreign_national SET name = $2, birth_date = $3, erased_at = NULL WHERE id = $1',
    [person.uuid, name, birth_date],
  );
  await sql(
    `INSERT INTO source_marking (agency_code, source, marking) SELECT DISTINCT agency_code, source, 'RESTRICTED'
     FROM permit WHERE holder_id = $1`,
    [person.uuid],
  );
  expect(await breakGlass(officer)).toEqual(unknown);
  await sql('DELETE FROM source_marking');
  const refusals = await sql(
    `SELECT outcome, subject_ids, detail FROM audit_event WHERE action = 'break-glass.refuse'`,
  );
  expect(refusals).toEqual(
    [1, 2, 3].map(() => ({ outcome: 'DENIED', subject_ids: [], detail: null })),
  );
});

test('an opening shows one whole record for its time, changes no list or total, and then is over', async () => {
  expect(await codesOf(officer)).toEqual(['NOT_FOUND']);
  const before = await officer.data(TOTALS);
  const opening = await breakGlass(officer);
  expect(opening).toMatchObject({
    __typename: 'BreakGlass',
    person: person.id,
    open: true,
    expiresAt: new Date(NOW.getTime() + 30 * MINUTE).toISOString(),
  });

  const { data } = await detail(officer);
  const held = await sql('SELECT number FROM permit WHERE holder_id = $1', [person.uuid]);
  expect(data?.foreignNational.travelDocuments).toContainEqual({ number: person.number });
  expect(data?.foreignNational.permits.totalCount).toBe(held.length);
  expect(
    data?.foreignNational.permits.nodes.map((permit: { number: string }) => permit.number).sort(),
  ).toEqual(held.map(({ number }) => number).sort());
  expect(data?.foreignNational.records.length).toBeGreaterThan(0);
  expect(data?.foreignNational.opening.id).toBe(opening.id);
  expect(await officer.data(TOTALS)).toEqual(before);
  const list = await officer.data('{ foreignNationals(first: 200) { nodes { id } } }');
  expect(JSON.stringify(list)).not.toContain(person.id);

  // The purpose is asked for all the same, and nobody else reads by this opening.
  expect(await officer.codes(DETAIL, { id: person.id })).toEqual(['BAD_USER_INPUT']);
  const another = await createAccount(
    hub.database,
    hub.authentication,
    {
      email: 'petugas.lain@demo.pora',
      name: 'petugas lain',
      roles: ['CASE_OFFICER'],
      agency: null,
      area: ['62.06'],
    },
    'test',
  );
  expect(another).toBeTruthy();
  expect(await codesOf(await hub.as('petugas.lain@demo.pora'))).toEqual(['NOT_FOUND']);

  const uuid = Buffer.from(opening.id, 'base64').toString().split(':')[1];
  const trail = await sql(
    `SELECT action, subject_ids, purpose, detail, agencies FROM audit_event
     WHERE subject_ids && $1 AND action <> 'break-glass.refuse' ORDER BY id`,
    [[person.uuid, uuid]],
  );
  expect(trail).toEqual([
    {
      action: 'break-glass.open',
      subject_ids: [uuid],
      purpose: null,
      detail: { person: person.uuid, minutes: 30 },
      agencies: [person.agency],
    },
    {
      action: 'person.read',
      subject_ids: [person.uuid],
      purpose: 'LP/B/12/CONTOH',
      detail: { breakGlass: uuid },
      agencies: [person.agency],
    },
  ]);
  expect(JSON.stringify(trail)).not.toContain('Pemeriksaan');

  inMinutes(29.9);
  expect(await codesOf(officer)).toEqual([]);
  inMinutes(30);
  expect(await codesOf(officer)).toEqual(['NOT_FOUND']);
});

test('an opening that is given back is over at once', async () => {
  const { id } = await breakGlass(officer, { minutes: 60 });
  expect(await codesOf(officer)).toEqual([]);
  const GIVE = `mutation ($id: ID!) { giveBackRecord(id: $id) {
    __typename ... on BreakGlass { open givenBackAt } ... on BreakGlassProblem { code } } }`;
  expect(await owner.codes(GIVE, { id })).toEqual(['FORBIDDEN']);
  expect((await officer.data(GIVE, { id })).giveBackRecord.open).toBe(false);
  expect((await officer.data(GIVE, { id })).giveBackRecord).toEqual({
    __typename: 'BreakGlassProblem',
    code: 'ALREADY_OVER',
  });
  expect(await codesOf(officer)).toEqual(['NOT_FOUND']);
});

const OPENINGS = `query ($awaiting: Boolean) { breakGlassOpenings(awaiting: $awaiting) {
  totalCount nodes { id officer officerAgency { code } reason ownRecords acknowledgements { agency { code } } } } }`;
const ACKNOWLEDGE = `mutation ($id: ID!) { acknowledgeBreakGlass(id: $id) {
  __typename ... on BreakGlass { id } ... on BreakGlassProblem { code } } }`;

test('the owning agency is told, with the reason, and takes note; another agency learns nothing', async () => {
  const told = (await owner.data(OPENINGS, { awaiting: true })).breakGlassOpenings;
  expect(told.totalCount).toBe(2);
  expect(told.nodes[0]).toMatchObject({
    officer: 'officer.katingan',
    reason: REASON,
    ownRecords: true,
  });
  expect((await stranger.data(OPENINGS)).breakGlassOpenings.totalCount).toBe(0);
  const { id } = told.nodes[0];
  expect(await stranger.codes(ACKNOWLEDGE, { id })).toEqual(['NOT_FOUND']);
  expect((await owner.data(ACKNOWLEDGE, { id })).acknowledgeBreakGlass.id).toBe(id);
  expect((await owner.data(ACKNOWLEDGE, { id })).acknowledgeBreakGlass).toEqual({
    __typename: 'BreakGlassProblem',
    code: 'ALREADY_ACKNOWLEDGED',
  });
  expect((await owner.data(OPENINGS, { awaiting: true })).breakGlassOpenings.totalCount).toBe(1);
  const seen = await auditor.data(OPENINGS);
  expect(seen.breakGlassOpenings.totalCount).toBe(2);
  expect(seen.breakGlassOpenings.nodes[0].acknowledgements).toEqual([
    { agency: { code: person.agency } },
  ]);
  expect(await auditor.codes(ACKNOWLEDGE, { id })).toEqual(['FORBIDDEN']);
  expect(await sql(`SELECT FROM audit_event WHERE action = 'break-glass.seen'`)).toHaveLength(1);
});

test('an agency sees who read its data: the account, its agency, when and why, but not whose', async () => {
  const READS = `{ agencyReads(first: 50) { totalCount nodes { account accountAgency { code } action title { id } purpose opening } } }`;
  const { agencyReads } = await owner.data(READS);
  const { viewer } = await officer.data('{ viewer { id agency { code } } }');
  expect(agencyReads.nodes.filter((it: { opening: unknown }) => it.opening)).toHaveLength(3);
  expect(agencyReads.nodes[0]).toMatchObject({
    account: `user:${viewer.id}`,
    accountAgency: viewer.agency,
    action: 'person.read',
    purpose: 'LP/B/12/CONTOH',
  });
  expect(JSON.stringify(agencyReads)).not.toContain(person.uuid);
  const elsewhere = (await stranger.data(READS)).agencyReads.nodes;
  expect(elsewhere.filter((it: { opening: unknown }) => it.opening)).toEqual([]);
  expect(await auditor.codes(READS)).toEqual(['FORBIDDEN']);
});

test('an auditor searches by action, account, agency, subject, time, outcome and purpose', async () => {
  const SEARCH = `query ($filter: AuditFilter) { auditEvents(filter: $filter, first: 200) {
    totalCount nodes { actor actorName action title { en } subjectIds agencies purpose outcome at } } }`;
  const search = async (filter: object) => (await auditor.data(SEARCH, { filter })).auditEvents;
  const { viewer } = await officer.data('{ viewer { id } }');
  const [{ count }] = await sql(
    `SELECT count(*)::int FROM audit_event WHERE subject_ids @> $1 AND subject_type = 'ForeignNational'`,
    [[person.uuid]],
  );
  const bySubject = await search({ subject: person.id });
  expect(bySubject.totalCount).toBe(count);
  expect(bySubject.nodes[0]).toMatchObject({
    actorName: 'officer.katingan',
    action: 'person.read',
  });
  const both = await search({ actor: viewer.id, actions: ['break-glass.refuse'] });
  expect(both.totalCount).toBe(3);
  expect((await search({ outcome: 'DENIED', actions: ['break-glass.open'] })).totalCount).toBe(0);
  expect((await search({ purpose: 'LP/B/12/CONTOH' })).totalCount).toBe(3);
  for (const { agencies } of (await search({ agency: person.agency })).nodes) {
    expect(agencies).toContain(person.agency);
  }
  expect(
    (await search({ from: '2020-01-01T00:00:00Z', to: '2020-01-02T00:00:00Z' })).totalCount,
  ).toBe(0);
  const own = await officer.data(SEARCH, { filter: { outcome: 'DONE' } });
  for (const { actor } of own.auditEvents.nodes) expect(actor).toBe(`user:${viewer.id}`);
});

test('after ten tries in an hour there is no further one, found or not; an hour later there is', async () => {
  const codes: string[] = [];
  for (let i = 0; i < 7; i += 1) {
    codes.push((await breakGlass(officer, { documentNumber: `TIDAKADA${i}` })).code);
  }
  expect(codes).toEqual([...Array(5).fill('NOT_FOUND'), 'TOO_MANY_TRIES', 'TOO_MANY_TRIES']);
  expect((await breakGlass(officer)).code).toBe('TOO_MANY_TRIES');
  inMinutes(30 + 61);
  expect((await breakGlass(officer, { minutes: 1 })).__typename).toBe('BreakGlass');
});
