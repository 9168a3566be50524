import { describe, expect, it } from 'vitest';
import { freezeEdition } from '../../../server/labs/freeze-edition.ts';
import { publish, RESTORE, save } from '../../factories/drafts.ts';
import { application, type Reader } from '../../setup/application.ts';
import { sentStatements } from '../../setup/sent-statements.ts';

const essaim = application({ forEach: 'test' });

interface Entry {
  number: number;
  act: string;
  byFunction: string;
  published: boolean;
  saves: { number: number }[];
  differences: { field: string; label: string; before: string; after: string }[];
}
interface History {
  entries: Entry[];
  next: number | null;
  filledFrom: number | null;
}
const HISTORY = `query ($lab: String!, $edition: Int!, $before: Int) {
  ficheHistory(lab: $lab, edition: $edition, before: $before) {
    next filledFrom entries { number act byFunction published saves { number } differences { field label before after } }
  }
}`;
const REVISION = `query ($number: Int!, $edition: Int!) {
  ficheRevision(lab: "creteil", edition: $edition, number: $number) {
    number act byFunction fiche { name } differences { field }
  }
}`;
const history = async (reader: Reader, given: object = {}) =>
  (await reader.graphql<{ ficheHistory: History }>(HISTORY, { lab: 'creteil', edition: 2021, ...given })).ficheHistory;

describe('the history of a fiche', () => {
  it('shows one author’s consecutive saves as one, and each other act by itself', async () => {
    const [referent, central] = [await essaim.signedIn('referent.creteil'), await essaim.signedIn('centrale')];
    await save(referent, { name: 'Un' });
    await save(referent, { name: 'Deux' });
    await save(central, { name: 'Trois' });
    await publish(central);
    await save(referent, { name: 'Quatre' });
    await referent.graphql(RESTORE, { lab: 'creteil', edition: 2021, revision: 5, number: 3 });
    const { entries, next, filledFrom } = await history(referent);
    expect([next, filledFrom]).toEqual([null, 2020]);
    expect(entries.map(({ number, act, saves, published }) => [number, act, saves.length, published])).toEqual([
      [6, 'RESTORED', 1, false],
      [5, 'SAVED', 1, false],
      [4, 'PUBLISHED', 1, true],
      [3, 'SAVED', 1, false],
      [2, 'SAVED', 2, false],
    ]);
    expect(entries[3]!.byFunction).toBe('Équipe centrale');
    expect(entries[3]!.differences).toEqual([{ field: 'name', label: 'Nom', before: 'Deux', after: 'Trois' }]);
    expect(entries[2]!.differences).toEqual([]);
    expect(entries[4]!.differences).toMatchObject([{ field: 'name', after: 'Deux' }]); // from last year’s fiche
  });

  it('says in words what changed, field by field, in the fiche’s order', async () => {
    const reader = await essaim.signedIn('referent.creteil');
    await save(reader, {
      name: 'Lab',
      status: null,
      launch: null,
      team: { headcount: null, fte: null, structures: [], note: null },
      themes: null,
      services: null,
      contact: null,
    });
    await essaim.signedIn('centrale').then((central) =>
      save(central, {
        sections: [{ key: 'NEWS', heading: null, text: 'Un lieu' }],
        services: [{ code: 'coaching', note: 'sur rendez-vous' }],
        themes: [],
        team: { headcount: 0, structures: ['DANE', 'CARDIE'] },
        launch: { precision: 'SEASON', date: '2021-winter' },
        status: 'ACTIF',
      }),
    );
    const [latest] = (await history(reader)).entries;
    expect(latest!.differences.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['status', 'non répondu', 'Actif'],
      ['launch', 'non précisée', 'hiver 2021-2022'],
      ['team.headcount', 'non précisé', '0'],
      ['team.structures', '', 'DANE\nCARDIE'],
      ['themes', 'non répondu', 'aucune'],
      ['services', 'non répondu', expect.stringMatching(/coaching : sur rendez-vous$/)],
      ['sections.NEWS', expect.any(String), 'Un lieu'],
    ]);
  });

  it('can be read at any revision, in closed editions too', async () => {
    const reader = await essaim.signedIn('referent.creteil');
    await save(reader, { name: 'Un' });
    await save(reader, { name: 'Deux' });
    await publish(reader);
    await essaim.change((transaction) => freezeEdition(transaction, 2021));
    const read = (number: number, edition = 2021) => reader.graphql(REVISION, { number, edition });
    expect(await read(2)).toMatchObject({
      ficheRevision: { act: 'SAVED', fiche: { name: 'Deux' }, differences: [{ field: 'name' }] },
    });
    expect(await read(1, 2020)).toMatchObject({ ficheRevision: { act: 'IMPORTED' } });
    expect(await reader.refusal(REVISION, { number: 9, edition: 2021 })).toEqual({ code: 'NOT_FOUND' });
    expect((await history(reader, { edition: 2020 })).entries).toHaveLength(1);
  });

  it('keeps the function when the account is gone', async () => {
    const reader = await essaim.signedIn('referent.creteil');
    await save(reader, { name: 'Un' });
    await essaim.dataSource.query(`DELETE FROM account WHERE email LIKE 'referent.creteil@%'`);
    const [entry] = (await history(await essaim.signedIn('centrale'))).entries;
    expect(entry!.byFunction).toContain('Créteil');
  });

  it('goes on page by page, in a fixed number of queries', async () => {
    const [a, b] = [await essaim.signedIn('referent.creteil'), await essaim.signedIn('centrale')];
    const statements: string[][] = [];
    for (let one = 0; one < 25; one++) {
      await save(one % 2 ? a : b, { name: `Lab ${one}` }, { revision: one });
      if (one === 1) statements[0] = await sentStatements(essaim.dataSource, () => history(a));
    }
    statements[1] = await sentStatements(essaim.dataSource, () => history(a));
    expect(statements[1]!.length).toBeLessThanOrEqual(statements[0]!.length);
    const first = await history(a);
    const second = await history(a, { before: first.next });
    expect([...first.entries, ...second.entries].map(({ number }) => number)).toEqual(
      Array.from({ length: 25 }, (_, index) => 25 - index),
    );
    expect(second.next).toBeNull();
  });

  it.each([
    ['a visitor', null, 'UNAUTHENTICATED'],
    ['a member', 'membre', 'FORBIDDEN'],
    ['another lab’s team', 'contributeur.limoges', 'FORBIDDEN'],
  ])('is not for %s', async (_, name, code) => {
    const reader = name ? await essaim.signedIn(name) : essaim.reader();
    expect(await reader.refusal(HISTORY, { lab: 'creteil', edition: 2020 })).toEqual({ code });
    expect(await reader.refusal(REVISION, { number: 1, edition: 2020 })).toEqual({ code });
  });
});

