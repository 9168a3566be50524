import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { aRequest, SEND } from '../factories/requests.ts';
import { secretIn } from '../setup/shown-mails.ts';
import { axeFindings, grave } from './setup/axe.ts';
import { type ServedApplication, servedApplication } from './setup/served-application.ts';
import { CENTRAL, CRETEIL, signIn } from './setup/signed-in.ts';
import { type Device, PHONE, visitors } from './setup/visitors.ts';
import { nextMail, withMail } from './setup/with-mail.ts';

const browser = visitors();
const CLAIRE = 'claire@ac-creteil.fr';

async function fillIn(page: Page, given: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries({
    'Qui êtes-vous ?': 'Enseignante de collège',
    'Votre adresse de courriel': CLAIRE,
    ...given,
  })) {
    await page.getByLabel(label, { exact: true }).fill(text);
  }
}

async function confirm(essaim: ServedApplication, text: string): Promise<Page> {
  const page = await browser.visit(essaim, `/demande#${secretIn(text)}`, PHONE);
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('C’est confirmé.').waitFor();
  return page;
}

const card = (page: Page, title: string) => page.getByRole('article', { name: title });

describe('a visitor', () => {
  it('writes to a lab from its fiche, confirms by the mail; the referent answers, and the answer arrives', async () => {
    const { essaim, mails } = await withMail();
    const visitor = await browser.visit(essaim, '/labs/creteil');
    await visitor.getByRole('link', { name: 'Demander une mise en relation' }).click();
    await fillIn(visitor, { 'Votre message': 'Recevez-vous des classes de troisième ?' });
    await visitor.getByRole('button', { name: 'Envoyer' }).click();
    await visitor.getByRole('heading', { level: 1, name: 'Encore un geste' }).waitFor();
    await visitor.getByText(`Un message part vers ${CLAIRE}.`).waitFor();
    await confirm(essaim, (await nextMail(mails, 1)).text!);

    const toLab = await nextMail(mails, 2);
    expect(toLab.recipients).toEqual(['referent.creteil@essaim.example']);
    expect(toLab.raw).not.toContain(CLAIRE);
    expect(toLab.text).toContain('/labs/creteil/demandes');
    const referent = await signIn(browser, essaim, CRETEIL, '/labs/creteil/modifier');
    await referent.getByRole('link', { name: 'Une demande attend votre réponse' }).click();
    const message = card(referent, 'Mise en relation : Lab d’académie de Créteil');
    await message.getByText('Recevez-vous des classes de troisième ?').waitFor();
    await message.getByRole('button', { name: 'Répondre' }).click();
    const dialog = referent.getByRole('dialog', { name: 'Répondre' });
    await dialog.getByLabel('Votre réponse').fill('Oui, le jeudi.');
    await dialog.getByRole('button', { name: 'Répondre' }).click();
    await message.getByText('Répondu').waitFor();
    await referent.getByText('C’est fait : la personne en est prévenue par courriel.').waitFor();
    expect(await referent.evaluate(() => document.activeElement?.textContent)).toContain('Mise en relation');

    const answer = await nextMail(mails, 3);
    expect(answer.recipients).toEqual([CLAIRE]);
    expect(answer.text).toContain('« Oui, le jeudi. »');
    expect(answer.raw).not.toContain('referent.creteil@');
  });

  it('is not made to confirm what a broken or a used link cannot', async () => {
    const { essaim } = await withMail();
    for (const [token, why] of [
      ['bad', 'Ce lien est incomplet'],
      ['x'.repeat(43), 'pas valable'],
    ] as const) {
      const page = await browser.visit(essaim, `/demande#${token}`);
      const button = page.getByRole('button', { name: 'Confirmer' });
      if (token !== 'bad') await button.click();
      await page.getByRole('alert').getByText(why).waitFor();
      expect(await button.count()).toBe(0);
    }
  });

  it('asks for an account from the sign-in page; central staff choose what for, and the invitation arrives', async () => {
    const { essaim, mails } = await withMail();
    const visitor = await browser.visit(essaim, '/connexion');
    await visitor.getByRole('link', { name: 'Demandez-en un' }).click();
    await visitor.getByLabel('Votre lab').selectOption('Lab d’académie de Limoges');
    await fillIn(visitor, { 'À quoi vous servira-t-il ?': 'À tenir la fiche de notre lab.' });
    await visitor.getByRole('button', { name: 'Demander un compte' }).click();
    await confirm(essaim, (await nextMail(mails, 1)).text!);

    const central = await signIn(browser, essaim, CENTRAL, '/gestion/demandes');
    await card(central, 'Demande de compte : Lab d’académie de Limoges')
      .getByRole('button', { name: 'Inviter' })
      .click();
    const dialog = central.getByRole('dialog', { name: 'Inviter' });
    await dialog.getByText(CLAIRE).waitFor();
    await dialog.getByLabel('Rôle').selectOption('REFERENT');
    expect(await dialog.getByLabel('Lab').inputValue()).toBe('limoges');
    await dialog.getByRole('button', { name: 'Inviter' }).click();
    await central.getByText(`C’est fait : un courriel part vers ${CLAIRE}.`).waitFor();
    const invitation = await nextMail(mails, 2);
    expect(invitation.recipients).toEqual([CLAIRE]);
    expect(invitation.text).toContain('(référent)');
    await central.getByRole('link', { name: 'Journal des actes' }).click();
    await central.getByRole('listitem').getByText('Demande acceptée').waitFor();
  });
});

