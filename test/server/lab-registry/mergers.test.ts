import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LabRoleOfAccount } from '../../../server/accounts/lab-role.entity.ts';
import { anAccount } from '../../factories/accounts.ts';
import { DRAFT_OF, draftOf, publish, SAVE, save } from '../../factories/drafts.ts';
import { aLab, labOf } from '../../factories/labs.ts';
import { decide, decided, recordOf } from '../../factories/registry.ts';
import { sent } from '../../factories/requests.ts';
import { application } from '../../setup/application.ts';
import { wholeLab, wholeLabs } from '../../setup/public-answers.ts';

const essaim = application({ forEach: 'test' });

const rolesIn = async (slug: string) => {
  const { id: lab } = await labOf(essaim.dataSource.manager, slug);
  const roles = await essaim.dataSource.manager.findBy(LabRoleOfAccount, { lab });
  return Object.fromEntries(roles.map(({ account, role }) => [account, role]));
};

describe('a merger', () => {
  it('leads the address to the other lab, lists that one alone, and leaves frozen editions as they were', async () => {
    const central = await essaim.signedIn('centrale');
    const before = (await wholeLabs(essaim, 2020)).map((lab) => ({ ...lab }));
    expect(await decided(central, 'mergeLab', 'creteil', 'versailles')).toMatchObject({
      slug: 'creteil',
      mergedInto: { slug: 'versailles' },
    });
    expect((await wholeLab(essaim, 'creteil'))!.slug).toBe('versailles');
    expect((await essaim.get('/labs/creteil')).headers.location).toBe('/labs/versailles');
    expect(await wholeLabs(essaim)).toHaveLength(11);
    expect(await wholeLabs(essaim, 2020)).toEqual(before);
    expect(await essaim.graphql('{ lab(slug: "creteil", edition: 2020) { slug mergedInto { slug } } }')).toEqual({
      lab: { slug: 'creteil', mergedInto: { slug: 'versailles' } },
    });
    expect(await essaim.graphql('{ editions { year fiches declaredLabs } }')).toMatchObject({
      editions: [{ year: 2021 }, { year: 2020, fiches: 12, declaredLabs: 14 }],
    });
    expect((await recordOf(central, 'versailles')).merged).toEqual([{ slug: 'creteil' }]);
    const { auditLog } = await central.graphql<{ auditLog: { entries: object[] } }>(
      '{ auditLog { entries { act detail lab { slug } } } }',
    );
    expect(auditLog.entries).toEqual([
      {
        act: 'LAB_MERGED',
        detail: '« Lab d’académie de Créteil » → « Lab d’académie de Versailles »',
        lab: { slug: 'creteil' },
      },
    ]);
  });

  it('takes the team along, each with the wider of two roles', async () => {
    const both = await anAccount(essaim, { roles: { creteil: 'REFERENT', versailles: 'CONTRIBUTOR' } });
    const narrower = await anAccount(essaim, { roles: { creteil: 'CONTRIBUTOR', versailles: 'REFERENT' } });
    const one = await anAccount(essaim, { roles: { creteil: 'CONTRIBUTOR' } });
    await decided(await essaim.signedIn('centrale'), 'mergeLab', 'creteil', 'versailles');
    expect(await rolesIn('creteil')).toEqual({});
    expect(await rolesIn('versailles')).toMatchObject({
      [both.account]: 'REFERENT',
      [narrower.account]: 'REFERENT',
      [one.account]: 'CONTRIBUTOR',
    });
    expect(await one.graphql('{ me { roles { role lab { slug } } } }')).toEqual({
      me: { roles: [{ role: 'CONTRIBUTOR', lab: { slug: 'versailles' } }] },
    });
  });

  it('takes along the invitations that were not accepted; nobody is invited to a merged lab', async () => {
    const central = await essaim.signedIn('centrale');
    const invitation = 'mutation { invite(email: "n@ac-essai.fr", lab: "creteil", role: REFERENT) { id lab } }';
    await central.graphql(invitation);
    await decided(central, 'mergeLab', 'creteil', 'versailles');
    expect(await central.graphql('{ invitations { entries { lab state } } }')).toEqual({
      invitations: { entries: [{ lab: 'Lab d’académie de Versailles', state: 'PENDING' }] },
    });
    expect((await recordOf(central, 'versailles')).invitations).toBe(1);
    expect(await central.refusal(invitation)).toMatchObject({ code: 'BAD_USER_INPUT', field: 'lab' });
  });

  it('takes along what it was asked and has not answered, and leads who writes to it to the other', async () => {
    const central = await essaim.signedIn('centrale');
    await sent(essaim);
    expect((await recordOf(central, 'creteil')).requests).toBe(1);
    await decided(central, 'mergeLab', 'creteil', 'versailles');
    expect([(await recordOf(central, 'creteil')).requests, (await recordOf(central, 'versailles')).requests]).toEqual([
      0, 1,
    ]);
    expect((await essaim.get('/labs/creteil/contact')).headers.location).toBe('/labs/versailles/contact');
    await sent(essaim, { email: 'paul@ac-essai.fr' });
    expect((await recordOf(central, 'versailles')).requests).toBe(2);
  });

  it('while someone writes: nothing of it goes into the other’s fiche, whose draft the form is then given', async () => {
    const central = await essaim.signedIn('centrale');
    const referent = await essaim.signedIn('referent.creteil');
    const { revision } = await save(referent, { otherThemes: ['de Créteil'] });
    await save(central, { otherThemes: ['de Versailles'] }, { lab: 'versailles' });
    await decided(central, 'mergeLab', 'creteil', 'versailles');
    const fiche = { lab: 'creteil', edition: 2021 };
    expect(
      await referent.refusal(SAVE, { ...fiche, revision, changes: { otherThemes: ['tapé ensuite'] } }),
    ).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'lab',
    });
    const draft = await draftOf(referent);
    expect(draft.fiche).toMatchObject({ slug: 'versailles', otherThemes: ['de Versailles'] });
    expect(await referent.graphql(`{ draft(lab: "creteil", edition: 2021) { formerSlugs } }`)).toEqual({
      draft: { formerSlugs: ['creteil'] },
    });
    expect(
      await referent.graphql('mutation { stayOnDraft(lab: "creteil", edition: 2021) { revision lab { slug } } }'),
    ).toEqual({ stayOnDraft: { revision: 1, lab: { slug: 'versailles' } } });
    const { ficheHistory } = await referent.graphql<{ ficheHistory: { entries: { number: number }[] } }>(
      '{ ficheHistory(lab: "creteil", edition: 2021) { entries { number } } }',
    );
    expect(ficheHistory.entries).toEqual([{ number: revision }]);
    for (const write of [
      'publishFiche(lab: "creteil", edition: 2021, revision: 1) { slug }',
      'setAudience(lab: "creteil", key: NEWS, audience: PUBLIC) { key }',
    ]) {
      expect(await referent.refusal(`mutation { ${write} }`)).toMatchObject({ field: 'lab' });
    }
    expect(await (await essaim.signedIn('contributeur.limoges')).refusal(DRAFT_OF, fiche)).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('is undone: the lab has its address, its fiche and its draft again; the team stays where it went', async () => {
    const central = await essaim.signedIn('centrale');
    await save(central, { status: 'ACTIF' });
    await publish(central);
    await save(central, { otherThemes: ['mis de côté'] });
    const before = await wholeLab(essaim, 'creteil');
    await decided(central, 'mergeLab', 'creteil', 'versailles');
    expect((await wholeLab(essaim, 'creteil', 2021))!.slug).toBe('creteil');
    expect(await decided(central, 'separateLab', 'creteil')).toMatchObject({
      mergedInto: null,
      team: [],
      draft: 'CHANGED',
    });
    expect(await wholeLab(essaim, 'creteil')).toEqual(before);
    expect((await draftOf(central)).fiche).toMatchObject({ otherThemes: ['mis de côté'] });
    expect((await recordOf(central, 'versailles')).referents).toContain('referent.creteil@essaim.example');
    expect((await decide(central, 'separateLab', 'creteil')).error).toMatchObject({ field: 'lab' });
  });

  it('needs two labs that live: no chain is made backwards, and no circle', async () => {
    const central = await essaim.signedIn('centrale');
    expect((await decide(central, 'mergeLab', 'creteil', 'creteil')).error).toMatchObject({ field: 'into' });
    expect((await decide(central, 'mergeLab', 'creteil', 'atlantide')).error).toMatchObject({ code: 'NOT_FOUND' });
    await decided(central, 'mergeLab', 'creteil', 'versailles');
    expect((await decide(central, 'mergeLab', 'paris', 'creteil')).error).toMatchObject({
      field: 'into',
      message: expect.stringContaining('« Lab d’académie de Versailles » : choisissez celui-là'),
    });
    expect((await decide(central, 'mergeLab', 'versailles', 'creteil')).error).toMatchObject({ field: 'into' });
    for (const [act, value] of [
      ['mergeLab', 'paris'],
      ['renameLab', 'X'],
      ['moveLab', 'x'],
      ['closeLab', '2021-01-01'],
      ['reopenLab', null],
      ['correctLabAcademy', 'paris'],
    ] as const) {
      expect((await decide(central, act, 'creteil', value)).error, act).toMatchObject({
        field: 'lab',
        message: expect.stringContaining('séparez-le d’abord'),
      });
    }
    await decided(central, 'mergeLab', 'versailles', 'paris');
    expect((await wholeLab(essaim, 'creteil'))!.slug).toBe('paris');
  });

  it('of two labs into each other at once is one', async () => {
    const central = await essaim.signedIn('centrale');
    for (let round = 0; round < 5; round++) {
      const [a, b] = await essaim.change(async (transaction) => [await aLab(transaction), await aLab(transaction)]);
      const answers = await Promise.all([
        decide(central, 'mergeLab', a.slug, b.slug, { revision: 0 }),
        decide(central, 'mergeLab', b.slug, a.slug, { revision: 0 }),
      ]);
      expect(answers.filter(({ made }) => made)).toHaveLength(1);
      expect(answers.find(({ error }) => error)!.error!.code).toBe('CONFLICT');
    }
  });

  it('at the same time as an invitation and a save leaves neither to the lab that is merged', async () => {
    const central = await essaim.signedIn('centrale');
    for (let round = 0; round < 5; round++) {
      const lab = await essaim.change((transaction) => aLab(transaction));
      const invitation = `mutation { invite(email: "n${round}@ac-essai.fr", lab: "${lab.slug}", role: CONTRIBUTOR) { id } }`;
      const fiche = { lab: lab.slug, edition: 2021, revision: 0, changes: { status: 'ACTIF' } };
      const [merged, invited, saved] = await Promise.all([
        decide(central, 'mergeLab', lab.slug, 'paris', { revision: 0 }),
        central.ask(invitation),
        central.ask(SAVE, fiche),
      ]);
      expect(merged.made).toBeDefined();
      expect(await recordOf(central, lab.slug)).toMatchObject({
        invitations: 0,
        draft: saved.errors ? 'NONE' : 'BEGUN',
      });
      for (const { errors } of [invited, saved]) expect(errors?.[0]!.extensions.field ?? 'lab').toBe('lab');
    }
  });
});

