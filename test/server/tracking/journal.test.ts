import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { todayInParis } from '../../../domain/day.ts';
import { Interaction, InteractionChange } from '../../../server/tracking/interaction.entity.ts';
import { ParticipantsRetention } from '../../../server/tracking/participants-retention.ts';
import { anAccount } from '../../factories/accounts.ts';
import {
  aCall,
  EDIT,
  type Entry,
  journalOf,
  RECORD,
  record,
  refusedRecord,
  REMOVE,
  RESTORE,
} from '../../factories/journal.ts';
import { application, type Reader } from '../../setup/application.ts';
import { publicAnswers } from '../../setup/public-answers.ts';

const essaim = application({ forEach: 'test' });

const TRACE = `query ($id: ID!) { interactionTrace(id: $id) {
  act byFunction before { note participants labs { slug } obstacles { code } } after { note participants labs { slug } }
} }`;
const traceOf = async (reader: Reader, id: string) =>
  (await reader.graphql<{ interactionTrace: object[] }>(TRACE, { id })).interactionTrace;

const edit = async (reader: Reader, { id, revision }: Entry, given: object) =>
  (await reader.graphql<{ editInteraction: Entry }>(EDIT, { id, revision, input: aCall(given) })).editInteraction;
const remove = async (reader: Reader, { id, revision }: Entry) =>
  (await reader.graphql<{ removeInteraction: Entry }>(REMOVE, { id, revision })).removeInteraction;
const restore = async (reader: Reader, { id, revision }: Entry) =>
  (await reader.graphql<{ restoreInteraction: Entry }>(RESTORE, { id, revision })).restoreInteraction;

