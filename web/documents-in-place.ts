import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const GENERATED = new URL('src/graphql/generated/graphql.ts', import.meta.url);
const DOCUMENT = /^export const (\w+) = (\{.*\}) as unknown as DocumentNode/gm;
const CALL = /\bgraphql\(\s*`([^`]*)`\s*,?\s*\)/g;
const NAME = /\b(query|mutation|fragment)\s+(\w+)/;

/**
 * Puts each document where it is written. The generated function looks documents up in one list of all of them, so
 * every page would load those of every other page with its first script.
 */
export function documentsInPlace(): Plugin {
  let documents = new Map<string, string>();
  return {
    name: 'documents-in-place',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      const text = await readFile(GENERATED, 'utf8');
      documents = new Map(
        [...text.matchAll(DOCUMENT)].map(([, name = '', json = '']) => [name, json]),
      );
    },
    transform(code, id) {
      if (!/\/src\/.*\.tsx?$/.test(id) || id.includes('/generated/')) return null;
      return code.replace(CALL, (_call, source: string) => {
        const [, kind, name] = NAME.exec(source) ?? [];
        const document = documents.get(
          `${name}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`,
        );
        if (!document) throw new Error(`${id}: no document ${name} was generated`);
        return `(${document})`;
      });
    },
  };
}
