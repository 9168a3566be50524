import { describe, expect, it } from 'vitest';
import academies from '../../seeds/map/academies.json';
import type { AcademyType } from '../../client/graphql/generated/graphql.ts';
import { activeFilters, FILTER_LABELS, removalOf } from '../../client/directory/active-filters.ts';
import { filterOf, isFiltered, readChoice } from '../../domain/choice.ts';
import { territoryTitle } from '../../domain/territory-title.ts';
import { nearNames } from '../../client/fiches/near-names.ts';
import { pageAt } from '../../domain/pages.ts';

const read = (address: string) => readChoice(new URLSearchParams(address));

describe('the title of a territory', () => {
  it.each<[AcademyType, string, string]>([
    ['ACADEMIE', 'Créteil', 'Académie de Créteil'],
    ['ACADEMIE', 'Amiens', 'Académie d’Amiens'],
    ['ACADEMIE', 'Orléans-Tours', 'Académie d’Orléans-Tours'],
    ['ACADEMIE', 'Aix-Marseille', 'Académie d’Aix-Marseille'],
    ['ACADEMIE', 'La Réunion', 'Académie de La Réunion'],
    ['ACADEMIE', 'Guadeloupe', 'Académie de la Guadeloupe'],
    ['ACADEMIE', 'Normandie', 'Académie de Normandie'],
    ['ACADEMIE', 'Mayotte', 'Académie de Mayotte'],
    ['VICE_RECTORAT', 'Nouvelle-Calédonie', 'Vice-rectorat de la Nouvelle-Calédonie'],
    ['VICE_RECTORAT', 'Polynésie française', 'Vice-rectorat de la Polynésie française'],
    ['SERVICE', 'Saint-Pierre-et-Miquelon', 'Service de l’éducation de Saint-Pierre-et-Miquelon'],
  ])('of type %s and name %s is « %s »', (type, name, title) => {
    expect(territoryTitle({ type, name })).toBe(title);
  });

  it('is written for all of the 34, without « de A » nor « de le »', () => {
    expect(academies).toHaveLength(34);
    for (const { name } of academies) {
      expect(territoryTitle({ type: 'ACADEMIE', name })).not.toMatch(/ de (le |[AEIOUÉÎÔ])/);
    }
  });
});

describe('near names', () => {
  const labs = [
    ...['creteil', 'limoges', 'montpellier', 'nancy-metz', 'nice', 'orleans-tours', 'paris', 'poitiers', 'reims'],
    ...['rennes', 'toulouse', 'versailles'],
  ].map((slug) => ({ slug }));
  const near = (slug: string) => nearNames(slug, labs).map((lab) => lab.slug);

  it.each([
    ['montpelier', 'montpellier'],
    ['Montpellier', 'montpellier'],
    ['crétail', 'creteil'],
    ['orleans', 'orleans-tours'],
    ['nancy', 'nancy-metz'],
    ['versaille', 'versailles'],
    ['toulous', 'toulouse'],
    ['pari', 'paris'],
    ['rene', 'rennes'],
  ])('« %s » is nearest to %s', (slug, nearest) => expect(near(slug)[0]).toBe(nearest));

  it('are three at most', () => {
    for (const { slug } of labs) {
      expect(near(slug)[0]).toBe(slug);
      expect(near(slug).length).toBeLessThanOrEqual(3);
    }
  });

  it.each(['', 'zzzzzz', 'hippopotame', '<script>', '🐝'])('are none for « %s »', (slug) => {
    expect(near(slug)).toEqual([]);
  });
});

describe('the filters in force', () => {
  const full =
    'q=lab&etat=actif&lien=suivi&lien=veille&theme=usages&service=coaching&porteur=DANE&region=Bretagne&lance-de=2020-09&lance-a=2021';

  it('are each named as one reads them', () => {
    const named = activeFilters(read(full), null).map(({ facet, value }) => `${facet} : ${value}`);
    expect(named.sort()).toEqual(
      [
        'Texte : « lab »',
        'État : Actif',
        'Lien : Suivi',
        'Lien : Veille',
        'Thématique : usages',
        'Offre : coaching',
        'Porté par : DANE',
        'Région : Bretagne',
        'Lancement : à partir de septembre 2020 jusqu’à 2021',
      ].sort(),
    );
  });

  it('each take away themselves and nothing else; all together leave none', () => {
    const choice = read(full);
    const active = activeFilters(choice, null);
    for (const { removal } of active) {
      const left = activeFilters({ ...choice, ...removal }, null);
      expect(left).toHaveLength(active.length - 1);
    }
    const none = active.reduce((rest) => ({ ...rest, ...activeFilters(rest, null)[0]!.removal }), choice);
    expect(isFiltered(none)).toBe(false);
  });

  it('can each be taken away whole, with all values', () => {
    const choice = read(full);
    for (const { filter } of activeFilters(choice, null)) {
      const left = activeFilters({ ...choice, ...removalOf(filter) }, null);
      expect(left.map((other) => other.filter)).not.toContain(filter);
      expect(FILTER_LABELS[filter]).not.toBe('');
    }
    expect(filterOf({ ...choice, ...removalOf('MATURITIES') })).toEqual({ ...filterOf(choice), maturities: undefined });
  });

  it('are none without a filter', () =>
    expect(activeFilters(read('lecture=etat&tri=etat&lab=nice'), null)).toEqual([]));
});

describe('the page at a path', () => {
  it.each([
    ['/', 'carte'],
    ['/liste', 'liste'],
    ['/a-propos', 'a-propos'],
    ['/labs', 'introuvable'],
    ['/labs/rennes/plus-loin', 'introuvable'],
    ['/LISTE', 'introuvable'],
  ])('%s is « %s »', (path, name) => expect(pageAt(path).name).toBe(name));

  it.each([
    ['/labs/rennes', 'rennes'],
    ['/labs/rennes/', 'rennes'],
    ['/labs/cr%C3%A9teil', 'créteil'],
    ['/labs/%E0%A4%A', '%E0%A4%A'],
  ])('%s is the fiche of %s', (path, slug) => expect(pageAt(path)).toMatchObject({ name: 'fiche', slug }));
});
