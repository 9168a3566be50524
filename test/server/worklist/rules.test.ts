import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CONTACT_SUBJECTS, type ContactSubject } from '../../../domain/contact-terms.ts';
import { currentMaturities } from '../../../server/labs/current-maturity.ts';
import { CURRENT_READINGS } from '../../../server/labs/current-maturity.ts';
import { Lab } from '../../../server/labs/lab.entity.ts';
import { anAccount } from '../../factories/accounts.ts';
import { aLab, aPublishedFiche, BORDEAUX, labOf } from '../../factories/labs.ts';
import { aRequest } from '../../factories/requests.ts';
import { aNextAction, anInteraction, aResidence } from '../../factories/tracking.ts';
import { decide, type Line, raisedBy, SETTLE } from '../../factories/worklist.ts';
import { application, type Reader } from '../../setup/application.ts';

const essaim = application({ forEach: 'test' });
let central: Reader;
beforeEach(async () => {
  central = await essaim.signedIn('centrale');
});

/** What time it is for Essaim; its days are Paris's. */
const on = (moment: string) => vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment) });
afterEach(() => void vi.useRealTimers());

const sql = (statement: string, values: unknown[] = []) => essaim.dataSource.query<object[]>(statement, values);
const settle = (line: Line) => decide(central, SETTLE, line, { reason: 'Vu ailleurs' });

describe('an action', () => {
  it('is there from its day on, in Paris, and says how late it is', async () => {
    await aNextAction(essaim.dataSource.manager, { what: 'Rappeler', due: '2021-04-01' });
    on('2021-03-31T21:30:00Z'); // 23:30 in Paris
    expect(await raisedBy(central, 'ACTION_DUE')).toEqual([]);
    on('2021-03-31T22:30:00Z'); // past midnight in Paris
    expect(await raisedBy(central, 'ACTION_DUE')).toMatchObject([
      { lab: { slug: 'creteil' }, what: 'Rappeler', why: 'Pour aujourd’hui.' },
    ]);
    on('2021-04-03T10:00:00Z');
    expect((await raisedBy(central, 'ACTION_DUE'))[0]!.why).toBe('Pour le 1er avril 2021 : 2 jours de retard.');
  });

  it('about several is one line; without a day, or settled, it is none', async () => {
    const { manager } = essaim.dataSource;
    await aNextAction(manager, { labs: ['creteil', 'nice', 'paris'] });
    await aNextAction(manager, { due: null });
    await aNextAction(manager, { settledAt: new Date(), settledByFunction: 'Équipe centrale' });
    const lines = await raisedBy(central, 'ACTION_DUE');
    expect(lines).toHaveLength(1);
    expect(lines[0]!.why).toContain('2 autres sont concernés');
  });
});

describe('a mail', () => {
  const aMail = (given: string) =>
    sql(`INSERT INTO mail (id, recipient, kind, subject, text, html, message_id, state, attempts, last_error, expires_at)
      SELECT gen_random_uuid(), 'plume@ac-essai.fr', 'invitation', 'Votre invitation', 'x', 'x', 'x', ${given}`);

  it('in trouble is there without any lab, while it can be sent again', async () => {
    await aMail(`'FAILED', 3, '550', NULL`);
    await aMail(`'UNSURE', 1, NULL, NULL`);
    await aMail(`'FAILED', 1, '550', now() - interval '1 hour'`);
    await aMail(`'SENT', 1, NULL, NULL`);
    const lines = await raisedBy(central, 'MAIL_IN_TROUBLE');
    expect(lines.map(({ lab, academy, what }) => [lab, academy, what])).toEqual([
      [null, null, '« Votre invitation »'],
      [null, null, '« Votre invitation »'],
    ]);
    expect(lines.map(({ why }) => why.split(',')[0]).sort()).toEqual(['En échec', 'Envoi incertain']);
  });

  it('settled stays away until it fails again', async () => {
    await aMail(`'FAILED', 3, '550', NULL`);
    await settle((await raisedBy(central, 'MAIL_IN_TROUBLE'))[0]!);
    expect(await raisedBy(central, 'MAIL_IN_TROUBLE')).toEqual([]);
    await sql('UPDATE mail SET attempts = attempts + 1');
    expect(await raisedBy(central, 'MAIL_IN_TROUBLE')).toHaveLength(1);
  });

  it('that waits for the mail server is told once with all the others', async () => {
    expect(await raisedBy(central, 'MAILS_WAITING')).toEqual([]);
    await aMail(`'QUEUED', 0, NULL, NULL`);
    expect(await raisedBy(central, 'MAILS_WAITING')).toEqual([]);
    for (let count = 0; count < 3; count++) await aMail(`'QUEUED', 1, 'away', NULL`);
    expect((await raisedBy(central, 'MAILS_WAITING')).map(({ why }) => why)).toEqual([
      expect.stringMatching(/^3 courriels attendent le serveur de courriel depuis le/),
    ]);
  });
});

