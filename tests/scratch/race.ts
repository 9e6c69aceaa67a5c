import { mkdtempSync } from 'node:fs';
import { databaseOver, embeddedConnection } from '../../server/src/db/client.ts';
import { openInMemory } from '../../server/src/db/embedded.ts';

const folder = mkdtempSync('/tmp/race-');
const embedded = await openInMemory(null, folder);
const db = databaseOver(embeddedConnection(embedded), embedded);
await db.pool.query('CREATE TABLE t (id int primary key, v text)');
process.on('uncaughtException', (e) => {
  console.log('UNCAUGHT', e.message);
  process.exit(1);
});
const tx = async (name: string) => {
  const c = await db.pool.connect();
  try {
    await c.query('BEGIN');
    await c.query('SELECT pg_advisory_xact_lock($1)', [1]);
    await c.query('CREATE TEMPORARY TABLE inc ON COMMIT DROP AS SELECT 1 AS x WHERE $1 = $1', [
      'a',
    ]);
    await c.query('INSERT INTO t VALUES ($1, $2)', [Number(process.argv[2] ?? 1), name]);
    await c.query('COMMIT');
    console.log(name, 'committed');
  } catch (e) {
    console.log(name, 'error', (e as Error).message);
    await c.query('ROLLBACK');
  } finally {
    c.release();
  }
};
const noise = async (n: string) => {
  for (let i = 0; i < 30; i++) {
    const { rows } = await db.pool.query('SELECT $1::text AS n, $2::int AS i', [n, i]);
    if (rows[0].n !== n || rows[0].i !== i) console.log('WRONG', n, i, rows);
  }
};
await Promise.all([tx('a'), tx('b'), noise('x'), noise('y'), noise('z')]);
console.log('done');
await db.close();
