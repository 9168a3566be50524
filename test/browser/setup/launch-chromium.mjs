import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import npmChromium from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

/** Where the browser of the npm package is unpacked: whole or not there. `npm ci` clears it. */
const FOLDER = join(import.meta.dirname, '../../../node_modules/.cache/essaim-chromium');

/** Starts the browser of the tests: the one that npm brought, or the one that CHROMIUM_PATH names. */
export async function launchChromium() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || (await unpacked()),
    args: ['--no-sandbox', '--disable-gpu', '--headless=shell', '--disable-background-networking'],
  });
}

/** Unpacked beside, then put in place at once: neither a killed run nor two at the same time leave half a browser. */
async function unpacked() {
  const binary = join(FOLDER, 'chromium');
  if (existsSync(binary)) return binary;
  await mkdir(dirname(FOLDER), { recursive: true });
  const own = await mkdtemp(`${FOLDER}-`);
  const { TMPDIR } = process.env;
  process.env.TMPDIR = own; // the package unpacks in the temporary folder
  await npmChromium.executablePath();
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  await rename(own, FOLDER).catch(() => rm(own, { recursive: true, force: true })); // another run was first
  return binary;
}
