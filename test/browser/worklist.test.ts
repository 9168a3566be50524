import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayWords, todayInParis } from '../../domain/day.ts';
import { anAccount } from '../factories/accounts.ts';
import { IN_A_YEAR } from '../factories/days.ts';
import { aNextAction, anInteraction, aResidence } from '../factories/tracking.ts';
import { decide, raisedBy, TAKE } from '../factories/worklist.ts';
import { axeFindings, grave } from './setup/axe.ts';
import { row } from './setup/screen.ts';
import { servedApplication } from './setup/served-application.ts';
import { CENTRAL, LIMOGES, signIn } from './setup/signed-in.ts';
import { PHONE, visitors } from './setup/visitors.ts';

const browser = visitors();
const essaim = servedApplication();

const desk = (kind = '') => signIn(browser, essaim, CENTRAL, '/suivi').then((page) => choose(page, kind));
/** Only the lines of a kind. */
async function choose(page: Page, kind: string): Promise<Page> {
  if (kind) await page.goto(`/suivi?genre=${kind}`);
  await page.locator('main ol > li').first().waitFor();
  return page;
}
const lines = (page: Page) => page.locator('main ol > li:not(.done)');
const lineOf = (page: Page, text: string) => lines(page).filter({ hasText: text });
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

beforeAll(async () => {
  const { manager } = essaim.dataSource;
  await aNextAction(manager, { what: 'Rappeler la DANE', labs: ['creteil'], due: '2021-04-01' });
  await aNextAction(manager, { what: 'Envoyer le compte rendu', labs: ['nice'], due: todayInParis() });
  await anInteraction(manager, { labs: ['versailles'] });
  await aResidence(manager, { labs: ['rennes'] });
});

