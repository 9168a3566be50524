import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { look, openMenu, row, type Screen, summary } from './setup/screen.ts';
import { servedApplication } from './setup/served-application.ts';
import { visitors } from './setup/visitors.ts';

type Filter = Partial<
  Record<'statuses' | 'maturities' | 'themes' | 'services' | 'structures' | 'regions', string[]> &
    Record<'text' | 'launchedFrom' | 'launchedTo', string>
>;
interface Expected {
  total: number;
  labs: { slug: string; academy: { slug: string } }[];
}

const browser = visitors();
const essaim = servedApplication();

/** What the public interface answers. */
async function expected(filter: Filter, edition: number | null = null): Promise<Expected> {
  const query = `query ($filter: LabFilter, $edition: Int) {
    labs(filter: $filter, edition: $edition) { total labs { slug academy { slug } } }
  }`;
  return (await essaim.graphql<{ labs: Expected }>(query, { filter, edition })).labs;
}

const said = (total: number) => (total > 1 ? `${total} labs` : total === 1 ? '1 lab' : 'Aucun lab');

/** That list, map and announced count show just these labs, all at the same instant. */
async function agrees(page: Page, { total, labs }: Expected): Promise<void> {
  await expect
    .poll(async () => ({ ...(await look(page)), legend: undefined }))
    .toEqual({
      waiting: false,
      announced: said(total),
      listed: expect.toSatisfy(
        (listed: string[]) => `${[...listed].sort()}` === `${labs.map(({ slug }) => slug).sort()}`,
      ),
      marked: new URL(page.url()).pathname === '/' ? labs.map(({ academy }) => academy.slug).sort() : null,
      legend: undefined,
    });
}

const twelve = (page: Page) => expect.poll(() => look(page)).toMatchObject({ announced: '12 labs', waiting: false });
const query = (page: Page) => new URL(page.url()).search;

describe('map, list and counts agree', () => {
  it.each<[string, Filter, number?]>([
    ['?etat=actif', { statuses: ['ACTIF'] }],
    ['?lien=premiers-contacts&lien=veille', { maturities: ['PREMIERS_CONTACTS', 'VEILLE'] }],
    ['?lien=suivi&etat=preparation&etat=preparatoire', { maturities: ['SUIVI'] }],
    ['?lien=suivi&etat=prefiguration', { maturities: ['SUIVI'], statuses: ['PREFIGURATION'] }],
    ['?theme=sociale&theme=numerique', { themes: ['sociale', 'numerique'] }],
    [
      '?service=coaching&service=labs-locaux&etat=actif',
      { services: ['coaching', 'labs-locaux'], statuses: ['ACTIF'] },
    ],
    ['?porteur=CARDIE&theme=usages&lecture=etat', { structures: ['CARDIE'], themes: ['usages'] }],
    ['?region=%C3%8Ele-de-France', { regions: ['Île-de-France'] }],
    ['?lance-de=2020&lance-a=2020', { launchedFrom: '2020', launchedTo: '2020' }],
    ['?lance-de=2020-09-15', { launchedFrom: '2020-09-15' }],
    ['?q=coaching&lance-a=2019-06', { text: 'coaching', launchedTo: '2019-06' }],
    ['?q=tiers+lieux&lien=premiers-contacts', { text: 'tiers lieux', maturities: ['PREMIERS_CONTACTS'] }],
    ['?edition=2020&service=incubation', { services: ['incubation'] }, 2020],
    ['?edition=2021', {}, 2021],
    ['?q=hippopotame', { text: 'hippopotame' }],
  ])('for %s, on the map and in the list', async (address, filter, edition) => {
    const page = await browser.visit(essaim, `/${address}`);
    await page.locator('#map').waitFor();
    await agrees(page, await expected(filter, edition));
    await page.getByRole('link', { name: 'Liste', exact: true }).click();
    await agrees(page, await expected(filter, edition));
    expect(page.url()).toContain('/liste?');
  });

  describe('whatever is chosen in the menus', () => {
    const MENUS = {
      État: 'statuses',
      Thématique: 'themes',
      'Offre de service': 'services',
      'Porté par': 'structures',
      Région: 'regions',
    } as const;
    let values: Record<string, string[]>;
    beforeAll(async () => {
      const { labs } = await essaim.graphql<{ labs: { facets: Record<string, { value: string }[]> } }>(
        `{ labs { facets { ${Object.values(MENUS)
          .map((facet) => `${facet} { value }`)
          .join(' ')} } } }`,
      );
      values = Object.fromEntries(
        Object.entries(labs.facets).map(([facet, options]) => [facet, options.map(({ value }) => value)]),
      );
    });

    const aStep = fc.record({
      menu: fc.constantFrom(...(Object.keys(MENUS) as (keyof typeof MENUS)[])),
      at: fc.nat(20),
    });

    it('step after step', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom('/', '/liste'),
          fc.array(aStep, { minLength: 3, maxLength: 4 }),
          async (path, steps) => {
            const page = await browser.visit(essaim, path);
            await twelve(page);
            const filter: Record<string, string[]> = {};
            for (const { menu, at } of steps) {
              const facet = MENUS[menu];
              const option = at % values[facet]!.length;
              const value = values[facet]![option]!;
              const before = filter[facet] ?? [];
              filter[facet] = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
              await (await openMenu(page, menu)).getByRole('checkbox').nth(option).click();
              await page.keyboard.press('Escape');
              await agrees(page, await expected(filter));
            }
          },
        ),
        { numRuns: 5 },
      );
    });
  });
});

