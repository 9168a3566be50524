import { beforeEach, afterEach, describe, expect, it, vi } from 'vitest';
import { addMonths, daysAfter, dayWords, momentWords, todayInParis } from '../../../domain/day.ts';
import { OWN_DATA_PATH } from '../../../domain/pages.ts';
import { anAccount } from '../../factories/accounts.ts';
import { IN_A_YEAR } from '../../factories/days.ts';
import { actsSeenBy } from '../../factories/teams.ts';
import { aNextAction } from '../../factories/tracking.ts';
import {
  decide,
  GIVE_BACK,
  type Line,
  PUT_OFF,
  raisedBy,
  REOPEN,
  SETTLE,
  TAKE,
  worklistOf,
} from '../../factories/worklist.ts';
import { application, type Reader } from '../../setup/application.ts';

const essaim = application({ forEach: 'test' });
let central: Reader & { account: string };
let line: Line;
beforeEach(async () => {
  central = await anAccount(essaim, { central: true, function: 'Référente des labs' });
  line = (await raisedBy(central, 'MATURITY_TO_CONFIRM', 'creteil'))[0]!;
});
afterEach(() => void vi.useRealTimers());

const own = async (filter: object) =>
  (await worklistOf(central, { rule: 'MATURITY_TO_CONFIRM', ...filter })).entries.filter(({ id }) => id === line.id);
const colleague = () => anAccount(essaim, { central: true, function: 'Chargé de mission' });

