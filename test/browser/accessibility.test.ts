import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings, grave } from './setup/axe.ts';
import { look, markers, openMenu, row, summary } from './setup/screen.ts';
import { servedApplication } from './setup/served-application.ts';
import { type Device, PHONE, visitors } from './setup/visitors.ts';

const browser = visitors();
const essaim = servedApplication();

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const answered = (page: Page) => expect.poll(async () => (await look(page)).waiting).toBe(false);
const drawn = async (page: Page) => {
  await answered(page);
  await markers(page).first().waitFor();
};
const told = async (page: Page) => {
  await page.locator('article h1').waitFor();
  await expect.poll(() => page.locator('.told .plain').count()).toBe(0);
};

/** Every page, and every main state of each, with what shows that it is there. */
const STATES: [what: string, path: string, ready: (page: Page) => Promise<unknown>, device?: Device][] = [
  ['the map', '/', async (page) => [await drawn(page), await row(page, 'nice').hover()]],
  ['a chosen lab, under a filter', '/?lien=suivi&lab=rennes', drawn],
  ['a chosen académie', '/?academie=nantes', (page) => summary(page, 'Académie de Nantes').waitFor()],
  ['an open menu', '/?theme=usages', async (page) => [await drawn(page), await openMenu(page, 'Thématique')]],
  ['the open menu of periods', '/', async (page) => [await drawn(page), await openPeriods(page)]],
  ['a search, in the second reading', '/?lecture=etat&q=coaching', drawn],
  ['no result', '/?q=hippopotame&etat=actif', answered],
  ['an edition that does not exist', '/?edition=1999', (page) => page.getByRole('alert').waitFor()],
  ['a chosen lab on a phone', '/?lab=rennes', (page) => summary(page, 'Lab d’académie de Rennes').waitFor(), PHONE],
  ['the list', '/liste?q=coaching&tri=lancement', answered],
  ['the list on a phone', '/liste?tri=lancement', answered, PHONE],
  ['an empty edition', '/liste?edition=2021', answered],
  ['a fiche', '/labs/versailles', told],
  ['a fiche of a project', '/labs/montpellier', told],
  ['a fiche that is almost empty, on a phone', '/labs/nancy-metz', told, PHONE],
  ['the about page', '/a-propos', (page) => title(page, 'À propos d’Essaim')],
  ['the privacy page', '/vie-privee', (page) => title(page, 'Vie privée')],
  ['a page not found', '/nulle-part', (page) => title(page, 'Cette page n’existe pas')],
  ['an unknown lab', '/labs/montpelier', (page) => page.getByRole('link', { name: /Montpellier/ }).waitFor()],
];

async function openPeriods(page: Page): Promise<void> {
  await page.getByRole('group', { name: 'Filtres' }).getByRole('button', { name: 'Lancement' }).click();
}

describe('in light and in dark, axe finds nothing serious', () => {
  it.each(STATES)('on %s (%s)', async (_, path, ready, device = {}) => {
    const page = await browser.visit(essaim, path, { ...device, calm: true });
    await ready(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe(colorScheme);
      expect(grave(await axeFindings(page)), colorScheme).toEqual([]);
    }
  });
});

describe('the reader’s choice of light and dark', () => {
  it('holds over the system’s, and is kept', async () => {
    const page = await browser.visit(essaim, '/a-propos', { theme: 'dark' });
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
    await page.getByRole('button', { name: 'Apparence automatique ; passer en clair' }).click();
    expect(await theme()).toBe('light');
    await page.reload();
    await page.getByRole('button', { name: 'Apparence clair ; passer en sombre' }).click();
    expect(await theme()).toBe('dark');
    await page.getByRole('button', { name: 'Apparence sombre ; passer en automatique' }).click();
    expect(await theme()).toBe('dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(theme).toBe('light');
  });
});

describe('motion', () => {
  /** The longest transition or animation that anything on the page has, in seconds. */
  const longest = (page: Page) =>
    page.evaluate(() => {
      const seconds = (durations: string) => Math.max(...durations.split(',').map((each) => parseFloat(each)));
      const styles = [...document.querySelectorAll('*')].flatMap((element) =>
        [null, '::before', '::after'].map((pseudo) => getComputedStyle(element, pseudo)),
      );
      return Math.max(
        ...styles.map((style) => Math.max(seconds(style.transitionDuration), seconds(style.animationDuration))),
      );
    });
  const everywhere = async (device: Device): Promise<number[]> => {
    const page = await browser.visit(essaim, '/?lab=rennes', device);
    await drawn(page);
    const durations = [await longest(page)];
    await page.locator('#map').focus();
    await page.keyboard.press('+');
    await expect.poll(() => page.locator('#map.zoomed').count()).toBe(1);
    durations.push(await longest(page));
    for (const path of ['/liste', '/labs/rennes', '/a-propos']) {
      await page.goto(path);
      await page.locator('h1').waitFor();
      durations.push(await longest(page));
    }
    return durations;
  };

  it('is none when the reader asks for none', async () => {
    expect(await everywhere({ calm: true })).toEqual([0, 0, 0, 0, 0]);
  });

  it('is short otherwise, on the map and in the list', async () => {
    const [map, zoomed, list] = await everywhere({});
    for (const duration of [map, list]) {
      expect(duration).toBeGreaterThan(0);
      expect(duration).toBeLessThanOrEqual(0.2);
    }
    expect(zoomed).toBeLessThanOrEqual(0.3); // Leaflet's own
  });
});

describe('the count', () => {
  it.each(['/', '/liste'])('is announced when it changes: the same status says it (%s)', async (path) => {
    const page = await browser.visit(essaim, path);
    await expect.poll(() => look(page)).toMatchObject({ announced: '12 labs', waiting: false });
    const status = page.getByRole('status').filter({ hasText: 'labs' });
    const element = (await status.elementHandle())!;
    await page.getByRole('button', { name: /^Premiers contacts/ }).click();
    await expect.poll(() => element.textContent()).toBe('4 labs');
    await page.getByRole('searchbox').fill('hippopotame');
    await expect.poll(() => element.textContent()).toBe('Aucun lab');
    expect(await element.evaluate((node) => node.isConnected)).toBe(true);
  });
});
