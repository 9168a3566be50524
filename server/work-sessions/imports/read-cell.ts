import { MONTHS } from '../../../domain/launch.ts';
import { foldedWords } from '../../../domain/search-text.ts';
import { MODES, MODE_WORDS, type Mode } from '../../../domain/mode.ts';
import {
  SESSION_NATURE_WORDS,
  SESSION_NATURES,
  type SessionHelp,
  type SessionNature,
} from '../../../domain/work-sessions.ts';

/** A day however French files write it: 14/09/2020, 2020-09-14, 14 septembre 2020, or Excel's 44088. null: it is none. */
export function dayIn(text: string): string | null {
  const given = text.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(given);
  if (iso) return existing(iso[1]!, iso[2]!, iso[3]!);
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: 00:00(?::00)?)?$/.exec(given);
  if (french) return existing(french[3]!, french[2]!, french[1]!);
  const told = /^(?:\p{L}+\s+)?(\d{1,2})(?:er)?\s+(\p{L}+)\.?\s+(\d{4})$/u.exec(given);
  if (told) return existing(told[3]!, String(monthOf(told[2]!)), told[1]!);
  return /^\d{5}(\.0+)?$/.test(given) ? serialDay(Number(given)) : null;
}

/** « septembre », « sept. », « Août »: its number; 0 when it is none, or could be two. */
function monthOf(word: string): number {
  const sought = foldedWords(word);
  const found = MONTHS.filter((month) => foldedWords(month).startsWith(sought));
  return sought.length >= 3 && found.length === 1 ? MONTHS.indexOf(found[0]!) + 1 : 0;
}

function existing(year: string, month: string, day: string): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** Excel counts days from the last of 1899, with a leap day in 1900 that never was. */
const serialDay = (serial: number) => new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);

const NATURES = new Map<string, SessionNature>(
  SESSION_NATURES.flatMap((nature) => [
    [foldedWords(SESSION_NATURE_WORDS[nature]), nature] as const,
    [foldedWords(nature.replaceAll('_', ' ')), nature] as const,
  ]),
);
NATURES.set(foldedWords('séminaire, travail collaboratif'), 'SEMINAIRE');
NATURES.set(foldedWords('travail collaboratif'), 'SEMINAIRE');
NATURES.set(foldedWords('réunion des recteurs'), 'REUNION_RECTEURS');
NATURES.set(foldedWords('accompagnement'), 'ACCOMPAGNEMENT_ACADEMIQUE');

export const natureIn = (text: string): SessionNature | null =>
  NATURES.get(foldedWords(text.replace(/\([^)]*\)/g, ' '))) ?? null;

const ROOM = /^(salle|room)\b/;

/** « 2 », « niveau 2 », the words of a level, « salle simplement utilisée ». */
export function helpIn(text: string, words: Record<SessionHelp, string>): SessionHelp | null {
  const said = foldedWords(text);
  if (ROOM.test(said)) return 'ROOM_ONLY';
  const number = /^(?:niveau |level )?([123])\b/.exec(said)?.[1];
  if (number) return `LEVEL_${number as '1' | '2' | '3'}`;
  const levels = ['LEVEL_1', 'LEVEL_2', 'LEVEL_3'] as const;
  return levels.find((level) => said && foldedWords(words[level].replace(/^.*? : /, '')) === said) ?? null;
}

const MODE_SAID = new Map<string, Mode>(
  MODES.flatMap((mode) => [[foldedWords(mode), mode] as const, [foldedWords(MODE_WORDS[mode]), mode] as const]),
);
for (const words of ['présentielle', 'en présentiel', 'en présence', 'présence'])
  MODE_SAID.set(foldedWords(words), 'PRESENTIEL');
for (const words of [
  'en distanciel',
  'distance',
  'visio',
  'visioconférence',
  'en ligne',
  'en visio',
  'en visioconférence',
])
  MODE_SAID.set(foldedWords(words), 'DISTANCIEL');
for (const words of ['mixte', 'en hybride']) MODE_SAID.set(foldedWords(words), 'HYBRIDE');

export const modeIn = (text: string): Mode | null => MODE_SAID.get(foldedWords(text)) ?? null;

/** A whole number, as a spreadsheet may write it too: « 12 », « 12.0 ». null: it is none. */
export const countIn = (text: string): number | null =>
  /^\d{1,6}(?:[.,]0+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
