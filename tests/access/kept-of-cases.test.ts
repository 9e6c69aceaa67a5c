/** What is kept of persons in what cases say: not in a legal basis, not in a file, not beyond its term. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runRetention } from '../../server/src/domains/rights/retention.ts';
import {
  type CasePeople,
  caseId,
  casePeople,
  command,
  FINDING,
  handover,
  report,
  submit,
  TEXT,
} from '../testkit/case-agencies.ts';
import { send } from '../testkit/exported.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
let people: CasePeople;

beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  people = await casePeople(hub);
});
afterAll(() => hub.close());

const sql = async (text: string, values: unknown[] = []) =>
  (await hub.database.pool.query(text, values)).rows;
const keyOf = async (number: string): Promise<string> =>
  (await sql('SELECT id FROM case_file WHERE number = $1', [number]))[0].id;
/** A case that a community figure reported, by its global id. */
const reported = async (change: object = {}): Promise<string> =>
  caseId(await keyOf((await submit(people.figure, report({ ...change }))).number));

test('a legal basis names nobody, and holds no number by which somebody is found', async () => {
  const id = await reported();
  await command(people.katingan, 'advance', {
    case: id,
    version: 1,
    to: 'VERIFIED',
    text: FINDING,
  });
  const version = 2;
  const { rows } = await hub.database.pool.query<{ name: string }>(
    `SELECT name FROM foreign_national WHERE search_key LIKE '% %' ORDER BY id LIMIT 1`,
  );
  const wrong = [
    ['Laporan tentang Sdr. Contoh dari desa', 'TEXT_NAMES_PERSON'],
    ['Surat tentang pemegang paspor A1234567', 'TEXT_HOLDS_NUMBER'],
    ['Surat tentang NIK 6206011203800001', 'TEXT_HOLDS_NUMBER'],
    [`Laporan tentang ${rows[0]?.name}`, 'TEXT_NAMES_PERSON'],
  ] as const;
  const given = handover('KANIM-SAMPIT', []);
  for (const [legalBasis, code] of wrong) {
    const asked = { case: id, version, ...given, legalBasis };
    expect(await command(people.katingan, 'handOver', asked)).toMatchObject({
      code,
      field: 'legalBasis',
    });
  }
  expect(
    await people.immigration.codes('query ($id: ID!) { case(id: $id) { id } }', { id }),
  ).toEqual(['NOT_FOUND']);
  // The name of a law with its numbers passes.
  expect(await command(people.katingan, 'handOver', { case: id, version, ...given })).toMatchObject(
    { case: { status: 'HANDED_OVER' } },
  );
});

test('what a refuted case said is erased at its term everywhere, and that it came in stays', async () => {
  const village = 'Desa Yang Dihapus';
  const id = await reported();
  const told = report({ category: 'LAND_CONFLICT' }, { village, siteName: 'Kebun Yang Dihapus' });
  const refuted = caseId(await keyOf((await submit(people.figure, told)).number));
  await command(people.katingan, 'advance', {
    case: refuted,
    version: 1,
    to: 'VERIFIED',
    text: FINDING,
  });
  await command(people.katingan, 'advance', {
    case: refuted,
    version: 2,
    to: 'UNSUBSTANTIATED',
    text: FINDING,
  });
  const run = (today: string) =>
    runRetention(hub.database, { today, actor: 'test', rehearse: false });
  // 24 November 2026 and 365 days.
  expect((await run('2027-11-24')).cases).toBe(0);
  expect((await run('2027-11-25')).cases).toBe(1);
  const query = `query ($id: ID!) { case(id: $id) { status place { village } hasReporter statements { kind text } } }`;
  expect((await people.katingan.data(query, { id: refuted })).case).toEqual({
    status: 'UNSUBSTANTIATED',
    place: null,
    hasReporter: false,
    statements: [
      { kind: 'ALLEGATION', text: null },
      { kind: 'FINDING', text: null },
      { kind: 'FINDING', text: null },
    ],
  });
  for (const table of ['incident', 'incident_history']) {
    expect(
      await sql(`SELECT FROM ${table} WHERE source = 'cases' AND status = 'UNSUBSTANTIATED'`),
    ).toEqual([]);
  }
  expect((await people.katingan.data(query, { id })).case.statements[0].text).toBe(TEXT);
});

test('a list that shows what cases say leaves the reading in the trail, and no file takes it out', async () => {
  const victim = 'Korban Daftar';
  await reported({ category: 'CRIME_VICTIM', victim });
  const count = async (): Promise<number> =>
    (await sql(`SELECT count(*)::int AS n FROM audit_event WHERE action = 'case.read'`))[0].n;
  const before = await count();
  await people.katingan.data('{ cases { nodes { number status } } }');
  expect(await count()).toBe(before);
  const list =
    'query L { cases { nodes { number victim place { village } allegation { text } absences { field reason } } } }';
  const { cases: shown } = await people.katingan.data(list);
  expect(shown.nodes.map((node: { victim: string }) => node.victim)).toContain(victim);
  expect(await count()).toBe(before + 1);
  const file = await send(people.katingan, { query: list, format: 'jsonl' });
  const text = await file.text();
  expect([file.status, text.includes('K-2026-')]).toEqual([200, true]);
  for (const told of [victim, TEXT, 'Desa Contoh']) expect(text).not.toContain(told);
});
