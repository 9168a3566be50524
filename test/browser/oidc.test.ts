import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { anAccount } from '../factories/accounts.ts';
import { seededDatabase } from '../setup/database.ts';
import { IdentityProvider } from '../setup/identity-provider.ts';
import { axeFindings, grave } from './setup/axe.ts';
import { ServedApplication } from './setup/served-application.ts';
import { PHONE, visitors } from './setup/visitors.ts';

const browser = visitors();
const provider = new IdentityProvider();
const essaim = new ServedApplication();

beforeAll(async () => {
  const database = await seededDatabase();
  await essaim.start(database.connection); // each must know the other's address
  await essaim.stop();
  await provider.start(essaim.address);
  await essaim.start(database.connection, { PUBLIC_URL: essaim.address, ...provider.settings });
  await anAccount(essaim, { email: 'referente@ac-essai.fr', roles: { creteil: 'REFERENT' } });
  provider.people.referente = { email: 'Referente@ac-essai.fr', email_verified: true };
  provider.people.passante = { email: 'passante@ac-essai.fr', email_verified: true };
  browser.elsewhere = provider.address;
  return async () => {
    await essaim.stop();
    await provider.stop();
    await database.drop();
  };
});

const button = (page: Page) => page.getByRole('link', { name: 'Se connecter avec ProConnect' });

async function identify(page: Page, name: string): Promise<void> {
  await button(page).click();
  await page.getByLabel('Nom').fill(name);
  await page.getByRole('button', { name: 'S’identifier' }).click();
}

describe('at the identity provider', () => {
  it('someone with an account signs in, and is back where they wanted to go, signed in', async () => {
    const page = await browser.visit(essaim, '/labs/creteil/modifier');
    await page.getByRole('main').getByRole('link', { name: 'Se connecter' }).click();
    await identify(page, 'referente');
    await page.getByLabel('Nom', { exact: true }).waitFor();
    expect(page.url()).toBe(`${essaim.address}/labs/creteil/modifier`);
    await page.getByRole('link', { name: 'Mon compte' }).click();
    await page.getByText('referente@ac-essai.fr').waitFor();
    await page.reload();
    await page.getByText('referente@ac-essai.fr').waitFor();
  });

  it('someone without one comes back as nobody, and is told how to ask for one', async () => {
    const page = await browser.visit(essaim, '/connexion', PHONE);
    await identify(page, 'passante');
    const told = page.getByRole('alert');
    await told.getByText('aucun compte d’Essaim n’a l’adresse passante@ac-essai.fr.').waitFor();
    expect(await told.getByRole('link', { name: 'Demander un compte' }).getAttribute('href')).toBe('/demander/compte');
    await page.getByRole('link', { name: 'Se connecter', exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'Mon compte' }).count()).toBe(0);
  });

  it('someone who goes back there may begin again, or ask for a link by mail', async () => {
    const page = await browser.visit(essaim, '/connexion?retour=/compte');
    await button(page).click();
    await page.getByRole('link', { name: 'Annuler' }).click();
    await page.getByRole('alert').getByText('Vous avez interrompu la connexion avec ProConnect').waitFor();
    await page.getByLabel('Votre adresse de courriel').waitFor();
    await identify(page, 'referente');
    await page.waitForURL(`${essaim.address}/compte`);
  });
});

describe('the sign-in page with a provider', () => {
  it('is one that axe finds nothing serious on, however it ended', async () => {
    for (const device of [{}, PHONE, { theme: 'dark' as const }]) {
      for (const outcome of ['', '?oidc=indisponible', '?oidc=sans-compte#passante%40ac-essai.fr']) {
        const page = await browser.visit(essaim, `/connexion${outcome}`, { ...device, calm: true });
        await button(page).waitFor();
        expect(grave(await axeFindings(page))).toEqual([]);
      }
    }
  });

  it('says so when the session that was opened did not last', async () => {
    const page = await browser.visit(essaim, '/connexion?oidc=connecte&retour=/compte');
    await page.getByRole('alert').getByText('Votre navigateur n’a pas gardé la connexion').waitFor();
  });
});
