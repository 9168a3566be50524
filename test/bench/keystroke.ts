import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startEmbeddedPostgres } from '../../server/platform/embedded-postgres/launch.ts';
import { launchChromium } from '../browser/setup/launch-chromium.mjs';
import { networkOf } from './network-of.ts';
import { killPrograms, ServerProgram } from './processes.ts';

const SIZES = [30, 10_000];
const PATHS = ['/', '/liste', '/tableau'];
const SLOWED = 4;
const WORDS = ['coaching', 'lab numerique'];
const GAPS_MS = [90, 400];
const ENOUGH_MS = 100;

/** From each key to the painted frame that answers it, on a slowed processor; prints a table, and leaves nothing behind. */
export async function run(given: number[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'essaim-keystroke-'));
  await chmod(folder, 0o755); // for root, PostgreSQL runs as another user
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), explicit: true });
  const browser = await launchChromium();
  try {
    console.log(`${cpus().length} × ${cpus()[0]!.model.trim()}, slowed ${SLOWED} ×; from the key to its frame, in ms`);
    console.log('   labs  page       keys  median  95 %  worst  over 100 ms  longest task');
    for (const size of given.length > 0 ? given : SIZES) {
      const server = await new ServerProgram('server/main.js', {
        DATABASE_URL: await networkOf(size, postgres),
        PORT: '0',
      }).listens();
      for (const path of PATHS)
        console.log(line(size, path, await measure(browser, `http://localhost:${server.port}${path}`)));
      await server.stop();
    }
  } finally {
    killPrograms();
    await browser.close();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Measured {
  keys: number[];
  tasks: number[];
}

async function measure(browser: Browser, address: string): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'fr-FR' });
  const page = await context.newPage();
  await page.goto(address, { timeout: 300_000 }); // the server may still be at the searches of before
  await page.locator('main [aria-busy="false"]').waitFor({ timeout: 300_000 });
  await page.waitForLoadState('networkidle');
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await page.evaluate(watchKeys);
  await page.locator('#search').focus();
  for (const gap of GAPS_MS) for (const word of WORDS) await type(page, word, gap);
  const measured = await page.evaluate(() => (window as unknown as { measured: Measured }).measured);
  await context.close();
  return measured;
}

/** A word letter by letter, then taken away again. */
async function type(page: Page, word: string, gap: number): Promise<void> {
  for (const key of [...word].map((letter) => (letter === ' ' ? 'Space' : letter))) await press(page, key, gap);
  for (let letter = 0; letter < word.length; letter++) await press(page, 'Backspace', gap);
  await page.locator('main [aria-busy="false"]').waitFor({ timeout: 300_000 });
}

async function press(page: Page, key: string, gap: number): Promise<void> {
  await page.keyboard.press(key);
  await new Promise((resolve) => setTimeout(resolve, gap));
}

/** In the page: a frame is painted when the task after its animation frame runs. */
function watchKeys(): void {
  const measured: Measured = { keys: [], tasks: [] };
  Object.assign(window, { measured });
  const onkeydown = ({ timeStamp }: KeyboardEvent) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => measured.keys.push(performance.now() - timeStamp);
      port2.postMessage(null);
    });
  addEventListener('keydown', onkeydown, true);
  new PerformanceObserver((list) => measured.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
}

function line(size: number, path: string, { keys, tasks }: Measured): string {
  const sorted = keys.sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!);
  const over = sorted.filter((time) => time > ENOUGH_MS).length;
  const cells = [keys.length, at(0.5), at(0.95), at(1), over, Math.round(Math.max(0, ...tasks))];
  const widths = [4, 6, 4, 5, 11, 12];
  return `${String(size).padStart(7)}  ${path.padEnd(9)} ${cells
    .map((cell, index) => String(cell).padStart(widths[index]! + 2))
    .join('')
    .slice(1)}`;
}
