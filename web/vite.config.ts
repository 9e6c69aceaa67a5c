import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { landBackdrop } from './land-backdrop.ts';

const server = 'http://127.0.0.1:4000';

/**
 * The built client runs under a policy that allows files of its own host only: nothing is inlined
 * into the page, and fonts and images stay files.
 */
export default defineConfig({
  plugins: [react(), landBackdrop()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
  worker: { format: 'es' },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/auth', '/tiles', '/boundaries', '/files'].map((path) => [path, server]),
    ),
  },
});
