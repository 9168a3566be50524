import { describe, expect, it } from 'vitest';
import { AuditEntry } from '../../../server/audit/audit-entry.entity.ts';
import { anAccount } from '../../factories/accounts.ts';
import { actsSeenBy } from '../../factories/teams.ts';
import { application, type Reader } from '../../setup/application.ts';
import { sentStatements } from '../../setup/sent-statements.ts';
import { mailTo, secretIn } from '../../setup/shown-mails.ts';

const essaim = application({ forEach: 'test' });

interface Known {
  id: string;
  email: string;
  central: boolean;
  lastSeenAt: string | null;
  suspendedAt: string | null;
  roles: { role: string; lab: { slug: string } }[];
}
const KNOWN = 'id email central lastSeenAt suspendedAt roles { role lab { slug } }';
const ACCOUNTS = `query ($filter: AccountFilter, $after: String) {
  accounts(filter: $filter, after: $after) { next entries { ${KNOWN} } }
}`;
const ME = '{ me { email } }';
const ADDRESS = 'personne@ac-creteil.fr';

const roleAct = (act: 'giveRole' | 'takeRole') => `mutation ($account: ID!, $lab: String!, $role: LabRole!) {
  ${act}(account: $account, lab: $lab, role: $role) { ${KNOWN} }
}`;
type Act = 'giveCentral' | 'takeCentral' | 'suspendAccount' | 'restoreAccount';
const act = (name: Act) => `mutation ($account: ID!) { ${name}(account: $account) { ${KNOWN} } }`;
const CHANGE_ADDRESS = `mutation ($account: ID!, $email: String!) {
  changeAddress(account: $account, email: $email) { ${KNOWN} }
}`;

const done = async (reader: Reader, name: Act, account: string) =>
  (await reader.graphql<Record<Act, Known>>(act(name), { account }))[name];
const found = async (reader: Reader, filter: object) =>
  (await reader.graphql<{ accounts: { entries: Known[] } }>(ACCOUNTS, { filter })).accounts.entries.map(
    ({ email }) => email.split('@')[0],
  );
const idOf = async (reader: Reader, text: string) =>
  (await reader.graphql<{ accounts: { entries: Known[] } }>(ACCOUNTS, { filter: { text } })).accounts.entries[0]!.id;

describe('accounts', () => {
  it('are found by address, function, lab, role and state, all at once', async () => {
    const central = await essaim.signedIn('centrale');
    const out = await anAccount(essaim, { email: ADDRESS, roles: { creteil: 'CONTRIBUTOR', paris: 'REFERENT' } });
    await done(central, 'suspendAccount', out.account);
    expect(await found(central, { text: 'Rédaction' })).toEqual(['contributeur.limoges']);
    expect(await found(central, { text: 'PERSONNE@' })).toEqual(['personne']);
    expect(await found(central, { lab: 'creteil' })).toEqual(['personne', 'referent.creteil']);
    expect(await found(central, { lab: 'creteil', kind: 'REFERENT' })).toEqual(['referent.creteil']);
    expect(await found(central, { kind: 'REFERENT' })).toEqual(['personne', 'referent.creteil']);
    expect(await found(central, { kind: 'CENTRAL' })).toEqual(['centrale']);
    expect(await found(central, { kind: 'CENTRAL', lab: 'creteil' })).toEqual([]);
    expect(await found(central, { kind: 'MEMBER' })).toEqual(['membre']);
    expect(await found(central, { state: 'SUSPENDED' })).toEqual(['personne']);
    expect(await found(central, { state: 'ACTIVE', lab: 'creteil' })).toEqual(['referent.creteil']);
    expect(await found(central, { text: `%' OR 1=1` })).toEqual([]);
  });

  it('are read page by page, each once, by the same few statements', async () => {
    const central = await essaim.signedIn('centrale');
    await essaim.dataSource.query(
      `INSERT INTO account (email) SELECT 'p' || n || '@ac-essai.fr' FROM generate_series(1, 120) n`,
    );
    const seen: string[] = [];
    let after: string | null = null;
    const statements = await sentStatements(essaim.dataSource, async () => {
      do {
        const page: { accounts: { next: string | null; entries: Known[] } } = await central.graphql(ACCOUNTS, {
          after,
        });
        seen.push(...page.accounts.entries.map(({ email }) => email));
        after = page.accounts.next;
      } while (after !== null);
    });
    expect(new Set(seen).size).toBe(124);
    expect(seen).toEqual([...seen].sort());
    expect(statements.length).toBe(3 * 2);
  });

  it('say when they were last seen', async () => {
    const central = await essaim.signedIn('centrale');
    await anAccount(essaim, { email: ADDRESS });
    await essaim.dataSource.query(`UPDATE session SET used_at = now() - interval '6 minutes'`);
    await essaim.dataSource.query(`UPDATE account SET last_seen_at = NULL`);
    await central.graphql(ME);
    const { accounts } = await central.graphql<{ accounts: { entries: Known[] } }>(ACCOUNTS);
    expect(accounts.entries.filter(({ lastSeenAt }) => lastSeenAt).map(({ central: is }) => is)).toEqual([true]);
  });
});

