/** The hub and its peers, each as a process of its own over the same database. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createAccount, invitationToken } from '../../server/src/access/accounts.ts';
import { authenticationOf } from '../../server/src/access/authenticate.ts';
import type { Database } from '../../server/src/db/client.ts';
import { readEnvironment } from '../../server/src/env.ts';
import { bearerToken } from '../testkit/token.ts';
import type { Target } from './graph-load.ts';
import type { Question } from './graph-queries.ts';

const path = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const INVENTED_PASSWORD = 'kata-sandi-rekaan';
const ROLES = ['CASE_OFFICER', 'ANALYST'] as const;

export interface Server {
  name: string;
  pid: number;
  ask(question: Question): Target;
  stop(): Promise<void>;
}

interface Command {
  command: string;
  parameters: string[];
  environment: Record<string, string>;
  /** Finds the address in what the process prints. */
  ready: RegExp;
  /** What it says of its faults is not shown. */
  quiet?: boolean;
  /** Whether it is spoken to by messages too. */
  messages?: boolean;
}

/** Starts a process and waits for its address. @throws with what it printed where it ends before. */
export async function startProcess({
  command,
  parameters,
  environment,
  ready,
  quiet = false,
  messages = false,
}: Command): Promise<{ child: ChildProcess; pid: number; url: string }> {
  const child = spawn(command, parameters, {
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', quiet ? 'ignore' : 'inherit', ...(messages ? ['ipc' as const] : [])],
  });
  const { stdout } = child;
  if (!stdout) throw new Error(`${command} prints nothing`);
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    stdout.on('data', (text: Buffer) => {
      printed += text.toString();
      const found = ready.exec(printed);
      if (found?.[1]) resolve(found[1]);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`${command} ${parameters.join(' ')}: ${printed}`)));
  });
  return { child, pid: child.pid ?? 0, url };
}

/** Ends a process as Ctrl-C does and waits for it. */
export function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGINT');
  });
}

/** The hub, and how somebody of a role is known to it. */
export interface HubServer extends Server {
  url: string;
  authorization(role: (typeof ROLES)[number]): string;
  /** The cookies of somebody of the role who has set a password and signed in. */
  signedIn(role: (typeof ROLES)[number]): Promise<string>;
}

/** The hub as it is run on PostgreSQL, with an account of each role over the whole province, asked by bearer token. */
export async function startHub(
  database: Database,
  url: string,
  dataDir: string,
): Promise<HubServer> {
  const environment = { DATABASE_URL: url, DATA_DIR: dataDir };
  const authentication = authenticationOf(readEnvironment(environment), database);
  const tokens: Record<string, string> = {};
  const ids: Record<string, string> = {};
  for (const role of ROLES) {
    const email = `${role.toLowerCase()}@bench.invalid`;
    const agency = 'KANIM-SAMPIT';
    const account = { email, name: role, roles: [role], agency, area: 'PROVINCE' as const };
    ids[role] = await createAccount(database, authentication, account, 'bench');
    tokens[role] = await bearerToken(database, email);
  }
  const profiles = process.env['BENCH_PROFILE'];
  const {
    child,
    pid,
    url: address,
  } = await startProcess({
    command: process.execPath,
    parameters: [
      ...(profiles ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`] : []),
      '--import',
      'tsx',
      path('../../server/src/main.ts'),
    ],
    environment: {
      ...environment,
      DEMO: 'off',
      PORT: '0',
      LOG_LEVEL: 'silent',
      // What is measured is how fast it answers, not how soon it refuses.
      ACCOUNT_BUDGET: '2000000000',
      AGENCY_BUDGET: '2000000000',
    },
    ready: /^PORA Hub: (\S+)$/m,
  });
  return {
    name: 'hub',
    pid,
    url: address,
    ask: ({ role, query, variables }) => ({
      url: `${address}/graphql`,
      headers: { authorization: `Bearer ${tokens[role]}`, 'x-purpose': 'VERIFICATION' },
      body: JSON.stringify({ query, variables }),
    }),
    authorization: (role) => `Bearer ${tokens[role]}`,
    async signedIn(role) {
      const send = (path: string, body: object) =>
        fetch(`${address}/auth/${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin: address },
          body: JSON.stringify(body),
        });
      const token = await invitationToken(authentication, ids[role] ?? '');
      const email = `${role.toLowerCase()}@bench.invalid`;
      await send('reset-password', { token, newPassword: INVENTED_PASSWORD });
      const answer = await send('sign-in/email', { email, password: INVENTED_PASSWORD });
      const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
      return cookies.join('; ');
    },
    stop: () => end(child),
  };
}

/** A peer of `peers/`, run by this Node. */
async function startPeer(
  name: string,
  file: string,
  url: string,
  body: (question: Question) => object,
): Promise<Server> {
  const started = await startProcess({
    command: process.execPath,
    parameters: ['--import', 'tsx', path(file)],
    environment: { DATABASE_URL: url },
    ready: /^Ready: (\S+)$/m,
  });
  return {
    name,
    pid: started.pid,
    ask: (question) => ({ url: started.url, headers: {}, body: JSON.stringify(body(question)) }),
    stop: () => end(started.child),
  };
}

export const startFloor = (url: string): Promise<Server> =>
  startPeer('pg alone', './peers/floor.ts', url, ({ name, variables }) => ({ name, variables }));

export const startApollo = (url: string): Promise<Server> =>
  startPeer('Apollo, SQL by hand', './peers/apollo.ts', url, ({ query, variables }) => ({
    query,
    variables,
  }));
