import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeReferenceData } from '../../server/src/db/reference.ts';
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
