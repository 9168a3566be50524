import { shortDayWords, todayInParis } from '../../domain/day.ts';
import { ficheAgeWords, type FicheDates, publishedOn } from '../../domain/fiche-age.ts';
import {
  NETWORK_COLUMN_WORDS,
  NETWORK_COLUMNS,
  type NetworkColumn,
  type NetworkRows,
  type NetworkSort,
} from '../../domain/network-choice.ts';
import { academyFilePath, labFilePath } from '../../domain/pages.ts';
import { territoryTitle } from '../../domain/territory-title.ts';
import type { NetworkLineFragment } from '../graphql/generated/central.ts';

/** The lab’s name, or the académie’s title. */
export const lineName = ({ lab, academy }: Pick<NetworkLineFragment, 'lab' | 'academy'>): string =>
  lab?.name ?? territoryTitle(academy);

/** Where its file is. */
export const filePath = ({ lab, academy }: Pick<NetworkLineFragment, 'lab' | 'academy'>): string =>
  lab ? labFilePath(lab.slug) : academyFilePath(academy.slug);

/** « 2 labs », « sans lab »: those that live. */
export function labsWords({ academy }: Pick<NetworkLineFragment, 'academy'>): string {
  const count = academy.labs.filter(({ closedOn }) => closedOn === null).length;
  return count > 0 ? `${count} ${count > 1 ? 'labs' : 'lab'}` : 'sans lab';
}

/** How old a lab’s fiche is, and beneath it its edition, or that its day is not known. */
export function ficheWords(fiche: FicheDates): [age: string, detail: string] {
  const age = ficheAgeWords(fiche, todayInParis());
  if (fiche.edition === null) return [age, ''];
  return [age, publishedOn(fiche) ? `édition ${fiche.edition}` : 'jour inconnu'];
}

/** What comes next: « 3 mars 2021 », « prévu, sans date », « rien de prévu ». */
export function nextWords({ nextContact, undatedActions }: NetworkLineFragment): string {
  if (nextContact) return shortDayWords(nextContact);
  return undatedActions > 0 ? 'prévu, sans date' : 'rien de prévu';
}

/**
 * What a row leaves to those near it, where labs stand below their académie: a lab, the region; an académie, the days that
 * one of its labs has too, and that nobody follows it. `labs`: of an académie’s row, those below it.
 */
export function saidNearby(line: NetworkLineFragment, labs: readonly NetworkLineFragment[]): NetworkColumn[] {
  if (line.lab) return ['REGION'];
  if (labs.length === 0) return [];
  const left: [NetworkColumn, boolean][] = [
    ['LAST_CONTACT', labs.some(({ lastContact }) => lastContact === line.lastContact)],
    ['NEXT_CONTACT', labs.some((lab) => nextWords(lab) === nextWords(line))],
    ['FOLLOWER', line.followedBy === null],
  ];
  return left.flatMap(([column, isSaid]) => (isSaid ? column : []));
}

export const SORT_OPTIONS: readonly (readonly [NetworkSort, string])[] = [
  ['ACADEMY', 'Académie'],
  ['NAME', 'Nom'],
  ...NETWORK_COLUMNS.map((column) => [column, NETWORK_COLUMN_WORDS[column]] as const),
];

/** How many are shown: « 46 académies et labs », « 12 labs », « 1 académie sans lab ». */
export function shownWords(total: number, rows: NetworkRows): string {
  const many = total > 1 ? 's' : '';
  if (rows === 'LABS') return `${total} lab${many}`;
  return rows === 'WITHOUT_LAB' ? `${total} académie${many} sans lab` : `${total} académie${many} et lab${many}`;
}
