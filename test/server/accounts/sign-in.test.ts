import { describe, expect, it, vi } from 'vitest';
import { anAccount } from '../../factories/accounts.ts';
import { application, type Reader } from '../../setup/application.ts';
import { codeIn, mailTo, secretIn } from '../../setup/shown-mails.ts';

const essaim = application({ forEach: 'test' });
const ADDRESS = 'referent.creteil@essaim.example';
const ASK = 'mutation ($email: String!) { requestSignIn(email: $email) }';
const LINK = 'mutation ($token: String!) { signInWithLink(token: $token) { email } }';
const CODE =
  'mutation ($request: String!, $code: String!) { signInWithCode(request: $request, code: $code) { email } }';

const ask = async (email = ADDRESS) => (await essaim.graphql<{ requestSignIn: string }>(ASK, { email })).requestSignIn;

/** Signs in, and gives whoever has then the cookie. */
async function enter(query: string, variables: object): Promise<Reader | null> {
  const { headers } = await essaim.post(JSON.stringify({ query, variables }));
  return headers['set-cookie'] ? essaim.reader(String(headers['set-cookie']).split(';')[0]) : null;
}
const who = async (reader: Reader | null) =>
  reader && (await reader.graphql<{ me: { email: string } | null }>('{ me { email } }')).me?.email;

const aged = (minutes: number) =>
  essaim.dataSource.query(`UPDATE sign_in_request SET created_at = now() - interval '${minutes} minutes'`);

describe('a link that was mailed', () => {
  it('signs in once, on any device', async () => {
    await ask(' Referent.Creteil@Essaim.example ');
    const token = secretIn((await mailTo(essaim, ADDRESS)).text);
    expect(await who(await enter(LINK, { token }))).toBe(ADDRESS);
    expect(await essaim.reader().refusal(LINK, { token })).toEqual({ code: 'BAD_USER_INPUT', field: 'token' });
  });

  it('signs in one of those who use it at the same time', async () => {
    await ask();
    const token = secretIn((await mailTo(essaim, ADDRESS)).text);
    const entered = await Promise.all(Array.from({ length: 8 }, () => enter(LINK, { token })));
    expect(entered.filter((reader) => reader !== null)).toHaveLength(1);
  });

  it('is used up by the code of the same mail, and the other way round', async () => {
    const request = await ask();
    const { text } = await mailTo(essaim, ADDRESS);
    expect(await who(await enter(CODE, { request, code: codeIn(text) }))).toBe(ADDRESS);
    expect(await enter(LINK, { token: secretIn(text) })).toBeNull();
    expect(await enter(CODE, { request, code: codeIn(text) })).toBeNull();
  });

  it.each(['', 'x', 'a'.repeat(43), '\u0000', '%00'])('« %s » is none', async (token) => {
    expect(await essaim.reader().refusal(LINK, { token })).toEqual({ code: 'BAD_USER_INPUT', field: 'token' });
  });

  it('is over after fifteen minutes, as is its code', async () => {
    const request = await ask();
    const { text } = await mailTo(essaim, ADDRESS);
    await aged(15);
    expect(await enter(LINK, { token: secretIn(text) })).toBeNull();
    expect(await enter(CODE, { request, code: codeIn(text) })).toBeNull();
  });

  it('is not stored, nor is its code', async () => {
    await ask();
    const { text } = await mailTo(essaim, ADDRESS);
    const rows = JSON.stringify(
      await essaim.dataSource.query(`SELECT r::text FROM sign_in_request r UNION ALL
        SELECT payload::text FROM graphile_worker._private_jobs`),
    );
    expect(rows).not.toContain(secretIn(text));
    expect(rows).not.toContain(codeIn(text).replace(' ', ''));
  });

  it('does not sign in whoever was suspended meanwhile', async () => {
    await ask();
    const token = secretIn((await mailTo(essaim, ADDRESS)).text);
    await essaim.dataSource.query(`UPDATE account SET suspended_at = now() WHERE email = $1`, [ADDRESS]);
    expect(await essaim.reader().refusal(LINK, { token })).toEqual({ code: 'FORBIDDEN' });
  });
});

describe('a code', () => {
  it('works only on the page that asked', async () => {
    const [mine, theirs] = [await ask(), await ask('membre@essaim.example')];
    const code = codeIn((await mailTo(essaim, ADDRESS)).text);
    await mailTo(essaim, 'membre@essaim.example');
    expect(await enter(CODE, { request: theirs, code })).toBeNull();
    expect(await who(await enter(CODE, { request: mine, code: ` ${code} ` }))).toBe(ADDRESS);
  });

  it('is ended by five wrong tries; the link still works', async () => {
    const request = await ask();
    const { text } = await mailTo(essaim, ADDRESS);
    const wrong = codeIn(text) === '000 000' ? '000001' : '000000';
    for (let tries = 0; tries < 5; tries++) expect(await enter(CODE, { request, code: wrong })).toBeNull();
    expect(await enter(CODE, { request, code: codeIn(text) })).toBeNull();
    expect(await who(await enter(LINK, { token: secretIn(text) }))).toBe(ADDRESS);
  });
});

