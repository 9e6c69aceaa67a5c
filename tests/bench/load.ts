/**
 * Five hundred connections at once to one hub, a quarter of which ask for much: what becomes of the others. Each asks,
 * waits for the answer, pauses as people do, and asks again; who is told to come back later does so. Whoever asks for
 * much does not pause. The budgets of accounts are as in a deployment; agencies', which a province shares, are not.
 */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createAccount } from '../../server/src/access/accounts.ts';
import { authenticationOf } from '../../server/src/access/authenticate.ts';
import type { Database } from '../../server/src/db/client.ts';
import { readEnvironment } from '../../server/src/env.ts';
import { bearerToken } from '../testkit/token.ts';
import { inFilledDatabase } from './graph-data.ts';
import { end, startProcess } from './graph-servers.ts';
import { heavy, type LoadQuery, light } from './load-queries.ts';
import { median, round, type Table } from './table.ts';

const CONNECTIONS = 500;
const HEAVY = CONNECTIONS / 4;
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 60);
const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 100_000);
/** Milliseconds that somebody looks at a light answer before the next question. */
const PAUSE = Number(process.env['BENCH_PAUSE'] ?? 20_000);
/** Milliseconds within which those begin who do not pause. */
const BEGINNING = 5000;
const ACCOUNTS = 100;
const IDLE_ROUNDS = 50;
const LONGEST_MILLISECONDS = 60_000;

const path = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

interface Answer {
  milliseconds: number;
  /** `ok`, or the code of the error, or the status. */
  outcome: string;
  retryAfter: number;
  /** In rows, as it was estimated; none for a file, which is read page by page. */
  cost: string;
}

interface Hub {
  child: ChildProcess;
  url: string;
  /** A token for the so-manieth connection of a role. */
  tokenOf(role: LoadQuery['role'], connection: number): string;
}

async function startHub(database: Database, databaseUrl: string, dataDir: string): Promise<Hub> {
  const environment = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir };
  const authentication = authenticationOf(readEnvironment(environment), database);
  const tokens = { ANALYST: [] as string[], CASE_OFFICER: [] as string[] };
  for (const role of ['ANALYST', 'CASE_OFFICER'] as const) {
    for (let at = 0; at < ACCOUNTS; at += 1) {
      const email = `${role.toLowerCase()}-${at}@bench.invalid`;
      const account = {
        email,
        name: role,
        roles: [role],
        agency: 'KANIM-SAMPIT',
        area: 'PROVINCE' as const,
      };
      await createAccount(database, authentication, account, 'bench');
      tokens[role].push(await bearerToken(database, email));
    }
  }
  const profiles = process.env['BENCH_PROFILE'];
  const { child, url } = await startProcess({
    command: process.execPath,
    parameters: [
      ...(profiles ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`] : []),
      '--expose-gc',
      '--import',
      path('./peers/memory.mjs'),
      '--import',
      'tsx',
      path('../../server/src/main.ts'),
    ],
    environment: {
      ...environment,
      DEMO: 'off',
      PORT: '0',
      LOG_LEVEL: 'silent',
      AGENCY_BUDGET: '2000000000',
    },
    ready: /^PORA Hub: (\S+)$/m,
    messages: true,
  });
  return { child, url, tokenOf: (role, connection) => tokens[role][connection % ACCOUNTS] ?? '' };
}

const megabytes = (bytes = Number.NaN): number => round(bytes / 1e6);

/** Resident memory and what of the heap is alive, in megabytes, and how long the thread was busy with one thing. */
async function memoryOf({ child }: Hub): Promise<string> {
  const told = once(child, 'message');
  child.send('memory');
  const [{ rss, heapUsed, p99, longest }] = (await told) as [Record<string, number>];
  return `${megabytes(rss)} / ${megabytes(heapUsed)} / ${round(p99 ?? 0)} / ${round(longest ?? 0)}`;
}

function outcomeOf(status: number, text: string): string {
  if (status === 200 && !text.includes('"errors"')) return 'ok';
  const code = /"code":\s*"(\w+)"/.exec(text)?.[1] ?? '';
  return status === 200 ? code || 'errors' : `${status} ${code}`.trim();
}

function ask(hub: Hub, query: LoadQuery, connection: number, agent: Agent): Promise<Answer> {
  const body = JSON.stringify(query.body);
  const asked = performance.now();
  const answered = (outcome: string, retryAfter = 0, cost = 'by page'): Answer => ({
    milliseconds: performance.now() - asked,
    outcome,
    retryAfter,
    cost,
  });
  return new Promise((resolve) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${hub.tokenOf(query.role, connection)}`,
      'x-purpose': 'VERIFICATION',
    };
    const sent = request(hub.url + query.path, { method: 'POST', agent, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', () => resolve(answered('broken off')));
      response.on('end', () => {
        const text = Buffer.concat(parts).toString();
        const retryAfter = Number(response.headers['retry-after'] ?? 0);
        const cost = response.headers['x-cost'];
        resolve(answered(outcomeOf(response.statusCode ?? 0, text), retryAfter, cost?.toString()));
      });
    });
    sent.setTimeout(LONGEST_MILLISECONDS, () => sent.destroy(new Error('timeout')));
    sent.on('error', (error) => resolve(answered(error.message)));
    sent.end(body);
  });
}

