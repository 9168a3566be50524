import type { EntityManager } from 'typeorm';
import { soughtWords, splitWords, wordStem } from '../../domain/search-text.ts';
import { hasAnyWord } from '../platform/database/words-to-find.ts';

/** So many first letters at least has a word in common with what finds it, by its stem too. */
const COMMON_LETTERS = 3;

/**
 * Which words of these texts are among those that are looked for, as they stand in them: the database says it of each, by
 * the same function by which it finds entries. In one statement, of the few words that begin alike.
 */
export async function foundWords(manager: EntityManager, query: string, texts: readonly string[]): Promise<string[]> {
  const beginnings = soughtWords(query).map(({ stem }) => stem.slice(0, COMMON_LETTERS));
  if (beginnings.length === 0) return [];
  const words = [...new Set(texts.flatMap(splitWords))];
  const values: unknown[] = [words.filter((word) => beginnings.some((start) => wordStem(word).startsWith(start)))];
  const found = hasAnyWord('words_to_find(word)', query, (value) => `$${values.push(value)}`);
  const rows = await manager.query<{ word: string }[]>(
    `SELECT word FROM unnest($1::text[]) AS word WHERE ${found}`,
    values,
  );
  return rows.map(({ word }) => word);
}
