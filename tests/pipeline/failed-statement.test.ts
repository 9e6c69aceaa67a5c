import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../server/src/db/client.ts';
import { openBlank } from '../testkit/database.ts';

let database: Database;

beforeAll(async () => {
  database = await openBlank();
  await database.pool.query('CREATE TABLE thing (id integer PRIMARY KEY)');
  await database.pool.query('INSERT INTO thing VALUES (1), (2)');
});
afterAll(() => database.close());

test('after a statement that failed inside a transaction the connection answers each question with its own rows', async () => {
  const client = await database.pool.connect();
  try {
    await client.query('BEGIN');
    await expect(client.query('UPDATE thing SET id = $1 WHERE id = 2', [1])).rejects.toThrow(
      'duplicate key',
    );
    await client.query('ROLLBACK');
    const answers: unknown[] = [];
    for (const question of [5, 6, 7]) {
      answers.push((await client.query('SELECT $1::integer AS answer', [question])).rows);
    }
    expect(answers).toEqual([[{ answer: 5 }], [{ answer: 6 }], [{ answer: 7 }]]);
  } finally {
    client.release();
  }
});

test('connections that work at the same time never get each other’s rows', async () => {
  const wrong: unknown[] = [];
  const asks = async (name: string): Promise<void> => {
    for (let count = 0; count < 40; count += 1) {
      const { rows } = await database.pool.query('SELECT $1::text AS name, $2::integer AS count', [
        name,
        count,
      ]);
      if (rows[0]?.name !== name || rows[0]?.count !== count) wrong.push([name, count, rows]);
      if (count % 10 === 0)
        await database.pool.query('SELECT 1 / $1::integer', [0]).catch(() => {});
    }
  };
  await Promise.all(['a', 'b', 'c', 'd', 'e'].map(asks));
  expect(wrong).toEqual([]);
});
