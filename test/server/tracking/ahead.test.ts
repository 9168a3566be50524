import { describe, expect, it } from 'vitest';
import { addMonths, daysAfter, todayInParis } from '../../../domain/day.ts';
import { ResidenceVisit } from '../../../server/tracking/residence.entity.ts';
import { anAccount } from '../../factories/accounts.ts';
import { IN_A_YEAR } from '../../factories/days.ts';
import { aCall, EDIT, journalOf, record, REMOVE } from '../../factories/journal.ts';
import { aNextAction, anInteraction } from '../../factories/tracking.ts';
import { application, type Reader } from '../../setup/application.ts';

const essaim = application({ forEach: 'test' });

interface Action {
  id: string;
  what: string;
  due: string | null;
  firstDue: string | null;
  owner: { id: string } | null;
  revision: number;
  outcome: string | null;
  settledAt: string | null;
}
const ACTION = 'id what due firstDue owner { id } revision outcome settledAt settledByFunction labs { slug }';
const change = (name: string, args: string, given: string) =>
  `mutation ($id: ID!, $revision: Int!${args}) { ${name}(id: $id, revision: $revision${given}) { ${ACTION} } }`;
const ASSIGN = change('assignNextAction', ', $owner: ID', ', owner: $owner');
const PUT_OFF = change('putOffNextAction', ', $due: String!', ', due: $due');
const TAKE_BACK = change('takeBackNextAction', ', $due: String', ', due: $due');
const SETTLE = change('settleNextAction', ', $outcome: String', ', outcome: $outcome');
const REOPEN = change('reopenNextAction', '', '');
const changed = async (reader: Reader, query: string, given: object): Promise<Action> =>
  Object.values(await reader.graphql<Record<string, Action>>(query, { ...given }))[0]!;

const fileOf = async (reader: Reader, slug = 'creteil') =>
  (
    await reader.graphql<{
      labFile: {
        lastContact: string | null;
        nextContact: string | null;
        nextActions: Action[];
        residences: Residence[];
      };
    }>(`{ labFile(slug: "${slug}") { lastContact nextContact nextActions { ${ACTION} } residences { ${RESIDENCE} } } }`)
  ).labFile;

