import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aLab, labOf } from '../factories/labs.ts';
import { decided, recordOf } from '../factories/registry.ts';
import { axeFindings, grave } from './setup/axe.ts';
import { look, summary } from './setup/screen.ts';
import { servedApplication } from './setup/served-application.ts';
import { CENTRAL, CRETEIL, openForm, phase, signIn, typeAndSave } from './setup/signed-in.ts';
import { PHONE, visitors } from './setup/visitors.ts';

const browser = visitors();
const essaim = servedApplication();

const central = (path: string, device = {}) => signIn(browser, essaim, CENTRAL, path, device);
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const confirm = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name }).click();
/** A field of the form. */
const NOTE = 'Précisions';

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

/** A lab of Bordeaux for one test, public at once. */
const newLab = (given: { slug: string; name: string }) => essaim.change((transaction) => aLab(transaction, given));

describe('central staff', () => {
  it('create a lab from a filled link, invite its referent, and see it on the map', async () => {
    const page = await central('/');
    await page.goto('/gestion/labs/nouveau?academie=amiens&nom=Lab+de+Picardie');
    await page.getByText(/La fiche sera à .*\/labs\/amiens$/).waitFor();
    await page.getByRole('button', { name: 'Créer le lab' }).click();
    await title(page, '« Lab de Picardie » est créé');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.getByLabel('Adresse de courriel du référent').fill('referent@ac-amiens.fr');
    await page.getByRole('button', { name: 'Inviter' }).click();
    await page.getByText('L’invitation part vers referent@ac-amiens.fr.').waitFor();
    await page.getByRole('link', { name: 'Gérer ce lab' }).click();
    await page.getByText('1 invitation en attente').waitFor();
    await page.getByRole('link', { name: 'Carte' }).click();
    await expect.poll(async () => (await look(page)).listed).toContain('amiens');
    await page.goto('/?academie=amiens');
    await summary(page, 'Académie d’Amiens').getByRole('link', { name: 'Lab de Picardie' }).waitFor();
  });

  it('are told of a wrong address at its field, and lose nothing that they typed', async () => {
    const page = await central('/gestion/labs/nouveau');
    await page.getByLabel('Académie').selectOption('creteil');
    await page.getByText('Cette académie a déjà un lab :').waitFor();
    await page.getByLabel('Nom').fill('La Fabrique');
    const address = page.getByLabel('Adresse');
    await expect.poll(() => address.inputValue()).toBe('creteil-fabrique');
    await address.fill('paris');
    await page.getByRole('button', { name: 'Créer le lab' }).click();
    await page.getByText(/\/labs\/paris est celle de «\sLab d’académie de Paris\s»/).waitFor();
    expect(await address.getAttribute('aria-invalid')).toBe('true');
    expect([await page.getByLabel('Nom').inputValue(), await address.inputValue()]).toEqual(['La Fabrique', 'paris']);
  });

  it('rename a lab, and give it an address that the old one leads to', async () => {
    await newLab({ slug: 'a-renommer', name: 'Lab à renommer' });
    const page = await central('/gestion/labs/a-renommer');
    await card(page, 'Renommer').getByLabel('Nom').fill('Lab renommé');
    await card(page, 'Renommer').getByRole('button').click();
    await page.getByRole('dialog').getByText('diront « Lab renommé » au lieu de « Lab à renommer »').waitFor();
    await confirm(page, 'Renommer');
    await title(page, 'Lab renommé');
    await card(page, 'Changer l’adresse').getByLabel('Adresse, après /labs/').fill('renomme');
    await card(page, 'Changer l’adresse').getByRole('button').click();
    await confirm(page, 'Changer l’adresse');
    await page.getByText('La fiche est maintenant à /labs/renomme').waitFor();
    expect(new URL(page.url()).pathname).toBe('/gestion/labs/renomme');
    const visitor = await browser.visit(essaim, '/labs/a-renommer');
    await title(visitor, 'Lab renommé');
    expect(new URL(visitor.url()).pathname).toBe('/labs/renomme');
    await page.goto('/gestion/labs/a-renommer');
    await page.waitForURL('**/gestion/labs/renomme');
  });

  it('note that a lab has stopped, and everybody reads it in the list and in the fiche', async () => {
    const page = await central('/gestion/labs/reims');
    await card(page, 'Noter qu’il s’est arrêté').getByLabel('Arrêté le').fill('2021-06-30');
    await card(page, 'Noter qu’il s’est arrêté').getByRole('button').click();
    await page.getByRole('dialog').getByText('Sa fiche publiée (2020) reste lisible').waitFor();
    await confirm(page, 'Noter l’arrêt');
    await page.getByText('C’est noté : arrêté le 30 juin 2021.').waitFor();
    const visitor = await browser.visit(essaim, '/liste');
    await visitor.locator('main').getByText('Arrêté le 30 juin 2021').waitFor();
    await visitor.goto('/labs/reims');
    await visitor.getByText('Ce lab s’est arrêté le 30 juin 2021.').waitFor();
    await page.goto('/suivi/reims');
    const head = page.locator('main header').filter({ hasText: 'Arrêté le' });
    expect((await head.innerText()).match(/arrêté le 30 juin 2021/gi)).toHaveLength(1);
    await page.goto('/gestion/labs/reims');
    await card(page, 'Remettre en activité').getByRole('button').click();
    await confirm(page, 'Remettre en activité');
    await card(page, 'Noter qu’il s’est arrêté').waitFor();
  });

  it('merge a lab into another, which its address then leads to, and can separate it', async () => {
    await newLab({ slug: 'qui-rejoint', name: 'Lab qui rejoint' });
    const page = await central('/gestion/labs/qui-rejoint');
    const merge = card(page, 'Réunir à un autre lab');
    await merge.getByLabel('Le lab qui poursuit').first().fill('nice');
    await merge.getByRole('radio', { name: /Lab d’académie de Nice/ }).check();
    await merge.getByRole('button').click();
    await page.getByRole('dialog').getByText('/labs/qui-rejoint mènera à « Lab d’académie de Nice ».').waitFor();
    await confirm(page, 'Réunir les deux labs');
    await page.getByText('« Lab qui rejoint » est réuni à « Lab d’académie de Nice ».').waitFor();
    const visitor = await browser.visit(essaim, '/labs/qui-rejoint');
    await title(visitor, 'Lab d’académie de Nice');
    await card(page, 'Séparer').getByRole('button').click();
    await confirm(page, 'Séparer les deux labs');
    await card(page, 'Renommer').waitFor();
    await visitor.goto('/labs/qui-rejoint');
    await title(visitor, 'Lab qui rejoint');
  });

  it('who decide on an old page are told, see the lab as it is, and keep what they typed', async () => {
    await newLab({ slug: 'a-deux', name: 'Lab à deux' });
    const page = await central('/gestion/labs/a-deux');
    await card(page, 'Renommer').getByLabel('Nom').fill('Mon nom');
    await decided(await essaim.signedIn('centrale'), 'renameLab', 'a-deux', 'Autre nom');
    await card(page, 'Renommer').getByRole('button').click();
    await confirm(page, 'Renommer');
    await page.getByRole('alert').getByText('rien n’est fait').waitFor();
    await title(page, 'Autre nom');
    expect(await card(page, 'Renommer').getByLabel('Nom').inputValue()).toBe('Mon nom');
    await card(page, 'Renommer').getByRole('button').click();
    await confirm(page, 'Renommer');
    await title(page, 'Mon nom');
  });

  it('find labs by text and by what is to be done; the address keeps it', async () => {
    const page = await central('/gestion/labs');
    await page.getByLabel('Nom, académie ou adresse').fill('limog');
    await page.getByText('1 lab', { exact: true }).waitFor();
    await page.getByLabel('À voir').selectOption('sans référent');
    await page.waitForURL('**/gestion/labs?q=limog&a-voir=sans-referent');
    await page.reload();
    await page.getByRole('link', { name: 'Lab d’académie de Limoges' }).waitFor();
    expect(await page.getByLabel('Nom, académie ou adresse').inputValue()).toBe('limog');
    await page.getByLabel('À voir').selectOption('sans fiche publiée');
    await page.getByText('Aucun lab ne répond à ces filtres.').waitFor();
  });
});

