import { dayWords, todayInParis } from '../../domain/day.ts';
import {
  NETWORK_COLUMN_WORDS,
  NETWORK_COLUMNS,
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

/** Of which edition a lab’s fiche is, and how old. */
export function ficheWords(edition: number | null, publishedAt: string | null): [edition: string, published: string] {
  if (edition === null) return ['aucune fiche publiée', ''];
  const published = publishedAt ? `publiée le ${dayWords(todayInParis(new Date(publishedAt)))}` : 'date inconnue';
  return [`édition ${edition}`, published];
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