describe('a next action', () => {
  it('is on the files of all whom it is about, the most pressing first', async () => {
    const central = await essaim.signedIn('centrale');
    await record(central, { labs: ['creteil', 'nice'], nextAction: { what: 'Sans jour' } });
    await record(central, { nextAction: { what: 'Avril', due: '2021-04-01' } });
    await central.graphql(
      `mutation { addNextAction(input: { what: "Plus tard", due: "${IN_A_YEAR}", labs: ["creteil"] }) { id } }`,
    );
    const file = await fileOf(central);
    expect(file.nextActions.map(({ what }) => what)).toEqual(['Avril', 'Plus tard', 'Sans jour']);
    expect(file).toMatchObject({ lastContact: '2021-03-01', nextContact: '2021-04-01' });
    expect((await fileOf(central, 'nice')).nextActions.map(({ what }) => what)).toEqual(['Sans jour']);
  });

  it('is taken, put off, settled and opened again, each known by its revision', async () => {
    const colleague = await anAccount(essaim, { central: true });
    const { id } = await aNextAction(essaim.dataSource.manager, { due: '2021-04-01' });
    const taken = await changed(colleague, ASSIGN, { id, revision: 1, owner: colleague.account });
    expect(taken).toMatchObject({ owner: { id: colleague.account }, revision: 2 });
    const later = await changed(colleague, PUT_OFF, { id, revision: 2, due: todayInParis() });
    expect(later).toMatchObject({ due: todayInParis(), firstDue: '2021-04-01' });
    const again = await changed(colleague, PUT_OFF, { id, revision: 3, due: IN_A_YEAR });
    expect(again).toMatchObject({ due: IN_A_YEAR, firstDue: '2021-04-01' });
    const back = await changed(colleague, TAKE_BACK, { id, revision: 4, due: '2021-04-01' });
    expect(back).toMatchObject({ due: '2021-04-01', firstDue: null });
    const settled = await changed(colleague, SETTLE, { id, revision: 5, outcome: 'Fait' });
    expect(settled).toMatchObject({ outcome: 'Fait', settledByFunction: 'Équipe centrale' });
    expect(await colleague.refusal(PUT_OFF, { id, revision: 6, due: IN_A_YEAR })).toMatchObject({ field: 'id' });
    expect(await changed(colleague, REOPEN, { id, revision: 6 })).toMatchObject({ settledAt: null, outcome: null });
  });

  it('that two take at once goes to the first, and the second is told', async () => {
    const [one, two] = [await anAccount(essaim, { central: true }), await anAccount(essaim, { central: true })];
    const { id } = await aNextAction(essaim.dataSource.manager);
    const answers = await Promise.all(
      [one, two].map((person) => person.ask(ASSIGN, { id, revision: 1, owner: person.account })),
    );
    const refused = answers.flatMap(({ errors }) => errors ?? []);
    expect(refused).toHaveLength(1);
    const [{ email }] = await essaim.dataSource.query<[{ email: string }]>(
      'SELECT a.email FROM next_action n JOIN account a ON a.id = n.owner WHERE n.id = $1',
      [id],
    );
    expect(refused[0]).toMatchObject({
      message: `L’action « Rappeler l’équipe » a changé entre-temps : elle est à présent à Équipe centrale (${email}), pour le 1er avril 2021.`,
      extensions: { code: 'CONFLICT', revision: 2 },
    });
  });

  it('outlives the account of its owner, and is nobody’s then', async () => {
    const colleague = await anAccount(essaim, { central: true });
    await aNextAction(essaim.dataSource.manager, { owner: colleague.account });
    await essaim.dataSource.query('DELETE FROM account WHERE id = $1', [colleague.account]);
    expect((await fileOf(await essaim.signedIn('centrale'))).nextActions).toMatchObject([{ owner: null }]);
  });

  it.each([
    ['the past', daysAfter(todayInParis(), -1), 'choisissez un jour à partir d’aujourd’hui'],
    ['a day that is very far', addMonths(todayInParis(), 61), 'dans les 5 ans à venir'],
    ['no day', '', 'Donnez un jour.'],
    ['a day that does not exist', '2021-02-30', '« 2021-02-30 » n’est pas un jour, comme le 14/09/2021.'],
  ])('is not put off to %s', async (_, due, sentence) => {
    const { id } = await aNextAction(essaim.dataSource.manager);
    const { errors } = await (await essaim.signedIn('centrale')).ask(PUT_OFF, { id, revision: 1, due });
    expect(errors).toMatchObject([
      { message: expect.stringContaining(sentence), extensions: { code: 'BAD_USER_INPUT', field: 'due' } },
    ]);
  });

  it.each([
    ['due in the past', { what: 'Rappeler', labs: ['creteil'], due: '2021-02-28' }, 'due'],
    ['without a word', { what: '', labs: ['creteil'] }, 'what'],
    ['about nobody', { what: 'Rappeler' }, 'labs'],
    ['due on no day', { what: 'Rappeler', labs: ['creteil'], due: '2021-02-30' }, 'due'],
  ])('%s is refused', async (_, input, field) => {
    const query = 'mutation ($input: NewNextActionInput!) { addNextAction(input: $input) { id } }';
    expect(await (await essaim.signedIn('centrale')).refusal(query, { input })).toMatchObject({ field });
  });
});

interface Residence {
  id: string;
  visits: {
    way: string;
    state: string;
    firstDay: string | null;
    why: string | null;
    interaction: string | null;
    revision: number;
  }[];
}
const RESIDENCE = 'id goal visits { way state firstDay lastDay virtual why interaction revision }';
const PLAN = `mutation ($input: ResidenceInput!) { planResidence(input: $input) { ${RESIDENCE} } }`;
const VISIT = `mutation ($residence: ID!, $way: VisitWay!, $revision: Int!, $visit: VisitInput!) {
  setVisit(residence: $residence, way: $way, revision: $revision, visit: $visit) { ${RESIDENCE} }
}`;
const plan = async (reader: Reader, visit: object = {}, given: object = { lab: 'creteil' }) =>
  (
    await reader.graphql<{ planResidence: Residence }>(PLAN, {
      input: { ...given, visit: { state: 'PLANNED', ...visit } },
    })
  ).planResidence;