/** Each kind in turn by one asker, on an idle hub. @throws where one is not answered: then nothing can be compared */
async function idle(hub: Hub, queries: readonly LoadQuery[], rounds: number): Promise<Answer[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const answers: Answer[] = [];
  for (let at = 0; at < rounds * queries.length; at += 1) {
    const query = queries[at % queries.length] as LoadQuery;
    const answer = await ask(hub, query, at, agent);
    if (answer.outcome !== 'ok') throw new Error(`${query.name}: ${answer.outcome}`);
    answers.push(answer);
  }
  agent.destroy();
  return answers;
}

/** One connection that asks until the end. */
async function keepAsking(
  hub: Hub,
  queries: readonly LoadQuery[],
  connection: number,
  rest: number,
  until: number,
  agent: Agent,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  // Nobody begins at the same moment: the first questions are spread evenly over a pause, or over some seconds.
  await pause((Math.max(rest, BEGINNING) * ((connection * 97) % CONNECTIONS)) / CONNECTIONS);
  for (let at = connection; performance.now() < until; at += 1) {
    const answer = await ask(hub, queries[at % queries.length] as LoadQuery, connection, agent);
    answers.push(answer);
    const rested = Math.max(rest, answer.retryAfter * 1000);
    // A pause that is cut short would end for all at once.
    if (performance.now() + rested >= until) break;
    await pause(rested);
  }
  return answers;
}

const percentile = (times: readonly number[], part: number): number =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length * part)] ?? Number.NaN;

function rowOf(who: string, answers: readonly Answer[]): Table['rows'][number] {
  const times = answers.filter(({ outcome }) => outcome === 'ok').map((it) => it.milliseconds);
  const outcomes = new Map<string, number>();
  for (const { outcome } of answers) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  const refused = [...outcomes].filter(([name]) => /COST_EXCEEDED|^429/.test(name));
  const failed = [...outcomes].filter(
    ([name]) => name !== 'ok' && !/COST_EXCEEDED|^429/.test(name),
  );
  const say = (found: [string, number][]) =>
    found.map(([name, count]) => `${count} ${name}`).join(', ');
  return {
    who,
    requests: answers.length,
    answered: times.length,
    refused: say(refused),
    failed: say(failed),
    'p50 ms': round(median(times), 1),
    'p99 ms': round(percentile(times, 0.99), 1),
  };
}

/** `pnpm bench load`. */
export async function loadBench(): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'pora-bench-'));
  try {
    return await inFilledDatabase(
      process.env['DATABASE_URL'] ?? '',
      PEOPLE,
      folder,
      async (database, url) => {
        const hub = await startHub(database, url, folder);
        try {
          return await measure(hub);
        } finally {
          await end(hub.child);
        }
      },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(hub: Hub): Promise<Table> {
  const [lights, heavies] = [light(), heavy()];
  const all = [...lights, ...heavies];
  const first = await idle(hub, all, 3);
  const costs = all.map(({ name }, at) => `${name} ${first[at]?.cost}`).join(', ');
  const quiet = await idle(hub, lights, IDLE_ROUNDS);
  const memory = [`before ${await memoryOf(hub)}`];
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const until = performance.now() + SECONDS * 1000;
  const asking = (queries: LoadQuery[], from: number, to: number, rest: number) =>
    Promise.all(
      Array.from({ length: to - from }, (_, at) =>
        keepAsking(hub, queries, from + at, rest, until, agent),
      ),
    );
  const [many, few] = await Promise.all([
    asking(heavies, 0, HEAVY, 0),
    asking(lights, HEAVY, CONNECTIONS, PAUSE),
  ]);
  agent.destroy();
  memory.push(`after ${await memoryOf(hub)}`);
  const idleRow = rowOf('light, idle', quiet);
  const lightRow = rowOf('light', few.flat());
  const times = round(Number(lightRow['p99 ms']) / Number(idleRow['p50 ms']), 1);
  return {
    title: `${PEOPLE} people, PostgreSQL, one hub, ${CONNECTIONS} connections for ${SECONDS} s, ${HEAVY} of them heavy and without pause, the light ones with ${PAUSE / 1000} s between answer and question, ${ACCOUNTS} accounts each of ANALYST and CASE_OFFICER; p99 of the light ones ${times} × the idle p50 (target: under 10); resident MB / live heap MB / p99 / longest ms of the thread without a pause: ${memory.join(', ')}; cost: ${costs}`,
    rows: [idleRow, lightRow, rowOf('heavy', many.flat())],
  };
}
