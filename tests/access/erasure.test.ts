import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeXlsx } from '../../server/src/sources/decode/xlsx.ts';
import { SEALING } from '../testkit/environment.ts';
import { incidentReport, stayRegister, workExtract } from '../testkit/files.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { INCIDENTS, publish, STAY, send, WORK } from '../testkit/intake.ts';

const OCTOBER = '2026-10-31';
const NOVEMBER = '2026-11-24';

/** What says who the erased person is, each text unique in the database. */
const TRACES = [
  'ZUBAIDAH CONTOHWATI',
  'Zubaidah Contohwatty',
  'ZUBAIDAH CONTOHWATI SARI',
  'ZUBAIDAH CONTOHWATI SEJATI',
  'X77000001',
  'X77000099',
  '2C2JE7700/2026',
  'RPTKA.7700/2026',
  'Juru Ukur Contoh Tunggal',
  '1979-03-19',
  '19/03/1979',
];

const person = {
  name: 'ZUBAIDAH CONTOHWATI',
  birthDate: '1979-03-19',
  passportNumber: 'X77000001',
  nationality: 'Filipina',
  sex: 'P',
};
const stayOf = { ...person, permitNumber: '2C2JE7700/2026', position: 'Juru Ukur Contoh Tunggal' };
const workOf = {
  ...person,
  name: 'Zubaidah Contohwatty',
  permitNumber: 'RPTKA.7700/2026',
  position: 'Juru Ukur Contoh Tunggal',
};
const other = {
  name: 'ORANG LAIN TETAP',
  passportNumber: 'Y88000002',
  permitNumber: '2C2JE8800/2026',
};

let hub: TestHub;
let operator: Caller;
let officer: Caller;
let analyst: Caller;
let auditor: Caller;

beforeAll(async () => {
  hub = await startTestHub({ data: 'empty' });
  operator = await hub.as('operator@demo.pora');
  officer = await hub.as('officer@demo.pora');
  analyst = await hub.as('analyst@demo.pora');
  auditor = await hub.as('auditor@demo.pora');
});
afterAll(() => hub.close());

/** All texts that are packed into stored bytes: opened where they are sealed, unpacked where they are a workbook. */
async function textsIn(stored: Uint8Array): Promise<string[]> {
  const sealed = Buffer.from(stored).toString('latin1').startsWith('sealed1.');
  const bytes = sealed ? SEALING.openBytes(stored) : Buffer.from(stored);
  const workbook = await decodeXlsx(bytes);
  return workbook.ok
    ? workbook.value.map((cells) => cells.join(' '))
    : [bytes.toString('utf8'), bytes.toString('latin1')];
}

/** Sealed texts inside a row, opened. */
const openedIn = (row: string): string[] =>
  [...row.matchAll(/sealed1\.[0-9a-f]{8}\.[\w-]+/g)].map(([sealed]) => SEALING.open(sealed));

