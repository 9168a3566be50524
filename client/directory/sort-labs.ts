import type { Choice } from '../../domain/choice.ts';
import { LAB_STATUSES } from '../../domain/stages.ts';
import { shortName } from '../labs/lab-words.ts';
import type { ListedLab } from './network.svelte.ts';

/** What a lab is sorted by; null is unknown, and comes last whatever the direction. */
const sortKeys: Record<Choice['sort'], (lab: ListedLab) => string | null> = {
  nom: (lab) => shortName(lab),
  lancement: ({ launch }) => launch.from ?? null,
  etat: ({ status }) => (status ? String(LAB_STATUSES.indexOf(status)) : null),
};
const french = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

/** The labs in the chosen order, with those whose place is unknown apart, at the end. */
export function sortLabs(labs: readonly ListedLab[], { sort, descending }: Pick<Choice, 'sort' | 'descending'>) {
  const key = sortKeys[sort];
  const direction = descending ? -1 : 1;
  const known = labs
    .filter((lab) => key(lab) !== null)
    .sort((a, b) => direction * french.compare(key(a)!, key(b)!) || french.compare(shortName(a), shortName(b)));
  return { known, unknown: labs.filter((lab) => key(lab) === null) };
}

export const UNKNOWN_LAST: Record<Choice['sort'], string> = {
  nom: '',
  lancement: 'Lancement non précisé',
  etat: 'État non précisé',
};
