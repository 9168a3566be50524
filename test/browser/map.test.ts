import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { MaturityReading } from '../../server/labs/maturity-reading.entity.ts';
import { territoryTitle } from '../../domain/territory-title.ts';
import type { AcademyType } from '../../client/graphql/generated/graphql.ts';
import { aLab, aPublishedFiche, labOf } from '../factories/labs.ts';
import { landOf, look, map, markers, nameOnMap, plane, row, seatOf, summary } from './setup/screen.ts';
import { type ServedApplication, servedApplication } from './setup/served-application.ts';
import { type Device, PHONE, visitors } from './setup/visitors.ts';

const SUIVI = ['creteil', 'limoges', 'nice', 'orleans-tours', 'paris', 'poitiers', 'rennes', 'versailles'];
const PREMIERS_CONTACTS = ['montpellier', 'nancy-metz', 'reims', 'toulouse'];
const WITH_LAB = [...SUIVI, ...PREMIERS_CONTACTS].sort();
/** Shapes on screen: those that are under the lens are drawn twice. */
const shapesOf = (slugs: string[]) =>
  slugs.length + plane.lens.territories.filter(({ slug }) => slugs.includes(slug)).length;

const browser = visitors();
const essaim = servedApplication();

/** A visitor who sees the whole map. */
async function onTheMap(path = '/', device: Device = {}, from: ServedApplication = essaim): Promise<Page> {
  const page = await browser.visit(from, path, device);
  await markers(page).first().waitFor();
  return page;
}

const press = (page: Page, key: string | RegExp) => page.getByRole('button', { name: key }).click();
const choosing = (page: Page) => new URL(page.url()).search;
const namePointed = (page: Page) => page.locator('.place-name.pointed').allTextContents();
const rowsPointed = (page: Page) =>
  page
    .locator('main li.pointed [data-lab]')
    .evaluateAll((rows: HTMLElement[]) => rows.map(({ dataset }) => dataset.lab));

/** How many territories have each fill. */
const fills = (page: Page) =>
  page.locator('#map .territory').evaluateAll((shapes) => {
    const counts: Record<string, number> = {};
    for (const shape of shapes) {
      const { fill } = getComputedStyle(shape);
      counts[fill] = (counts[fill] ?? 0) + 1;
    }
    return counts;
  });
const patterns = async (page: Page) =>
  Object.fromEntries(Object.entries(await fills(page)).filter(([fill]) => fill.startsWith('url(')));
const dashedShapes = (page: Page) =>
  page
    .locator('#map .edge')
    .evaluateAll((edges) => edges.filter((edge) => getComputedStyle(edge).strokeDasharray !== 'none').length);

