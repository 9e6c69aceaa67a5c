/** `pnpm test:deep`: what takes minutes and is not part of every run. */
import { defineConfig } from 'vitest/config';
import { overHub, resolve } from './vitest.config.ts';

export default defineConfig({
  resolve,
  test: {
    ...overHub,
    name: 'deep',
    include: ['tests/**/*.deep.ts'],
    testTimeout: 15 * 60_000,
    maxWorkers: 2,
  },
});
