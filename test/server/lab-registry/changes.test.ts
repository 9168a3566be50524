import { describe, expect, it } from 'vitest';
import { freezeEdition } from '../../../server/labs/freeze-edition.ts';
import { Lab } from '../../../server/labs/lab.entity.ts';
import { draftOf, publish, save } from '../../factories/drafts.ts';
import { anEdition } from '../../factories/labs.ts';
import { create, decide, decided, recordOf } from '../../factories/registry.ts';
import { application, type Reader, TestApplication } from '../../setup/application.ts';
import { wholeLab, wholeLabs } from '../../setup/public-answers.ts';

const essaim = application({ forEach: 'test' });

const acts = async (central: Reader) =>
  (
    await central.graphql<{ auditLog: { entries: { act: string; detail: string; lab: { slug: string } }[] } }>(
      '{ auditLog { entries { act detail lab { slug } } } }',
    )
  ).auditLog.entries;

describe('creating a lab', () => {
  it('makes it public at once, without a fiche, and a referent is invited to it', async () => {
    const central = await essaim.signedIn('centrale');
    const { made } = await create(central, { slug: 'bordeaux', name: '  Lab de\n Bordeaux ' });
    expect(made).toMatchObject({ slug: 'bordeaux', name: 'Lab de Bordeaux', edition: null, draft: 'NONE', team: [] });
    expect(await wholeLab(essaim, 'bordeaux')).toMatchObject({ edition: null, academy: { slug: 'bordeaux' } });
    expect(await wholeLabs(essaim)).toHaveLength(13);
    expect(await wholeLabs(essaim, 2020)).toHaveLength(12);
    await central.graphql('mutation { invite(email: "r@ac-essai.fr", lab: "bordeaux", role: REFERENT) { id } }');
    expect((await recordOf(central, 'bordeaux')).invitations).toBe(1);
    expect((await acts(central)).map(({ act, detail }) => [act, detail])).toEqual([
      ['INVITATION_SENT', 'référent'],
      ['LAB_CREATED', '« Lab de Bordeaux », Bordeaux'],
    ]);
  });

  it.each([
    ['academy', { academy: 'atlantide', slug: 'neuf' }],
    ['name', { name: ' \n ', slug: 'neuf' }],
    ['name', { name: 'x'.repeat(201), slug: 'neuf' }],
    ['slug', { slug: 'Neuf' }],
    ['slug', { slug: 'nouveau' }],
    ['slug', { slug: 'creteil' }],
  ])('is refused on %s for %j, and nothing is made', async (field, given) => {
    const central = await essaim.signedIn('centrale');
    expect((await create(central, given)).error).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect(await essaim.dataSource.manager.count(Lab)).toBe(12);
    expect(await acts(central)).toEqual([]);
  });

  it('twice at once makes one', async () => {
    const central = await essaim.signedIn('centrale');
    const answers = await Promise.all([1, 2, 3].map(() => create(central, { slug: 'bordeaux' })));
    expect(answers.filter(({ made }) => made)).toHaveLength(1);
    expect(answers.flatMap(({ error }) => error?.field ?? [])).toEqual(['slug', 'slug']);
  });

  it('proposes an address that is free, today and before', async () => {
    const central = await essaim.signedIn('centrale');
    const proposed = async (academy: string, name: string) =>
      (
        await central.graphql<{ slug: string }>(
          'query ($academy: String!, $name: String!) { slug: proposeLabSlug(academy: $academy, name: $name) }',
          { academy, name },
        )
      ).slug;
    expect(await proposed('bordeaux', 'Lab de Bordeaux')).toBe('bordeaux');
    expect(await proposed('creteil', 'La Fabrique')).toBe('creteil-fabrique');
    await decided(central, 'moveLab', 'creteil', 'creteil-fabrique');
    expect(await proposed('creteil', 'La Fabrique')).toBe('creteil-fabrique-2');
  });
});

