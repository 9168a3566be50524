import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FuzzyLaunch,
  isPlanned,
  launchLabel,
  launchOverlaps,
  launchPhrase,
  parseLaunch,
  UNKNOWN_LAUNCH,
} from '../../domain/launch.ts';

const year = fc.integer({ min: 1900, max: 2199 });
const twoDigits = (number: number) => String(number).padStart(2, '0');
const month = fc.integer({ min: 1, max: 12 }).map(twoDigits);
const season = fc.constantFrom('spring', 'summer', 'autumn', 'winter');
const existingDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Every way to write a launch. */
const written = fc.oneof(
  existingDay,
  fc.tuple(year, month).map(([y, m]) => `${y}-${m}`),
  fc.tuple(year, season).map(([y, s]) => `${y}-${s}`),
  year.map(String),
);

describe('a launch date', () => {
  it.each([
    ['2020-09-14', 'DAY', '2020-09-14', '2020-09-14', '14 septembre 2020'],
    ['2020-03-01', 'DAY', '2020-03-01', '2020-03-01', '1er mars 2020'],
    ['2020-09', 'MONTH', '2020-09-01', '2020-09-30', 'septembre 2020'],
    ['2020-12', 'MONTH', '2020-12-01', '2020-12-31', 'décembre 2020'],
    ['2020-02', 'MONTH', '2020-02-01', '2020-02-29', 'février 2020'],
    ['2021-02', 'MONTH', '2021-02-01', '2021-02-28', 'février 2021'],
    ['2020-spring', 'SEASON', '2020-03-20', '2020-06-20', 'printemps 2020'],
    ['2020-summer', 'SEASON', '2020-06-21', '2020-09-22', 'été 2020'],
    ['2020-autumn', 'SEASON', '2020-09-23', '2020-12-20', 'automne 2020'],
    ['2020-winter', 'SEASON', '2020-12-21', '2021-03-19', 'hiver 2020-2021'],
    ['2020', 'YEAR', '2020-01-01', '2020-12-31', '2020'],
  ])('written %s is a %s, from %s to %s, and reads « %s »', (text, precision, from, to, label) => {
    const launch = parseLaunch(text);
    expect(launch).toEqual({ precision, from, to });
    expect(launchLabel(launch)).toBe(label);
  });

  it('may be on 29 February, in a leap year alone', () => {
    expect(parseLaunch('2020-02-29').from).toBe('2020-02-29');
    expect(parseLaunch('2000-02').to).toBe('2000-02-29');
    expect(parseLaunch('1900-02').to).toBe('1900-02-28');
    for (const impossible of ['2021-02-29', '1900-02-29', '2100-02-29'])
      expect(() => parseLaunch(impossible)).toThrow(RangeError);
  });

  it('lies between 1900 and 2199, whatever its precision', () => {
    for (const rest of ['', '-01', '-12-31', '-winter']) {
      expect(parseLaunch(`1900${rest}`).from).toMatch(/^1900/);
      expect(parseLaunch(`2199${rest}`).from).toMatch(/^2199/);
      expect(() => parseLaunch(`1899${rest}`)).toThrow(RangeError);
      expect(() => parseLaunch(`2200${rest}`)).toThrow(RangeError);
    }
  });

  it.each(
    [
      '',
      ' ',
      '20',
      '20200',
      '2020-',
      '2020-9',
      '2020-00',
      '2020-13',
      '2020-09-00',
      '2020-09-31',
      '2020-04-31',
      '2020-9-14',
    ].concat(
      [
        '2020-09-14 ',
        ' 2020',
        '2020-09-14T00:00:00Z',
        '14/09/2020',
        '2020-été',
        '2020-Summer',
        '2020-fall',
        'été 2020',
        '?',
      ],
      ['-2020', '+2020', '２０２０', '2020\n', '2020-09-14\n', '0000', '9999'],
    ),
  )('is refused when written %j', (text) => {
    expect(() => parseLaunch(text)).toThrow(RangeError);
  });

  it('is refused when it is any other text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!/^\d{4}(-(\d\d(-\d\d)?|spring|summer|autumn|winter))?$/.test(text));
        expect(() => parseLaunch(text)).toThrow(RangeError);
      }),
    );
  });

  it('never ends before it begins, and begins in the year that is written', () => {
    fc.assert(
      fc.property(written, (text) => {
        const { from, to } = parseLaunch(text);
        expect(from! <= to!).toBe(true);
        expect(from!.slice(0, 4)).toBe(text.slice(0, 4));
        for (const day of [from!, to!]) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
      }),
    );
  });

  it('lies in a coarser one that holds it', () => {
    fc.assert(
      fc.property(existingDay, (day) => {
        for (const coarse of [parseLaunch(day.slice(0, 7)), parseLaunch(day.slice(0, 4))]) {
          expect(coarse.from! <= day && day <= coarse.to!).toBe(true);
        }
      }),
    );
  });

  it('and the seasons follow each other without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2198 }), (first) => {
        const names = ['spring', 'summer', 'autumn', 'winter'].map((name) => `${first}-${name}`);
        const seasons = [...names, `${first + 1}-spring`].map(parseLaunch);
        seasons.slice(1).forEach(({ from }, index) => expect(from).toBe(dayAfter(seasons[index]!.to!)));
      }),
    );
  });
});