describe('roles', () => {
  it('are given, changed and taken; the person is told, and each is in the log', async () => {
    const central = await essaim.signedIn('centrale');
    const { account, ...person } = await anAccount(essaim, { email: ADDRESS });
    const place = { account, lab: 'paris' };
    await central.graphql(roleAct('giveRole'), { ...place, role: 'CONTRIBUTOR' });
    const { giveRole } = await central.graphql<{ giveRole: Known }>(roleAct('giveRole'), {
      ...place,
      role: 'REFERENT',
    });
    expect(giveRole.roles).toEqual([{ role: 'REFERENT', lab: { slug: 'paris' } }]);
    expect(await essaim.reader(person.headers.cookie).graphql('{ team(lab: "paris") { mayManage } }')).toEqual({
      team: { mayManage: true },
    });
    const { takeRole } = await central.graphql<{ takeRole: Known }>(roleAct('takeRole'), {
      ...place,
      role: 'REFERENT',
    });
    expect(takeRole.roles).toEqual([]);
    expect((await mailTo(essaim, ADDRESS, 3)).text).toContain('Vous n’êtes plus dans l’équipe');
    expect((await actsSeenBy(central)).map(({ act: each, detail }) => `${each} ${detail}`)).toEqual([
      'LAB_TAKEN_BACK référent',
      'ROLE_GIVEN contributeur → référent',
      'ROLE_GIVEN contributeur',
    ]);
  });

  it('given or taken twice are so once; one that changed meanwhile is left as it is', async () => {
    const central = await essaim.signedIn('centrale');
    const { account } = await anAccount(essaim);
    const place = { account, lab: 'paris' };
    for (let times = 0; times < 2; times++) await central.graphql(roleAct('giveRole'), { ...place, role: 'REFERENT' });
    const { takeRole } = await central.graphql<{ takeRole: Known }>(roleAct('takeRole'), {
      ...place,
      role: 'CONTRIBUTOR',
    });
    expect(takeRole.roles).toMatchObject([{ role: 'REFERENT' }]);
    expect(await actsSeenBy(central)).toHaveLength(1);
  });

  it('of what does not exist are not found', async () => {
    const central = await essaim.signedIn('centrale');
    const { account } = await anAccount(essaim);
    const role = 'REFERENT';
    for (const place of [
      { account, lab: 'nulle-part' },
      { account: 'x', lab: 'paris' },
      { account: '00000000-0000-4000-8000-000000000000', lab: 'paris' },
    ]) {
      expect(await central.refusal(roleAct('giveRole'), { ...place, role })).toEqual({ code: 'NOT_FOUND' });
    }
  });
});

