import { createHash } from 'node:crypto';
import {
  type ColumnMatching,
  type LineError,
  type LineFate,
  NEEDED_COLUMNS,
  type SessionColumn,
} from '../../../domain/session-import.ts';
import { foldedWords } from '../../../domain/search-text.ts';
import { MODE_WORDS } from '../../../domain/mode.ts';
import { typedLine } from '../../../domain/typed-text.ts';
import { SESSION_NATURE_WORDS, type SessionHelp } from '../../../domain/work-sessions.ts';
import { BadUserInput } from '../../platform/errors.ts';
import {
  readCount,
  readDay,
  readLastDay,
  readLines,
  readNote,
  readText,
  readTitle,
  type SessionContent,
} from '../read-session.ts';
import { itemsIn, type Places } from './known-places.ts';
import { countIn, dayIn, helpIn, modeIn, natureIn } from './read-cell.ts';
import type { FileLine } from './file-lines.ts';

/** What the cells of a file may name. */
export interface Vocabulary {
  helps: Record<SessionHelp, string>;
  labs: Places;
  academies: Places;
}

/** What could be read of a line. */
export type ReadContent = { [Field in keyof SessionContent]: SessionContent[Field] | null };

export interface ReadLine {
  line: number;
  read: ReadContent;
  /** null when something is wrong. */
  content: SessionContent | null;
  errors: LineError[];
}

/** A line with what would become of it. */
export interface FatedLine extends ReadLine {
  fate: LineFate;
  fingerprint: string | null;
  /** The id of its session, where that was removed since. */
  removed: string | null;
}

const NATURES = Object.values(SESSION_NATURE_WORDS).join(', ');
const MODES_SAID = Object.values(MODE_WORDS).join(', ');
const SHOWN = 40;

/** What a line says, or all that is wrong with it. `width`: how many columns have a header, or are matched. */
export function readLine(
  { line, cells }: FileLine,
  { matching, width, known }: { matching: ColumnMatching; width: number; known: Vocabulary },
): ReadLine {
  const errors: LineError[] = tooMany(cells.slice(width));
  const cell = (column: SessionColumn) => cells[matching[column] ?? -1]?.trim() ?? '';
  const read = <T>(column: SessionColumn, work: (said: string) => T): T | null => {
    const said = cell(column);
    try {
      if (said || !NEEDED_COLUMNS.includes(column)) return work(said);
      throw new BadUserInput(column, 'Cette case est vide.');
    } catch (error) {
      if (!(error instanceof BadUserInput)) throw error;
      errors.push({ column, message: error.message });
      return null;
    }
  };
  const firstDay = read('firstDay', (said) => dayOf('firstDay', said));
  const content: ReadContent = {
    title: read('title', (said) => readTitle('title', said)),
    firstDay,
    lastDay: read('lastDay', (said) => readLastDay('lastDay', said && dayOf('lastDay', said), firstDay ?? '')),
    nature: read('nature', (said) => natureIn(said) ?? refuse('nature', said, NATURES)),
    help: read('help', (said) => helpIn(said, known.helps) ?? refuse('help', said, '1, 2, 3 ou salle')),
    mode: read('mode', (said) => (said ? (modeIn(said) ?? refuse('mode', said, MODES_SAID)) : null)),
    participantCount: read('participantCount', countOf),
    participants: read('participants', (said) => readNote('participants', said)),
    labs: read('labs', (said) => placesOf('labs', said, known.labs)),
    academies: read('academies', (said) => placesOf('academies', said, known.academies)),
    directions: read('directions', (said) => readLines('directions', itemsIn(said))),
    outcome: read('outcome', (said) => readText('outcome', said)),
  };
  return { line, read: content, content: errors.length === 0 ? (content as SessionContent) : null, errors };
}

/** Cells beyond the last header, as a separator within a text makes them: what they say would be lost. */
function tooMany(beyond: readonly string[]): LineError[] {
  const first = beyond.find((cell) => cell.trim());
  const said = first && typedLine(first).slice(0, SHOWN);
  return said
    ? [{ column: null, message: `Il y a plus de cellules que de titres de colonnes, à partir de « ${said} ».` }]
    : [];
}

/**
 * What a session says, as a hash: equal for the same line, whatever the file's separator, encoding or order of columns.
 * Who took part is no part of it, since names go when their term is over.
 */
export function fingerprintOf(content: SessionContent): string {
  const { labs, academies, directions } = content;
  const said = {
    ...content,
    participants: null,
    labs: labs.toSorted(),
    academies: academies.toSorted(),
    directions: directions.toSorted(),
  };
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

function refuse(column: SessionColumn, said: string, expected: string): never {
  throw new BadUserInput(column, `« ${said.slice(0, SHOWN)} » n’est pas reconnu. Attendu : ${expected}.`);
}

const dayOf = (column: SessionColumn, said: string) =>
  readDay(column, dayIn(said) ?? refuse(column, said, 'un jour, comme 14/09/2020'));

const countOf = (said: string) =>
  said ? readCount('participantCount', countIn(said) ?? refuse('participantCount', said, 'un nombre')) : null;

function placesOf(column: 'labs' | 'academies', said: string, known: Places): string[] {
  const keys = itemsIn(said, known).map((item) => {
    const key = known.get(foldedWords(item));
    if (key) return key;
    if (key === null) refuse(column, item, 'un nom qui n’en désigne qu’un : il y en a plusieurs');
    return refuse(column, item, column === 'labs' ? 'le nom d’un lab de l’annuaire' : 'le nom d’une académie');
  });
  return [...new Set(keys)];
}
