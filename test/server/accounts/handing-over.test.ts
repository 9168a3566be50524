import { describe, expect, it } from 'vitest';
import { AuditEntry } from '../../../server/audit/audit-entry.entity.ts';
import { anAccount } from '../../factories/accounts.ts';
import { actsSeenBy, HAND_OVER, handOver, LEAVE, teamOf } from '../../factories/teams.ts';
import { application, type Reader } from '../../setup/application.ts';
import { mailTo, secretIn } from '../../setup/shown-mails.ts';

const essaim = application({ forEach: 'test' });
const FORMER = 'referent.creteil@essaim.example';
const NEXT = 'releve@ac-creteil.fr';

const ROLES = '{ me { roles { role lab { slug } } } }';
const ACCEPT = 'mutation ($token: String!) { acceptInvitation(token: $token) { email } }';
const WITHDRAW = 'mutation ($id: ID!) { withdrawInvitation(id: $id) { state } }';
const RENEW = 'mutation ($id: ID!) { renewInvitation(id: $id) { state } }';

async function accept(token: string): Promise<Reader | null> {
  const { headers } = await essaim.post(JSON.stringify({ query: ACCEPT, variables: { token } }));
  return headers['set-cookie'] ? essaim.reader(String(headers['set-cookie']).split(';')[0]) : null;
}
const rolesOf = async (reader: Reader) =>
  (await reader.graphql<{ me: { roles: { role: string; lab: { slug: string } }[] } }>(ROLES)).me.roles.map(
    ({ role, lab }) => `${lab.slug} ${role}`,
  );
const linkTo = async (address: string, count = 1) => secretIn((await mailTo(essaim, address, count)).text);

describe('a referent who hands over', () => {
  it('stays what it is until the successor accepts, then leaves and is told', async () => {
    const referent = await essaim.signedIn('referent.creteil');
    await handOver(referent, NEXT);
    const { subject, text } = await mailTo(essaim, NEXT);
    expect(subject).toBe('Votre invitation à Essaim');
    expect(text.replace(/\s+/g, ' ')).toContain('prendre la suite du référent du lab « Lab d’académie de Créteil »');
    expect(await rolesOf(referent)).toEqual(['creteil REFERENT']);

    const offered = await essaim.graphql(
      'query ($token: String!) { invitation(token: $token) { handover stays role } }',
      {
        token: secretIn(text),
      },
    );
    expect(offered).toEqual({ invitation: { handover: true, stays: false, role: 'REFERENT' } });
    const successor = await accept(secretIn(text));
    expect(await rolesOf(successor!)).toEqual(['creteil REFERENT']);
    expect(await rolesOf(referent)).toEqual([]);
    const told = await mailTo(essaim, FORMER);
    expect(told.subject).toBe('La relève est assurée');
    expect(told.text).toContain('Vous avez quitté l’équipe de ce lab.');
  });

  it('stays as a contributor, if so chosen', async () => {
    const referent = await essaim.signedIn('referent.creteil');
    await handOver(referent, NEXT, { stays: true });
    await accept(await linkTo(NEXT));
    expect(await rolesOf(referent)).toEqual(['creteil CONTRIBUTOR']);
    expect((await mailTo(essaim, FORMER)).text).toContain('Vous restez dans l’équipe, comme contributeur.');
  });

  it('may choose a contributor of the team, who becomes referent', async () => {
    const referent = await essaim.signedIn('referent.creteil');
    const contributor = await anAccount(essaim, { email: NEXT, roles: { creteil: 'CONTRIBUTOR' } });
    await handOver(referent, ` ${NEXT.toUpperCase()} `);
    await accept(await linkTo(NEXT));
    expect(await rolesOf(contributor)).toEqual(['creteil REFERENT']);
    expect(await rolesOf(referent)).toEqual([]);
  });

  it('may withdraw it before: the link works no more, and nothing has changed', async () => {
    const referent = await essaim.signedIn('referent.creteil');
    const { invitations } = await handOver(referent, NEXT);
    const token = await linkTo(NEXT);
    await referent.graphql(WITHDRAW, { id: invitations[0]!.id });
    expect(await accept(token)).toBeNull();
    expect(await rolesOf(referent)).toEqual(['creteil REFERENT']);
    await handOver(referent, 'autre@ac-creteil.fr');
  });

  it('names one at a time, another than oneself, and nobody who is a referent already', async () => {
    const referent = await essaim.signedIn('referent.creteil');
    await anAccount(essaim, { email: 'seconde@ac-creteil.fr', roles: { creteil: 'REFERENT' } });
    const email = { code: 'BAD_USER_INPUT', field: 'email' };
    for (const given of ['x', FORMER, 'seconde@ac-creteil.fr']) {
      expect(await referent.refusal(HAND_OVER, { lab: 'creteil', email: given, stays: false }), given).toEqual(email);
    }
    await handOver(referent, NEXT);
    expect(await referent.refusal(HAND_OVER, { lab: 'creteil', email: 'autre@ac-creteil.fr', stays: false })).toEqual(
      email,
    );
  });

  it('hands over its own lab alone; central staff have nothing to hand over', async () => {
    const referent = await essaim.signedIn('referent.creteil');
    const central = await essaim.signedIn('centrale');
    const contributor = await anAccount(essaim, { roles: { creteil: 'CONTRIBUTOR', limoges: 'REFERENT' } });
    const asked = { email: NEXT, stays: false };
    expect(await referent.refusal(HAND_OVER, { ...asked, lab: 'limoges' })).toEqual({ code: 'FORBIDDEN' });
    for (const reader of [central, contributor]) {
      expect(await reader.refusal(HAND_OVER, { ...asked, lab: 'creteil' })).toEqual({ code: 'FORBIDDEN' });
    }
  });
});

