import { beforeAll, describe, expect, it } from 'vitest';
import { RegisterChange } from '../../../server/work-sessions/register-change.entity.ts';
import { WorkSession } from '../../../server/work-sessions/work-session.entity.ts';
import { anAccount } from '../../factories/accounts.ts';
import {
  anOfficeHour,
  aSessionInput,
  aWorkSession,
  SAVE_SESSION,
  saveSession,
  sessionsOf,
  sessionWith,
} from '../../factories/work-sessions.ts';
import { application, type Reader } from '../../setup/application.ts';
import { hurryJobs } from '../../setup/jobs.ts';
import { publicAnswers } from '../../setup/public-answers.ts';

const REMOVE =
  'mutation ($id: ID!, $revision: Int!) { removeWorkSession(id: $id, revision: $revision) { id revision } }';
const RESTORE = 'mutation ($id: ID!) { restoreWorkSession(id: $id) { id revision } }';

describe('a working session', () => {
  const essaim = application({ forEach: 'test' });

  it('is kept as it was typed, with whom it concerned and who wrote it', async () => {
    const central = await anAccount(essaim, { central: true, function: 'Cheffe de projet' });
    const { id } = await saveSession(central, {
      title: '  Rencontre jeunes-entreprises ',
      firstDay: '2020-11-23',
      lastDay: '2020-11-25',
      nature: 'VALORISATION',
      help: 'LEVEL_3',
      mode: 'HYBRIDE',
      participantCount: 0,
      participants: 'Une personne de la DGESCO',
      labs: ['paris', 'creteil'],
      academies: ['lyon'],
      directions: ['DGESCO', ' DGESCO ', ''],
      outcome: '**Un** pas-à-pas',
    });
    expect(await sessionWith(central, id)).toEqual({
      id,
      revision: 1,
      title: 'Rencontre jeunes-entreprises',
      firstDay: '2020-11-23',
      lastDay: '2020-11-25',
      nature: 'VALORISATION',
      help: 'LEVEL_3',
      mode: 'HYBRIDE',
      participantCount: 0,
      participants: 'Une personne de la DGESCO',
      labs: [{ slug: 'creteil' }, { slug: 'paris' }],
      academies: [{ slug: 'lyon' }],
      directions: ['DGESCO'],
      outcome: '**Un** pas-à-pas',
      byFunction: 'Cheffe de projet',
      removedAt: null,
      importedFrom: null,
    });
  });

  it('of one day has no last day', async () => {
    expect((await saveSession(await essaim.signedIn('centrale'), { lastDay: '2021-03-09' })).lastDay).toBeNull();
  });

  it('is not saved on what someone else saved since', async () => {
    const central = await essaim.signedIn('centrale');
    const { id } = await saveSession(central);
    await saveSession(central, { title: 'Autre titre' }, { id, revision: 1 });
    const late = { id, revision: 1, session: aSessionInput({ title: 'Trop tard' }) };
    expect(await central.refusal(SAVE_SESSION, late)).toEqual({ code: 'CONFLICT', revision: 2 });
    expect(await central.refusal(REMOVE, { id, revision: 1 })).toEqual({ code: 'CONFLICT', revision: 2 });
    expect((await sessionWith(central, id))?.title).toBe('Autre titre');
  });

  it('saved by two at once is saved once', async () => {
    const central = await essaim.signedIn('centrale');
    const { id } = await saveSession(central);
    const given = { id, revision: 1, session: aSessionInput() };
    const codes = await Promise.all([1, 2, 3].map(() => central.refusal(SAVE_SESSION, given)));
    expect(codes.map((refusal) => refusal?.code ?? 'saved').sort()).toEqual(['CONFLICT', 'CONFLICT', 'saved']);
  });

  it('is removed and brought back with all that it said, and each act leaves a trace without names', async () => {
    const central = await essaim.signedIn('centrale');
    const { id } = await saveSession(central, { labs: ['nice'], participants: 'Quelqu’un' });
    await saveSession(central, { labs: ['nice'], participants: 'Quelqu’un d’autre' }, { id, revision: 1 });
    await central.graphql(REMOVE, { id, revision: 2 });
    expect((await sessionsOf(central)).total).toBe(0);
    expect((await sessionWith(central, id))?.removedAt).not.toBeNull();
    expect((await central.refusal(REMOVE, { id, revision: 3 }))?.code).toBe('NOT_FOUND');
    await central.graphql(RESTORE, { id });
    expect((await sessionsOf(central)).entries).toMatchObject([{ id, revision: 4, labs: [{ slug: 'nice' }] }]);
    const trace = await essaim.dataSource.manager.find(RegisterChange, { order: { id: 'ASC' } });
    expect(trace.map(({ act }) => act)).toEqual(['EDITED', 'REMOVED', 'RESTORED']);
    expect(JSON.stringify(trace)).not.toContain('Quelqu’un');
    await expect(essaim.dataSource.query('DELETE FROM register_change')).rejects.toThrow('does not change');
  });

  it('names who took part for two years, and how many for ever', async () => {
    const { manager } = essaim.dataSource;
    const named = { participants: 'Quelqu’un', participantCount: 1 };
    const old = await aWorkSession(manager, { ...named, firstDay: '2019-01-01' });
    const [{ today }] = await essaim.dataSource.query(`SELECT current_date::text AS today`);
    const fresh = await aWorkSession(manager, { ...named, firstDay: today });
    await hurryJobs(essaim.connection);
    const namesOf = async ({ id }: WorkSession) => (await manager.findOneByOrFail(WorkSession, { id })).participants;
    await expect.poll(() => namesOf(old)).toBeNull();
    expect(await namesOf(fresh)).toBe('Quelqu’un');
    expect((await manager.findOneByOrFail(WorkSession, { id: old.id })).participantCount).toBe(1);
  });
});

