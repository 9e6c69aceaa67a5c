/**
 * Six questions on a fixed number of connections: the hub beside the same SQL by `pg` alone (the floor), beside Apollo
 * Server over that SQL, and beside PostGraphile, one after the other, question by question, on one database. The floor
 * and the peers ask nobody who it is and keep no trail; the hub does, as always.
 */
import { deepStrictEqual } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../server/src/db/client.ts';
import { cpuBetween, cpuSpent } from './graph-cpu.ts';
import { inFilledDatabase } from './graph-data.ts';
import { CONNECTIONS, load, post } from './graph-load.ts';
import { QUESTIONS, type Question } from './graph-queries.ts';
import { type Server, startApollo, startFloor, startHub } from './graph-servers.ts';
import { startPostgraphile } from './peers/postgraphile.ts';
import { median, round, type Table } from './table.ts';

const WARM_SECONDS = 2;
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 6);
const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 100_000);
const FEW = 10_000;
const MANY = 1_000_000;
const ROUNDS = 3;
const GROWING = ['roll-up', '50 people', 'one person'];

const postgresqlServer = (): string => process.env['DATABASE_URL'] ?? '';

const chosen = (): Question[] => {
  const names = process.env['BENCH_QUESTIONS']?.split(';');
  return QUESTIONS.filter(({ name }) => names?.includes(name) ?? true);
};

/** Fills a database of so many people and hands it over with the hub started on it. */
async function withHub<Value>(
  people: number,
  work: (hub: Server, database: Database, url: string, folder: string) => Promise<Value>,
): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'pora-bench-'));
  try {
    return await inFilledDatabase(postgresqlServer(), people, folder, async (database, url) => {
      const hub = await startHub(database, url, folder);
      try {
        return await work(hub, database, url, folder);
      } finally {
        await hub.stop();
      }
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @throws where two servers answer the question differently: then their times say nothing. */
async function agree(servers: readonly Server[], question: Question): Promise<void> {
  const [first, ...others] = await Promise.all(
    servers.map(async (server) => JSON.parse(await post(server.ask(question))).data as unknown),
  );
  for (const other of others) deepStrictEqual(other, first, question.name);
}

async function measure(database: Database, server: Server, question: Question, local: boolean) {
  const target = server.ask(question);
  await load(target, WARM_SECONDS);
  const before = local ? await cpuSpent(database.pool, server.pid) : null;
  const measured = await load(target, SECONDS);
  const after = local ? await cpuSpent(database.pool, server.pid) : null;
  const cpu = before && after && cpuBetween(before, after) / measured.requests;
  return { ...measured, cpu };
}

/** `pnpm bench graph`. */
export async function graphBench(): Promise<Table> {
  const local = ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(postgresqlServer()).hostname);
  const rows: Table['rows'] = [];
  await withHub(PEOPLE, async (hub, database, url, folder) => {
    const alike = [await startFloor(url), hub, await startApollo(url)];
    const postgraphile = await startPostgraphile(database, url, folder);
    const servers = [...alike, ...(postgraphile ? [postgraphile] : [])];
    try {
      for (const question of chosen()) {
        await agree(alike, question);
        let floor: Awaited<ReturnType<typeof measure>> | undefined;
        for (const server of servers) {
          const measured = await measure(database, server, question, local);
          floor ??= measured;
          rows.push({
            question: question.name,
            server: server.name,
            'requests/s': measured.perSecond,
            'p50 ms': measured.p50,
            'p99 ms': measured.p99,
            'of the floor': `${round((100 * measured.perSecond) / floor.perSecond)} %`,
            'CPU ms': measured.cpu ? round(measured.cpu, 2) : '',
            '× floor': measured.cpu && floor.cpu ? round(measured.cpu / floor.cpu, 1) : '',
          });
        }
      }
    } finally {
      for (const server of servers) if (server !== hub) await server.stop();
    }
  });
  return {
    title: `${PEOPLE} people, PostgreSQL, ${CONNECTIONS} connections, ${SECONDS} s each; the hub asked by bearer token: the roll-up by an ANALYST, the rest by a CASE_OFFICER with the whole province; CPU of server and backends`,
    rows,
  };
}

/** `pnpm bench growth`: the hub on few people and on a hundredfold, in turns, so that both meet the same machine. */
export async function growthBench(): Promise<Table> {
  const rows: Table['rows'] = [];
  await withHub(MANY, (large, largeDatabase) =>
    withHub(FEW, async (small, smallDatabase) => {
      for (const question of QUESTIONS.filter(({ name }) => GROWING.includes(name))) {
        const few: number[] = [];
        const many: number[] = [];
        for (let turn = 0; turn < ROUNDS; turn += 1) {
          few.push((await measure(smallDatabase, small, question, false)).p50);
          many.push((await measure(largeDatabase, large, question, false)).p50);
        }
        rows.push({
          question: question.name,
          [`${FEW} people`]: median(few),
          [`${MANY} people`]: median(many),
          times: round(median(many) / median(few), 2),
        });
      }
    }),
  );
  return {
    title: `p50 ms of the hub on PostgreSQL, ${CONNECTIONS} connections, median of ${ROUNDS} rounds in turns; the roll-up asked by an ANALYST, the rest by a CASE_OFFICER with the whole province`,
    rows,
  };
}
