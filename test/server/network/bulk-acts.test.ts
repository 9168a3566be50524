import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { LONGEST_LETTER, MOST_CHOSEN } from '../../../domain/network.ts';
import { Lab } from '../../../server/labs/lab.entity.ts';
import { Mail } from '../../../server/platform/mail/mail.entity.ts';
import { Follower } from '../../../server/tracking/follower.entity.ts';
import { NextAction, NextActionSubject } from '../../../server/tracking/next-action.entity.ts';
import { anAccount } from '../../factories/accounts.ts';
import { IN_A_YEAR } from '../../factories/days.ts';
import { aLab, labOf } from '../../factories/labs.ts';
import { networkSeenBy, PLAN, PREVIEW, SET_FOLLOWER, WRITE } from '../../factories/network.ts';
import { actsSeenBy } from '../../factories/teams.ts';
import { application, type Reader, TestApplication } from '../../setup/application.ts';
import { seededDatabase } from '../../setup/database.ts';
import { MailServer } from '../../setup/mail-server.ts';
import { sentStatements } from '../../setup/sent-statements.ts';

const essaim = application({ forEach: 'test' });
let central: Reader & { account: string };
beforeEach(async () => {
  central = await anAccount(essaim, { central: true, function: 'Cheffe de projet' });
});

const suspend = (account: string) =>
  essaim.dataSource.query('UPDATE account SET suspended_at = now() WHERE id = $1', [account]);
const close = (slug: string) => essaim.dataSource.manager.update(Lab, { slug }, { closedOn: '2021-06-30' });
const said = async (reader: Reader, query: string, variables: object) =>
  (await reader.ask(query, { ...variables })).errors?.[0];
const written = (given: object = {}) => ({
  ...{ id: randomUUID(), labs: ['nice'], academies: [], to: 'REFERENTS' },
  ...{ subject: 'La campagne ouvre', message: 'Bonjour,\n\nLa campagne ouvre lundi.' },
  ...given,
});
const planned = (given: object = {}) => ({
  ...{ id: randomUUID(), labs: ['nice', 'creteil'], academies: ['bordeaux'] },
  action: { what: 'Appeler', due: IN_A_YEAR, owner: central.account },
  ...given,
});

describe('giving labs to somebody to follow', () => {
  it('does so for all of them in one statement, and tells it in the log of acts', async () => {
    const places = { labs: ['nice', 'creteil'], academies: ['bordeaux'], account: central.account };
    const statements = await sentStatements(essaim.dataSource, () => central.graphql(SET_FOLLOWER, places));
    expect(statements.filter((sql) => sql.includes('INSERT INTO follower (lab'))).toHaveLength(1);
    const { rows } = await networkSeenBy(central, { filter: { follower: central.account } });
    expect(rows.map(({ lab, academy }) => lab?.slug ?? academy.slug)).toEqual(['bordeaux', 'creteil', 'nice']);
    expect((await actsSeenBy(central))[0]).toMatchObject({
      act: 'FOLLOWER_SET',
      detail: '2 labs et 1 académie, à : Cheffe de projet',
    });
  });

  it('replaces who followed before, and null takes it back', async () => {
    const other = await anAccount(essaim, { central: true });
    for (const account of [other.account, central.account]) {
      await central.graphql(SET_FOLLOWER, { labs: ['nice'], account });
    }
    const file = '{ labFile(slug: "nice") { followedBy { id function } } }';
    const followedBy = { id: central.account, function: 'Cheffe de projet' };
    expect(await central.graphql(file)).toEqual({ labFile: { followedBy } });
    await central.graphql(SET_FOLLOWER, { labs: ['nice'], account: null });
    expect(await central.graphql(file)).toEqual({ labFile: { followedBy: null } });
  });

  it('refuses an account that is suspended or not of central staff', async () => {
    const [gone, member] = [await anAccount(essaim, { central: true }), await anAccount(essaim)];
    await suspend(gone.account);
    for (const account of [gone.account, member.account, 'x']) {
      const refusal = await central.refusal(SET_FOLLOWER, { labs: ['nice'], account });
      expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', field: 'account' });
    }
  });

  it('shows nobody while the account is suspended, and forgets it when it is closed', async () => {
    const other = await anAccount(essaim, { central: true });
    await central.graphql(SET_FOLLOWER, { labs: ['nice'], account: other.account });
    await suspend(other.account);
    const { total } = await networkSeenBy(central, { filter: { follower: 'personne', rows: 'LABS' } });
    expect(total).toBe(12);
    await essaim.dataSource.query('DELETE FROM account WHERE id = $1', [other.account]);
    expect(await essaim.dataSource.manager.count(Follower)).toBe(0);
  });
});