describe('what cannot be kept', () => {
  const essaim = application();

  it.each([
    ['title', { title: ' ' }],
    ['firstDay', { firstDay: '2021-02-30' }],
    ['firstDay', { firstDay: '14/09/2020' }],
    ['lastDay', { lastDay: '2021-03-08' }],
    ['participantCount', { participantCount: -1 }],
    ['labs', { labs: ['atlantide'] }],
    ['academies', { academies: ['atlantide'] }],
    ['directions', { directions: ['x'.repeat(201)] }],
    ['outcome', { outcome: 'x'.repeat(10_001) }],
  ])('is refused at the field « %s », and nothing is written', async (field, given) => {
    const central = await essaim.signedIn('centrale');
    const refusal = await central.refusal(SAVE_SESSION, { revision: 0, session: aSessionInput(given) });
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect(await essaim.dataSource.manager.count(WorkSession)).toBe(0);
  });

  it('is told of all fields at once, each with its sentence', async () => {
    const session = aSessionInput({ title: ' ', firstDay: '2021-02-30', lastDay: 'x', labs: ['atlantide'] });
    const refusal = await (await essaim.signedIn('centrale')).refusal(SAVE_SESSION, { revision: 0, session });
    expect(refusal!.fields).toEqual({
      title: 'Donnez un titre à la session.',
      firstDay: '« 2021-02-30 » n’est pas un jour, comme le 14/09/2021.',
      lastDay: '« x » n’est pas un jour, comme le 14/09/2021.',
      labs: '« atlantide » n’est pas dans la liste.',
    });
  });

  it.each(['0', '-1', 'x', '99999999999999999999'])('that does not exist (%s) is not found', async (id) => {
    const central = await essaim.signedIn('centrale');
    expect(await sessionWith(central, id)).toBeNull();
    expect((await central.refusal(RESTORE, { id }))?.code).toBe('NOT_FOUND');
    expect((await central.refusal(SAVE_SESSION, { id, revision: 1, session: aSessionInput() }))?.code).toBe(
      'NOT_FOUND',
    );
  });
});

