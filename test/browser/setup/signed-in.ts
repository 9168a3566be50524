import type { Page } from 'playwright-core';
import type { ServedApplication } from './served-application.ts';
import type { Device, Visitors } from './visitors.ts';

/** Someone who signs in with a demonstration account (« Créteil ») as a newcomer would, and is then at `path`. */
export async function signIn(
  browser: Visitors,
  essaim: ServedApplication,
  account: RegExp,
  path: string,
  device: Device = {},
): Promise<Page> {
  const page = await browser.visit(essaim, `/connexion?retour=${encodeURIComponent(path)}`, device);
  await page.getByRole('button', { name: account }).click();
  await page.waitForURL((url) => url.pathname === path);
  return page;
}

export const CRETEIL = /Créteil/;
export const LIMOGES = /Limoges/;
export const CENTRAL = /Équipe centrale/;

/** The form of Créteil's fiche, ready to be typed in. */
export async function openForm(browser: Visitors, essaim: ServedApplication, account: RegExp, device: Device = {}) {
  const page = await signIn(browser, essaim, account, '/labs/creteil/modifier', device);
  await page.getByLabel('Nom', { exact: true }).waitFor();
  return page;
}

export const phase = (page: Page, name: string) => page.locator(`[data-phase="${name}"]`);

/** Types into a field, and waits until the server has it. */
export async function typeAndSave(page: Page, label: string, text: string): Promise<void> {
  const saved = page.waitForResponse((response) => response.request().postData()?.includes('saveDraft') ?? false);
  await page.getByLabel(label, { exact: true }).fill(text);
  await saved;
  await phase(page, 'saved').waitFor();
}
