import { launchPhrase } from '../../domain/launch.ts';
import { LAB_STATUSES, STATUS_LABELS } from '../../domain/stages.ts';
import type { Choice } from '../../domain/choice.ts';
import type { ListedLab } from './network.svelte.ts';

type Named = Pick<ListedLab, 'name' | 'academy'>;

/** In lists, where « Lab d’académie de » goes without saying: the académie's name, unless the lab has a name of its own. */
export function shortName({ name, academy }: Named): string {
  return /^Lab d’académie d[e’]/.test(name) && name.endsWith(academy.name) ? academy.name : name;
}

/** « Actif · depuis mars 2019 » */
export function stageAndLaunch({ status, launch, edition }: Pick<ListedLab, 'status' | 'launch' | 'edition'>): string {
  if (edition === null) return 'Aucune fiche publiée';
  const stage = status ? STATUS_LABELS[status] : 'État non précisé';
  return `${stage} · ${launchPhrase(launch, edition, status === 'ACTIF')}`;
}

export const labCount = (count: number) => (count > 1 ? `${count} labs` : count === 1 ? '1 lab' : 'Aucun lab');

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
