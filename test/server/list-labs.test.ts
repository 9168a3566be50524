import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { LAB_STATUSES, MATURITIES } from '../../domain/stages.ts';
import { LabSearch } from '../../server/directory/lab-search.ts';
import { aPublishedFiche } from '../factories/labs.ts';
import { application, type TestApplication } from '../setup/application.ts';
import { type Lab, wholeLabs } from '../setup/public-answers.ts';
import {
  addRandomLabs,
  type Filter,
  holds,
  inForce,
  launchYearsOf,
  passes,
  randomFilter,
  SERVICES,
  stretches,
  THEMES,
  title,
  valuesOf,
  wanted,
  without,
  meantWhole,
} from './recount.ts';

interface List {
  total: number;
  labs: { slug: string }[];
  facets: Record<string, { value: string; label: string; count: number }[]>;
  matches: { lab: string; heading: string; excerpt: string }[];
  relaxations: { filter: string; total: number }[];
}

const LIST = /* GraphQL */ `
  query ($filter: LabFilter, $edition: Int) {
    labs(filter: $filter, edition: $edition) {
      total
      labs {
        slug
      }
      facets {
        statuses {
          ...count
        }
        maturities {
          ...count
        }
        themes {
          ...count
        }
        services {
          ...count
        }
        structures {
          ...count
        }
        regions {
          ...count
        }
        launchYears {
          ...count
        }
      }
      matches {
        lab
        heading
        excerpt
      }
      relaxations {
        filter
        total
      }
    }
  }
  fragment count on FacetValue {
    value
    label
    count
  }
`;

const essaim = application();

const list = async (filter: Filter, from: TestApplication = essaim) =>
  (await from.graphql<{ labs: List }>(LIST, { filter })).labs;
const slugs = async (filter: Filter) => (await list(filter)).labs.map(({ slug }) => slug);

describe('on the seeds, counts are what a plain recount gives', () => agreesWithRecount(essaim));

describe('on a hundred labs more, of every kind, counts are what a plain recount gives', () => {
  const crowded = application();
  beforeAll(() => addRandomLabs(crowded));
  agreesWithRecount(crowded);
});

describe('a search finds', () => {
  const WITH_COACHING = ['limoges', 'nice', 'orleans-tours', 'paris', 'poitiers', 'rennes', 'versailles'];

  it.each([
    ['orleans', ['orleans-tours']],
    ['ORLÉANS', ['orleans-tours']],
    ['orléans-tours', ['orleans-tours']],
    ['Orléans Tours', ['orleans-tours']],
    ['orle', ['orleans-tours']],
    ['coaching', WITH_COACHING],
    ['Coachings', WITH_COACHING],
    ['l’accompagnement méthodologique et le coaching', WITH_COACHING],
    ['tiers lieux', ['montpellier']],
    ['tiers-lieux', ['montpellier']],
    ['TIERS-LIEU', ['montpellier']],
    ["l'escape game", ['montpellier']],
    ['l’escape game', ['montpellier']],
    ['graines de confinement', ['limoges']],
    ['ile de france', ['creteil', 'paris', 'versailles']],
    ["côte d'azur", ['nice']],
    ['côte d’azur', ['nice']],
    ['préfiguration', ['poitiers', 'rennes', 'versailles']],
    ['numériclub', ['versailles']],
    ['PIIA', ['creteil']],
    ['interactik', ['rennes']],
    ['hippopotame', []],
    ['coaching hippopotame', []],
  ])('« %s » in %j', async (text, expected) => {
    expect(await slugs({ text })).toEqual(expected);
  });

  it.each(['fab labs', 'fab lab', 'FAB-LABS'])('« %s » in Montpellier, among others', async (text) => {
    expect(await slugs({ text })).toContain('montpellier');
  });

  it.each(['', '   ', '’ - !', '« »'])('everything when it holds no word: « %s »', async (text) => {
    expect(await list({ text })).toEqual(await list({}));
  });

  it('and says where, when the lab’s name does not show it', async () => {
    const { matches } = await list({ text: 'escape game' });
    expect(matches).toEqual([
      { lab: 'montpellier', heading: 'Mais aussi…', excerpt: expect.stringContaining('escape game') as string },
    ]);
    expect((await list({ text: 'orléans' })).matches).toEqual([]);
    expect((await list({})).matches).toEqual([]);
  });

  it('and what it shows is short, whole words, without Markdown', async () => {
    for (const text of ['mobilab', 'UNESCO', 'infographie', 'tchap', 'codev', 'conférencier']) {
      const [match] = (await list({ text })).matches;
      expect(match!.excerpt.length).toBeLessThanOrEqual(150);
      expect(match!.excerpt).toMatch(new RegExp(`(^|[\\s(’-])${text}`, 'i'));
      expect(match!.excerpt).not.toMatch(/\*\*|\]\(|^- /);
    }
  });
});

