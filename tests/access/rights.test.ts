import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccount } from '../../server/src/access/accounts.ts';
import { runRetention, setTerm } from '../../server/src/domains/rights/retention.ts';
import { stayRegister, workExtract } from '../testkit/files.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { publish, STAY, WORK } from '../testkit/intake.ts';

const OCTOBER = '2026-10-31';
const NOVEMBER = '2026-11-24';
const PURPOSE = { 'X-Purpose': 'VERIFICATION' };

let hub: TestHub;
let operator: Caller;
let officer: Caller;
let analyst: Caller;
let auditor: Caller;
/** Of the office that sends the registers. */
let sender: Caller;
/** Of an office that has read nobody. */
let bystander: Caller;

async function officerOf(agency: string, roles: ('CASE_OFFICER' | 'OPERATOR')[]): Promise<Caller> {
  const email = `${agency.toLowerCase()}@contoh.test`;
  const account = { email, name: 'Petugas contoh', roles, agency, area: 'PROVINCE' as const };
  await createAccount(hub.database, hub.authentication, account, 'test');
  return hub.as(email);
}

beforeAll(async () => {
  hub = await startTestHub({ data: 'empty' });
  operator = await hub.as('operator@demo.pora');
  officer = await hub.as('officer@demo.pora');
  analyst = await hub.as('analyst@demo.pora');
  auditor = await hub.as('auditor@demo.pora');
  sender = await officerOf('KANIM-SAMPIT', ['OPERATOR']);
  bystander = await officerOf('KESBANGPOL-SERUYAN', ['CASE_OFFICER']);
});
afterAll(() => hub.close());

const rowsOf = async (sql: string): Promise<Record<string, unknown>[]> =>
  (await hub.database.pool.query(sql)).rows;

const figureOf = async (indicator: string, asOf = NOVEMBER): Promise<number> =>
  (
    await analyst.data(
      `{ rollup(indicator: "${indicator}", by: [], asOf: "${asOf}") { total { value } } }`,
    )
  ).rollup.total.value;

const CORRECT = `mutation ($id: ID!, $correction: CorrectionInput!) {
  correctForeignNational(id: $id, correction: $correction) {
    __typename ... on Correction { field } ... on RightsProblem { code sentence { id en } } } }`;
const NOTICES = `{ correctionNotices(open: true) { totalCount nodes {
  id field person receivedSince rows { row } acknowledgedAt } } }`;

const personNamed = async (search: string) =>
  (
    await officer.data(
      `query ($search: String) { foreignNationals(filter: { search: $search }) { nodes {
        id name birthDate travelDocuments { number } permits { totalCount } corrections { field agency { code } } } } }`,
      { search },
    )
  ).foreignNationals.nodes;

