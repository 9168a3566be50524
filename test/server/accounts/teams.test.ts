import { describe, expect, it } from 'vitest';
import { anAccount } from '../../factories/accounts.ts';
import { actsSeenBy, LEAVE, REMOVE, TEAM_OF, teamOf } from '../../factories/teams.ts';
import { application } from '../../setup/application.ts';
import { mailTo, secretIn } from '../../setup/shown-mails.ts';

const essaim = application({ forEach: 'test' });
const CRETEIL = { lab: 'creteil' };
const LAST = { code: 'BAD_USER_INPUT', field: 'lab' };

describe('the team of a lab', () => {
  it('shows functions and addresses to its referent and central staff', async () => {
    await anAccount(essaim, { email: 'plume@ac-creteil.fr', function: 'Rédaction', roles: { creteil: 'CONTRIBUTOR' } });
    const expected = [
      { email: 'referent.creteil@essaim.example', role: 'REFERENT' },
      { email: 'plume@ac-creteil.fr', function: 'Rédaction', role: 'CONTRIBUTOR' },
    ];
    const referent = await teamOf(await essaim.signedIn('referent.creteil'));
    expect(referent).toMatchObject({ members: expected, mayManage: true, lastReferent: true });
    expect(referent.members.map(({ self }) => self)).toEqual([true, false]);
    expect(await teamOf(await essaim.signedIn('centrale'))).toMatchObject({ members: expected, lastReferent: false });
  });

  it('shows a contributor the others’ functions alone, and no invitation', async () => {
    const referent = await essaim.signedIn('referent.creteil');
    await referent.graphql('mutation { invite(email: "x@ac-essai.fr", lab: "creteil", role: CONTRIBUTOR) { id } }');
    const contributor = await anAccount(essaim, { email: 'plume@ac-creteil.fr', roles: { creteil: 'CONTRIBUTOR' } });
    const team = await teamOf(contributor);
    expect(team.members.map(({ email }) => email)).toEqual([null, 'plume@ac-creteil.fr']);
    expect(team).toMatchObject({ invitations: [], mayManage: false });
  });

  it('is not shown to another lab’s, and one that does not exist is not found', async () => {
    const referent = await essaim.signedIn('referent.creteil');
    expect(await referent.refusal(TEAM_OF, { lab: 'limoges' })).toEqual({ code: 'FORBIDDEN' });
    expect(await referent.refusal(TEAM_OF, { lab: 'nulle-part' })).toEqual({ code: 'NOT_FOUND' });
  });
});

describe('an invitation to what one has already', () => {
  const INVITE = `mutation ($email: String!, $role: LabRole!) { invite(email: $email, lab: "creteil", role: $role) { id } }`;
  const ACCEPT = 'mutation ($token: String!) { acceptInvitation(token: $token) { id } }';

  it.each(['REFERENT', 'CONTRIBUTOR'])('is refused to a referent, as %s', async (role) => {
    const central = await essaim.signedIn('centrale');
    const { errors } = await central.ask(INVITE, { email: 'referent.creteil@essaim.example', role });
    expect(errors![0]).toMatchObject({
      message: 'Cette personne répond déjà de la fiche de « Lab d’académie de Créteil ».',
      extensions: { code: 'BAD_USER_INPUT', field: 'email' },
    });
  });

  it('is said to whoever accepts it after the role came otherwise', async () => {
    const email = 'plume@ac-creteil.fr';
    const { account } = await anAccount(essaim, { email });
    const central = await essaim.signedIn('centrale');
    await central.graphql(INVITE, { email, role: 'CONTRIBUTOR' });
    const token = secretIn((await mailTo(essaim, email)).text);
    const GIVE = 'mutation ($account: ID!) { giveRole(account: $account, lab: "creteil", role: REFERENT) { id } }';
    await central.graphql(GIVE, { account });
    const { errors } = await essaim.ask(ACCEPT, { token });
    expect(errors![0]).toMatchObject({
      message: expect.stringContaining('Vous êtes déjà référent de « Lab d’académie de Créteil »') as string,
      extensions: { code: 'BAD_USER_INPUT', field: 'token' },
    });
  });
});

describe('an account that alone answers for a lab', () => {
  const KNOWN = 'query ($id: ID!) { account(id: $id) { roles { role alone lab { slug } } } }';

  it('is known as such to itself and to central staff, until a second referent is there', async () => {
    const reader = await anAccount(essaim, { roles: { limoges: 'REFERENT', creteil: 'REFERENT' } });
    const expected = {
      roles: [
        { alone: false, lab: { slug: 'creteil' } },
        { alone: true, lab: { slug: 'limoges' } },
      ],
    };
    expect(await reader.graphql('{ me { roles { alone lab { slug } } } }')).toEqual({ me: expected });
    const central = await essaim.signedIn('centrale');
    expect(await central.graphql(KNOWN, { id: reader.account })).toMatchObject({ account: expected });
    await anAccount(essaim, { roles: { limoges: 'REFERENT' } });
    expect(await central.graphql(KNOWN, { id: reader.account })).toMatchObject({
      account: { roles: [{ alone: false }, { alone: false }] },
    });
  });
});