describe('renaming a lab', () => {
  it('shows at once on the map, on every server, and never in a frozen edition', async () => {
    const other = new TestApplication();
    await other.start(essaim.connection);
    const central = await essaim.signedIn('centrale');
    const frozen = await wholeLab(essaim, 'creteil', 2020);
    expect(await decided(central, 'renameLab', 'creteil', 'Lab 113')).toMatchObject({ name: 'Lab 113', revision: 1 });
    expect((await wholeLab(essaim, 'creteil'))!.name).toBe('Lab 113');
    expect(await wholeLab(essaim, 'creteil', 2020)).toEqual(frozen);
    await expect.poll(async () => (await wholeLab(other, 'creteil'))!.name).toBe('Lab 113');
    await other.stop();
    const referent = await essaim.signedIn('referent.creteil');
    expect(await referent.graphql('{ lab(slug: "creteil") { name } }')).toEqual({ lab: { name: 'Lab 113' } });
    expect((await acts(central))[0]).toMatchObject({
      act: 'LAB_RENAMED',
      detail: '« Lab d’académie de Créteil » → « Lab 113 »',
      lab: { slug: 'creteil' },
    });
  });

  it('reaches a draft that says the old name, and spares one that proposes another', async () => {
    const central = await essaim.signedIn('centrale');
    const referent = await essaim.signedIn('referent.creteil');
    await save(referent, { status: 'ACTIF' });
    await decided(central, 'renameLab', 'creteil', 'Lab 113');
    const draft = await draftOf(referent);
    expect(draft).toMatchObject({ revision: 2, savedBy: 'Équipe centrale', fiche: { name: 'Lab 113' } });
    expect(draft.differences.map(({ field }) => field)).not.toContain('name');

    await save(referent, { name: 'Fabrique 113' });
    await decided(central, 'renameLab', 'creteil', 'Lab 114');
    expect(await recordOf(central, 'creteil')).toMatchObject({ name: 'Lab 114', draftName: 'Fabrique 113' });
    await publish(referent);
    expect((await wholeLab(essaim, 'creteil'))!.name).toBe('Fabrique 113');
    expect(await recordOf(central, 'creteil')).toMatchObject({ name: 'Fabrique 113', draftName: null, revision: 3 });
  });

  it('fills a fiche that is begun later, and stays when that is published and frozen', async () => {
    const central = await essaim.signedIn('centrale');
    await decided(central, 'renameLab', 'creteil', 'Lab 113');
    const referent = await essaim.signedIn('referent.creteil');
    expect((await draftOf(referent)).differences).toEqual([]);
    await publish(referent);
    expect((await wholeLab(essaim, 'creteil'))!.name).toBe('Lab 113');
    await decided(central, 'renameLab', 'creteil', 'Lab 114');
    expect((await wholeLab(essaim, 'creteil', 2021))!.name).toBe('Lab 114');
    expect((await recordOf(central, 'creteil')).draft).toBe('PUBLISHED');
    await essaim.change(async (transaction) => {
      await freezeEdition(transaction, 2021);
      await anEdition(transaction, 2022);
    });
    await decided(central, 'renameLab', 'creteil', 'Lab 115');
    expect((await wholeLab(essaim, 'creteil', 2021))!.name).toBe('Lab 114');
    expect((await wholeLab(essaim, 'creteil'))!.name).toBe('Lab 115');
  });

  it('while someone writes: the stale save is refused, not lost, and brings the new name', async () => {
    const referent = await essaim.signedIn('referent.creteil');
    const { revision } = await save(referent, { status: 'ACTIF' });
    await decided(await essaim.signedIn('centrale'), 'renameLab', 'creteil', 'Lab 113');
    const query = `mutation ($revision: Int!) { saveDraft(lab: "creteil", edition: 2021, revision: $revision,
      changes: { otherThemes: ["mine"] }) { revision } }`;
    expect(await referent.refusal(query, { revision })).toMatchObject({ code: 'CONFLICT', revision: revision + 1 });
  });

  it('to nothing, or to the name it has, is refused', async () => {
    const central = await essaim.signedIn('centrale');
    for (const name of ['', 'Lab d’académie de Créteil', 'x'.repeat(201)]) {
      expect((await decide(central, 'renameLab', 'creteil', name)).error).toMatchObject({ field: 'name' });
    }
  });
});

describe('a new address', () => {
  it('leaves the old one leading to it: pages, forms, API, and what is saved from a form that was open', async () => {
    const central = await essaim.signedIn('centrale');
    const referent = await essaim.signedIn('referent.creteil');
    const { revision } = await save(referent, { status: 'ACTIF' });
    expect(await decided(central, 'moveLab', 'creteil', 'lab-113')).toMatchObject({
      slug: 'lab-113',
      formerSlugs: ['creteil'],
    });
    expect((await essaim.get('/labs/creteil')).headers.location).toBe('/labs/lab-113');
    expect((await essaim.get('/labs/creteil/modifier')).headers.location).toBe('/labs/lab-113/modifier');
    expect((await essaim.get('/exports/labs.csv')).text).toContain('/labs/lab-113');
    expect((await save(referent, { team: { headcount: 9 } }, { revision })).fiche).toMatchObject({ slug: 'lab-113' });
    await publish(referent);
    expect((await wholeLab(essaim, 'creteil'))!).toMatchObject({ slug: 'lab-113', team: { headcount: 9 } });
    expect(await referent.graphql(`{ draft(lab: "creteil", edition: 2021) { formerSlugs } }`)).toEqual({
      draft: { formerSlugs: ['creteil'] },
    });
    expect((await acts(central))[0]).toMatchObject({ act: 'LAB_MOVED', detail: 'creteil → lab-113' });
  });

  it('may be one that it had before', async () => {
    const central = await essaim.signedIn('centrale');
    await decided(central, 'moveLab', 'creteil', 'lab-113');
    expect(await decided(central, 'moveLab', 'lab-113', 'creteil')).toMatchObject({
      slug: 'creteil',
      formerSlugs: ['lab-113'],
    });
    expect((await essaim.get('/labs/creteil')).status).toBe(200);
    expect((await essaim.get('/labs/lab-113')).headers.location).toBe('/labs/creteil');
  });

  it('is never another’s, of today or of before, and the refusal names whose', async () => {
    const central = await essaim.signedIn('centrale');
    await decided(central, 'moveLab', 'creteil', 'lab-113');
    expect((await decide(central, 'moveLab', 'paris', 'creteil')).error).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'slug',
      message: expect.stringContaining('a été celle de « Lab d’académie de Créteil »'),
    });
    expect((await decide(central, 'moveLab', 'paris', 'reims')).error?.message).toContain('est celle de');
    expect((await create(central, { slug: 'creteil' })).error).toMatchObject({ field: 'slug' });
    expect((await decide(central, 'moveLab', 'paris', 'paris')).error?.message).toBe('C’est déjà son adresse.');
  });

  it('that two labs want at once is one’s', async () => {
    const central = await essaim.signedIn('centrale');
    const answers = await Promise.all(
      ['paris', 'creteil', 'reims'].map((lab) => decide(central, 'moveLab', lab, 'neuf')),
    );
    expect(answers.filter(({ made }) => made)).toHaveLength(1);
    expect(answers.flatMap(({ error }) => error?.field ?? [])).toEqual(['slug', 'slug']);
  });
});

