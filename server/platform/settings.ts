import { resolve } from 'node:path';
import * as z from 'zod';
import { StartError } from './start-error.ts';

/** What an operator sets through environment variables; README lists them. */
export interface Settings {
  production: boolean;
  port: number;
  /** Outside production only this machine is served, since what is open there is for trying. */
  host: '127.0.0.1' | '0.0.0.0';
  /** null: the embedded database. */
  databaseUrl: string | null;
  /** Absolute folder of the embedded database. */
  dataDir: string;
  /** Whether the operator named the folder: then it is never moved. */
  dataDirGiven: boolean;
  /** Without a slash at the end. */
  publicUrl: string;
  /** Where a visitor may write when a lab gave no contact; null: nowhere. */
  contactMail: string | null;
  /** The terms of what is exported. */
  dataLicence: string;
  /** What the second level of help for a working session is called: the source names the two ends alone. */
  sessionLevel2: string;
  /** How many proxies stand in front, whose word for the caller's address is taken; 0: none. */
  proxies: number;
  /** Whether search engines may index this instance. */
  indexed: boolean;
  mail: MailSettings;
  /** Who else may say who a person is; null: nobody. */
  oidc: OidcSettings | null;
  institution: { name: string; /** Absolute path of an SVG or PNG file; null: none. */ logo: string | null };
}

/** Where mails go. */
export interface MailSettings {
  /** The mail server; null: outside production mails are shown on a page, in production they wait. */
  smtpUrl: string | null;
  /** Who sends; known when there is a mail server. */
  from: { name: string; address: string } | null;
  /** Outside production: addresses, and domains beginning with @, that alone receive anything. null: everybody does. */
  allow: string[] | null;
}

/** The OpenID Connect provider, where Essaim is registered as a client. */
export interface OidcSettings {
  /** Its address, under which it publishes its configuration. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What people call it. */
  name: string;
  /** Whether it gives no address that it has not verified, and so need not say of each that it has. */
  alwaysVerifies: boolean;
}

const text = z.string().trim().min(1);
const MAIL_ADDRESS = 'attendu : une adresse de courriel';
const mailAddress = z.email(MAIL_ADDRESS);

const mailFrom = text.transform((given, context) => {
  const [, name = '', address = given] = /^"?([^"<>]*?)"?\s*<([^<>]*)>$/.exec(given) ?? [];
  if (mailAddress.safeParse(address).success) return { name, address };
  context.addIssue({ code: 'custom', message: `${MAIL_ADDRESS}, ou Nom <adresse>` });
  return z.NEVER;
});

const mailAllow = text.transform((given, context) => {
  const allowed = given.split(',').map((each) => each.trim().toLowerCase());
  if (allowed.every((each) => mailAddress.safeParse(each.replace(/^@/, 'x@')).success)) return allowed;
  context.addIssue({ code: 'custom', message: 'attendu : des adresses ou des @domaines, séparés par des virgules' });
  return z.NEVER;
});

const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test'], 'attendu : production, development ou test').optional(),
  PORT: z
    .string()
    .regex(/^\d+$/, 'attendu : un nombre entier')
    .transform(Number)
    .pipe(z.number().max(65_535, 'attendu : au plus 65535'))
    .default(3000),
  DATA_DIR: text.optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(embedded$|postgres(ql)?:\/\/.)/, 'attendu : une adresse postgres://… ou le mot embedded')
    .optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'attendu : une adresse http:// ou https://' }).optional(),
  CONTACT_MAIL: mailAddress.optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, hostname: /./, error: 'attendu : une adresse smtp:// ou smtps://' })
    .optional(),
  MAIL_FROM: mailFrom.optional(),
  MAIL_ALLOW: mailAllow.optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'attendu : une adresse https://' }).optional(),
  OIDC_CLIENT_ID: text.optional(),
  OIDC_CLIENT_SECRET: text.optional(),
  OIDC_NAME: text.default('ProConnect'),
  OIDC_EMAIL_VERIFIED: z.enum(['claim', 'always'], 'attendu : claim ou always').default('claim'),
  DATA_LICENCE: text.default('Licence Ouverte 2.0'),
  SESSION_LEVEL_2: text.default('préparation partagée'),
  TRUST_PROXY: z
    .string()
    .regex(/^\d$/, 'attendu : le nombre de serveurs mandataires, 0 à 9')
    .transform(Number)
    .default(0),
  ROBOTS: z.enum(['allow', 'deny'], 'attendu : allow ou deny').optional(),
  INSTITUTION_NAME: text.optional(),
  INSTITUTION_LOGO: text.regex(/\.(svg|png)$/i, 'attendu : un fichier .svg ou .png').optional(),
});

