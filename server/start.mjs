/**
 * `pnpm start`: makes what a fresh checkout lacks (Prisma client, web client), then runs the server in this process.
 * What is newer than its sources is not made again. With `--build-only` it stops before the server; with `--dev` it
 * runs the server under a watcher beside Vite's own.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BINARIES = join(ROOT, 'node_modules', '.bin');

const STEPS = [
  {
    title: 'Database client',
    sources: ['prisma/schema', 'prisma/package.json'],
    product: 'prisma/generated/client/client.ts',
    run: () => node('prisma', 'generate.mjs'),
  },
  {
    title: 'Web client',
    sources: [
      'web/src',
      'web/index.html',
      'web/package.json',
      'web/vite.config.ts',
      'web/codegen.ts',
      'web/listed-examples.ts',
      'web/land-backdrop.ts',
      'web/shell-files.ts',
      'server/schema.graphql',
    ],
    product: 'web/dist/index.html',
    run: () =>
      binary('web', 'graphql-codegen', ['--config', 'codegen.ts', '--silent']) &&
      binary('web', 'vite', ['build', '--logLevel', 'warn']),
  },
  {
    title: 'Pack viewer',
    sources: ['web/src/pack', 'web/vite.pack.config.ts', 'web/package.json'],
    product: 'web/dist-pack/viewer.js',
    run: () =>
      binary('web', 'vite', ['build', '--config', 'vite.pack.config.ts', '--logLevel', 'warn']),
  },
];

const inherit = { stdio: ['ignore', 'inherit', 'inherit'] };

function environmentFor(folder) {
  const path = [join(ROOT, folder, 'node_modules', '.bin'), BINARIES, process.env.PATH].join(
    process.platform === 'win32' ? ';' : ':',
  );
  return { ...process.env, PATH: path };
}

const node = (folder, script) =>
  spawnSync(process.execPath, [script], {
    ...inherit,
    cwd: join(ROOT, folder),
    env: environmentFor(folder),
  }).status === 0;

const binary = (folder, name, parameters) =>
  spawnSync(name, parameters, {
    ...inherit,
    cwd: join(ROOT, folder),
    env: environmentFor(folder),
    shell: process.platform === 'win32',
  }).status === 0;

function newest(path) {
  if (!existsSync(path)) return 0;
  const at = statSync(path);
  if (!at.isDirectory()) return at.mtimeMs;
  const inside = readdirSync(path)
    .filter((name) => name !== 'generated')
    .map((name) => newest(join(path, name)));
  return Math.max(at.mtimeMs, ...inside);
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

for (const [index, { title, sources, product, run }] of STEPS.entries()) {
  const made = newest(join(ROOT, product));
  const label = `[${index + 1}/${STEPS.length + 1}] ${title}`;
  if (made > Math.max(...sources.map((source) => newest(join(ROOT, source))))) {
    console.log(`${label}: up to date`);
    continue;
  }
  const started = performance.now();
  console.log(`${label} …`);
  if (!run()) {
    console.error(`${title} could not be made; the lines above say why.`);
    process.exit(1);
  }
  console.log(`${label}: ${seconds(started)}`);
}

if (process.argv.includes('--build-only')) process.exit(0);

console.log(`[${STEPS.length + 1}/${STEPS.length + 1}] Server …`);
if (process.argv.includes('--dev')) {
  const children = [
    spawn(process.execPath, ['--watch-path=server/src', '--import', 'tsx', 'server/src/main.ts'], {
      cwd: ROOT,
      stdio: 'inherit',
    }),
    spawn('vite', [], {
      cwd: join(ROOT, 'web'),
      env: environmentFor('web'),
      stdio: 'inherit',
    }),
  ];
  // Both children get the terminal's Ctrl-C themselves; this process only waits for them.
  process.on('SIGINT', () => {});
  for (const child of children) {
    child.on('exit', () => {
      for (const other of children) other.kill();
    });
  }
} else {
  const { register } = await import('tsx/esm/api');
  register();
  await import('./src/main.ts');
}
