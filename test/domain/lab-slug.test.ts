import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_SLUG, slugOf, slugProblem, slugsToTry } from '../../domain/lab-slug.ts';

describe('the address of a lab', () => {
  it.each(['creteil', 'creteil-atelier', 'lab-113', '110-bis'])('may be %s', (slug) => {
    expect(slugProblem(slug)).toBeNull();
  });

  it.each([
    '',
    'Créteil',
    'creteil ',
    '-creteil',
    'creteil-',
    'a--b',
    'a/b',
    'a.b',
    'nouveau',
    'modifier',
    'x'.repeat(61),
  ])('may not be « %s »', (slug) => {
    expect(slugProblem(slug)).toMatch(/\S/);
  });

  it('is made from any name', () => {
    expect(slugOf('L’Atelier d’été : œuvres & Cie')).toBe('latelier-dete-oeuvres-cie');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const slug = slugOf(name);
        expect(slug === '' || slugProblem(slug) === null || /réservé/.test(slugProblem(slug)!)).toBe(true);
      }),
    );
  });

  it('of a new lab is its académie’s, then tells it by its own name, then by a number; each can be one', () => {
    const tries = (name: string, count: number) => {
      const all = slugsToTry({ slug: 'creteil', name: 'Créteil' }, name);
      return Array.from({ length: count }, () => all.next().value);
    };
    expect(tries('Fabrique 113 de l’académie de Créteil', 3)).toEqual([
      'creteil',
      'creteil-fabrique-113',
      'creteil-fabrique-113-2',
    ]);
    expect(tries('Lab d’académie de Créteil', 3)).toEqual(['creteil', 'creteil-2', 'creteil-3']);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
        const slugs = tries(name, 5);
        expect(new Set(slugs).size).toBe(5);
        for (const slug of slugs) expect(slugProblem(slug), slug).toBeNull();
        expect(Math.max(...slugs.map((slug) => slug.length))).toBeLessThanOrEqual(LONGEST_SLUG);
      }),
    );
  });
});
