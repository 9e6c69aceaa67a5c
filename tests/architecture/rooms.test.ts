/** House rules about where things may stand that the import rules cannot see. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SKIPPED = new Set(['node_modules', 'generated', 'dist']);

const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => !SKIPPED.has(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : [path];
    });

const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const isCode = (path: string): boolean => /\.(ts|tsx|mjs|cjs|js)$/.test(path);
const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

const SERVER = filesIn('server').filter(isCode);
const WEB = filesIn('web').filter(
  (path) => isCode(path) || path.endsWith('.css') || path.endsWith('.html'),
);
const TESTS = filesIn('tests').filter(isCode);
const PRISMA = filesIn('prisma').filter(isCode);

/** Files in which a pattern occurs. */
const having = (files: readonly string[], pattern: RegExp): string[] =>
  files.filter((path) => pattern.test(textOf(path)));

test('there is something to look at', () => {
  expect([SERVER.length > 100, WEB.length > 50]).toEqual([true, true]);
});

test('only env.ts reads the environment', () => {
  const readers = having(
    SERVER.filter((path) => path.startsWith('server/src') && !isTest(path)),
    /process\s*\.\s*env\b|\benv\b.*from 'node:process'/,
  );
  expect(readers).toEqual(['server/src/env.ts']);
});

test('only the map’s folder imports MapLibre', () => {
  const importers = having(WEB, /from ['"]maplibre-gl|import\(['"]maplibre-gl|['"]maplibre-gl\//);
  expect(importers.length).toBeGreaterThan(0);
  expect(
    importers.filter((path) => !path.startsWith('web/src/map/') && path !== 'web/vite.config.ts'),
  ).toEqual([]);
});

test('no folder hides its files behind a barrel', () => {
  const barrels = [...SERVER, ...WEB, ...TESTS, ...PRISMA].filter((path) =>
    /(^|\/)index\.(ts|tsx|mjs|js)$/.test(path),
  );
  expect(barrels).toEqual([]);
  const named = having([...SERVER, ...WEB].filter(isCode), /^export \* from/m);
  expect(named).toEqual([]);
});

test('no folder is called utils, helpers or common', () => {
  const everything = [...SERVER, ...WEB, ...TESTS, ...PRISMA];
  expect(everything.filter((path) => /(^|\/)(utils?|helpers?|common)(\/|\.)/.test(path))).toEqual(
    [],
  );
});

test('no file is longer than 400 lines', () => {
  const long = [...SERVER, ...WEB, ...TESTS, ...PRISMA].filter(
    (path) => textOf(path).split('\n').length > 400,
  );
  expect(long).toEqual([]);
});

describe('the web client', () => {
  /** Names of XML and of the licence texts are no addresses that a browser asks. */
  const ADDRESS = /\bhttps?:\/\/(?!www\.w3\.org\/|localhost|127\.0\.0\.1)[^\s'"`)<]+/g;

  test('names no other host', () => {
    const found = WEB.filter((path) => path.startsWith('web/src') || path === 'web/index.html')
      .filter((path) => !isTest(path))
      .flatMap((path) =>
        [...textOf(path).matchAll(ADDRESS)].map(([address]) => `${path}: ${address}`),
      );
    expect(found).toEqual([]);
  });

  test('knows no code of the server or the database', () => {
    const found = having(
      WEB.filter(isCode),
      /from ['"](\.\.\/)+(server|prisma)\/|from ['"]@pora\//,
    );
    expect(found).toEqual([]);
  });

  test('writes no markup from text and evaluates none', () => {
    expect(
      having(WEB.filter(isCode), /dangerouslySetInnerHTML|\.innerHTML\b|\beval\(|new Function\(/),
    ).toEqual([]);
  });
});

test('nothing of ours is mocked in a test', () => {
  const mocked = having(
    [...SERVER, ...WEB, ...TESTS].filter(isTest),
    /\bvi\.(mock|doMock|spyOn)\(/,
  );
  expect(mocked.map((path) => relative('', path))).toEqual([]);
});