/** @throws StartError naming the first setting that has a bad value */
export function readSettings(variables: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = environment.safeParse(given);
  if (!result.success) {
    const { path, message } = result.error.issues[0]!;
    throw new StartError(`Réglage ${String(path[0])} refusé : ${message}.`);
  }
  const { NODE_ENV, PORT, DATA_DIR, DATABASE_URL, PUBLIC_URL, CONTACT_MAIL, DATA_LICENCE, ROBOTS, ...others } =
    result.data;
  const production = NODE_ENV === 'production';
  if (production && !DATABASE_URL) {
    throw new StartError(
      'En production, DATABASE_URL doit nommer la base de données (ou valoir embedded pour celle d’Essaim).',
    );
  }
  if (others.SMTP_URL && !others.MAIL_FROM) {
    throw new StartError('Avec SMTP_URL, MAIL_FROM doit dire de quelle adresse partent les courriels.');
  }
  if (production && others.MAIL_ALLOW) {
    throw new StartError('MAIL_ALLOW ne vaut que hors production, où les courriels partent vers tous : retirez-le.');
  }
  return {
    production,
    port: PORT,
    host: production ? '0.0.0.0' : '127.0.0.1',
    databaseUrl: DATABASE_URL && DATABASE_URL !== 'embedded' ? DATABASE_URL : null,
    dataDir: resolve(DATA_DIR ?? '.data'),
    dataDirGiven: DATA_DIR !== undefined,
    publicUrl: (PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, ''),
    contactMail: CONTACT_MAIL ?? null,
    dataLicence: DATA_LICENCE,
    sessionLevel2: others.SESSION_LEVEL_2,
    proxies: others.TRUST_PROXY,
    indexed: ROBOTS ? ROBOTS === 'allow' : production,
    mail: {
      smtpUrl: others.SMTP_URL ?? null,
      from: others.MAIL_FROM ?? null,
      allow: production ? null : (others.MAIL_ALLOW ?? []),
    },
    oidc: oidcSettings(others, production),
    institution: {
      name: others.INSTITUTION_NAME ?? 'Le 110 bis, lab d’innovation de l’Éducation nationale',
      logo: others.INSTITUTION_LOGO ? resolve(others.INSTITUTION_LOGO) : null,
    },
  };
}

type Environment = z.infer<typeof environment>;
const THIS_MACHINE = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** @throws StartError when they are not whole, or would send secrets over an open line */
function oidcSettings(
  {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: name,
    OIDC_EMAIL_VERIFIED: verified,
  }: Pick<Environment, Extract<keyof Environment, `OIDC_${string}`>>,
  production: boolean,
): OidcSettings | null {
  if (!issuer && !clientId && !clientSecret) return null;
  if (!issuer || !clientId || !clientSecret) {
    throw new StartError(
      'OIDC_ISSUER, OIDC_CLIENT_ID et OIDC_CLIENT_SECRET vont ensemble : donnez-les tous les trois.',
    );
  }
  const { protocol, hostname } = new URL(issuer);
  if (protocol === 'http:' && (production || !THIS_MACHINE.test(hostname))) {
    throw new StartError(
      'Réglage OIDC_ISSUER refusé : attendu : une adresse https:// (http:// : cette machine, hors production).',
    );
  }
  return { issuer, clientId, clientSecret, name, alwaysVerifies: verified === 'always' };
}
