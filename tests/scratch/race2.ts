import { mkdtempSync } from 'node:fs';
import { databaseOver, embeddedConnection } from '../../server/src/db/client.ts';
import { openInMemory } from '../../server/src/db/embedded.ts';
import { importFile } from '../../server/src/intake/import-file.ts';
import { prepareDatabase } from '../../server/src/prepare.ts';
import { findSource } from '../../server/src/sources/registry.ts';
import { stayRegister } from '../testkit/files.ts';

const folder = mkdtempSync('/tmp/race-');
const embedded = await openInMemory(null, folder);
const db = databaseOver(embeddedConnection(embedded), embedded);
await prepareDatabase(db, () => {});
process.on('uncaughtException', (e) => {
  console.log('UNCAUGHT', e.message);
});
const source = findSource('immigration-stay-permits')!;
const go = async (n: string, bytes: Uint8Array) => {
  const o = await importFile(db.pool, source, {
    source: source.id,
    fileName: 'f',
    bytes,
    agency: null,
    period: null,
    dryRun: false,
    actor: n,
    agencies: null,
  });
  await o.finished.catch((e) => console.log(n, 'failed', e.message));
  console.log(n, (await db.pool.query('SELECT status FROM batch WHERE id=$1', [o.batch])).rows);
};
const noise = async (n: string) => {
  for (let i = 0; i < 100; i++) {
    await db.pool.query('SELECT $1::text AS n, $2::int AS i', [n, i]);
    await new Promise((r) => setTimeout(r, 5));
  }
};
for (let round = 1; round <= 5; round++) {
  const same = process.argv[2] === 'same';
  const a = await stayRegister('2026-11-24', [
    { passportNumber: `A0077${round}077`, permitNumber: `2C2JE1${round}/2026` },
  ]);
  const b = same
    ? a
    : await stayRegister('2026-11-24', [
        { passportNumber: `B0077${round}077`, permitNumber: `2C2JE2${round}/2026` },
      ]);
  const t = setTimeout(() => {
    console.log('HUNG');
    process.exit(1);
  }, 20000);
  await Promise.all([go('a', a), go('b', b), ...(process.argv[3] ? [noise('x'), noise('y')] : [])]);
  clearTimeout(t);
}
console.log('done');
await db.close();
