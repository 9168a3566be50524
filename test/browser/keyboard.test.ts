import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { look, markers, nameOnMap, plane, summary } from './setup/screen.ts';
import { servedApplication } from './setup/served-application.ts';
import { PHONE, visitors } from './setup/visitors.ts';

/* Nothing here uses the pointer. */

const browser = visitors();
const essaim = servedApplication();

/** A visitor without a mouse, before the first Tab. */
async function arrive(path: string, announced = '12 labs'): Promise<Page> {
  const page = await browser.visit(essaim, path);
  await expect.poll(() => look(page)).toMatchObject({ announced, waiting: false });
  if (!path.startsWith('/liste')) await page.locator('#map').waitFor();
  return page;
}

const keys = async (page: Page, ...pressed: string[]) => {
  for (const key of pressed) await page.keyboard.press(key);
};

/** What has the focus, as it is called; '' when nothing has. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: here } = document;
    if (!here || here === document.body) return '';
    const label = here.getAttribute('aria-label') ?? (here as HTMLInputElement).labels?.[0]?.textContent;
    return (label ?? here.textContent!).replace(/\s+/g, ' ').trim();
  });

/** Presses Tab until the thing of that name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const named = (label: string) => (typeof name === 'string' ? label === name : name.test(label));
  const passed: string[] = [];
  do {
    await page.keyboard.press('Tab');
    passed.push(await focused(page));
    if (passed.length > 60) throw new Error(`Tab never comes to ${name}, but to: ${passed.join(' | ')}`);
  } while (!named(passed.at(-1)!));
}

const told = (page: Page) => page.locator('#map ~ [aria-live]').innerText();
const MAP = /^Carte des labs/;

describe('with the keyboard alone', () => {
  it('the first stop leads past the navigation', async () => {
    const page = await arrive('/');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Aller au contenu');
    const skip = page.getByRole('link', { name: 'Aller au contenu' });
    await expect.poll(async () => (await skip.boundingBox())!.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.querySelector('main')!.contains(document.activeElement))).toBe(true);
  });

  it.each(['/', '/liste', '/a-propos', '/labs/rennes'])('each stop shows that it has the focus (%s)', async (path) => {
    const page = await browser.visit(essaim, path);
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    const outline = () =>
      page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!);
        return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
      });
    const stops: string[] = [];
    await page.keyboard.press('Tab');
    for (let name = await focused(page); name !== ''; name = await focused(page)) {
      stops.push(name);
      expect(await outline(), name).toBeGreaterThanOrEqual(2);
      await page.keyboard.press('Tab');
    }
    expect(stops.length).toBeGreaterThan(6);
  });

  it('the map is one stop, and the list is its equal', async () => {
    const page = await arrive('/');
    const stops: { name: string; onMap: boolean; lab: string | undefined }[] = [];
    await page.keyboard.press('Tab');
    for (let name = await focused(page); name !== ''; name = await focused(page)) {
      const where = await page.evaluate(() => ({
        onMap: document.activeElement!.closest('#map, #map ~ *') !== null,
        lab: (document.activeElement as HTMLElement).dataset.lab,
      }));
      stops.push({ name, ...where });
      await page.keyboard.press('Tab');
    }
    expect(stops.filter(({ onMap }) => onMap).map(({ name }) => name)).toEqual([expect.stringMatching(MAP)]);
    expect(stops.flatMap(({ lab }) => lab ?? [])).toHaveLength(12);
  });

  it('arrows go from an académie to the next, mark it, and say what it is', async () => {
    const page = await arrive('/');
    await tabTo(page, MAP);
    const reached: string[] = [];
    for (const arrow of ['ArrowDown', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'ArrowRight']) {
      const before = await told(page);
      await page.keyboard.press(arrow);
      await expect.poll(() => told(page)).not.toBe(before);
      expect(await told(page)).toMatch(/^(Académie|Vice-rectorat|Service).*\s: .+\.$/);
      const [name] = await page.locator('.place-name.pointed').allTextContents();
      reached.push(name!);
      expect(await look(page)).toMatchObject({ announced: '12 labs' });
    }
    for (const name of reached) expect(plane.territories.map(({ shortName }) => shortName)).toContain(name);
    expect(await focused(page)).toMatch(MAP);
  });

  it('says of a lab on the map its status and its link, and of the others that none is known', async () => {
    const page = await arrive('/?academie=nantes');
    await tabTo(page, MAP);
    await page.keyboard.press('ArrowUp');
    await expect
      .poll(() => told(page))
      .toBe('Académie de Rennes\u00a0: En préfiguration · lancement en mai 2020, Suivi à confirmer.');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => told(page)).toBe('Académie de Nantes\u00a0: aucun lab recensé.');
  });

  it('Enter opens the summary and goes into it; Escape closes it and comes back to the map, where one was', async () => {
    const page = await arrive('/?academie=nantes');
    await tabTo(page, MAP);
    await keys(page, 'ArrowUp', 'Enter');
    await expect.poll(() => focused(page)).toBe('Lab d’académie de Rennes');
    expect(new URL(page.url()).search).toBe('?lab=rennes');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toMatch(MAP);
    expect(await summary(page).count()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('.place-name.pointed').allTextContents()).toEqual([nameOnMap('nantes')]);
  });

  it('plus, minus and zero zoom the map and show it whole again', async () => {
    const page = await arrive('/');
    await tabTo(page, MAP);
    const width = async () => (await page.locator('#map .cell').first().boundingBox())?.width ?? 0;
    const whole = await width();
    await page.keyboard.press('+');
    await expect.poll(() => page.locator('#map.zoomed').count()).toBe(1);
    await page.keyboard.press('0');
    await expect.poll(width).toBeCloseTo(whole, 0);
    expect(await page.locator('#map.zoomed').count()).toBe(0);
  });

  it('from a row to its summary, to its fiche, and back', async () => {
    const page = await arrive('/');
    await tabTo(page, /^Limoges/);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Lab d’académie de Limoges');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toMatch(/^Limoges/);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Lab d’académie de Limoges');
    await tabTo(page, /^Lire la fiche/);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/labs/limoges');
    await page.locator('article h1').waitFor();
    await tabTo(page, 'Aller au contenu');
    await page.goBack();
    await summary(page, 'Lab d’académie de Limoges').waitFor();
    await page.goBack();
    await expect.poll(() => summary(page).count()).toBe(0);
  });

  it('on a new page, reading starts at its title', async () => {
    const page = await arrive('/');
    await tabTo(page, 'À propos');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('À propos d’Essaim');
    await page.goBack();
    await expect.poll(() => focused(page)).toBe('Les labs d’innovation des académies');
    await tabTo(page, /^Rennes/);
    await keys(page, 'Enter');
    await tabTo(page, /^Lire la fiche/);
    await keys(page, 'Enter');
    await expect.poll(() => focused(page)).toBe('Lab d’académie de Rennes');
  });

  it('a new page is seen from its top, and Back comes back to where one was', async () => {
    const page = await browser.visit(essaim, '/', PHONE);
    await expect.poll(() => look(page)).toMatchObject({ announced: '12 labs', waiting: false });
    await markers(page).first().waitFor();
    const scrolled = () => page.evaluate(() => scrollY);
    const last = page.getByRole('link', { name: /^D’où viennent ces données/ });
    await last.focus();
    await expect.poll(scrolled).toBeGreaterThan(500);
    const before = await scrolled();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'À propos d’Essaim' }).waitFor();
    expect(await scrolled()).toBe(0);
    await page.goBack();
    await expect.poll(scrolled).toBe(before);
  });

  it('the search keeps the focus while one types, and Tab goes on to the legend', async () => {
    const page = await arrive('/');
    await tabTo(page, /^Chercher un lab/);
    await page.keyboard.type('coaching');
    await expect.poll(() => look(page)).toMatchObject({ announced: '7 labs', waiting: false });
    expect(await page.getByRole('searchbox').inputValue()).toBe('coaching');
    expect(await focused(page)).toMatch(/^Chercher un lab/);
    await tabTo(page, /^Suivi/);
    await page.keyboard.press('Space');
    await expect.poll(() => new URL(page.url()).search).toContain('lien=suivi');
    expect(await focused(page)).toMatch(/^Suivi/);
  });

  it('the two readings of the map are one choice, made with the arrows', async () => {
    const page = await arrive('/');
    await tabTo(page, 'Lien avec le 110 bis');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.getByRole('button', { name: /^Actif/ }).count()).toBe(1);
    expect(await focused(page)).toBe('État d’avancement');
  });

  it('a menu opens, filters, closes with Escape and gives the focus back', async () => {
    const page = await arrive('/');
    const menu = page.getByRole('button', { name: /^Thématique/ });
    await tabTo(page, 'Thématique');
    await page.keyboard.press('Enter');
    expect(await menu.getAttribute('aria-expanded')).toBe('true');
    await tabTo(page, /sociale/);
    await page.keyboard.press('Space');
    await expect.poll(() => look(page)).toMatchObject({ announced: '2 labs', waiting: false });
    expect(await focused(page)).toMatch(/sociale/);
    await page.keyboard.press('Escape');
    expect(await focused(page)).toMatch(/^Thématique/);
    expect(await menu.getAttribute('aria-expanded')).toBe('false');
    expect(await page.getByRole('checkbox').count()).toBe(0);
  });

  it('a menu that one leaves closes, and Escape in a menu leaves the summary open', async () => {
    const page = await arrive('/?lab=rennes');
    await tabTo(page, 'Région');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await summary(page).count()).toBe(1);
    await keys(page, 'Enter', 'Shift+Tab');
    await expect.poll(() => page.getByRole('button', { name: 'Région' }).getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Escape');
    await expect.poll(() => summary(page).count()).toBe(0);
  });

  it('a period is chosen', async () => {
    const page = await arrive('/liste');
    await tabTo(page, 'Lancement');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Lancé à partir de');
    await keys(page, 'ArrowDown', 'ArrowDown');
    await expect.poll(() => new URL(page.url()).search).toMatch(/lance-de=20\d\d/);
    await keys(page, 'Escape');
    expect(await focused(page)).toMatch(/^Lancement/);
  });

  it('filters are taken away, one and all', async () => {
    const page = await arrive('/?theme=sociale&theme=numerique&q=hippopotame', 'Aucun lab');
    await tabTo(page, /^Retirer le filtre.*hippopotame/);
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).search).toBe('?theme=sociale&theme=numerique');
    await tabTo(page, 'Tout retirer');
    await page.keyboard.press('Enter');
    await expect.poll(() => look(page)).toMatchObject({ announced: '12 labs' });
  });

  it('the table is sorted by its columns', async () => {
    const page = await arrive('/liste');
    await tabTo(page, 'Lancement');
    await tabTo(page, 'Lancement');
    await page.keyboard.press('Enter');
    await expect.poll(() => look(page)).toMatchObject({ listed: expect.arrayContaining(['nice']) as string[] });
    await expect.poll(async () => (await look(page)).listed[0]).toBe('nice');
    expect(await focused(page)).toBe('Lancement');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await look(page)).listed[0]).toBe('nancy-metz');
  });

  it('on a phone’s width too, the summary is reached and left', async () => {
    const page = await browser.visit(essaim, '/', PHONE);
    await markers(page).first().waitFor();
    await tabTo(page, /^Nice/);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Lab d’académie de Nice');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toMatch(/^Nice/);
  });
});