describe('a request', () => {
  it('that no referent can decide is there, on its lab or académie', async () => {
    await aRequest(essaim, { to: 'creteil' }); // its referent decides
    await aRequest(essaim, { to: 'nice', kind: 'CORRECTION' });
    await aRequest(essaim, { kind: 'LAB' });
    await aRequest(essaim, { kind: 'ACCOUNT' });
    const lines = await raisedBy(central, 'REQUEST_WAITING');
    expect(lines.map(({ what, lab, academy }) => [what, lab?.slug ?? academy?.slug ?? null])).toEqual(
      expect.arrayContaining([
        ['Proposition de correction', 'nice'],
        ['Lab signalé : « Lab des possibles »', 'bordeaux'],
        ['Demande de compte', null],
      ]),
    );
    expect(lines).toHaveLength(3);
    await sql(
      `UPDATE request SET state = 'REFUSED', decided_at = now(), decided_function = 'x' WHERE kind = 'ACCOUNT'`,
    );
    expect(await raisedBy(central, 'REQUEST_WAITING')).toHaveLength(2);
  });
});

describe('a lab without a referent', () => {
  const invite = (email: string) =>
    central.graphql<{ invite: { id: string } }>(
      'mutation ($email: String!) { invite(email: $email, lab: "limoges", role: REFERENT) { id } }',
      { email },
    );
  const expire = () => sql(`UPDATE invitation SET created_at = created_at - interval '15 days'`);

  it('is there while nobody is invited; an invitation that ran out speaks for itself', async () => {
    expect(await raisedBy(central, 'NO_REFERENT', 'creteil')).toEqual([]);
    expect(await raisedBy(central, 'NO_REFERENT', 'limoges')).toMatchObject([
      { why: 'Personne ne répond de la fiche ; une personne y contribue.' },
    ]);
    const { invite: made } = await invite('x@ac-essai.fr');
    expect(await raisedBy(central, 'NO_REFERENT', 'limoges')).toEqual([]);
    expect(await raisedBy(central, 'INVITATION_EXPIRED')).toEqual([]);
    await expire();
    expect(await raisedBy(central, 'NO_REFERENT', 'limoges')).toEqual([]);
    expect(await raisedBy(central, 'INVITATION_EXPIRED')).toMatchObject([
      { lab: { slug: 'limoges' }, target: made.id },
    ]);
    await central.graphql('mutation ($id: ID!) { withdrawInvitation(id: $id) { id } }', { id: made.id });
    expect(await raisedBy(central, 'INVITATION_EXPIRED')).toEqual([]);
    expect(await raisedBy(central, 'NO_REFERENT', 'limoges')).toHaveLength(1);
  });

  it('settled stays away until the team changes', async () => {
    await settle((await raisedBy(central, 'NO_REFERENT', 'limoges'))[0]!);
    expect(await raisedBy(central, 'NO_REFERENT', 'limoges')).toEqual([]);
    const { account } = await anAccount(essaim);
    const role = 'mutation ($account: ID!) { giveRole(account: $account, lab: "limoges", role: REFERENT) { id } }';
    await central.graphql(role, { account });
    expect(await raisedBy(central, 'NO_REFERENT', 'limoges')).toEqual([]);
    await sql('UPDATE account SET suspended_at = now() WHERE id = $1', [account]);
    expect(await raisedBy(central, 'NO_REFERENT', 'limoges')).toHaveLength(1);
  });

  it('is not there once it has stopped, or joined another', async () => {
    const { manager } = essaim.dataSource;
    const { id } = await labOf(manager, 'nice');
    await manager.update(Lab, { slug: 'limoges' }, { closedOn: '2021-01-01' });
    await manager.update(Lab, { slug: 'paris' }, { mergedInto: id });
    for (const rule of ['NO_REFERENT', 'MATURITY_TO_CONFIRM', 'FICHE_OLD'] as const) {
      const slugs = (await raisedBy(central, rule)).map(({ lab }) => lab?.slug);
      expect(slugs, rule).toContain('nice');
      expect(slugs, rule).not.toContain('limoges');
      expect(slugs, rule).not.toContain('paris');
    }
  });

  it('whose invitation is renewed and runs out again is another line', async () => {
    await invite('x@ac-essai.fr');
    await expire();
    const [line] = await raisedBy(central, 'INVITATION_EXPIRED');
    await settle(line!);
    expect(await raisedBy(central, 'INVITATION_EXPIRED')).toEqual([]);
    await central.graphql('mutation ($id: ID!) { renewInvitation(id: $id) { id } }', { id: line!.target });
    await expire();
    expect(await raisedBy(central, 'INVITATION_EXPIRED')).toHaveLength(1);
  });
});

