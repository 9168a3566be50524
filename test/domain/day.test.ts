import { describe, expect, it } from 'vitest';
import {
  addMonths,
  agoWords,
  countDays,
  daysBetween,
  daysWords,
  isDay,
  momentWords,
  monthsBetween,
  noDayWords,
  shortDayWords,
  todayInParis,
} from '../../domain/day.ts';

describe('today, in Paris', () => {
  it.each([
    ['just before midnight in winter', '2021-01-31T22:59:59Z', '2021-01-31'],
    ['at midnight in winter', '2021-01-31T23:00:00Z', '2021-02-01'],
    ['just before midnight in summer', '2021-06-30T21:59:59Z', '2021-06-30'],
    ['at midnight in summer', '2021-06-30T22:00:00Z', '2021-07-01'],
    ['in the night when the hour is skipped', '2021-03-28T00:59:59Z', '2021-03-28'],
    ['at the end of the day of 23 hours', '2021-03-28T21:59:59Z', '2021-03-28'],
    ['after the day of 23 hours', '2021-03-28T22:00:00Z', '2021-03-29'],
    ['at the end of the day of 25 hours', '2021-10-31T22:59:59Z', '2021-10-31'],
    ['after the day of 25 hours', '2021-10-31T23:00:00Z', '2021-11-01'],
    ['on a leap day', '2024-02-28T23:00:00Z', '2024-02-29'],
    ['on new year’s eve', '2020-12-31T23:00:00Z', '2021-01-01'],
  ])('%s', (_, moment, day) => {
    expect(todayInParis(new Date(moment))).toBe(day);
  });
});

it.each([
  ['2021-02-28', true],
  ['2021-02-29', false],
  ['2024-02-29', true],
  ['2021-13-01', false],
  ['2021-1-1', false],
  ['0021-01-01', false],
  ['2021-01-01T00:00', false],
  ['', false],
])('%s is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

it('counts days over a change of hour', () => {
  expect(countDays('2021-03-27', '2021-03-29')).toBe(3);
  expect(countDays('2021-03-28', '2021-03-28')).toBe(1);
});

it.each([
  ['2021-03-01', null, '1er mars 2021'],
  ['2021-03-01', '2021-03-03', 'du 1er au 3 mars 2021'],
  ['2021-04-30', '2021-05-02', 'du 30 avril au 2 mai 2021'],
  ['2020-12-31', '2021-01-01', 'du 31 décembre 2020 au 1er janvier 2021'],
  ['2021-03-03', '2022-03-03', 'du 3 mars 2021 au 3 mars 2022'],
])('%s to %s reads « %3$s »', (from, to, words) => {
  expect(daysWords(from, to)).toBe(words);
});

it.each([
  ['2021-03-01', '1er mars 2021'],
  ['2020-12-31', '31 déc. 2020'],
])('%s reads « %s » in short', (day, words) => {
  expect(shortDayWords(day)).toBe(words);
});

it.each([
  ['2021-03-02', '2021-03-02', 0],
  ['2021-03-01', '2021-02-28', 1],
  ['2020-03-01', '2020-02-28', 2],
  ['2021-01-01', '2020-01-01', 366],
])('%s comes so long after %s', (day, before, days) => {
  expect(daysBetween(before, day)).toBe(days);
});

it('a moment is told in Paris’s time', () => {
  expect(momentWords(new Date('2021-03-01T23:30:00Z'))).toBe('2 mars 2021 à 00:30');
});

it.each([
  ['2021-03-31', -1, '2021-02-28'],
  ['2024-03-31', -1, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2021-01-15', -6, '2020-07-15'],
  ['2020-10-31', 4, '2021-02-28'],
])('%s and %i months is %s', (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected);
});

it.each([
  ['2021-03-31', '2021-03-31', 0],
  ['2021-01-31', '2021-02-27', 0],
  ['2021-01-31', '2021-02-28', 1],
  ['2024-01-31', '2024-02-28', 0],
  ['2024-01-31', '2024-02-29', 1],
  ['2024-02-29', '2025-02-27', 11],
  ['2024-02-29', '2025-02-28', 12],
  ['2021-02-28', '2021-03-28', 1],
  ['2020-12-31', '2021-01-30', 0],
  ['2021-03-02', '2021-03-01', -1],
])('from %s to %s it is %i whole months', (from, to, months) => {
  expect(monthsBetween(from, to)).toBe(months);
});

it.each([
  ['2021-03-31', '2021-03-31', 'aujourd’hui'],
  ['2024-02-29', '2024-03-01', 'hier'],
  ['2021-01-31', '2021-02-27', 'il y a 27 jours'],
  ['2021-01-31', '2021-02-28', 'il y a 1 mois'],
  ['2024-02-29', '2026-02-27', 'il y a 23 mois'],
  ['2024-02-29', '2026-02-28', 'il y a 2 ans'],
])('%s, told on %s, was « %s »', (day, today, words) => {
  expect(agoWords(day, today)).toBe(words);
});

it.each([
  ['', 'Donnez un jour.'],
  ['9999-12-31', 'Ce jour est trop loin : attendu de 1900 à 2199.'],
  ['0021-01-01', 'Ce jour est trop loin : attendu de 1900 à 2199.'],
  ['2021-02-30', '« 2021-02-30 » n’est pas un jour, comme le 14/09/2021.'],
])('what is no day says why: %j', (text, words) => {
  expect(noDayWords(text)).toBe(words);
});
