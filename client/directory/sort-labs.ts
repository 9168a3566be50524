import type { Choice } from '../../domain/choice.ts';
import { LAB_STATUSES } from '../../domain/stages.ts';
import { shortName } from '../labs/lab-words.ts';
import type { ListedLab } from './network.svelte.ts';

const french = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

/** The place of each lab in the order of names. Kept, since what is found is mostly among what was listed before. */
let places = new WeakMap<ListedLab, number>();

function placesOf(labs: readonly ListedLab[]): WeakMap<ListedLab, number> {
  if (labs.every((lab) => places.has(lab))) return places;
  const ordered = labs.map((lab) => ({ lab, name: shortName(lab) })).sort((a, b) => french.compare(a.name, b.name));
  places = new WeakMap();
  ordered.forEach(({ lab, name }, index) => {
    const before = ordered[index - 1];
    const same = before !== undefined && french.compare(before.name, name) === 0;
    places.set(lab, same ? places.get(before.lab)! : index);
  });
  return places;
}

interface Sorted {
  lab: ListedLab;
  place: number;
  /** What it is sorted by; null is unknown, and comes last whatever the direction. */
  key: string | number | null;
}

/** The labs in the chosen order, with those whose place is unknown apart, at the end. */
export function sortLabs(labs: readonly ListedLab[], { sort, descending }: Pick<Choice, 'sort' | 'descending'>) {
  const byName = placesOf(labs);
  const keyed = labs.map<Sorted>((lab) => {
    const place = byName.get(lab)!;
    return { lab, place, key: keyOf(lab, place, sort) };
  });
  const direction = descending ? -1 : 1;
  const known = keyed
    .filter(({ key }) => key !== null)
    .sort((a, b) => direction * compare(a.key!, b.key!) || a.place - b.place);
  return { known: known.map(({ lab }) => lab), unknown: labs.filter((_, index) => keyed[index]!.key === null) };
}

function keyOf({ launch, status }: ListedLab, place: number, sort: Choice['sort']): Sorted['key'] {
  if (sort === 'nom') return place;
  if (sort === 'lancement') return launch.from ?? null;
  return status ? LAB_STATUSES.indexOf(status) : null;
}

const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);

export const UNKNOWN_LAST: Record<Choice['sort'], string> = {
  nom: '',
  lancement: 'Lancement non précisé',
  etat: 'État non précisé',
};