describe('leaving', () => {
  it('is for a contributor and for a second referent to do, once and for all', async () => {
    const contributor = await anAccount(essaim, { roles: { creteil: 'CONTRIBUTOR' } });
    const second = await anAccount(essaim, { roles: { creteil: 'REFERENT' } });
    for (const one of [contributor, second]) {
      await one.graphql(LEAVE, CRETEIL);
      expect(await one.refusal(TEAM_OF, CRETEIL)).toEqual({ code: 'FORBIDDEN' });
    }
    const central = await essaim.signedIn('centrale');
    expect((await actsSeenBy(central)).map(({ act, detail }) => `${act} ${detail}`)).toEqual([
      'TEAM_LEFT référent',
      'TEAM_LEFT contributeur',
    ]);
  });

  it('is refused to the last referent, who is told what to do', async () => {
    const referent = await essaim.signedIn('referent.creteil');
    const { errors } = await referent.ask(LEAVE, CRETEIL);
    expect(errors![0]).toMatchObject({ extensions: LAST });
    expect(errors![0]!.message).toContain('passez d’abord la main');
  });

  it('is refused when the only other referent is suspended', async () => {
    const second = await anAccount(essaim, { roles: { creteil: 'REFERENT' } });
    await essaim.dataSource.query(`UPDATE account SET suspended_at = now() WHERE email LIKE 'referent.creteil@%'`);
    expect(await second.refusal(LEAVE, CRETEIL)).toEqual(LAST);
  });

  it('by all its referents at the same moment leaves one', async () => {
    await essaim.dataSource.query('DELETE FROM lab_role');
    for (let round = 0; round < 5; round++) {
      const referents = await Promise.all(
        Array.from({ length: 4 }, () => anAccount(essaim, { roles: { paris: 'REFERENT' } })),
      );
      const refusals = await Promise.all(referents.map((each) => each.refusal(LEAVE, { lab: 'paris' })));
      expect(refusals.filter((refusal) => refusal !== undefined)).toEqual([LAST]);
      await essaim.dataSource.query('DELETE FROM lab_role');
    }
  });
});

describe('removing', () => {
  it('is a referent’s to do with contributors, who are told; done twice it is done once', async () => {
    const referent = await essaim.signedIn('referent.creteil');
    const { account } = await anAccount(essaim, { email: 'plume@ac-creteil.fr', roles: { creteil: 'CONTRIBUTOR' } });
    for (let times = 0; times < 2; times++) {
      const { removeFromTeam } = await referent.graphql<{ removeFromTeam: { members: object[] } }>(REMOVE, {
        ...CRETEIL,
        account,
      });
      expect(removeFromTeam.members).toHaveLength(1);
    }
    expect((await mailTo(essaim, 'plume@ac-creteil.fr')).text).toContain('Vous n’êtes plus dans l’équipe');
    expect(await actsSeenBy(await essaim.signedIn('centrale'))).toMatchObject([
      { act: 'ROLE_TAKEN', detail: 'contributeur', account: 'plume@ac-creteil.fr' },
    ]);
  });

  it('is refused to a referent for another referent, and to contributors', async () => {
    const referent = await essaim.signedIn('referent.creteil');
    const second = await anAccount(essaim, { roles: { creteil: 'REFERENT' } });
    const contributor = await anAccount(essaim, { roles: { creteil: 'CONTRIBUTOR', limoges: 'REFERENT' } });
    expect(await referent.refusal(REMOVE, { ...CRETEIL, account: second.account })).toEqual({ code: 'FORBIDDEN' });
    expect(await contributor.refusal(REMOVE, { ...CRETEIL, account: second.account })).toEqual({ code: 'FORBIDDEN' });
  });

  it('the last referent is central staff’s: they take the lab back', async () => {
    const central = await essaim.signedIn('centrale');
    const { members } = await teamOf(central);
    const { removeFromTeam } = await central.graphql<{ removeFromTeam: { members: object[] } }>(REMOVE, {
      ...CRETEIL,
      account: members[0]!.account,
    });
    expect(removeFromTeam.members).toEqual([]);
    expect((await actsSeenBy(central))[0]).toMatchObject({ act: 'LAB_TAKEN_BACK', lab: { slug: 'creteil' } });
  });
});