describe('a line', () => {
  it('is taken and given back, and is found by whose it is', async () => {
    expect([await own({ whose: 'FREE' }), await own({ whose: 'MINE' })]).toMatchObject([[{ takenBy: null }], []]);
    const taken = await decide(central, TAKE, line);
    expect(taken).toMatchObject({ revision: 1, takenBy: { id: central.account, function: 'Référente des labs' } });
    expect(taken.takenAt).not.toBeNull();
    expect([await own({ whose: 'FREE' }), await own({ whose: 'MINE' })]).toMatchObject([[], [{ revision: 1 }]]);
    expect(await decide(await colleague(), GIVE_BACK, taken)).toMatchObject({
      revision: 2,
      takenBy: null,
      takenAt: null,
    });
  });

  it('about what one follows is one’s own until somebody takes it', async () => {
    const { account } = await colleague();
    const follow = 'INSERT INTO follower (lab, account) SELECT id, $1 FROM lab WHERE slug = $2';
    await essaim.dataSource.query(follow, [central.account, 'creteil']);
    await essaim.dataSource.query(follow, [account, 'nice']);
    const mine = async () => (await worklistOf(central, { whose: 'MINE' })).entries.map(({ lab }) => lab?.slug);
    expect(new Set(await mine())).toEqual(new Set(['creteil']));
    expect(await own({ whose: 'MINE' })).toMatchObject([{ takenBy: null }]);
    await decide(await colleague(), TAKE, line);
    expect(await own({ whose: 'MINE' })).toEqual([]);
  });

  it('put off is away until its day, in Paris, and is still whose it was', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2021-03-01T10:00:00Z') });
    const taken = await decide(central, TAKE, line);
    const away = await decide(central, PUT_OFF, taken, { to: '2021-03-28' });
    expect(away).toMatchObject({ putOffTo: '2021-03-28', byFunction: 'Référente des labs' });
    expect([await own({}), await own({ aside: true })]).toMatchObject([[], [{ putOffTo: '2021-03-28' }]]);
    expect((await worklistOf(central)).aside).toBe(1);
    vi.setSystemTime(new Date('2021-03-27T22:30:00Z')); // 23:30 in Paris
    expect(await own({})).toEqual([]);
    vi.setSystemTime(new Date('2021-03-27T23:30:00Z')); // the 28th, in Paris
    expect(await own({})).toMatchObject([{ takenBy: { id: central.account } }]);
    expect((await worklistOf(central)).aside).toBe(0);
  });

  it('settled is away with its reason, and comes back when it is put back', async () => {
    const settled = await decide(central, SETTLE, line, { reason: ' L’équipe  l’a dit\r\nau téléphone. ' });
    expect(settled).toMatchObject({ reason: 'L’équipe  l’a dit\nau téléphone.' });
    expect([await own({}), await own({ aside: true })]).toMatchObject([[], [{ id: line.id, reason: settled.reason }]]);
    expect(await decide(await colleague(), REOPEN, settled)).toMatchObject({
      settledAt: null,
      reason: null,
      revision: 2,
    });
    expect([await own({}), await own({ aside: true })]).toMatchObject([[{ id: line.id }], []]);
  });

  it('that two take at once goes to the first, and the second is told who has it and since when', async () => {
    const people = [central, await colleague()];
    const answers = await Promise.all(people.map((one) => one.ask(TAKE, { line: line.id, revision: 0 })));
    expect(answers.flatMap(({ data }) => (data ? [data] : []))).toHaveLength(1);
    const [taken] = await own({});
    const who = taken!.takenBy!.id === central.account ? 'Référente des labs' : 'Chargé de mission';
    expect(answers.flatMap(({ errors }) => errors ?? [])).toMatchObject([
      {
        message: `Cette ligne a changé entre-temps : ${who} l’a prise le ${momentWords(new Date(taken!.takenAt!))}.`,
        extensions: { code: 'CONFLICT', revision: 1 },
      },
    ]);
  });

  it('that a colleague decided on meanwhile says what was done of it', async () => {
    const other = await colleague();
    const refused = async () => (await central.ask(TAKE, { line: line.id, revision: 0 })).errors![0]!.message;
    const away = await decide(other, PUT_OFF, line, { to: IN_A_YEAR });
    expect(await refused()).toContain(`Chargé de mission l’a reportée au ${dayWords(IN_A_YEAR)}, le `);
    const settled = await decide(other, SETTLE, away, { reason: 'Vu' });
    expect(await refused()).toMatch(/Chargé de mission l’a classée le .* : « Vu »/);
    await decide(other, REOPEN, settled);
    expect(await refused()).toContain('Chargé de mission l’a remise dans la liste le ');
  });

  it('may be about no lab nor académie', async () => {
    await essaim.dataSource.query(
      `INSERT INTO mail (id, recipient, kind, subject, text, html, message_id, state)
       VALUES (gen_random_uuid(), 'plume@ac-essai.fr', 'invitation', 'Sujet', 'x', 'x', 'x', 'FAILED')`,
    );
    const [mail] = await raisedBy(central, 'MAIL_IN_TROUBLE');
    expect(await decide(central, TAKE, mail!)).toMatchObject({ lab: null, academy: null, revision: 1 });
    expect(await central.refusal(TAKE, { line: mail!.id, revision: 0 })).toMatchObject({
      code: 'CONFLICT',
      revision: 1,
    });
  });

  it('whose fact is gone is no line any more', async () => {
    await central.graphql('mutation ($reading: ID!) { confirmMaturity(lab: "creteil", reading: $reading) { slug } }', {
      reading: line.target,
    });
    for (const act of [TAKE, GIVE_BACK, REOPEN]) {
      expect((await central.refusal(act, { line: line.id, revision: 0 }))?.code, act).toBe('NOT_FOUND');
    }
    expect(await essaim.dataSource.query('SELECT FROM worklist_decision')).toEqual([]);
    for (const id of [
      'x',
      'NO_CONTACT||',
      'AUTRE||x',
      'ACTION_DUE||action:0:x',
      'NO_CONTACT|lab:-|last-contact:none',
    ]) {
      expect((await central.refusal(TAKE, { line: id, revision: 0 }))?.code, id).toBe('NOT_FOUND');
    }
  });

  it.each([
    ['put off to no day', PUT_OFF, { to: '2021-02-30' }, 'to'],
    ['put off to a day that is very far', PUT_OFF, { to: addMonths(todayInParis(), 61) }, 'to'],
    ['put off to today', PUT_OFF, { to: todayInParis() }, 'to'],
    ['put off to a day that is past', PUT_OFF, { to: '2021-02-28' }, 'to'],
    ['settled without a reason', SETTLE, { reason: ' ' }, 'reason'],
    ['settled with a very long reason', SETTLE, { reason: 'x'.repeat(1_001) }, 'reason'],
  ])('is not %s', async (_, act, given, field) => {
    const refused = await central.refusal(act, { line: line.id, revision: 0, ...given });
    expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect(await own({})).toMatchObject([{ revision: 0 }]);
  });

  it('taken or decided is in one’s own data, and outlives the account by its function', async () => {
    await decide(central, SETTLE, await decide(central, TAKE, line), { reason: 'Vu ailleurs' });
    const data = JSON.parse((await essaim.get(OWN_DATA_PATH, central.headers)).text) as { lignes_a_faire: object[] };
    expect(data.lignes_a_faire).toMatchObject([
      { regle: 'MATURITY_TO_CONFIRM', prise: true, raison: 'Vu ailleurs', signe: 'Référente des labs' },
    ]);
    await essaim.dataSource.query('DELETE FROM account WHERE id = $1', [central.account]);
    const { entries } = await worklistOf(await colleague(), { aside: true });
    expect(entries).toMatchObject([{ takenBy: null, byFunction: 'Référente des labs', reason: 'Vu ailleurs' }]);
  });
});