describe('who writes a fiche while central staff change its lab', () => {
  it('goes on at the new address, and finds again what a closed tab had not saved', async () => {
    const page = await openForm(browser, essaim, CRETEIL);
    await typeAndSave(page, NOTE, 'avant');
    await decided(await essaim.signedIn('centrale'), 'moveLab', 'creteil', 'lab-113');
    await typeAndSave(page, NOTE, 'après');
    await page.getByText('L’équipe centrale vient de changer ce lab').waitFor();
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('saveDraft') ? route.abort() : route.continue(),
    );
    await page.getByLabel(NOTE, { exact: true }).fill('pas encore enregistré');
    await phase(page, 'offline').waitFor();
    await page.goto('/labs/creteil/modifier');
    await page.waitForURL('**/labs/lab-113/modifier');
    await expect.poll(() => page.getByLabel(NOTE, { exact: true }).inputValue()).toBe('pas encore enregistré');
    await decided(await essaim.signedIn('centrale'), 'moveLab', 'lab-113', 'creteil');
  });

  it('of a lab that is merged is given the other’s fiche, with what was typed to be settled, nothing lost', async () => {
    const page = await openForm(browser, essaim, CRETEIL);
    const note = page.getByLabel(NOTE, { exact: true });
    await typeAndSave(page, NOTE, 'enregistré pour Créteil');
    await decided(await essaim.signedIn('centrale'), 'mergeLab', 'creteil', 'versailles');
    await note.fill('tapé pendant la réunion');
    await page.getByText('vous écrivez maintenant dans la fiche').waitFor();
    await page.getByRole('heading', { name: /versions/ }).waitFor();
    await page.getByText('tapé pendant la réunion').first().waitFor();
    const staff = await essaim.signedIn('centrale');
    expect((await recordOf(staff, 'versailles')).draft).toBe('NONE');
    await essaim.change(async (transaction) => {
      await transaction.update('Lab', { slug: 'creteil' }, { mergedInto: null });
      const { id } = await labOf(transaction, 'versailles');
      await transaction.query(`UPDATE lab_role SET lab = (SELECT id FROM lab WHERE slug = 'creteil') WHERE lab = $1`, [
        id,
      ]);
    });
  });
});

describe('in light, in dark and on a phone, axe finds nothing serious', () => {
  it.each([
    ['/gestion/labs', /Les labs/],
    ['/gestion/labs/nouveau?academie=creteil', /Créer un lab/],
    ['/gestion/labs/paris', /Paris/],
  ])('on %s', async (path, name) => {
    const page = await central('/gestion/labs', { calm: true });
    await page.goto(path);
    await title(page, name);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe(colorScheme);
      expect(grave(await axeFindings(page)), colorScheme).toEqual([]);
    }
    await page.setViewportSize({ width: PHONE.width!, height: PHONE.height! });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(grave(await axeFindings(page)), 'phone').toEqual([]);
  });

  it('in the dialog before a merger', async () => {
    const page = await central('/gestion/labs/paris', { calm: true });
    const merge = card(page, 'Réunir à un autre lab');
    await merge.getByLabel('Le lab qui poursuit').first().fill('nice');
    await merge.getByRole('radio').first().check();
    await merge.getByRole('button').click();
    await page.getByRole('dialog').waitFor();
    expect(grave(await axeFindings(page))).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Réunir…');
  });
});
