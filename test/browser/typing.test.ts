import type { Page, Route } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { growTo } from '../bench/network.ts';
import { look } from './setup/screen.ts';
import { servedApplication } from './setup/served-application.ts';
import { visitors } from './setup/visitors.ts';

const CROWD = 400;

const browser = visitors();
const few = servedApplication();
const many = servedApplication();
beforeAll(async () => {
  await growTo(CROWD, many.dataSource);
  await many.directory.refresh();
});

const field = (page: Page) => page.getByRole('searchbox');
const rows = (page: Page) => page.locator('main [data-lab], main tbody th');
const settled = (page: Page) => expect.poll(() => look(page)).toMatchObject({ waiting: false });

async function visit(essaim: typeof few, path: string): Promise<Page> {
  const page = await browser.visit(essaim, path);
  await settled(page);
  await rows(page).first().waitFor();
  return page;
}

/** The text that a question looks for; undefined for any other address. */
function soughtBy(address: string): string | undefined {
  const variables = new URL(address).searchParams.get('variables');
  return variables ? (JSON.parse(variables) as { filter?: { text?: string } }).filter?.text : undefined;
}

/** What is looked for from now on, question by question. */
function questions(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const text = soughtBy(request.url());
    if (text) asked.push(text);
  });
  return asked;
}

/** Keeps the answers to what is looked for back, until they are let go. */
async function holdAnswers(page: Page): Promise<Map<string, () => Promise<void>>> {
  const held = new Map<string, () => Promise<void>>();
  await page.route(
    (address) => soughtBy(address.href) !== undefined,
    (route: Route) => void held.set(soughtBy(route.request().url())!, () => route.continue().catch(() => {})),
  );
  return held;
}

/** A word faster than anybody types: the page hears each letter by itself, all before its next frame. */
const burst = (page: Page, word: string) =>
  field(page).evaluate(async (input: HTMLInputElement, letters) => {
    for (const letter of letters) {
      input.value += letter;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await null; // what the page does at once, it does here
    }
  }, word);

describe.each([
  ['few', few],
  ['many', many],
])('typing in the search among %s labs', (_, essaim) => {
  describe.each(['/', '/liste', '/tableau'])('on %s', (path) => {
    it('shows each letter at once, and the results of before until those that are awaited come', async () => {
      const page = await visit(essaim, path);
      const { announced, listed } = await look(page);
      const held = await holdAnswers(page);
      await field(page).pressSequentially('coach');
      await expect.poll(() => held.has('coach')).toBe(true);
      expect(await field(page).inputValue()).toBe('coach');
      expect(new URL(page.url()).searchParams.get('q')).toBe('coach');
      expect(await look(page)).toMatchObject({ waiting: true, announced, listed });
      expect(await page.locator('main mark').count()).toBe(0);
      await held.get('coach')!();
      await settled(page);
      expect((await look(page)).announced).not.toBe(announced);
      expect(await field(page).inputValue()).toBe('coach');
    });

    it('draws the last answer only, however late the others come', async () => {
      const page = await visit(essaim, path);
      const held = await holdAnswers(page);
      await field(page).fill('orleans');
      await expect.poll(() => held.has('orleans')).toBe(true);
      await field(page).fill('coaching');
      await expect.poll(() => held.has('coaching')).toBe(true);
      const announcements = await page.locator('main [aria-busy] [role="status"]').evaluateHandle((status) => {
        const said: string[] = [];
        new MutationObserver(() => said.push(status.textContent)).observe(status, {
          subtree: true,
          characterData: true,
          childList: true,
        });
        return said;
      });
      await held.get('coaching')!();
      await settled(page);
      const { announced } = await look(page);
      await held.get('orleans')!();
      await field(page).fill('');
      await settled(page);
      expect(await announcements.jsonValue()).toEqual([announced, (await look(page)).announced]);
    });

    it('asks once for a burst of letters', async () => {
      const page = await visit(essaim, path);
      const asked = questions(page);
      await burst(page, 'coaching');
      expect(await field(page).inputValue()).toBe('coaching');
      await expect.poll(() => asked).toEqual(['coaching']);
      await settled(page);
      expect(asked).toEqual(['coaching']);
    });
  });
});

describe('a long answer', () => {
  it('comes once: what is then looked for comes as names, which the page can take between two keys', async () => {
    const page = await visit(many, '/liste');
    await burst(page, 'coaching');
    await expect.poll(() => look(page)).toMatchObject({ waiting: false, announced: expect.not.stringMatching(/400/) });
    const received = await page.evaluate(() =>
      performance.getEntriesByType('resource').map((entry) => {
        const { name, decodedBodySize } = entry as PerformanceResourceTiming;
        return { name, bytes: decodedBodySize };
      }),
    );
    const whole = received.find(({ name }) => new URL(name).searchParams.get('variables')?.includes('"filter":{}'))!;
    const sought = received.filter(({ name }) => soughtBy(name));
    expect(sought).toHaveLength(1);
    expect(sought[0]!.bytes).toBeLessThan(whole.bytes / 4);
  });

  it('that does not come is told, and asked for again', async () => {
    const page = await visit(many, '/liste');
    await page.context().setOffline(true);
    await burst(page, 'coaching');
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('Le serveur ne répond pas');
    expect(await field(page).inputValue()).toBe('coaching');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expect.poll(() => look(page)).toMatchObject({ waiting: false, announced: expect.not.stringMatching(/400/) });
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});
