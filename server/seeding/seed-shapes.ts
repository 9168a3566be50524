import * as z from 'zod';
import { LAB_ROLES } from '../access/actor.ts';
import { type AcademyType } from '../academies/academy.entity.ts';
import { FICHE_SUBJECTS, SECTION_KEYS } from '../../domain/headings.ts';
import { parseLaunch, UNKNOWN_LAUNCH } from '../../domain/launch.ts';
import { LAB_STATUSES, MATURITIES } from '../../domain/stages.ts';
import { AUDIENCES, AUDIENCE_KEYS } from '../labs/audience.entity.ts';
import { COUNTED_THINGS } from '../work-sessions/declared-figure.entity.ts';

/** The shapes of the files in `seeds/`. Every key must be there, so that « not answered » is written, not forgotten. */

const words = z.string().trim().min(1);
const MAX_PEOPLE = 10_000;

/** A list in which no two items have the same `key`. */
function listBy<T extends z.ZodType>(key: keyof z.output<T> & string, item: T) {
  return z.array(item).superRefine((items, context) => {
    const values = items.map((one) => one[key]);
    const again = values.findIndex((value, index) => values.indexOf(value) < index);
    if (again !== -1)
      context.addIssue({ code: 'custom', path: [again, key], message: `« ${String(values[again])} » y est deux fois` });
  });
}
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'attendu : minuscules, chiffres et tirets');

const launch = z
  .string()
  .nullable()
  .transform((text, context) => {
    try {
      return text === null ? UNKNOWN_LAUNCH : parseLaunch(text);
    } catch {
      context.addIssue('date de lancement illisible (attendu : 2020-09-14, 2020-09, 2020-summer, 2020 ou null)');
      return z.NEVER;
    }
  });

/** `map/academies.json`, whose type words are those of the outlines' own table. */
export const academiesShape = listBy(
  'code',
  z
    .object({
      code: words,
      slug,
      name: words,
      type: z.enum(['academie', 'vice-rectorat', 'service']),
      regionAcademique: words.nullable(),
      website: z.url().nullable(),
      seat: z.object({ city: words, lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) }),
    })
    .transform(({ type, regionAcademique, seat, ...academy }) => ({
      ...academy,
      type: type.replace('-', '_').toUpperCase() as AcademyType,
      region: regionAcademique,
      seatCity: seat.city,
      seatLat: seat.lat,
      seatLng: seat.lng,
    })),
);

export const themesShape = listBy('code', z.strictObject({ code: slug, label: words, shortLabel: words }));
export const servicesShape = listBy(
  'code',
  z.strictObject({ code: slug, label: words, shortLabel: words, explanation: words.nullable() }),
);
export const obstaclesShape = listBy('code', z.strictObject({ code: slug, label: words }));
export const audiencesShape = listBy(
  'key',
  z.strictObject({ key: z.enum(AUDIENCE_KEYS), audience: z.enum(AUDIENCES) }),
).refine((audiences) => audiences.length === AUDIENCE_KEYS.length, 'une partie manque');

export const declaredFiguresShape = listBy(
  'code',
  z.strictObject({
    code: slug,
    label: words,
    firstDay: z.iso.date(),
    lastDay: z.iso.date(),
    number: z.int().min(0),
    atLeast: z.boolean(),
    unit: words,
    source: words,
    counted: z.enum(COUNTED_THINGS).nullable(),
  }),
);

export const editionShape = z.object({
  year: z.int().min(2000).max(2199),
  state: z.enum(['OPEN', 'FROZEN']),
  declaredLabs: z.int().min(0).nullable(),
});

export const ficheShape = z.strictObject({
  lab: slug,
  academy: slug,
  fiche: z.strictObject({
    name: words,
    subject: z.enum(FICHE_SUBJECTS),
    status: z.enum(LAB_STATUSES).nullable(),
    launch,
    team: z.strictObject({
      headcount: z.int().min(0).max(MAX_PEOPLE).nullable(),
      fte: z.number().min(0).nullable(),
      structures: z.array(words),
      note: words.nullable(),
    }),
    themes: z.array(slug).nullable(),
    otherThemes: z.array(words),
    services: z.array(z.strictObject({ code: slug, note: words.nullable() })).nullable(),
    otherServices: z.array(words),
    sections: z.array(z.strictObject({ key: z.enum(SECTION_KEYS), heading: words.nullable(), text: words })),
  }),
  maturity: z
    .strictObject({ level: z.enum(MATURITIES), confirmed: z.boolean(), since: z.iso.date().nullable() })
    .nullable(),
});

export type SeedFiche = z.output<typeof ficheShape>;

export const demoAccountsShape = listBy(
  'email',
  z.strictObject({
    email: z.email().regex(/@essaim\.example$/, 'attendu : une adresse @essaim.example'),
    function: words,
    central: z.boolean(),
    labs: z.record(slug, z.enum(LAB_ROLES)),
  }),
);
