import { countGroups, EVERYTHING } from '../../server/src/domains/indicators/compute.ts';
import { INDICATORS } from '../../server/src/domains/indicators/definitions/all.ts';
import { invent } from '../../server/src/sources/invent/invent.ts';
import { inFreshFolder, take } from './place.ts';
import { median, round, type Table } from './table.ts';

const AS_OF = '2026-11-24';
const RUNS = 9;

/** Each indicator by regency, against the floor of counting all permits. */
export async function rollupBench(): Promise<Table> {
  const rows: Table['rows'] = [];
  for (const people of [500, 10_000]) {
    const files = await invent({ people, seed: 1, asOf: AS_OF });
    await inFreshFolder(async ({ pool, ...database }) => {
      for (const file of files) await take({ pool, ...database }, file);
      const timed = async (work: () => Promise<unknown>): Promise<number> => {
        const times: number[] = [];
        for (let run = 0; run < RUNS; run += 1) {
          const started = performance.now();
          await work();
          times.push(performance.now() - started);
        }
        return median(times);
      };
      const floor = await timed(() => pool.query('SELECT count(*) FROM permit'));
      for (const indicator of INDICATORS.filter(({ dimensions }) =>
        dimensions.includes('REGENCY'),
      )) {
        const milliseconds = await timed(() =>
          countGroups(
            pool,
            indicator,
            ['REGENCY'],
            [{ label: 'all', from: null, day: AS_OF }],
            { knownAt: null, agencies: null, regencies: null, alsoOf: [] },
            EVERYTHING,
          ),
        );
        rows.push({
          people,
          indicator: indicator.id,
          ms: round(milliseconds, 1),
          'times the floor': round(milliseconds / floor, 1),
        });
      }
    });
  }
  return { title: 'exact counts (analyst), embedded database; floor: count(*) of permits', rows };
}