const setVisit = async (reader: Reader, residence: string, revision: number, visit: object, way = 'ALLER') =>
  (await reader.graphql<{ setVisit: Residence }>(VISIT, { residence, way, revision, visit })).setVisit;

describe('a residence', () => {
  it('goes from a plan without a day to a visit that the journal tells of, and back', async () => {
    const central = await essaim.signedIn('centrale');
    const { id, visits } = await plan(central);
    expect(visits).toMatchObject([{ way: 'ALLER', state: 'PLANNED', firstDay: null, revision: 1 }]);
    await setVisit(central, id, 1, { state: 'POSTPONED', why: 'Situation sanitaire' });
    const held = { state: 'HELD', firstDay: '2021-03-02', lastDay: '2021-03-04', note: 'Trois jours utiles' };
    const { visits: after } = await setVisit(central, id, 2, held);
    const { entries } = await journalOf(central);
    expect(entries).toMatchObject([
      {
        id: after[0]!.interaction,
        kind: 'RESIDENCE_ALLER',
        date: '2021-03-02',
        endDate: '2021-03-04',
        note: 'Trois jours utiles',
      },
    ]);
    await setVisit(central, id, 0, { state: 'PLANNED', firstDay: '2199-01-01' }, 'RETOUR');
    const file = await fileOf(central);
    expect(file).toMatchObject({ lastContact: '2021-03-02', nextContact: '2199-01-01' });
    expect(file.residences[0]!.visits.map(({ way }) => way)).toEqual(['ALLER', 'RETOUR']);
  });

  it('whose held visit moves, moves its entry; held by mistake, takes it out with a trace', async () => {
    const central = await essaim.signedIn('centrale');
    const { id } = await plan(central, { state: 'HELD', firstDay: '2021-03-02' });
    await setVisit(central, id, 1, { state: 'HELD', firstDay: '2021-03-09', virtual: true });
    const [entry] = (await journalOf(central)).entries;
    expect(entry).toMatchObject({ date: '2021-03-09', revision: 2, changed: true });
    const { visits } = await setVisit(central, id, 2, { state: 'PLANNED', firstDay: '2021-03-09' });
    expect(visits).toMatchObject([{ state: 'PLANNED', interaction: null }]);
    expect((await journalOf(central)).entries).toEqual([]);
  });

  it('keeps the days of its entry to itself, and lets the rest of it be written', async () => {
    const central = await essaim.signedIn('centrale');
    await plan(central, { state: 'HELD', firstDay: '2021-03-02' });
    const { id, revision } = (await journalOf(central)).entries[0]!;
    const own = { kind: 'RESIDENCE_ALLER', date: '2021-03-02' };
    const input = (given: object) => ({ id, revision, input: aCall({ ...own, ...given }) });
    expect(await central.refusal(EDIT, input({ date: '2021-03-03' }))).toMatchObject({ field: 'date' });
    expect(await central.refusal(REMOVE, { id, revision })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'id' });
    await central.graphql(EDIT, input({ note: 'Une belle visite', obstacles: ['lieu'] }));
  });

  it('is refused with a visit that cannot be, with all else that is wrong, each at its field', async () => {
    const central = await essaim.signedIn('centrale');
    for (const [what, visit, field] of [
      ['four days', { firstDay: '2021-03-01', lastDay: '2021-03-04' }, 'visit.lastDay'],
      ['an end before the beginning', { firstDay: '2021-03-02', lastDay: '2021-03-01' }, 'visit.lastDay'],
      ['only a last day', { lastDay: '2021-03-01' }, 'visit.firstDay'],
      ['held on no day', { state: 'HELD' }, 'visit.firstDay'],
      ['held in the future', { state: 'HELD', firstDay: '2199-01-01' }, 'visit.lastDay'],
      ['postponed without a reason', { state: 'POSTPONED' }, 'visit.why'],
      ['dropped without a reason', { state: 'DROPPED', why: ' ' }, 'visit.why'],
    ] as const) {
      const input = { lab: 'creteil', visit: { state: 'PLANNED', ...visit } };
      expect(await central.refusal(PLAN, { input }), what).toMatchObject({ code: 'BAD_USER_INPUT', field });
      const also = await central.refusal(PLAN, { input: { ...input, goal: 'x'.repeat(301) } });
      expect(Object.keys(also!.fields!), what).toEqual(['goal', field]);
    }
    expect(await essaim.dataSource.manager.count(ResidenceVisit)).toBe(0);
  });

  it('whose way back would begin before the way there is over is refused, whichever is moved', async () => {
    const central = await essaim.signedIn('centrale');
    const { id: residence } = await plan(central, { firstDay: '2199-03-01', lastDay: '2199-03-03' });
    const tried = async (way: string, revision: number, firstDay: string) =>
      (await central.ask(VISIT, { residence, way, revision, visit: { state: 'PLANNED', firstDay } })).errors;
    const before = await tried('RETOUR', 0, '2199-03-02');
    expect(before).toMatchObject([
      {
        message: 'La visite retour commencerait avant la fin de la visite aller, du 1er au 3 mars 2199.',
        extensions: { code: 'BAD_USER_INPUT', field: 'firstDay' },
      },
    ]);
    expect(await tried('RETOUR', 0, '2199-03-03')).toBeUndefined();
    expect(await tried('ALLER', 1, '2199-03-04')).toMatchObject([
      { message: expect.stringContaining('la visite retour, le 3 mars 2199'), extensions: { field: 'firstDay' } },
    ]);
    await setVisit(central, residence, 1, { state: 'DROPPED', why: 'Trop loin' }, 'RETOUR');
    expect(await tried('ALLER', 1, '2199-03-04')).toBeUndefined();
  });

  it('changed by two at once keeps the first, and tells the second', async () => {
    const central = await essaim.signedIn('centrale');
    const { id: residence } = await plan(central);
    const visit = { state: 'PLANNED', firstDay: '2199-01-01' };
    const variables = { residence, way: 'ALLER', revision: 1, visit };
    const answers = await Promise.all([1, 2].map(() => central.ask(VISIT, variables)));
    expect(answers.flatMap(({ errors }) => errors ?? [])).toMatchObject([
      { extensions: { code: 'CONFLICT', revision: 2 } },
    ]);
  });
});

