/**
 * Tiles: a cold one beside the SQL by `pg` alone and the encoding by the libraries alone, one after the other on the same
 * data; cached ones on several connections; and what a hundred thousand points cost, in time, in memory, and to whoever
 * else asks meanwhile.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Database } from '../../server/src/db/client.ts';
import { encodeTile, indexPoints } from '../../server/src/tiles/encode.ts';
import { manyIncidents, manySites, writePoints } from '../testkit/many-points.ts';
import { cpuBetween, cpuSpent } from './graph-cpu.ts';
import { inOwnDatabase } from './graph-data.ts';
import { CONNECTIONS } from './graph-load.ts';
import { type HubServer, startHub } from './graph-servers.ts';
import { median, round, type Table } from './table.ts';
import { askTile, loadTiles, type TileRequest } from './tile-load.ts';
import { drawnRows } from './tiles-drawn.ts';

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 6);
const WARM_SECONDS = 2;
const RUNS = 9;
const COLD_POINTS = 20_000;
const MANY_POINTS = 100_000;
/** Over the square in which the points lie. */
const COLD_TILE = { z: 6, x: 52, y: 32 };
const ROLE = 'CASE_OFFICER';

const pathOf = (layer: string, { z, x, y }: typeof COLD_TILE): string =>
  `/tiles/${layer}/${z}/${x}/${y}.mvt`;

/** What the hub reads for a tile of sites, by the driver alone. */
const SITES = `
  SELECT site.id, longitude, latitude, sector_id AS sector FROM site JOIN employer ON employer.id = employer_id
  WHERE longitude IS NOT NULL AND point_absence IS NULL ORDER BY site.id`;

interface SiteRow {
  id: string;
  longitude: number;
  latitude: number;
  sector: string;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Forgets every tile, as a change of the data does. */
const change = (database: Database) =>
  database.pool.query('UPDATE data_version SET version = gen_random_uuid()');

/** The same tile out of the same points without a hub: nobody is asked who it is, nothing is sent. */
async function floorTile(database: Database): Promise<void> {
  const { rows } = await database.pool.query<SiteRow>(SITES);
  const points = rows.map(({ id, longitude, latitude, sector }) => ({
    type: 'Feature' as const,
    geometry: { type: 'Point' as const, coordinates: [longitude, latitude] },
    properties: { id, sector },
  }));
  encodeTile(indexPoints(points), 'sites', COLD_TILE);
}

async function coldRows(database: Database, hub: HubServer): Promise<Table['rows']> {
  const request = {
    path: pathOf('sites', COLD_TILE),
    headers: { authorization: hub.authorization(ROLE) },
  };
  const [cold, floor]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    await change(database);
    cold.push(await timed(() => askTile(hub.url, request)));
    floor.push(await timed(() => floorTile(database)));
  }
  const [hubMs, floorMs] = [median(cold), median(floor)];
  return [
    { what: `cold, ${COLD_POINTS} sites`, ms: round(hubMs, 1), floor: round(floorMs, 1) },
    { what: 'times the floor (at most 2)', ms: round(hubMs / floorMs, 2) },
  ];
}

/** The tiles over the square from zoom 5 to 9: what many people look at. */
function squareTiles(): string[] {
  const paths: string[] = [];
  for (let z = 5; z <= 9; z += 1) {
    const scale = 2 ** (z - 9);
    for (const x of [415, 416, 417, 418])
      for (const y of [256, 257, 258, 259]) {
        const address = { z, x: Math.floor(x * scale), y: Math.floor(y * scale) };
        paths.push(pathOf('sites', address));
      }
  }
  return [...new Set(paths)];
}

