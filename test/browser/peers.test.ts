import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings, grave } from './setup/axe.ts';
import { servedApplication } from './setup/served-application.ts';
import { PHONE, visitors } from './setup/visitors.ts';

const DESK = {};

describe.each([
  ['at a desk', DESK],
  ['on a phone', PHONE],
])('A newcomer %s', (_where, device) => {
  const essaim = servedApplication();
  const { visit } = bound(visitors());

  it('finds which labs near them do incubation', async () => {
    const page = await visit(essaim, '/', device);
    await page.getByRole('button', { name: /^Offre de service/ }).click();
    await page.getByRole('checkbox', { name: /incubation/i }).check();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Région/ }).click();
    await page.getByRole('checkbox', { name: /Île-de-France/ }).check();
    await expect.poll(() => listed(page)).toEqual(['creteil', 'versailles']);
  });

  it('finds who has gone furthest with fab labs', async () => {
    const page = await visit(essaim, '/', device);
    await page.getByRole('searchbox').fill('fab labs');
    await expect.poll(() => listed(page)).toEqual(['montpellier']);
    await expect.poll(() => page.locator('main mark').allTextContents()).toContain('fab');
  });

  it('learns whom to call when there is nothing in Amiens', async () => {
    const page = await visit(essaim, '/?academie=amiens', device);
    await page.getByRole('link', { name: 'Qui appeler d’ici' }).click();
    await page.getByRole('heading', { level: 1, name: 'Académie d’Amiens' }).waitFor();
    const called = page.getByRole('heading', { name: 'Qui appeler' }).locator('..');
    expect(await called.getByRole('link').allTextContents()).toEqual([
      'Lab d’académie de Créteil',
      'Lab d’académie de Reims',
      'Lab d’académie de Versailles',
    ]);
    expect(await page.getByRole('heading', { name: 'Se lancer' }).count()).toBe(1);
    await called.getByRole('link', { name: 'Lab d’académie de Reims' }).click();
    await page.getByRole('heading', { level: 2, name: 'Contact' }).waitFor();
  });
});

describe('The table', () => {
  const essaim = servedApplication();
  const { visit } = bound(visitors());

  const cell = (page: Page, lab: string, column: number) =>
    page
      .getByRole('row', { name: new RegExp(`^${lab}`) })
      .locator('td')
      .nth(column);

  it('tells offered, not offered and not answered apart, in words too', async () => {
    const page = await visit(essaim, '/tableau');
    await page.getByRole('table').waitFor();
    expect((await cell(page, 'Créteil', 0).textContent())!.trim()).toBe('non');
    expect((await cell(page, 'Créteil', 2).textContent())!.trim()).toBe('oui');
    expect((await cell(page, 'Nancy-Metz', 0).textContent())!.trim()).toMatch(/non répondu$/);
  });

  it('sums over those who answered, each sum leading to those labs', async () => {
    const page = await visit(essaim, '/tableau');
    const sums = page.locator('tfoot td');
    await expect.poll(() => sums.first().textContent()).toMatch(/7\s*sur 9/);
    await sums.nth(2).getByRole('link').click();
    await expect.poll(() => page.locator('tbody tr').count()).toBe(3);
    expect(new URL(page.url()).search).toBe('?service=incubation');
  });

  it('keeps the labs in sight on a phone, while the page itself does not scroll sideways', async () => {
    const page = await visit(essaim, '/tableau', PHONE);
    await page.getByRole('table').waitFor();
    await page.locator('.scroll').evaluate((scroll) => (scroll.scrollLeft = 400));
    const box = (await page.getByRole('link', { name: 'Rennes' }).boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  it('prints on one landscape page', async () => {
    const page = await visit(essaim, '/tableau');
    await page.getByRole('table').waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const text = pdf.toString('latin1');
    expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    const [, width, height] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(text)!;
    expect(Number(width)).toBeGreaterThan(Number(height));
  });
});

describe('Comparing', () => {
  const essaim = servedApplication();
  const { visit } = bound(visitors());

  it('sets two labs side by side, says in words what differs, and keeps the choice in the address', async () => {
    const page = await visit(essaim, '/labs/creteil');
    await page.getByRole('link', { name: 'Comparer à d’autres labs' }).click();
    await page.getByLabel('Ajouter un lab').selectOption('rennes');
    await expect.poll(() => page.locator('thead th').count()).toBe(2);
    expect(new URL(page.url()).search).toBe('?lab=creteil&lab=rennes');
    const offer = page.getByRole('row', { name: /^Offre de service/ });
    expect(await offer.getByText('différent').count()).toBe(1);
    expect(await offer.locator('li', { hasText: 'incubation' }).textContent()).toContain('lui seul');
    const shared = await visit(essaim, `/comparer?lab=creteil&lab=rennes`);
    await expect.poll(() => shared.locator('main').textContent()).toContain('Lab d’académie de Rennes');
  });
});

describe('The pages for finding a peer', () => {
  const essaim = servedApplication();
  const { visit } = bound(visitors());

  it.each(['/tableau', '/academies/amiens', '/academies/nice', '/comparer?lab=creteil&lab=paris', '/labs/paris'])(
    '%s keeps nobody out, in light and dark',
    async (path) => {
      for (const theme of ['light', 'dark'] as const) {
        const page = await visit(essaim, path, { theme });
        await page.getByRole('heading', { level: 1 }).waitFor();
        await expect.poll(() => page.getByText('Chargement').count()).toBe(0);
        expect(grave(await axeFindings(page))).toEqual([]);
      }
    },
  );

  it('lets the labs that are shown be taken along', async () => {
    const page = await visit(essaim, '/liste?service=incubation');
    const link = page.getByRole('link', { name: 'CSV' });
    expect(await link.getAttribute('href')).toBe('/exports/labs.csv?service=incubation');
    const answer = await page.request.get((await link.getAttribute('href'))!);
    expect((await answer.text()).trim().split('\r\n')[0]).toContain('Lab;Académie');
  });
});

/** Listens to what a page's visitors do, one call short. */
function bound(all: ReturnType<typeof visitors>) {
  return { visit: all.visit.bind(all) };
}

const listed = (page: Page) =>
  page.locator('main [data-lab]').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.lab));