describe('the address', () => {
  /** All that the screen says, as a visitor sees it. */
  const everything = async (page: Page) => ({
    screen: await look(page),
    query: query(page),
    text: await page.getByRole('searchbox').inputValue(),
    edition: await page.getByLabel('Fiches montrées').inputValue(),
    sort: await page.getByLabel('Trier les labs').inputValue(),
    inverted: await page.getByRole('button', { name: 'Inverser l’ordre' }).getAttribute('aria-pressed'),
    checked: await page
      .locator('input:checked')
      .evaluateAll((inputs) => inputs.map((input) => input.closest('label')!.textContent)),
    period: await page
      .locator('.period select')
      .evaluateAll((all: HTMLSelectElement[]) => all.map(({ value }) => value)),
    active: await page.getByRole('list', { name: 'Filtres en vigueur' }).getByRole('listitem').allTextContents(),
    summary: await summary(page).allInnerTexts(),
  });

  async function setEverything(page: Page): Promise<void> {
    await page.getByLabel('Fiches montrées').selectOption('2020');
    await page.getByRole('searchbox').fill('innovation');
    await page.getByRole('button', { name: /^Suivi/ }).click();
    await (await openMenu(page, 'État')).getByRole('checkbox', { name: 'Actif' }).check();
    await (await openMenu(page, 'Thématique')).getByRole('checkbox', { name: 'pédagogique' }).check();
    await (await openMenu(page, 'Offre de service')).getByRole('checkbox', { name: 'coaching' }).check();
    const carriers = await openMenu(page, 'Porté par');
    await carriers.getByRole('checkbox', { name: 'CARDIE' }).check();
    await carriers.getByRole('checkbox', { name: 'DANE' }).check();
    const regions = await openMenu(page, 'Région');
    await regions.getByRole('checkbox', { name: 'Nouvelle-Aquitaine' }).check();
    await regions.getByRole('checkbox', { name: 'Provence-Alpes-Côte d’Azur' }).check();
    await page.getByRole('group', { name: 'Filtres' }).getByRole('button', { name: 'Lancement' }).click();
    await page.getByLabel('Lancé à partir de').selectOption('2018');
    await page.getByLabel('jusqu’à').selectOption('2019');
    await page.keyboard.press('Escape');
    await page.getByLabel('Trier les labs').selectOption('lancement');
    await page.getByRole('button', { name: 'Inverser l’ordre' }).click();
    await expect.poll(() => look(page)).toMatchObject({ listed: ['limoges', 'nice'], waiting: false });
  }

  it('of the map carries everything, and shows the same to whoever opens it', async () => {
    const page = await browser.visit(essaim, '/');
    await twelve(page);
    await setEverything(page);
    await page.getByRole('radio', { name: 'État d’avancement' }).check();
    await row(page, 'nice').click();
    await summary(page, 'Lab d’académie de Nice').waitFor();
    const shown = await everything(page);
    const names = [
      'q',
      'etat',
      'lien',
      'theme',
      'service',
      'porteur',
      'porteur',
      'region',
      'region',
      'lance-de',
      'lance-a',
    ];
    expect([...new URLSearchParams(shown.query).keys()].sort()).toEqual(
      [...names, 'edition', 'lecture', 'tri', 'ordre', 'lab'].sort(),
    );
    const other = await browser.visit(essaim, `/${shown.query}`);
    await expect.poll(() => everything(other)).toEqual(shown);
  });

  it('of the list too', async () => {
    const page = await browser.visit(essaim, '/liste');
    await twelve(page);
    await setEverything(page);
    const shown = await everything(page);
    const other = await browser.visit(essaim, `/liste${shown.query}`);
    await expect.poll(() => everything(other)).toEqual(shown);
  });

  it('can be walked through with Back and Forward', async () => {
    const page = await browser.visit(essaim, '/');
    await twelve(page);
    const steps: [() => Promise<unknown>, Partial<Screen>][] = [
      [() => page.getByRole('searchbox').pressSequentially('coaching'), { announced: '7 labs' }],
      [() => page.getByRole('button', { name: /^Suivi/ }).click(), { announced: '7 labs' }],
      [() => page.getByRole('radio', { name: 'État d’avancement' }).check(), { announced: '7 labs' }],
      [() => page.getByRole('button', { name: /^Actif/ }).click(), { announced: '4 labs' }],
      [() => row(page, 'nice').click(), { announced: '4 labs' }],
      [() => page.getByRole('button', { name: 'Tout retirer' }).click(), { announced: '12 labs' }],
      [() => page.getByRole('link', { name: 'Liste', exact: true }).click(), { marked: null, announced: '12 labs' }],
      [() => row(page, 'limoges').click(), { announced: '' }],
    ];
    const address = () => new URL(page.url()).pathname + query(page);
    const seen: { address: string; screen: Screen; text: string | null }[] = [];
    const glance = async () => ({
      address: address(),
      screen: await look(page),
      text: (await page.getByRole('searchbox').count()) ? await page.getByRole('searchbox').inputValue() : null,
    });
    seen.push(await glance());
    for (const [step, shows] of steps) {
      const before = address();
      await step();
      await expect.poll(address).not.toBe(before);
      await expect.poll(() => look(page)).toMatchObject(shows.announced ? { ...shows, waiting: false } : shows);
      seen.push(await glance());
    }
    for (const glanced of seen.slice(0, -1).reverse()) {
      await page.goBack();
      await expect.poll(glance).toEqual(glanced);
    }
    for (const glanced of seen.slice(1)) {
      await page.goForward();
      await expect.poll(glance).toEqual(glanced);
    }
  });

  it.each([
    ['?etat=zzz&lien=&lecture=zzz&tri=zzz&ordre=zzz&edition=demain'],
    ['?lab=inconnu&academie=inconnue'],
    ['?lance-de=2020-13&lance-a=hier'],
    ['?lance-de=2021&lance-a=2019'],
    ['?q=%00%ff&q=deux&inconnu=oui'],
  ])('does no harm with what it cannot mean: %s', async (address) => {
    for (const path of ['/', '/liste']) {
      const page = await browser.visit(essaim, path + address);
      await twelve(page);
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(await summary(page).count()).toBe(0);
    }
  });

  it('with a value that no lab has shows it, so that it can be taken away', async () => {
    const themes = Array.from({ length: 120 }, (_, index) => `&theme=magie-${index}`).join('');
    for (const address of ['?theme=magie', `?porteur=DANE&region=Atlantide${themes}`]) {
      const page = await browser.visit(essaim, `/${address}`);
      await expect.poll(() => look(page)).toMatchObject({ announced: 'Aucun lab', waiting: false });
      expect(await page.getByRole('alert').count()).toBe(0);
      await page.getByRole('button', { name: 'Retirer tous les filtres' }).click();
      await twelve(page);
    }
  });

  it('with an edition that does not exist says so, and leads to the fiches that do', async () => {
    for (const path of ['/', '/liste']) {
      const page = await browser.visit(essaim, `${path}?edition=1999`);
      await expect.poll(() => page.getByRole('alert').innerText()).toContain('Il n’y a pas d’édition 1999');
      expect(await page.getByText('Chargement…').count()).toBe(0);
      await page.getByRole('button', { name: 'Voir les dernières fiches' }).click();
      await twelve(page);
      expect(await page.getByRole('alert').count()).toBe(0);
    }
  });
});