describe('the map', () => {
  it('shows the 34 territories, each by its name, and the 12 labs, each where its académie is', async () => {
    const page = await onTheMap();
    expect((await page.locator('#map .place-name').allTextContents()).sort()).toEqual(
      plane.territories.map(({ shortName }) => shortName).sort(),
    );
    expect(plane.territories).toHaveLength(34);
    expect(await page.locator('#map .territory').count()).toBe(shapesOf(plane.territories.map(({ slug }) => slug)));
    expect((await look(page)).marked).toEqual(WITH_LAB);
  });

  it('answers the pointer in each of the 34', async () => {
    const page = await onTheMap();
    for (const { slug, shortName } of plane.territories) {
      await map(page).hover({ position: await landOf(page, slug) });
      await expect.poll(() => namePointed(page)).toEqual([shortName]);
    }
  });

  it('tints by the link with the 110 bis, by pattern and not by colour only', async () => {
    const page = await onTheMap();
    await expect
      .poll(() => patterns(page))
      .toEqual({ 'url("#tint-suivi")': shapesOf(SUIVI), 'url("#tint-contacts")': shapesOf(PREMIERS_CONTACTS) });
    expect(await page.locator('pattern#tint-suivi circle').count()).toBe(0);
    expect(await page.locator('pattern#tint-contacts circle').count()).toBeGreaterThan(0);
    const plain = Object.entries(await fills(page)).filter(([fill]) => !fill.startsWith('url('));
    expect(plain.map(([, count]) => count)).toEqual([34 - WITH_LAB.length]);
  });

  it('draws what is to be confirmed with a dashed edge, and says so in words', async () => {
    const page = await onTheMap();
    await expect.poll(() => dashedShapes(page)).toBe(shapesOf(WITH_LAB));
    expect(await page.getByText('En pointillé : lien avec le 110 bis à confirmer.').isVisible()).toBe(true);
    for (const lab of WITH_LAB) expect(await row(page, lab).textContent()).toContain('à confirmer');
    await row(page, 'nice').click();
    expect(await summary(page, 'Lab d’académie de Nice').innerText()).toContain('Suivi, à confirmer');
  });

  it('reads a second way: by état d’avancement, with its own legend, tints and address', async () => {
    const page = await onTheMap();
    await page.getByRole('radio', { name: 'État d’avancement' }).check();
    await expect
      .poll(async () => (await look(page)).legend)
      .toEqual({ Actif: 5, 'En préfiguration': 3, 'En cours de réalisation': 4 });
    expect(await patterns(page)).toEqual({
      'url("#tint-prefiguration")': shapesOf(['poitiers', 'rennes', 'versailles']),
      'url("#tint-en-cours")': shapesOf(PREMIERS_CONTACTS),
    });
    expect(await page.locator('#map .territory[data-tint="ACTIF"]').count()).toBe(
      shapesOf(['creteil', 'limoges', 'nice', 'orleans-tours', 'paris']),
    );
    expect(await dashedShapes(page)).toBe(0);
    expect(choosing(page)).toBe('?lecture=etat');
    await page.goBack();
    await expect.poll(async () => (await look(page)).legend).toEqual({ Suivi: 8, 'Premiers contacts': 4, Veille: 0 });
  });

  it('draws no confirmed link with a dash', async () => {
    const page = await onTheMap('/', {}, confirmed);
    await expect.poll(() => dashedShapes(page)).toBe(shapesOf(WITH_LAB) - 1);
    expect(await row(page, 'rennes').textContent()).not.toContain('à confirmer');
    expect(await row(page, 'nice').textContent()).toContain('à confirmer');
  });
  const confirmed = servedApplication();
  beforeAll(() =>
    confirmed.change(async (transaction) => {
      const { id: lab } = await labOf(transaction, 'rennes');
      await transaction.insert(MaturityReading, { lab, level: 'SUIVI', confirmed: true });
    }),
  );
});

describe('the legend', () => {
  it.each([
    ['/', 'Suivi', SUIVI],
    ['/', 'Premiers contacts', PREMIERS_CONTACTS],
    ['/?lecture=etat', 'Actif', ['creteil', 'limoges', 'nice', 'orleans-tours', 'paris']],
    ['/?lecture=etat', 'En préfiguration', ['poitiers', 'rennes', 'versailles']],
    ['/?lecture=etat', 'En cours de réalisation', PREMIERS_CONTACTS],
  ])('filters map and list (%s, %s) by what its count says, and keeps the other counts', async (path, key, labs) => {
    const page = await onTheMap(path);
    const { legend } = await look(page);
    expect(legend[key]).toBe(labs.length);
    await press(page, new RegExp(`^${key}`));
    await expect
      .poll(() => look(page))
      .toMatchObject({ listed: labs, marked: labs, announced: `${labs.length} labs`, legend });
    expect(await page.getByRole('button', { name: new RegExp(`^${key}`), pressed: true }).count()).toBe(1);
    await press(page, new RegExp(`^${key}`));
    await expect.poll(() => look(page)).toMatchObject({ marked: WITH_LAB, announced: '12 labs' });
  });
});

describe('map and list point at each other', () => {
  it('from a row, with the pointer and with the keyboard', async () => {
    const page = await onTheMap();
    await row(page, 'limoges').hover();
    await expect.poll(() => namePointed(page)).toEqual([nameOnMap('limoges')]);
    expect(await page.locator('#map .edge.pointed').count()).toBe(1);
    await row(page, 'montpellier').focus();
    await page.mouse.move(0, 0);
    await row(page, 'limoges').focus();
    await row(page, 'montpellier').focus();
    await expect.poll(() => namePointed(page)).toEqual([nameOnMap('montpellier')]);
  });

  it('from a territory and from a marker', async () => {
    const page = await onTheMap();
    await map(page).hover({ position: await landOf(page, 'toulouse') });
    await expect.poll(() => rowsPointed(page)).toEqual(['toulouse']);
    await map(page).hover({ position: await seatOf(page, 'nice') });
    await expect.poll(() => rowsPointed(page)).toEqual(['nice']);
    await page.mouse.move(1, 1);
    await expect.poll(() => rowsPointed(page)).toEqual([]);
  });
});

