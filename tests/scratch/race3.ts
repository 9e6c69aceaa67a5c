import { mkdtempSync } from 'node:fs';
import { databaseOver, embeddedConnection } from '../../server/src/db/client.ts';
import { openInMemory } from '../../server/src/db/embedded.ts';

const folder = mkdtempSync('/tmp/race-');
const embedded = await openInMemory(null, folder);
const db = databaseOver(embeddedConnection(embedded), embedded);
process.on('uncaughtException', (e) => {
  console.log('UNCAUGHT', e.message);
});
await db.pool.query('CREATE TABLE t (id int primary key, v text)');
await db.pool.query('INSERT INTO t VALUES (1),(2)');
const c = await db.pool.connect();
const attempt = async (label: string, sqls: [string, unknown[]?][]) => {
  for (const [sql, v] of sqls) {
    try {
      const r = await (v ? c.query(sql, v) : c.query(sql));
      console.log(label, sql.slice(0, 40), 'ok', r.rows.length);
    } catch (e) {
      console.log(label, sql.slice(0, 40), 'ERR', (e as Error).message);
    }
  }
};
const kind = process.argv[2];
if (kind === 'update')
  await attempt('upd', [
    ['BEGIN'],
    ['UPDATE t SET id = $1 WHERE id = 2', [1]],
    ['ROLLBACK'],
    ['SELECT $1::int', [5]],
  ]);
if (kind === 'lock')
  await attempt('lock', [
    ['BEGIN'],
    ['SELECT pg_advisory_xact_lock($1)', [1]],
    ['UPDATE t SET id = $1 WHERE id = 2', [1]],
    ['ROLLBACK'],
    ['SELECT $1::int', [5]],
  ]);
if (kind === 'temp')
  await attempt('temp', [
    ['BEGIN'],
    ['CREATE TEMPORARY TABLE inc ON COMMIT DROP AS SELECT 1 AS x'],
    ['CREATE INDEX ON inc (x)'],
    ['ANALYZE inc'],
    ['UPDATE t SET id = $1 WHERE id = 2', [1]],
    ['ROLLBACK'],
    ['SELECT $1::int', [5]],
  ]);
if (kind === 'div')
  await attempt('div', [['BEGIN'], ['SELECT 1/0'], ['ROLLBACK'], ['SELECT $1::int', [5]]]);
if (kind === 'big')
  await attempt('big', [
    ['BEGIN'],
    [`UPDATE t SET id = $1, v = '${'x'.repeat(300)}' WHERE id = 2`, [1]],
    ['ROLLBACK'],
    ['SELECT $1::int', [5]],
  ]);
if (kind === 'exec')
  await attempt('exec', [
    ['BEGIN'],
    [`UPDATE t SET id = 1 WHERE id = 2`],
    ['ROLLBACK'],
    ['SELECT $1::int', [5]],
  ]);
c.release();
await db.close();
