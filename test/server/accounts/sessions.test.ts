import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FOR_WHOM } from '../../../domain/for-whom.ts';
import { openDatabase } from '../../../server/platform/database/database.ts';
import { entities } from '../../../server/entities.ts';
import { migrations } from '../../../migrations/index.ts';
import { readSettings } from '../../../server/platform/settings.ts';
import { createApp } from '../../../server/start.ts';
import { application, Reader } from '../../setup/application.ts';
import { seededDatabase } from '../../setup/database.ts';

const essaim = application({ forEach: 'test' });
const SIGN_IN = JSON.stringify({ query: 'mutation { signInDemo(email: "Membre@Essaim.example ") { email } }' });
const ME = '{ me { email central function labs { slug } roles { role lab { slug } } } }';
const FUNCTION = '{ me { function } }';
const SESSIONS = '{ sessions { id device current } }';

describe('signing in with a demonstration account', () => {
  it('says who one is, and nothing before', async () => {
    expect(await essaim.graphql(ME)).toEqual({ me: null });
    const reader = await essaim.signedIn('referent.creteil');
    expect(await reader.graphql(ME)).toMatchObject({
      me: {
        email: 'referent.creteil@essaim.example',
        central: false,
        labs: [{ slug: 'creteil' }],
        roles: [{ role: 'REFERENT', lab: { slug: 'creteil' } }],
      },
    });
  });

  it('is for these accounts alone', async () => {
    await essaim.dataSource.query(`INSERT INTO account (email) VALUES ('vraie@ac-creteil.fr')`);
    for (const email of ['vraie@ac-creteil.fr', 'inconnu@essaim.example', '', 'a\u0000']) {
      const refusal = await essaim
        .reader()
        .refusal('mutation ($email: String!) { signInDemo(email: $email) { id } }', { email });
      expect(refusal).toEqual({ code: 'BAD_USER_INPUT', field: 'email' });
    }
  });

  it('does not exist in production', async () => {
    const { connection, drop } = await seededDatabase();
    const dataSource = await openDatabase(connection, { entities, migrations });
    const settings = readSettings({
      NODE_ENV: 'production',
      DATABASE_URL: 'embedded',
      PUBLIC_URL: 'https://essaim.example',
    });
    const app = await createApp({ settings, connection, dataSource });
    const { body } = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: SIGN_IN,
    });
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(body).toContain('Cannot query field');
    await app.close();
    await dataSource.destroy();
    await drop();
  });
});

