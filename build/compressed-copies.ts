import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const COMPRESSIBLE = /\.(js|css|json|svg)$/;

/** Puts a brotli and a gzip copy beside each text file of the built client, for the server to send as they are. */
export function compressedCopies(): Plugin {
  let folder = '';
  return {
    name: 'essaim:compressed-copies',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = join(root, build.outDir);
    },
    async closeBundle() {
      const files = await readdir(folder, { recursive: true });
      for (const file of files.filter((name) => COMPRESSIBLE.test(name))) {
        const content = await readFile(join(folder, file));
        await writeFile(join(folder, `${file}.br`), brotliCompressSync(content));
        await writeFile(join(folder, `${file}.gz`), gzipSync(content, { level: 9 }));
      }
    },
  };
}
