import { addMonths, dayWords, isDay, noDayWords, todayInParis } from '../../domain/day.ts';
import { typedLine, typedText } from '../../domain/typed-text.ts';
import { BadUserInput } from '../platform/errors.ts';

/** How long what is typed may be. */
export const LONGEST = { line: 300, reason: 1_000, note: 20_000 } as const;

/** The day that a field gives. @throws BadUserInput on one that is none */
export function readDay(field: string, given: string): string {
  if (isDay(given)) return given;
  throw new BadUserInput(field, noDayWords(given));
}

/** null when none is given. */
export const readDayOrNone = (field: string, given: string | null | undefined): string | null =>
  given ? readDay(field, given) : null;

/** The day of something that has happened. @throws BadUserInput when it is still to come, in Paris */
export function readPastDay(field: string, given: string): string {
  const day = readDay(field, given);
  if (day <= todayInParis()) return day;
  throw new BadUserInput(field, `Le ${dayWords(day)} est encore à venir : attendu aujourd’hui, ou un jour passé.`);
}

const MOST_YEARS_AHEAD = 5;

/** The day that something is planned for, or put off to; `first`: the first that is taken. @throws BadUserInput */
export function readDayAhead(field: string, given: string, first = todayInParis()): string {
  const day = readDay(field, given);
  if (day < first) {
    const from = first === todayInParis() ? 'd’aujourd’hui' : 'de demain';
    throw new BadUserInput(field, `Le ${dayWords(day)} n’est pas à venir : choisissez un jour à partir ${from}.`);
  }
  if (day <= addMonths(todayInParis(), 12 * MOST_YEARS_AHEAD)) return day;
  throw new BadUserInput(
    field,
    `Le ${dayWords(day)} est trop loin : choisissez un jour dans les ${MOST_YEARS_AHEAD} ans à venir.`,
  );
}

/** A text of several lines as it is kept; null when nothing is left of it. */
export const readText = (field: string, given: string | null | undefined, longest: number = LONGEST.note) =>
  shortEnough(field, typedText(given ?? ''), longest) || null;

/** The same on one line. */
export const readLine = (field: string, given: string | null | undefined, longest: number = LONGEST.line) =>
  shortEnough(field, typedLine(given ?? ''), longest) || null;

/** @throws BadUserInput with the sentence when nothing is left of it */
export function readSaid(field: string, given: string | null | undefined, sentence: string): string {
  const said = readLine(field, given);
  if (said === null) throw new BadUserInput(field, sentence);
  return said;
}

function shortEnough(field: string, text: string, longest: number): string {
  if (text.length <= longest) return text;
  throw new BadUserInput(field, `Ce texte est trop long : ${text.length} caractères, pour ${longest} au plus.`);
}

/** An id as the database counts; null when the text cannot be one. */
export const readId = (given: string): string | null => (/^[1-9]\d{0,17}$/.test(given) ? given : null);
