import { soughtWords } from '../../../domain/search-text.ts';

const MOST_WORDS = 12;
const LONGEST_WORD = 60;

/** Adds a value to the statement, and gives the name that it has there. */
export type Given = (value: unknown) => string;

/**
 * The condition that a text has the words that are looked for, each as it is typed, perhaps only begun, or by its French
 * stem. null when no word is. The database's own `words_to_find` makes `words`, so that an index on it is used.
 */
export const hasWords = (words: string, query: string, given: Given): string | null => has(words, query, given, ' && ');

/** The same of a text that has any of them. */
export const hasAnyWord = (words: string, query: string, given: Given): string | null =>
  has(words, query, given, ' || ');

function has(words: string, query: string, given: Given, join: string): string | null {
  const sought = soughtWords(query).slice(0, MOST_WORDS);
  const found = sought.map(({ stem, whole }) => {
    const word = stem.slice(0, LONGEST_WORD);
    const typed = `to_tsquery('pg_catalog.simple', ${given(whole ? word : `${word}:*`)})`;
    return `(${typed} || plainto_tsquery('pg_catalog.french', ${given(word)}))`;
  });
  return found.length > 0 ? `${words} @@ (${found.join(join)})` : null;
}
