import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { MATURITY_LABELS, STATUS_LABELS } from '../../domain/stages.ts';
import { territoryTitle } from '../../domain/territory-title.ts';
import type { AcademyType } from '../../client/graphql/generated/graphql.ts';
import { aLab, aPublishedFiche } from '../factories/labs.ts';
import { type Lab, wholeLabs } from '../setup/public-answers.ts';
import { look, row } from './setup/screen.ts';
import { servedApplication } from './setup/served-application.ts';
import { type Device, PHONE, visitors } from './setup/visitors.ts';

const browser = visitors();
const essaim = servedApplication();
/** The same with two labs more: one whose fiche does not say how far it has come, one that has no fiche. */
const unsure = servedApplication();
beforeAll(() =>
  unsure.change(async (transaction) => {
    const silent = await aLab(transaction, { slug: 'silencieux', name: 'Lab silencieux' });
    await aPublishedFiche(transaction, { lab: silent, content: { name: 'Lab silencieux' } });
    await aLab(transaction, { slug: 'naissant', name: 'Lab naissant' });
  }),
);

const SIZES: [string, Device][] = [
  ['at a desk', {}],
  ['on a phone', PHONE],
];

/** The list, when all of it is there. */
async function theList(device: Device = {}, { query = '', from = essaim } = {}): Promise<Page> {
  const page = await browser.visit(from, `/liste${query}`, device);
  await expect.poll(() => look(page)).toMatchObject({ waiting: false, announced: /\d+ labs/ });
  return page;
}

/** All that stands with a lab, in its line. */
const lineOf = (page: Page, lab: string) =>
  page
    .locator('main tr, main li')
    .filter({ has: page.locator(`[data-lab="${lab}"]`) })
    .innerText();

const launchIn = ({ launch, edition }: Lab) =>
  launch.from && launch.from.slice(0, 4) > String(edition) ? new RegExp(`prévu.*${launch.label}`) : launch.label;

