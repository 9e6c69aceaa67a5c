/** The hub's own commands and server as processes of their own, over a data folder or database of the test's own. */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../../server/src/db/client.ts';
import { readEnvironment } from '../../server/src/env.ts';
import { variables } from './environment.ts';
import { administer, databaseName, urlOf } from './postgresql.ts';
import type { TemplateName } from './template.ts';
import { bearerToken } from './token.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START_MILLISECONDS = 60_000;

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunningHub {
  address: string;
  pid: number;
  /** Everything printed so far. */
  output(): string;
  /** Sends the signal and waits for the end. */
  stop(signal: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

export interface Place {
  /** The data folder; the embedded database lies in it. */
  dataDir: string;
  /** On a server that other processes may use too. */
  shared: boolean;
  /** Runs `pnpm hub …` to its end. */
  hub(parameters: string[], more?: Record<string, string>): Promise<Ended>;
  /** Starts a command without waiting for its end. */
  begin(parameters: string[]): { pid: number; ended: Promise<Ended> };
  /** Starts the server and waits until it says its address. */
  start(more?: Record<string, string>): Promise<RunningHub>;
  /** Starts a server that is not to come up, and waits for its end. */
  startInVain(more?: Record<string, string>): Promise<Ended>;
  /** A bearer token of an account, without the command that makes one. */
  token(email: string): Promise<string>;
  /** The database, for as long as the work takes: through the running hub's socket, or opened here. */
  look<Value>(work: (database: Database) => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
}

function run(script: string, parameters: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...parameters], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data: Buffer) => {
    stdout += data;
  });
  child.stderr.on('data', (data: Buffer) => {
    stderr += data;
  });
  const ended = new Promise<Ended & { signal: NodeJS.Signals | null }>((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr })),
  );
  return { child, ended, output: () => stdout + stderr };
}

async function startServer(env: Record<string, string>): Promise<RunningHub> {
  const { child, ended, output } = run('server/src/main.ts', [], env);
  const until = Date.now() + START_MILLISECONDS;
  for (;;) {
    const address = /^PORA Hub: (\S+)$/m.exec(output())?.[1];
    if (address && child.pid) {
      const stop: RunningHub['stop'] = async (signal) => {
        child.kill(signal);
        return ended;
      };
      return { address, pid: child.pid, output, stop };
    }
    if (child.exitCode !== null || Date.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`the hub did not start:\n${output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** An embedded database's folder as the template has it, or a clone on the server; nothing at all for `null`. */
async function prepared(dataDir: string, data: TemplateName | null): Promise<string | null> {
  const { server, at, folder } = inject('templates');
  if (data) copyFileSync(join(folder, 'demo-accounts.json'), join(dataDir, 'demo-accounts.json'));
  if (server) {
    const name = databaseName('place');
    await administer(server, `CREATE DATABASE ${name} ${data ? `TEMPLATE ${at[data]}` : ''}`);
    return name;
  }
  if (data) {
    mkdirSync(join(dataDir, 'database'));
    spawnSync('tar', ['-xzf', at[data], '-C', join(dataDir, 'database')]);
  }
  return null;
}

export async function openPlace(data: TemplateName | null): Promise<Place> {
  const { server } = inject('templates');
  const dataDir = mkdtempSync(join(tmpdir(), 'pora-place-'));
  const name = await prepared(dataDir, data);
  const env = {
    ...variables(dataDir),
    ...(server && name ? { DATABASE_URL: urlOf(server, name) } : {}),
  };
  const started: RunningHub[] = [];
  const look: Place['look'] = async (work) => {
    const database = await openDatabase(readEnvironment(env));
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  };
  return {
    dataDir,
    shared: server !== null,
    look,
    hub: (parameters, more = {}) => run('server/src/cli.ts', parameters, { ...env, ...more }).ended,
    begin(parameters) {
      const { child, ended } = run('server/src/cli.ts', parameters, env);
      return { pid: child.pid ?? 0, ended };
    },
    async start(more = {}) {
      const hub = await startServer({ ...env, ...more });
      started.push(hub);
      return hub;
    },
    startInVain: (more = {}) => run('server/src/main.ts', [], { ...env, ...more }).ended,
    token: (email) => look((database) => bearerToken(database, email)),
    async close() {
      // A test that failed in the middle has not ended its own.
      await Promise.all(started.map((hub) => hub.stop('SIGKILL')));
      if (server && name) await administer(server, `DROP DATABASE ${name} WITH (FORCE)`);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