describe('an action', () => {
  const action = async () => {
    await aNextAction(essaim.dataSource.manager, { due: '2021-04-01' });
    return (await raisedBy(central, 'ACTION_DUE'))[0]!;
  };
  const file = async () => {
    const query = '{ labFile(slug: "creteil") { nextActions { due firstDue owner { id } settledAt outcome } } }';
    return (await central.graphql<{ labFile: { nextActions: object[] } }>(query)).labFile.nextActions[0];
  };

  it('is taken, put off and settled here as on its file, and each is undone', async () => {
    const taken = await decide(central, TAKE, await action());
    expect(await file()).toMatchObject({ owner: { id: central.account } });
    expect((await worklistOf(central, { whose: 'MINE' })).entries).toMatchObject([{ id: taken.id, revision: 2 }]);
    const away = await decide(central, PUT_OFF, taken, { to: IN_A_YEAR });
    expect(await file()).toMatchObject({ due: IN_A_YEAR, firstDue: '2021-04-01' });
    expect(await raisedBy(central, 'ACTION_DUE')).toEqual([]);
    const aside = await worklistOf(central, { aside: true });
    expect(aside).toMatchObject({
      aside: 1,
      entries: [{ id: taken.id, revision: away.revision, putOffTo: IN_A_YEAR, why: 'D’abord pour le 1er avril 2021.' }],
    });
    const back = await decide(central, REOPEN, aside.entries[0]!);
    expect(await file()).toMatchObject({ due: '2021-04-01', firstDue: null });
    const settled = await decide(central, SETTLE, back);
    expect(await file()).toMatchObject({ settledAt: expect.any(String), outcome: null });
    expect(await decide(central, REOPEN, settled)).toMatchObject({ id: taken.id });
    expect(await file()).toMatchObject({ settledAt: null, due: '2021-04-01' });
    expect(await essaim.dataSource.query('SELECT FROM worklist_decision')).toEqual([]);
  });

  it('without a day is put off to one, and put back without any; before its day, put back to that', async () => {
    await aNextAction(essaim.dataSource.manager, { due: null });
    const [line] = await raisedBy(central, 'ACTION_DUE');
    await decide(central, PUT_OFF, line!, { to: IN_A_YEAR });
    expect(await file()).toMatchObject({ due: IN_A_YEAR, firstDue: null });
    const { entries } = await worklistOf(central, { aside: true });
    expect(entries).toMatchObject([{ id: line!.id, putOffTo: IN_A_YEAR, why: 'D’abord sans date.' }]);
    expect(await decide(central, REOPEN, entries[0]!)).toMatchObject({ id: line!.id });
    expect(await file()).toMatchObject({ due: null, firstDue: null });

    const [tomorrow, nextWeek] = [1, 7].map((days) => daysAfter(todayInParis(), days)) as [string, string];
    const { id } = await aNextAction(essaim.dataSource.manager, { due: tomorrow });
    expect((await worklistOf(central, { aside: true })).entries).toEqual([]);
    await central.graphql(
      'mutation ($id: ID!, $to: String!) { putOffNextAction(id: $id, revision: 1, due: $to) { id } }',
      {
        id,
        to: nextWeek,
      },
    );
    const [away] = (await worklistOf(central, { aside: true })).entries;
    expect(away).toMatchObject({ putOffTo: nextWeek, why: `D’abord pour le ${dayWords(tomorrow)}.` });
    expect(await decide(central, REOPEN, away!)).toMatchObject({ id: away!.id, revision: 3 });
    expect(await file()).toMatchObject({ due: tomorrow, firstDue: null });
    expect(await worklistOf(central)).toMatchObject({ aside: 0 });
  });

  it('that someone else took says whose it is', async () => {
    const due = await action();
    await decide(await colleague(), TAKE, due);
    const { errors } = await central.ask(TAKE, { line: due.id, revision: due.revision });
    expect(errors).toMatchObject([
      { message: expect.stringContaining('elle est à présent à Chargé de mission'), extensions: { code: 'CONFLICT' } },
    ]);
  });
});

describe('the terms of contact', () => {
  const SET = `mutation ($terms: [ContactTermInput!]!) { setContactTerms(terms: $terms) { subject months byDefault } }`;

  it('are as central staff choose them, and the log tells of each change', async () => {
    const terms = [
      { subject: 'SUIVI', months: 2 },
      { subject: 'VEILLE', months: null },
      { subject: 'PREMIERS_CONTACTS', months: null },
    ];
    const { setContactTerms } = await central.graphql<{ setContactTerms: object[] }>(SET, { terms });
    expect(setContactTerms).toEqual([
      { subject: 'SUIVI', months: 2, byDefault: 3 },
      { subject: 'PREMIERS_CONTACTS', months: null, byDefault: 6 },
      { subject: 'VEILLE', months: null, byDefault: null },
      { subject: 'SANS_MATURITE', months: 6, byDefault: 6 },
      { subject: 'SANS_LAB', months: null, byDefault: null },
    ]);
    expect(await central.graphql('{ contactTerms { subject months byDefault } }')).toEqual({
      contactTerms: setContactTerms,
    });
    expect((await actsSeenBy(central)).map(({ detail }) => detail)).toEqual([
      'Premiers contacts : tous les 6 mois → jamais',
      'Suivi : tous les 3 mois → tous les 2 mois',
    ]);
  });

  it.each([0, -1, 61])('are never %i months', async (months) => {
    const refused = await central.refusal(SET, { terms: [{ subject: 'VEILLE', months }] });
    expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', field: 'VEILLE' });
  });
});
