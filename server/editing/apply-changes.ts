import * as z from 'zod';
import { isUsualOfAYear, type SectionKey } from '../../domain/headings.ts';
import { type FuzzyLaunch, parseLaunch, UNKNOWN_LAUNCH } from '../../domain/launch.ts';
import { typedLine, typedText } from '../../domain/typed-text.ts';
import type { FicheContent, TickedService, ToldSection } from '../labs/fiche-content.ts';
import { BadUserInput } from '../platform/errors.ts';
import type { OfferLabels } from './offer-labels.ts';
import type {
  ContactInput,
  FicheInput,
  LaunchInput,
  OfferedServiceInput,
  SectionInput,
  TeamInput,
} from './fiche-input.ts';

export const LONGEST = { line: 200, note: 2_000, text: 10_000 } as const;
const MOST_ITEMS = 40;
const MOST_PEOPLE = 10_000;

/**
 * A fiche's content with the changes made: what is not given stays, null says unknown or not answered.
 * @throws BadUserInput on the first field (`changes.team.headcount`, …) whose value cannot be kept
 */
export function applyChanges(content: FicheContent, changes: FicheInput, offer: OfferLabels): FicheContent {
  const { name, subject, status, launch, team, themes, otherThemes, services, otherServices, sections, contact } =
    changes;
  return {
    ...content,
    ...(name !== undefined && {
      name: required('changes.name', line('changes.name', name), 'Le nom ne peut pas être vide.'),
    }),
    ...(subject !== undefined && {
      subject: required('changes.subject', subject, 'Dites s’il s’agit d’un lab ou d’un projet.'),
    }),
    ...(status !== undefined && { status }),
    ...(launch !== undefined && launchColumns(launch === null ? UNKNOWN_LAUNCH : readLaunch(launch))),
    ...(team !== undefined && changedTeam(team ?? NO_TEAM)),
    ...(themes !== undefined && { themes: themes && ticked('changes.themes', themes, offer.themes) }),
    ...(otherThemes !== undefined && { otherThemes: lines('changes.otherThemes', otherThemes) }),
    ...(services !== undefined && { services: services && readServices(services, offer.services) }),
    ...(otherServices !== undefined && { otherServices: lines('changes.otherServices', otherServices) }),
    ...(sections !== undefined && { sections: sections ? changedSections(content.sections, sections) : [] }),
    ...(contact !== undefined && changedContact(contact ?? NO_CONTACT)),
  };
}

const NO_TEAM: TeamInput = { headcount: null, fte: null, structures: null, note: null };
const NO_CONTACT: ContactInput = { function: null, email: null, url: null };

function required<T>(field: string, value: T | null, message: string): T {
  if (value === null) throw new BadUserInput(field, message);
  return value;
}

/** null when nothing is left of it. */
function line(field: string, text: string | null): string | null {
  return shortEnough(field, typedLine(text ?? ''), LONGEST.line) || null;
}

function note(field: string, text: string | null | undefined): string | null {
  return shortEnough(field, typedText(text ?? ''), LONGEST.note) || null;
}

function shortEnough(field: string, text: string, longest: number): string {
  if (text.length <= longest) return text;
  throw new BadUserInput(field, `Ce texte est trop long : ${text.length} caractères, pour ${longest} au plus.`);
}

/** The items of a list, without empty ones, and each once. */
function lines(field: string, items: string[] | null): string[] {
  const said = (items ?? []).map((item) => line(field, item)).filter((item) => item !== null);
  return notTooMany(field, [...new Set(said)]);
}

function notTooMany<T>(field: string, items: T[]): T[] {
  if (items.length <= MOST_ITEMS) return items;
  throw new BadUserInput(field, `Cette liste est trop longue : ${MOST_ITEMS} éléments au plus.`);
}

function ticked(field: string, codes: string[], known: ReadonlyMap<string, string>): string[] {
  const unknown = codes.find((code) => !known.has(code));
  if (unknown !== undefined) throw new BadUserInput(field, `« ${unknown.slice(0, 40)} » n’est pas dans la liste.`);
  return [...new Set(codes)];
}