describe('planning for each', () => {
  it('adds one action to each, about it alone, with as many statements for forty as for three', async () => {
    const { manager } = essaim.dataSource;
    const sent = (given: object, count: number) =>
      sentStatements(essaim.dataSource, async () =>
        expect(await central.graphql(PLAN, planned(given))).toEqual({ planForEach: count }),
      );
    const few = await sent({}, 3);
    expect(await manager.countBy(NextAction, { what: 'Appeler', due: IN_A_YEAR, owner: central.account })).toBe(3);
    expect(await manager.count(NextActionSubject)).toBe(3);
    const { rows } = await networkSeenBy(central, { filter: { text: 'nice', rows: 'LABS' } });
    expect(rows[0]!.nextContact).toBe(IN_A_YEAR);
    const academies = (await manager.query<{ slug: string }[]>('SELECT slug FROM academy')).map(({ slug }) => slug);
    const labs = ['nice', 'creteil', 'limoges', 'reims', 'rennes', 'poitiers'];
    const many = await sent({ labs, academies, action: { what: 'Écrire', owner: central.account } }, 40);
    expect(many.length, many.join('\n')).toBe(few.length);
    expect(await manager.countBy(NextAction, { what: 'Écrire', owner: central.account })).toBe(40);
    expect(await manager.count(NextActionSubject)).toBe(43);
  });

  it('sent twice, also at the same moment, plans once', async () => {
    const given = planned();
    const answers = await Promise.all([central.graphql(PLAN, given), central.graphql(PLAN, given)]);
    expect([...answers, await central.graphql(PLAN, given)]).toEqual(Array(3).fill({ planForEach: 3 }));
    expect(await essaim.dataSource.manager.count(NextAction)).toBe(3);
  });

  it('does all or nothing, and names what was closed or merged meanwhile', async () => {
    await close('creteil');
    const nice = await labOf(essaim.dataSource.manager, 'nice');
    await aLab(essaim.dataSource.manager, { slug: 'ancien', name: 'L’ancien lab', mergedInto: nice.id });
    const given = planned({ labs: ['nice', 'creteil', 'ancien', 'atlantide'] });
    const error = await said(central, PLAN, given);
    expect(error!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'labs' });
    expect(error!.message).toContain('Rien n’a été fait.');
    expect(error!.message).toContain('« Lab d’académie de Créteil » est arrêté depuis le 30 juin 2021.');
    expect(error!.message).toContain('« L’ancien lab » est réuni à « Lab d’académie de Nice ».');
    expect(error!.message).toContain('Le lab « atlantide » n’existe pas.');
    expect(await essaim.dataSource.manager.count(NextAction)).toBe(0);
    // the same form again, without them, under the same id
    expect(await central.graphql(PLAN, { ...given, labs: ['nice'] })).toEqual({ planForEach: 2 });
  });

  it('finds a lab by the slug that it had when it was chosen', async () => {
    const { id } = await labOf(essaim.dataSource.manager, 'nice');
    await essaim.dataSource.manager.update(Lab, id, { slug: 'nice-azur' });
    await essaim.dataSource.query(`INSERT INTO lab_slug (slug, lab) VALUES ('nice', $1)`, [id]);
    expect(await central.graphql(PLAN, planned({ labs: ['nice'], academies: [] }))).toEqual({ planForEach: 1 });
  });

  it('refuses what cannot be planned at its field, and plans nothing', async () => {
    for (const [field, given] of [
      ['what', { action: { what: ' ' } }],
      ['due', { action: { what: 'Appeler', due: 'lundi' } }],
      ['due', { action: { what: 'Appeler', due: '2021-01-15' } }],
      ['owner', { action: { what: 'Appeler', owner: 'x' } }],
      ['labs', { labs: [], academies: [] }],
      ['labs', { labs: Array.from({ length: MOST_CHOSEN + 1 }, (_, n) => `lab-${n}`) }],
      ['id', { id: 'x' }],
    ] as const) {
      expect(await central.refusal(PLAN, planned(given))).toMatchObject({ code: 'BAD_USER_INPUT', field });
    }
    expect(await essaim.dataSource.manager.count(NextAction)).toBe(0);
  });

  it('refuses an owner who was suspended meanwhile', async () => {
    const owner = await anAccount(essaim, { central: true });
    await suspend(owner.account);
    const action = { what: 'Appeler', owner: owner.account };
    expect(await central.refusal(PLAN, planned({ action }))).toMatchObject({ field: 'owner' });
  });
});

