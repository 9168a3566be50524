import { describe, expect, it } from 'vitest';
import { launchLabel } from '../../domain/launch.ts';
import { launchOf, readLaunchWords } from '../../domain/launch-words.ts';

describe('a launch date as people type it', () => {
  it.each([
    ['septembre 2020', '2020-09'],
    ['  Septembre   2020 ', '2020-09'],
    ['sept. 2020', '2020-09'],
    ['en septembre 2020', '2020-09'],
    ['09/2020', '2020-09'],
    ['9/2020', '2020-09'],
    ['2020-09', '2020-09'],
    ['Été 2020', '2020-summer'],
    ['à l’été 2020', '2020-summer'],
    ["l'été 2020", '2020-summer'],
    ['hiver 2020', '2020-winter'],
    ['hiver 2020-2021', '2020-winter'],
    ['hiver 2020/21', '2020-winter'],
    ['au printemps 2021', '2021-spring'],
    ['14/09/2020', '2020-09-14'],
    ['le 14 septembre 2020', '2020-09-14'],
    ['1er mars 2021', '2021-03-01'],
    ['2020-09-14', '2020-09-14'],
    ['2020', '2020'],
    ['en 2020', '2020'],
    ['août 2019', '2019-08'],
    ['déc 2018', '2018-12'],
  ])('%s', (typed, date) => {
    expect(readLaunchWords(typed)?.date).toBe(date);
  });

  it.each(['', ' ', '?', 'pas encore fixée', 'Non précisée', 'inconnue', 'à définir', 'date non fixée'])(
    '« %s » is no date yet',
    (typed) => {
      expect(readLaunchWords(typed)).toEqual({ precision: 'UNKNOWN', date: null });
    },
  );

  it.each([
    'bientôt',
    '31/02/2020',
    '29 février 2021',
    '13/2020',
    'ju 2020',
    'jui 2020',
    'été',
    'été 2020-2021',
    '3 été 2020',
    'hiver 2020-2022',
    '14/09/20',
    '20201',
    '1/1/1',
    'septembre 2020 ou 2021',
  ])('« %s » is not understood, rather than misunderstood', (typed) => {
    expect(readLaunchWords(typed)).toBeNull();
  });

  it.each(['2020-09-14', '2020-03-01', '2020-09', '2020-summer', '2020-winter', '2021-spring', '2021-autumn', '2020'])(
    'what Essaim shows of %s is understood as that',
    (date) => {
      const shown = launchLabel(launchOf({ precision: 'DAY', date }));
      expect(readLaunchWords(shown)?.date).toBe(date);
    },
  );
});
