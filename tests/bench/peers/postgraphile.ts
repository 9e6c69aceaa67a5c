/** PostGraphile on the hub's tables. It is no dependency: npx fetches it, and the Node that it needs, when it is asked for. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { promisify } from 'node:util';
import type { Database } from '../../../server/src/db/client.ts';
import { end, type Server, startProcess } from '../graph-servers.ts';

const VERSION = '5.1.5';
const PORT = 5679;
const FUNCTIONS = new URL('./postgraphile.sql', import.meta.url);

/** Its own folder of npx, and never this repository's packages. @returns the paths of Node and of PostGraphile. */
async function fetched(folder: string): Promise<[node: string, postgraphile: string]> {
  const packages = ['-p', 'node@24', '-p', `postgraphile@${VERSION}`];
  const { stdout } = await promisify(execFile)(
    'npx',
    ['--yes', ...packages, '-c', 'command -v node && command -v postgraphile'],
    { cwd: folder, env: { ...process.env, npm_config_loglevel: 'error' } },
  );
  const [node, postgraphile] = stdout.trim().split('\n').slice(-2);
  if (!node || !postgraphile) throw new Error(`npx printed ${stdout}`);
  return [node, postgraphile];
}

/** Starts PostGraphile over the database; null where it cannot be had. */
export async function startPostgraphile(
  database: Database,
  url: string,
  folder: string,
): Promise<Server | null> {
  const paths = await fetched(folder).catch((error: Error) => {
    console.log(
      `PostGraphile ${VERSION} and Node 24 cannot be had (${error.message.split('\n')[0]}): left out`,
    );
    return null;
  });
  if (!paths) return null;
  const [node, postgraphile] = paths;
  await database.pool.query(readFileSync(FUNCTIONS, 'utf8'));
  const address = `http://127.0.0.1:${PORT}`;
  const { child, pid } = await startProcess({
    command: node,
    parameters: [
      postgraphile,
      ...['-c', url, '-s', 'public,peer', '-n', '127.0.0.1', '-p', String(PORT)],
      ...['--preset', 'postgraphile/presets/amber', '--no-watch'],
    ],
    environment: {
      GRAPHILE_ENV: 'production',
      PATH: [dirname(node), process.env['PATH']].join(delimiter),
    },
    ready: /(http:\/\/\S+)/,
    // It describes each column of a type that it does not know.
    quiet: true,
  });
  return {
    name: 'PostGraphile 5',
    pid,
    ask: ({ postgraphile: { query, variables } }) => ({
      url: `${address}/graphql`,
      headers: {},
      body: JSON.stringify({ query, variables }),
    }),
    stop: () => end(child),
  };
}