async function cachedRows(database: Database, hub: HubServer): Promise<Table['rows']> {
  const proofs = {
    token: { authorization: hub.authorization(ROLE) },
    session: { cookie: await hub.signedIn(ROLE) },
  };
  const rows: Table['rows'] = [];
  for (const [proof, headers] of Object.entries(proofs)) {
    const whole: TileRequest[] = squareTiles().map((path) => ({ path, headers }));
    const known = await Promise.all(
      whole.map(async ({ path }) => {
        const { etag } = await askTile(hub.url, { path, headers });
        return { path, headers: { ...headers, 'if-none-match': etag } };
      }),
    );
    for (const requests of [whole, known]) {
      await loadTiles(hub.url, requests, WARM_SECONDS);
      const before = await cpuSpent(database.pool, hub.pid);
      const { perSecond, byStatus } = await loadTiles(hub.url, requests, SECONDS);
      const after = await cpuSpent(database.pool, hub.pid);
      const answers = Object.values(byStatus).reduce((sum, count) => sum + count, 0);
      rows.push({
        what: `cached, ${proof}, ${CONNECTIONS} connections`,
        'tiles/s': round(perSecond),
        200: byStatus[200] ?? 0,
        304: byStatus[304] ?? 0,
        'CPU ms': before && after ? round(cpuBetween(before, after) / answers, 2) : '',
      });
    }
  }
  return rows;
}

/** Memory that a process holds now, in megabytes; 0 where there is no `/proc`. */
function memoryOf(pid: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Does the work while somebody else asks, and says how long that one had to wait at most. */
async function longestWait(address: string, work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let working = true;
  const other = (async () => {
    while (working) {
      const path = '/healthz';
      longest = Math.max(longest, await timed(() => askTile(address, { path, headers: {} })));
    }
  })();
  await work();
  working = false;
  await other;
  return longest;
}

async function manyRows(database: Database, hub: HubServer): Promise<Table['rows']> {
  const headers = { authorization: hub.authorization(ROLE) };
  const rows: Table['rows'] = [];
  for (const layer of ['sites', 'incidents']) {
    const request = { path: pathOf(layer, COLD_TILE), headers };
    const [times, waits]: [number[], number[]] = [[], []];
    const before = memoryOf(hub.pid);
    for (let run = 0; run < RUNS; run += 1) {
      await change(database);
      const work = async () => void times.push(await timed(() => askTile(hub.url, request)));
      waits.push(await longestWait(hub.url, work));
    }
    rows.push({
      what: `cold, ${MANY_POINTS} ${layer}`,
      ms: round(median(times)),
      'first ms': round(times[0] ?? 0),
      'others wait ms': round(median(waits)),
      'at most': round(Math.max(...waits)),
      'MB more': round(memoryOf(hub.pid) - before),
    });
  }
  return rows;
}

/** A database with so many points of each layer, and the hub on it. */
async function withPoints(
  count: number,
  work: (database: Database, hub: HubServer) => Promise<Table['rows']>,
): Promise<Table['rows']> {
  const folder = mkdtempSync(join(tmpdir(), 'pora-bench-'));
  const fill = async (url: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await writePoints(client, manySites(count) + manyIncidents(count)).finally(() => client.end());
  };
  try {
    const server = process.env['DATABASE_URL'] ?? '';
    return await inOwnDatabase(server, folder, fill, async (database, url) => {
      const hub = await startHub(database, url, folder);
      try {
        return await work(database, hub);
      } finally {
        await hub.stop();
      }
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `pnpm bench tiles`. */
export async function tilesBench(): Promise<Table> {
  const rows = [
    ...(await withPoints(COLD_POINTS, async (database, hub) => [
      ...(await coldRows(database, hub)),
      ...(await cachedRows(database, hub)),
    ])),
    ...(await withPoints(MANY_POINTS, async (database, hub) => [
      ...(await manyRows(database, hub)),
      ...(await drawnRows(hub, MANY_POINTS)),
    ])),
  ];
  return {
    title: `${ROLE}, median of ${RUNS}; the floor is the same SQL by pg and the same libraries, without asking who asks`,
    rows,
  };
}
