import { defineConfig } from 'vite';

/** The server, built for Node: one file for each thing that is started by itself; packages stay outside. */
export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: 'dist/server',
    target: 'node20',
    sourcemap: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        main: 'server/main.ts',
        seed: 'server/seed.ts',
        account: 'server/account.ts',
        'print-schema': 'server/print-schema.ts',
      },
    },
  },
});
