import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { questionHeadings, SECTION_KEYS } from '../../domain/headings.ts';
import { MATURITY_LABELS, STATUS_LABELS } from '../../domain/stages.ts';
import { aLab, aPublishedFiche } from '../factories/labs.ts';
import { type Lab, wholeLab, wholeLabs } from '../setup/public-answers.ts';
import { look } from './setup/screen.ts';
import { type ServedApplication, servedApplication } from './setup/served-application.ts';
import { type Device, PHONE, visitors } from './setup/visitors.ts';

const SLUGS = [
  ...['creteil', 'limoges', 'montpellier', 'nancy-metz', 'nice', 'orleans-tours', 'paris', 'poitiers', 'reims'],
  ...['rennes', 'toulouse', 'versailles'],
];

const browser = visitors();
const essaim = servedApplication();

const title = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

/** The fiche of a lab, with its told parts, which come with the first of them. */
async function fiche(slug: string, device: Device = {}, from: ServedApplication = essaim): Promise<Page> {
  const page = await browser.visit(from, `/labs/${slug}`, device);
  await page.locator('article h1').waitFor();
  await expect.poll(() => page.locator('.told .plain').count()).toBe(0);
  return page;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

interface Part {
  heading: string;
  words: string;
}

/** The headings of a fiche in their order, each with what stands under it. */
const parts = (page: Page): Promise<Part[]> =>
  page.locator('article section').evaluateAll((sections) =>
    sections.map((section) => {
      const heading = section.querySelector('h2')!;
      const words = section.textContent!.replace(heading.textContent!, '').replace(/\s+/g, ' ').trim();
      return { heading: heading.textContent!.trim(), words };
    }),
  );

/** A told part as it is read, without the marks of Markdown: its paragraphs and items, one by one. */
const readable = (markdown: string) =>
  markdown
    .split('\n')
    .map((line) =>
      oneLine(
        line
          .replace(/^\s*- /, '')
          .replaceAll('**', '')
          .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'),
      ),
    )
    .filter(Boolean);

const NOT_ANSWERED = 'La fiche ne répond pas à cette question.';

/** What the page must say, from what the public interface answers: the fiche's order, and the words under each heading. */
function expectedParts(lab: Lab): { heading: string; told: string[] }[] {
  const headings = questionHeadings(lab.subject);
  const section = (key: (typeof SECTION_KEYS)[number]) =>
    lab.sections
      .filter((candidate) => candidate.key === key)
      .map(({ heading, text }) => ({ heading, told: readable(text) }));
  const offered = lab.services?.flatMap(({ label, explanation, note }) => [
    label,
    ...(explanation ? [explanation] : []),
    ...readable(note ?? ''),
  ]);
  const { headcount, fte, note, structures } = lab.team;
  return [
    { heading: headings.status, told: [STATUS_LABELS[lab.status!]] },
    { heading: headings.launch, told: [lab.launch.from ? lab.launch.label : 'La fiche répond « ? ».'] },
    ...section('PROJECT'),
    {
      heading: headings.team,
      told: [
        ...(headcount === 0 ? ['Aucun membre'] : headcount ? [`${headcount} personnes`] : []),
        ...(fte ? [`${fte} équivalents temps plein`] : []),
        ...(note ? [note] : []),
        ...structures,
      ],
    },
    { heading: headings.themes, told: lab.themes?.map(({ label }) => label) ?? [NOT_ANSWERED] },
    ...(lab.otherThemes.length > 0 ? [{ heading: headings.otherThemes, told: lab.otherThemes }] : []),
    ...section('BEYOND'),
    { heading: headings.services, told: [...(offered ?? [NOT_ANSWERED]), ...lab.otherServices] },
    ...section('SERVICE_NOTE'),
    ...section('HIGHLIGHT'),
    ...section('ACHIEVEMENTS'),
    ...section('OBJECTIVES'),
    ...section('NEWS'),
    { heading: headings.contact, told: ['Le site de l’académie'] },
    { heading: 'Labs proches', told: [] },
  ];
}

describe.each(SLUGS)('the fiche of %s', (slug) => {
  it('shows all that the lab said, in the fiche’s order and under its headings', async () => {
    const lab = (await wholeLab(essaim, slug))!;
    const page = await fiche(slug);
    const shown = await parts(page);
    const expected = expectedParts(lab);
    expect(shown.map(({ heading }) => heading)).toEqual(expected.map(({ heading }) => heading));
    for (const [index, { told }] of expected.entries()) {
      for (const words of told) expect(shown[index]!.words).toContain(oneLine(words));
    }
    const head = oneLine(await page.locator('article > header').innerText());
    expect(head).toContain(lab.name);
    expect(head).toContain('Fiche de l’édition 2020');
    expect(head).toContain(`${MATURITY_LABELS[lab.maturity!.level]}, à confirmer`);
    expect(head).toContain(lab.academy.region!.replaceAll("'", '’'));
    expect(await page.title()).toBe(`${lab.name} – Essaim`);
    expect(await page.locator('article li:empty, article ul:empty, article section > :empty').count()).toBe(0);
  });
});

describe('a fiche', () => {
  it('is tried with every lab of the edition', async () => {
    expect((await wholeLabs(essaim)).map(({ slug }) => slug)).toEqual(SLUGS);
  });

  const under = async (slug: string, heading: RegExp) =>
    (await parts(await fiche(slug))).find((part) => heading.test(part.heading))!.words;

  it.each(['montpellier', 'reims', 'toulouse'])('that answers « ? » to the launch shows it (%s)', async (slug) => {
    expect(await under(slug, /lancement/)).toBe('non précisée La fiche répond « ? ».');
  });

  it.each([
    ['poitiers', 'mars 2021', true],
    ['nancy-metz', 'septembre 2021', true],
    ['versailles', 'été 2020', false],
    ['creteil', 'septembre 2020', false],
  ])('says of a launch after its edition that it was planned (%s)', async (slug, launch, planned) => {
    const words = await under(slug, /lancement/);
    expect(words).toContain(launch);
    expect(words.includes('Lancement prévu')).toBe(planned);
  });

  it('shows « En construction » and « Aucun membre », which are answers', async () => {
    expect(await under('nancy-metz', /équipe/)).toBe('En construction');
    expect(await under('nice', /équipe/)).toMatch(/^Aucun membre/);
  });

  it('says what was not answered, without an empty list', async () => {
    const page = await fiche('nancy-metz');
    expect(await page.getByText(NOT_ANSWERED).count()).toBe(2);
    expect(await page.locator('article section:not(.peers) li').count()).toBe(0);
  });

  it('fits a phone', async () => {
    for (const slug of ['versailles', 'montpellier']) {
      const page = await fiche(slug, PHONE);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
  });

  it('leads to the labs that share a theme or a service, and back to its place on the map', async () => {
    const page = await fiche('rennes');
    await page.getByRole('link', { name: 'innovation sociale' }).click();
    await expect.poll(() => look(page)).toMatchObject({ listed: ['rennes', 'versailles'] });
    await page.goBack();
    await title(page, 'Lab d’académie de Rennes');
    await page.getByRole('navigation', { name: 'Fil d’Ariane' }).getByRole('link', { name: 'Carte' }).click();
    await page.getByRole('heading', { level: 2, name: 'Lab d’académie de Rennes' }).waitFor();
  });
});

describe('whatever a lab writes', () => {
  const ATTEMPTS = [
    '<script>window.ran = true</script>',
    '<img src=x onerror="window.ran = true">',
    '<a href="javascript:window.ran = true">gras</a>',
    '[lien](javascript:window.ran=true)',
    '[donnée](data:text/html,<script>window.ran=true</script>)',
    '![image](https://ailleurs.example/x.png)',
    '<style>body{display:none}</style>',
  ];
  const hostile = servedApplication();
  beforeAll(() =>
    hostile.change(async (transaction) => {
      const text = `${ATTEMPTS.join('\n\n')}\n\n# Titre\n\n**Gras** et [site](https://lab.example/)`;
      const lab = await aLab(transaction, { slug: 'hostile' });
      await aPublishedFiche(transaction, {
        lab,
        content: {
          name: `Lab ${ATTEMPTS[0]}`,
          headcount: 2,
          fte: 1.5,
          teamNote: ATTEMPTS[1]!,
          structures: [ATTEMPTS[2]!],
          themes: [],
          otherThemes: [ATTEMPTS[1]!, ATTEMPTS[1]!],
          services: null,
          otherServices: [ATTEMPTS[0]!, ATTEMPTS[0]!],
          sections: SECTION_KEYS.map((key) => ({ key, heading: key === 'NEWS' ? ATTEMPTS[1]! : null, text })),
          contactFunction: ATTEMPTS[1]!,
        },
      });
    }),
  );

  it.each(['/labs/hostile', '/liste', '/?lab=hostile', '/?q=window+ran', '/liste?q=window+ran'])(
    'nothing of it runs, and it is read as text (%s)',
    async (path) => {
      const page = await browser.visit(hostile, path);
      await page.getByText('<script>').first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => 'ran' in window)).toBe(false);
      expect(await page.locator('main script, main img, main style, main [onerror], main iframe').count()).toBe(0);
      expect(await page.locator('a[href^="javascript:"], a[href^="data:"]').count()).toBe(0);
    },
  );

  it('its Markdown is drawn, under the page’s own headings, and links out carry no name', async () => {
    const page = await fiche('hostile', {}, hostile);
    const told = page.locator('.told').first();
    for (const attempt of ATTEMPTS.slice(0, 3)) expect(await told.innerText()).toContain(attempt);
    expect(await told.locator('strong').first().innerText()).toBe('Gras');
    expect(await page.locator('.told :is(h1, h2)').count()).toBe(0);
    expect(await told.getByRole('heading', { level: 3, name: 'Titre' }).count()).toBe(1);
    expect(await told.getByRole('link', { name: 'site' }).getAttribute('rel')).toBe('noopener nofollow');
  });

  it('all of it is shown: own services without ticked ones, and time beside the head count', async () => {
    const shown = await parts(await fiche('hostile', {}, hostile));
    const offer = shown.find(({ heading }) => heading === 'L’offre de service du lab')!;
    expect(offer.words.split(ATTEMPTS[0]!)).toHaveLength(3);
    expect(shown.find(({ heading }) => /équipe/.test(heading))!.words).toContain(
      '2 personnes, 1,5 équivalent temps plein (ETP)',
    );
    expect(shown.find(({ heading }) => /thématiques/.test(heading))!.words).toBe('Aucune.');
  });
});