describe('a session', () => {
  it('is in a cookie that scripts and other sites do not get, and is kept as a hash alone', async () => {
    const { headers } = await essaim.post(SIGN_IN);
    const cookie = String(headers['set-cookie']);
    expect(cookie).toMatch(/^essaim=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
    const token = /essaim=([\w-]+)/.exec(cookie)![1]!;
    const stored = await essaim.dataSource.query<object[]>('SELECT session::text FROM session');
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  it('is new at each sign-in, and the one before is over', async () => {
    const first = await essaim.signedIn('membre');
    const { headers } = await essaim.post(SIGN_IN, first.headers);
    expect(String(headers['set-cookie'])).not.toContain(first.headers.cookie);
    expect(await first.graphql(ME)).toEqual({ me: null });
  });

  it('serves the account that a page asks for, and no other: what one person typed is never written by the next', async () => {
    const reader = await essaim.signedIn('membre');
    const { me } = await reader.graphql<{ me: { id: string } }>('{ me { id } }');
    const asks = (account: string) => new Reader(essaim, { ...reader.headers, [FOR_WHOM]: account });
    const SAY = 'mutation { sayFunction(function: "Chargée de mission") }';
    expect(await asks(randomUUID()).refusal(SAY)).toEqual({ code: 'UNAUTHENTICATED' });
    expect(await reader.graphql(FUNCTION)).toEqual({ me: { function: 'Membre du réseau' } });
    await asks(me.id).graphql(SAY);
    expect(await reader.graphql(FUNCTION)).toEqual({ me: { function: 'Chargée de mission' } });
  });

  it('tells where it is, and can be ended from elsewhere, one or all', async () => {
    const [here, there, third] = [
      await essaim.signedIn('membre'),
      await essaim.signedIn('membre'),
      await essaim.signedIn('membre'),
    ];
    const { sessions } = await here.graphql<{ sessions: { id: string; current: boolean }[] }>(SESSIONS);
    expect(sessions.map(({ current }) => current).sort()).toEqual([false, false, true]);
    const other = sessions.find(({ current }) => !current)!;
    await here.graphql('mutation ($id: ID!) { endSession(id: $id) { id } }', { id: other.id });
    const alive = await Promise.all([there, third].map((one) => one.graphql<{ me: object | null }>(ME)));
    expect(alive.filter(({ me }) => me)).toHaveLength(1);
    await here.graphql('mutation { endOtherSessions { id } }');
    expect(await here.graphql<{ sessions: object[] }>(SESSIONS)).toMatchObject({ sessions: [{ current: true }] });
  });

  it('of someone else cannot be ended', async () => {
    const [mine, theirs] = [await essaim.signedIn('membre'), await essaim.signedIn('centrale')];
    const { sessions } = await theirs.graphql<{ sessions: { id: string }[] }>(SESSIONS);
    for (const id of [sessions[0]!.id, 'nothing']) {
      await mine.graphql('mutation ($id: ID!) { endSession(id: $id) { id } }', { id });
    }
    expect(await theirs.graphql(ME)).toMatchObject({ me: { central: true } });
  });

  it('is over after signing out, whoever keeps the cookie', async () => {
    const reader = await essaim.signedIn('membre');
    const { headers } = await essaim.post(JSON.stringify({ query: 'mutation { signOut }' }), reader.headers);
    expect(String(headers['set-cookie'])).toMatch(/^essaim=;.*Expires=Thu, 01 Jan 1970/);
    expect(await reader.graphql(ME)).toEqual({ me: null });
  });

  it.each([
    ['seven days without use', `used_at = now() - interval '7 days 1 minute'`],
    ['thirty days in all', `created_at = now() - interval '30 days 1 minute'`],
  ])('is over after %s', async (_, aged) => {
    const reader = await essaim.signedIn('membre');
    await essaim.dataSource.query(`UPDATE session SET ${aged}`);
    expect(await reader.graphql(ME)).toEqual({ me: null });
    expect(await reader.refusal(SESSIONS)).toEqual({ code: 'UNAUTHENTICATED' });
  });

  it('is prolonged by its use', async () => {
    const reader = await essaim.signedIn('membre');
    await essaim.dataSource.query(`UPDATE session SET used_at = now() - interval '6 days'`);
    await reader.graphql(ME);
    const rested = await essaim.dataSource.query<object[]>(
      `SELECT FROM session WHERE used_at < now() - interval '1 minute'`,
    );
    expect(rested).toEqual([]);
  });

  it('of a suspended account is over at once', async () => {
    const reader = await essaim.signedIn('centrale');
    await essaim.dataSource.query(`UPDATE account SET suspended_at = now() WHERE central`);
    expect(await reader.graphql(ME)).toEqual({ me: null });
    expect(await essaim.reader().refusal(`mutation { signInDemo(email: "centrale@essaim.example") { id } }`)).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'email',
    });
  });

  it('that is forged is nobody’s', async () => {
    for (const token of ['', 'x', randomBytes(32).toString('base64url'), '%00', '"; DROP TABLE session'])
      expect(await essaim.reader(`essaim=${token}`).graphql(ME)).toEqual({ me: null });
  });

  it('makes answers that no cache may keep', async () => {
    const reader = await essaim.signedIn('membre');
    const url = `/graphql?query=${encodeURIComponent('{ me { email } }')}`;
    const { headers } = await essaim.get(url, { ...reader.headers, 'apollo-require-preflight': '1' });
    expect(headers['cache-control']).toBe('no-store');
    expect(headers.etag).toBeUndefined();
  });
});

describe('a write that another site’s page sends', () => {
  it.each([
    ['https://ailleurs.example', 403],
    ['null', 403],
    ['http://localhost', 200],
    [undefined, 200],
  ])('from %s is answered with %s', async (origin, status) => {
    const answer = await essaim.post(SIGN_IN, { host: 'localhost', ...(origin && { origin }) });
    expect(answer.status).toBe(status);
    if (status === 403)
      expect(JSON.parse(answer.text)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });
});

describe('one’s function', () => {
  const SAY = 'mutation ($said: String!) { sayFunction(function: $said) }';

  it('is what one says, on one line', async () => {
    const reader = await essaim.signedIn('membre');
    await reader.graphql(SAY, { said: '  Chargée de\n mission ' });
    expect(await reader.graphql(ME)).toMatchObject({ me: { function: 'Chargée de mission' } });
    await reader.graphql(SAY, { said: ' ' });
    expect(await reader.graphql(ME)).toMatchObject({ me: { function: null } });
  });

  it('is short', async () => {
    const reader = await essaim.signedIn('membre');
    expect(await reader.refusal(SAY, { said: 'x'.repeat(121) })).toEqual({ code: 'BAD_USER_INPUT', field: 'function' });
  });
});
