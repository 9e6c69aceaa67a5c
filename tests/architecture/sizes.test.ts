/** What a browser has to load before a page can be used, read from the build: run `pnpm build` first. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const DIST = fileURLToPath(new URL('../../web/dist', import.meta.url));
const ASSETS = readdirSync(join(DIST, 'assets'));
const KILOBYTE = 1000;

const textOf = (name: string): string => readFileSync(join(DIST, 'assets', name), 'utf8');

const gzipped = (name: string): number =>
  gzipSync(readFileSync(join(DIST, 'assets', name)), { level: 9 }).length;

/** Chunks that a chunk needs before it runs; what it loads later by `import()` is not among them. */
const importsOf = (name: string): string[] =>
  [...textOf(name).matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)].flatMap(([, file]) =>
    file ? [file] : [],
  );

/** The chunk that the page begins with. */
function entry(): string {
  const page = readFileSync(join(DIST, 'index.html'), 'utf8');
  const found = /<script type="module"[^>]* src="\/assets\/([\w.-]+)"/.exec(page)?.[1];
  if (!found) throw new Error('index.html names no script');
  return found;
}

/** The chunk of a lazy part, by the name of its file. */
function chunk(name: string): string {
  const found = ASSETS.filter((file) => file.startsWith(`${name}-`) && file.endsWith('.js'));
  if (found.length !== 1 || !found[0]) throw new Error(`there are ${found.length} chunks ${name}`);
  return found[0];
}

/** Chunks and all that they import. */
function loaded(starts: readonly string[]): Set<string> {
  const all = new Set<string>();
  const add = (name: string): void => {
    if (all.has(name)) return;
    all.add(name);
    importsOf(name).forEach(add);
  };
  starts.forEach(add);
  return all;
}

const kilobytes = (files: Set<string>): number =>
  [...files].reduce((sum, file) => sum + gzipped(file), 0) / KILOBYTE;

test('the sign-in page loads at most 120 kB of gzipped JavaScript', () => {
  const files = loaded([entry()]);
  console.log(`sign-in page: ${kilobytes(files).toFixed(1)} kB in ${files.size} files`);
  expect(kilobytes(files)).toBeGreaterThan(50);
  expect(kilobytes(files)).toBeLessThanOrEqual(120);
  expect([...files].filter((file) => /^(MapView|SignedIn|OverviewPage)-/.test(file))).toEqual([]);
});

test('the map page loads at most 450 kB of gzipped JavaScript, the map’s worker aside', () => {
  const files = loaded([entry(), chunk('SignedIn'), chunk('OverviewPage'), chunk('MapView')]);
  console.log(`map page: ${kilobytes(files).toFixed(1)} kB in ${files.size} files`);
  expect(kilobytes(files)).toBeGreaterThan(300);
  expect(kilobytes(files)).toBeLessThanOrEqual(450);
  expect([...files].filter((file) => file.includes('worker'))).toEqual([]);
});

test('the figures of the map page come in at most 14 files, its styles included', () => {
  const list = JSON.parse(readFileSync(join(DIST, 'preload.json'), 'utf8')) as Record<
    'page' | 'overview',
    string[]
  >;
  const files = [...list.page, ...list.overview];
  console.log(`figures: ${files.length} files`);
  expect(files.filter((file) => /\/(SignedIn|OverviewPage)-[\w-]+\.js$/.test(file))).toHaveLength(
    2,
  );
  // On a slow line six at a time are a round trip, however small they are.
  expect(files.length).toBeLessThanOrEqual(14);
});

test('the workbench loads at most 400 kB of gzipped JavaScript beyond the shell, its editor included', () => {
  const shell = loaded([entry(), chunk('SignedIn')]);
  const all = loaded([entry(), chunk('SignedIn'), chunk('WorkbenchPage'), chunk('GraphqlEditor')]);
  const own = new Set([...all].filter((file) => !shell.has(file)));
  console.log(`workbench: ${kilobytes(own).toFixed(1)} kB in ${own.size} files`);
  expect(kilobytes(own)).toBeGreaterThan(100);
  expect(kilobytes(own)).toBeLessThanOrEqual(400);
  // No other page brings the editor along.
  const others = ['OverviewPage', 'PermitsPage', 'CasesPages', 'PolicyPage'].map(chunk);
  expect(
    [...loaded(others)].filter((file) => /^(GraphqlEditor|WorkbenchPage)-/.test(file)),
  ).toEqual([]);
});
