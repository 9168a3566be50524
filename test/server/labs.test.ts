import { describe, expect, it } from 'vitest';
import { Lab, LabSlug } from '../../server/labs/lab.entity.ts';
import { MaturityReading } from '../../server/labs/maturity-reading.entity.ts';
import { aDraft, aLab, aPublishedFiche, labOf } from '../factories/labs.ts';
import { application } from '../setup/application.ts';
import { publicAnswers, wholeLab, wholeLabs } from '../setup/public-answers.ts';

const essaim = application({ forEach: 'test' });

describe('a lab', () => {
  it('without a published fiche is listed, with nothing said and no edition', async () => {
    await essaim.change((transaction) => aLab(transaction, { slug: 'bordeaux', name: 'Lab de Bordeaux' }));
    expect(await wholeLab(essaim, 'bordeaux')).toMatchObject({
      name: 'Lab de Bordeaux',
      edition: null,
      status: null,
      launch: { precision: 'UNKNOWN', label: 'non précisée' },
      team: { headcount: null, structures: [] },
      themes: null,
      services: null,
      sections: [],
      maturity: null,
    });
    expect((await wholeLabs(essaim)).map(({ slug }) => slug)).toContain('bordeaux');
    expect(await wholeLab(essaim, 'bordeaux', 2020)).toBeNull();
  });

  it('may share its académie with others', async () => {
    await essaim.change(async (transaction) => {
      await aPublishedFiche(transaction, { lab: await aLab(transaction, { slug: 'fabrique', name: 'Fabrique' }) });
      await aLab(transaction, { slug: 'atelier', name: 'Atelier' });
    });
    const { academy } = await essaim.graphql<{ academy: object }>(
      '{ academy(slug: "bordeaux") { labs { slug edition } } }',
    );
    expect(academy).toEqual({
      labs: [
        { slug: 'atelier', edition: null },
        { slug: 'fabrique', edition: 2021 },
      ],
    });
  });

  it('that has stopped says when', async () => {
    await essaim.change((transaction) => transaction.update(Lab, { slug: 'reims' }, { closedOn: '2021-06-30' }));
    expect((await wholeLab(essaim, 'reims'))!.closedOn).toBe('2021-06-30');
    for (const path of ['/labs/reims', '/liste'])
      expect((await essaim.get(path)).text).toMatch(/arrêté le 30 juin 2021/);
  });

  it('is shown as it was last published, and each edition as it was then', async () => {
    await essaim.change(async (transaction) =>
      aPublishedFiche(transaction, {
        lab: await labOf(transaction, 'paris'),
        content: { name: 'Le Lab de Paris', headcount: 7 },
      }),
    );
    expect(await wholeLab(essaim, 'paris')).toMatchObject({
      name: 'Le Lab de Paris',
      edition: 2021,
      team: { headcount: 7 },
    });
    expect(await wholeLab(essaim, 'paris', 2021)).toMatchObject({ name: 'Le Lab de Paris', edition: 2021 });
    expect(await wholeLab(essaim, 'paris', 2020)).toMatchObject({
      name: 'Lab d’académie de Paris',
      edition: 2020,
      team: { headcount: 4 },
    });
  });

  it('shows nothing of a draft', async () => {
    await essaim.change(async (transaction) => {
      const content = {
        name: 'Brouillon',
        teamNote: 'brouillon',
        sections: [{ key: 'NEWS' as const, heading: null, text: 'brouillon' }],
      };
      await aDraft(transaction, { lab: await labOf(transaction, 'nice'), content });
      await aDraft(transaction, { content });
    });
    expect(await publicAnswers(essaim)).not.toMatch(/brouillon/i);
    expect((await wholeLab(essaim, 'nice'))!.edition).toBe(2020);
  });

  it('has the maturity last read, but for the mistakes withdrawn', async () => {
    const read = (given: Partial<MaturityReading>) =>
      essaim.change(async (transaction) => {
        const { id: lab } = await labOf(transaction, 'nice');
        return transaction.save(MaturityReading, {
          level: 'VEILLE',
          confirmed: true,
          since: '2021-02-01',
          reason: null,
          corrects: null,
          ...given,
          lab,
        });
      });
    await read({ level: 'VEILLE' });
    expect((await wholeLab(essaim, 'nice'))!.maturity).toEqual({
      level: 'VEILLE',
      confirmed: true,
      since: '2021-02-01',
    });
    const mistake = await read({ level: 'PREMIERS_CONTACTS' });
    expect((await wholeLab(essaim, 'nice'))!.maturity!.level).toBe('PREMIERS_CONTACTS');
    await read({ level: 'SUIVI', corrects: mistake.id });
    expect((await wholeLab(essaim, 'nice'))!.maturity!.level).toBe('SUIVI');
  });
});

