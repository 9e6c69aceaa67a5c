import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { askedByHash } from './asked-by-hash.ts';
import { landBackdrop } from './land-backdrop.ts';
import { exampleHashesModule } from './listed-examples.ts';
import { loadGroups } from './load-groups.ts';
import { schemaFieldsModule } from './schema-fields.ts';
import { shellFiles } from './shell-files.ts';

const server = 'http://127.0.0.1:4000';

/**
 * The built client runs under a policy that allows files of its own host only: nothing is inlined
 * into the page, and fonts and images stay files.
 */
export default defineConfig({
  plugins: [
    askedByHash(),
    react(),
    landBackdrop(),
    schemaFieldsModule(),
    exampleHashesModule(),
    shellFiles(),
  ],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // Packing takes its time and is meant to.
      checks: { pluginTimings: false },
      output: { codeSplitting: loadGroups() },
    },
  },
  worker: { format: 'es' },
  server: {
    proxy: Object.fromEntries(
      [
        '/graphql',
        '/auth',
        '/tiles',
        '/boundaries',
        '/files',
        '/cases',
        '/documents',
        '/briefings',
        '/citations',
      ].map((path) => [path, server]),
    ),
  },
});
