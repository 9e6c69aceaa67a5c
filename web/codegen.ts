import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import { addExamples } from './listed-examples.ts';

/**
 * Types every query against the printed schema, so a field that the server drops breaks the check
 * and not a screen. Fragments are named types rather than masked ones: the components that declare
 * them take them as plain props and can be tested with plain objects. Beside the types it lists
 * the documents by their hash: the built client sends the hash, and the server knows the list.
 */
const config: CodegenConfig = {
  schema: '../server/schema.graphql',
  documents: ['src/**/*.{ts,tsx}', '!src/graphql/generated/**'],
  ignoreNoDocuments: true,
  hooks: {
    afterAllFileWrite: addExamples,
  },
  generates: {
    'src/graphql/generated/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { mode: 'embedHashInDocument', hashAlgorithm: 'sha256' },
      },
      // The client's cache needs the names of types, and cannot add them to what stands in the list.
      documentTransforms: [addTypenameSelectionDocumentTransform],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        // What a gateway asks by: no query of the client takes it.
        scalars: { Date: 'string', DateTime: 'string', _Any: 'never' },
      },
    },
  },
};

export default config;