describe('an old address', () => {
  it('of a renamed lab leads to the new one, with all that it carried', async () => {
    await essaim.change(async (transaction) => {
      const { id: lab } = await labOf(transaction, 'paris');
      await transaction.update(Lab, lab, { slug: 'paris-learning-lab' });
      await transaction.insert(LabSlug, { slug: 'paris', lab });
    });
    expect((await wholeLab(essaim, 'paris'))!.slug).toBe('paris-learning-lab');
    expect((await wholeLab(essaim, 'paris', 2020))!.slug).toBe('paris-learning-lab');
    expect(await redirection('/labs/paris')).toEqual([301, '/labs/paris-learning-lab']);
    expect(await redirection('/labs/paris?edition=2020&vue=liste')).toEqual([
      301,
      '/labs/paris-learning-lab?edition=2020&vue=liste',
    ]);
    expect((await essaim.get('/labs/paris-learning-lab')).status).toBe(200);
  });

  it('of a merged lab leads to the one that carries on, which alone is listed', async () => {
    await essaim.change(async (transaction) => {
      const { id: mergedInto } = await labOf(transaction, 'versailles');
      await transaction.update(Lab, { slug: 'creteil' }, { mergedInto });
    });
    expect((await wholeLab(essaim, 'creteil'))!.slug).toBe('versailles');
    expect(await redirection('/labs/creteil?vue=carte')).toEqual([301, '/labs/versailles?vue=carte']);
    expect((await wholeLabs(essaim)).map(({ slug }) => slug)).not.toContain('creteil');
  });

  it('of a merged lab still shows, in an edition of its time, what it said then', async () => {
    await essaim.change(async (transaction) => {
      const { id: mergedInto } = await labOf(transaction, 'versailles');
      await transaction.update(Lab, { slug: 'creteil' }, { mergedInto });
    });
    expect(await wholeLabs(essaim, 2020)).toHaveLength(12);
    expect((await wholeLab(essaim, 'creteil', 2020))!.slug).toBe('creteil');
    const { status, text } = await essaim.get('/labs/creteil?edition=2020');
    expect(status).toBe(200);
    expect(text).toContain('<title>Lab d’académie de Créteil – Essaim</title>');
    expect(text).toContain('ce lab a rejoint <a href="/labs/versailles">Lab d’académie de Versailles</a>');
    expect((await essaim.get('/cards/labs/creteil.png?edition=2020')).status).toBe(200);
    expect(await redirection('/cards/labs/creteil.png')).toEqual([301, '/cards/labs/versailles.png']);
  });

  it('of a lab renamed, then merged, leads in an edition of its time to its own fiche', async () => {
    await essaim.change(async (transaction) => {
      const { id: mergedInto } = await labOf(transaction, 'versailles');
      const { id: lab } = await labOf(transaction, 'creteil');
      await transaction.update(Lab, lab, { slug: 'lab-113', mergedInto });
      await transaction.insert(LabSlug, { slug: 'creteil', lab });
    });
    expect(await redirection('/labs/creteil?edition=2020')).toEqual([301, '/labs/lab-113?edition=2020']);
    expect(await redirection('/labs/creteil')).toEqual([301, '/labs/versailles']);
  });

  it('leads to the form and to the history; the history of a merged lab stays its own', async () => {
    await essaim.change(async (transaction) => {
      const { id: lab } = await labOf(transaction, 'paris');
      await transaction.update(Lab, lab, { slug: 'paris-lab' });
      await transaction.insert(LabSlug, { slug: 'paris', lab });
      await transaction.update(Lab, { slug: 'creteil' }, { mergedInto: lab });
    });
    expect(await redirection('/labs/paris/modifier')).toEqual([301, '/labs/paris-lab/modifier']);
    expect(await redirection('/labs/paris/historique/2?edition=2020')).toEqual([
      301,
      '/labs/paris-lab/historique/2?edition=2020',
    ]);
    expect(await redirection('/labs/creteil/modifier')).toEqual([301, '/labs/paris-lab/modifier']);
    expect((await essaim.get('/labs/creteil/historique')).status).toBe(200);
  });

  it('is never kept by a browser, since it may be taken back', async () => {
    await essaim.change(async (transaction) =>
      transaction.insert(LabSlug, { slug: 'ancien', lab: (await labOf(transaction, 'paris')).id }),
    );
    for (const path of ['/labs/ancien', '/cards/labs/ancien.png']) {
      expect((await essaim.get(path)).headers['cache-control'], path).toBe('no-cache');
    }
  });

  it('leads on through several renamings and mergers', async () => {
    await essaim.change(async (transaction) => {
      const [paris, creteil, versailles] = await Promise.all(
        ['paris', 'creteil', 'versailles'].map((slug) => labOf(transaction, slug)),
      );
      await transaction.insert(LabSlug, { slug: 'ancien', lab: paris!.id });
      await transaction.update(Lab, paris!.id, { mergedInto: creteil!.id });
      await transaction.update(Lab, creteil!.id, { mergedInto: versailles!.id });
    });
    expect((await wholeLab(essaim, 'ancien'))?.slug).toBe('versailles');
    expect((await wholeLab(essaim, 'paris'))?.slug).toBe('versailles');
  });

  it('is that of a living lab that has taken it since', async () => {
    await essaim.change(async (transaction) => {
      await transaction.insert(LabSlug, { slug: 'bordeaux', lab: (await labOf(transaction, 'paris')).id });
      await aLab(transaction, { slug: 'bordeaux' });
    });
    expect((await wholeLab(essaim, 'bordeaux'))!.slug).toBe('bordeaux');
    expect((await essaim.get('/labs/bordeaux')).status).toBe(200);
  });
});

async function redirection(path: string): Promise<[number, string | undefined]> {
  const { status, headers } = await essaim.get(path);
  return [status, headers.location];
}