describe('the register', () => {
  const essaim = application();
  let central: Reader;

  beforeAll(async () => {
    central = await essaim.signedIn('centrale');
    const { manager } = essaim.dataSource;
    await aWorkSession(manager, {
      title: 'Séminaires des SGRA',
      firstDay: '2020-10-07',
      nature: 'SEMINAIRE',
      help: 'LEVEL_3',
      mode: 'DISTANCIEL',
      outcome: 'Un déroulé pour l’été',
    });
    const directions = ['DGESCO', 'DNE'];
    await aWorkSession(manager, { title: 'Œuvre commune', firstDay: '2020-10-08', labs: ['creteil'], directions });
    await aWorkSession(manager, {
      directions: ['DNE'],
      title: 'Visite',
      firstDay: '2021-01-01',
      help: 'ROOM_ONLY',
      academies: ['10'],
    });
    await aWorkSession(manager, { title: 'Retirée', removedAt: new Date(), directions: ['DAF'] });
  });

  it('offers the directions that it names, the most usual first', async () => {
    const { workSessionChoices } = await central.graphql<{ workSessionChoices: { directions: string[] } }>(
      '{ workSessionChoices { directions } }',
    );
    expect(workSessionChoices.directions).toEqual(['DNE', 'DGESCO']);
  });

  const titles = async (filter: object) => (await sessionsOf(central, filter)).entries.map(({ title }) => title);

  it.each([
    [{}, ['Visite', 'Œuvre commune', 'Séminaires des SGRA']],
    [{ nature: 'SEMINAIRE' }, ['Séminaires des SGRA']],
    [{ help: 'ROOM_ONLY' }, ['Visite']],
    [{ mode: 'DISTANCIEL' }, ['Séminaires des SGRA']],
    [{ lab: 'creteil' }, ['Œuvre commune']],
    [{ academy: 'lyon' }, ['Visite']],
    [{ lab: 'atlantide' }, []],
    [{ from: '2020-10-08', to: '2020-12-31' }, ['Œuvre commune']],
    [{ text: 'seminaire' }, ['Séminaires des SGRA']],
    [{ text: 'SÉMIN' }, ['Séminaires des SGRA']],
    [{ text: 'oeuvres' }, ['Œuvre commune']],
    [{ text: 'deroulé ete' }, ['Séminaires des SGRA']],
    [{ text: 'déroulé hiver' }, []],
    [{ text: `'!&:*(` }, ['Visite', 'Œuvre commune', 'Séminaires des SGRA']],
    [{ text: 'les' }, []],
  ])('answers to %j', async (filter, expected) => {
    expect(await titles(filter)).toEqual(expected);
  });

  it('is in nothing that the public can read', async () => {
    const marked = { title: 'MARQUE', participants: 'MARQUE', directions: ['MARQUE'], outcome: 'MARQUE' };
    const { id } = await saveSession(central, { ...marked, firstDay: '2019-01-01', labs: ['creteil'] });
    await anOfficeHour(essaim.dataSource.manager, { withWhom: 'MARQUE', about: 'MARQUE' });
    expect(await publicAnswers(essaim)).not.toContain('MARQUE');
    const pages = ['/labs/creteil', '/sessions', `/sessions/${id}`, '/exports/sessions.csv', '/exports/labs.csv'];
    for (const path of pages) expect((await essaim.get(path)).text, path).not.toContain('MARQUE');
    await central.graphql(REMOVE, { id, revision: 1 });
  });

  it('refuses a day that is none, and a place in the list that is none', async () => {
    const asked =
      'query ($filter: WorkSessionFilter, $after: ID) { workSessions(filter: $filter, after: $after) { total } }';
    expect(await central.refusal(asked, { filter: { from: '2021-02-30' } })).toMatchObject({ field: 'from' });
    expect(await central.refusal(asked, { after: 'x' })).toMatchObject({ field: 'after' });
  });

  it('is taken along as it is filtered, without names, and nothing in it runs', async () => {
    await saveSession(central, { title: '=1+1', firstDay: '2022-01-01', participants: 'Quelqu’un', labs: ['creteil'] });
    const { text, headers, status } = await essaim.get('/exports/sessions.csv?du=2022-01-01', central.headers);
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(text.split('\r\n')).toEqual([
      '\ufeffTitre;Premier jour;Dernier jour;Nature;Aide apportée;Mode;Nombre de participants;Labs;Académies;Directions;Ce qui en est sorti',
      `'=1+1;2022-01-01;;Projet;Niveau 2 : préparation partagée;;;Lab d’académie de Créteil;;;`,
      '',
    ]);
    expect((await essaim.get('/exports/sessions.csv')).status).toBe(401);
    const referent = await essaim.signedIn('referent.creteil');
    expect((await essaim.get('/exports/sessions.csv', referent.headers)).status).toBe(403);
  });
});