describe('what is typed into a form', () => {
  const essaim = servedApplication();
  const MESSAGE = 'Un tiers-lieu au rectorat, ouvert aux classes.';

  async function filled(): Promise<Page> {
    const page = await browser.visit(essaim, '/academies/bordeaux');
    await page.getByRole('link', { name: 'Signalez-le' }).click();
    await fillIn(page, { 'Nom du lab': 'La Fabrique', 'Ce que vous en savez': MESSAGE });
    return page;
  }
  const typed = (page: Page) => page.getByLabel('Ce que vous en savez').inputValue();

  it('is there after a reload, an error and a lost connection, and is gone once it is sent', async () => {
    const page = await filled();
    await page.reload();
    await page.getByLabel('Nom du lab').waitFor();
    expect([await page.getByLabel('Académie').inputValue(), await typed(page)]).toEqual(['bordeaux', MESSAGE]);

    await page.getByLabel('Qui êtes-vous ?').fill('x');
    await page.getByRole('button', { name: 'Signaler ce lab' }).click();
    await page.getByText('Dites qui vous êtes par votre fonction').waitFor();
    const focused = page.locator('input:focus');
    expect(await focused.getAttribute('aria-invalid')).toBe('true');
    await focused.fill('Formatrice');

    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Signaler ce lab' }).click();
    await page.getByRole('alert').getByText('Le serveur ne répond pas').waitFor();
    expect(await typed(page)).toBe(MESSAGE);
    await page.context().setOffline(false);

    await page.getByRole('button', { name: 'Signaler ce lab' }).click();
    await page.getByRole('heading', { level: 1, name: 'Encore un geste' }).waitFor();
    await page.getByRole('button', { name: 'Corriger, ou envoyer de nouveau' }).click();
    expect(await typed(page)).toBe(MESSAGE);
    await page.reload();
    await page.getByLabel('Nom du lab').waitFor();
    expect(await typed(page)).toBe('');
  });

  it('is sent by keyboard alone', async () => {
    const page = await browser.visit(essaim, '/ecrire');
    await page.getByLabel('Votre message').focus();
    await page.keyboard.type('À qui parler pour lancer un lab ?');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Inspectrice');
    await page.keyboard.press('Tab');
    await page.keyboard.type('inspectrice@ac-essai.fr');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Encore un geste' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  it('runs no script for whoever reads it', async () => {
    const payload = '<img src=x onerror="document.title=\'piège\'"><script>document.title="piège"</script>';
    const member = await essaim.signedIn('membre');
    const lab = { kind: 'LAB', academy: 'reims', labName: payload, link: 'https://a.example/"onmouseover=alert(1)' };
    await member.graphql(SEND, { request: { ...lab, function: payload, message: payload } });
    const central = await signIn(browser, essaim, CENTRAL, '/gestion/demandes');
    await central.getByText(payload).first().waitFor();
    expect(await central.locator('article img').count()).toBe(0);
    expect(await central.title()).toBe('Les demandes – Essaim');
  });
});

