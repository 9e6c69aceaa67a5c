import type { Database } from './db/client.ts';
import { migrate } from './db/migrate.ts';
import { writeReferenceData } from './db/reference.ts';
import { defaultEdition } from './domains/regencies/default-edition.ts';
import { currentEdition } from './domains/regencies/read.ts';
import { loadBoundaryEdition } from './domains/regencies/write.ts';
import { closeInterrupted } from './intake/import-file.ts';
import { sealOlder } from './intake/seal-older.ts';

/** Tells what is being done now. */
export type Say = (sentence: string) => void;

/** Brings a database to the state that this release needs: tables, reference data, boundaries, no half-done imports. */
export async function prepareDatabase(database: Database, say: Say): Promise<void> {
  const applied = await migrate(database.pool);
  if (applied.length > 0) say(`Tables: ${applied.join(', ')}`);
  await writeReferenceData(database.pool);
  if ((await currentEdition(database.pool)) === null) {
    const edition = await defaultEdition();
    say(`Boundaries: ${edition.name}`);
    const loaded = await loadBoundaryEdition(database.pool, {
      ...edition,
      actor: 'hub',
    });
    if (!loaded.ok)
      throw new Error(
        `the default boundaries were refused: ${loaded.problem.map(({ en }) => en).join(' ')}`,
      );
  }
  const sealed = await sealOlder(database);
  if (sealed > 0) say(`Sealed what stood in the clear: ${sealed} rows and files`);
  const interrupted = await closeInterrupted(database.pool, database.embedded?.own ?? false);
  if (interrupted > 0)
    say(`Imports that were cut off: ${interrupted}; nothing of them was published`);
}