describe('a search', () => {
  const COACHING = ['limoges', 'nice', 'orleans-tours', 'paris', 'poitiers', 'rennes', 'versailles'];

  it.each([
    ['orleans', ['orleans-tours'], ['Orléans']],
    ['ORLÉANS', ['orleans-tours'], ['Orléans']],
    ['coaching', COACHING, ['coaching']],
    ['tiers lieux', ['montpellier'], ['tiers', 'lieux']],
  ])('for « %s » finds what it should, and marks what was found', async (text, labs, marked) => {
    const page = await browser.visit(essaim, '/');
    await twelve(page);
    for (const view of ['Carte', 'Liste']) {
      await page.getByRole('link', { name: view, exact: true }).click();
      await page.getByRole('searchbox').fill(text);
      await expect.poll(() => look(page)).toMatchObject({ listed: labs, announced: said(labs.length), waiting: false });
      const marks = await page.locator('main mark').allTextContents();
      expect(marks.length).toBeGreaterThanOrEqual(labs.length);
      expect([...new Set(marks)]).toEqual(marked);
    }
    await page.getByRole('searchbox').fill('');
    await twelve(page);
    expect(await page.locator('mark').count()).toBe(0);
  });

  it('says under which heading it was found', async () => {
    const page = await browser.visit(essaim, '/?q=escape+game');
    await expect.poll(() => look(page)).toMatchObject({ listed: ['montpellier'] });
    expect(await row(page, 'montpellier').innerText()).toMatch(/Mais aussi….*escape game/s);
  });
});

