import { describe, expect, it } from 'vitest';
import {
  isNetworkFiltered,
  NETWORK_COLUMNS,
  readNetworkChoice,
  writeNetworkChoice,
} from '../../domain/network-choice.ts';

const read = (query: string) => readNetworkChoice(new URLSearchParams(query));

describe('the address of « Le réseau »', () => {
  it.each([
    '',
    '?q=nice',
    '?montrer=without-lab&lien=suivi&lien=veille&etat=en-cours&referent=sans&sans-contact=6&suivi-par=personne',
    '?tri=last-contact&ordre=inverse&colonnes=region,fiche',
    '?colonnes=',
  ])('is read and written as « %s »', (query) => {
    expect(writeNetworkChoice(read(query))).toBe(query);
  });

  it('without a word of columns shows the usual ones, and with an empty one none', () => {
    expect(read('').columns).toEqual(NETWORK_COLUMNS.filter((column) => column !== 'REGION'));
    expect(read('colonnes=').columns).toEqual([]);
  });

  it.each([
    'sans-contact=0',
    'sans-contact=121',
    'sans-contact=-1',
    'sans-contact=6,5',
    'lien=x',
    'montrer=x',
    'tri=x',
    'colonnes=x',
  ])('leaves out what it cannot mean: %s', (query) => expect(writeNetworkChoice(read(query))).toBe(''));

  it('is filtered by what it filters, not by its order or columns', () => {
    expect(isNetworkFiltered(read('tri=name&ordre=inverse&colonnes=fiche'))).toBe(false);
    expect(isNetworkFiltered(read('referent=sans'))).toBe(true);
  });
});