describe('recording an interaction', () => {
  it('keeps all that was said, about several labs and académies', async () => {
    const central = await essaim.signedIn('centrale');
    const entry = await record(central, {
      kind: 'PARTAGE_EXPERIENCE',
      endDate: '2021-03-02',
      mode: 'DISTANCIEL',
      topic: 'METHODES_OUTILS',
      labs: ['creteil', 'nice', 'creteil'],
      academies: ['bordeaux'],
      participants: ' Deux personnes de la DANE ',
      note: '**Un point** avec\r\nl’équipe',
      obstacles: ['sponsor', 'lieu'],
      nextAction: { what: 'Envoyer le déroulé', due: '2021-03-15' },
    });
    expect(entry).toMatchObject({
      kind: 'PARTAGE_EXPERIENCE',
      date: '2021-03-01',
      endDate: '2021-03-02',
      mode: 'DISTANCIEL',
      topic: 'METHODES_OUTILS',
      labs: [{ slug: 'creteil' }, { slug: 'nice' }],
      academies: [{ slug: 'bordeaux' }],
      participants: 'Deux personnes de la DANE',
      note: '**Un point** avec\nl’équipe',
      obstacles: [{ code: 'sponsor' }, { code: 'lieu' }],
      revision: 1,
      changed: false,
      removedAt: null,
    });
    for (const filter of [{ lab: 'nice' }, { academy: 'nice' }, { academy: 'bordeaux' }, { obstacle: 'lieu' }]) {
      expect((await journalOf(central, filter)).entries).toEqual([entry]);
    }
    expect((await journalOf(central, { lab: 'paris' })).entries).toEqual([]);
  });

  it('refuses what cannot be kept, naming the field, and writes nothing', async () => {
    const central = await essaim.signedIn('centrale');
    for (const [what, given, field] of [
      ['a day that is none', { date: '2021-02-30' }, 'date'],
      ['a day to come', { date: '2199-01-01' }, 'date'],
      ['an end before the beginning', { endDate: '2021-02-28' }, 'endDate'],
      ['a residence of four days', { kind: 'RESIDENCE_ALLER', endDate: '2021-03-04' }, 'endDate'],
      ['a topic without shared experience', { topic: 'MODE_PROJET' }, 'topic'],
      ['nobody', { labs: [] }, 'labs'],
      ['an unknown lab', { labs: ['creteil', 'atlantide'] }, 'labs'],
      ['an unknown académie', { academies: ['atlantide'] }, 'academies'],
      ['too many labs', { labs: Array.from({ length: 41 }, (_, index) => `lab-${index}`) }, 'labs'],
      ['an unknown obstacle', { obstacles: ['ennui'] }, 'obstacles'],
      ['a note that is too long', { note: 'a'.repeat(20_001) }, 'note'],
      ['an action that says nothing', { nextAction: { what: ' ' } }, 'nextAction.what'],
      ['an action due on no day', { nextAction: { what: 'x', due: 'demain' } }, 'nextAction.due'],
      ['an owner who is none', { nextAction: { what: 'x', owner: 'x' } }, 'nextAction.owner'],
      ['a draft without a readable name', { draft: 'x' }, 'draft'],
    ] as const) {
      expect(await refusedRecord(central, given), what).toMatchObject({ code: 'BAD_USER_INPUT', field });
    }
    expect(await essaim.dataSource.manager.count(Interaction)).toBe(0);
  });

  it('gives an action to central staff only', async () => {
    const central = await essaim.signedIn('centrale');
    const referent = await anAccount(essaim, { roles: { creteil: 'REFERENT' } });
    const colleague = await anAccount(essaim, { central: true });
    const owned = (owner: string) => ({ nextAction: { what: 'Rappeler', owner } });
    expect(await refusedRecord(central, owned(referent.account))).toMatchObject({ field: 'nextAction.owner' });
    await record(central, owned(colleague.account));
  });

  it('tells all that is wrong at once, each sentence at its field, those of what comes next too', async () => {
    const central = await essaim.signedIn('centrale');
    const nextAction = { what: ' ', due: 'demain', owner: 'x' };
    const input = aCall({ date: '2021-02-30', labs: [], obstacles: ['ennui'], note: 'a'.repeat(20_001), nextAction });
    const [error] = (await central.ask(RECORD, { input })).errors!;
    const { field, fields } = error!.extensions;
    expect(field).toBe('date');
    expect(Object.keys(fields!).sort()).toEqual([
      ...['date', 'labs', 'nextAction.due', 'nextAction.owner', 'nextAction.what', 'note', 'obstacles'],
    ]);
    expect(fields!['nextAction.what']).toBe('Dites ce qu’il faut faire.');
    for (const sentence of Object.values(fields!)) expect(error!.message).toContain(sentence);
    expect(await essaim.dataSource.manager.count(Interaction)).toBe(0);
  });

  it('sent twice after a lost answer, at once even, writes once', async () => {
    const central = await essaim.signedIn('centrale');
    const input = aCall({ draft: randomUUID(), nextAction: { what: 'Rappeler' } });
    const answers = await Promise.all(
      [1, 2, 3].map(() => central.graphql<{ recordInteraction: Entry }>(RECORD, { input })),
    );
    expect(new Set(answers.map(({ recordInteraction }) => recordInteraction.id)).size).toBe(1);
    expect((await journalOf(central)).entries).toHaveLength(1);
    expect(await essaim.dataSource.query('SELECT count(*)::int FROM next_action')).toEqual([{ count: 1 }]);
  });

  it('shows nothing of it to the public', async () => {
    await record(await essaim.signedIn('centrale'), {
      note: 'marque-privee',
      participants: 'marque-privee',
      nextAction: { what: 'marque-privee' },
    });
    expect(await publicAnswers(essaim)).not.toContain('marque-privee');
  });
});

