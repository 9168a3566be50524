import { ficheAgeWords, type FicheDates, ficheMonths, publishedOn } from '../../domain/fiche-age.ts';
import { NETWORK_COLUMN_WORDS, type NetworkColumn } from '../../domain/network-choice.ts';
import { MATURITY_LABELS, STATUS_LABELS } from '../../domain/stages.ts';
import type { CellValue, Column } from '../exports/write-tables.ts';
import type { NetworkRow } from './network.view.ts';

/** Not known, not answered and none are three words; what can be said of labs alone is empty for an académie. */
const VALUES: Record<NetworkColumn, (row: NetworkRow, day: string) => string> = {
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
  FICHE: (row, day) => ofFiche((fiche) => ficheAgeWords(fiche, day))(row),
  FOLLOWER: ({ followedBy }) => followedBy?.function ?? 'personne',
};

const WIDTHS: Record<NetworkColumn, number> = {
  REGION: 26,
  MATURITY: 24,
  STATUS: 22,
  REFERENT: 44,
  LAST_CONTACT: 16,
  NEXT_CONTACT: 16,
  FICHE: 26,
  FOLLOWER: 30,
};

/** The names, then the columns that are chosen, then the day of the export. */
export const networkColumns = (chosen: readonly NetworkColumn[], day: string): Column<NetworkRow>[] => [
  { title: 'Académie', width: 22, value: ({ academy }) => academy.name },
  { title: 'Lab', width: 34, value: ({ lab }) => lab?.name ?? '' },
  ...chosen.flatMap((column) => [
    {
      title: NETWORK_COLUMN_WORDS[column],
      width: WIDTHS[column],
      value: (row: NetworkRow) => VALUES[column](row, day),
    },
    ...(column === 'FICHE' ? ficheColumns(day) : []),
  ]),
  { title: 'Exporté le', width: 12, value: () => day },
];

/** What the age is made of, for a spreadsheet to count with. */
const ficheColumns = (day: string): Column<NetworkRow>[] => [
  { title: 'Édition de la fiche', width: 12, value: ofFiche(({ edition }) => edition ?? 'aucune') },
  {
    title: 'Fiche publiée le',
    width: 16,
    value: ofFiche((fiche) => (fiche.edition === null ? 'jamais' : (publishedOn(fiche) ?? 'inconnu'))),
  },
  {
    title: 'Âge de la fiche, en mois',
    width: 16,
    value: ofFiche((fiche) => (fiche.edition === null ? '' : (ficheMonths(fiche, day) ?? 'inconnu'))),
  },
];

function ofLab(value: (lab: NonNullable<NetworkRow['lab']>) => string): (row: NetworkRow) => string {
  return ({ lab }) => (lab ? value(lab) : '');
}

function ofFiche<Value extends CellValue>(value: (fiche: FicheDates) => Value): (row: NetworkRow) => Value | '' {
  return ({ lab, publishedAt }) => (lab ? value({ edition: lab.edition, publishedAt }) : '');
}
