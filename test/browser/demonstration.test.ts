import { beforeAll, expect, it } from 'vitest';
import { DEMONSTRATION_WORDS } from '../../domain/demonstration.ts';
import { loadDemonstration } from '../../server/seeding/demonstration/load-demonstration.ts';
import { SEEDS_FOLDER } from '../../server/start.ts';
import { axeFindings, grave } from './setup/axe.ts';
import { servedApplication } from './setup/served-application.ts';
import { CENTRAL, signIn } from './setup/signed-in.ts';
import { visitors } from './setup/visitors.ts';

const browser = visitors();
const essaim = servedApplication();

beforeAll(() => essaim.change(async () => void (await loadDemonstration(essaim.dataSource, SEEDS_FOLDER))));

it('what is invented is said on the page, from page to page, and to every reader', async () => {
  const page = await signIn(browser, essaim, CENTRAL, '/suivi/journal');
  const mark = page.getByRole('note').filter({ hasText: DEMONSTRATION_WORDS });
  await mark.waitFor();
  await page.getByRole('link', { name: 'Cette semaine' }).click();
  await page.getByRole('region', { name: /^En retard/ }).waitFor();
  expect(await mark.isVisible()).toBe(true);
  for (const path of ['/suivi/rennes', '/sessions', '/sessions/graphiques', '/']) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await mark.isVisible(), path).toBe(true);
  }
  expect(grave(await axeFindings(page))).toEqual([]);
});
