import type { Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { triesFor } from '../../factories/script-tries.ts';
import { COUNTS, TIMEOUT_MS } from '../../setup/counts.ts';
import { ScriptWatch } from '../setup/script-watch.ts';
import { servedApplication } from '../setup/served-application.ts';
import { CENTRAL, signIn } from '../setup/signed-in.ts';
import { visitors } from '../setup/visitors.ts';
import { REFLECTING } from './places.ts';

vi.setConfig({ testTimeout: TIMEOUT_MS });

const browser = visitors();
const essaim = servedApplication();

/** Of each address a few tries, others than of the one before; or all of each. */
const TRIED = REFLECTING.flatMap(({ path }, place) =>
  triesFor(place, COUNTS.reflectedTries, REFLECTING.length).map((text) => path(encodeURIComponent(text))),
);

it('an address that tries to run something runs nothing in the page that answers with it', async ({ task }) => {
  const page = await signIn(browser, essaim, CENTRAL, '/compte');
  const watch = await ScriptWatch.over(page.context());
  for (const path of TRIED) {
    await page.goto('about:blank'); // so that an address that differs in its « # » alone is opened anew
    await page.goto(path, { waitUntil: 'commit' });
    await settled(page);
    expect(await watch.caught(page), path).toEqual([]);
  }
  task.meta.figures = { 'addresses that hold a try, opened': TRIED.length };
});

it('nor in what a browser without JavaScript shows', async ({ task }) => {
  const page = await browser.visit(essaim, '/a-propos');
  const watch = await ScriptWatch.over(page.context());
  for (const path of TRIED) {
    const { text } = await essaim.get(path);
    expect(await watch.caughtIn(page, text), path).toEqual([]);
  }
  task.meta.figures = { 'addresses that hold a try, read without JavaScript': TRIED.length };
});

/** What the page has to say is there. */
const settled = (page: Page) =>
  page.waitForFunction(() => {
    const main = document.querySelector<HTMLElement>('main');
    const said = main?.querySelector('h1, h2, [role="alert"], [aria-busy="false"]');
    return said && !/Un instant…|Chargement…|Ouverture de la fiche…/.test(main!.innerText);
  });
