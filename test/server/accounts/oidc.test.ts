import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrations } from '../../../migrations/index.ts';
import { entities } from '../../../server/entities.ts';
import { openDatabase } from '../../../server/platform/database/database.ts';
import { startEmbeddedPostgres } from '../../../server/platform/embedded-postgres/launch.ts';
import { migrate } from '../../../server/start.ts';
import { anAccount } from '../../factories/accounts.ts';
import { application, TestApplication } from '../../setup/application.ts';
import { addressOf, atProvider, HOME, providerForEach, SESSION, whereOf } from '../../setup/at-provider.ts';
import { openFolder, removeFolder } from '../../setup/folder.ts';
import type { Claims } from '../../setup/identity-provider.ts';
import { WebVisitor } from '../../setup/web-visitor.ts';

const KNOWN = 'connue@ac-essai.fr';
const { provider, settings } = providerForEach();
const essaim = application({ forEach: 'test', settings });

const arrive = (claims: Claims, options?: { back?: string }) => atProvider(essaim, provider, claims, options);
const signIn = async (claims: Claims, options?: { back?: string }) => (await arrive(claims, options)).identify();

describe('someone with an account, whom the provider knows', () => {
  it('is signed in by their address, however it is written, and goes on to where they wanted', async () => {
    await anAccount(essaim, { email: KNOWN });
    const { visitor, identify } = await arrive(
      { email: 'Connue@AC-essai.fr ', email_verified: true },
      { back: '/labs/creteil/modifier?edition=2021#news' },
    );
    expect(await identify()).toBe('/connexion?oidc=connecte&retour=/labs/creteil/modifier?edition=2021#news');
    expect(await addressOf(essaim, visitor)).toBe(KNOWN);
    expect([...visitor.cookies.keys()]).toEqual([SESSION]);
  });

  it('is asked for by a code with PKCE, state and nonce, for an address alone, at the public address', async () => {
    const { visitor } = await arrive({});
    const { origin, searchParams } = new URL(visitor.way[1]!);
    expect(origin).toBe(provider.address);
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: 'essaim',
      response_type: 'code',
      scope: 'openid email',
      redirect_uri: `${HOME}/connexion/oidc/retour`,
      state: expect.stringMatching(/^[\w-]{43}$/) as string,
      nonce: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge_method: 'S256',
    });
  });

  it('keeps the attempt in a cookie that scripts do not get, for fifteen minutes, and no cache keeps the way', async () => {
    const { headers } = await essaim.get('/connexion/oidc');
    expect(String(headers['set-cookie'])).toMatch(
      /^__Host-essaim-oidc=[\w-]+; Max-Age=900; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(headers['cache-control']).toBe('no-store');
  });

  it('gets a new session, and the one that the browser had is over', async () => {
    await anAccount(essaim, { email: KNOWN });
    const before = await essaim.signedIn('membre');
    const { visitor, identify } = await arrive({ email: KNOWN, email_verified: true });
    visitor.cookies.set(SESSION, before.headers.cookie!.split('=')[1]!);
    await identify();
    expect(await addressOf(essaim, visitor)).toBe(KNOWN);
    expect(await before.graphql('{ me { email } }')).toEqual({ me: null });
  });

  it('is known too by what a provider signs, as ProConnect does', async () => {
    await provider.stop();
    await provider.start(HOME, { userinfo_signed_response_alg: 'RS256' });
    await anAccount(essaim, { email: KNOWN });
    const { visitor, identify } = await arrive({ email: KNOWN, email_verified: true });
    await identify();
    expect(await addressOf(essaim, visitor)).toBe(KNOWN);
  });
});

describe('whoever signs in', () => {
  it.each([
    ['another site', '//ailleurs.example'],
    ['another address', 'https://ailleurs.example'],
    ['more than a cookie holds', `/${'a'.repeat(2_000)}`],
  ])('is not sent to %s afterwards', async (_, back) => {
    await anAccount(essaim, { email: KNOWN });
    expect(await signIn({ email: KNOWN, email_verified: true }, { back })).toBe('/connexion?oidc=connecte');
  });

  it('is told that the provider is away, as long as it is; Essaim starts without it', async () => {
    await provider.stop();
    const visitor = new WebVisitor(essaim, HOME);
    for (let times = 0; times < 2; times++) {
      expect(whereOf(await visitor.open('/connexion/oidc?retour=/compte'))).toBe(
        '/connexion?oidc=indisponible&retour=/compte',
      );
    }
    await provider.start(HOME);
    await anAccount(essaim, { email: KNOWN });
    expect(await signIn({ email: KNOWN, email_verified: true })).toBe('/connexion?oidc=connecte&retour=/compte');
  });

  it('is told that it failed when the provider goes away meanwhile', async () => {
    const { visitor } = await arrive({});
    const state = new URL(visitor.way[1]!).searchParams.get('state')!;
    await provider.stop();
    const end = await visitor.open(
      `/connexion/oidc/retour?${new URLSearchParams({ state, code: 'x', iss: provider.address })}`,
    );
    expect(whereOf(end)).toBe('/connexion?oidc=echouee&retour=/compte');
  });
});

describe('a provider that verifies every address', () => {
  const trusting = application({ forEach: 'test', settings: () => ({ ...settings(), OIDC_EMAIL_VERIFIED: 'always' }) });

  it('need not say so, but is heard when it says that one is not', async () => {
    await anAccount(trusting, { email: KNOWN });
    const end = async (claims: Claims) => (await atProvider(trusting, provider, claims)).identify();
    expect(await end({ email: KNOWN })).toBe('/connexion?oidc=connecte&retour=/compte');
    expect(await end({ email: KNOWN, email_verified: false })).toBe(
      '/connexion?oidc=adresse-non-verifiee&retour=/compte',
    );
  });
});

describe('the sign-in page', () => {
  const without = application();

  it('names the provider, and without one there is no way to it', async () => {
    expect((await essaim.get('/connexion')).text).toContain('<meta name="essaim:sign-in-with" content="ProConnect" />');
    expect((await without.get('/connexion')).text).toContain('<meta name="essaim:sign-in-with" content="" />');
    for (const path of ['/connexion/oidc', '/connexion/oidc/retour']) {
      const { status, headers } = await without.get(path);
      expect([status, headers['set-cookie']]).toEqual([404, undefined]);
    }
  });
});

describe('without the database', () => {
  it('one is told to try again', async () => {
    const folder = await openFolder();
    onTestFinished(() => removeFolder(folder));
    const postgres = await startEmbeddedPostgres({
      dataDir: join(folder, 'data'),
      explicit: true,
      parameters: { fsync: 'off' },
    });
    const dataSource = await openDatabase(postgres.connection, { entities, migrations });
    await migrate(postgres.connection, dataSource);
    await dataSource.destroy();
    const away = new TestApplication();
    await away.start(postgres.connection, settings());
    onTestFinished(() => away.stop());
    const { identify } = await atProvider(away, provider, { email: KNOWN, email_verified: true });
    await postgres.stop();
    expect(await identify()).toBe('/connexion?oidc=plus-tard&retour=/compte');
  });
});