describe('when nothing is found', () => {
  it.each(['/', '/liste'])('it says which filter empties it; removing that one is enough (%s)', async (path) => {
    const page = await browser.visit(essaim, `${path}?q=escape+game&etat=actif`);
    await expect.poll(() => look(page)).toMatchObject({ announced: 'Aucun lab', listed: [] });
    const removals = page.getByRole('button', { name: /^Retirer (?!le filtre|tous)/ });
    expect(await removals.allInnerTexts()).toEqual([
      'Retirer le texte cherché (5 labs)',
      'Retirer l’état d’avancement (1 lab)',
    ]);
    await removals.nth(1).click();
    await expect.poll(() => look(page)).toMatchObject({ announced: '1 lab', listed: ['montpellier'] });
    await page.goBack();
    await removals.nth(0).click();
    await expect.poll(() => look(page)).toMatchObject({ announced: '5 labs' });
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
  });

  it('and no single filter is to blame, it says so; removing all works', async () => {
    const page = await browser.visit(essaim, '/?q=hippopotame&region=Bretagne&etat=actif');
    await page.getByText('Aucun lab ne répond à ces filtres, même si l’on en retire un.').waitFor();
    expect(await page.locator('#map .territory[data-tint]').count()).toBe(0);
    await page.getByRole('button', { name: 'Retirer tous les filtres' }).click();
    await twelve(page);
    expect(query(page)).toBe('');
  });

  it('each filter in force can be taken away by itself', async () => {
    const page = await browser.visit(essaim, '/?theme=sociale&theme=numerique&q=lab');
    const active = page.getByRole('list', { name: 'Filtres en vigueur' });
    await active.getByRole('button', { name: /numérique/ }).click();
    await expect.poll(() => query(page)).toBe('?q=lab&theme=sociale');
    await active.getByRole('button', { name: /« lab »/ }).click();
    await expect.poll(() => query(page)).toBe('?theme=sociale');
    expect(await active.getByRole('button', { name: 'Tout retirer' }).count()).toBe(0);
    await active.getByRole('button').click();
    await twelve(page);
    expect(await active.count()).toBe(0);
  });
});

describe('edition 2021', () => {
  it('is open and empty, and says so', async () => {
    const page = await browser.visit(essaim, '/');
    await twelve(page);
    await page.getByLabel('Fiches montrées').selectOption({ label: 'édition 2021 (ouverte)' });
    await page.getByText('Aucune fiche n’est encore publiée pour l’édition 2021.').waitFor();
    expect(await look(page)).toMatchObject({ announced: 'Aucun lab', marked: [], listed: [] });
    expect(await page.getByText('Aucune fiche de l’édition 2021, en cours de collecte.').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Voir les dernières fiches' }).click();
    await twelve(page);
    expect(await page.getByText('12 fiches de l’édition 2020, pour 14 projets de labs recensés.').isVisible()).toBe(
      true,
    );
  });
});
