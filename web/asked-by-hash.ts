import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const LIST = new URL('src/graphql/generated/persisted-documents.json', import.meta.url);
const DOCUMENT = /\bgraphql\(`([^`]*)`\)/g;
const IMPORT = /^import \{ graphql \} from '[^']*\/generated\/gql\.ts';$/m;

/**
 * Leaves of each document what the built client uses: its kind, its name, and the hash by which it asks. The server has
 * the text. All texts and their trees together are the largest part of what the client needs before its first figure,
 * and every page would carry those of all others.
 */
export function askedByHash(): Plugin {
  let hashes = new Map<string, string>();
  return {
    name: 'asked-by-hash',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      const list = JSON.parse(await readFile(LIST, 'utf8')) as Record<string, string>;
      hashes = new Map(
        Object.entries(list).map(([hash, text]) => [operationOf(text)?.name ?? '', hash]),
      );
    },
    transform(code, id) {
      if (!/\/web\/src\/.*\.tsx?$/.test(id) || !IMPORT.test(code)) return null;
      const lean = code.replace(IMPORT, '').replaceAll(DOCUMENT, (_call, text: string) => {
        const operation = operationOf(text);
        // Fragments travel inside of the questions that use them.
        if (!operation) return '({})';
        const hash = hashes.get(operation.name);
        if (!hash) throw new Error(`${id}: ${operation.name} is not in the list of documents`);
        return `(${JSON.stringify(document(operation, hash))})`;
      });
      // Whatever is written otherwise would be left without its document.
      if (/\bgraphql\(/.test(lean)) throw new Error(`${id}: a document that is no plain text`);
      return { code: lean, map: null };
    },
  };
}

interface Operation {
  kind: string;
  name: string;
}

function operationOf(text: string): Operation | null {
  const [, kind, name] = /(?:^|\})\s*(query|mutation)\s+(\w+)/.exec(text) ?? [];
  return kind && name ? { kind, name } : null;
}

const document = ({ kind, name }: Operation, hash: string) => ({
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: kind,
      name: { kind: 'Name', value: name },
      selectionSet: { kind: 'SelectionSet', selections: [] },
    },
  ],
  __meta__: { hash },
});