describe('a correction', () => {
  const wrong = {
    name: 'NAMA KELIRU SATU',
    birthDate: '1980-01-02',
    passportNumber: 'C10000001',
    permitNumber: '2C2JE1001/2026',
  };
  let id: string;

  beforeAll(async () => {
    await publish(operator, STAY, await stayRegister(OCTOBER, [wrong]));
    [{ id }] = await personNamed('keliru satu');
    await officer.data('query ($id: ID!) { foreignNational(id: $id) { name } }', { id }, PURPOSE);
    for (const correction of [
      { field: 'NAME', value: 'NAMA BENAR SATU' },
      { field: 'BIRTH_DATE', value: '1981-01-02' },
      {
        field: 'DOCUMENT_NUMBER',
        value: 'C1000 0002',
        documentNumber: 'C10000001',
        documentCountry: 'MYS',
      },
    ]) {
      const { correctForeignNational } = await officer.data(CORRECT, { id, correction });
      expect(correctForeignNational).toEqual({ __typename: 'Correction', field: correction.field });
    }
  });

  test('stands instead of the value, which stays in the history and in the row of the file', async () => {
    expect(await personNamed('satu')).toMatchObject([
      {
        id,
        name: 'NAMA BENAR SATU',
        birthDate: '1981-01-02',
        travelDocuments: [{ number: 'C10000002' }],
        corrections: [{ field: 'DOCUMENT_NUMBER' }, { field: 'BIRTH_DATE' }, { field: 'NAME' }],
      },
    ]);
    expect(await rowsOf('SELECT DISTINCT name FROM foreign_national_history ORDER BY 1')).toEqual([
      { name: 'NAMA BENAR SATU' },
      { name: 'NAMA KELIRU SATU' },
    ]);
    expect(await rowsOf('SELECT name_as_written FROM source_record')).toEqual([
      { name_as_written: 'NAMA KELIRU SATU' },
    ]);
  });

  test('is not undone by a later file that repeats the old values, and no second person comes of them', async () => {
    await publish(operator, STAY, await stayRegister(NOVEMBER, [{ ...wrong, regency: '62.01' }]));
    await publish(
      operator,
      WORK,
      workExtract(NOVEMBER, [{ ...wrong, name: 'Nama  Keliru Satu', permitNumber: 'RPTKA.1001' }]),
    );
    expect(await personNamed('satu')).toMatchObject([
      { id, name: 'NAMA BENAR SATU', birthDate: '1981-01-02', permits: { totalCount: 2 } },
    ]);
    expect(await figureOf('foreign-nationals')).toBe(1);
  });

  test('gives way to what no file said before', async () => {
    const news = { ...wrong, name: 'NAMA BARU SAMA SEKALI' };
    await publish(operator, STAY, await stayRegister('2026-11-25', [news]));
    expect(await personNamed('sama sekali')).toMatchObject([{ id, birthDate: '1981-01-02' }]);
  });

  test('is told to the agencies that read the wrong value and to the one that sent it, to nobody else', async () => {
    const read = (await officer.data(NOTICES)).correctionNotices;
    expect(read.nodes[0]).toMatchObject({ field: 'NAME', person: id, rows: [] });
    expect(read.nodes[0].receivedSince).not.toBeNull();
    expect(read.totalCount).toBe(3);
    const sent = (await sender.data(NOTICES)).correctionNotices;
    expect(sent.nodes[0]).toMatchObject({ field: 'NAME', person: null, receivedSince: null });
    // The office sees which of its own rows it has to mend: the first of each register.
    expect(sent.nodes[0].rows).toEqual([{ row: 11 }, { row: 11 }, { row: 11 }]);
    expect((await bystander.data(NOTICES)).correctionNotices.totalCount).toBe(0);
  });

  test('is acknowledged by the agency that was told, for itself alone', async () => {
    const [notice] = (await officer.data(NOTICES)).correctionNotices.nodes;
    const acknowledge = `mutation ($id: ID!) { acknowledgeCorrection(id: $id) {
      __typename ... on CorrectionNotice { acknowledgedAt } ... on RightsProblem { code } } }`;
    expect(await bystander.codes(acknowledge, { id: notice.id })).toEqual(['NOT_FOUND']);
    const { acknowledgeCorrection } = await officer.data(acknowledge, { id: notice.id });
    expect(acknowledgeCorrection.acknowledgedAt).toEqual(expect.any(String));
    const again = await officer.data(acknowledge, { id: notice.id });
    expect(again.acknowledgeCorrection).toEqual({
      __typename: 'RightsProblem',
      code: 'ALREADY_ACKNOWLEDGED',
    });
    expect((await officer.data(NOTICES)).correctionNotices.totalCount).toBe(2);
    expect((await sender.data(NOTICES)).correctionNotices.totalCount).toBe(3);
  });

  test.each([
    [
      'a value that stands already',
      { field: 'NAME', value: 'NAMA BARU SAMA SEKALI' },
      'VALUE_SAME',
    ],
    ['a day that is none', { field: 'BIRTH_DATE', value: '31/12/1980' }, 'VALUE_UNREADABLE'],
    ['a country that is none', { field: 'NATIONALITY', value: 'ATL' }, 'VALUE_UNREADABLE'],
    ['the birth date of a minor', { field: 'BIRTH_DATE', value: '2015-05-05' }, 'OF_A_MINOR'],
    [
      'a document that is not the person’s',
      {
        field: 'DOCUMENT_NUMBER',
        value: 'D1000001',
        documentNumber: 'E1000001',
        documentCountry: 'MYS',
      },
      'DOCUMENT_UNKNOWN',
    ],
  ])('of %s is refused with what to do', async (_, correction, code) => {
    const { correctForeignNational } = await officer.data(CORRECT, { id, correction });
    expect(correctForeignNational).toMatchObject({ code });
    expect(correctForeignNational.sentence.id).toMatch(/\.$/);
  });

  test('is for an officer whose agency holds a record of the person', async () => {
    const correction = { field: 'NAME', value: 'NAMA ORANG LAIN' };
    const { correctForeignNational } = await bystander.data(CORRECT, { id, correction });
    expect(correctForeignNational).toMatchObject({ code: 'NOT_YOUR_RECORD' });
    expect(await analyst.codes(CORRECT, { id, correction })).toEqual(['FORBIDDEN']);
  });
});

const RECEIVE = `mutation ($input: ReceiveRightsRequestInput!) { receiveRightsRequest(input: $input) {
  __typename ... on RightsRequest { id } ... on RightsProblem { code } } }`;
const DECIDE = `mutation ($id: ID!, $granted: Boolean!, $reason: String, $correction: CorrectionInput) {
  decideRightsRequest(id: $id, granted: $granted, reason: $reason, correction: $correction) {
    __typename ... on RightsRequest { status } ... on RightsProblem { code } } }`;
const shown = { number: 'c1000-0002', country: 'MYS', birthDate: '1981-01-02' };
const inputOf = (more: object = {}) => ({
  input: { kind: 'ACCESS', document: shown, receivedOn: '2026-11-18', way: 'LETTER', ...more },
});