describe('an address that leads nowhere', () => {
  it('of a lab, is told with the nearest names, and a 404', async () => {
    const page = await browser.newPage(essaim);
    expect((await page.goto('/labs/montpelier'))!.status()).toBe(404);
    await title(page, 'Ce lab n’est pas dans l’annuaire');
    expect(await page.getByText('Aucun lab n’a l’adresse « montpelier »').isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Lab d’académie de Montpellier' }).click();
    await title(page, 'Lab d’académie de Montpellier');
    expect(new URL(page.url()).pathname).toBe('/labs/montpellier');
  });

  it('of a lab like no other, offers no name but the ways on', async () => {
    const page = await browser.visit(essaim, '/labs/%3Cscript%3Ewxyz');
    await title(page, 'Ce lab n’est pas dans l’annuaire');
    expect(await page.getByText('Cherchiez-vous').count()).toBe(0);
    await page.getByRole('main').getByRole('link', { name: 'Voir la liste des labs' }).click();
    await expect.poll(() => look(page)).toMatchObject({ announced: '12 labs' });
  });

  it('of a fiche in an edition without it, says so and leads to the latest', async () => {
    const page = await browser.visit(essaim, '/labs/rennes?edition=2021');
    await title(page, 'Pas de fiche pour l’édition 2021');
    await page.getByRole('link', { name: 'Lab d’académie de Rennes' }).click();
    await title(page, 'Lab d’académie de Rennes');
  });

  it.each(['/nulle-part', '/labs', '/labs/rennes/plus-loin', '/liste/2020'])(
    'is told so, with a 404 and ways on (%s)',
    async (path) => {
      const page = await browser.newPage(essaim);
      expect((await page.goto(path))!.status()).toBe(404);
      await title(page, 'Cette page n’existe pas');
      expect(await page.title()).toBe('Page introuvable – Essaim');
      await page.getByRole('main').getByRole('link', { name: 'Voir la carte' }).click();
      await expect.poll(() => look(page)).toMatchObject({ announced: '12 labs' });
    },
  );
});
