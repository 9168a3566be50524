import { describe, expect, it } from 'vitest';
import { freezeEdition } from '../../../server/labs/freeze-edition.ts';
import { draftOf, DRAFT_OF, PUBLISH, publish, RESTORE, refusedSave, save, SAVE } from '../../factories/drafts.ts';
import { aLab } from '../../factories/labs.ts';
import { application } from '../../setup/application.ts';

const essaim = application({ forEach: 'test' });
const referent = () => essaim.signedIn('referent.creteil');
const CRETEIL = { lab: 'creteil', edition: 2021 };

describe('a draft', () => {
  it('is filled from the last published fiche before it is saved, and is at revision 0', async () => {
    const draft = await draftOf(await referent());
    expect(draft).toMatchObject({ revision: 0, savedAt: null, filledFrom: 2020, published: null, mayPublish: true });
    const { lab } = await essaim.graphql<{ lab: object }>(
      '{ lab(slug: "creteil", edition: 2020) { status launch { label } themes { code } services { code note } } }',
    );
    expect(draft.fiche).toMatchObject({ ...lab, edition: 2021 });
  });

  it('keeps each save as a revision, and changes only what is given', async () => {
    const reader = await referent();
    const first = await save(reader, { team: { headcount: 0 }, launch: { precision: 'SEASON', date: '2020-summer' } });
    const second = await save(reader, { name: '  Lab   113 ' });
    expect([first.revision, second.revision]).toEqual([1, 2]);
    expect(second.fiche).toMatchObject({ name: 'Lab 113', team: { headcount: 0 }, launch: { label: 'été 2020' } });
    expect(second.fiche.themes).toEqual(first.fiche.themes);
    expect(await draftOf(reader)).toEqual(second);
  });

  it('tells unknown from none', async () => {
    const reader = await referent();
    const none = await save(reader, { themes: [], services: [], team: { headcount: 0 } });
    expect(none.fiche).toMatchObject({ themes: [], services: [], team: { headcount: 0 } });
    const unknown = await save(reader, { themes: null, services: null, team: { headcount: null }, launch: null });
    expect(unknown.fiche).toMatchObject({
      themes: null,
      services: null,
      team: { headcount: null },
      launch: { precision: 'UNKNOWN', from: null },
    });
  });

  it('loses a section when its text is emptied, and keeps those that are not named', async () => {
    const reader = await referent();
    const before = (await draftOf(reader)).fiche.sections;
    const key = before[0]!.key;
    const heading = before[0]!.heading.replace('2020', '2021'); // a new text is of this year
    const changed = await save(reader, { sections: [{ key, text: 'Neuf' }] });
    expect(changed.fiche.sections).toEqual([{ key, heading, text: 'Neuf' }, ...before.slice(1)]);
    const emptied = await save(reader, { sections: [{ key, text: ' ' }] });
    expect(emptied.fiche.sections).toEqual(before.slice(1));
  });

  it('keeps what was told of an earlier year under that year’s heading, until it is written anew', async () => {
    const reader = await referent();
    const highlight = async () =>
      (await draftOf(reader)).fiche.sections.find(({ key }) => key === 'HIGHLIGHT')!.heading.slice(-4);
    expect(await highlight()).toBe('2020');
    await save(reader, { name: 'Autre nom' });
    expect(await highlight()).toBe('2020');
    await save(reader, { sections: [{ key: 'HIGHLIGHT', text: 'Un prix' }] });
    expect(await highlight()).toBe('2021');
    await save(reader, { sections: [{ key: 'HIGHLIGHT', heading: 'Notre prix de 2019', text: 'Un prix' }] });
    const own = await save(reader, { sections: [{ key: 'HIGHLIGHT', text: 'Un autre prix' }] });
    expect(own.fiche.sections).toContainEqual({
      key: 'HIGHLIGHT',
      heading: 'Notre prix de 2019',
      text: 'Un autre prix',
    });
  });

  it('tells what publishing it would change', async () => {
    const reader = await referent();
    expect((await draftOf(reader)).differences).toEqual([]);
    const { differences } = await save(reader, { name: 'Autre nom' });
    expect(differences).toMatchObject([{ field: 'name', after: 'Autre nom' }]);
  });

  it('stays unseen by everybody else until it is published', async () => {
    await save(await referent(), { name: 'Nom secret' });
    await essaim.directory.refresh();
    for (const reader of [essaim.reader(), await essaim.signedIn('membre')]) {
      const { lab } = await reader.graphql<{ lab: { name: string } }>('{ lab(slug: "creteil") { name } }');
      expect(lab.name).not.toBe('Nom secret');
    }
  });

  it('of a lab that has never published starts with the name alone, and has nothing to publish', async () => {
    await essaim.change((transaction) => aLab(transaction, { slug: 'neuf', name: 'Lab neuf' }));
    const central = await essaim.signedIn('centrale');
    const draft = await draftOf(central, { lab: 'neuf' });
    expect(draft).toMatchObject({ revision: 0, filledFrom: null, fiche: { name: 'Lab neuf', themes: null } });
    const refusal = await central.refusal(PUBLISH, { lab: 'neuf', edition: 2021, revision: 0 });
    expect(refusal).toEqual({ code: 'BAD_USER_INPUT', field: 'fiche' });
  });
});

