import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { todayInParis } from '../../domain/day.ts';
import { record } from '../factories/journal.ts';
import { servedApplication } from './setup/served-application.ts';
import { CENTRAL, signIn } from './setup/signed-in.ts';
import { visitors } from './setup/visitors.ts';

const browser = visitors();
const essaim = servedApplication();

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const press = (page: Page, key: string) => page.keyboard.press(key);

describe('the journal of all', () => {
  it('is searched by words and what is chosen, which the address keeps', async () => {
    const central = await essaim.signedIn('centrale');
    await record(central, { note: 'Une grenouille se prépare' });
    await record(central, { note: 'Un autre sujet', labs: [], academies: ['bordeaux'] });
    const page = await signIn(browser, essaim, CENTRAL, '/suivi/journal');
    const found = page.locator('main ol > li');
    await expect.poll(() => found.count()).toBeGreaterThan(1);
    await page.getByText('Dans les notes, et parmi ceux qui ont pris part.').waitFor();
    await page.getByLabel('Mots').fill('grenou');
    await expect.poll(() => found.count()).toBe(1);
    await page.getByRole('status').getByText('1 échange').waitFor();
    expect(await found.locator('mark').allInnerTexts()).toEqual(['grenouille']);
    await page.reload();
    await expect.poll(() => found.count()).toBe(1);
    await page.getByLabel('Académie', { exact: true }).selectOption('Académie de Bordeaux');
    await page.getByText('Aucun échange ne répond à cette recherche.').waitFor();
  });

  it('says of an obstacle how often it was met in a period, where, and that it is older', async () => {
    const central = await essaim.signedIn('centrale');
    const year = Number(todayInParis().slice(0, 4));
    await record(central, { date: `${year - 1}-12-31`, obstacles: ['lieu'] });
    await record(central, { date: todayInParis(), obstacles: ['lieu'], labs: ['montpellier', 'nice', 'rennes'] });
    const page = await signIn(browser, essaim, CENTRAL, '/suivi/journal');
    const met = card(page, 'Obstacles rencontrés');
    await met.getByRole('link', { name: /^[^,]+ : 1 échange$/ }).waitFor();
    await met.getByText(`déjà rencontré avant cette période, depuis le 31 décembre ${year - 1}`).waitFor();
    await met.getByText('(un même échange peut en concerner plusieurs)').waitFor();
    await met.getByLabel('Période').selectOption('depuis le début');
    await met.getByRole('link', { name: /^[^,]+ : 2 échanges$/ }).waitFor();
    expect(await met.getByText('déjà rencontré').count()).toBe(0);
  });

  it('extends the list of obstacles, and refuses one that is there', async () => {
    const page = await signIn(browser, essaim, CENTRAL, '/suivi/journal');
    const list = card(page, 'La liste des obstacles');
    await list.getByRole('button', { name: 'Ajouter' }).click();
    await list.getByLabel('Nouvel obstacle').fill('manque de MOYENS');
    await press(page, 'Enter');
    await list.getByText('« Manque de moyens » est déjà dans la liste.').waitFor();
    await list.getByLabel('Nouvel obstacle').fill('Réseau coupé');
    await press(page, 'Enter');
    await list.locator('li').filter({ hasText: 'Réseau coupé' }).waitFor();
  });
});
