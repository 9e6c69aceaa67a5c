/** A whole hub in the test's own process: real database, real HTTP, a fixed clock. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { inject } from 'vitest';
import type { Authentication } from '../../server/src/access/authenticate.ts';
import type { Database } from '../../server/src/db/client.ts';
import type { DemonstrationAccount } from '../../server/src/demonstration.ts';
import type { Environment } from '../../server/src/env.ts';
import { startHub } from '../../server/src/hub.ts';
import { openCopy } from './database.ts';
import { environmentIn, NOW } from './environment.ts';
import { type Caller, callerOf } from './graph.ts';
import type { TemplateName } from './template.ts';
import { bearerToken } from './token.ts';

export interface TestHub {
  address: string;
  dataDir: string;
  database: Database;
  authentication: Authentication;
  /** The demonstration's accounts with their password. */
  accounts: DemonstrationAccount[];
  /** What the hub logged, one object a line. */
  log: Record<string, unknown>[];
  /** Somebody who holds a bearer token of the account. */
  as(email: string): Promise<Caller>;
  /** Somebody who has signed in on the page and sends the session's cookie. */
  signedIn(email: string): Promise<Caller>;
  stranger: Caller;
  /** Statements that the hub sends while the work runs: those of Prisma, and all that took a connection. */
  statements(work: () => Promise<unknown>): Promise<{ prisma: number; connections: number }>;
  close(): Promise<void>;
}

export async function startTestHub(options: {
  data: TemplateName;
  /** The moment at which the test takes place, or a clock that the test moves. */
  now?: Date | (() => Date);
  /** Variables beside those of every test. */
  environment?: Partial<Environment>;
}): Promise<TestHub> {
  const { accounts, folder } = inject('templates');
  const dataDir = mkdtempSync(join(tmpdir(), 'pora-hub-'));
  copyFileSync(join(folder, 'demo-accounts.json'), join(dataDir, 'demo-accounts.json'));
  const log: TestHub['log'] = [];
  const logger = pino(
    { level: options.environment?.logLevel ?? 'warn' },
    { write: (line: string) => void log.push(JSON.parse(line)) },
  );
  const environment = environmentIn(dataDir);
  const moment = options.now instanceof Date ? options.now : NOW;
  const running = await startHub({
    environment: {
      ...environment,
      ...options.environment,
    },
    say: () => {},
    now: typeof options.now === 'function' ? options.now : () => moment,
    open: () =>
      openCopy(
        options.data,
        options.environment?.statementMilliseconds ?? environment.statementMilliseconds,
      ),
    logger,
  });
  const { database, authentication } = running;
  // Where it listens, whatever it calls itself.
  const [bound] = running.app.addresses();
  if (typeof bound !== 'object') throw new Error('the hub does not listen');
  const address = `http://${bound.address}:${bound.port}`;
  const counted = { prisma: 0, connections: 0 };
  database.prisma.$on('query', () => {
    counted.prisma += 1;
  });
  database.pool.on('acquire', () => {
    counted.connections += 1;
  });
  return {
    address,
    dataDir,
    database,
    authentication,
    accounts,
    log,
    stranger: callerOf(address, {}),
    async as(email) {
      const caller = callerOf(address, {
        authorization: `Bearer ${await bearerToken(database, email)}`,
      });
      // The first use of a day is written down; a test that counts statements counts those of its own query.
      await caller.ask('{ __typename }');
      return caller;
    },
    async signedIn(email) {
      const password = accounts.find((account) => account.email === email)?.password;
      const response = await fetch(`${address}/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: address },
        body: JSON.stringify({ email, password }),
      });
      const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
      return callerOf(address, { cookie: cookies.join('; ') });
    },
    async statements(work) {
      const before = { ...counted };
      await work();
      return {
        prisma: counted.prisma - before.prisma,
        connections: counted.connections - before.connections,
      };
    },
    async close() {
      await running.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
