import * as z from 'zod';
import { noDayWords } from '../../domain/day.ts';
import { typedLine, typedText } from '../../domain/typed-text.ts';
import type { Mode } from '../../domain/mode.ts';
import type { SessionHelp, SessionNature } from '../../domain/work-sessions.ts';
import { BadUserInput } from '../platform/errors.ts';

/** All that a session says, as it is kept; labs by id, académies by code. */
export interface SessionContent {
  title: string;
  firstDay: string;
  /** null when it was one day. */
  lastDay: string | null;
  nature: SessionNature;
  help: SessionHelp;
  mode: Mode | null;
  participantCount: number | null;
  participants: string | null;
  labs: string[];
  academies: string[];
  directions: string[];
  outcome: string | null;
}

const LONGEST = { line: 200, note: 2_000, text: 10_000 } as const;
const MOST_PEOPLE = 10_000;
const MOST_ITEMS = 40;
const DAY = z.iso.date();
const FIRST_YEAR = '2000';
const LAST_YEAR = '2100';

/** @throws BadUserInput when nothing is said, or too much */
export function readTitle(field: string, given: string): string {
  const title = readLine(field, given);
  if (title === null) throw new BadUserInput(field, 'Donnez un titre à la session.');
  return title;
}

/** null when nothing is said. @throws BadUserInput */
export const readLine = (field: string, given: string | null | undefined) =>
  shortEnough(field, typedLine(given ?? ''), LONGEST.line) || null;

/** null when nothing is said. @throws BadUserInput */
export const readNote = (field: string, given: string | null | undefined) =>
  shortEnough(field, typedText(given ?? ''), LONGEST.note) || null;

/** null when nothing is said. @throws BadUserInput */
export const readText = (field: string, given: string | null | undefined) =>
  shortEnough(field, typedText(given ?? ''), LONGEST.text) || null;

/** Without empty ones, and each once. @throws BadUserInput */
export function readLines(field: string, given: readonly string[]): string[] {
  const said = [...new Set(given.map((item) => readLine(field, item)).filter((item) => item !== null))];
  if (said.length > MOST_ITEMS) throw new BadUserInput(field, `Cette liste est trop longue : ${MOST_ITEMS} au plus.`);
  return said;
}

/** @throws BadUserInput on what is no day, or one that no session had */
export function readDay(field: string, given: string): string {
  if (DAY.safeParse(given).success && given >= FIRST_YEAR && given < LAST_YEAR) return given;
  throw new BadUserInput(field, noDayWords(given));
}

/** The last day, if there are several. @throws BadUserInput when it comes before the first */
export function readLastDay(field: string, given: string | null | undefined, firstDay: string): string | null {
  if (!given) return null;
  const lastDay = readDay(field, given);
  if (lastDay < firstDay) throw new BadUserInput(field, 'Le dernier jour vient avant le premier.');
  return lastDay === firstDay ? null : lastDay;
}

/** @throws BadUserInput */
export function readCount(field: string, given: number | null | undefined): number | null {
  if (given === null || given === undefined) return null;
  if (Number.isInteger(given) && given >= 0 && given <= MOST_PEOPLE) return given;
  throw new BadUserInput(field, `Attendu : un nombre de personnes, de 0 à ${MOST_PEOPLE}.`);
}

/** An id as the database takes it; null when it can be none. */
export const idIn = (given: string): string | null => (/^\d{1,18}$/.test(given) ? given : null);

function shortEnough(field: string, text: string, longest: number): string {
  if (text.length <= longest) return text;
  throw new BadUserInput(field, `Ce texte est trop long : ${text.length} caractères, pour ${longest} au plus.`);
}
