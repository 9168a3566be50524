import * as z from 'zod';
import { INTERACTION_KINDS, SHARING_TOPICS } from '../../../domain/interactions.ts';
import { MODES } from '../../../domain/mode.ts';
import { REQUEST_KINDS } from '../../../domain/requests.ts';
import { VISIT_STATES, VISIT_WAYS } from '../../../domain/residences.ts';
import { MATURITIES } from '../../../domain/stages.ts';
import { SESSION_HELPS, SESSION_NATURES } from '../../../domain/work-sessions.ts';
import { LAB_ROLES } from '../../access/actor.ts';

/** The shapes of the files in `seeds/demo/` that tell invented activity; what is left out was not said. */

const words = z.string().trim().min(1);
/** From the day of loading; backwards with a minus. */
const day = z.int().min(-3_000).max(3_000);
/** How many days it lasts. */
const days = z.int().min(1).max(3).default(1);
const slug = words;
const about = { labs: z.array(slug).default([]), academies: z.array(slug).default([]) };
/** Nobody can have one: RFC 2606. */
const address = z.email().regex(/@essaim\.example$/, 'attendu : une adresse @essaim.example');

/** `taken`: by the demonstration account of central staff. */
const action = { what: words, day: day.nullable().default(null), taken: z.boolean().default(false) };

export const journalShape = z.array(
  z.strictObject({
    ...about,
    day,
    kind: z.enum(INTERACTION_KINDS),
    mode: z.enum(MODES).nullable().default(null),
    topic: z.enum(SHARING_TOPICS).nullable().default(null),
    participants: words.nullable().default(null),
    note: words,
    obstacles: z.array(words).default([]),
    next: z.strictObject(action).nullable().default(null),
  }),
);

export const residencesShape = z.array(
  z.strictObject({
    lab: slug.nullable().default(null),
    academy: slug.nullable().default(null),
    goal: words,
    visits: z.array(
      z.strictObject({
        way: z.enum(VISIT_WAYS),
        state: z.enum(VISIT_STATES),
        day: day.nullable().default(null),
        days,
        virtual: z.boolean().default(false),
        why: words.nullable().default(null),
        note: words.nullable().default(null),
      }),
    ),
  }),
);

export const aheadShape = z.array(z.strictObject({ ...about, ...action }));

export const maturitiesShape = z.array(
  z.strictObject({ lab: slug, level: z.enum(MATURITIES), day, reason: words.nullable().default(null) }),
);

export const sessionsShape = z.array(
  z.strictObject({
    ...about,
    day,
    days,
    title: words,
    nature: z.enum(SESSION_NATURES),
    help: z.enum(SESSION_HELPS),
    mode: z.enum(MODES).nullable().default(null),
    people: z.int().min(0).nullable().default(null),
    directions: z.array(words).default([]),
    outcome: words.nullable().default(null),
  }),
);

export const officeHoursShape = z.array(
  z.strictObject({ day, minutes: z.int().min(1), with: words, about: words.nullable().default(null) }),
);

export const waitingShape = z.strictObject({
  requests: z.array(
    z.strictObject({
      kind: z.enum(REQUEST_KINDS),
      day,
      email: address,
      function: words,
      message: words,
      givesAddress: z.boolean(),
    }),
  ),
  invitations: z.array(z.strictObject({ email: address, lab: slug, role: z.enum(LAB_ROLES), day })),
  mails: z.array(z.strictObject({ to: address, day, subject: words, text: words, error: words })),
});

export type SeedAction = z.output<typeof aheadShape>[number];
export type SeedEntry = z.output<typeof journalShape>[number];
export type SeedResidence = z.output<typeof residencesShape>[number];
export type SeedSession = z.output<typeof sessionsShape>[number];
export type SeedWaiting = z.output<typeof waitingShape>;
