import { expect, it } from 'vitest';
import { ficheAgeWords, ficheMonths, ficheSince } from '../../domain/fiche-age.ts';

const published = (edition: number, moment: string) => ({ edition, publishedAt: moment });

it.each([
  ['just now', published(2021, '2021-06-30T09:00:00Z'), '2021-06-30', 'publiée aujourd’hui', 0],
  [
    'in the night, when it is the next day in Paris',
    published(2021, '2021-01-30T23:30:00Z'),
    '2021-02-28',
    'publiée il y a 1 mois',
    1,
  ],
  ['at a month’s end', published(2021, '2021-08-31T09:00:00Z'), '2022-10-30', 'publiée il y a 13 mois', 13],
  ['at a month that is shorter', published(2021, '2021-08-31T09:00:00Z'), '2022-11-30', 'publiée il y a 15 mois', 15],
  ['on a leap day', published(2024, '2024-02-29T09:00:00Z'), '2026-02-28', 'publiée il y a 2 ans', 24],
  [
    'on a day that is not known',
    { edition: 2020, publishedAt: null },
    '2026-11-26',
    'édition 2020, il y a 6 ans',
    null,
  ],
  [
    'last year, one knows not when',
    { edition: 2020, publishedAt: null },
    '2021-01-01',
    'édition 2020, il y a 1 an',
    null,
  ],
  [
    'this year, one knows not when',
    { edition: 2020, publishedAt: null },
    '2020-12-31',
    'édition 2020, de cette année',
    null,
  ],
  ['never', { edition: null, publishedAt: null }, '2021-06-30', 'jamais publiée', null],
])('a fiche published %s tells its age', (_, fiche, today, words, months) => {
  expect(ficheAgeWords(fiche, today)).toBe(words);
  expect(ficheMonths(fiche, today)).toBe(months);
});

it('one of which only the edition is known is the oldest of its year', () => {
  const ages = [
    published(2021, '2020-12-31T12:00:00Z'),
    { edition: 2021, publishedAt: null },
    published(2021, '2021-01-02T12:00:00Z'),
  ].map(ficheSince);
  expect(ages).toEqual([...ages].sort());
  expect(ficheSince({ edition: null, publishedAt: null })).toBeNull();
});
