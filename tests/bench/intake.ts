import { invent } from '../../server/src/sources/invent/invent.ts';
import { inFreshFolder, take } from './place.ts';
import { round, type Table } from './table.ts';

const AS_OF = '2026-11-24';

/** How long each file takes, and how long somebody who reads meanwhile waits at the worst. */
export async function intakeBench(): Promise<Table> {
  const rows: Table['rows'] = [];
  for (const people of [500, 10_000]) {
    const files = await invent({ people, seed: 1, asOf: AS_OF });
    await inFreshFolder(async (database) => {
      // The first query of a client compiles it; that is no wait of a reader.
      await database.prisma.agency.count();
      for (const file of files.filter(({ name }) => name !== 'truth.csv')) {
        let done = false;
        let longest = 0;
        const reader = (async () => {
          while (!done) {
            const asked = performance.now();
            await database.prisma.agency.count();
            longest = Math.max(longest, performance.now() - asked);
          }
        })();
        const started = performance.now();
        await take(database, file);
        const took = performance.now() - started;
        done = true;
        await reader;
        rows.push({
          people,
          file: file.name,
          'ms in all': round(took),
          'longest wait ms': round(longest),
        });
      }
    });
  }
  return { title: 'embedded database, one reader beside the import', rows };
}