describe('a suspended account', () => {
  const ASKS = [
    '{ sessions { id } }',
    '{ team(lab: "creteil") { mayManage } }',
    'mutation { sayFunction(function: "x") }',
    'mutation { saveDraft(lab: "creteil", edition: 2021, revision: 0, changes: { name: "x" }) { revision } }',
    '{ accounts { next } }',
  ];

  it('is out at once, of every session and kind of request, and is told so', async () => {
    const central = await essaim.signedIn('centrale');
    const person = await anAccount(essaim, { email: ADDRESS, central: true, roles: { creteil: 'REFERENT' } });
    const elsewhere = await essaim.signedIn('membre');
    await done(central, 'suspendAccount', person.account);
    for (const query of ASKS) {
      const { errors } = await person.ask(query);
      expect(errors![0], query).toMatchObject({
        extensions: { code: 'UNAUTHENTICATED' },
        message: 'Votre compte est suspendu : l’équipe centrale peut le rétablir.',
      });
    }
    const url = `/graphql?query=${encodeURIComponent(ASKS[0]!)}`;
    const { text } = await essaim.get(url, { ...person.headers, 'apollo-require-preflight': '1' });
    expect(text).toContain('UNAUTHENTICATED');
    expect(await person.graphql(ME)).toEqual({ me: null });
    expect((await mailTo(essaim, ADDRESS)).subject).toBe('Votre compte Essaim est suspendu');
    expect(await elsewhere.graphql(ME)).toMatchObject({ me: { email: 'membre@essaim.example' } });
  });

  it('does not come in by a link of before, and asks for another in vain', async () => {
    const central = await essaim.signedIn('centrale');
    const { account } = await anAccount(essaim, { email: ADDRESS });
    await essaim.graphql('mutation ($email: String!) { requestSignIn(email: $email) }', { email: ADDRESS });
    const token = secretIn((await mailTo(essaim, ADDRESS)).text);
    await done(central, 'suspendAccount', account);
    expect(
      await essaim.reader().refusal('mutation ($token: String!) { signInWithLink(token: $token) { id } }', { token }),
    ).toEqual({ code: 'FORBIDDEN' });
  });

  it('that is restored signs in anew: what it was signed in to does not come back', async () => {
    const central = await essaim.signedIn('centrale');
    const member = await essaim.signedIn('membre');
    const account = await idOf(central, 'membre@');
    await done(central, 'suspendAccount', account);
    await done(central, 'restoreAccount', account);
    expect(await member.graphql(ME)).toEqual({ me: null });
    expect(await (await essaim.signedIn('membre')).graphql(ME)).toMatchObject({ me: { email: expect.any(String) } });
    expect((await actsSeenBy(central)).map((each) => each.act)).toEqual(['ACCOUNT_RESTORED', 'ACCOUNT_SUSPENDED']);
  });

  it('takes with it the invitations that it sent, and what it was handing over', async () => {
    const central = await essaim.signedIn('centrale');
    const referent = await essaim.signedIn('referent.creteil');
    await referent.graphql('mutation { invite(email: "a@ac-essai.fr", lab: "creteil", role: CONTRIBUTOR) { id } }');
    await referent.graphql('mutation { handOver(lab: "creteil", email: "b@ac-essai.fr", stays: false) { mayManage } }');
    const tokens = await Promise.all(
      ['a@ac-essai.fr', 'b@ac-essai.fr'].map(async (address) => secretIn((await mailTo(essaim, address)).text)),
    );
    await done(central, 'suspendAccount', await idOf(central, 'referent.creteil'));
    for (const token of tokens) {
      expect(
        await essaim.graphql('query ($token: String!) { invitation(token: $token) { email } }', { token }),
      ).toEqual({
        invitation: null,
      });
    }
    expect((await actsSeenBy(central))[0]).toMatchObject({
      act: 'ACCOUNT_SUSPENDED',
      detail: 'invitations retirées : 2',
    });
  });
});

describe('central staff', () => {
  const REFUSED = { code: 'BAD_USER_INPUT', field: 'account' };

  it('let others in and out, once each', async () => {
    const central = await essaim.signedIn('centrale');
    const member = await idOf(central, 'membre@');
    for (const name of ['giveCentral', 'takeCentral'] as const) {
      for (let times = 0; times < 2; times++) {
        expect((await done(central, name, member)).central).toBe(name === 'giveCentral');
      }
    }
    expect((await actsSeenBy(central)).map((each) => each.act)).toEqual(['CENTRAL_TAKEN', 'CENTRAL_GIVEN']);
  });

  it('do not suspend themselves; the last one does not leave', async () => {
    const central = await essaim.signedIn('centrale');
    const self = await idOf(central, 'centrale@');
    expect(await central.refusal(act('suspendAccount'), { account: self })).toEqual(REFUSED);
    expect(await central.refusal(act('takeCentral'), { account: self })).toEqual(REFUSED);
    const { account } = await anAccount(essaim, { central: true });
    await done(central, 'suspendAccount', account);
    expect(await central.refusal(act('takeCentral'), { account: self }), 'the other is suspended').toEqual(REFUSED);
    await done(central, 'restoreAccount', account);
    expect((await done(central, 'takeCentral', self)).central).toBe(false);
    expect(await central.refusal(ACCOUNTS)).toEqual({ code: 'FORBIDDEN' });
  });

  it.each(['takeCentral', 'suspendAccount'] as const)(
    'who all do that to each other at the same moment leave one (%s)',
    async (name) => {
      await essaim.dataSource.query('UPDATE account SET central = false');
      for (let round = 0; round < 5; round++) {
        const staff = await Promise.all(Array.from({ length: 4 }, () => anAccount(essaim, { central: true })));
        const next = (index: number) => staff[(index + 1) % staff.length]!.account;
        await Promise.all(staff.map((each, index) => each.ask(act(name), { account: next(index) })));
        const [{ left }] = await essaim.dataSource.query<[{ left: number }]>(
          'SELECT count(*)::int AS left FROM account WHERE central AND suspended_at IS NULL',
        );
        expect(left).toBeGreaterThanOrEqual(1);
        await essaim.dataSource.query('UPDATE account SET central = false');
      }
    },
  );
});