/** Where in the database or the data folder one of the texts still stands, as `table: text`. */
async function placesOf(texts: readonly string[]): Promise<string[]> {
  const { pool } = hub.database;
  const tables = await pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'spatial_ref_sys'`,
  );
  const found: string[] = [];
  const look = (where: string, haystack: string): void => {
    const plain = haystack.toUpperCase();
    for (const text of texts) {
      if (plain.includes(text.toUpperCase())) found.push(`${where}: ${text}`);
    }
  };
  for (const { name } of tables.rows) {
    const bytea = await pool.query<{ column: string }>(
      `SELECT column_name AS column FROM information_schema.columns WHERE table_name = $1 AND data_type = 'bytea'`,
      [name],
    );
    const rows = await pool.query<{ line: string }>(`SELECT (${name})::text AS line FROM ${name}`);
    for (const { line } of rows.rows)
      for (const text of [line, ...openedIn(line)]) look(name, text);
    for (const { column } of bytea.rows) {
      const blobs = await pool.query<{ bytes: Buffer }>(`SELECT ${column} AS bytes FROM ${name}`);
      for (const { bytes } of blobs.rows) for (const text of await textsIn(bytes)) look(name, text);
    }
  }
  for (const file of readdirSync(hub.dataDir)) {
    look(file, readFileSync(join(hub.dataDir, file), 'latin1'));
  }
  return [...new Set(found)].sort();
}

const figures = (asOf: string, indicator = 'foreign-nationals', by = 'NATIONALITY, SEX') =>
  analyst.data(
    `{ rollup(indicator: "${indicator}", by: [${by}], asOf: "${asOf}") {
      total { value } unplaced { value } rows { keys { value } cell { value } } } }`,
  );

const allFigures = () =>
  Promise.all(
    [OCTOBER, NOVEMBER].flatMap((day) => [
      figures(day),
      figures(day, 'foreign-workers', 'REGENCY, SECTOR'),
      figures(day, 'stay-permits-valid', 'PERMIT_KIND, AGENCY'),
    ]),
  );

const persons = async (caller: Caller, search: string) =>
  (
    await caller.data(
      `query ($search: String) { foreignNationals(filter: { search: $search }) {
        totalCount nodes { id name permits { totalCount } } } }`,
      { search },
    )
  ).foreignNationals;

const RECEIVE = `mutation ($input: ReceiveRightsRequestInput!) { receiveRightsRequest(input: $input) {
  __typename ... on RightsRequest { id kind status dueAt overdue } ... on RightsProblem { code } } }`;
const DECIDE = `mutation ($id: ID!, $granted: Boolean!, $reason: String) {
  decideRightsRequest(id: $id, granted: $granted, reason: $reason) {
    __typename ... on RightsRequest { status } ... on RightsProblem { code } } }`;

const CORRECT = `mutation ($id: ID!, $correction: CorrectionInput!) {
  correctForeignNational(id: $id, correction: $correction) {
    __typename ... on Correction { field agency { code } } ... on RightsProblem { code } } }`;

const OPEN = `mutation ($input: BreakGlassInput!) { breakGlass(input: $input) { __typename } }`;

const shown = { number: 'X7700 0001', country: 'PHL', birthDate: '1979-03-19' };
const requestOf = (kind: string, document = shown) => ({
  input: { kind, document, receivedOn: '2026-11-23', way: 'COUNTER', note: 'Datang sendiri.' },
});

describe('an erasure on a lawful request', () => {
  let before: unknown;
  let copy: Record<string, unknown>;
  let october: Uint8Array;
  let octoberWork: Uint8Array;

  beforeAll(async () => {
    october = await stayRegister(OCTOBER, [{ ...stayOf, regency: '62.06' }, other]);
    octoberWork = workExtract(OCTOBER, [
      { ...workOf },
      { name: 'Orang Lain Tetap', passportNumber: other.passportNumber },
    ]);
    await publish(operator, STAY, october);
    await publish(operator, WORK, octoberWork);
    // A later month brings another spelling, another regency and a second passport's neighbour: versions and history.
    await publish(
      operator,
      STAY,
      await stayRegister(NOVEMBER, [
        { ...stayOf, name: 'ZUBAIDAH CONTOHWATI SARI', regency: '62.01', validTo: '2027-06-30' },
        other,
        // Rejected: the permit ends before it begins.
        {
          ...person,
          permitNumber: '2C2JE7700/2026',
          validFrom: '2026-05-01',
          validTo: '2026-01-01',
        },
        // Rejected: the country is unknown, so the row could not be read at all.
        { ...person, permitNumber: '2C2JE7700/2026', nationality: 'Atlantis' },
      ]),
    );
    // A file of the person's and nobody else's that was only rehearsed, and a report that names the person.
    await send(operator, WORK, workExtract(NOVEMBER, [workOf]), { dryRun: '1' });
    await publish(
      operator,
      INCIDENTS,
      incidentReport(NOVEMBER, [
        { uraian: 'Paspor X77000001 atas nama Zubaidah Contohwati hilang.' },
      ]),
    );
    // It was read, corrected, and a copy was handed out.
    const { nodes } = await persons(officer, 'zubaidah');
    const corrected = await officer.data(CORRECT, {
      id: nodes[0].id,
      correction: { field: 'NAME', value: 'ZUBAIDAH CONTOHWATI SEJATI' },
    });
    expect(corrected.correctForeignNational).toMatchObject({ field: 'NAME' });
    const { receiveRightsRequest } = await auditor.data(RECEIVE, requestOf('ACCESS'));
    await auditor.data(DECIDE, { id: receiveRightsRequest.id, granted: true });
    const path = `/export/rights-requests/${encodeURIComponent(receiveRightsRequest.id)}`;
    copy = await (await auditor.fetch(path, { headers: { 'x-purpose': 'HAK-1/2026' } })).json();
    // An officer of another regency opened it, and wrote down whose it is.
    const elsewhere = await hub.as('officer.katingan@demo.pora');
    const { breakGlass } = await elsewhere.data(OPEN, {
      input: {
        documentNumber: shown.number,
        documentCountry: shown.country,
        reason: 'Zubaidah Contohwati menunjukkan paspor di jalan.',
        minutes: 5,
      },
    });
    expect(breakGlass).toEqual({ __typename: 'BreakGlass' });
    before = await allFigures();
  });

  test('begins with a person whom the hub knows in many places', async () => {
    const { nodes } = await persons(officer, 'zubaidah');
    expect(nodes).toMatchObject([
      { name: 'ZUBAIDAH CONTOHWATI SEJATI', permits: { totalCount: 2 } },
    ]);
    const places = await placesOf(TRACES);
    expect([...new Set(places.map((place) => place.split(':')[0]))]).toEqual([
      'break_glass',
      'correction',
      'foreign_national',
      'foreign_national_history',
      'incident',
      'kept_file',
      'permit',
      'permit_history',
      'source_record',
      'staged_row',
      'travel_document',
    ]);
  });

  test('can be preceded by a copy that holds all of it, rows and recipients too', () => {
    expect(copy).toMatchObject({
      held: true,
      data: {
        person: { name: 'ZUBAIDAH CONTOHWATI SEJATI', birth_date: '1979-03-19' },
        travelDocuments: [{ country: 'PHL', number: 'X77000001' }],
        permits: [{ number: '2C2JE7700/2026' }, { number: 'RPTKA.7700/2026' }],
        corrections: [{ field: 'NAME', value: 'ZUBAIDAH CONTOHWATI SEJATI' }],
        recipients: [{ agency: 'KESBANGPOL-KALTENG' }],
      },
    });
    const data = copy['data'] as { sourceRows: { raw: Record<string, string> }[] };
    expect(data.sourceRows).toHaveLength(3);
    expect(JSON.stringify(data.sourceRows)).toContain('Juru Ukur Contoh Tunggal');
  });

  test('is received in the same way for a person whom the hub does not know', async () => {
    const known = await auditor.data(RECEIVE, requestOf('ERASURE'));
    const unknown = await auditor.data(
      RECEIVE,
      requestOf('ERASURE', { ...shown, number: 'Q99999999' }),
    );
    const plain = ({ id: _, ...rest }: Record<string, unknown>) => rest;
    expect(plain(known.receiveRightsRequest)).toEqual(plain(unknown.receiveRightsRequest));
    // 23 November ends at 17:00 UTC; the term is 72 hours.
    expect(known.receiveRightsRequest).toMatchObject({
      status: 'RECEIVED',
      dueAt: '2026-11-26T17:00:00.000Z',
      overdue: false,
    });
  });

  test('leaves nothing that says who the person is, in any table or file', async () => {
    const { rightsRequests } = await auditor.data(
      '{ rightsRequests(status: RECEIVED) { nodes { id } } }',
    );
    for (const { id } of rightsRequests.nodes) {
      const { decideRightsRequest } = await auditor.data(DECIDE, { id, granted: true });
      expect(decideRightsRequest).toEqual({ __typename: 'RightsRequest', status: 'GRANTED' });
    }
    expect(await placesOf(TRACES)).toEqual([]);
  });

  test('takes the person out of every list and path', async () => {
    expect(await persons(officer, 'zubaidah')).toEqual({ totalCount: 0, nodes: [] });
    const { foreignNationals, permits } = await officer.data(
      `{ foreignNationals { totalCount } permits { totalCount nodes { number } } }`,
    );
    expect(foreignNationals.totalCount).toBe(1);
    expect(permits.nodes.map(({ number }: { number: string }) => number).sort()).toEqual([
      '2C2JE8800/2026',
      'RPTKA.0002/2026',
    ]);
  });

  test('keeps the figures of all periods as they were', async () => {
    expect(await allFigures()).toEqual(before);
  });

  test('leaves the other persons of the same files untouched', async () => {
    expect((await persons(officer, 'orang lain')).nodes).toMatchObject([
      { name: 'ORANG LAIN TETAP', permits: { totalCount: 2 } },
    ]);
  });

  test('holds against the same file, an older and a later one', async () => {
    const again = await send(operator, STAY, october);
    expect(again.status).toBe('PUBLISHED');
    const older = await send(operator, STAY, await stayRegister('2026-09-30', [stayOf, other]));
    expect([older.status, older.acceptedCount, older.rejectedCount]).toEqual(['PUBLISHED', 1, 1]);
    const later = await send(
      operator,
      WORK,
      workExtract('2026-12-31', [
        { ...workOf, sites: '6209 Kebun Akhir' },
        { ...workOf, nationality: 'Atlantis' },
      ]),
    );
    expect([later.status, later.problem?.code]).toEqual(['REFUSED', 'no-row-accepted']);
    const rehearsed = await send(operator, WORK, workExtract('2026-12-30', [workOf, {}]), {
      dryRun: '1',
    });
    expect([rehearsed.status, rehearsed.acceptedCount, rehearsed.rejectedCount]).toEqual([
      'REHEARSED',
      1,
      1,
    ]);
    const { batch } = await operator.data(
      `query ($id: ID!) { batch(id: $id) { rejectedRows { nodes { reasons { code sentence { id } } raw { value } } } } }`,
      { id: older.id },
    );
    expect(batch.rejectedRows.nodes).toMatchObject([
      { reasons: [{ code: 'person-erased' }], raw: [] },
    ]);
    expect(await placesOf(TRACES)).toEqual([]);
  });

  test('is in the trail by ids alone', async () => {
    const { rows } = await hub.database.pool.query(
      `SELECT action, subject_type, cardinality(subject_ids) AS subjects FROM audit_event
       WHERE action IN ('person.erase', 'rights.receive', 'rights.decide') ORDER BY id`,
    );
    expect(rows.map(({ action }) => action).sort()).toEqual([
      'person.erase',
      'rights.decide',
      'rights.decide',
      'rights.decide',
      'rights.receive',
      'rights.receive',
      'rights.receive',
    ]);
  });
});