describe.each(SIZES)('the list %s', (_, device) => {
  it('holds of each lab its name, its status, its link « à confirmer » and its launch', async () => {
    const page = await theList(device);
    const labs = await wholeLabs(essaim);
    expect((await look(page)).listed).toEqual(labs.map(({ slug }) => slug));
    for (const lab of labs) {
      const line = await lineOf(page, lab.slug);
      expect(line).toContain(lab.academy.name);
      expect(line).toContain(STATUS_LABELS[lab.status!]);
      expect(line).toMatch(new RegExp(`${MATURITY_LABELS[lab.maturity!.level]}\\s*, à confirmer`));
      if (lab.launch.from) expect(line).toMatch(launchIn(lab));
      else expect(line).toMatch(/non précisé/);
    }
  });

  it('holds the académies that have none, with their site', async () => {
    const page = await theList(device);
    const { academies } = await essaim.graphql<{
      academies: { name: string; type: AcademyType; website: string | null; labs: unknown[] }[];
    }>('{ academies { name type website labs { slug } } }');
    const without = academies.filter(({ labs }) => labs.length === 0);
    expect(without).toHaveLength(22);
    const told = page.getByRole('region', { name: 'Aucun lab recensé (22)' });
    const names = told.getByRole('listitem').locator('a:first-child');
    expect((await names.allInnerTexts()).sort()).toEqual(without.map(territoryTitle).sort());
    for (const academy of without.filter(({ website }) => website)) {
      const site = told.getByRole('link', { name: `son site (${territoryTitle(academy)})`, exact: true });
      expect(await site.getAttribute('href')).toBe(academy.website);
    }
  });

  it('leads to each fiche, and Back comes back', async () => {
    const page = await theList(device, { query: '?etat=actif' });
    await row(page, 'limoges').click();
    await page.getByRole('heading', { level: 1, name: 'Lab d’académie de Limoges' }).waitFor();
    await page.goBack();
    await expect.poll(() => look(page)).toMatchObject({ announced: '5 labs' });
  });

  it('does not scroll sideways', async () => {
    for (const query of ['', '?q=coaching', '?theme=magie']) {
      const page = await browser.visit(essaim, `/liste${query}`, device);
      await expect.poll(async () => (await look(page)).waiting).toBe(false);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });
});

const ACTIVE = ['creteil', 'limoges', 'nice', 'orleans-tours', 'paris'];
const PREFIGURED = ['poitiers', 'rennes', 'versailles'];
const STARTING = ['montpellier', 'nancy-metz', 'reims', 'toulouse'];
const UNKNOWN_LAUNCH = ['montpellier', 'naissant', 'reims', 'silencieux', 'toulouse'];
const UNKNOWN_STATUS = ['naissant', 'silencieux'];
const BY_NAME = [...ACTIVE, ...PREFIGURED, ...STARTING, 'naissant', 'silencieux'];
const NAMED = [
  ...['creteil', 'naissant', 'silencieux', 'limoges', 'montpellier', 'nancy-metz', 'nice', 'orleans-tours', 'paris'],
  ...['poitiers', 'reims', 'rennes', 'toulouse', 'versailles'],
];
const EARLIEST = [
  ...['nice', 'limoges', 'orleans-tours', 'rennes', 'versailles', 'creteil', 'paris', 'poitiers', 'nancy-metz'],
];
const LATEST = [
  ...['nancy-metz', 'poitiers', 'creteil', 'paris', 'versailles', 'rennes', 'orleans-tours', 'limoges', 'nice'],
];

/** What comes first, for each sort and direction; what is unknown comes after, in any order. */
const SORTED: [sort: string, inverted: boolean, known: string[], unknown: string[]][] = [
  ['nom', false, NAMED, []],
  ['nom', true, [...NAMED].reverse(), []],
  ['etat', false, [...ACTIVE, ...PREFIGURED, ...STARTING], UNKNOWN_STATUS],
  ['etat', true, [...STARTING, ...PREFIGURED, ...ACTIVE], UNKNOWN_STATUS],
  ['lancement', false, EARLIEST, UNKNOWN_LAUNCH],
  ['lancement', true, LATEST, UNKNOWN_LAUNCH],
];

async function isSorted(page: Page, known: string[], unknown: string[]): Promise<void> {
  await expect.poll(async () => (await look(page)).listed.slice(0, known.length)).toEqual(known);
  expect((await look(page)).listed.slice(known.length).sort()).toEqual(unknown);
}

describe('sorting', () => {
  it('knows every lab here', () => {
    for (const [, , known, unknown] of SORTED) expect([...known, ...unknown].sort()).toEqual([...BY_NAME].sort());
  });

  it.each([['/', {}] as const, ['/liste', {}] as const, ['/liste', PHONE] as const])(
    'by name, status and launch, both ways, puts the unknown last (%s %o)',
    async (path, device) => {
      const page = await browser.visit(unsure, path, device);
      await expect.poll(() => look(page)).toMatchObject({ waiting: false, announced: '14 labs' });
      const invert = page.getByRole('button', { name: 'Inverser l’ordre' });
      for (const [sort, inverted, known, unknown] of SORTED) {
        await page.getByLabel('Trier les labs').selectOption(sort);
        if (inverted) await invert.click();
        await isSorted(page, known, unknown);
        await expect.poll(() => invert.getAttribute('aria-pressed')).toBe(String(inverted));
      }
    },
  );

  it('says what is unknown: in a heading of its own among rows, in its cell in the table', async () => {
    const phone = await theList(PHONE, { query: '?tri=lancement', from: unsure });
    await phone.getByRole('heading', { name: 'Lancement non précisé (5)' }).waitFor();
    await phone.getByLabel('Trier les labs').selectOption('etat');
    await phone.getByRole('heading', { name: 'État non précisé (2)' }).waitFor();
    const desk = await theList({}, { query: '?tri=lancement', from: unsure });
    for (const lab of UNKNOWN_LAUNCH) expect(await lineOf(desk, lab)).toContain('non précisé');
    expect(await desk.getByRole('table').locator('caption').textContent()).toMatch(
      /une valeur inconnue vient à la\s+fin/,
    );
  });

  it('is told by the columns of the table: one is sorted, and says which way', async () => {
    const page = await theList({}, { from: unsure });
    const told = async () =>
      Object.fromEntries(
        await page
          .locator('thead th[aria-sort]')
          .evaluateAll((heads) => heads.map((head) => [head.textContent!.trim(), head.getAttribute('aria-sort')])),
      ) as Record<string, string>;
    expect(await told()).toEqual({ Lab: 'ascending' });
    const columns = { Lab: 'nom', État: 'etat', Lancement: 'lancement' };
    for (const [column, sort] of Object.entries(columns).reverse()) {
      const head = page.getByRole('columnheader', { name: column }).getByRole('button');
      await head.click();
      await expect.poll(told).toEqual({ [column]: 'ascending' });
      const [, , known, unknown] = SORTED.find(([name, inverted]) => name === sort && !inverted)!;
      await isSorted(page, known, unknown);
      await head.click();
      await expect.poll(told).toEqual({ [column]: 'descending' });
      const [, , reversed] = SORTED.find(([name, inverted]) => name === sort && inverted)!;
      await isSorted(page, reversed, unknown);
    }
  });
});
