import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markFound, queryStems, splitWords, wordStem } from '../../domain/search-text.ts';

/** Text as people write it, and as they do not: accents, apostrophes, ligatures, emoji, joined and split letters. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Orléans',
        'tiers-lieux',
        'l’innovation',
        "d'usages",
        'œuvre',
        'É',
        'fab labs',
        'la',
        ' ',
        '\n',
        '👩‍🏫',
        'İ',
        'ß',
      ),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((pieces) => pieces.join(' '));

const found = (where: string, query: string) =>
  markFound(where, query)
    .filter((part) => part.found)
    .map((part) => part.text);

describe('what is marked in a text', () => {
  it.each([
    ['Lab d’académie d’Orléans-Tours', 'orleans', ['Orléans']],
    ['Lab d’académie d’Orléans-Tours', 'ORLÉANS', ['Orléans']],
    ['Lab d’académie d’Orléans-Tours', 'orléans-tours', ['Orléans', 'Tours']],
    ['Lab d’académie d’Orléans-Tours', 'Orle\u0301ans', ['Orléans']],
    ['les tiers-lieux éducatifs', 'tiers lieux', ['tiers', 'lieux']],
    ['un tiers-lieu éphémère', 'tiers-lieux', ['tiers', 'lieu']],
    ['les fab labs, un fab lab', 'fab labs', ['fab', 'labs', 'fab', 'lab']],
    ['un atelier de fabrication du lab', 'fab labs', ['lab']],
    ['un atelier de fabrication', 'fab', ['fabrication']],
    ['innovation d’usages', "d'usage", ['usages']],
    ['innovation d’usages', 'd’usages', ['usages']],
    ['chef d’œuvre et manœuvre', 'oeuvre', ['œuvre']],
    ['mécènes et fonds extérieurs', 'méc', ['mécènes']],
    ['le coaching de projet', 'coach projets', ['coaching', 'projet']],
    ['le coaching de projet', 'achin', []],
    ['le coaching de projet', '', []],
    ['le coaching de projet', '’- !', []],
  ])('« %s », searched for « %s »: %j', (where, query, marked) => {
    expect(found(where, query)).toEqual(marked);
  });

  it('gives the text back when its parts are joined', () => {
    fc.assert(
      fc.property(text, text, (where, query) => {
        const parts = markFound(where, query);
        expect(parts.map((part) => part.text).join('')).toBe(where);
        expect(parts.every((part) => part.text !== '')).toBe(true);
      }),
    );
  });

  it('is the whole of each word, and nothing else', () => {
    fc.assert(
      fc.property(text, text, (where, query) => {
        const words = splitWords(where);
        for (const word of found(where, query)) expect(words).toContain(word);
      }),
    );
  });

  it('includes every word of a text that is searched for itself, but small words', () => {
    fc.assert(
      fc.property(text, (where) => {
        const telling = queryStems(where);
        const words = splitWords(where).filter((word) => telling.includes(wordStem(word)));
        expect(found(where, where)).toEqual(expect.arrayContaining(words));
      }),
    );
  });
});

describe('a word is compared', () => {
  it('without case, accents and the last letter of a plural', () => {
    expect(['Lieux', 'LIEU', 'lieux'].map(wordStem)).toEqual(['lieu', 'lieu', 'lieu']);
    expect(['Élèves', 'eleve', 'ÉLÈVE', 'e\u0301le\u0300ve'].map(wordStem)).toEqual([
      'eleve',
      'eleve',
      'eleve',
      'eleve',
    ]);
    expect(['Œuvres', 'oeuvre', 'ex æquo'].map(wordStem)).toEqual(['oeuvre', 'oeuvre', 'ex aequo']);
  });

  it('whole when it is short: « bus » is not « bu »', () => {
    expect(wordStem('bus')).toBe('bus');
    expect(wordStem('QVT')).toBe('qvt');
  });

  it('the same way however it is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        expect(wordStem(word.normalize('NFD'))).toBe(wordStem(word.normalize('NFC')));
      }),
    );
  });
});

describe('a query', () => {
  it('looks for each word once, without small words', () => {
    expect(queryStems('la formation à l’innovation, formations')).toEqual(['formation', 'innovation']);
  });

  it('of small words alone looks for them', () => {
    expect(queryStems('de la')).toEqual(['de', 'la']);
  });

  it('without a word looks for nothing', () => {
    for (const empty of ['', '   ', '’', '?!', '–']) expect(queryStems(empty)).toEqual([]);
  });
});