describe('writing to labs', () => {
  beforeEach(async () => {
    await anAccount(essaim, { email: 'deux@essaim.example', roles: { nice: 'REFERENT', paris: 'REFERENT' } });
    await anAccount(essaim, { email: 'aide@essaim.example', roles: { nice: 'CONTRIBUTOR' } });
    const away = await anAccount(essaim, { email: 'parti@essaim.example', roles: { rennes: 'REFERENT' } });
    await suspend(away.account);
  });

  const preview = async (given: object) =>
    (await central.graphql<{ letterPreview: object }>(PREVIEW, { to: 'REFERENTS', ...given })).letterPreview;

  it('says before how many people it goes to, each once, and who has nobody', async () => {
    const labs = ['nice', 'paris', 'rennes'];
    const nobody = { without: ['Lab d’académie de Rennes'], gone: [] };
    expect(await preview({ labs })).toEqual({ recipients: 1, ...nobody });
    expect(await preview({ labs, to: 'TEAM' })).toEqual({ recipients: 2, ...nobody });
    const academies = ['nice', 'bordeaux'];
    expect(await preview({ academies })).toEqual({ recipients: 1, without: ['Académie de Bordeaux'], gone: [] });
    await close('paris');
    expect(await preview({ labs: ['nice', 'paris'] })).toMatchObject({ recipients: 1, gone: [{ slug: 'paris' }] });
  });

  it('sent twice goes once; it is in the log of acts, and in the file of the lab', async () => {
    const given = written({ labs: ['nice', 'paris'], to: 'TEAM' });
    const answers = await Promise.all([central.graphql(WRITE, given), central.graphql(WRITE, given)]);
    expect(answers).toEqual([{ writeToLabs: 2 }, { writeToLabs: 2 }]);
    expect(await essaim.dataSource.manager.countBy(Mail, { kind: 'letter' })).toBe(2);
    expect((await actsSeenBy(central))[0]).toMatchObject({ act: 'LETTER_SENT', detail: '2 labs, 2 personnes' });
    const { labFile } = await central.graphql<{ labFile: { mails: object[] } }>(
      '{ labFile(slug: "nice") { mails { to subject } } }',
    );
    expect(labFile.mails).toContainEqual({ to: 'aide@essaim.example', subject: 'La campagne ouvre' });
  });

  it('refuses what cannot be written at its field, and nothing goes out', async () => {
    for (const [field, given] of [
      ['labs', { labs: ['rennes'] }],
      ['subject', { subject: ' ' }],
      ['subject', { subject: 'x'.repeat(LONGEST_LETTER.subject + 1) }],
      ['message', { message: '\n' }],
      ['message', { message: 'x'.repeat(LONGEST_LETTER.message + 1) }],
      ['id', { id: '1' }],
    ] as const) {
      expect(await central.refusal(WRITE, written(given))).toMatchObject({ code: 'BAD_USER_INPUT', field });
    }
    expect(await essaim.dataSource.manager.countBy(Mail, { kind: 'letter' })).toBe(0);
  });

  it('writes to nobody when one lab of the choice is closed', async () => {
    await close('paris');
    expect(await central.refusal(WRITE, written({ labs: ['nice', 'paris'] }))).toMatchObject({ field: 'labs' });
    expect(await essaim.dataSource.manager.countBy(Mail, { kind: 'letter' })).toBe(0);
  });
});

it.each([
  ['to the address of the instance', { CONTACT_MAIL: 'contact@essaim.example' }],
  ['by the form, where there is no such address', {}],
])('a letter arrives at each person alone, and is answered %s', async (_, settings: Record<string, string>) => {
  const mails = await MailServer.start();
  const database = await seededDatabase();
  const sending = new TestApplication();
  const from = { MAIL_FROM: 'Essaim <essaim@exemple.fr>', MAIL_ALLOW: '@essaim.example' };
  await sending.start(database.connection, { SMTP_URL: mails.url, ...from, ...settings });
  onTestFinished(async () => {
    await sending.stop();
    await database.drop();
  });
  const writer = await anAccount(sending, { central: true, function: 'Cheffe de projet' });
  await anAccount(sending, { email: 'un@essaim.example', roles: { nice: 'REFERENT' } });
  await anAccount(sending, { email: 'deux@essaim.example', roles: { paris: 'REFERENT' } });

  await writer.graphql(WRITE, written({ labs: ['nice', 'paris'], message: 'Bonjour,\n\n<b>Lundi</b>\nà 9 h.' }));
  await vi.waitFor(() => expect(mails.recipients).toEqual(['deux@essaim.example', 'un@essaim.example']), 15_000);
  const mail = mails.arrived.find(({ recipients }) => recipients.includes('un@essaim.example'))!;
  expect(mail.recipients).toEqual(['un@essaim.example']);
  expect(mail.raw).not.toContain('deux@');
  expect(mail.subject).toBe('La campagne ouvre');
  expect(mail.text).toContain('Bonjour,\n\n<b>Lundi</b>\nà 9 h.\n\nDe la part de : Cheffe de projet.');
  expect(mail.html).toContain('&#60;b&#62;Lundi');
  if (settings.CONTACT_MAIL) expect(mail.replyTo).toMatchObject([{ address: settings.CONTACT_MAIL }]);
  else expect([mail.replyTo, mail.text!.includes('/ecrire')]).toEqual([undefined, true]);
});
