import { NETWORK_COLUMN_WORDS, type NetworkColumn } from '../../domain/network-choice.ts';
import { MATURITY_LABELS, STATUS_LABELS } from '../../domain/stages.ts';
import { parisDay } from '../../domain/day.ts';
import type { Column } from '../exports/write-tables.ts';
import type { NetworkRow } from './network.view.ts';

/** Not known, not answered and none are three words; what can be said of labs alone is empty for an académie. */
const VALUES: Record<NetworkColumn, (row: NetworkRow) => string> = {
  REGION: ({ academy }) => academy.region ?? 'aucune',
  MATURITY: ofLab(({ maturity }) =>
    maturity ? `${MATURITY_LABELS[maturity.level]}${maturity.confirmed ? '' : ', à confirmer'}` : 'inconnu',
  ),
  STATUS: ofLab(({ status }) => (status ? STATUS_LABELS[status] : 'non répondu')),
  REFERENT: (row) =>
    ofLab(() => row.referents.map(({ function: said, email }) => (said ? `${said} (${email})` : email)).join(' | '))(
      row,
    ) || (row.lab ? 'aucun' : ''),
  LAST_CONTACT: ({ lastContact }) => lastContact ?? 'aucun noté',
  NEXT_CONTACT: ({ nextContact, undatedActions }) =>
    nextContact ?? (undatedActions > 0 ? 'prévu, sans date' : 'rien de prévu'),
  FICHE: (row) => ofLab(({ edition }) => ficheWords(edition, row.publishedAt))(row),
  FOLLOWER: ({ followedBy }) => followedBy?.function ?? 'personne',
};

const WIDTHS: Record<NetworkColumn, number> = {
  REGION: 26,
  MATURITY: 24,
  STATUS: 22,
  REFERENT: 44,
  LAST_CONTACT: 16,
  NEXT_CONTACT: 16,
  FICHE: 34,
  FOLLOWER: 30,
};

/** The names, then the columns that are chosen, then the day of the export. */
export const networkColumns = (chosen: readonly NetworkColumn[], day: string): Column<NetworkRow>[] => [
  { title: 'Académie', width: 22, value: ({ academy }) => academy.name },
  { title: 'Lab', width: 34, value: ({ lab }) => lab?.name ?? '' },
  ...chosen.map((column) => ({
    title: NETWORK_COLUMN_WORDS[column],
    width: WIDTHS[column],
    value: VALUES[column],
  })),
  { title: 'Exporté le', width: 12, value: () => day },
];

function ofLab(value: (lab: NonNullable<NetworkRow['lab']>) => string): (row: NetworkRow) => string {
  return ({ lab }) => (lab ? value(lab) : '');
}

function ficheWords(edition: number | null, publishedAt: string | null): string {
  if (edition === null) return 'aucune fiche publiée';
  return `édition ${edition}, ${publishedAt ? `publiée le ${parisDay(new Date(publishedAt))}` : 'jour de publication inconnu'}`;
}
