import { describe, expect, it } from 'vitest';
import { axeFindings, grave } from './setup/axe.ts';
import { servedApplication } from './setup/served-application.ts';
import { CENTRAL, LIMOGES, signIn } from './setup/signed-in.ts';
import { PHONE, visitors } from './setup/visitors.ts';

const browser = visitors();
const essaim = servedApplication();

describe('the log of acts', () => {
  it('is read and filtered by central staff, and the address keeps the filter', async () => {
    const referent = await essaim.signedIn('referent.creteil');
    await referent.graphql('mutation { setAudience(lab: "creteil", key: NEWS, audience: NETWORK) { key } }');
    await referent.graphql('mutation { invite(email: "a@ac-essai.fr", lab: "creteil", role: CONTRIBUTOR) { id } }');
    const page = await signIn(browser, essaim, CENTRAL, '/gestion/actes');
    const acts = page.getByRole('main').locator('ol > li');
    await expect.poll(() => acts.count()).toBe(2);
    await page.getByLabel('Acte').selectOption('Invitation envoyée');
    await expect.poll(() => acts.count()).toBe(1);
    await page.reload();
    await page.getByText('Invitation envoyée : contributeur').waitFor();
    await page.getByLabel('Lab', { exact: true }).fill('limoges');
    await page.getByText('Aucun acte ne répond à ces filtres.').waitFor();
  });

  it('is not for others, who are told so', async () => {
    const page = await signIn(browser, essaim, LIMOGES, '/gestion/actes');
    await page.getByRole('heading', { name: 'Cette page est pour l’équipe centrale' }).waitFor();
    expect(await page.getByRole('link', { name: 'Gestion' }).count()).toBe(0);
  });

  it('has nothing in it that keeps somebody out, on a phone, in light and in dark', async () => {
    const page = await signIn(browser, essaim, CENTRAL, '/gestion/actes', { ...PHONE, calm: true });
    await page.getByRole('heading', { name: 'Le journal des actes' }).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe(colorScheme);
      expect(grave(await axeFindings(page)), colorScheme).toEqual([]);
    }
  });
});
