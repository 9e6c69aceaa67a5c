/**
 * Generates the Prisma client and the Pothos types. `prisma generate` looks for a schema engine to download even though
 * generating needs none; naming any existing file satisfies it. Never set this variable for `migrate`: see
 * docs/decisions/migrations-without-the-engine.md.
 */
import { spawnSync } from 'node:child_process';

const { status, stderr } = spawnSync('prisma', ['generate'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  },
});
if (status !== 0) console.error(stderr);
process.exit(status ?? 1);