describe('whoever asks', () => {
  it('learns nothing of whether the address has an account', async () => {
    const known = await ask();
    const unknown = await ask('personne@ac-creteil.fr');
    expect(unknown).toHaveLength(known.length);
    const code = { code: '123456' };
    await mailTo(essaim, ADDRESS);
    expect(await essaim.reader().ask(CODE, { request: unknown, ...code })).toEqual(
      await essaim.reader().ask(CODE, { request: 'nothing', ...code }),
    );
    await vi.waitFor(async () => {
      const waiting = await essaim.dataSource.query<object[]>(
        'SELECT FROM graphile_worker._private_jobs WHERE run_at <= now()',
      );
      expect(waiting).toEqual([]);
    });
    expect(await essaim.dataSource.query('SELECT recipient FROM mail')).toEqual([{ recipient: ADDRESS }]);
  });

  it('gets at most five links in fifteen minutes', async () => {
    for (let links = 0; links < 7; links++) await ask();
    await mailTo(essaim, ADDRESS, 5);
    await vi.waitFor(async () => {
      const waiting = await essaim.dataSource.query<object[]>(
        'SELECT FROM graphile_worker._private_jobs WHERE run_at <= now()',
      );
      expect(waiting).toEqual([]);
    });
    const [{ mails }] = await essaim.dataSource.query<[{ mails: number }]>('SELECT count(*)::int AS mails FROM mail');
    expect(mails).toBe(5);
  });

  it('is told of an address that is none', async () => {
    for (const email of ['', 'x', 'a@b', `a@b.fr\r\nBcc: c@d.fr`]) {
      expect(await essaim.reader().refusal(ASK, { email })).toEqual({ code: 'BAD_USER_INPUT', field: 'email' });
    }
  });

  it('too often, is told to wait', async () => {
    let refused = 0;
    for (let times = 0; times < 40; times++) {
      const refusal = await essaim.reader().refusal(LINK, { token: 'guess' });
      if (refusal?.code === 'TOO_MANY_REQUESTS') refused++;
    }
    expect(refused).toBe(10);
  });

  it('is counted by the address that a trusted proxy names, and by no other', async () => {
    const { connection } = essaim;
    const guess = JSON.stringify({ query: LINK, variables: { token: 'guess' } });
    const refusedFrom = async (forwarded: (time: number) => string) => {
      let refused = 0;
      for (let time = 0; time < 35; time++) {
        const { text } = await essaim.post(guess, { 'x-forwarded-for': forwarded(time) });
        if (text.includes('TOO_MANY_REQUESTS')) refused++;
      }
      return refused;
    };
    expect(await refusedFrom((time) => `192.0.2.${time}`)).toBe(5);
    await essaim.stop();
    await essaim.start(connection, { TRUST_PROXY: '1' });
    expect(await refusedFrom((time) => `192.0.2.${time}`)).toBe(0);
    expect(await refusedFrom((time) => `192.0.2.${time}, 198.51.100.1`)).toBe(5);
  });
});

