import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { codeIn, secretIn } from '../setup/shown-mails.ts';
import { axeFindings, grave } from './setup/axe.ts';
import { CENTRAL, CRETEIL, signIn, typeAndSave } from './setup/signed-in.ts';
import { PHONE, visitors } from './setup/visitors.ts';
import { nextMail, withMail } from './setup/with-mail.ts';

const browser = visitors();
const NEWCOMER = 'nouvelle@ac-creteil.fr';

async function inviteAContributor(page: Page): Promise<void> {
  const invitations = page.getByRole('region', { name: 'Inviter' });
  await invitations.getByLabel('Adresse de courriel').fill(NEWCOMER);
  await invitations.getByRole('button', { name: 'Inviter' }).click();
  await invitations.getByText(`L’invitation part vers ${NEWCOMER}.`).waitFor();
}

describe('someone who joins a lab’s team', () => {
  it('is invited by mail, accepts, writes; the referent publishes, and can go back', async () => {
    const { essaim, mails } = await withMail();
    const referent = await signIn(browser, essaim, CRETEIL, '/labs/creteil/equipe');
    await inviteAContributor(referent);
    const { text, from, to, html } = await nextMail(mails, 1);
    expect([from?.address, to?.[0]?.address]).toEqual(['essaim@exemple.fr', NEWCOMER]);
    expect(html).toContain(secretIn(text!));

    const newcomer = await browser.visit(essaim, `/invitation#${secretIn(text!)}`);
    await newcomer.getByText('tenir la fiche « Lab d’académie de Créteil »').waitFor();
    await newcomer.getByRole('button', { name: 'Accepter et me connecter' }).click();
    await newcomer.waitForURL('**/labs/creteil/modifier');
    await typeAndSave(newcomer, 'Nom', 'Lab 113');

    await referent.goto('/labs/creteil/modifier');
    await referent.getByRole('button', { name: 'Publier…' }).click();
    await referent.getByRole('dialog').getByRole('button', { name: 'Publier' }).click();
    await referent.getByText('La fiche est publiée.').waitFor();
    const visitor = await browser.visit(essaim, '/liste');
    await visitor.getByRole('link', { name: 'Lab 113' }).first().waitFor();

    await referent.goto('/labs/creteil/historique/1?edition=2021');
    await referent.getByRole('button', { name: 'Reprendre cette version' }).click();
    await referent.getByRole('dialog').getByRole('button', { name: 'Reprendre' }).click();
    await referent.waitForURL('**/labs/creteil/modifier');
  });

  it('comes back by a link, which only a press of its button uses up', async () => {
    const { essaim, mails } = await withMail();
    const page = await browser.visit(essaim, '/connexion');
    await page.getByLabel('Votre adresse de courriel').fill('referent.creteil@essaim.example');
    await page.getByRole('button', { name: 'Recevoir un lien' }).click();
    await page.getByText('un message lui arrive dans un instant').waitFor();
    const { text } = await nextMail(mails, 1);
    const scanner = await browser.visit(essaim, `/connexion/lien#${secretIn(text!)}`);
    await scanner.getByRole('button', { name: 'Me connecter' }).waitFor();
    const phone = await browser.visit(essaim, `/connexion/lien#${secretIn(text!)}`, PHONE);
    await phone.getByRole('button', { name: 'Me connecter' }).click();
    await phone.waitForURL('**/labs/creteil/modifier');
    await scanner.getByRole('button', { name: 'Me connecter' }).click();
    await scanner.getByRole('alert').getByText('n’est pas valable, ou ne l’est plus').waitFor();
  });

  it('or by the code, typed where it was asked for', async () => {
    const { essaim, mails } = await withMail();
    const page = await browser.visit(essaim, '/connexion?retour=/compte');
    await page.getByLabel('Votre adresse de courriel').fill('membre@essaim.example');
    await page.getByRole('button', { name: 'Recevoir un lien' }).click();
    const { text } = await nextMail(mails, 1);
    await page.getByLabel('Code').fill('999');
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
    await page.getByText('Ce code n’est pas valable').waitFor();
    await page.getByLabel('Code').fill(codeIn(text!));
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Mon compte' }).waitFor();
    await page.getByText('membre@essaim.example').waitFor();
    expect(new URL(page.url()).pathname).toBe('/compte');
  });

  it('is never sent to another site after signing in, nor when it is signed in already', async () => {
    const { essaim } = await withMail();
    const tab = '/\t/ailleurs.example'; // of which the browser takes no notice
    for (const elsewhere of [
      '//ailleurs.example',
      'https://ailleurs.example',
      '/\\ailleurs.example',
      tab,
      '/.//a.example',
    ]) {
      const page = await browser.visit(essaim, `/connexion?retour=${encodeURIComponent(elsewhere)}`);
      await page.getByRole('button', { name: CRETEIL }).click();
      await page.getByRole('link', { name: 'Mon compte' }).waitFor();
      await page.goto(`/connexion?retour=${encodeURIComponent(elsewhere)}`);
      await page.getByRole('link', { name: 'Continuer' }).click();
      await page.waitForURL((url) => url.pathname !== '/connexion');
      expect(new URL(page.url()).origin).toBe(essaim.address);
    }
  });

  it('meets pages that axe finds nothing serious on', async () => {
    const { essaim, mails } = await withMail();
    const central = await signIn(browser, essaim, CENTRAL, '/gestion/invitations');
    await central.getByLabel('Lab', { exact: true }).selectOption('creteil');
    await inviteAContributor(central);
    expect(grave(await axeFindings(central))).toEqual([]);
    const { text } = await nextMail(mails, 1);
    for (const device of [{}, PHONE, { theme: 'dark' as const }]) {
      const invitation = await browser.visit(essaim, `/invitation#${secretIn(text!)}`, { ...device, calm: true });
      await invitation.getByRole('button', { name: 'Accepter et me connecter' }).waitFor();
      expect(grave(await axeFindings(invitation))).toEqual([]);
      const link = await browser.visit(essaim, '/connexion/lien#', { ...device, calm: true });
      await link.getByRole('alert').waitFor();
      expect(grave(await axeFindings(link))).toEqual([]);
    }
  });
});