describe('choosing a lab', () => {
  const ways: [string, (page: Page) => Promise<void>][] = [
    ['by its marker', async (page) => map(page).click({ position: await seatOf(page, 'rennes') })],
    ['by its territory', async (page) => map(page).click({ position: await landOf(page, 'rennes') })],
    ['by its row', async (page) => row(page, 'rennes').click()],
  ];
  it.each(ways)('%s opens its summary beside the map, in the address; Back closes it', async (_, choose) => {
    const page = await onTheMap();
    await choose(page);
    await summary(page, 'Lab d’académie de Rennes').waitFor();
    expect(choosing(page)).toBe('?lab=rennes');
    expect(await map(page).isVisible()).toBe(true);
    expect(await look(page)).toMatchObject({ marked: WITH_LAB, listed: WITH_LAB });
    expect(await row(page, 'rennes').getAttribute('aria-current')).toBe('true');
    await page.goBack();
    await expect.poll(() => summary(page).count()).toBe(0);
    expect(await look(page)).toMatchObject({ marked: WITH_LAB, announced: '12 labs' });
    expect(choosing(page)).toBe('');
    await page.goForward();
    await summary(page, 'Lab d’académie de Rennes').waitFor();
  });

  it('says in its summary what it is, and leads to its fiche', async () => {
    const page = await onTheMap('/?lab=rennes');
    const words = await summary(page, 'Lab d’académie de Rennes').innerText();
    for (const told of ['En préfiguration', 'lancement en mai 2020', 'DANE, Living lab Interactik', 'Édition 2020']) {
      expect(words).toContain(told);
    }
    await page.getByRole('link', { name: 'Lire la fiche' }).click();
    await page.getByRole('heading', { level: 1, name: 'Lab d’académie de Rennes' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/labs/rennes');
  });

  it('can be undone with the cross', async () => {
    const page = await onTheMap('/?lab=rennes');
    await press(page, 'Fermer le résumé');
    await expect.poll(() => summary(page).count()).toBe(0);
    expect(choosing(page)).toBe('');
  });
});

describe('an académie without a lab', () => {
  it('answers that none is known, and gives its site', async () => {
    const page = await onTheMap();
    await map(page).click({ position: await seatOf(page, 'strasbourg') });
    const answer = summary(page, 'Académie de Strasbourg');
    expect(await answer.innerText()).toContain('Aucun lab recensé');
    expect(await answer.getByRole('link', { name: /site/ }).getAttribute('href')).toBe('https://www.ac-strasbourg.fr');
    expect(choosing(page)).toBe('?academie=strasbourg');
    await page.goBack();
    await expect.poll(() => summary(page).count()).toBe(0);
  });

  it('answers overseas too, anywhere in its cell', async () => {
    const page = await onTheMap();
    const { academies } = await essaim.graphql<{
      academies: { slug: string; name: string; type: AcademyType; website: string | null }[];
    }>('{ academies { slug name type website } }');
    const overseas = plane.territories.filter(({ part }) => part === 'outremer');
    expect(overseas).toHaveLength(9);
    for (const { slug } of overseas) {
      const academy = academies.find((candidate) => candidate.slug === slug)!;
      await map(page).click({ position: await landOf(page, slug) });
      const answer = summary(page, territoryTitle(academy));
      expect(await answer.innerText()).toContain('Aucun lab recensé');
      if (academy.website)
        expect(await answer.getByRole('link', { name: /site/ }).getAttribute('href')).toBe(academy.website);
    }
  });
});

describe('several labs of one académie', () => {
  const crowded = servedApplication();
  beforeAll(() =>
    crowded.change(async (transaction) => {
      for (const [academy, slug, name] of [
        ['14', 'rennes-deux', 'Second lab breton'],
        ['25', 'versailles-deux', 'Lab du Vexin'],
        ['25', 'versailles-trois', 'Lab de la Bièvre'],
      ] as const) {
        const lab = await aLab(transaction, { academy, slug, name });
        await aPublishedFiche(transaction, { lab, content: { name, status: 'EN_COURS' } });
      }
    }),
  );

  it.each([
    ['at a desk', {}],
    ['on a phone', PHONE],
  ])('do not hide each other, nor their neighbours %s', async (_, device) => {
    const page = await onTheMap('/', device, crowded);
    await expect.poll(() => markers(page).count()).toBe(15);
    const boxes = await markers(page).evaluateAll((all) =>
      all.map((marker) => {
        const { x, y, width, height } = marker.getBoundingClientRect();
        return { x, y, width, height };
      }),
    );
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        const shared =
          Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
          Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));
        expect(shared).toBeLessThanOrEqual(0.1 * a.width * a.height);
      }
    }
  });

  it('are each named and chosen by their own marker', async () => {
    const page = await onTheMap('/', {}, crowded);
    await expect.poll(() => markers(page).count()).toBe(15);
    const { x, y } = await seatOf(page, 'rennes');
    const chosen: string[] = [];
    for (const side of [-1, 1]) {
      await map(page).hover({ position: { x: x + side * 14, y } });
      const named = page.locator('.leaflet-tooltip');
      await expect.poll(() => named.innerText()).toMatch(/^(Rennes|Second lab breton)\s: /);
      await map(page).click({ position: { x: x + side * 14, y } });
      await summary(page, / Rennes|Second/).waitFor();
      chosen.push(choosing(page));
      await press(page, 'Fermer le résumé');
    }
    expect(chosen.sort()).toEqual(['?lab=rennes', '?lab=rennes-deux']);
  });

  it('are all offered by their territory', async () => {
    const page = await onTheMap('/', {}, crowded);
    await map(page).click({ position: await landOf(page, 'rennes') });
    const offered = summary(page, 'Académie de Rennes').getByRole('listitem');
    await expect.poll(() => offered.allTextContents()).toEqual(['Lab d’académie de Rennes', 'Second lab breton']);
    await offered.getByRole('link', { name: 'Second lab breton' }).click();
    await summary(page, 'Second lab breton').waitFor();
    expect(choosing(page)).toBe('?lab=rennes-deux');
  });
});