describe('a request of a person', () => {
  test('is overdue when its term has passed without a decision', async () => {
    const { receiveRightsRequest } = await auditor.data(RECEIVE, inputOf());
    const { rightsRequests } = await auditor.data(
      '{ rightsRequests { nodes { id overdue dueAt kind subject basis { en } } } }',
    );
    // The hub's clock stands on 24 November, 03:00 UTC; the term ended on the 21st.
    expect(rightsRequests.nodes).toMatchObject([
      { id: receiveRightsRequest.id, overdue: true, dueAt: '2026-11-21T17:00:00.000Z' },
    ]);
    expect(JSON.stringify(rightsRequests)).not.toContain('C10000002');
  });

  test.each([
    ['a day to come', { receivedOn: '2026-11-25' }, 'RECEIVED_IN_FUTURE'],
    ['a number that is none', { document: { ...shown, number: '?' } }, 'DOCUMENT_UNREADABLE'],
    ['the number in the note', { note: 'Paspor C1000 0002' }, 'NOTE_NAMES_PERSON'],
  ])('with %s is not written down', async (_, more, code) => {
    expect(await auditor.data(RECEIVE, inputOf(more))).toMatchObject({
      receiveRightsRequest: { code },
    });
  });

  test('is refused with a reason only, and decided once', async () => {
    const { id } = (await auditor.data(RECEIVE, inputOf())).receiveRightsRequest;
    const decide = async (more: object) =>
      (await auditor.data(DECIDE, { id, granted: false, ...more })).decideRightsRequest;
    expect(await decide({})).toMatchObject({ code: 'REASON_MISSING' });
    expect(await decide({ reason: 'Tidak membawa dokumen asli.' })).toMatchObject({
      status: 'REFUSED',
    });
    expect(await decide({ granted: true })).toMatchObject({ code: 'ALREADY_DECIDED' });
    // A refused request opens no copy; neither does a granted one without a purpose or for anybody else.
    const path = `/export/rights-requests/${encodeURIComponent(id)}`;
    const headers = { 'x-purpose': 'HAK-2/2026' };
    expect((await auditor.fetch(path, { headers })).status).toBe(404);
    expect((await auditor.fetch(path)).status).toBe(400);
    expect((await officer.fetch(path, { headers })).status).toBe(403);
  });

  test('for a correction is carried out with the grant, or not decided at all', async () => {
    const { id } = (await auditor.data(RECEIVE, inputOf({ kind: 'CORRECTION' })))
      .receiveRightsRequest;
    const decide = async (correction: object | null) =>
      (await auditor.data(DECIDE, { id, granted: true, correction })).decideRightsRequest;
    expect(await decide(null)).toMatchObject({ code: 'CORRECTION_MISSING' });
    expect(await decide({ field: 'SEX', value: 'X' })).toMatchObject({ code: 'VALUE_UNREADABLE' });
    expect(await decide({ field: 'SEX', value: 'FEMALE' })).toMatchObject({ status: 'GRANTED' });
    expect(await rowsOf(`SELECT sex FROM foreign_national WHERE name LIKE 'NAMA BARU%'`)).toEqual([
      { sex: 'FEMALE' },
    ]);
  });
});

describe('a term of retention', () => {
  const run = (rehearse: boolean, today = '2030-01-01') =>
    runRetention(hub.database, { today, actor: 'cli:test', rehearse });

  test('erases nothing until the deployment sets it, and then what is past it', async () => {
    expect(await run(false)).toEqual({ persons: 0, files: 0, openings: 0, cases: 0 });
    await setTerm(hub.database, 'PERSON', 365, 'cli:test');
    // The newest permit ends on 4 January 2027; a year later its holder is past the term.
    expect((await run(true, '2028-01-04')).persons).toBe(0);
    const rehearsed = await run(true, '2028-01-05');
    expect(rehearsed.persons).toBe(1);
    expect(await personNamed('nama baru')).toHaveLength(1);
    expect(await run(false, '2028-01-05')).toEqual(rehearsed);
    expect(await personNamed('nama baru')).toEqual([]);
    expect(await run(true, '2028-01-05')).toEqual({ persons: 0, files: 0, openings: 0, cases: 0 });
  });

  test('lets a person whose term ended come back with a new extract', async () => {
    const again = {
      name: 'NAMA KEMBALI LAGI',
      passportNumber: 'C10000002',
      birthDate: '1981-01-02',
      permitNumber: '2C2JE9001/2027',
    };
    const old = await publish(operator, STAY, await stayRegister('2026-11-01', [again, {}]));
    expect([old.acceptedCount, old.rejectedCount]).toEqual([1, 1]);
    const back = await publish(operator, STAY, await stayRegister('2027-12-31', [again]));
    expect(back.acceptedCount).toBe(1);
  });

  test('of files leaves their figures and takes bytes and rows', async () => {
    await setTerm(hub.database, 'FILE', 30, 'cli:test');
    // The files of October and November were emptied with their only person.
    expect((await run(false)).files).toBe(2);
    expect(await rowsOf('SELECT FROM kept_file')).toEqual([]);
    expect(await rowsOf(`SELECT FROM staged_row WHERE raw <> '{}'`)).toEqual([]);
    const { batches } = await operator.data(
      '{ batches(first: 1) { nodes { acceptedCount contentErasedWhy } } }',
    );
    expect(batches.nodes[0]).toMatchObject({ acceptedCount: 1, contentErasedWhy: 'RETENTION' });
  });
});
