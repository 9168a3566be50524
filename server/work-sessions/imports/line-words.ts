import type { EntityManager } from 'typeorm';
import type { ImportedLine, SessionColumn } from '../../../domain/session-import.ts';
import { MODE_WORDS } from '../../../domain/mode.ts';
import { type TerritoryType, territoryTitle } from '../../../domain/territory-title.ts';
import { SESSION_NATURE_WORDS, type SessionHelp } from '../../../domain/work-sessions.ts';
import type { FatedLine, ReadContent } from './read-line.ts';

/** Names of labs by id, and of académies by code. */
type Names = ReadonlyMap<string, string>;

const LONGEST = 200;

/** Lines for who checks them: what each would write, its labs and académies under the names that were found for them. */
export async function wordedLines(
  manager: EntityManager,
  lines: readonly FatedLine[],
  helps: Record<SessionHelp, string>,
): Promise<ImportedLine[]> {
  const names = await namesIn(manager, lines);
  return lines.map(({ line, fate, read, errors, removed }) => {
    const said = wordsOf(read, names, helps);
    return { line, fate, said, errors, removed };
  });
}

function wordsOf(read: ReadContent, names: Names, helps: Record<SessionHelp, string>): ImportedLine['said'] {
  const { title, firstDay, lastDay, nature, help, mode, participantCount, participants, outcome } = read;
  const named = (keys: string[] | null) => keys?.map((key) => names.get(key) ?? key).join('\n');
  const said: Record<SessionColumn, string | null | undefined> = {
    ...{ title, firstDay, lastDay, participants, outcome },
    nature: nature && SESSION_NATURE_WORDS[nature],
    help: help && helps[help],
    mode: mode && MODE_WORDS[mode],
    participantCount: participantCount === null ? null : String(participantCount),
    labs: named(read.labs),
    academies: named(read.academies),
    directions: read.directions?.join('\n'),
  };
  return Object.fromEntries(Object.entries(said).flatMap(([column, words]) => (words ? [[column, cut(words)]] : [])));
}

const cut = (words: string) => (words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words);

/** One question for each kind, however many lines. */
async function namesIn(manager: EntityManager, lines: readonly FatedLine[]): Promise<Names> {
  const keys = (column: 'labs' | 'academies') => [...new Set(lines.flatMap(({ read }) => read[column] ?? []))];
  const labs = await manager.query<{ key: string; name: string }[]>(
    'SELECT id AS key, name FROM lab WHERE id = ANY ($1::uuid[])',
    [keys('labs')],
  );
  const academies = await manager.query<{ key: string; name: string; type: TerritoryType }[]>(
    'SELECT code AS key, name, type FROM academy WHERE code = ANY ($1)',
    [keys('academies')],
  );
  return new Map([
    ...labs.map(({ key, name }) => [key, name] as const),
    ...academies.map((academy) => [academy.key, territoryTitle(academy)] as const),
  ]);
}
