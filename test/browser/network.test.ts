import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { addMonths, shortDayWords, todayInParis } from '../../domain/day.ts';
import { Lab } from '../../server/labs/lab.entity.ts';
import { Mail } from '../../server/platform/mail/mail.entity.ts';
import { NextAction } from '../../server/tracking/next-action.entity.ts';
import { anAccount } from '../factories/accounts.ts';
import { IN_A_YEAR } from '../factories/days.ts';
import { anInteraction } from '../factories/tracking.ts';
import { axeFindings, grave } from './setup/axe.ts';
import { downloaded } from './setup/downloaded.ts';
import { servedApplication } from './setup/served-application.ts';
import { CENTRAL, signIn } from './setup/signed-in.ts';
import { type Device, PHONE, visitors } from './setup/visitors.ts';

const browser = visitors();
const essaim = servedApplication();

beforeAll(async () => {
  const { manager } = essaim.dataSource;
  await anInteraction(manager, { labs: ['nice'], date: addMonths(todayInParis(), -9) });
  await anInteraction(manager, { labs: ['creteil'], date: addMonths(todayInParis(), -1) });
  await anAccount(essaim, { email: 'nice@ac-essai.fr', function: 'Animatrice', roles: { nice: 'REFERENT' } });
  await anAccount(essaim, { email: 'paris@ac-essai.fr', roles: { paris: 'REFERENT' } });
});

const network = async (query = '', device: Device = {}) => {
  const page = await signIn(browser, essaim, CENTRAL, '/suivi/reseau', device);
  if (query) await page.goto(`/suivi/reseau${query}`);
  await page.locator('tbody tr').first().waitFor();
  return page;
};
const names = (page: Page) => page.locator('tbody th a').allInnerTexts();
const heads = (page: Page) => page.locator('thead .head').allInnerTexts();
const search = (page: Page) => new URL(page.url()).search;
const box = (page: Page, name: string) => page.getByRole('checkbox', { name: `Choisir ${name}`, exact: true });
const choose = async (page: Page, ...labs: string[]) => {
  for (const lab of labs) await box(page, `Lab d’académie de ${lab}`).check();
};
const bar = (page: Page) => page.getByRole('region', { name: 'Ce qui est choisi' });
const dialog = (page: Page) => page.getByRole('dialog');
const done = (page: Page, sentence: string) => page.getByRole('status').getByText(sentence).waitFor();
const close = async (slug: string, closedOn: string | null) =>
  essaim.change((transaction) => transaction.update(Lab, { slug }, { closedOn }));

describe('what one chose to see', () => {
  it('stands in the address: filters, order and columns, also after a reload and on coming back', async () => {
    const page = await network();
    await expect.poll(() => names(page).then(({ length }) => length)).toBe(46);
    await page.getByLabel('Montrer').selectOption('labs');
    await page.getByLabel('Mois sans contact').fill('6');
    await expect.poll(() => names(page)).not.toContain('Lab d’académie de Créteil');
    await page.getByRole('button', { name: 'Dernier contact' }).click();
    await expect.poll(async () => (await names(page))[0]).toBe('Lab d’académie de Nice');
    await page.getByRole('button', { name: 'Colonnes' }).click();
    await page.getByRole('checkbox', { name: 'Âge de la fiche' }).uncheck();
    await page.getByRole('checkbox', { name: 'Région académique' }).check();
    await page.keyboard.press('Escape');
    const columns = await heads(page);
    expect(columns).toContain('Région académique');
    expect(columns).not.toContain('Âge de la fiche');
    const asked = search(page);
    expect(asked).toMatch(/^\?montrer=labs&sans-contact=6&tri=last-contact&colonnes=region,/);

    await page.reload();
    await expect.poll(async () => (await names(page))[0]).toBe('Lab d’académie de Nice');
    expect(await heads(page)).toEqual(columns);
    await page.getByRole('link', { name: 'Lab d’académie de Nice' }).click();
    await page.waitForURL('**/suivi/nice');
    await page.goBack();
    await expect.poll(async () => (await names(page))[0]).toBe('Lab d’académie de Nice');
    expect(search(page)).toBe(asked);

    const { name, bytes } = await downloaded(page, () => page.getByRole('link', { name: 'CSV' }).click());
    expect(name).toBe(`essaim-reseau-${todayInParis()}.csv`);
    const lines = bytes.toString().trim().split('\r\n');
    expect(lines[0]).toContain('Région académique');
    expect(lines).toHaveLength(1 + (await names(page)).length);
  });

  it('a number of months that is none is told at the field, and stays there', async () => {
    const page = await network();
    const field = page.getByLabel('Mois sans contact');
    await field.fill('six');
    await page.getByText('Donnez un nombre de mois, de 1 à 120.').waitFor();
    expect([await field.inputValue(), await field.getAttribute('aria-invalid')]).toEqual(['six', 'true']);
  });
});

