import { afterAll, beforeAll, expect, test } from 'vitest';
import { FIRST_WORK_ROW, incidentReport, workExtract } from '../testkit/files.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { type BatchAnswer, INCIDENTS, publish, WORK } from '../testkit/intake.ts';

const AS_OF = '2026-11-24';
/** The towns of Kasongan (Katingan) and Sampit (Kotawaringin Timur). */
const KASONGAN = '(-1,925, 113,436)';
const SAMPIT = '(-2,532, 112,950)';

let hub: TestHub;
let operator: Caller;
let officer: Caller;
let work: BatchAnswer;
let reports: BatchAnswer;

beforeAll(async () => {
  hub = await startTestHub({ data: 'empty' });
  operator = await hub.as('operator@demo.pora');
  officer = await hub.as('officer@demo.pora');
  work = await publish(
    operator,
    WORK,
    workExtract(AS_OF, [
      {
        passportNumber: 'A91010001',
        permitNumber: 'RPTKA.9101/2026',
        sites: `6209 Kebun Dalam ${KASONGAN}`,
      },
      {
        passportNumber: 'A91020001',
        permitNumber: 'RPTKA.9102/2026',
        sites: `6209 Kebun Luar ${SAMPIT}`,
      },
      { passportNumber: 'A91030001', permitNumber: 'RPTKA.9103/2026', sites: '6209 Kebun Diam' },
    ]),
  );
  reports = await publish(
    operator,
    INCIDENTS,
    incidentReport(AS_OF, [
      { koordinat: { lintang: -1.925, bujur: 113.436 } },
      { koordinat: { lintang: -2.532, bujur: 112.95 } },
      { koordinat: null },
    ]),
  );
});
afterAll(() => hub.close());

test('a place of work whose point lies in another regency is kept there, without its point and saying why', async () => {
  const { sites } = await officer.data(
    `{ sites { nodes { name regency { name } location { latitude longitude } absences { field reason } } } }`,
  );
  expect(sites.nodes).toEqual([
    {
      name: 'Kebun Dalam',
      regency: { name: 'Katingan' },
      location: { latitude: -1.925, longitude: 113.436 },
      absences: [],
    },
    {
      name: 'Kebun Diam',
      regency: { name: 'Katingan' },
      location: null,
      absences: [{ field: 'location', reason: 'NOT_REPORTED' }],
    },
    {
      name: 'Kebun Luar',
      regency: { name: 'Katingan' },
      location: null,
      absences: [{ field: 'location', reason: 'CONFLICT' }],
    },
  ]);
  const kept = await hub.database.pool.query(
    `SELECT latitude, longitude FROM site WHERE name = 'Kebun Luar'`,
  );
  expect(kept.rows).toEqual([{ latitude: -2.532, longitude: 112.95 }]);
});

test('so is an incident', async () => {
  const { incidents } = await officer.data(
    `{ incidents { nodes { reference regency { name } location { latitude } absences { field reason } } } }`,
  );
  interface Found {
    reference: string;
    location: { latitude: number } | null;
    absences: { field: string; reason: string }[];
  }
  const points = incidents.nodes.map(({ reference, location, absences }: Found) => [
    reference,
    location?.latitude ?? null,
    absences.find(({ field }) => field === 'location')?.reason ?? null,
  ]);
  expect(points.sort()).toEqual([
    ['LP/B/1/CONTOH', -1.925, null],
    ['LP/B/2/CONTOH', null, 'CONFLICT'],
    ['LP/B/3/CONTOH', null, 'NOT_REPORTED'],
  ]);
  for (const { regency } of incidents.nodes) expect(regency.name).toBe('Katingan');
});

test('the operator sees which rows they are', async () => {
  expect([work.conflictCount, work.acceptedCount, reports.conflictCount]).toEqual([1, 3, 1]);
  const { batch } = await operator.data(
    `query ($id: ID!) { batch(id: $id) { conflicts { code row sentence { id en } } } }`,
    { id: work.id },
  );
  expect(batch.conflicts).toMatchObject([
    { code: 'point-outside-regency', row: FIRST_WORK_ROW + 1 },
  ]);
  expect(batch.conflicts[0].sentence.id).toContain(`Baris ${FIRST_WORK_ROW + 1}`);
  expect(batch.conflicts[0].sentence.en).toContain(`Row ${FIRST_WORK_ROW + 1}`);
});

test('a doubtful point is on no tile', async () => {
  for (const [layer, shown] of [
    ['sites', 1],
    ['incidents', 1],
  ] as const) {
    const { rows } = await hub.database.pool.query(
      `SELECT count(*)::integer AS drawn FROM ${layer === 'sites' ? 'site' : 'incident'}
       WHERE longitude IS NOT NULL AND point_absence IS NULL`,
    );
    expect(rows).toEqual([{ drawn: shown }]);
    const sampit = await officer.fetch(
      `/tiles/${layer}/10/${Math.floor(((112.95 + 180) / 360) * 1024)}/519.mvt`,
    );
    expect(sampit.status).toBe(204);
  }
});