/** What central staff may do to three labs, and what must be true after each. */
const ACT = fc.oneof(
  fc.record({ act: fc.constant('moveLab' as const), lab: fc.nat(2), to: fc.nat(4) }),
  fc.record({ act: fc.constant('mergeLab' as const), lab: fc.nat(2), to: fc.nat(2) }),
  fc.record({ act: fc.constant('separateLab' as const), lab: fc.nat(2), to: fc.constant(0) }),
);

describe('whatever is moved, merged and separated', () => {
  it('each address that was ever a lab’s leads to it, or to the one that carries it on', async () => {
    const central = await essaim.signedIn('centrale');
    let rounds = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(ACT, { minLength: 1, maxLength: 10 }), async (acts) => {
        const prefix = `r${++rounds}`;
        const labs = await essaim.change(async (transaction) => [
          await aLab(transaction, { slug: `${prefix}-0` }),
          await aLab(transaction, { slug: `${prefix}-1` }),
          await aLab(transaction, { slug: `${prefix}-2` }),
        ]);
        const model = labs.map(({ slug }) => ({ slug, into: null as number | null }));
        const owner = new Map(labs.map(({ slug }, index) => [slug, index]));
        const heirOf = (lab: number): number => (model[lab]!.into === null ? lab : heirOf(model[lab]!.into!));
        for (const { act, lab, to } of acts) {
          const { slug, into } = model[lab]!;
          const target = act === 'moveLab' ? `${prefix}-${to}` : act === 'mergeLab' ? model[to]!.slug : null;
          const { made } = await decide(central, act, slug, target);
          const may =
            act === 'moveLab'
              ? into === null && target !== slug && (owner.get(target!) ?? lab) === lab
              : act === 'mergeLab'
                ? into === null && to !== lab && model[to]!.into === null
                : into !== null;
          expect(made !== undefined).toBe(may);
          if (!may) continue;
          if (act === 'moveLab') owner.set((model[lab]!.slug = target!), lab);
          else model[lab]!.into = act === 'mergeLab' ? to : null;
        }
        for (const [slug, lab] of owner) {
          expect((await wholeLab(essaim, slug))!.slug).toBe(model[heirOf(lab)]!.slug);
        }
      }),
      { numRuns: 12 },
    );
  });
});