describe('the table', () => {
  const cell = (page: Page, name: string, label: string) =>
    page
      .locator('tbody tr')
      .filter({ has: page.getByRole('link', { name, exact: true }) })
      .locator(`td[data-label="${label}"]`);

  it('keeps its names in place while the rest goes by, is no wider than the page, and marks what it is sorted by', async () => {
    const page = await network('', { width: 1024 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    const sheet = page.locator('div:has(> table)');
    const place = async () => (await page.getByRole('link', { name: 'Lab d’académie de Nice' }).boundingBox())!.x;
    const before = await place();
    expect(await sheet.evaluate((it) => (it.scrollTo(10_000, 0), it.scrollLeft))).toBeGreaterThan(100);
    expect(await place()).toBe(before);
    const marks = page.locator('thead button svg');
    const shown = () =>
      marks.evaluateAll((all) =>
        all.filter((it) => getComputedStyle(it).opacity !== '0').map((it) => it.parentElement!.innerText),
      );
    await page.mouse.move(0, 0); // over none
    expect(await shown()).toEqual([]);
    await page.getByRole('button', { name: 'Âge de la fiche' }).click();
    await expect.poll(() => search(page)).toBe('?tri=fiche');
    expect(await shown()).toEqual(['Âge de la fiche']);
  });

  it('leaves to the lab of an académie what both would say', async () => {
    const page = await network('?q=nice');
    const day = shortDayWords(addMonths(todayInParis(), -9));
    expect(await cell(page, 'Lab d’académie de Nice', 'Dernier contact').innerText()).toBe(day);
    expect(await cell(page, 'Académie de Nice', 'Dernier contact').innerText()).toBe('voir plus bas');
    const years = Number(todayInParis().slice(0, 4)) - 2020;
    const age = await cell(page, 'Lab d’académie de Nice', 'Âge de la fiche').innerText();
    expect(age).toContain(`édition 2020, il y a ${years} ans`);
    await page.getByLabel('Montrer').selectOption('labs');
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
    expect(await page.locator('tbody th').innerText()).toMatch(/Lab d’académie de Nice\s+Nice/);
  });

  it('on a phone leaves out what is not known', async () => {
    const page = await network('?q=nice&montrer=labs', PHONE);
    await cell(page, 'Lab d’académie de Nice', 'Dernier contact').waitFor();
    expect(await cell(page, 'Lab d’académie de Nice', 'Suivi par').isVisible()).toBe(false);
    const filters = page.getByRole('search', { name: 'Filtres' });
    expect(await filters.count()).toBe(0); // folded
    await page.getByRole('button', { name: 'Filtres en vigueur' }).click();
    await filters.getByRole('button', { name: 'Retirer les filtres' }).click();
    await page.getByRole('button', { name: 'Filtrer et trier' }).click();
    await expect.poll(() => filters.count()).toBe(0);
    await cell(page, 'Lab d’académie de Créteil', 'Dernier contact').waitFor();
  });
});

describe('many at once', () => {
  it('by keyboard alone: chosen, given to somebody, who then shows in the list and in the file', async () => {
    const page = await network('?montrer=labs&q=reims');
    await box(page, 'Lab d’académie de Reims').focus();
    await page.keyboard.press('Space');
    await bar(page).getByText('1 choisi').waitFor();
    await bar(page).getByRole('button', { name: 'Confier' }).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() =>
        dialog(page)
          .getByLabel('Suivi par')
          .evaluate((it) => it === document.activeElement),
      )
      .toBe(true);
    for (const key of ['ArrowDown', 'Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
    await done(page, 'C’est fait : 1 lab.');
    await expect.poll(() => page.locator('tbody tr').innerText()).toMatch(/Équipe centrale/);
    await page.goto('/suivi/reims');
    const select = page.getByLabel('Suivi par');
    await expect.poll(() => select.locator('option:checked').innerText()).toMatch(/Équipe centrale/);
    await select.selectOption({ label: 'personne' });
    await page.getByRole('button', { name: 'Ne plus confier' }).click();
    await expect.poll(async () => (await essaim.dataSource.query('SELECT FROM follower')).length).toBe(0);
  });

  it('all that are shown, and those that a filter hides by now are told of', async () => {
    const page = await network('?montrer=labs');
    await page.getByRole('checkbox', { name: 'Choisir les 12 affichés' }).check();
    await bar(page).getByText('12 choisis').waitFor();
    await page.getByLabel('Lab, académie ou région').fill('nice');
    await bar(page).getByText('dont 11 hors de cette liste').waitFor();
    await bar(page).getByRole('button', { name: 'Tout décocher' }).click();
    await expect.poll(() => bar(page).getByRole('button').count()).toBe(0);
  });

  it('an action is planned for each; a lost answer does not plan it twice', async () => {
    const page = await network('?montrer=labs');
    await choose(page, 'Limoges', 'Poitiers');
    await bar(page).getByRole('button', { name: 'Planifier' }).click();
    await dialog(page).getByRole('button', { name: 'Planifier' }).click();
    await dialog(page).getByText('Dites ce qu’il faut faire.').waitFor();
    await dialog(page).getByLabel('Prochaine action').fill('Proposer une résidence');
    await dialog(page).getByLabel('Pour le').fill(IN_A_YEAR);
    let lost = false;
    await page.route('**/graphql', async (route) => {
      if (lost || !route.request().postData()?.includes('planForEach')) return route.continue();
      lost = true;
      await route.fetch();
      return route.abort();
    });
    await dialog(page).getByRole('button', { name: 'Planifier' }).click();
    await dialog(page).getByText('Le serveur ne répond pas.').waitFor();
    expect(await dialog(page).getByLabel('Prochaine action').inputValue()).toBe('Proposer une résidence');
    await dialog(page).getByRole('button', { name: 'Planifier' }).click();
    await done(page, 'C’est fait : 2 actions sont prévues.');
    await expect.poll(() => page.getByText(shortDayWords(IN_A_YEAR)).count()).toBe(2);
    expect(await essaim.dataSource.manager.countBy(NextAction, { what: 'Proposer une résidence' })).toBe(2);
  });

  it('a message is read once more before it goes, with how many get it and who has nobody', async () => {
    const page = await network('?montrer=labs');
    await choose(page, 'Nice', 'Paris', 'Rennes');
    await bar(page).getByRole('button', { name: 'Écrire' }).click();
    await dialog(page).getByText('2 personnes le recevront.').waitFor();
    await dialog(page).getByText('Lab d’académie de Rennes').waitFor();
    await dialog(page).getByRole('button', { name: 'Continuer' }).click();
    await dialog(page).getByText('Donnez un objet au message.').waitFor();
    await dialog(page).getByLabel('Objet').fill('La campagne ouvre');
    await dialog(page).getByLabel('Message').fill('Bonjour,\n\nÀ lundi.');
    await dialog(page).getByRole('button', { name: 'Pas maintenant' }).click();
    await bar(page).getByRole('button', { name: 'Écrire' }).click();
    expect(await dialog(page).getByLabel('Message').inputValue()).toBe('Bonjour,\n\nÀ lundi.');
    await dialog(page).getByRole('button', { name: 'Continuer' }).click();
    await dialog(page).getByRole('button', { name: 'Envoyer à 2 personnes' }).click();
    await done(page, 'C’est parti : le message va à 2 personnes.');
    expect(await essaim.dataSource.manager.countBy(Mail, { kind: 'letter' })).toBe(2);
    await page.goto('/suivi/nice');
    await page.getByRole('region', { name: 'Courriels envoyés' }).getByText('La campagne ouvre').waitFor();
  });

  it('a lab that was closed meanwhile is named, and let go of without losing the rest', async () => {
    const page = await network('?montrer=labs');
    await choose(page, 'Toulouse', 'Versailles');
    await bar(page).getByRole('button', { name: 'Planifier' }).click();
    await dialog(page).getByLabel('Prochaine action').fill('Appeler le sponsor');
    await close('toulouse', '2021-06-30');
    await dialog(page).getByRole('button', { name: 'Planifier' }).click();
    await dialog(page).getByText('« Lab d’académie de Toulouse » est arrêté depuis le 30 juin 2021.').waitFor();
    await dialog(page).getByRole('button', { name: 'Retirer du choix ce qui n’est plus là' }).click();
    await dialog(page).getByRole('heading', { name: 'Planifier pour 1 lab' }).waitFor();
    await dialog(page).getByRole('button', { name: 'Planifier' }).click();
    await done(page, 'C’est fait : l’action est prévue.');
    await close('toulouse', null);
  });
});

describe.each([
  ['wide', {}],
  ['on a phone', PHONE],
])('axe finds nothing serious, %s', (_, device) => {
  it('in the list with a choice, and in the letter, in light and in dark', async () => {
    const page = await network('?montrer=labs', { ...device, calm: true });
    await choose(page, 'Nice');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe(colorScheme);
      expect(grave(await axeFindings(page)), colorScheme).toEqual([]);
      await bar(page).getByRole('button', { name: 'Écrire' }).click();
      await dialog(page).getByText('Une personne le recevra.').waitFor();
      expect(grave(await axeFindings(page)), `the letter, ${colorScheme}`).toEqual([]);
      await dialog(page).getByRole('button', { name: 'Pas maintenant' }).click();
    }
  });
});

it('is printed as one document in landscape, which begins with its first rows', async () => {
  const page = await signIn(browser, essaim, CENTRAL, '/suivi/reseau');
  await page.locator('tbody tr').first().waitFor();
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sheets = [...printed.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  expect(sheets.length).toBeGreaterThan(0);
  for (const [, width, height] of sheets) expect(Number(width)).toBeGreaterThan(Number(height));
});
