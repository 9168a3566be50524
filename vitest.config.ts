import { createRequire } from 'node:module';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** All tests, on one real PostgreSQL that the global setup starts; two files at a time, each with databases of its own. */
export default defineConfig({
  plugins: [svelte()],
  // as Node finds it: our code and Apollo must share one GraphQLError
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/setup/global-setup.ts',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000, interval: 50 } },
    silent: 'passed-only',
  },
});