describe('a publication', () => {
  it('replaces the public fiche at once, and leaves earlier editions as they were', async () => {
    const reader = await referent();
    const { revision } = await save(reader, { name: 'Lab 113 bis', team: { headcount: 7 } });
    expect(await publish(reader, { revision })).toMatchObject({
      name: 'Lab 113 bis',
      edition: 2021,
      team: { headcount: 7 },
    });
    const shown = await essaim.graphql<Record<string, { name: string }>>(
      '{ now: lab(slug: "creteil") { name } before: lab(slug: "creteil", edition: 2020) { name } }',
    );
    expect(shown.now!.name).toBe('Lab 113 bis');
    expect(shown.before!.name).not.toBe('Lab 113 bis');
    expect(await draftOf(reader)).toMatchObject({ revision: 2, published: 2, differences: [] });
  });

  it('of nothing changed is one act: last year’s fiche answers for this year', async () => {
    const reader = await referent();
    expect(await publish(reader, { revision: 0 })).toMatchObject({ edition: 2021 });
  });

  it('is the referent’s, not a contributor’s, whose work is kept', async () => {
    const contributor = await essaim.signedIn('contributeur.limoges');
    await save(contributor, { name: 'Lab de Limoges' }, { lab: 'limoges' });
    expect(await contributor.refusal(PUBLISH, { lab: 'limoges', edition: 2021, revision: 1 })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect((await draftOf(contributor, { lab: 'limoges' })).fiche.name).toBe('Lab de Limoges');
  });
});

describe('a stale save', () => {
  it('is refused with the revision of now, and overwrites nothing', async () => {
    const [mine, theirs] = [await referent(), await essaim.signedIn('centrale')];
    await save(theirs, { name: 'Le leur' });
    const refusal = await mine.refusal(SAVE, { ...CRETEIL, revision: 0, changes: { name: 'Le mien' } });
    expect(refusal).toEqual({ code: 'CONFLICT', revision: 1 });
    expect((await draftOf(mine)).fiche.name).toBe('Le leur');
  });

  it('as is a stale publication, and a stale restoration', async () => {
    const reader = await referent();
    await save(reader, { name: 'Un' });
    expect(await reader.refusal(PUBLISH, { ...CRETEIL, revision: 0 })).toEqual({ code: 'CONFLICT', revision: 1 });
    expect(await reader.refusal(RESTORE, { ...CRETEIL, revision: 0, number: 1 })).toEqual({
      code: 'CONFLICT',
      revision: 1,
    });
  });
});

describe('restoring', () => {
  it('makes a new revision that says what an earlier one said', async () => {
    const reader = await referent();
    await save(reader, { name: 'Un', team: { headcount: 1 } });
    await save(reader, { name: 'Deux', team: { headcount: 2 } });
    const { restoreRevision } = await reader.graphql<{ restoreRevision: object }>(RESTORE, {
      ...CRETEIL,
      revision: 2,
      number: 1,
    });
    expect(restoreRevision).toMatchObject({ revision: 3, fiche: { name: 'Un', team: { headcount: 1 } } });
  });

  it('goes back, if wished, to what the fiche was filled from', async () => {
    const reader = await referent();
    const { fiche: before } = await draftOf(reader);
    await save(reader, { name: 'Un', themes: [], launch: null });
    const { restoreRevision } = await reader.graphql<{ restoreRevision: object }>(RESTORE, {
      ...CRETEIL,
      revision: 1,
      number: 0,
    });
    expect(restoreRevision).toMatchObject({ revision: 2, fiche: before });
  });

  it('needs a revision that is there', async () => {
    const reader = await referent();
    expect(await reader.refusal(RESTORE, { ...CRETEIL, revision: 0, number: 9 })).toEqual({ code: 'NOT_FOUND' });
  });
});

describe('who may', () => {
  it.each([
    ['a visitor', null, 'UNAUTHENTICATED'],
    ['a member', 'membre', 'FORBIDDEN'],
    ['another lab’s team', 'contributeur.limoges', 'FORBIDDEN'],
  ])('%s may not read, save or restore a draft', async (_, name, code) => {
    const reader = name ? await essaim.signedIn(name) : essaim.reader();
    expect(await reader.ask(DRAFT_OF, CRETEIL)).toMatchObject({
      data: { draft: null },
      errors: [{ extensions: { code } }],
    });
    expect(await reader.refusal(SAVE, { ...CRETEIL, revision: 0, changes: { name: 'x' } })).toEqual({ code });
    expect(await reader.refusal(RESTORE, { ...CRETEIL, revision: 0, number: 1 })).toEqual({ code });
    expect(await reader.refusal(PUBLISH, { ...CRETEIL, revision: 0 })).toEqual({ code });
  });

  it('central staff write and publish any', async () => {
    const central = await essaim.signedIn('centrale');
    expect(await publish(central, { lab: 'limoges' })).toMatchObject({ edition: 2021 });
  });

  it('nobody writes to a closed edition, nor to one that is not', async () => {
    const central = await essaim.signedIn('centrale');
    const known = { lab: 'creteil', revision: 0, changes: {} };
    const closed = { code: 'BAD_USER_INPUT', field: 'edition' };
    expect(await central.refusal(SAVE, { ...known, edition: 2020 })).toEqual(closed);
    expect(await central.refusal(SAVE, { ...known, edition: 1999 })).toEqual(closed);
    await essaim.change((transaction) => freezeEdition(transaction, 2021));
    expect(await central.refusal(SAVE, { ...known, edition: 2021 })).toEqual(closed);
    expect(await central.refusal(PUBLISH, { ...known, changes: undefined, edition: 2021 })).toEqual(closed);
  });

  it('an unknown lab is not found', async () => {
    const central = await essaim.signedIn('centrale');
    for (const lab of ['nulle-part', '', 'a\u0000b']) {
      expect(await central.refusal(DRAFT_OF, { lab, edition: 2021 })).toEqual({ code: 'NOT_FOUND' });
    }
  });
});

describe('bad input is refused with its field, and nothing is written', () => {
  const long = 'x'.repeat(10_001);
  it.each([
    ['changes.name', { name: null }],
    ['changes.name', { name: ' \n ' }],
    ['changes.name', { name: long }],
    ['changes.subject', { subject: null }],
    ['changes.launch.date', { launch: { precision: 'DAY', date: '2021-02-29' } }],
    ['changes.launch.date', { launch: { precision: 'DAY', date: '2021-02' } }],
    ['changes.launch.date', { launch: { precision: 'SEASON', date: 'été 2020' } }],
    ['changes.launch.date', { launch: { precision: 'YEAR' } }],
    ['changes.launch.date', { launch: { precision: 'UNKNOWN', date: '2020' } }],
    ['changes.team.headcount', { team: { headcount: -1 } }],
    ['changes.team.headcount', { team: { headcount: 2_000_000_000 } }],
    ['changes.team.headcount', { team: { headcount: 'deux' } }],
    ['changes.team.fte', { team: { fte: -0.5 } }],
    ['changes.team.structures', { team: { structures: [long] } }],
    ['changes.team.note', { team: { note: long } }],
    ['changes.themes', { themes: ['inconnu'] }],
    ['changes.services', { services: [{ code: 'inconnu' }] }],
    ['changes.services', { services: [{ code: 'coaching' }, { code: 'coaching' }] }],
    ['changes.otherThemes', { otherThemes: Array.from({ length: 41 }, (_, one) => `Thème ${one}`) }],
    ['changes.sections.NEWS', { sections: [{ key: 'NEWS', text: long }] }],
    [
      'changes.sections',
      {
        sections: [
          { key: 'NEWS', text: 'a' },
          { key: 'NEWS', text: 'b' },
        ],
      },
    ],
    ['changes.contact.email', { contact: { email: 'pas une adresse' } }],
    ['changes.contact.url', { contact: { url: 'javascript:alert(1)' } }],
  ])('%s of %j', async (field, changes) => {
    const reader = await referent();
    expect(await refusedSave(reader, changes)).toEqual({ code: 'BAD_USER_INPUT', field });
    expect((await draftOf(reader)).revision).toBe(0);
  });

  it('and what cannot be stored is left out of what is typed', async () => {
    const { fiche } = await save(await referent(), {
      name: 'A\u0000B\ud800',
      sections: [{ key: 'NEWS', text: 'un\r\ndeux\u0007\udc00' }],
    });
    expect(fiche.name).toBe('AB');
    expect(fiche.sections.find(({ key }) => key === 'NEWS')!.text).toBe('un\ndeux');
  });
});
