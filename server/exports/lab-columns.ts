import { MATURITY_LABELS, STATUS_LABELS } from '../../domain/stages.ts';
import type { LabView } from '../labs/lab.view.ts';
import type { Column } from './write-tables.ts';

/** Where, when and under what terms the export was made: repeated on each line, so that a line alone can be traced. */
export interface ExportOrigin {
  publicUrl: string;
  /** ISO day. */
  day: string;
  licence: string;
}

/** Unanswered, unknown and none are three words, as they are three things. */
const UNANSWERED = 'non répondu';
const UNKNOWN = 'inconnu';
const NONE = 'aucun';

const list = (values: readonly string[] | null) =>
  values === null ? UNANSWERED : values.length === 0 ? NONE : values.join(' | ');

/** The columns of the table exports, in the fiche's order. */
export function labColumns({ publicUrl, day, licence }: ExportOrigin): Column<LabView>[] {
  return [
    { title: 'Lab', width: 34, value: ({ name }) => name },
    { title: 'Académie', width: 22, value: ({ academy }) => academy.name },
    { title: 'Région académique', width: 26, value: ({ academy }) => academy.region ?? NONE },
    { title: 'Édition de la fiche', width: 12, value: ({ edition }) => edition ?? 'aucune fiche' },
    { title: 'État d’avancement', width: 24, value: ({ status }) => (status ? STATUS_LABELS[status] : UNANSWERED) },
    {
      title: 'Lien avec le 110 bis',
      width: 20,
      value: ({ maturity }) => (maturity ? MATURITY_LABELS[maturity.level] : UNKNOWN),
    },
    {
      title: 'Lien confirmé',
      width: 14,
      value: ({ maturity }) => (maturity ? (maturity.confirmed ? 'oui' : 'à confirmer') : UNKNOWN),
    },
    { title: 'Lancement', width: 18, value: ({ launch }) => launch.label },
    { title: 'Lancement, premier jour possible', width: 16, value: ({ launch }) => launch.from ?? UNKNOWN },
    { title: 'Lancement, dernier jour possible', width: 16, value: ({ launch }) => launch.to ?? UNKNOWN },
    { title: 'Effectif', width: 10, value: ({ team }) => team.headcount ?? UNKNOWN },
    { title: 'Équivalents temps plein', width: 12, value: ({ team }) => team.fte ?? UNKNOWN },
    {
      title: 'Porté par',
      width: 26,
      value: ({ team }) => (team.structures.length > 0 ? list(team.structures) : UNKNOWN),
    },
    { title: 'Note sur l’équipe', width: 40, value: ({ team }) => team.note ?? '' },
    { title: 'Thématiques', width: 40, value: ({ themes }) => list(themes && themes.map(({ label }) => label)) },
    { title: 'Autres thématiques', width: 40, value: ({ otherThemes }) => otherThemes.join(' | ') },
    { title: 'Offre de service', width: 60, value: ({ services }) => list(services && services.map(serviceText)) },
    { title: 'Autres services', width: 40, value: ({ otherServices }) => otherServices.join(' | ') },
    {
      title: 'Parties racontées',
      width: 80,
      value: ({ sections }) => sections.map(({ heading, text }) => `${heading}\n${text}`).join('\n\n'),
    },
    { title: 'Arrêté le', width: 12, value: ({ closedOn }) => closedOn ?? '' },
    { title: 'Adresse de la fiche', width: 44, value: ({ slug }) => `${publicUrl}/labs/${slug}` },
    { title: 'Exporté le', width: 12, value: () => day },
    { title: 'Licence', width: 22, value: () => licence },
  ];
}

const serviceText = ({ label, note }: { label: string; note: string | null }) => (note ? `${label} (${note})` : label);
