import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeReferenceData } from '../../server/src/db/reference.ts';
import {
  casePeople,
  command,
  FINDING,
  handover,
  REASON,
  reportedCase,
} from '../testkit/case-agencies.ts';
import { sendDocument } from '../testkit/case-documents.ts';
import { pdf } from '../testkit/documents.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
let analyst: Caller;
beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  analyst = await hub.as('analyst@demo.pora');
});
afterAll(() => hub.close());

const QUESTION = `{ rollup(indicator: "stay-permits-valid", by: [REGENCY, SECTOR]) {
  total { value } rows { regency { name } sector { nameId } cell { value } } sources { agency { name } } } }`;

interface Figures {
  rollup: { total: { value: number }; rows: { cell: { value: number } }[] };
}
const total = async (): Promise<number> =>
  (await analyst.data<Figures>(QUESTION)).rollup.total.value;

async function versionAfter(statement: string): Promise<string> {
  await hub.database.pool.query(statement);
  const { rows } = await hub.database.pool.query('SELECT version FROM data_version');
  return rows[0].version;
}

describe('a roll-up', () => {
  test('is counted once while the data stay as they are', async () => {
    await total();
    const again = await hub.statements(total);
    const nothing = await hub.statements(() => analyst.data('{ __typename }'));
    // Who asks tells the version of the data too; no row is counted or looked up.
    expect(again).toEqual(nothing);
  });

  test('follows a change that another process makes, at once', async () => {
    const before = await total();
    // What another process commits, this one hears of from the database alone.
    const { rowCount } = await hub.database.pool.query(
      `UPDATE permit SET status = 'REVOKED' WHERE id = (
         SELECT permit.id FROM permit JOIN permit_kind ON permit_kind.id = kind_id
         WHERE family = 'STAY' AND status = 'ACTIVE'
           AND '2026-11-24' BETWEEN valid_from AND valid_to ORDER BY permit.id LIMIT 1)`,
    );
    expect(rowCount).toBe(1);
    expect(await total()).toBe(before - 1);
  });
});

describe('the version of the data', () => {
  test.each([
    'foreign_national SET sex = sex',
    'permit SET number = number',
    'permit_site SET permit_id = permit_id',
    'employer SET name = name',
    'site SET name = name',
    'incident SET status = status',
    "incident_category SET name_en = name_en || '.'",
    "permit_kind SET name_en = name_en || '.'",
    "agency SET name_en = name_en || '.'",
    "regency SET capital = capital || '.'",
    "sector SET name_en = name_en || '.'",
    "country SET name_en = name_en || '.'",
  ])('is another one after UPDATE %s', async (change) => {
    const before = await versionAfter('SELECT 1');
    expect(await versionAfter(`UPDATE ${change}`)).not.toBe(before);
  });

  test('is another one when an agency answers for one regency less', async () => {
    const before = await versionAfter('SELECT 1');
    const after = await versionAfter(
      'DELETE FROM agency_regency WHERE (agency_code, regency_code) IN (SELECT agency_code, regency_code FROM agency_regency LIMIT 1)',
    );
    expect(after).not.toBe(before);
  });

  test('is the same after reference data are written as they are, as at every start', async () => {
    await writeReferenceData(hub.database.pool);
    const before = await versionAfter('SELECT 1');
    await writeReferenceData(hub.database.pool);
    expect(await versionAfter('SELECT 1')).toBe(before);
  });

  test('is another one when a file is published or taken back, and the same while a file is read', async () => {
    const before = await versionAfter('SELECT 1');
    expect(await versionAfter('UPDATE batch SET row_count = row_count')).toBe(before);
    const retracted = await versionAfter(
      `UPDATE batch SET status = 'FAILED', published_at = NULL, problem = '{"id": "contoh", "en": "example"}'
       WHERE id = (SELECT id FROM batch WHERE status = 'PUBLISHED' LIMIT 1)`,
    );
    expect(retracted).not.toBe(before);
  });
});

describe('the version of the data, by what is done with a case,', () => {
  const version = () => versionAfter('SELECT 1');

  test('is another one when a figure changes, and the same when a document or a reporter is looked at', async () => {
    const { figure, katingan, ...others } = await casePeople(hub);
    const steps: [string, boolean, () => Promise<unknown>][] = [];
    let id = '';
    const step = (name: string, renews: boolean, take: () => Promise<unknown>) =>
      steps.push([name, renews, take]);
    step('received', true, async () => {
      id = await reportedCase({ figure, katingan, ...others });
    });
    step('verified', true, () =>
      command(katingan, 'advance', { case: id, version: 1, to: 'VERIFIED', text: FINDING }),
    );
    step('a document added', false, () =>
      sendDocument(katingan, id, { bytes: pdf(), end: 'pdf', version: 2 }),
    );
    step('the reporter opened', false, () =>
      katingan.data(
        `mutation ($id: ID!) { openReporter(case: $id, version: 3, reason: "${REASON}") { ... on CaseReporter { name } } }`,
        { id },
      ),
    );
    step('its severity corrected', true, () =>
      command(katingan, 'correct', { case: id, version: 4, severity: 4, reason: REASON }),
    );
    step('handed over', true, () =>
      command(katingan, 'handOver', { case: id, version: 5, ...handover('KANIM-SAMPIT', []) }),
    );
    for (const [name, renews, take] of steps) {
      const before = await version();
      await take();
      expect([name, (await version()) !== before]).toEqual([name, renews]);
    }
    const { rows } = await hub.database.pool.query(
      'SELECT version FROM case_file ORDER BY received_at DESC LIMIT 1',
    );
    // Each of them was taken.
    expect(rows).toEqual([{ version: 6 }]);
  });
});

describe('the version of what is counted of persons', () => {
  const persons = async (): Promise<string> =>
    (await hub.database.pool.query('SELECT persons FROM data_version')).rows[0].persons;
  const publications = async (): Promise<number> =>
    (await hub.database.pool.query('SELECT count(*)::int AS n FROM published_tables')).rows[0].n;

  test('stays when an incident changes, and no protected table is worked out again', async () => {
    const leader = await hub.as('leader@demo.pora');
    const before = [await leader.data<Figures>(QUESTION), await persons(), await publications()];
    await hub.database.pool.query('UPDATE incident SET status = status');
    expect([await leader.data<Figures>(QUESTION), await persons(), await publications()]).toEqual(
      before,
    );
  });

  test.each([
    'foreign_national SET sex = sex',
    'permit SET number = number',
    'permit_site SET permit_id = permit_id',
    'employer SET name = name',
    'site SET name = name',
    "permit_kind SET name_en = name_en || '.'",
    "sector SET name_en = name_en || '.'",
  ])('is another one after UPDATE %s', async (change) => {
    const before = await persons();
    await hub.database.pool.query(`UPDATE ${change}`);
    expect(await persons()).not.toBe(before);
  });
});
