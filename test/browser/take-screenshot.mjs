import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { launchChromium } from './setup/launch-chromium.mjs';

/** `npm run screenshot`: the picture of the README, from a running Essaim (BASE_URL, else this machine's port 3000). */
const address = process.env.BASE_URL || 'http://localhost:3000';
const picture = process.argv[2] ?? join(import.meta.dirname, '../../docs/essaim.png');

const browser = await launchChromium();
try {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    colorScheme: 'light',
    locale: 'fr-FR',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${address}/?lab=rennes`);
  await page.locator('#map .lab-marker.chosen').waitFor();
  await page.evaluate(() => document.fonts.ready);
  await mkdir(dirname(picture), { recursive: true });
  await page.screenshot({ path: picture });
} finally {
  await browser.close();
}