describe('what was proposed', () => {
  it('ends when central staff take the lab back, and cannot be renewed', async () => {
    const referent = await anAccount(essaim, { roles: { limoges: 'REFERENT' } });
    const central = await essaim.signedIn('centrale');
    const { invitations } = await handOver(referent, NEXT, { lab: 'limoges' });
    const token = await linkTo(NEXT);
    await central.graphql('mutation ($a: ID!) { takeRole(account: $a, lab: "limoges", role: REFERENT) { id } }', {
      a: referent.account,
    });
    expect(await accept(token)).toBeNull();
    expect(await central.refusal(RENEW, { id: invitations[0]!.id })).toEqual({ code: 'BAD_USER_INPUT', field: 'id' });
    expect((await teamOf(central, 'limoges')).members.map(({ role }) => role)).toEqual(['CONTRIBUTOR']);
  });

  it('gives nothing to a successor who is suspended, and takes nothing from who handed over', async () => {
    const referent = await essaim.signedIn('referent.creteil');
    const { account } = await anAccount(essaim, { email: NEXT });
    await handOver(referent, NEXT);
    const token = await linkTo(NEXT);
    await essaim.dataSource.query('UPDATE account SET suspended_at = now() WHERE id = $1', [account]);
    expect(await essaim.reader().refusal(ACCEPT, { token })).toEqual({ code: 'FORBIDDEN' });
    expect(await rolesOf(referent)).toEqual(['creteil REFERENT']);
    await essaim.dataSource.query('UPDATE account SET suspended_at = NULL WHERE id = $1', [account]);
    expect(await rolesOf((await accept(token))!)).toEqual(['creteil REFERENT']);
  });

  it('is its referent’s and central staff’s alone to renew or withdraw', async () => {
    const referent = await essaim.signedIn('referent.creteil');
    const second = await anAccount(essaim, { roles: { creteil: 'REFERENT' } });
    const id = (await handOver(referent, NEXT)).invitations[0]!.id;
    for (const act of [RENEW, WITHDRAW]) expect(await second.refusal(act, { id })).toEqual({ code: 'NOT_FOUND' });
    expect((await teamOf(second)).invitations).toMatchObject([{ id, handover: true, mayChange: false }]);
    await referent.graphql(RENEW, { id });
    await (await essaim.signedIn('centrale')).graphql(WITHDRAW, { id });
  });

  it('taken up while it is withdrawn, is one or the other, whole', async () => {
    for (let round = 0; round < 5; round++) {
      const address = `releve${round}@ac-creteil.fr`;
      const referent = await anAccount(essaim, { roles: { creteil: 'REFERENT' } });
      const made = (await handOver(referent, address)).invitations.find(({ email }) => email === address)!;
      const token = await linkTo(address);
      const [successor] = await Promise.all([accept(token), referent.ask(WITHDRAW, { id: made.id })]);
      expect(await rolesOf(referent)).toEqual(successor ? [] : ['creteil REFERENT']);
      if (successor) expect(await rolesOf(successor)).toEqual(['creteil REFERENT']);
    }
  });
});

it('handing over is in the log from the proposal on, without an address', async () => {
  const referent = await essaim.signedIn('referent.creteil');
  const central = await essaim.signedIn('centrale');
  const { invitations } = await handOver(referent, 'autre@ac-creteil.fr', { stays: true });
  await referent.graphql(WITHDRAW, { id: invitations[0]!.id });
  await handOver(referent, NEXT);
  await accept(await linkTo(NEXT));
  expect(await actsSeenBy(central)).toMatchObject([
    { act: 'HANDOVER_ACCEPTED', detail: 'puis départ', lab: { slug: 'creteil' }, account: FORMER },
    { act: 'INVITATION_ACCEPTED', detail: 'référent', account: NEXT },
    { act: 'HANDOVER_PROPOSED', detail: 'puis départ' },
    { act: 'HANDOVER_WITHDRAWN', detail: 'référent' },
    { act: 'HANDOVER_PROPOSED', detail: 'puis contributeur' },
  ]);
  expect(JSON.stringify(await essaim.dataSource.manager.find(AuditEntry))).not.toContain('@');
  expect(await referent.refusal(LEAVE, { lab: 'creteil' })).toEqual({ code: 'FORBIDDEN' });
});
