import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../server/src/db/client.ts';
import { readEnvironment } from '../../server/src/env.ts';
import { importFile } from '../../server/src/intake/import-file.ts';
import { prepareDatabase } from '../../server/src/prepare.ts';
import type { InventedFile } from '../../server/src/sources/invent/invent.ts';
import { SOURCES } from '../../server/src/sources/registry.ts';

/** A prepared embedded database in a folder of its own, as a start makes it, gone after the work. */
export async function inFreshFolder<Value>(
  work: (database: Database, folder: string) => Promise<Value>,
): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'pora-bench-'));
  const database = await openDatabase(readEnvironment({ DATA_DIR: folder }));
  try {
    await prepareDatabase(database, () => {});
    return await work(database, folder);
  } finally {
    await database.close();
    rmSync(folder, { recursive: true });
  }
}

/** Takes an invented file through the intake. */
export async function take(database: Database, file: InventedFile): Promise<void> {
  const source = SOURCES.find(({ id }) => file.name.startsWith(id));
  if (!source) return;
  const { finished } = await importFile(database, source, {
    source: source.id,
    fileName: file.name,
    bytes: file.bytes,
    agency: null,
    period: null,
    dryRun: false,
    actor: 'bench',
    agencies: null,
  });
  await finished;
}
