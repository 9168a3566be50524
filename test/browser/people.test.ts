import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings, grave } from './setup/axe.ts';
import { ServedApplication, servedApplication } from './setup/served-application.ts';
import { CENTRAL, CRETEIL, LIMOGES, phase, signIn, typeAndSave } from './setup/signed-in.ts';
import { PHONE, visitors } from './setup/visitors.ts';

const browser = visitors();
const essaim = servedApplication();

const MEMBER = /Membre/;
const NAME = 'Camille Essai';

async function giveName(page: Page, audience: string): Promise<void> {
  const own = page.getByRole('region', { name: 'Votre nom' });
  await own.getByRole('button', { name: /^(Donner|Modifier) mon nom, / }).click();
  await own.getByLabel('Nom à montrer').fill(NAME);
  await own.getByLabel('Qui peut le lire').selectOption({ label: audience });
  await own.getByRole('checkbox', { name: /^J’accepte que ce nom soit montré/ }).check();
  await own.getByRole('button', { name: 'Donner mon nom' }).click();
  await own.getByText('C’est fait').waitFor();
}

/** Whether the person is named on the fiche, once it is there. */
async function isNamed(page: Page): Promise<boolean> {
  await page.goto('/labs/creteil');
  await page.getByRole('heading', { level: 1, name: 'Lab d’académie de Créteil' }).waitFor();
  return page.getByText(NAME).isVisible();
}

describe('a person who gives a name', () => {
  it('to the network is read by a member and not by a visitor; withdrawn, by nobody, on a second server too', async () => {
    const elsewhere = new ServedApplication();
    await elsewhere.start(essaim.connection);
    try {
      const person = await signIn(browser, essaim, CRETEIL, '/compte');
      await giveName(person, 'le réseau (avec un compte)');
      const member = await signIn(browser, elsewhere, MEMBER, '/compte');
      const visitor = await browser.visit(elsewhere, '/');
      expect([await isNamed(member), await isNamed(visitor)]).toEqual([true, false]);

      await giveName(person, 'tout le monde');
      await expect.poll(() => isNamed(visitor)).toBe(true);
      await visitor.goto('/labs/creteil?edition=2020');
      await visitor.getByText('Fiche de l’édition 2020').waitFor();
      expect(await visitor.getByText(NAME).count()).toBe(0);

      await person.getByRole('button', { name: /^Retirer mon nom, / }).click();
      await person.getByText('Votre nom est retiré, partout.').waitFor();
      await expect.poll(() => isNamed(visitor)).toBe(false);
      expect(await isNamed(member)).toBe(false);
    } finally {
      await elsewhere.stop();
    }
  });

  it('agrees anew to each choice of readers, and cannot go on without', async () => {
    const page = await signIn(browser, essaim, CRETEIL, '/compte', PHONE);
    const own = page.getByRole('region', { name: 'Votre nom' });
    await own.getByRole('button', { name: 'Donner mon nom, Lab d’académie de Créteil' }).click();
    await own.getByLabel('Nom à montrer').fill(NAME);
    const agreement = own.getByRole('checkbox');
    await agreement.check();
    await own.getByLabel('Qui peut le lire').selectOption({ label: 'tout le monde' });
    expect(await agreement.isChecked()).toBe(false);
    await own.getByRole('button', { name: 'Donner mon nom' }).click();
    expect(await agreement.evaluate((box: HTMLInputElement) => box.validity.valueMissing)).toBe(true);
    expect(await own.getByLabel('Nom à montrer').inputValue()).toBe(NAME);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe(colorScheme);
      expect(grave(await axeFindings(page))).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

describe('a person who takes leave', () => {
  it('has a file of their data first', async () => {
    const page = await signIn(browser, essaim, LIMOGES, '/compte');
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Télécharger mes données' }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toMatch(/^essaim-mes-donnees-.*\.json$/);
    expect(await readFile(await file.path(), 'utf8')).toContain('contributeur.limoges@essaim.example');
  });

  it('closes the account, knowingly: signed out, told so, and nothing that was typed stays in the browser', async () => {
    const page = await signIn(browser, essaim, LIMOGES, '/labs/limoges/modifier');
    await typeAndSave(page, 'Nom', 'Lab de Limoges');
    await phase(page, 'saved').waitFor();
    await page.evaluate(() => localStorage.setItem('essaim:kept:autre:draft:limoges:2021', '{}'));
    await page.goto('/compte');
    await page.getByRole('button', { name: 'Fermer mon compte…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Fermer mon compte ?' });
    await dialog.getByLabel('Pour confirmer, recopiez votre adresse').fill('autre@essaim.example');
    await dialog.getByRole('button', { name: 'Fermer mon compte' }).click();
    await dialog.getByText('Ce n’est pas l’adresse de ce compte').waitFor();
    expect(grave(await axeFindings(page))).toEqual([]);
    await dialog.getByLabel('Pour confirmer, recopiez votre adresse').fill('contributeur.limoges@essaim.example');
    await dialog.getByRole('button', { name: 'Fermer mon compte' }).click();
    await page.getByRole('heading', { name: 'Votre compte est fermé' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('essaim:')))).toEqual([
      'essaim:kept:autre:draft:limoges:2021',
    ]);
    await page.reload();
    await page.getByRole('heading', { name: 'Connectez-vous' }).waitFor();
  });

  it('and answers alone for a lab is told to name a successor first', async () => {
    const page = await signIn(browser, essaim, CRETEIL, '/compte');
    await page
      .getByText('Pas encore possible : vous répondez seul de la fiche de « Lab d’académie de Créteil »')
      .waitFor();
    expect(await page.getByRole('button', { name: 'Fermer mon compte…' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Équipe de Lab d’académie de Créteil' }).click();
    await page.waitForURL('**/labs/creteil/equipe');
  });

  it('and is alone in central staff is told to invite someone first', async () => {
    const page = await signIn(browser, essaim, CENTRAL, '/compte');
    await page.getByText('Pas encore possible : vous êtes seul dans l’équipe centrale.').waitFor();
    expect(await page.getByRole('button', { name: 'Fermer mon compte…' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Invitez d’abord quelqu’un d’autre' }).click();
    await page.getByRole('heading', { name: 'Les comptes' }).waitFor();
  });
});
