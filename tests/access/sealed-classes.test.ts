import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareDatabase } from '../../server/src/prepare.ts';
import { incidentReport, stayRegister } from '../testkit/files.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { INCIDENTS, publish, STAY } from '../testkit/intake.ts';
import { pointsOf, tileAt } from '../testkit/tiles.ts';

const OCTOBER = '2026-10-31';
const NOVEMBER = '2026-11-24';

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

const rowsOf = async (sql: string): Promise<Record<string, unknown>[]> =>
  (await hub.database.pool.query(sql)).rows;

/** Tables in whose rows a text stands as it is; the rows are looked at as they are stored. */
async function clearIn(...texts: string[]): Promise<string[]> {
  const tables = await rowsOf(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'spatial_ref_sys'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await rowsOf(
      `SELECT coalesce(bool_or(${texts
        .map((text) => `upper((${name})::text) LIKE upper('%${text}%')`)
        .join(' OR ')}), false) AS there FROM ${name}`,
    );
    if (row?.['there']) found.push(String(name));
  }
  return found;
}

const figureOf = async (indicator: string, asOf = NOVEMBER): Promise<number> =>
  (
    await analyst.data(
      `{ rollup(indicator: "${indicator}", by: [], asOf: "${asOf}") { total { value } } }`,
    )
  ).rollup.total.value;

const personNamed = async (search: string) =>
  (
    await officer.data(
      `query ($search: String) { foreignNationals(filter: { search: $search }) { nodes {
        id name birthDate travelDocuments { number } permits { totalCount } corrections { field agency { code } } } } }`,
      { search },
    )
  ).foreignNationals.nodes;

const RECEIVE = `mutation ($input: ReceiveRightsRequestInput!) { receiveRightsRequest(input: $input) {
  __typename ... on RightsRequest { id } ... on RightsProblem { code } } }`;
const DECIDE = `mutation ($id: ID!, $granted: Boolean!, $reason: String) {
  decideRightsRequest(id: $id, granted: $granted, reason: $reason) {
    __typename ... on RightsRequest { status } ... on RightsProblem { code } } }`;
const inputOf = (document: object) => ({
  input: { kind: 'ACCESS', document, receivedOn: '2026-11-18', way: 'LETTER' },
});

describe('a minor', () => {
  const child = {
    name: 'ANAK CONTOH TERSEGEL',
    birthDate: '2014-06-07',
    passportNumber: 'K20000001',
    permitNumber: '2C2JE2001/2026',
  };

  test('stands nowhere in the clear, is in no list, and is counted', async () => {
    const before = await figureOf('foreign-nationals');
    await publish(operator, STAY, await stayRegister(OCTOBER, [child]));
    await publish(operator, STAY, await stayRegister(NOVEMBER, [{ ...child, regency: '62.01' }]));
    expect(await clearIn('TERSEGEL', 'K20000001', '2C2JE2001', '2014-06-07')).toEqual([]);
    expect(await personNamed('anak')).toEqual([]);
    const { permits } = await officer.data('{ permits(first: 200) { nodes { holder { name } } } }');
    expect(JSON.stringify(permits)).not.toContain('null');
    // Both months are the same child.
    expect(await figureOf('foreign-nationals')).toBe(before + 1);
    expect(await rowsOf('SELECT FROM foreign_national WHERE sealed IS NOT NULL')).toHaveLength(1);
  });

  test('can have a copy of what the hub holds', async () => {
    const document = { number: 'K20000001', country: 'MYS', birthDate: '2014-06-07' };
    const { id } = (await auditor.data(RECEIVE, inputOf(document))).receiveRightsRequest;
    await auditor.data(DECIDE, { id, granted: true });
    const path = `/export/rights-requests/${encodeURIComponent(id)}`;
    const copy = await (
      await auditor.fetch(path, { headers: { 'x-purpose': 'HAK-3/2026' } })
    ).json();
    expect(copy.data.person.sealed).toMatchObject({ name: 'ANAK CONTOH TERSEGEL' });
  });

  test('from before the sealing is sealed when the hub is prepared', async () => {
    await publish(
      operator,
      STAY,
      await stayRegister(NOVEMBER, [
        { name: 'ANAK DULU TERBUKA', passportNumber: 'K20000002', permitNumber: '2C2JE2002/2026' },
      ]),
    );
    const { pool } = hub.database;
    await pool.query(
      `UPDATE foreign_national SET birth_date = '2013-03-04' WHERE name = 'ANAK DULU TERBUKA'`,
    );
    expect(await clearIn('DULU TERBUKA')).toContain('foreign_national');
    await prepareDatabase(hub.database, () => {});
    expect(await clearIn('DULU TERBUKA', 'K20000002', '2C2JE2002', '2013-03-04')).toEqual([]);
  });

  test('who has come of age is opened by the next file', async () => {
    await publish(operator, STAY, await stayRegister('2032-06-07', [child]));
    expect(await personNamed('anak contoh')).toMatchObject([
      { name: 'ANAK CONTOH TERSEGEL', birthDate: '2014-06-07', permits: { totalCount: 1 } },
    ]);
  });
});