describe('an entry that is changed', () => {
  it('says what it said before, and who changed it', async () => {
    const central = await essaim.signedIn('centrale');
    const entry = await record(central, { note: 'avant', obstacles: ['lieu'] });
    const changed = await edit(central, entry, { note: 'après', labs: ['nice'], date: '2021-03-02' });
    expect(changed).toMatchObject({ revision: 2, note: 'après', date: '2021-03-02', obstacles: [], changed: true });
    expect((await journalOf(central, { lab: 'creteil' })).entries).toEqual([]);
    expect(await traceOf(central, entry.id)).toMatchObject([
      {
        act: 'EDITED',
        before: { note: 'avant', labs: [{ slug: 'creteil' }], obstacles: [{ code: 'lieu' }] },
        after: { note: 'après', labs: [{ slug: 'nice' }] },
      },
    ]);
  });

  it('by a save that changes nothing is not changed', async () => {
    const central = await essaim.signedIn('centrale');
    const entry = await record(central, { obstacles: ['sponsor', 'lieu'] });
    expect(await edit(central, entry, { obstacles: ['lieu', 'sponsor'] })).toMatchObject({
      revision: 1,
      changed: false,
    });
  });

  it('by two at once keeps the first, and tells the second', async () => {
    const central = await essaim.signedIn('centrale');
    const entry = await record(central);
    const answers = await Promise.all(
      ['un', 'deux'].map((note) => central.ask(EDIT, { id: entry.id, revision: 1, input: aCall({ note }) })),
    );
    const [refused] = answers.flatMap(({ errors }) => errors ?? []);
    expect(refused!.extensions).toMatchObject({ code: 'CONFLICT', revision: 2 });
    expect(await traceOf(central, entry.id)).toHaveLength(1);
  });

  it('goes when it is removed, and comes back as it was', async () => {
    const central = await essaim.signedIn('centrale');
    const entry = await record(central, { note: 'retirée', labs: ['creteil', 'nice'], obstacles: ['lieu'] });
    const removed = await remove(central, entry);
    expect(removed.removedAt).not.toBeNull();
    expect((await journalOf(central, { text: 'retirée' })).entries).toEqual([]);
    expect((await journalOf(central, { lab: 'nice' })).entries).toEqual([]);
    const list = await central.graphql<{ removedInteractions: { entries: object[] } }>(
      '{ removedInteractions { entries { id revision removal { act before { note labs { slug } } } } } }',
    );
    expect(list.removedInteractions.entries).toEqual([
      {
        id: entry.id,
        revision: 2,
        removal: { act: 'REMOVED', before: { note: 'retirée', labs: [{ slug: 'creteil' }, { slug: 'nice' }] } },
      },
    ]);
    const back = await restore(central, removed);
    expect(back).toEqual({ ...entry, revision: 3, changed: true });
    expect((await journalOf(central, { lab: 'nice', obstacle: 'lieu' })).entries).toEqual([back]);
    expect(await traceOf(central, entry.id)).toMatchObject([{ act: 'RESTORED' }, { act: 'REMOVED' }]);
  });

  it('is not edited after someone else has removed it', async () => {
    const central = await essaim.signedIn('centrale');
    const entry = await record(central);
    await remove(central, entry);
    const { id, revision } = entry;
    const { errors } = await central.ask(EDIT, { id, revision, input: aCall({ note: 'trop tard' }) });
    expect(errors![0]).toMatchObject({
      message: 'Cette entrée a été retirée entre-temps.',
      extensions: { revision: 2 },
    });
  });

  it('outlives the account of who wrote and changed it', async () => {
    const colleague = await anAccount(essaim, { central: true, function: 'Chargée de mission' });
    const entry = await edit(colleague, await record(colleague), { note: 'après' });
    await essaim.dataSource.query('DELETE FROM account WHERE id = $1', [colleague.account]);
    const central = await essaim.signedIn('centrale');
    expect((await journalOf(central)).entries).toMatchObject([{ id: entry.id, byFunction: 'Chargée de mission' }]);
    expect(await traceOf(central, entry.id)).toMatchObject([{ byFunction: 'Chargée de mission' }]);
  });
});

describe('the names of those who took part', () => {
  it('go after their term, from the journal, its search and its traces', async () => {
    const central = await essaim.signedIn('centrale');
    const names = { participants: 'Nom-propre' };
    const old = await record(central, { ...names, date: '2020-01-01' });
    await edit(central, old, { ...names, date: '2020-01-01', note: 'changée' });
    const recent = await record(central, { ...names, date: todayInParis() });
    await essaim.app.get(ParticipantsRetention).forget();
    expect((await journalOf(central, { text: 'nom-propre' })).entries.map(({ id }) => id)).toEqual([recent.id]);
    expect(await traceOf(central, old.id)).toMatchObject([{ before: { participants: null, note: null } }]);
    expect(JSON.stringify(await essaim.dataSource.manager.find(InteractionChange))).not.toContain('Nom-propre');
  });
});
