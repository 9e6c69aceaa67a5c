import { defineConfig } from 'vite';

/**
 * What presents inside an offline pack: one script and one style sheet, which the server writes into the pack's page and
 * names there by their hashes. It is no part of the web client and shares no code with it.
 */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist-pack',
    emptyOutDir: true,
    lib: {
      entry: 'src/pack/viewer.ts',
      formats: ['iife'],
      name: 'poraPack',
      fileName: () => 'viewer.js',
      cssFileName: 'viewer',
    },
  },
});
