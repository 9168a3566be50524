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

/**
 * From each key to the frame that shows its letter in the field, on a slowed processor, as the browser itself times it;
 * and from a key to the results, which may follow. Prints a table, and leaves nothing behind.
 */
export async function run(given: number[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'essaim-keystroke-'));
  await chmod(folder, 0o755); // for root, PostgreSQL runs as another user
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), explicit: true });
  const browser = await launchChromium();
  try {
    console.log(`${cpus().length} × ${cpus()[0]!.model.trim()}, slowed ${SLOWED} ×; in ms`);
    console.log(
      '                   from the key to its letter on the screen                 from the key to the results',
    );
    console.log('   labs  page       keys  median  95 %  worst  over 100 ms  longest task         median  worst');
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
  results: number[];
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

/** A word letter by letter, whose results are awaited; then it is taken away again. */
async function type(page: Page, word: string, gap: number): Promise<void> {
  const letters = [...word].map((letter) => (letter === ' ' ? 'Space' : letter));
  for (const keys of [letters, letters.map(() => 'Backspace')]) {
    for (const key of keys) await press(page, key, gap);
    await page.locator('main [aria-busy="false"]').waitFor({ timeout: 300_000 });
  }
}

async function press(page: Page, key: string, gap: number): Promise<void> {
  await page.keyboard.press(key);
  await new Promise((resolve) => setTimeout(resolve, gap));
}

/**
 * In the page. A key lasts until the first frame after all that it set off at once is presented, and the letter is in
 * the field then. The browser tells of no key that took less than it times at all: those count as that.
 */
function watchKeys(): void {
  const LEAST = 16;
  const measured: Measured = { keys: [], tasks: [], results: [] };
  Object.assign(window, { measured });
  let pressed = 0;
  const onkeydown = ({ timeStamp }: KeyboardEvent) => {
    pressed = timeStamp;
    measured.keys.push(LEAST);
  };
  addEventListener('keydown', onkeydown, true);
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (name === 'keydown') measured.keys[measured.keys.indexOf(LEAST)] = duration;
  }).observe({ type: 'event', durationThreshold: LEAST } as PerformanceObserverInit);
  new PerformanceObserver((list) => measured.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
  new MutationObserver(() => {
    if (document.querySelector('main [aria-busy="false"]')) measured.results.push(performance.now() - pressed);
  }).observe(document.querySelector('main')!, { subtree: true, attributeFilter: ['aria-busy'] });
}

const at = (share: number, times: readonly number[]) =>
  Math.round([...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!);

function line(size: number, path: string, { keys, tasks, results }: Measured): string {
  const over = keys.filter((time) => time > ENOUGH_MS).length;
  const cells = [
    ...[keys.length, at(0.5, keys), at(0.95, keys), at(1, keys), over],
    ...[Math.round(Math.max(0, ...tasks)), at(0.5, results), at(1, results)],
  ];
  const widths = [4, 6, 4, 5, 11, 12, 13, 5];
  return `${String(size).padStart(7)}  ${path.padEnd(9)} ${cells
    .map((cell, index) => String(cell).padStart(widths[index]! + 2))
    .join('')
    .slice(1)}`;
}
