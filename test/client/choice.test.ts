import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAB_STATUSES, MATURITIES } from '../../domain/stages.ts';
import { type Choice, filterOf, isFiltered, NO_FILTER, readChoice, SORTS, writeChoice } from '../../domain/choice.ts';

const read = (address: string) => readChoice(new URLSearchParams(address));

const text = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((written) => written.length <= 200);
const values = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { maxLength: 4 });
const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const dayOrLess = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));
const period = fc
  .tuple(fc.option(dayOrLess, { nil: '' }), fc.option(dayOrLess, { nil: '' }))
  .map(([a, b]) => (a && b && a.slice(0, 4) > b.slice(0, 4) ? [b, a] : [a, b]))
  .filter(([a, b]) => !a || !b || a.slice(0, 4) < b.slice(0, 4));
const chosen = fc.oneof(
  fc.constant({ lab: null, academy: null }),
  fc.record({ lab: fc.string({ minLength: 1 }), academy: fc.constant(null) }),
  fc.record({ lab: fc.constant(null), academy: fc.string({ minLength: 1 }) }),
);

/** Anything that the map and the list can be set to. */
const anyChoice: fc.Arbitrary<Choice> = fc
  .tuple(
    fc.record({
      text,
      statuses: fc.subarray([...LAB_STATUSES]),
      maturities: fc.subarray([...MATURITIES]),
      themes: values,
      services: values,
      structures: values,
      regions: values,
      edition: fc.option(fc.integer({ min: 1000, max: 9999 })),
      reading: fc.constantFrom('lien' as const, 'etat' as const),
      sort: fc.constantFrom(...SORTS),
      descending: fc.boolean(),
    }),
    period,
    chosen,
  )
  .map(([set, [launchedFrom, launchedTo], one]) => ({
    ...set,
    ...one,
    launchedFrom: launchedFrom!,
    launchedTo: launchedTo!,
  }));

describe('an address', () => {
  it('gives back all that was written into it', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        expect(read(writeChoice(choice))).toEqual(choice);
      }),
    );
  });

  it('is empty when everything is as usual', () => {
    expect(writeChoice(read(''))).toBe('');
    expect(isFiltered(read(''))).toBe(false);
    expect(filterOf(read(''))).toEqual({});
  });

  it('whatever it holds can be read, and written again without change', () => {
    const names = [
      'q',
      'etat',
      'lien',
      'theme',
      'region',
      'lance-de',
      'lance-a',
      'edition',
      'tri',
      'ordre',
      'lab',
      'x',
    ];
    const anything = fc.array(
      fc.tuple(fc.constantFrom(...names), fc.oneof(fc.string(), dayOrLess, fc.constant('nom'))),
    );
    fc.assert(
      fc.property(anything, (pairs) => {
        const choice = readChoice(new URLSearchParams(pairs));
        expect(read(writeChoice(choice))).toEqual(choice);
      }),
    );
  });

  it.each([
    ['etat=zzz&lien=zzz&tri=zzz&lecture=zzz&ordre=zzz', {}],
    ['etat=actif&etat=actif&etat=ACTIF', { statuses: ['ACTIF'] }],
    ['lien=premiers-contacts', { maturities: ['PREMIERS_CONTACTS'] }],
    ['theme=&theme=usages&theme=usages', { themes: ['usages'] }],
    ['edition=20&lab=&academie=', {}],
    ['lance-de=2020-13&lance-a=2020-02-30', {}],
    ['lance-de=2020-summer&lance-a=hier', {}],
    ['lance-de=2021&lance-a=2020', {}],
    ['lance-de=2020&lance-a=2020-01', { launchedFrom: '2020', launchedTo: '2020-01' }],
    [`q=${'x'.repeat(300)}`, { text: 'x'.repeat(200) }],
  ])('leaves out what it cannot mean: %s', (address, kept) => {
    expect(read(address)).toEqual({ ...read(''), ...kept });
  });

  it('keeps at most a hundred values of a filter, which is what the server takes', () => {
    const many = Array.from({ length: 150 }, (_, index) => `theme=t${index}`).join('&');
    expect(read(many).themes).toHaveLength(100);
  });
});

describe('a filter', () => {
  it('without its values asks for everything', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        expect(filterOf({ ...choice, ...NO_FILTER })).toEqual({});
      }),
    );
  });

  it('asks for nothing but what is filtered by', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const asked = filterOf(choice);
        expect(isFiltered(choice)).toBe(Object.keys(asked).length > 0);
        expect(asked.text ?? '').toBe(choice.text.trim());
        expect(asked.themes ?? []).toEqual(choice.themes);
        expect(asked.launchedFrom ?? '').toBe(choice.launchedFrom);
        for (const value of Object.values(asked)) expect(value).not.toHaveLength(0);
      }),
    );
  });
});
