import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSought, soughtWords, splitWords } from '../../domain/search-text.ts';
import { TextIndex } from '../../server/directory/text-index.ts';

const WORDS = 'fab labs lab tiers-lieux lieu Orléans orle l’atelier ATELIERS œuvre la a été É 3D numérique num'.split(
  ' ',
);
const text = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 12 })
  .map((words) => words.join(' '));

it('Each word of a query is found in each text where a plain reading finds it first, and nowhere else', () => {
  fc.assert(
    fc.property(fc.uniqueArray(text, { maxLength: 12 }), text, (texts, query) => {
      const expected = soughtWords(query).map((sought) => texts.map((read) => 1 + firstPlace(read, sought)));
      expect(new TextIndex(texts).placesOf(query).map((places) => [...places])).toEqual(expected);
    }),
    { numRuns: 1_000 },
  );
});

/** -1 when there is none. */
function firstPlace(read: string, sought: ReturnType<typeof soughtWords>[number]): number {
  let from = 0;
  for (const word of splitWords(read)) {
    const place = read.indexOf(word, from);
    if (isSought(word, sought)) return place;
    from = place + word.length;
  }
  return -1;
}
