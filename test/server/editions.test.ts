import { describe, expect, it } from 'vitest';
import { Academy } from '../../server/academies/academy.entity.ts';
import { Fiche } from '../../server/labs/fiche.entity.ts';
import { freezeEdition } from '../../server/labs/freeze-edition.ts';
import { Lab } from '../../server/labs/lab.entity.ts';
import { MaturityReading } from '../../server/labs/maturity-reading.entity.ts';
import { Service, Theme } from '../../server/labs/offer.entity.ts';
import { aLab, anEdition, aPublishedFiche, BORDEAUX, labOf } from '../factories/labs.ts';
import { application } from '../setup/application.ts';
import { wholeLab, wholeLabs } from '../setup/public-answers.ts';

const essaim = application({ forEach: 'test' });

describe('a frozen edition', () => {
  it('keeps its names, labels, maturities and counts, whatever changes after', async () => {
    const before = await everythingIn(2020);
    await essaim.change(async (transaction) => {
      await transaction.update(Academy, { slug: 'creteil' }, { name: 'Créteil-Est', region: 'Région nouvelle' });
      await transaction.update(Theme, { code: 'usages' }, { label: 'usages nouveaux', position: 9 });
      await transaction.update(Service, { code: 'coaching' }, { label: 'coaching nouveau', explanation: null });
      const lab = await labOf(transaction, 'creteil');
      await transaction.insert(MaturityReading, { lab: lab.id, level: 'VEILLE', confirmed: true, since: '2021-01-01' });
      await transaction.update(Lab, lab.id, { name: 'Lab renommé' });
    });
    expect(await everythingIn(2020)).toEqual(before);
    expect(await wholeLab(essaim, 'creteil')).toMatchObject({
      academy: { name: 'Créteil-Est', region: 'Région nouvelle' },
      maturity: { level: 'VEILLE', confirmed: true, since: '2021-01-01' },
    });
    expect(JSON.stringify(await wholeLabs(essaim))).toMatch(/usages nouveaux.*coaching nouveau/s);
  });

  it('keeps the number of its fiches, and the number that was declared', async () => {
    await essaim.change(async (transaction) => {
      await aPublishedFiche(transaction);
      await freezeEdition(transaction, 2021);
      await anEdition(transaction, 2022);
      await aPublishedFiche(transaction, { year: 2022 });
      await transaction.update(Fiche, { year: 2021 }, { published: null });
    });
    const { editions } = await essaim.graphql<{ editions: object[] }>('{ editions { year open fiches declaredLabs } }');
    expect(editions).toEqual([
      { year: 2022, open: true, fiches: 1, declaredLabs: null },
      { year: 2021, open: false, fiches: 1, declaredLabs: null },
      { year: 2020, open: false, fiches: 12, declaredLabs: 14 },
    ]);
  });

  it('and an open one follows what changes', async () => {
    await essaim.change(async (transaction) => {
      await aPublishedFiche(transaction, { lab: await aLab(transaction, { slug: 'bordeaux' }) });
      await transaction.update(Academy, BORDEAUX, { name: 'Bordeaux renommée' });
    });
    expect((await wholeLab(essaim, 'bordeaux', 2021))!.academy.name).toBe('Bordeaux renommée');
  });

  it('and an open one shows of each lab what it shows today, whatever was asked first', async () => {
    await essaim.change(async (transaction) => {
      for (let added = 0; added < 5; added++) await aPublishedFiche(transaction, { content: { status: 'ACTIF' } });
    });
    const today = (await wholeLabs(essaim)).filter(({ edition }) => edition === 2021);
    expect(today).toHaveLength(5);
    expect(await wholeLabs(essaim, 2021)).toEqual(today);
  });

  it('shows its own labs in the académies of its labs, and so does an open one', async () => {
    const query =
      'query ($edition: Int) { labs(edition: $edition) { labs { academy { slug labs { slug edition } } } } }';
    await essaim.change(async (transaction) => {
      await aPublishedFiche(transaction, {
        lab: await aLab(transaction, { slug: 'nice-2', academy: (await labOf(transaction, 'nice')).academy }),
      });
    });
    const labsOfNice = async (edition: number) => {
      const { labs } = await essaim.graphql<{ labs: { labs: { academy: { slug: string; labs: object[] } }[] } }>(
        query,
        { edition },
      );
      return labs.labs.find(({ academy }) => academy.slug === 'nice')!.academy.labs;
    };
    expect(await labsOfNice(2020)).toEqual([{ slug: 'nice', edition: 2020 }]);
    expect(await labsOfNice(2021)).toEqual([{ slug: 'nice-2', edition: 2021 }]);
  });
});

/** Labs, counts and facets of an edition. */
const everythingIn = async (edition: number) => [
  await wholeLabs(essaim, edition),
  await essaim.graphql(
    `query ($edition: Int) {
      labs(edition: $edition) { total facets { maturities { value count } themes { value label count } services { label count } regions { value count } } }
      editions { year fiches declaredLabs }
    }`,
    { edition },
  ),
];
