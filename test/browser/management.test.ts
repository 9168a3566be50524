import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { anAccount } from '../factories/accounts.ts';
import { draftOf } from '../factories/drafts.ts';
import { refusal } from '../setup/mail-server.ts';
import { axeFindings, grave } from './setup/axe.ts';
import type { ServedApplication } from './setup/served-application.ts';
import { CENTRAL, openForm, CRETEIL, phase, signIn } from './setup/signed-in.ts';
import { type Device, PHONE, visitors } from './setup/visitors.ts';
import { nextMail, withMail } from './setup/with-mail.ts';

const browser = visitors();
const PERSON = 'plume@ac-creteil.fr';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const focused = (page: Page) => page.evaluate(() => document.activeElement!.textContent);
const confirm = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name }).click();

/** Finds an account as one would, and opens it. */
async function openAccount(essaim: ServedApplication, email: string): Promise<Page> {
  const page = await signIn(browser, essaim, CENTRAL, '/gestion/comptes');
  await page.getByLabel('Adresse ou fonction').fill(email);
  await page.getByRole('link', { name: email }).click();
  await heading(page, email);
  return page;
}

/** Resolves when the mail server has refused one. */
const failedMail = (essaim: ServedApplication) =>
  expect
    .poll(() => essaim.dataSource.query<object[]>(`SELECT FROM mail WHERE state = 'FAILED'`), { timeout: 10_000 })
    .toHaveLength(1);

describe('central staff', () => {
  it('suspend someone who is typing: their page says so, and keeps what they typed', async () => {
    const { essaim, mails } = await withMail();
    const typing = await openForm(browser, essaim, CRETEIL);
    const page = await openAccount(essaim, 'referent.creteil@essaim.example');
    await page.getByRole('button', { name: 'Suspendre…' }).click();
    await confirm(page, 'Suspendre');
    await page.getByText('Ce compte est suspendu : il est déconnecté partout.').waitFor();
    await page.getByText('Suspendu depuis le').waitFor();

    const name = typing.getByLabel('Nom', { exact: true });
    await name.fill('Lab des derniers mots');
    await typing.getByText('Votre compte est suspendu : l’équipe centrale peut le rétablir.').waitFor();
    await typing.getByText('Ce que vous écrivez est gardé sur cet appareil.').waitFor();
    expect(await name.inputValue()).toBe('Lab des derniers mots');
    expect((await nextMail(mails, 1)).subject).toBe('Votre compte Essaim est suspendu');
    expect((await draftOf(await essaim.signedIn('centrale'))).fiche.name).not.toBe('Lab des derniers mots');

    await page.getByRole('button', { name: 'Rétablir…' }).click();
    await confirm(page, 'Rétablir');
    await page.getByText('Ce compte est rétabli.').waitFor();
    const again = await typing.context().newPage();
    await again.goto('/connexion');
    await again.getByRole('button', { name: CRETEIL }).click();
    await again.getByLabel('Nom', { exact: true }).waitFor();
    await phase(again, 'saved').waitFor();
    expect((await draftOf(await essaim.signedIn('centrale'))).fiche.name).toBe('Lab des derniers mots');
  });

  it('find an account, give it a role, change and take it; it is all in the log', async () => {
    const { essaim } = await withMail();
    await anAccount(essaim, { email: PERSON });
    const page = await openAccount(essaim, PERSON);
    const labs = page.getByRole('region', { name: 'Ses labs' });
    await labs.getByLabel('Ajouter un lab').selectOption('Lab d’académie de Paris');
    await labs.getByRole('button', { name: 'Ajouter' }).click();
    await page.getByText('contributeur de « Lab d’académie de Paris », dès maintenant').waitFor();
    await labs.getByRole('button', { name: 'Rendre référent de Lab d’académie de Paris' }).click();
    await page.getByText('référent de « Lab d’académie de Paris », dès maintenant').waitFor();
    await labs.getByRole('button', { name: 'Retirer de Lab d’académie de Paris' }).click();
    await confirm(page, 'Retirer');
    await page.getByText('Plus de rôle dans « Lab d’académie de Paris »').waitFor();
    await page.getByRole('link', { name: 'Les actes qui le concernent' }).click();
    await heading(page, 'Le journal des actes');
    for (const act of ['Lab repris par l’équipe centrale', 'contributeur → référent']) {
      await page.getByRole('listitem').filter({ hasText: act }).waitFor();
    }
  });

  it('are told when a colleague changed the same account meanwhile', async () => {
    const { essaim } = await withMail();
    const { account } = await anAccount(essaim, { email: PERSON, roles: { paris: 'CONTRIBUTOR' } });
    const page = await openAccount(essaim, PERSON);
    await (
      await essaim.signedIn('centrale')
    ).graphql('mutation ($a: ID!) { giveRole(account: $a, lab: "paris", role: REFERENT) { id } }', { a: account });
    await page.getByRole('button', { name: 'Retirer de Lab d’académie de Paris' }).click();
    await confirm(page, 'Retirer');
    await page.getByText('Quelqu’un d’autre a changé ce compte entre-temps').waitFor();
    await page.getByRole('button', { name: 'Rendre contributeur de Lab d’académie de Paris' }).waitFor();
  });

  it('change an address; a colleague’s is refused at the field', async () => {
    const { essaim } = await withMail();
    await anAccount(essaim, { email: PERSON });
    const page = await openAccount(essaim, PERSON);
    const field = page.getByLabel('Nouvelle adresse');
    await field.fill('membre@essaim.example');
    await page.getByRole('button', { name: 'Changer' }).click();
    await page.getByText('Un autre compte a déjà cette adresse.').waitFor();
    await field.fill('encre@ac-creteil.fr');
    await page.getByRole('button', { name: 'Changer' }).click();
    await heading(page, 'encre@ac-creteil.fr');
  });

  it('see the labs without a referent, and invite one from there', async () => {
    const { essaim, mails } = await withMail();
    const page = await signIn(browser, essaim, CENTRAL, '/suivi');
    await page.getByRole('navigation', { name: 'Genres' }).getByRole('link', { name: 'Labs sans référent' }).click();
    await page.getByRole('link', { name: 'Inviter un référent : Lab d’académie de Limoges' }).click();
    await heading(page, 'Les invitations');
    expect(await page.getByLabel('Rôle').inputValue()).toBe('REFERENT');
    await expect.poll(() => page.getByLabel('Lab', { exact: true }).inputValue()).toBe('limoges');
    await page.getByLabel('Adresse de courriel').fill(PERSON);
    await page.getByRole('button', { name: 'Inviter', exact: true }).click();
    await page.getByText(`L’invitation part vers ${PERSON}.`).waitFor();
    expect((await nextMail(mails, 1)).text).toContain('(référent)');
    await page.goto('/suivi?genre=sans-referent');
    await page.getByRole('listitem').filter({ hasText: 'Nice' }).waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'Limoges' }).count()).toBe(0);
  });

  it('send again a mail that failed, knowing why; renew an invitation that ran out', async () => {
    const { essaim, mails } = await withMail();
    mails.onRecipient = () => refusal(550, 'No such user here');
    const page = await signIn(browser, essaim, CENTRAL, '/gestion/invitations');
    await page.getByLabel('Lab', { exact: true }).selectOption('creteil');
    await page.getByLabel('Adresse de courriel').fill(PERSON);
    await page.getByRole('button', { name: 'Inviter', exact: true }).click();
    await failedMail(essaim);
    await page.getByRole('link', { name: 'Suivi', exact: true }).click();
    await page.getByText(`En échec, pour ${PERSON}`).waitFor();
    await page.getByRole('link', { name: /^Renvoyer/ }).click();
    await heading(page, 'Les courriels en difficulté');
    await expect.poll(() => focused(page)).toContain(PERSON);
    await page.getByText('Le serveur de courriel a répondu : 550 No such user here').waitFor();
    mails.onRecipient = () => null;
    await page.getByRole('button', { name: `Renvoyer le message à ${PERSON}` }).click();
    await confirm(page, 'Renvoyer');
    await page.getByText(`Le message part de nouveau vers ${PERSON}.`).waitFor();
    expect((await nextMail(mails, 1)).to?.[0]?.address).toBe(PERSON);
    await page.reload();
    await page.getByText('Ce courriel n’est plus en difficulté.').waitFor();
    await page.getByRole('link', { name: 'Tous les courriels en difficulté' }).click();
    await page.getByText('Aucun courriel n’est en échec, ni incertain.').waitFor();

    await essaim.dataSource.query(
      `INSERT INTO invitation (email, by_function, created_at)
       SELECT 'p' || n || '@ac-essai.fr', 'x', now() - interval '15 days' - n * interval '1 day' FROM generate_series(1, 60) n`,
    );
    await page.goto('/suivi');
    await page
      .getByRole('listitem')
      .filter({ hasText: 'p60@ac-essai.fr' })
      .getByRole('link', { name: /^Renouveler/ })
      .click();
    await heading(page, 'Les invitations');
    await expect.poll(() => focused(page)).toContain('p60@ac-essai.fr');
    await page.getByRole('button', { name: 'Renouveler l’invitation de p60@ac-essai.fr' }).click();
    await page.getByText('Un nouveau message part vers p60@ac-essai.fr').waitFor();
  });

  it('alone have these pages', async () => {
    const { essaim } = await withMail();
    for (const path of ['/suivi', '/gestion/comptes', '/gestion/invitations', '/gestion/courriels']) {
      const page = await signIn(browser, essaim, CRETEIL, path);
      await heading(page, 'Cette page est pour l’équipe centrale');
    }
  });
});

