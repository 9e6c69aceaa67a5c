/**
 * The tests in three projects: `unit` needs no database, `hub` and `e2e` run the hub over the one that DATABASE_URL
 * names, else over the embedded one. Their database is prepared once a run, see testkit/template.ts.
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { secondTry } from './testkit/second-try.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const templates = fileURLToPath(new URL('testkit/template.ts', import.meta.url));
const MINUTE = 60_000;

/** Vite would load the ES modules of graphql where the packages beside it load the others: two graphqls, two schemas. */
export const resolve = {
  alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
};

/** What the projects that run the hub have in common. */
export const overHub = {
  root,
  environment: 'node' as const,
  globalSetup: [templates],
  // The server's code is loaded once by each of the two workers and not by each file: every file starts its own hub
  // over its own database, and what they share is what two hubs of one process would share.
  isolate: false,
  // As `pnpm start` has it: the sign-in library leaves its checks out where it believes itself in a test.
  env: { NODE_ENV: '', TEST: '' },
  testTimeout: MINUTE,
  hookTimeout: 2 * MINUTE,
};

export default defineConfig({
  test: {
    root,
    maxWorkers: 2,
    reporters: ['default', secondTry],
    projects: [
      {
        resolve,
        test: {
          root,
          name: 'unit',
          environment: 'node',
          include: [
            'server/src/**/*.test.ts',
            'web/src/**/*.test.{ts,tsx}',
            'tests/architecture/**/*.test.ts',
          ],
          testTimeout: MINUTE,
        },
      },
      {
        resolve,
        test: {
          ...overHub,
          name: 'hub',
          include: ['tests/{pipeline,access,conformance}/**/*.test.ts'],
        },
      },
      {
        resolve,
        test: {
          ...overHub,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // On a shared machine a browser may stand still for a minute. What passed at its second try is named in the
          // report, and to be mended.
          retry: process.env['CI'] ? 1 : 0,
        },
      },
    ],
  },
});
