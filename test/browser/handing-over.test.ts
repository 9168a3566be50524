import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { anAccount } from '../factories/accounts.ts';
import { secretIn } from '../setup/shown-mails.ts';
import { axeFindings, grave } from './setup/axe.ts';
import { CENTRAL, CRETEIL, signIn } from './setup/signed-in.ts';
import { PHONE, visitors } from './setup/visitors.ts';
import { nextMail, withMail } from './setup/with-mail.ts';

const browser = visitors();
const TEAM = '/labs/creteil/equipe';
const NEXT = 'releve@ac-creteil.fr';

const section = (page: Page, name: string) => page.getByRole('region', { name });

describe('a referent who hands over', () => {
  it('names a successor, who accepts by the mail; then is told, and is in the team no more', async () => {
    const { essaim, mails } = await withMail();
    const referent = await signIn(browser, essaim, CRETEIL, TEAM);
    await section(referent, 'Quitter l’équipe').getByText('passez d’abord la main à quelqu’un').waitFor();
    const handOver = section(referent, 'Passer la main');
    await handOver.getByLabel('Adresse de qui prend la suite').fill(NEXT);
    await handOver.getByRole('button', { name: 'Proposer' }).click();
    await handOver.getByText(`Un message part vers ${NEXT}.`).waitFor();
    await handOver.getByText('Jusqu’à son accord, rien ne change').waitFor();

    const { text, to } = await nextMail(mails, 1);
    expect(to?.[0]?.address).toBe(NEXT);
    const successor = await browser.visit(essaim, `/invitation#${secretIn(text!)}`);
    await successor.getByText('à prendre la suite du référent de la fiche').waitFor();
    await successor.getByText('qui vous passe la main quittera l’équipe').waitFor();
    await successor.getByRole('button', { name: 'Accepter et me connecter' }).click();
    await successor.waitForURL('**/labs/creteil/modifier');
    await successor.getByRole('link', { name: 'Équipe', exact: true }).click();
    await section(successor, 'Qui tient cette fiche').getByText('référent : vous').waitFor();

    const told = await nextMail(mails, 2);
    expect([told.to?.[0]?.address, told.subject]).toEqual(['referent.creteil@essaim.example', 'La relève est assurée']);
    await referent.reload();
    await referent.getByRole('heading', { name: 'L’équipe ne peut pas s’afficher' }).waitFor();
  });

  it('chooses a contributor of the team, thinks again, and leaves when there is a second referent', async () => {
    const { essaim } = await withMail();
    await anAccount(essaim, { email: NEXT, roles: { creteil: 'CONTRIBUTOR' } });
    const page = await signIn(browser, essaim, CRETEIL, TEAM);
    const handOver = section(page, 'Passer la main');
    await handOver.getByLabel('À qui').selectOption(NEXT);
    await handOver.getByLabel('Ensuite, vous').selectOption('restez contributeur');
    await handOver.getByRole('button', { name: 'Proposer' }).click();
    await handOver.getByText('vous resterez contributeur').waitFor();
    await handOver.getByRole('button', { name: `Retirer l’invitation de ${NEXT}` }).click();
    await handOver.getByRole('button', { name: 'Proposer' }).waitFor();

    await anAccount(essaim, { roles: { creteil: 'REFERENT' } });
    await page.reload();
    await page.getByRole('button', { name: 'Quitter l’équipe…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Quitter' }).click();
    await page.getByRole('heading', { level: 1, name: 'Vous avez quitté l’équipe' }).waitFor();
  });

  it('keeps what was typed when it is refused, and says why at the field', async () => {
    const { essaim } = await withMail();
    const page = await signIn(browser, essaim, CRETEIL, TEAM);
    const field = page.getByLabel('Adresse de qui prend la suite');
    await field.fill('referent.creteil@essaim.example');
    await page.getByRole('button', { name: 'Proposer' }).click();
    await page.getByText('Cette adresse est la vôtre : nommez quelqu’un d’autre.').waitFor();
    expect(await field.inputValue()).toBe('referent.creteil@essaim.example');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
  });

  it('removes a contributor by keyboard alone, and goes on reading where it was said', async () => {
    const { essaim, mails } = await withMail();
    await anAccount(essaim, { email: NEXT, roles: { creteil: 'CONTRIBUTOR' } });
    const page = await signIn(browser, essaim, CRETEIL, TEAM);
    const remove = page.getByRole('button', { name: `Retirer ${NEXT} de l’équipe` });
    await remove.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    expect(await remove.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).focus();
    await page.keyboard.press('Enter');
    const said = page.getByRole('status').filter({ hasText: `${NEXT} n’est plus dans l’équipe` });
    await said.waitFor();
    expect(await said.evaluate((element) => element === document.activeElement)).toBe(true);
    expect((await nextMail(mails, 1)).to?.[0]?.address).toBe(NEXT);
  });
});

it('central staff take a lab back', async () => {
  const { essaim } = await withMail();
  const page = await signIn(browser, essaim, CENTRAL, TEAM);
  await page.getByRole('button', { name: 'Reprendre le lab à referent.creteil@essaim.example' }).click();
  await page.getByRole('dialog').getByText('C’est le dernier référent').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Reprendre le lab' }).click();
  await page.getByText('Personne ne répond de ce lab pour le moment : invitez un référent.').waitFor();
});

it.each([
  ['in light', {}],
  ['in dark', { theme: 'dark' as const }],
  ['on a phone', PHONE],
])('axe finds nothing serious on a team’s page and its dialogs, %s', async (_, device) => {
  const { essaim } = await withMail();
  await anAccount(essaim, { email: NEXT, roles: { creteil: 'CONTRIBUTOR' } });
  await anAccount(essaim, { roles: { creteil: 'REFERENT' } });
  const page = await signIn(browser, essaim, CRETEIL, TEAM, { ...device, calm: true });
  await section(page, 'Passer la main').waitFor();
  expect(grave(await axeFindings(page))).toEqual([]);
  for (const name of [`Retirer ${NEXT} de l’équipe`, 'Quitter l’équipe…']) {
    await page.getByRole('button', { name }).click();
    await page.getByRole('dialog').waitFor();
    expect(grave(await axeFindings(page)), name).toEqual([]);
    await page.keyboard.press('Escape');
  }
});