describe('those who decide', () => {
  const essaim = servedApplication();

  it('from a page that is old are told who decided already, and how', async () => {
    await aRequest(essaim, { kind: 'CORRECTION', part: 'LAUNCH' });
    const first = await signIn(browser, essaim, CRETEIL, '/labs/creteil/demandes');
    const second = await signIn(browser, essaim, CENTRAL, '/gestion/demandes');
    await second.getByLabel('Demandes', { exact: true }).selectOption('LABS');
    const title = 'Proposition de correction : Lab d’académie de Créteil, la date de lancement';
    await card(second, title).getByRole('button', { name: 'Ne pas retenir' }).click();
    const word = second.getByLabel('Un mot pour qui a demandé');
    await word.fill('La date est juste.');

    await card(first, title).getByRole('button', { name: 'Prendre en compte' }).click();
    await first.getByRole('dialog').getByRole('button', { name: 'Prendre en compte' }).click();
    await card(first, title).getByText('Prise en compte').waitFor();

    await second.getByRole('dialog').getByRole('button', { name: 'Ne pas retenir' }).click();
    await second
      .getByRole('alert')
      .getByText('C’est déjà décidé, par : Responsable de la fiche, académie de Créteil (demande prise en compte).')
      .waitFor();
    await second.getByText('Rien n’attend un lab.').waitFor();
  });

  it('accept a lab by creating it, with what was said of it, and find it from the request afterwards', async () => {
    await aRequest(essaim, { kind: 'LAB' });
    const central = await signIn(browser, essaim, CENTRAL, '/gestion/demandes');
    const reported = card(central, 'Lab signalé : Lab des possibles');
    await reported.getByRole('link', { name: 'Créer ce lab' }).click();
    await central.getByText('qui l’a signalé en est prévenu').waitFor();
    expect(await central.getByLabel('Nom', { exact: true }).inputValue()).toBe('Lab des possibles');
    await central.getByRole('button', { name: 'Créer le lab' }).click();
    await central.getByText('La personne qui l’a signalé en est prévenue par courriel.').waitFor();
    await central.getByRole('link', { name: 'Les demandes' }).last().click();
    await central.getByLabel('Demandes', { exact: true }).selectOption('DECIDED');
    await reported.getByText('Lab créé').waitFor();
    await reported.getByRole('link', { name: 'Lab des possibles' }).click();
    await central.waitForURL('**/gestion/labs/bordeaux');
  });

  it('pass a message on to a lab', async () => {
    await aRequest(essaim, { lab: null, message: 'À qui parler à Créteil ?' });
    await aRequest(essaim, { kind: 'LAB', labName: 'Un autre lab' });
    const central = await signIn(browser, essaim, CENTRAL, '/suivi');
    await central
      .getByRole('listitem')
      .filter({ hasText: 'Mise en relation' })
      .getByRole('link', { name: /^Décider/ })
      .click();
    await expect.poll(() => central.evaluate(() => document.activeElement!.textContent)).toBe('Mise en relation');
    expect(await central.getByRole('article').count()).toBe(1);
    await card(central, 'Mise en relation').getByRole('button', { name: 'Transmettre à un lab' }).click();
    const dialog = central.getByRole('dialog', { name: 'Transmettre à un lab' });
    await dialog.getByLabel('Lab').selectOption('Lab d’académie de Nice');
    await dialog.getByRole('button', { name: 'Transmettre' }).click();
    await dialog.getByText('Ce lab n’a pas de référent sur Essaim').waitFor();
    await dialog.getByLabel('Lab').selectOption('Lab d’académie de Créteil');
    await dialog.getByRole('button', { name: 'Transmettre' }).click();
    await card(central, 'Mise en relation : Lab d’académie de Créteil').getByText('chez le lab').waitFor();
    await central.getByRole('link', { name: 'Toutes les demandes' }).click();
    await card(central, 'Lab signalé : Un autre lab').waitFor();
  });
});

describe('in light and in dark, axe finds nothing serious, and nothing is wider than a phone', () => {
  const essaim = servedApplication();

  const button = (name: string) => async (page: Page) => {
    await page.getByRole('article').getByRole('button', { name }).first().click();
    await page.getByRole('dialog').waitFor();
  };
  const title = (name: string) => (page: Page) => page.getByRole('heading', { level: 1, name }).waitFor();
  const STATES: [path: string, account: RegExp | null, ready: (page: Page) => Promise<unknown>][] = [
    ['/demander/compte', null, (page) => page.getByLabel('Votre lab').waitFor()],
    ['/signaler-un-lab?academie=bordeaux', null, title('Signaler un lab')],
    ['/labs/creteil/correction', null, title('Proposer une correction')],
    ['/labs/creteil/contact', null, title('Écrire au lab')],
    ['/ecrire', null, title('Écrire à l’équipe centrale')],
    ['/demande', null, (page) => page.getByRole('alert').waitFor()],
    ['/labs/creteil/demandes', CRETEIL, (page) => page.getByRole('article').first().waitFor()],
    ['/labs/creteil/demandes?decidees', CRETEIL, (page) => page.getByText('Prise en compte').waitFor()],
    ['/labs/creteil/demandes', CRETEIL, button('Répondre')],
    ['/gestion/demandes', CENTRAL, (page) => page.getByRole('article').first().waitFor()],
    ['/gestion/demandes?sorte=ACCOUNT', CENTRAL, button('Inviter')],
    ['/gestion/demandes?sorte=LAB', CENTRAL, button('Refuser')],
    ['/gestion/demandes?sorte=CONTACT', CENTRAL, button('Transmettre à un lab')],
  ];

  beforeAll(async () => {
    await aRequest(essaim);
    await aRequest(essaim, { lab: null });
    const decided = { state: 'ACCEPTED', decidedAt: new Date(), decidedFunction: 'Référent', word: 'Merci.' } as const;
    await aRequest(essaim, { kind: 'CORRECTION', ...decided });
    await aRequest(essaim, { kind: 'ACCOUNT' });
    await aRequest(essaim, { kind: 'LAB', link: `https://exemple.fr/${'long'.repeat(30)}`, message: 'x'.repeat(300) });
  });

  it.each(STATES)('on %s (%s)', async (path, account, ready) => {
    for (const device of [{ theme: 'light' }, { ...PHONE, theme: 'dark' }] satisfies Device[]) {
      const page = account
        ? await signIn(browser, essaim, account, '/compte', { ...device, calm: true })
        : await browser.newPage(essaim, { ...device, calm: true });
      await page.goto(path);
      await ready(page);
      expect(grave(await axeFindings(page))).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });
});