describe('what is shown around a find', () => {
  const address = `https://essaim.example/${'a'.repeat(160)}`;
  const filler = 'mot '.repeat(60);

  it.each([
    ['after a long address', `${filler}${address} boussole ${filler}`],
    ['before a long address', `${filler}boussole ${address} ${filler}`],
    ['at the beginning of a word too long to show', `${filler}${'boussole'.repeat(30)} ${filler}`],
    ['at the end', `${filler}${address} boussole`],
    ['at the beginning', `boussole ${address} ${filler}`],
  ])('is short, and holds it: %s', (_, text) => {
    const lab = {
      ...essaim.directory.snapshot.latest.labs[0]!,
      sections: [{ key: 'NEWS' as const, heading: 'Infos', text }],
    };
    const { excerpt } = new LabSearch([lab]).find('boussole')!.match(0)!;
    expect(excerpt).toContain('boussole');
    expect(excerpt.length).toBeLessThanOrEqual(150);
  });
});

describe('a launch period', () => {
  it.each([
    ['2020-07', '2020-07', ['versailles']],
    [null, '2018', ['nice']],
    ['2021', null, ['nancy-metz', 'poitiers']],
    ['2020-09-15', '2020-09-20', ['creteil', 'paris', 'versailles']],
    ['2020-09-22', '2020-09-22', ['creteil', 'paris', 'versailles']],
    ['2020-09-23', '2020-09-23', ['creteil', 'paris']],
    ['2020-06-01', '2020-06-20', []],
    ['2020-06-01', '2020-06-21', ['versailles']],
    ['2020-summer', '2020-summer', ['creteil', 'paris', 'versailles']],
  ])('from %s to %s is that of %j', async (launchedFrom, launchedTo, expected) => {
    expect(await slugs({ launchedFrom, launchedTo })).toEqual(expected);
  });

  it('never holds a launch that is not known, however wide it is', async () => {
    const wide = await slugs({ launchedFrom: '1900', launchedTo: '2199' });
    expect(wide).toHaveLength(9);
    for (const unknown of ['montpellier', 'reims', 'toulouse']) expect(wide).not.toContain(unknown);
  });

  describe('in winter', () => {
    const winter = application();
    const found = async (launchedFrom: string, launchedTo: string) =>
      (await list({ launchedFrom, launchedTo }, winter)).total;
    beforeAll(() =>
      winter.change((transaction) =>
        aPublishedFiche(transaction, {
          content: { launchPrecision: 'SEASON', launchFrom: '2022-12-21', launchTo: '2023-03-19' },
        }),
      ),
    );

    it('runs into the next year', async () => {
      expect(await found('2022-12', '2022-12')).toBe(1);
      expect(await found('2023-02', '2023-02')).toBe(1);
      expect(await found('2023', '2023')).toBe(1);
    });

    it('ends on 19 March, and begins on 21 December', async () => {
      expect(await found('2023-03-19', '2023-12-31')).toBe(1);
      expect(await found('2023-03-20', '2023-12-31')).toBe(0);
      expect(await found('2022-01-01', '2022-12-21')).toBe(1);
      expect(await found('2022-01-01', '2022-12-20')).toBe(0);
    });
  });
});

describe('when nothing is found', () => {
  it('each filter in force says what it costs', async () => {
    const filter = { text: 'escape game', statuses: ['ACTIF'], regions: ['Occitanie'] };
    expect(await list(filter)).toMatchObject({
      total: 0,
      relaxations: [
        { filter: 'TEXT', total: 0 },
        { filter: 'REGIONS', total: 0 },
        { filter: 'STATUSES', total: 1 },
      ],
    });
  });
});

it('the labs come by the name of their académie', async () => {
  expect(await slugs({})).toEqual(
    [
      'creteil',
      'limoges',
      'montpellier',
      'nancy-metz',
      'nice',
      'orleans-tours',
      'paris',
      'poitiers',
      'reims',
      'rennes',
    ].concat(['toulouse', 'versailles']),
  );
});

it('the facets’ labels are for reading: the typographic apostrophe, the fiche’s words', async () => {
  const { facets } = await list({});
  expect(facets.regions!.map(({ label }) => label)).toContain('Provence-Alpes-Côte d’Azur');
  expect(facets.statuses!.map(({ label }) => label)).toEqual(['Actif', 'En préfiguration', 'En cours de réalisation']);
  expect(facets.structures!.map(({ value }) => value)).toEqual([
    'CARDIE',
    'Communication',
    'DAFPEN',
    'DANE',
    'DSI',
    'Living lab Interactik',
    'Pôle École du 21e siècle',
    'SGA',
  ]);
});

