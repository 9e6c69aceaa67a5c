import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Types every query against the printed schema, so a field that the server drops breaks the check
 * and not a screen. Fragments are named types rather than masked ones: the components that declare
 * them take them as plain props and can be tested with plain objects.
 */
const config: CodegenConfig = {
  schema: '../server/schema.graphql',
  documents: ['src/**/*.{ts,tsx}', '!src/graphql/generated/**'],
  ignoreNoDocuments: true,
  generates: {
    'src/graphql/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
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
