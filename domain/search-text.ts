/**
 * How text is compared in a search: accents, case, hyphens, apostrophes and a plural's last letter do not matter.
 * Both sides use it, so that what the server finds is what the page marks.
 */

const STOP_WORDS = new Set('a au aux avec d dans de des du en et l la le les ou par pour sur un une'.split(' '));

/** Lower case without accents; every other character stays, so that places in the text stay (one UTF-16 unit each). */
function foldLetter(letter: string): string {
  const folded = letter
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
  return folded || letter;
}

const ASCII = /^[\0-\x7f]*$/;

function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase(); // most words, a hundred times faster
  return [...word.normalize('NFC')].map(foldLetter).join('').replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}

/** A word reduced to what is compared: « Lieux » → « lieu », « Orléans » → « orlean ». */
export function wordStem(word: string): string {
  const folded = foldWord(word);
  return folded.length > 3 ? folded.replace(/[sx]$/, '') : folded;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text as they stand: « tiers-lieux » is two. */
export function splitWords(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** The same, each with where it begins. */
export function wordsWithPlaces(text: string): { word: string; place: number }[] {
  return Array.from(text.matchAll(WORD), (match) => ({ word: match[0], place: match.index }));
}

/** Words as they are compared whole: « Académie d’Orléans » → « academie d orlean ». */
export const foldedWords = (text: string): string => splitWords(text).map(wordStem).join(' ');

/** The stems that a query looks for, without small words unless there is nothing else. */
export function queryStems(query: string): string[] {
  const stems = [...new Set(splitWords(query).map(wordStem))];
  const telling = stems.filter((stem) => !STOP_WORDS.has(stem));
  return telling.length > 0 ? telling : stems;
}

/** A word that is looked for. */
export interface SoughtWord {
  stem: string;
  /** It must be a whole word, not only the beginning of one. */
  whole: boolean;
}

const SHORT_WORD = 3;

/** The words that a query looks for. The last may still be being typed; a short one before it says all that it says. */
export function soughtWords(query: string): SoughtWord[] {
  return queryStems(query).map((stem, index, { length }) => ({
    stem,
    whole: stem.length <= SHORT_WORD && index < length - 1,
  }));
}

/** Whether a word of a text is one that is looked for. */
export function isSought(word: string, { stem, whole }: SoughtWord): boolean {
  return whole ? wordStem(word) === stem : wordStem(word).startsWith(stem);
}

export interface TextPart {
  text: string;
  found: boolean;
}

/** The text cut into found and other parts. */
export function markFound(text: string, query: string | readonly SoughtWord[]): TextPart[] {
  const sought = typeof query === 'string' ? soughtWords(query) : query;
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    if (!sought.some((word) => isSought(match[0], word))) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index), found: false });
    parts.push({ text: match[0], found: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), found: false });
  return parts;
}
