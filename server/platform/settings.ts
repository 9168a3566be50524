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
  /** Whether search engines may index this instance. */
  indexed: boolean;
  institution: { name: string; /** Absolute path of an SVG or PNG file; null: none. */ logo: string | null };
}

const text = z.string().trim().min(1);

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
  CONTACT_MAIL: z.email('attendu : une adresse de courriel').optional(),
  DATA_LICENCE: text.default('Licence Ouverte 2.0'),
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
  const { NODE_ENV, PORT, DATA_DIR, DATABASE_URL, PUBLIC_URL, CONTACT_MAIL, DATA_LICENCE, ROBOTS, ...institution } =
    result.data;
  const production = NODE_ENV === 'production';
  if (production && !DATABASE_URL) {
    throw new StartError(
      'En production, DATABASE_URL doit nommer la base de données (ou valoir embedded pour celle d’Essaim).',
    );
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
    indexed: ROBOTS ? ROBOTS === 'allow' : production,
    institution: {
      name: institution.INSTITUTION_NAME ?? 'Le 110 bis, lab d’innovation de l’Éducation nationale',
      logo: institution.INSTITUTION_LOGO ? resolve(institution.INSTITUTION_LOGO) : null,
    },
  };
}