const FACETS = ['statuses', 'maturities', 'themes', 'services', 'structures', 'regions'] as const;
function agreesWithRecount(from: TestApplication): void {
  let labs: Lab[];
  beforeAll(async () => {
    labs = await wholeLabs(from);
  });

  const onRandomFilters = (check: (filter: Filter, answer: List) => void) =>
    fc.assert(
      fc.asyncProperty(randomFilter(labs), async (filter) => check(filter, await list(filter, from))),
      { numRuns: 50 },
    );

  it('for the labs and their total', async () => {
    await onRandomFilters((filter, { total, labs: listed }) => {
      const expected = labs.filter((lab) => passes(lab, filter)).map(({ slug }) => slug);
      expect(listed.map(({ slug }) => slug)).toEqual(expected);
      expect(total).toBe(expected.length);
    });
  });

  it('for every facet, which counts what passes the others', async () => {
    await onRandomFilters((filter, { facets }) => {
      for (const facet of FACETS) {
        const others = labs.filter((lab) => passes(lab, { ...filter, [facet]: null }));
        const expected = facets[facet]!.map(({ value }) => [
          value,
          others.filter((lab) => valuesOf(lab)[facet].includes(value)).length,
        ]);
        expect(facets[facet]!.map(({ value, count }) => [value, count])).toEqual(expected);
      }
    });
  });

  it('for the years of launch, whatever period is chosen', async () => {
    const offered = [...new Set(labs.flatMap(launchYearsOf))].sort();
    const check = async ({ launchedFrom, launchedTo, statuses }: Filter) => {
      const { facets } = await list({ launchedFrom, launchedTo, statuses }, from);
      const others = labs.filter((lab) => passes(lab, { statuses }));
      const expected = offered.map((year) => [year, others.filter((lab) => launchYearsOf(lab).includes(year)).length]);
      expect(facets.launchYears!.map(({ value, count }) => [value, count])).toEqual(expected);
    };
    await fc.assert(fc.asyncProperty(randomFilter(labs), check), { numRuns: 50 });
  });

  it('and every facet offers all its values, found or not', async () => {
    const spoken = (facet: 'structures' | 'regions') =>
      [...new Set(labs.flatMap((lab) => valuesOf(lab)[facet]))].sort();
    await onRandomFilters((_, { facets }) => {
      const offered = (facet: string) => facets[facet]!.map(({ value }) => value);
      expect(offered('statuses')).toEqual([...LAB_STATUSES]);
      expect(offered('maturities')).toEqual([...MATURITIES]);
      expect(offered('themes')).toEqual(THEMES);
      expect(offered('services')).toEqual(SERVICES);
      expect(offered('structures').sort()).toEqual(spoken('structures'));
      expect(offered('regions').sort()).toEqual(spoken('regions'));
    });
  });

  it('for what removing each filter would give, when nothing is found', async () => {
    await onRandomFilters((filter, { total, relaxations }) => {
      const expected = inForce(filter).map((name) => ({
        filter: name,
        total: labs.filter((lab) => passes(lab, without(filter, name))).length,
      }));
      expect(relaxations).toEqual(total > 0 ? [] : expected);
    });
  });

  it('and what a search shows of a lab stands in it, and holds what was looked for', async () => {
    const bySlug = new Map(labs.map((lab) => [lab.slug, lab]));
    const oneLine = (text: string) =>
      text
        .replace(/^\s*[-*>#]+\s+/gm, '')
        .replace(/[*_`[]/g, '')
        .replace(/\s+/g, ' ');
    await onRandomFilters((filter, { labs: listed, matches }) => {
      const hidden = (lab: Lab) =>
        wanted(filter.text)
          .map((word, index, all) => [word, meantWhole(word, index, all)] as const)
          .filter((sought) => !holds(title(lab), ...sought));
      const unseen = listed.map(({ slug }) => bySlug.get(slug)!).filter((lab) => hidden(lab).length > 0);
      expect(matches.map(({ lab }) => lab)).toEqual(unseen.map(({ slug }) => slug));
      for (const { lab: slug, heading, excerpt } of matches) {
        const lab = bySlug.get(slug)!;
        expect(heading).not.toBe('');
        expect(
          hidden(lab).some((sought) => holds(excerpt, ...sought)),
          excerpt,
        ).toBe(true);
        const shown = excerpt.replace(/^… /, '').replace(/ …$/, '');
        expect(
          stretches(lab).some((stretch) => oneLine(stretch).includes(shown)),
          shown,
        ).toBe(true);
      }
    });
  });
}