describe('a lab without contact', () => {
  const terms = (months: Partial<Record<ContactSubject, number | null>>) =>
    central.graphql('mutation ($terms: [ContactTermInput!]!) { setContactTerms(terms: $terms) { subject } }', {
      terms: Object.entries(months).map(([subject, term]) => ({ subject, months: term })),
    });
  const everyTerm = (months: number | null) =>
    terms(Object.fromEntries(CONTACT_SUBJECTS.map((subject) => [subject, months])));
  const ofCreteil = () => raisedBy(central, 'NO_CONTACT', 'creteil');

  it.each([
    ['2021-03-01', 3, '2021-06-01'],
    ['2020-08-31', 6, '2021-02-28'],
    ['2019-08-31', 6, '2020-02-29'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-11-30', 3, '2021-02-28'],
    ['2020-12-31', 1, '2021-01-31'],
  ])('after %s and %i months is to be called from %s on', async (date, months, day) => {
    await everyTerm(months);
    await anInteraction(essaim.dataSource.manager, { date });
    const midnight = Date.parse(`${day}T00:00:00Z`);
    on(new Date(midnight - 2.5 * 3_600_000).toISOString()); // 22:30 or 23:30 in Paris, the day before
    expect(await ofCreteil()).toEqual([]);
    on(new Date(midnight - 0.5 * 3_600_000).toISOString()); // 23:30 UTC: that day, in Paris
    expect(await ofCreteil()).toHaveLength(1);
  });

  it('settled stays away until it is called again, and that is long ago too', async () => {
    await terms({ SUIVI: 3 });
    const { manager } = essaim.dataSource;
    await anInteraction(manager, { date: '2021-01-15' });
    on('2021-09-01T10:00:00Z');
    const [line] = await ofCreteil();
    expect(line).toMatchObject({
      id: expect.stringMatching(/^NO_CONTACT\|lab:.*\|last-contact:2021-01-15$/),
      why: 'Dernier contact le 15 janvier 2021 (Suivi : à appeler tous les 3 mois).',
    });
    await settle(line!);
    expect(await ofCreteil()).toEqual([]);
    await anInteraction(manager, { date: '2021-02-01' });
    expect(await ofCreteil()).toHaveLength(1);
    await anInteraction(manager, { date: '2021-08-30' });
    expect(await ofCreteil()).toEqual([]);
  });

  it('takes over the contacts of those that joined it', async () => {
    await everyTerm(3);
    const { manager } = essaim.dataSource;
    const { id } = await labOf(manager, 'creteil');
    const middle = await aLab(manager, { mergedInto: id });
    const first = await aLab(manager, { slug: 'lab-premier', mergedInto: middle.id });
    await anInteraction(manager, { date: '2021-01-15' });
    await anInteraction(manager, { date: '2021-08-15', labs: [first.slug] });
    on('2021-09-01T10:00:00Z');
    expect(await ofCreteil()).toEqual([]);
  });

  it('is never to be called when its maturity says so', async () => {
    await anInteraction(essaim.dataSource.manager, { date: '2021-01-15' });
    await terms({ SUIVI: null });
    on('2031-01-01T10:00:00Z');
    expect(await ofCreteil()).toEqual([]);
    await terms({ SUIVI: 3 }); // as by default
    expect(await ofCreteil()).toHaveLength(1);
    expect(await sql('SELECT FROM contact_term')).toEqual([]);
  });

  it('nor ever called waits from when it was known', async () => {
    expect(await ofCreteil()).toEqual([]);
    const year = new Date().getFullYear();
    on(`${year + 1}-12-31T10:00:00Z`);
    expect((await ofCreteil())[0]!.why).toMatch(/^Aucun contact depuis que le lab est connu, le .* \(Suivi : /);
  });

  it('counts for its académie where there is none', async () => {
    const bordeaux = async () =>
      (await raisedBy(central, 'NO_CONTACT')).filter(({ academy }) => academy?.slug === 'bordeaux');
    expect(await bordeaux()).toEqual([]);
    await terms({ SANS_LAB: 12 });
    expect(await bordeaux()).toMatchObject([
      { lab: null, why: 'Aucun contact noté (Académie sans lab : à appeler tous les 12 mois).' },
    ]);
    await anInteraction(essaim.dataSource.manager, { academies: [BORDEAUX], date: '2021-03-01' });
    on('2021-09-01T10:00:00Z');
    expect(await bordeaux()).toEqual([]);
    on('2022-03-01T10:00:00Z');
    expect(await bordeaux()).toHaveLength(1);
    await aLab(essaim.dataSource.manager);
    expect(await bordeaux()).toEqual([]);
  });
});

describe('a residence', () => {
  it('without a day is there until it has one, or is dropped', async () => {
    const { manager } = essaim.dataSource;
    const { visit } = await aResidence(manager);
    expect(await raisedBy(central, 'RESIDENCE_UNDATED')).toMatchObject([
      { lab: { slug: 'creteil' }, why: 'La visite aller est prévue, sans jour fixé.' },
    ]);
    await sql(`UPDATE residence_visit SET state = 'POSTPONED', why = 'Grève', revision = 2 WHERE id = $1`, [visit.id]);
    expect((await raisedBy(central, 'RESIDENCE_UNDATED'))[0]!.why).toContain('reportée sans nouveaux jours : Grève');
    await sql(`UPDATE residence_visit SET first_day = '2021-05-03', last_day = '2021-05-04' WHERE id = $1`, [visit.id]);
    expect(await raisedBy(central, 'RESIDENCE_UNDATED')).toEqual([]);
  });

  it('whose visit there was held asks for the way back, until it is planned or dropped', async () => {
    const { manager } = essaim.dataSource;
    const { id: interaction } = await anInteraction(manager, { kind: 'RESIDENCE_ALLER' });
    const days = { firstDay: '2021-03-01', lastDay: '2021-03-02' };
    const { residence } = await aResidence(manager, { state: 'HELD', interaction, ...days });
    expect(await raisedBy(central, 'RETURN_UNPLANNED')).toMatchObject([
      {
        target: residence.id,
        why: 'La visite aller a eu lieu du 1er au 2 mars 2021 ; la visite retour n’est pas prévue.',
      },
    ]);
    await sql(`INSERT INTO residence_visit (residence, way, state, why) VALUES ($1, 'RETOUR', 'DROPPED', 'x')`, [
      residence.id,
    ]);
    expect(await raisedBy(central, 'RETURN_UNPLANNED')).toEqual([]);
  });
});

describe('a maturity', () => {
  it('to confirm is there until it is, and another hypothesis is another line', async () => {
    const [line] = await raisedBy(central, 'MATURITY_TO_CONFIRM', 'creteil');
    await settle(line!);
    expect(await raisedBy(central, 'MATURITY_TO_CONFIRM', 'creteil')).toEqual([]);
    const { id } = await labOf(essaim.dataSource.manager, 'creteil');
    await sql(`INSERT INTO maturity_reading (lab, level, confirmed) VALUES ($1, 'VEILLE', false)`, [id]);
    const [another] = await raisedBy(central, 'MATURITY_TO_CONFIRM', 'creteil');
    await central.graphql('mutation ($reading: ID!) { confirmMaturity(lab: "creteil", reading: $reading) { slug } }', {
      reading: another!.target,
    });
    expect(await raisedBy(central, 'MATURITY_TO_CONFIRM', 'creteil')).toEqual([]);
  });

  it('in force is the same here as on the map, whatever was corrected', async () => {
    const { manager } = essaim.dataSource;
    const { id: lab } = await labOf(manager, 'creteil');
    const read = async (level: string, corrects: string | null) => {
      const [row] = (await sql(
        `INSERT INTO maturity_reading (lab, level, confirmed, corrects) VALUES ($1, $2, true, $3) RETURNING id`,
        [lab, level, corrects],
      )) as { id: string }[];
      return row!.id;
    };
    const first = await read('VEILLE', null);
    const second = await read('SUIVI', null);
    await read('PREMIERS_CONTACTS', first); // the past is mended: nothing of now changes
    for (const mended of [null, second]) {
      if (mended) await read('VEILLE', await read('PREMIERS_CONTACTS', mended));
      const rows = (await sql(CURRENT_READINGS)) as { lab: string; level: string; confirmed: boolean }[];
      const known = await currentMaturities(manager);
      expect(new Map(rows.map((row) => [row.lab, row.level]))).toEqual(
        new Map([...known].map(([id, { level }]) => [id, level])),
      );
      expect(known.get(lab)!.level).toBe(mended ? 'VEILLE' : 'SUIVI');
    }
  });
});

describe('a fiche', () => {
  it('of an edition before the open one is there until another is published', async () => {
    expect(await raisedBy(central, 'FICHE_OLD', 'creteil')).toMatchObject([
      { why: 'La dernière fiche publiée est celle de 2020 ; l’édition 2021 est ouverte.' },
    ]);
    await essaim.change(async (transaction) => {
      await aPublishedFiche(transaction, { lab: await labOf(transaction, 'creteil') });
      await aLab(transaction, { slug: 'sans-fiche' });
    });
    expect(await raisedBy(central, 'FICHE_OLD', 'creteil')).toEqual([]);
    expect(await raisedBy(central, 'FICHE_OLD', 'sans-fiche')).toMatchObject([
      { why: 'Aucune fiche n’est publiée ; l’édition 2021 est ouverte.' },
    ]);
  });
});