describe('the list of obstacles', () => {
  const LIST = '{ code label retired }';
  const ask = (reader: Reader, mutation: string) =>
    reader.graphql<Record<string, { code: string; label: string; retired: boolean }[]>>(
      `mutation { ${mutation} ${LIST} }`,
    );

  it('is extended, renamed and shortened, and entries keep what they name', async () => {
    const central = await essaim.signedIn('centrale');
    await anInteraction(essaim.dataSource.manager, { obstacles: ['lieu'] });
    const { addObstacle: list } = await ask(central, 'addObstacle(label: "Accès à l’Internet")');
    expect(list!.at(-1)).toEqual({ code: 'acce-a-l-internet', label: 'Accès à l’Internet', retired: false });
    expect(list).toHaveLength(8);
    await ask(central, 'renameObstacle(code: "lieu", label: "Pas de local")');
    await ask(central, 'retireObstacle(code: "lieu", retired: true)');
    const { obstacleStatistics } = await central.graphql<{ obstacleStatistics: object[] }>(
      '{ obstacleStatistics { obstacle { label retired } entries places { academy { slug } entries } } }',
    );
    expect(obstacleStatistics).toEqual([
      {
        obstacle: { label: 'Pas de local', retired: true },
        entries: 1,
        places: [{ academy: { slug: 'creteil' }, entries: 1 }],
      },
    ]);
  });

  it.each([
    ['a name that is there already, in other letters', 'addObstacle(label: "MANQUE de moyen")', 'label'],
    ['no name', 'addObstacle(label: " ")', 'label'],
    ['another’s name', 'renameObstacle(code: "lieu", label: "Sponsor à trouver")', 'label'],
  ])('refuses %s', async (_, mutation, field) => {
    const central = await essaim.signedIn('centrale');
    expect(await central.refusal(`mutation { ${mutation} ${LIST} }`)).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});