describe('two people on one fiche', () => {
  const STAY = 'mutation { stayOnDraft(lab: "creteil", edition: 2021) { revision others { function } } }';
  const LEAVE = 'mutation { leaveDraft(lab: "creteil") }';

  it('each see that the other is there, and when they have saved, until they leave', async () => {
    const [a, b] = [await essaim.signedIn('referent.creteil'), await essaim.signedIn('centrale')];
    expect(await a.graphql(STAY)).toEqual({ stayOnDraft: { revision: 0, others: [] } });
    expect(await b.graphql(STAY)).toMatchObject({
      stayOnDraft: { others: [{ function: expect.stringContaining('Créteil') as string }] },
    });
    await save(b, { name: 'Un' });
    expect(await a.graphql(STAY)).toEqual({ stayOnDraft: { revision: 1, others: [{ function: 'Équipe centrale' }] } });
    await b.graphql(LEAVE);
    expect(await a.graphql(STAY)).toMatchObject({ stayOnDraft: { others: [] } });
  });

  it('do not see one who left without a word', async () => {
    const [a, b] = [await essaim.signedIn('referent.creteil'), await essaim.signedIn('centrale')];
    await b.graphql(STAY);
    await essaim.dataSource.query(`UPDATE editing_presence SET seen_at = now() - interval '1 minute'`);
    expect(await a.graphql(STAY)).toMatchObject({ stayOnDraft: { others: [] } });
  });
});