function readServices(services: OfferedServiceInput[], known: ReadonlyMap<string, string>): TickedService[] {
  const codes = ticked(
    'changes.services',
    services.map(({ code }) => code),
    known,
  );
  if (codes.length < services.length) throw new BadUserInput('changes.services', 'Un service y est deux fois.');
  return services.map((service) => ({ code: service.code, note: note('changes.services', service.note) }));
}

function readLaunch({ precision, date }: LaunchInput): FuzzyLaunch {
  const field = 'changes.launch.date';
  if (precision === 'UNKNOWN') {
    if (date) throw new BadUserInput(field, 'Une date non précisée ne peut pas en porter une.');
    return UNKNOWN_LAUNCH;
  }
  const launch = existing(field, date ?? '');
  if (launch.precision === precision) return launch;
  throw new BadUserInput(field, `« ${date} » n’a pas la précision annoncée (${PRECISIONS[precision]}).`);
}

const PRECISIONS = { DAY: 'un jour', MONTH: 'un mois', SEASON: 'une saison', YEAR: 'une année' } as const;

function existing(field: string, date: string): FuzzyLaunch {
  try {
    return parseLaunch(date);
  } catch {
    throw new BadUserInput(
      field,
      `« ${date.slice(0, 20)} » n’est pas une date : attendu 2020, 2020-09, 2020-summer ou 2020-09-14.`,
    );
  }
}

const launchColumns = ({ precision, from, to }: FuzzyLaunch) => ({
  launchPrecision: precision,
  launchFrom: from,
  launchTo: to,
});

function changedTeam({ headcount, fte, structures, note: told }: TeamInput): Partial<FicheContent> {
  return {
    ...(headcount !== undefined && { headcount: people('changes.team.headcount', headcount) }),
    ...(fte !== undefined && { fte: people('changes.team.fte', fte) }),
    ...(structures !== undefined && { structures: lines('changes.team.structures', structures) }),
    ...(told !== undefined && { teamNote: note('changes.team.note', told) }),
  };
}

function people(field: string, count: number | null): number | null {
  if (count === null || (count >= 0 && count <= MOST_PEOPLE)) return count;
  throw new BadUserInput(field, `Attendu : un nombre de 0 à ${MOST_PEOPLE}, ou rien s’il n’est pas connu.`);
}

/** Sections that are named take the place of theirs; one without text goes. */
function changedSections(told: readonly ToldSection[], given: SectionInput[]): ToldSection[] {
  const keys = given.map(({ key }) => key);
  if (new Set(keys).size < keys.length) throw new BadUserInput('changes.sections', 'Une partie y est deux fois.');
  const written = given.map(({ key, heading, text }) => ({
    key,
    heading: heading === undefined ? headingFor(told, key, text) : line(`changes.sections.${key}`, heading),
    text: shortEnough(`changes.sections.${key}`, typedText(text), LONGEST.text),
  }));
  return [...told.filter(({ key }) => !keys.includes(key)), ...written.filter(({ text }) => text !== '')];
}

/** The one that it has; unless that is of an earlier year, and the text is a new one. */
function headingFor(told: readonly ToldSection[], key: SectionKey, text: string): string | null {
  const before = told.find((section) => section.key === key);
  if (!before?.heading) return null;
  return isUsualOfAYear(key, before.heading) && typedText(text) !== before.text ? null : before.heading;
}

const MAIL_ADDRESS = z.email();
const WEB_ADDRESS = z.url({ protocol: /^https?$/ });

function changedContact({ function: said, email, url }: ContactInput): Partial<FicheContent> {
  return {
    ...(said !== undefined && { contactFunction: line('changes.contact.function', said) }),
    ...(email !== undefined && {
      contactEmail: address('changes.contact.email', email, MAIL_ADDRESS, 'une adresse comme lab@ac-creteil.fr'),
    }),
    ...(url !== undefined && {
      contactUrl: address('changes.contact.url', url, WEB_ADDRESS, 'une adresse qui commence par https://'),
    }),
  };
}

function address(field: string, given: string | null, shape: z.ZodType, expected: string): string | null {
  const said = line(field, given);
  if (said === null || shape.safeParse(said).success) return said;
  throw new BadUserInput(field, `« ${said.slice(0, 60)} » n’est pas lisible : attendu ${expected}.`);
}
