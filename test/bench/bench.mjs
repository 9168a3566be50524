import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { buildIfNeeded, keepingNodeEnv } from '../../build/build.mjs';

/**
 * `npm run bench`: builds Essaim and the bench, each program of which runs in a process of its own, then measures.
 * `npm run bench -- 30 1000` measures these sizes only, `-- --only=map,fiche` these rows only, of map, fiche, search,
 * memory (the peak after the rows before it), start and empty-start; SLICE_MS and ROUNDS shorten or lengthen a run.
 * `npm run bench:keystroke` measures in a browser how soon a key is answered; it takes sizes too.
 * `npm run bench:desk` measures how long the pages of central staff wait, at the size they are built for.
 */
const root = join(import.meta.dirname, '../..');
const outDir = join(root, 'dist/bench');
const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
const alone = ['keystroke', 'desk'].find((name) => name === positionals[0]);
const sizes = positionals.slice(alone ? 1 : 0).map(Number);
const programs = alone ? [alone] : ['run', 'load-client', 'bare-server', 'hand-written-server', 'plain-nest'];

await buildIfNeeded();
await keepingNodeEnv(() =>
  build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir,
      target: 'node20',
      reportCompressedSize: false,
      rolldownOptions: {
        input: Object.fromEntries(programs.map((name) => [name, join(root, `test/bench/${name}.ts`)])),
      },
    },
  }),
);
const { run } = await import(`../../dist/bench/${programs[0]}.js`);
try {
  await run(sizes, values.only?.split(','));
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await rm(outDir, { recursive: true, force: true });
}
