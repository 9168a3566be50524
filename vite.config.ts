import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { compressedCopies } from './build/compressed-copies.ts';
import { frenchSpacesPlugin } from './build/french-spaces.ts';

/** The client, for Firefox ESR 115 and browsers of its time. */
export default defineConfig({
  root: 'client',
  plugins: [svelte(), frenchSpacesPlugin(), compressedCopies()],
  logLevel: 'warn',
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: ['firefox115', 'chrome115', 'safari16.4'],
    reportCompressedSize: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