describe('a launch that is not known', () => {
  it('reads « non précisée »', () => {
    expect(launchLabel(UNKNOWN_LAUNCH)).toBe('non précisée');
    expect(launchPhrase(UNKNOWN_LAUNCH, 2020, true)).toBe('lancement non précisé');
  });

  it('is not planned, and matches no period', () => {
    expect(isPlanned(UNKNOWN_LAUNCH, 2020)).toBe(false);
    expect(launchOverlaps(UNKNOWN_LAUNCH, null, null)).toBe(false);
    expect(launchOverlaps(UNKNOWN_LAUNCH, '1900-01-01', '2199-12-31')).toBe(false);
  });
});

describe('a launch matches a period', () => {
  const winter = parseLaunch('2020-winter');

  it.each([
    ['2021-03-19', null, true],
    ['2021-03-20', null, false],
    [null, '2020-12-21', true],
    [null, '2020-12-20', false],
    ['2021-01-01', '2021-01-31', true],
    ['2020-12-01', '2020-12-20', false],
    ['2021-03-20', '2021-12-31', false],
    [null, null, true],
  ])('from %s to %s: winter 2020-2021 is %s', (from, to, matches) => {
    expect(launchOverlaps(winter, from, to)).toBe(matches);
  });

  it('when it is the period itself', () => {
    fc.assert(
      fc.property(written, (text) => {
        const launch = parseLaunch(text);
        expect(launchOverlaps(launch, launch.from, launch.to)).toBe(true);
      }),
    );
  });

  it('exactly when one of its days lies in it', () => {
    fc.assert(
      fc.property(written, existingDay, existingDay, (text, one, other) => {
        const [from, to] = [one, other].toSorted() as [string, string];
        const launch = parseLaunch(text);
        expect(launchOverlaps(launch, from, to)).toBe(daysOf(launch).some((day) => from <= day && day <= to));
      }),
    );
  });
});

describe('the phrase of a launch', () => {
  it.each([
    ['2019-03', true, 'depuis mars 2019'],
    ['2020-09-14', true, 'depuis le 14 septembre 2020'],
    ['2020-summer', true, 'depuis l’été 2020'],
    ['2020-spring', true, 'depuis le printemps 2020'],
    ['2020-autumn', true, 'depuis l’automne 2020'],
    ['2018', true, 'depuis 2018'],
    ['2020-05', false, 'lancement en mai 2020'],
    ['2020-summer', false, 'lancement à l’été 2020'],
    ['2020-spring', false, 'lancement au printemps 2020'],
    ['2020-09-14', false, 'lancement le 14 septembre 2020'],
    ['2021-03', false, 'lancement prévu en mars 2021'],
    ['2021-03', true, 'lancement prévu en mars 2021'],
    ['2021-01-01', false, 'lancement prévu le 1er janvier 2021'],
    ['2021-summer', false, 'lancement prévu à l’été 2021'],
    ['2020-12-31', false, 'lancement le 31 décembre 2020'],
    ['2020-winter', false, 'lancement à l’hiver 2020-2021'],
  ])('%s, for a lab that is active or not (%s), in edition 2020: « %s »', (text, active, phrase) => {
    expect(launchPhrase(parseLaunch(text), 2020, active)).toBe(phrase);
  });

  it('promises nothing without an edition to be after', () => {
    expect(isPlanned(parseLaunch('2150'), null)).toBe(false);
  });
});

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

function daysOf({ from, to }: FuzzyLaunch): string[] {
  const days = [from!];
  while (days.at(-1)! < to!) days.push(dayAfter(days.at(-1)!));
  return days;
}
