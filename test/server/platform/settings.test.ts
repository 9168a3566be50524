import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../server/platform/settings.ts';
import { StartError } from '../../../server/platform/start-error.ts';

const PROVIDER = {
  OIDC_ISSUER: 'https://auth.example/api/v2',
  OIDC_CLIENT_ID: 'essaim',
  OIDC_CLIENT_SECRET: 'secret',
};

describe('the settings', () => {
  it('have values that let one try at once, on this machine alone', () => {
    expect(readSettings({})).toMatchObject({
      production: false,
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: null,
      dataDir: resolve('.data'),
      dataDirGiven: false,
      publicUrl: 'http://localhost:3000',
      institution: { logo: null },
    });
  });

  it('given empty are as if not given', () => {
    const names = [
      'NODE_ENV',
      'PORT',
      'DATA_DIR',
      'DATABASE_URL',
      'PUBLIC_URL',
      'INSTITUTION_NAME',
      'INSTITUTION_LOGO',
      'SMTP_URL',
      'MAIL_FROM',
      'MAIL_ALLOW',
      'TRUST_PROXY',
      'OIDC_ISSUER',
      'OIDC_CLIENT_ID',
      'OIDC_CLIENT_SECRET',
      'OIDC_NAME',
      'OIDC_EMAIL_VERIFIED',
    ];
    expect(readSettings(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(readSettings({}));
  });

  it('in production serve everybody, on a database that was asked for', () => {
    const given = { NODE_ENV: 'production', PORT: '80', PUBLIC_URL: 'https://essaim.example//' };
    expect(readSettings({ ...given, DATABASE_URL: 'postgresql://db/essaim' })).toMatchObject({
      production: true,
      port: 80,
      host: '0.0.0.0',
      databaseUrl: 'postgresql://db/essaim',
      publicUrl: 'https://essaim.example',
    });
    expect(readSettings({ ...given, DATABASE_URL: 'embedded' }).databaseUrl).toBeNull();
  });

  it('name the mail server, who sends, and outside production who alone may receive', () => {
    expect(readSettings({}).mail).toEqual({ smtpUrl: null, from: null, allow: [] });
    const given = {
      SMTP_URL: 'smtps://user:secret@mail.example:465',
      MAIL_FROM: 'Essaim, à l’essai <a@essaim.example>',
    };
    expect(readSettings({ ...given, MAIL_ALLOW: 'Moi@essaim.example , @ac-nice.fr' }).mail).toEqual({
      smtpUrl: given.SMTP_URL,
      from: { name: 'Essaim, à l’essai', address: 'a@essaim.example' },
      allow: ['moi@essaim.example', '@ac-nice.fr'],
    });
    const production = { NODE_ENV: 'production', DATABASE_URL: 'embedded' };
    expect(readSettings({ ...given, ...production, MAIL_FROM: 'a@essaim.example' }).mail).toMatchObject({
      from: { name: '', address: 'a@essaim.example' },
      allow: null,
    });
    expect(readSettings(production).mail.smtpUrl).toBeNull();
  });

  it('name the identity provider, or none', () => {
    expect(readSettings({}).oidc).toBeNull();
    expect(readSettings(PROVIDER).oidc).toEqual({
      issuer: 'https://auth.example/api/v2',
      clientId: 'essaim',
      clientSecret: 'secret',
      name: 'ProConnect',
      alwaysVerifies: false,
    });
    expect(readSettings({ ...PROVIDER, OIDC_NAME: 'Hub', OIDC_EMAIL_VERIFIED: 'always' }).oidc).toMatchObject({
      name: 'Hub',
      alwaysVerifies: true,
    });
  });

  it('say whether the data folder was named, and where it is', () => {
    expect(readSettings({ DATA_DIR: 'ici' })).toMatchObject({ dataDir: resolve('ici'), dataDirGiven: true });
  });
});

describe('a bad value is refused in a sentence that names its setting', () => {
  it.each([
    ['PORT', ['abc', '-1', '3000.5', '70000', '0x50', ' 80']],
    ['NODE_ENV', ['foo', 'Production', 'prod']],
    ['DATABASE_URL', ['foo', 'mysql://localhost/essaim', 'postgres://', 'Embedded']],
    ['PUBLIC_URL', ['foo', 'ftp://essaim.example', 'essaim.example']],
    ['INSTITUTION_LOGO', ['logo.exe', 'logo', '/etc/passwd']],
    ['INSTITUTION_NAME', ['   ']],
    ['SMTP_URL', ['mail.example', 'http://mail.example', 'smtp:']],
    ['MAIL_FROM', ['essaim', 'Essaim <essaim>', 'Essaim <a@essaim.example', 'a@b.example\r\nBcc: c@d.example']],
    ['OIDC_ISSUER', ['auth.example', 'ftp://auth.example']],
    ['OIDC_EMAIL_VERIFIED', ['true', 'Always']],
    ['MAIL_ALLOW', ['essaim', 'a@essaim.example;b@essaim.example', '@', 'a@essaim.example,']],
  ])('%s', (name, values) => {
    for (const value of values) {
      const read = () => readSettings({ [name]: value });
      expect(read, value).toThrow(StartError);
      expect(read, value).toThrow(new RegExp(`^Réglage ${name} refusé : [^\\n]+\\.$`));
    }
  });

  it('and a mail server without a sender is refused', () => {
    expect(() => readSettings({ SMTP_URL: 'smtp://mail.example' })).toThrow(/^Avec SMTP_URL, MAIL_FROM doit dire/);
  });

  it.each(Object.keys(PROVIDER))('and an identity provider without %s is refused', (name) => {
    expect(() => readSettings({ ...PROVIDER, [name]: '' })).toThrow(/^OIDC_ISSUER, .* vont ensemble/);
  });

  it('and an identity provider over an open line, unless on this machine and outside production', () => {
    const at = (issuer: string) => ({ ...PROVIDER, OIDC_ISSUER: issuer });
    for (const local of ['http://localhost:4000', 'http://127.0.0.1:4000/oidc', 'http://[::1]:4000']) {
      expect(readSettings(at(local)).oidc?.issuer).toBe(local);
      const production = { NODE_ENV: 'production', DATABASE_URL: 'embedded', ...at(local) };
      expect(() => readSettings(production)).toThrow(/^Réglage OIDC_ISSUER refusé/);
    }
    expect(() => readSettings(at('http://auth.example'))).toThrow(/^Réglage OIDC_ISSUER refusé/);
  });

  it('and limits to who receives are refused in production, where they would not hold', () => {
    const production = { NODE_ENV: 'production', DATABASE_URL: 'embedded', MAIL_ALLOW: '@ac-nice.fr' };
    expect(() => readSettings(production)).toThrow(/^MAIL_ALLOW ne vaut que hors production/);
  });

  it('and production without a database is refused', () => {
    expect(() => readSettings({ NODE_ENV: 'production' })).toThrow(/^En production, DATABASE_URL doit nommer la base/);
  });
});
