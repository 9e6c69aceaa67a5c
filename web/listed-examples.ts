import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { EXAMPLES } from './src/features/workbench/examples/all.ts';

const LIST = new URL('src/graphql/generated/persisted-documents.json', import.meta.url);
const MODULE = 'virtual:example-hashes';

/** The ready questions that are also for roles without a question of their own, by the hash that these send. */
const LISTED = EXAMPLES.filter(({ also }) => also.length > 0).map(({ id, text }) => ({
  id,
  text,
  hash: createHash('sha256').update(text).digest('hex'),
}));

/** Adds those questions to the list of the client's documents: the hub answers them like what its own pages ask. */
export function addExamples(): void {
  const texts = Object.fromEntries(LISTED.map(({ hash, text }) => [hash, text]));
  const list = { ...JSON.parse(readFileSync(LIST, 'utf8')), ...texts };
  writeFileSync(LIST, JSON.stringify(list, null, 2));
}

/** Gives the client the hashes by the examples' ids: on a plain connection a browser counts none by itself. */
export function exampleHashesModule(): Plugin {
  const hashes = Object.fromEntries(LISTED.map(({ id, hash }) => [id, hash]));
  return {
    name: 'example-hashes',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load: (id) => (id === `\0${MODULE}` ? `export default ${JSON.stringify(hashes)};` : null),
  };
}