describe('an invitation', () => {
  const INVITE = `mutation ($email: String!, $lab: String, $role: LabRole, $central: Boolean! = false) {
    invite(email: $email, lab: $lab, role: $role, central: $central) { id state }
  }`;
  const OFFER = 'query ($token: String!) { invitation(token: $token) { email lab role central by } }';
  const ACCEPT = 'mutation ($token: String!) { acceptInvitation(token: $token) { email } }';
  const CONTRIBUTOR = { email: 'Nouvelle@ac-creteil.fr', lab: 'creteil', role: 'CONTRIBUTOR' };
  const TO = 'nouvelle@ac-creteil.fr';

  const invite = async (reader: Reader, variables: object) =>
    (await reader.graphql<{ invite: { id: string } }>(INVITE, { ...variables })).invite;

  it('says who invites to what, makes the account, and signs in', async () => {
    const referent = await essaim.signedIn('referent.creteil');
    await invite(referent, CONTRIBUTOR);
    const { subject, text } = await mailTo(essaim, TO);
    expect(subject).toBe('Votre invitation à Essaim');
    expect(text.replace(/\s+/g, ' ')).toContain('tenir la fiche du lab « Lab d’académie de Créteil » (contributeur)');
    const token = secretIn(text);
    expect(await essaim.graphql(OFFER, { token })).toMatchObject({
      invitation: { email: TO, lab: 'Lab d’académie de Créteil', role: 'CONTRIBUTOR', central: false },
    });
    const entered = await enter(ACCEPT, { token });
    expect(await entered!.graphql('{ me { email roles { role lab { slug } } } }')).toEqual({
      me: { email: TO, roles: [{ role: 'CONTRIBUTOR', lab: { slug: 'creteil' } }] },
    });
    expect(await essaim.graphql(OFFER, { token })).toEqual({ invitation: null });
    expect(await enter(ACCEPT, { token })).toBeNull();
  });

  it('gives a known account its new role, and takes none away', async () => {
    const central = await essaim.signedIn('centrale');
    await invite(central, { email: ADDRESS, lab: 'limoges', role: 'REFERENT' });
    await enter(ACCEPT, { token: secretIn((await mailTo(essaim, ADDRESS)).text) });
    const { me } = await (
      await essaim.signedIn('referent.creteil')
    ).graphql<{ me: { roles: object[] } }>('{ me { roles { role lab { slug } } } }');
    expect(me.roles).toEqual([
      { role: 'REFERENT', lab: { slug: 'creteil' } },
      { role: 'REFERENT', lab: { slug: 'limoges' } },
    ]);
  });

  it('can be renewed, which ends the link of before, and withdrawn', async () => {
    const referent = await essaim.signedIn('referent.creteil');
    const { id } = await invite(referent, CONTRIBUTOR);
    const first = secretIn((await mailTo(essaim, TO)).text);
    await essaim.dataSource.query(`UPDATE invitation SET created_at = now() - interval '15 days'`);
    expect(await enter(ACCEPT, { token: first })).toBeNull();
    expect(await referent.graphql('{ team(lab: "creteil") { invitations { state } } }')).toEqual({
      team: { invitations: [{ state: 'EXPIRED' }] },
    });
    await referent.graphql('mutation ($id: ID!) { renewInvitation(id: $id) { state } }', { id });
    const second = secretIn((await mailTo(essaim, TO, 2)).text);
    expect(await enter(ACCEPT, { token: first })).toBeNull();
    await referent.graphql('mutation ($id: ID!) { withdrawInvitation(id: $id) { state } }', { id });
    expect(await enter(ACCEPT, { token: second })).toBeNull();
    expect(await essaim.dataSource.query('SELECT FROM account WHERE email = $1', [TO])).toEqual([]);
  });

  it('is a referent’s to give for contributors of its own lab only', async () => {
    const referent = await essaim.signedIn('referent.creteil');
    for (const other of [
      { ...CONTRIBUTOR, lab: 'limoges' },
      { ...CONTRIBUTOR, role: 'REFERENT' },
      { email: TO, central: true },
      { ...CONTRIBUTOR, central: true },
      { email: TO },
    ]) {
      expect(await referent.refusal(INVITE, other)).toEqual({ code: 'FORBIDDEN' });
    }
    const central = await essaim.signedIn('centrale');
    const { id } = await invite(central, { ...CONTRIBUTOR, lab: 'limoges' });
    for (const act of ['renewInvitation', 'withdrawInvitation']) {
      expect(await referent.refusal(`mutation ($id: ID!) { ${act}(id: $id) { id } }`, { id })).toEqual({
        code: 'NOT_FOUND',
      });
    }
    expect(await referent.refusal('{ team(lab: "limoges") { lab { slug } } }')).toEqual({ code: 'FORBIDDEN' });
  });

  it('is not given twice, nor to what is not', async () => {
    const central = await essaim.signedIn('centrale');
    await invite(central, CONTRIBUTOR);
    const email = { code: 'BAD_USER_INPUT', field: 'email' };
    expect(await central.refusal(INVITE, CONTRIBUTOR)).toEqual(email);
    expect(await central.refusal(INVITE, { email: ADDRESS, lab: 'creteil', role: 'REFERENT' })).toEqual(email);
    expect(await central.refusal(INVITE, { ...CONTRIBUTOR, email: 'x' })).toEqual(email);
    expect(await central.refusal(INVITE, { ...CONTRIBUTOR, lab: 'nulle-part' })).toEqual({ code: 'NOT_FOUND' });
    expect(await central.refusal(INVITE, { ...CONTRIBUTOR, lab: null })).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'role',
    });
  });

  it('of a suspended account does not sign it in', async () => {
    const central = await essaim.signedIn('centrale');
    const { account } = await anAccount(essaim, { email: TO });
    await essaim.dataSource.query('UPDATE account SET suspended_at = now() WHERE id = $1', [account]);
    await invite(central, CONTRIBUTOR);
    expect(await enter(ACCEPT, { token: secretIn((await mailTo(essaim, TO)).text) })).toBeNull();
  });
});
