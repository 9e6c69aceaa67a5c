import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../server/src/db/client.ts';
import { openCopy } from '../testkit/database.ts';

let database: Database;
beforeAll(async () => {
  database = await openCopy('demonstration');
});
afterAll(() => database.close());

/** What PostgreSQL says of a row that it refuses (class 23 of its error codes). */
const CHECK = '23514';
const NOT_NULL = '23502';
const FOREIGN_KEY = '23503';
const UNIQUE = '23505';
const EXCLUSION = '23P01';

/** A copy of some row of the table with other values: only these decide whether it may stand. */
const copyWith = (table: string, values: Record<string, unknown>, where = 'true') =>
  database.pool.query(
    `INSERT INTO ${table} SELECT (jsonb_populate_record(original, $1)).* FROM ${table} original WHERE ${where} LIMIT 1`,
    [JSON.stringify(values)],
  );

const GONE = '00000000-0000-4000-8000-00000000dead';
const ids = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];

type Values = Record<string, unknown>;

interface Case {
  table: string;
  /** Which rows are copied. */
  where: string;
  /** What makes the first and the second copy a row of its own. */
  own: (nth: 1 | 2) => Values;
  impossible: readonly (readonly [why: string, code: string, values: Values])[];
}

const CASES: Case[] = [
  {
    table: 'permit',
    where: 'employer_id IS NULL',
    own: (nth) => ({ id: ids[nth - 1], number: `UJI-${nth}` }),
    impossible: [
      ['ends before it begins', CHECK, { valid_from: '2026-05-02', valid_to: '2026-05-01' }],
      ['is issued after it ends', CHECK, { issued_on: '2099-01-01' }],
      ['has a status that nobody gave it', CHECK, { status: 'LOST' }],
      ['has no number', CHECK, { number: '' }],
      ['has a place of work without an employer', CHECK, { site_id: GONE }],
      ['has a holder who is not there', FOREIGN_KEY, { holder_id: GONE }],
      ['has no holder', NOT_NULL, { holder_id: null }],
      ['comes from a row that is not there', FOREIGN_KEY, { row: 1_000_000 }],
      ['names a regency by its BPS code', FOREIGN_KEY, { regency_code: '6209' }],
    ],
  },
  {
    table: 'incident',
    where: 'longitude IS NULL',
    own: (nth) => ({ id: ids[nth - 1], reference: `UJI-${nth}` }),
    impossible: [
      ['has a severity beyond four', CHECK, { severity: 5 }],
      ['has half a point', CHECK, { longitude: 113.4 }],
      ['lies nowhere on earth', CHECK, { longitude: 113.4, latitude: 95 }],
      ['contradicts a point that it has not', CHECK, { point_absence: 'CONFLICT' }],
      ['is of no known category', FOREIGN_KEY, { category_id: 'REFUGEE_OR_ASYLUM_SEEKER' }],
      ['has no reference', CHECK, { reference: '' }],
    ],
  },
  {
    table: 'foreign_national',
    where: 'true',
    own: (nth) => ({ id: ids[nth - 1] }),
    impossible: [
      ['is of no known sex', CHECK, { sex: 'L' }],
      ['was born before 1900', CHECK, { birth_date: '1899-12-31' }],
      ['is of no known nationality', FOREIGN_KEY, { nationality: 'ZZZ' }],
    ],
  },
  {
    table: 'employer',
    where: 'nib IS NOT NULL',
    own: (nth) => ({ id: ids[nth - 1], nib: `999999999999${nth}` }),
    impossible: [
      ['has a NIB of twelve digits', CHECK, { nib: '999999999999' }],
      ['has a KBLI that lost its zero', CHECK, { kbli: '1262' }],
      ['has no name', CHECK, { name: '' }],
    ],
  },
  {
    table: 'site',
    where: 'longitude IS NULL',
    own: (nth) => ({ id: ids[nth - 1], name_key: `UJI ${nth}` }),
    impossible: [
      ['has half a point', CHECK, { latitude: -1.9 }],
      ['belongs to nobody', NOT_NULL, { employer_id: null }],
      ['lies in no regency', FOREIGN_KEY, { regency_code: '62.99' }],
    ],
  },
  {
    table: 'batch',
    where: `status = 'PUBLISHED'`,
    own: (nth) => ({ id: ids[nth - 1], checksum: String(nth).repeat(64) }),
    impossible: [
      ['is published without a time', CHECK, { published_at: null }],
      ['is published without an agency', CHECK, { agency_code: null }],
      ['is published with a problem', CHECK, { problem: {} }],
      ['counts rows neither accepted nor rejected', CHECK, { row_count: 0, accepted_count: 1 }],
      ['covers a period that ends before it begins', CHECK, { period_from: '2027-01-01' }],
      ['has no checksum', CHECK, { checksum: '' }],
    ],
  },
  {
    table: 'visa_index',
    where: 'true',
    own: (nth) => ({ code: `UJI${nth}` }),
    impossible: [
      ['ends before it begins', CHECK, { valid_from: '2026-01-02', valid_to: '2026-01-01' }],
    ],
  },
];

describe.each(CASES)('a row of $table', ({ table, where, own, impossible }) => {
  test('may stand where it is possible', async () => {
    expect((await copyWith(table, own(1), where)).rowCount).toBe(1);
  });

  test.each(impossible)('is refused where it %s', async (_, code, values) => {
    const refused = copyWith(table, { ...own(2), ...values }, where);
    await expect(refused).rejects.toMatchObject({ code });
  });
});

describe('two rows that cannot both stand', () => {
  test.each<
    [what: string, code: string, table: string, values: Record<string, unknown>, where: string]
  >([
    ['one permit twice', UNIQUE, 'permit', { id: GONE }, 'true'],
    ['one incident twice', UNIQUE, 'incident', { id: GONE }, 'true'],
    [
      'two employers of one NIB',
      UNIQUE,
      'employer',
      { id: GONE, name_key: 'LAIN' },
      'nib IS NOT NULL',
    ],
    ['one place of work twice', UNIQUE, 'site', { id: GONE }, 'true'],
    ['one file published twice', UNIQUE, 'batch', { id: GONE }, `status = 'PUBLISHED'`],
    [
      'a visa index in force twice',
      EXCLUSION,
      'visa_index',
      { valid_from: '2026-06-01' },
      'valid_to IS NULL',
    ],
  ])('are refused: %s', async (_, code, table, values, where) => {
    await expect(copyWith(table, values, where)).rejects.toMatchObject({ code });
  });
});

describe('the audit trail', () => {
  test.each([
    `UPDATE audit_event SET actor = 'somebody else'`,
    'DELETE FROM audit_event',
    'TRUNCATE audit_event',
    'TRUNCATE audit_event RESTART IDENTITY CASCADE',
  ])('refuses %s', async (statement) => {
    const count = async () => (await database.pool.query('SELECT count(*) FROM audit_event')).rows;
    const before = await count();
    expect(Number(before[0].count)).toBeGreaterThan(0);
    await expect(database.pool.query(statement)).rejects.toThrow('append-only');
    expect(await count()).toEqual(before);
  });
});

describe('a row that is removed', () => {
  test('stays as history, with the moment at which it ended', async () => {
    const { rows } = await database.pool.query(
      `DELETE FROM incident WHERE id = (SELECT id FROM incident ORDER BY reference LIMIT 1) RETURNING id, reference`,
    );
    const kept = await database.pool.query(
      'SELECT reference, system_to <= now() AS ended FROM incident_history WHERE id = $1',
      [rows[0].id],
    );
    expect(kept.rows).toEqual([{ reference: rows[0].reference, ended: true }]);
  });
});