describe('an address that changes', () => {
  it('is the one to sign in with from then on; both are told, and links of before work no more', async () => {
    const central = await essaim.signedIn('centrale');
    const { account, ...person } = await anAccount(essaim, { email: ADDRESS });
    await essaim.graphql('mutation ($email: String!) { requestSignIn(email: $email) }', { email: ADDRESS });
    const token = secretIn((await mailTo(essaim, ADDRESS)).text);
    const { changeAddress } = await central.graphql<{ changeAddress: Known }>(CHANGE_ADDRESS, {
      account,
      email: ' Nouvelle@ac-creteil.fr ',
    });
    expect(changeAddress.email).toBe('nouvelle@ac-creteil.fr');
    expect((await mailTo(essaim, ADDRESS, 2)).text).toContain('nouvelle@ac-creteil.fr');
    await mailTo(essaim, 'nouvelle@ac-creteil.fr');
    expect(
      await essaim.reader().refusal('mutation ($token: String!) { signInWithLink(token: $token) { id } }', { token }),
    ).toEqual({ code: 'BAD_USER_INPUT', field: 'token' });
    expect(await essaim.reader(person.headers.cookie).graphql(ME)).toEqual({ me: { email: 'nouvelle@ac-creteil.fr' } });
    expect(await actsSeenBy(central)).toMatchObject([{ act: 'ADDRESS_CHANGED', detail: null }]);
    expect(JSON.stringify(await essaim.dataSource.manager.find(AuditEntry))).not.toContain('@');
  });

  it('is not another’s, and is one', async () => {
    const central = await essaim.signedIn('centrale');
    const { account } = await anAccount(essaim, { email: ADDRESS });
    for (const email of ['centrale@essaim.example', 'x', '']) {
      expect(await central.refusal(CHANGE_ADDRESS, { account, email })).toEqual({
        code: 'BAD_USER_INPUT',
        field: 'email',
      });
    }
  });

  it('takes along the invitations that wait for it', async () => {
    const central = await essaim.signedIn('centrale');
    const { account } = await anAccount(essaim, { email: ADDRESS });
    await central.graphql(`mutation { invite(email: "${ADDRESS}", lab: "paris", role: REFERENT) { id } }`);
    const token = secretIn((await mailTo(essaim, ADDRESS)).text);
    await central.graphql(CHANGE_ADDRESS, { account, email: 'nouvelle@ac-creteil.fr' });
    const accepted = await essaim.graphql('mutation ($token: String!) { acceptInvitation(token: $token) { id } }', {
      token,
    });
    expect(accepted).toEqual({ acceptInvitation: { id: account } });
  });
});

describe('invitations', () => {
  it('are found by address and state, page by page', async () => {
    const central = await essaim.signedIn('centrale');
    await essaim.dataSource.query(
      `INSERT INTO invitation (email, by_function, created_at)
       SELECT 'p' || n || '@ac-essai.fr', 'x', now() - n * interval '1 day' FROM generate_series(1, 60) n`,
    );
    interface Found {
      id: string;
      email: string;
      state: string;
    }
    const pageOf = async (filter: object, before: string | null = null) =>
      (
        await central.graphql<{ invitations: { next: string | null; entries: Found[] } }>(
          `query ($filter: InvitationFilter, $before: ID) {
            invitations(filter: $filter, before: $before) { next entries { id email state } }
          }`,
          { filter, before },
        )
      ).invitations;
    const first = await pageOf({});
    const second = await pageOf({}, first.next);
    const all = [...first.entries, ...second.entries].map(({ email }) => email);
    expect(all).toEqual(Array.from({ length: 60 }, (_, index) => `p${index + 1}@ac-essai.fr`));
    expect(second.next).toBeNull();
    expect((await pageOf({ state: 'PENDING' })).entries).toHaveLength(13);
    expect((await pageOf({ state: 'EXPIRED', email: 'P59@' })).entries).toMatchObject([
      { email: 'p59@ac-essai.fr', state: 'EXPIRED' },
    ]);
    const { id } = second.entries.at(-1)!;
    await essaim.dataSource.query('UPDATE invitation SET accepted_at = now() WHERE id = $1', [id]);
    expect((await pageOf({ id })).entries).toEqual([{ id, email: 'p60@ac-essai.fr', state: 'ACCEPTED' }]);
    expect((await pageOf({ id: 'x' })).entries).toEqual([]);
  });
});
