import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import pino from 'pino';
import { createAccount } from '../../server/src/access/accounts.ts';
import { readEnvironment } from '../../server/src/env.ts';
import { startHub } from '../../server/src/hub.ts';
import { invent } from '../../server/src/sources/invent/invent.ts';
import { bearerToken } from '../testkit/token.ts';
import { inFreshFolder, take } from './place.ts';
import { round, type Table } from './table.ts';

const AS_OF = '2026-11-24';
/** Hold a little more than 1,000 permits; as many copies of each make a little more than 20,000. */
const PEOPLE = 600;
const COPIES = 19;
const FORMATS = ['csv', 'xlsx', 'jsonl'];
const ACCOUNT = {
  email: 'bench@bench.pora',
  name: 'Bench',
  roles: ['CASE_OFFICER'],
  agency: 'KESBANGPOL-KALTENG',
  area: 'PROVINCE',
} as const;
const QUERY = `{ permits { nodes { id kind { nameId } number holder { name nationality { name } } employer { name }
  regency { name } validFrom validTo status } } }`;
const LIVE = 'live MB above idle';
const SAMPLE_MILLISECONDS = 500;
/** The same permits under other numbers: the export reads rows, whoever holds them. */
const COPY = `INSERT INTO permit (kind_id, code, number, agency_code, source, holder_id, employer_id, site_id, regency_code,
    position, issued_on, valid_from, valid_to, status, extracted_on, batch_id, row)
  SELECT kind_id, code, number || '/' || copy, agency_code, source, holder_id, employer_id, site_id, regency_code,
    position, issued_on, valid_from, valid_to, status, extracted_on, batch_id, row
  FROM permit, generate_series(1, $1::int) AS copy`;
const MEGABYTE = 1024 * 1024;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

interface Memory {
  live: number;
  resident: number;
}

const memoryNow = (): Memory => {
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { live: heapUsed + external, resident: rss };
};

/** Takes a file and drops it, and looks at the memory while it comes. */
async function measured(address: string, token: string, format: string) {
  const before = memoryNow();
  const peak = { ...before };
  const look = (): void => {
    const now = memoryNow();
    peak.live = Math.max(peak.live, now.live);
    peak.resident = Math.max(peak.resident, now.resident);
  };
  const timer = setInterval(look, SAMPLE_MILLISECONDS);
  const started = performance.now();
  const response = await fetch(`${address}/export/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: QUERY, format }),
  });
  if (response.status !== 200) throw new Error(await response.text());
  let bytes = 0;
  for await (const piece of response.body ?? []) bytes += (piece as Uint8Array).length;
  const seconds = (performance.now() - started) / 1000;
  clearInterval(timer);
  look();
  return {
    kilobytes: round(bytes / 1024),
    seconds: round(seconds, 1),
    [LIVE]: round((peak.live - before.live) / MEGABYTE, 1),
    'resident MB above idle': round((peak.resident - before.resident) / MEGABYTE, 1),
  };
}

/** The memory of the whole process, embedded database and client included, while a file is taken. */
export async function exportBench(): Promise<Table> {
  const rows: Table['rows'] = [];
  const files = await invent({ people: PEOPLE, seed: 1, asOf: AS_OF });
  await inFreshFolder(async (database, folder) => {
    for (const file of files) await take(database, file);
    const hub = await startHub({
      environment: readEnvironment({
        DATA_DIR: folder,
        PORT: '0',
        DEMO: 'off',
        // What is measured is how much memory it takes, not how soon it refuses.
        ACCOUNT_BUDGET: '2000000000',
        AGENCY_BUDGET: '2000000000',
      }),
      say: () => {},
      open: async () => ({ ...database, close: async () => {} }),
      logger: pino({ level: 'silent' }),
    });
    await createAccount(database, hub.authentication, ACCOUNT, 'bench');
    const token = await bearerToken(database, ACCOUNT.email);
    const count = async (): Promise<number> =>
      (await database.pool.query('SELECT count(*)::int AS n FROM permit')).rows[0].n;
    // The first export loads and compiles what every later one finds there.
    await measured(hub.address, token, 'jsonl');
    const few = new Map<string, number>();
    for (const copies of [0, COPIES]) {
      await database.pool.query(COPY, [copies]);
      for (const format of FORMATS) {
        const figures = await measured(hub.address, token, format);
        const live = figures[LIVE];
        few.set(format, few.get(format) ?? live);
        const times = round(live / (few.get(format) ?? live), 2);
        rows.push({ permits: await count(), format, ...figures, 'times that of few': times });
      }
    }
    await hub.close();
  });
  return {
    title: 'all permits with holders, asked by a case officer; peaks after garbage collection',
    rows,
  };
}
