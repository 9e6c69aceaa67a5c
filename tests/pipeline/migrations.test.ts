import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../server/src/db/client.ts';
import { migrate } from '../../server/src/db/migrate.ts';
import { openBlank } from '../testkit/database.ts';
import { type ExpectedTable, expectedTables } from '../testkit/prisma-schema.ts';

const EXPECTED = expectedTables();
const VERSIONED = ['employer', 'foreign_national', 'identity_link', 'incident', 'permit', 'site'];

let database: Database;
let applied: string[];
beforeAll(async () => {
  database = await openBlank();
  applied = await migrate(database.pool);
});
afterAll(() => database.close());

const rows = async <Row>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  (await database.pool.query(sql, values)).rows as Row[];

const COLUMNS = `
  SELECT attname AS name, format_type(atttypid, atttypmod) AS type, NOT attnotnull AS nullable,
         atthasdef AS "hasDefault"
  FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attname`;

async function columnsOf(table: string): Promise<ExpectedTable['columns']> {
  const found = await rows<{ name: string } & ExpectedTable['columns'][string]>(COLUMNS, [table]);
  return Object.fromEntries(found.map(({ name, ...column }) => [name, column]));
}

/** Keys that hold for every row: an index with a condition is no key. */
const KEYS = `
  SELECT indisprimary AS primary,
         (SELECT string_agg(attname, ',' ORDER BY attname) FROM pg_attribute
          WHERE attrelid = indrelid AND attnum = ANY (indkey)) AS columns
  FROM pg_index WHERE indrelid = $1::regclass AND indisunique AND indpred IS NULL`;

const REFERENCES = `
  SELECT (SELECT string_agg(attname, ',' ORDER BY attname) FROM pg_attribute
          WHERE attrelid = conrelid AND attnum = ANY (conkey))
         || ' -> ' || confrelid::regclass || ' (' ||
         (SELECT string_agg(attname, ',' ORDER BY attname) FROM pg_attribute
          WHERE attrelid = confrelid AND attnum = ANY (confkey)) || ')' AS reference
  FROM pg_constraint WHERE contype = 'f' AND conrelid = $1::regclass`;

test('all migrations apply to an empty database, and then there is nothing left to apply', async () => {
  expect(applied.length).toBeGreaterThan(0);
  expect(await migrate(database.pool)).toEqual([]);
});

test('an applied migration whose file was changed stops the start', async () => {
  await database.pool.query(`UPDATE _prisma_migrations SET checksum = reverse(checksum)`);
  await expect(migrate(database.pool)).rejects.toThrow('was changed after it was applied');
  await database.pool.query(`UPDATE _prisma_migrations SET checksum = reverse(checksum)`);
});

test('the database has the tables of the Prisma schema, their histories and no others', async () => {
  const found = await rows<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
       AND table_name NOT IN ('_prisma_migrations', 'spatial_ref_sys')`,
  );
  const histories = VERSIONED.map((table) => `${table}_history`);
  expect(found.map((it) => it.name).sort()).toEqual(
    [...Object.keys(EXPECTED), ...histories].sort(),
  );
});

describe.each(Object.entries(EXPECTED))('the table %s', (table, expected) => {
  test('has the columns of the Prisma schema, with their types and whether they may be null', async () => {
    const found = await columnsOf(table);
    const shape = (columns: ExpectedTable['columns']) =>
      Object.fromEntries(
        Object.entries(columns).map(([name, { type, nullable }]) => [name, { type, nullable }]),
      );
    expect(shape(found)).toEqual(shape(expected.columns));
    // What Prisma leaves out when it inserts, the database has to fill in.
    for (const [name, column] of Object.entries(expected.columns)) {
      if (column.hasDefault) expect([name, found[name]?.hasDefault]).toEqual([name, true]);
    }
  });

  test('has its keys and points where its relations do', async () => {
    const keys = await rows<{ primary: boolean; columns: string }>(KEYS, [table]);
    expect(keys.filter((key) => key.primary).map((key) => key.columns)).toEqual([
      expected.primaryKey,
    ]);
    const uniques = keys.map((key) => key.columns);
    for (const unique of expected.uniques) expect(uniques).toContain(unique);
    const references = (await rows<{ reference: string }>(REFERENCES, [table])).map(
      (it) => it.reference,
    );
    for (const reference of expected.references) expect(references).toContain(reference);
  });
});

describe.each(VERSIONED)('the history of %s', (table) => {
  test('mirrors its table and adds when a version ended', async () => {
    const base = await columnsOf(table);
    const { system_to, ...mirrored } = await columnsOf(`${table}_history`);
    const types = (columns: ExpectedTable['columns']) =>
      Object.entries(columns).map(([name, { type }]) => [name, type]);
    expect(types(mirrored)).toEqual(types(base));
    expect(system_to).toEqual({
      type: 'timestamp(6) with time zone',
      nullable: false,
      hasDefault: false,
    });
  });
});