describe('a lab whose link is not known', () => {
  const unlinked = servedApplication();
  beforeAll(() => unlinked.change((transaction) => aPublishedFiche(transaction, { content: { status: 'ACTIF' } })));

  it('has its marker on plain land, and still answers', async () => {
    const page = await onTheMap('/', {}, unlinked);
    await expect.poll(() => look(page)).toMatchObject({ marked: ['bordeaux', ...WITH_LAB], announced: '13 labs' });
    await expect.poll(() => dashedShapes(page)).toBe(shapesOf(WITH_LAB));
    expect(Object.values(await patterns(page)).reduce((a, b) => a + b)).toBe(shapesOf(WITH_LAB));
    await map(page).click({ position: await seatOf(page, 'bordeaux') });
    await summary(page, 'Lab d’essai')
      .or(summary(page, /^Lab \d+$/))
      .waitFor();
  });
});

describe('Leaflet', () => {
  /** The scripts that the page has run, with what is in them. */
  async function scriptsWithLeaflet(path: string, seen: string): Promise<string[]> {
    const page = await browser.newPage(essaim);
    const found: Promise<string | null>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script')
        found.push(response.text().then((text) => (text.includes('leaflet-container') ? response.url() : null)));
    });
    await page.goto(path);
    await page.getByRole('heading', { level: 1, name: seen }).waitFor();
    await page.waitForLoadState('networkidle');
    return (await Promise.all(found)).filter((url) => url !== null);
  }

  it.each([
    ['/liste', 'Les labs d’innovation des académies'],
    ['/labs/rennes', 'Lab d’académie de Rennes'],
    ['/a-propos', 'À propos d’Essaim'],
    ['/nulle-part', 'Cette page n’existe pas'],
  ])('is not asked for without a map (%s)', async (path, title) => {
    expect(await scriptsWithLeaflet(path, title)).toEqual([]);
  });

  it('comes with the map', async () => {
    expect(await scriptsWithLeaflet('/', 'Les labs d’innovation des académies')).toHaveLength(1);
  });
});

describe('on a phone', () => {
  it('nothing scrolls sideways, chosen or not', async () => {
    const page = await onTheMap('/', PHONE);
    const widths = () => page.evaluate(() => [document.documentElement.scrollWidth, document.body.scrollWidth]);
    expect(Math.max(...(await widths()))).toBeLessThanOrEqual(390);
    await markers(page).nth(4).tap();
    await summary(page).waitFor();
    expect(Math.max(...(await widths()))).toBeLessThanOrEqual(390);
  });

  it.each(['rennes', 'nice', 'versailles'])(
    'the summary leaves the chosen lab, and most of the map, in sight (%s)',
    async (lab) => {
      const page = await onTheMap('/', PHONE);
      await map(page).tap({ position: await seatOf(page, lab) });
      const covered = (await summary(page).boundingBox())!;
      const whole = (await map(page).boundingBox())!;
      const seen = Math.min(covered.y, whole.y + whole.height) - Math.max(0, whole.y);
      expect(seen).toBeGreaterThan(whole.height / 2);
      const marker = (await page.locator('.lab-marker.chosen').boundingBox())!;
      expect(marker.y).toBeGreaterThanOrEqual(0);
      expect(marker.y + marker.height).toBeLessThanOrEqual(covered.y);
    },
  );
});
