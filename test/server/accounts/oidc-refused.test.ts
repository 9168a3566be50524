import { describe, expect, it } from 'vitest';
import { anAccount } from '../../factories/accounts.ts';
import { application } from '../../setup/application.ts';
import { addressOf, ATTEMPT, atProvider, HOME, providerForEach, whereOf } from '../../setup/at-provider.ts';
import type { Claims } from '../../setup/identity-provider.ts';
import { WebVisitor } from '../../setup/web-visitor.ts';

const KNOWN = 'connue@ac-essai.fr';
const { provider, settings } = providerForEach();
const essaim = application({ forEach: 'test', settings });

const arrive = (claims: Claims) => atProvider(essaim, provider, claims);
const signIn = async (claims: Claims) => (await arrive(claims)).identify();
const sessions = () => essaim.dataSource.query<object[]>('SELECT FROM session');

/** What the browser keeps of the attempt, changed. */
function change(visitor: WebVisitor, changed: (attempt: Record<string, string | number>) => object): void {
  const attempt = JSON.parse(Buffer.from(visitor.cookies.get(ATTEMPT)!, 'base64url').toString());
  visitor.cookies.set(ATTEMPT, Buffer.from(JSON.stringify(changed(attempt))).toString('base64url'));
}

describe('nobody is signed in', () => {
  it('who has no account, and none is made', async () => {
    const count = async () => (await essaim.dataSource.query<object[]>('SELECT FROM account')).length;
    const before = await count();
    const { visitor, identify } = await arrive({ email: 'Inconnue@ac-essai.fr', email_verified: true });
    expect(await identify()).toBe('/connexion?oidc=sans-compte&retour=/compte#inconnue@ac-essai.fr');
    expect(await count()).toBe(before);
    expect(visitor.cookies.size).toBe(0);
  });

  it.each([{ email: KNOWN, email_verified: false }, { email: KNOWN }, { email_verified: true }, {}])(
    'whose address is not verified: %j',
    async (claims) => {
      await anAccount(essaim, { email: KNOWN });
      const before = await sessions();
      expect(await signIn(claims)).toBe('/connexion?oidc=adresse-non-verifiee&retour=/compte');
      expect(await sessions()).toEqual(before);
    },
  );

  it('whose account is suspended', async () => {
    const { account } = await anAccount(essaim, { email: KNOWN });
    await essaim.dataSource.query('UPDATE account SET suspended_at = now() WHERE id = $1', [account]);
    const { visitor, identify } = await arrive({ email: KNOWN, email_verified: true });
    expect(await identify()).toBe('/connexion?oidc=suspendu&retour=/compte');
    expect(visitor.cookies.size).toBe(0);
  });

  it('who goes back at the provider', async () => {
    const { visitor, page } = await arrive({ email: KNOWN, email_verified: true });
    expect(whereOf(await visitor.open(`${page.address.href}/back`))).toBe('/connexion?oidc=annulee&retour=/compte');
  });

  it('by a return that has been used', async () => {
    await anAccount(essaim, { email: KNOWN });
    const { visitor, identify } = await arrive({ email: KNOWN, email_verified: true });
    const attempt = visitor.cookies.get(ATTEMPT)!;
    await identify();
    const used = visitor.way.find((address) => address.includes('/retour'))!;
    expect(whereOf(await visitor.open(used))).toBe('/connexion?oidc=perimee');
    const thief = new WebVisitor(essaim, HOME);
    thief.cookies.set(ATTEMPT, attempt);
    expect(whereOf(await thief.open(used))).toBe('/connexion?oidc=echouee&retour=/compte');
    expect(await addressOf(essaim, thief)).toBeUndefined();
  });

  it('in another browser than the one that began', async () => {
    await anAccount(essaim, { email: KNOWN });
    const { visitor, identify } = await arrive({ email: KNOWN, email_verified: true });
    visitor.cookies.clear();
    expect(await identify()).toBe('/connexion?oidc=perimee');
    const other = await arrive({ email: KNOWN, email_verified: true });
    const theirs = visitor.way.find((address) => address.includes('/retour'))!;
    expect(whereOf(await other.visitor.open(theirs))).toBe('/connexion?oidc=perimee');
    expect(await other.identify()).toBe('/connexion?oidc=connecte&retour=/compte'); // it disturbed nothing
  });

  it.each(['state=forged&code=x', 'code=x', 'error=access_denied', ''])(
    'by a return that says « %s »',
    async (query) => {
      const { visitor } = await arrive({ email: KNOWN, email_verified: true });
      expect(whereOf(await visitor.open(`/connexion/oidc/retour?${query}`))).toBe('/connexion?oidc=perimee');
    },
  );

  it.each(['nonce', 'verifier'])('by an answer to another %s', async (secret) => {
    await anAccount(essaim, { email: KNOWN });
    const { visitor, identify } = await arrive({ email: KNOWN, email_verified: true });
    change(visitor, (attempt) => ({ ...attempt, [secret]: 'a'.repeat(43) }));
    expect(await identify()).toBe('/connexion?oidc=echouee&retour=/compte');
    expect(visitor.cookies.size).toBe(0);
  });

  it('after fifteen minutes', async () => {
    await anAccount(essaim, { email: KNOWN });
    const { visitor, identify } = await arrive({ email: KNOWN, email_verified: true });
    change(visitor, ({ since, ...attempt }) => ({ ...attempt, since: Number(since) - 15 * 60_000 }));
    expect(await identify()).toBe('/connexion?oidc=perimee');
  });

  it.each(['', 'x', '%00', Buffer.from('{"state":1}').toString('base64url')])(
    'by the cookie « %s »',
    async (cookie) => {
      const visitor = new WebVisitor(essaim, HOME);
      visitor.cookies.set(ATTEMPT, cookie);
      expect(whereOf(await visitor.open('/connexion/oidc/retour?state=1&code=x'))).toBe('/connexion?oidc=perimee');
    },
  );

  it('who asks too often', async () => {
    const visitor = new WebVisitor(essaim, HOME);
    for (let times = 0; times < 30; times++) await essaim.get('/connexion/oidc');
    expect(whereOf(await visitor.open('/connexion/oidc?retour=/compte'))).toBe(
      '/connexion?oidc=trop-souvent&retour=/compte',
    );
  });
});
