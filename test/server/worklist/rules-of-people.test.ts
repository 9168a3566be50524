import { beforeEach, describe, expect, it } from 'vitest';
import { Lab } from '../../../server/labs/lab.entity.ts';
import { anAccount } from '../../factories/accounts.ts';
import { labOf } from '../../factories/labs.ts';
import { aRequest } from '../../factories/requests.ts';
import { decide, type Line, raisedBy, SETTLE } from '../../factories/worklist.ts';
import { application, type Reader } from '../../setup/application.ts';

const essaim = application({ forEach: 'test' });
let central: Reader;
beforeEach(async () => {
  central = await essaim.signedIn('centrale');
});

const sql = (statement: string, values: unknown[] = []) => essaim.dataSource.query<object[]>(statement, values);
const settle = (line: Line) => decide(central, SETTLE, line, { reason: 'Vu ailleurs' });

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