describe('in light and in dark, axe finds nothing serious', () => {
  const PAGES: [path: string, title: string, device: Device, dialogs: RegExp[]][] = [
    ['/gestion/comptes', 'Les comptes', {}, []],
    ['/gestion/comptes/…', PERSON, {}, [/^Retirer de Lab/, /Suspendre/]],
    ['/gestion/comptes/…', PERSON, PHONE, []],
    ['/gestion/invitations', 'Les invitations', {}, []],
    ['/gestion/courriels', 'Les courriels en difficulté', PHONE, [/^Renvoyer/]],
  ];

  it.each(PAGES)('on %s (%s, %o)', async (path, title, device, dialogs) => {
    const { essaim, mails } = await withMail();
    mails.onRecipient = () => refusal(550, 'No such user here');
    const { account } = await anAccount(essaim, { email: PERSON, roles: { paris: 'REFERENT' } });
    const central = await essaim.signedIn('centrale');
    await central.graphql(`mutation { invite(email: "${PERSON}", lab: "nice", role: REFERENT) { id } }`);
    await failedMail(essaim);
    const page = await signIn(browser, essaim, CENTRAL, path.replace('…', account), { ...device, calm: true });
    await heading(page, title);
    await page.getByRole('listitem').first().waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe(colorScheme);
      expect(grave(await axeFindings(page)), colorScheme).toEqual([]);
    }
    for (const name of dialogs) {
      await page.getByRole('button', { name }).first().click();
      await page.getByRole('dialog').waitFor();
      expect(grave(await axeFindings(page)), String(name)).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
});