describe('an académie', () => {
  it('is corrected for today, and not in a frozen edition', async () => {
    const central = await essaim.signedIn('centrale');
    const before = await wholeLabs(essaim, 2020);
    await decided(central, 'correctLabAcademy', 'creteil', 'versailles');
    expect((await wholeLab(essaim, 'creteil'))!.academy.slug).toBe('versailles');
    expect(await wholeLabs(essaim, 2020)).toEqual(before);
    const { lab } = await central.graphql<{ lab: object }>(
      '{ lab(slug: "creteil", edition: 2020) { academy { slug } } }',
    );
    expect(lab).toEqual({ academy: { slug: 'creteil' } });
    expect((await acts(central))[0]).toMatchObject({ act: 'LAB_ACADEMY_CORRECTED', detail: 'Créteil → Versailles' });
    expect((await decide(central, 'correctLabAcademy', 'creteil', 'versailles')).error).toMatchObject({
      field: 'academy',
    });
  });
});

describe('a lab that stops', () => {
  it('says since which day, keeps its fiche, and starts again', async () => {
    const central = await essaim.signedIn('centrale');
    await decided(central, 'closeLab', 'creteil', '2021-06-30');
    expect(await wholeLab(essaim, 'creteil')).toMatchObject({ closedOn: '2021-06-30', edition: 2020 });
    const referent = await essaim.signedIn('referent.creteil');
    await save(referent, { status: 'ACTIF' });
    await publish(referent);
    await decided(central, 'closeLab', 'creteil', '2021-07-01');
    await decided(central, 'reopenLab', 'creteil');
    expect((await wholeLab(essaim, 'creteil'))!.closedOn).toBeNull();
    expect((await acts(central)).map(({ act, detail }) => [act, detail])).toEqual([
      ['LAB_REOPENED', 'arrêté le 1er juillet 2021 → en activité'],
      ['LAB_CLOSED', '30 juin 2021 → 1er juillet 2021'],
      ['LAB_CLOSED', '30 juin 2021'],
    ]);
  });

  it.each(['2021-02-30', 'hier', '', '2199-01-01'])('is refused on « %s »', async (day) => {
    const central = await essaim.signedIn('centrale');
    expect((await decide(central, 'closeLab', 'creteil', day)).error).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'on',
    });
  });

  it('has stopped before it starts again', async () => {
    expect((await decide(await essaim.signedIn('centrale'), 'reopenLab', 'creteil')).error).toMatchObject({
      field: 'lab',
    });
  });
});

describe('a decision on an old page', () => {
  it('is refused with the revision of now, and does nothing: another decided, or the team published another name', async () => {
    const central = await essaim.signedIn('centrale');
    await decided(central, 'renameLab', 'creteil', 'Lab 113');
    const stale = await decide(central, 'renameLab', 'creteil', 'Lab 114', { revision: 0 });
    expect(stale.error).toMatchObject({ code: 'CONFLICT', revision: 1 });
    expect((await wholeLab(essaim, 'creteil'))!.name).toBe('Lab 113');
    const referent = await essaim.signedIn('referent.creteil');
    await save(referent, { name: 'Fabrique 113', status: 'ACTIF' });
    await publish(referent);
    expect((await decide(central, 'closeLab', 'creteil', '2021-06-30', { revision: 1 })).error).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await acts(central)).toHaveLength(1);
  });

  it('among several at once is all but one', async () => {
    const central = await essaim.signedIn('centrale');
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D'].map((name) => decide(central, 'renameLab', 'creteil', name, { revision: 0 })),
    );
    expect(answers.filter(({ made }) => made)).toHaveLength(1);
    expect(answers.flatMap(({ error }) => error?.code ?? [])).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT']);
  });

  it('of an unknown lab is not found', async () => {
    expect(
      (await decide(await essaim.signedIn('centrale'), 'reopenLab', 'atlantide', null, { revision: 0 })).error,
    ).toMatchObject({ code: 'NOT_FOUND' });
  });
});