describe('an event of a restricted category', () => {
  const reported = {
    nomor_laporan: 'LP/B/4001/CONTOH',
    tempat: 'Rumah Contoh Rahasia',
    uraian: 'Uraian korban contoh.',
    koordinat: { lintang: -1.925, bujur: 113.436 },
  };

  test('stands nowhere in the clear, also where it was reported as something else before', async () => {
    await publish(operator, INCIDENTS, incidentReport(OCTOBER, [{ ...reported, ...octoberTimes }]));
    expect(await clearIn('Contoh Rahasia')).toContain('incident');
    const restricted = { ...reported, ...octoberTimes, kategori: 'Dugaan TPPO' };
    await publish(operator, INCIDENTS, incidentReport(NOVEMBER, [restricted]));
    expect(await clearIn('Contoh Rahasia', 'korban contoh', 'LP/B/4001')).toEqual([]);
    expect(await rowsOf('SELECT category_id, longitude FROM incident')).toEqual([
      { category_id: 'TRAFFICKING_VICTIM', longitude: null },
    ]);
    const { incidents } = await officer.data('{ incidents { totalCount } }');
    expect(incidents.totalCount).toBe(0);
    expect(await pointsOf(officer, 'incidents', tileAt(8, 113.436, -1.925))).toEqual([]);
  });
});

const octoberTimes = {
  waktu_kejadian: '2026-10-02T08:00:00+07:00',
  waktu_lapor: '2026-10-02T09:00:00+07:00',
};

describe('a report that comes back as unsubstantiated', () => {
  const report = (asOf: string, status: string) =>
    incidentReport(asOf, [
      {
        nomor_laporan: 'LP/B/5001/CONTOH',
        status,
        koordinat: { lintang: -1.925, bujur: 113.436 },
        ...octoberTimes,
      },
    ]);
  const tile = tileAt(8, 113.436, -1.925);
  const counted = async () => [
    await figureOf('incidents'),
    await figureOf('incidents-open'),
    (await officer.data('{ incidents { totalCount } }')).incidents.totalCount,
    (await pointsOf(officer, 'incidents', tile)).length,
  ];

  test('leaves lists, detail, tiles and figures at once', async () => {
    await publish(operator, INCIDENTS, report(OCTOBER, 'Dilaporkan'));
    expect(await counted()).toEqual([1, 1, 1, 1]);
    const { incidents } = await officer.data('{ incidents { nodes { id } } }');
    const { id } = incidents.nodes[0];
    await publish(operator, INCIDENTS, report(NOVEMBER, 'Tidak terbukti'));
    expect(await counted()).toEqual([0, 0, 0, 0]);
    expect(await officer.codes('query ($id: ID!) { incident(id: $id) { id } }', { id })).toEqual([
      'NOT_FOUND',
    ]);
    expect(await officer.data('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({
      node: null,
    });
    const { rollup } = await analyst.data(
      `{ rollup(indicator: "incidents", by: [REGENCY, INCIDENT_CATEGORY, STATUS], asOf: "${NOVEMBER}") {
        rows { cell { value } } } }`,
    );
    expect(rollup.rows.filter((row: { cell: { value: number } }) => row.cell.value)).toEqual([]);
  });
});