describe('a morning', () => {
  it('begins on the desk, with what is late the longest, and says why each line is there', async () => {
    const page = await browser.visit(essaim, '/connexion');
    await page.getByRole('button', { name: CENTRAL }).click();
    await page.waitForURL('**/suivi');
    await lines(page).first().waitFor();
    const words = await lines(page).allInnerTexts();
    const headings = page.locator('main').getByRole('heading', { level: 2 });
    expect(await headings.allInnerTexts()).toEqual([
      'En retard',
      'Aujourd’hui',
      'Labs et académies à suivre',
      'Peut attendre',
    ]);
    expect(words[0]).toMatch(/Créteil[^]*Rappeler la DANE[^]*Pour le 1er avril 2021\s: [\d\s]+ jours de retard\./);
    expect(words[1]).toMatch(/Nice[^]*Pour aujourd’hui\./);
    const acts = page.locator('.acts > :first-child');
    const places = await acts.evaluateAll((all) => all.map((act) => act.getBoundingClientRect().x));
    expect(new Set(places).size).toBe(1);
    await page.getByRole('link', { name: 'Aller aux tâches' }).focus();
    await press(page, 'Enter', 'Tab');
    await expect.poll(() => focused(page)).toBe('Lab d’académie de Créteil');
    expect(new URL(page.url()).hash).toBe('');
    await page.goto('/gestion');
    expect(new URL(page.url()).pathname).toBe('/suivi');
  });

  it('by keyboard: a line is taken, put off to a day, and put back', async () => {
    const page = await desk('residences');
    const line = lineOf(page, 'Rennes');
    await line.getByRole('button', { name: 'Prendre : Lab d’académie de Rennes' }).focus();
    await press(page, 'Enter');
    await line.getByText(/^Prise par vous, le /).waitFor();
    await line.getByRole('button', { name: /^Reporter/ }).focus();
    await press(page, 'Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.getByLabel('Au', { exact: true }).fill(todayInParis());
    await press(page, 'Enter');
    await page.getByText('choisissez un jour à partir de demain').waitFor();
    expect(await page.getByLabel('Au', { exact: true }).inputValue()).toBe(todayInParis());
    await page.getByLabel('Au', { exact: true }).fill(IN_A_YEAR);
    await press(page, 'Enter');
    await expect.poll(() => lines(page).count()).toBe(0);
    await expect.poll(() => focused(page)).toMatch(/^Annuler le report\s: Lab d’académie de Rennes$/);
    await page.getByRole('link', { name: 'Mises de côté (1)' }).click();
    await page.getByText(`Reportée au ${dayWords(IN_A_YEAR)} par Équipe centrale, le `).waitFor();
    await lineOf(page, 'Rennes')
      .getByRole('button', { name: /^Remettre dans la liste/ })
      .click();
    await page.getByText('la ligne est de nouveau à faire.').waitFor();
    await page.getByRole('link', { name: 'Mises de côté', exact: true }).waitFor();
    await choose(page, 'residences');
    await lineOf(page, 'Rennes')
      .getByText(/^Prise par vous, le /)
      .waitFor();
  });

  it('by keyboard: a line is settled with its reason, undone by one key, and settled without one is refused', async () => {
    const page = await desk('sans-referent');
    const count = await lines(page).count();
    await lineOf(page, 'Nice')
      .getByRole('button', { name: /^Classer/ })
      .focus();
    await press(page, 'Enter', 'Enter');
    await page.getByText('Dites pourquoi il n’y a rien à faire.').waitFor();
    await page.getByLabel('Pourquoi n’y a-t-il rien à faire ?').focus();
    await page.keyboard.type('Le recteur nomme quelqu’un en mars');
    await press(page, 'Enter');
    await expect.poll(() => lines(page).count()).toBe(count - 1);
    const kinds = page.getByRole('navigation', { name: 'Genres' });
    await kinds.getByRole('link', { name: `Labs sans référent ${count - 1}` }).waitFor();
    await expect.poll(() => focused(page)).toMatch(/^Annuler le classement\s: Lab d’académie de Nice$/);
    await press(page, 'Enter');
    await expect.poll(() => lines(page).count()).toBe(count);
    await expect.poll(() => focused(page)).toMatch(/^Lab d’académie de Nice/);
  });

  it('an action is settled or put off, and comes back when that was a mistake', async () => {
    const page = await desk('actions');
    await lineOf(page, 'Rappeler la DANE')
      .getByRole('button', { name: /^Régler/ })
      .click();
    await page.getByLabel('Comment ?').fill('Appelée');
    await press(page, 'Enter');
    await expect.poll(() => lineOf(page, 'Rappeler la DANE').count()).toBe(0);
    await page.getByRole('button', { name: 'Rouvrir l’action' }).click();
    const line = lineOf(page, 'Rappeler la DANE');
    await line.getByRole('button', { name: /^Reporter/ }).click();
    await page.getByLabel('Au', { exact: true }).fill(IN_A_YEAR);
    await press(page, 'Enter');
    await page.getByText(`Rappeler la DANE : reporté au ${dayWords(IN_A_YEAR)}.`).waitFor();
    await page.getByRole('link', { name: 'Mises de côté (1)' }).click();
    await line.getByText(`Reportée au ${dayWords(IN_A_YEAR)}`, { exact: true }).waitFor();
    await line.getByText('D’abord pour le 1er avril 2021.').waitFor();
    await line.getByRole('button', { name: /^Annuler le report/ }).click();
    await page.getByText('la ligne est de nouveau à faire.').waitFor();
    await choose(page, 'actions');
    await line.waitFor();
  });

  it('a maturity is confirmed in one click, and the public map follows', async () => {
    const page = await desk('maturites');
    await lineOf(page, 'Toulouse')
      .getByRole('button', { name: /^Confirmer/ })
      .click();
    await page.getByText('La maturité de « Lab d’académie de Toulouse » est confirmée').waitFor();
    await expect.poll(() => lineOf(page, 'Toulouse').count()).toBe(0);
    const visitor = await browser.visit(essaim, '/');
    expect(await row(visitor, 'toulouse').textContent()).not.toContain('à confirmer');
  });

  it('a call that is due is noted on the file, whose form is open', async () => {
    const page = await desk('contacts');
    await lineOf(page, 'Versailles')
      .getByText(/^Dernier contact le 1er mars 2021/)
      .waitFor();
    await lineOf(page, 'Versailles')
      .getByRole('link', { name: /^Noter un contact/ })
      .click();
    await page.getByLabel('Note', { exact: true }).fill('Appelés');
    await page.getByRole('form', { name: 'Noter un échange' }).getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('L’échange est enregistré.').waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.goto('/suivi?genre=contacts');
    await page.getByText('Aucune ligne ne répond à ce choix.').waitFor();
  });

  it('the days of a visit are set in its own form, which the address opens until it is closed', async () => {
    const page = await desk('residences');
    await lineOf(page, 'Rennes')
      .getByRole('link', { name: /^Fixer les jours/ })
      .click();
    const form = page.getByRole('form', { name: 'Visite aller' });
    const first = form.getByLabel('La visite aller est');
    const begun = () => first.evaluate((field) => field === document.activeElement);
    await first.waitFor();
    await expect.poll(begun).toBe(true);
    await page.reload();
    await expect.poll(begun).toBe(true);
    const { top, bottom } = await first.evaluate((field) => field.getBoundingClientRect());
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThan(page.viewportSize()!.height);
    await form.getByRole('button', { name: 'Annuler' }).click();
    await expect.poll(() => focused(page)).toBe('Changer : visite aller');
    expect(new URL(page.url()).search).toBe('');
    await page.goBack();
    await page.waitForURL('**/suivi?genre=residences');
  });

  it('of two people on one line, the second is told who has it and since when, and sees the line as it is', async () => {
    const twins = ['une', 'autre'].map((one) => ({ email: `${one}@ac-essai.fr`, function: 'Chargé de mission' }));
    const [colleague] = await Promise.all(twins.map((twin) => anAccount(essaim, { central: true, ...twin })));
    const page = await desk('fiches');
    const [line] = await raisedBy(colleague!, 'FICHE_OLD', 'paris');
    await decide(colleague!, TAKE, line!);
    await lineOf(page, 'Paris')
      .getByRole('button', { name: /^Prendre/ })
      .click();
    await page
      .getByRole('alert')
      .getByText(/Chargé de mission \(une@ac-essai\.fr\) l’a prise le /)
      .waitFor();
    await lineOf(page, 'Paris')
      .getByText(/^Prise par Chargé de mission \(une@ac-essai\.fr\), le /)
      .waitFor();
    await lineOf(page, 'Paris')
      .getByRole('button', { name: /^Prendre le relais/ })
      .click();
    await lineOf(page, 'Paris')
      .getByText(/^Prise par vous/)
      .waitFor();
  });

  it('an act that the database leaves without an answer is told in the end, and can be tried again', async () => {
    const page = await desk('fiches');
    await page.clock.install();
    const other = essaim.dataSource.createQueryRunner();
    await other.startTransaction();
    await other.query('LOCK TABLE worklist_decision');
    const take = lineOf(page, 'Limoges').getByRole('button', { name: /^Prendre/ });
    await Promise.all([page.waitForRequest('**/graphql'), take.click()]);
    await page.clock.fastForward(25_000);
    await lineOf(page, 'Limoges').getByRole('alert').getByText('Le serveur ne répond pas.').waitFor();
    await other.rollbackTransaction();
    await other.release();
    await take.click();
    await lineOf(page, 'Limoges')
      .getByText(/^Prise par vous/)
      .waitFor();
  });
});

describe('the filters', () => {
  it('stand in the address, and Back goes back', async () => {
    const page = await desk();
    const kinds = page.getByRole('navigation', { name: 'Genres' });
    await kinds.getByRole('link', { name: /^Maturités à confirmer/ }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?genre=maturites');
    await page.getByRole('link', { name: 'À prendre' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?genre=maturites&a=prendre');
    expect(await page.getByRole('link', { name: 'À prendre' }).getAttribute('aria-current')).toBe('true');
    await page.goBack();
    await page.goBack();
    await expect.poll(() => new URL(page.url()).search).toBe('');
    await lineOf(page, 'Envoyer le compte rendu').waitFor();
  });

  it('lose nobody’s place: Back from a file is where one was, however far one had read', async () => {
    const page = await desk();
    await page.getByRole('button', { name: 'Voir la suite' }).click();
    await expect.poll(() => lines(page).count()).toBeGreaterThan(30);
    const count = await lines(page).count();
    const link = lines(page).last().getByRole('link').first();
    await link.scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => scrollY);
    expect(place).toBeGreaterThan(500);
    await link.click();
    await page.getByRole('region', { name: 'Maturité' }).waitFor();
    await page.goBack();
    await expect.poll(() => lines(page).count()).toBe(count);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
  });

  it('are one choice on a phone, where a task is seen at once', async () => {
    const page = await signIn(browser, essaim, CENTRAL, '/suivi', { ...PHONE, calm: true });
    await lines(page).first().waitFor();
    const { y } = (await lines(page).first().boundingBox())!;
    expect(y).toBeLessThan(400);
    await page.getByRole('button', { name: 'Filtrer' }).click();
    await page.getByLabel('Genre', { exact: true }).selectOption({ label: 'Fiches à mettre à jour (12)' });
    await expect.poll(() => new URL(page.url()).search).toBe('?genre=fiches');
    await page.locator('main p.hint').filter({ hasText: 'La dernière fiche publiée du lab' }).waitFor();
    await page.getByRole('button', { name: 'Filtrer : fiches à mettre à jour' }).waitFor();
  });

  it('explain each kind to who points at it, and to who comes by keyboard; Escape puts it away', async () => {
    const page = await desk();
    const kind = page
      .getByRole('navigation', { name: 'Genres' })
      .getByRole('link', { name: /^Fiches à mettre à jour/ });
    const tip = page.getByRole('tooltip').filter({ hasText: 'date d’une édition passée' });
    expect(await tip.count()).toBe(0);
    await kind.hover();
    await tip.waitFor();
    await page.mouse.move(0, 0);
    await expect.poll(() => tip.count()).toBe(0);
    await kind.focus();
    await tip.waitFor();
    const id = await kind.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${id}"]`).textContent()).toContain('date d’une édition passée');
    await press(page, 'Escape');
    await expect.poll(() => tip.count()).toBe(0);
  });
});

it('the terms of contact are chosen in a dialog; a wrong number is told at its field', async () => {
  const page = await desk();
  await page.getByRole('button', { name: 'Délais de contact' }).click();
  await expect
    .poll(() =>
      page
        .getByRole('textbox')
        .first()
        .evaluate((one) => one === document.activeElement),
    )
    .toBe(true);
  await page.getByLabel('Veille').fill('douze');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Donnez un nombre de mois').waitFor();
  await page.getByLabel('Veille').fill('99');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Donnez de 1 à 60 mois').waitFor();
  expect(await page.getByLabel('Veille').inputValue()).toBe('99');
  await page.getByLabel('Veille').fill('12');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Les délais de contact sont enregistrés.').waitFor();
  expect(await essaim.dataSource.query('SELECT subject, months FROM contact_term')).toEqual([
    { subject: 'VEILLE', months: 12 },
  ]);
});

it('says on paper what day it is, what was asked, and of how many lines these are the first', async () => {
  const page = await desk();
  await page.emulateMedia({ media: 'print' });
  const words = page.getByText(`Imprimé le ${dayWords(todayInParis())} · Toutes · `);
  await words.waitFor();
  const shown = await lines(page).count();
  expect(await words.textContent()).toMatch(new RegExp(` · ${shown} (premières lignes sur \\d+|lignes)$`));
  await choose(page, 'actions');
  await page.getByText(/ · Toutes · Actions [^·]* · 2 lignes$/).waitFor();
});

it('a lost connection is told, and asked again; a session that is over leads to signing in, and back here', async () => {
  const page = await desk();
  await page.context().setOffline(true);
  await page.getByRole('link', { name: 'Les miennes' }).click();
  await page.getByRole('alert').getByText('Le serveur ne répond pas').waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect.poll(() => page.getByRole('alert').count()).toBe(0);
  await essaim.dataSource.query('DELETE FROM session');
  await page.getByRole('link', { name: 'À prendre' }).click();
  await page.getByRole('alert').getByText('Votre session est terminée.').waitFor();
  await page.locator('main').getByRole('link', { name: 'Se connecter' }).click();
  await page.getByRole('button', { name: CENTRAL }).click();
  await page.waitForURL('**/suivi?a=prendre');
  await lines(page).first().waitFor();
});

it('is not for others, who are told so', async () => {
  const page = await signIn(browser, essaim, LIMOGES, '/suivi');
  await page.getByRole('heading', { name: 'Cette page est pour l’équipe centrale' }).waitFor();
});

it('nothing in it keeps somebody out, on a phone, in light and in dark', async () => {
  const page = await signIn(browser, essaim, CENTRAL, '/suivi', { ...PHONE, calm: true });
  await lines(page).first().waitFor();
  await lineOf(page, 'Lab sans référent')
    .first()
    .getByRole('button', { name: /^Classer/ })
    .click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe(colorScheme);
    await page
      .getByRole('link', { name: /^Contact à reprendre|^Fiche à mettre à jour/ })
      .first()
      .focus();
    expect(grave(await axeFindings(page)), colorScheme).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
  await page.getByRole('button', { name: 'Filtrer' }).click();
  expect(grave(await axeFindings(page))).toEqual([]);
  await page.getByRole('button', { name: 'Délais de contact' }).click();
  await page.getByLabel('Veille').waitFor();
  expect(grave(await axeFindings(page))).toEqual([]);
});
