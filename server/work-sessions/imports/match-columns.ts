import {
  type ColumnMatching,
  NEEDED_COLUMNS,
  SESSION_COLUMN_TITLES,
  SESSION_COLUMNS,
  type SessionColumn,
} from '../../../domain/session-import.ts';
import { foldedWords } from '../../../domain/search-text.ts';
import { FIRST_LINES, type FileLine } from './file-lines.ts';
import { countIn } from './read-cell.ts';

/** Other words for each column, as files call them. */
const ALSO: Record<SessionColumn, string[]> = {
  title: ['intitulé', 'nom', 'session', 'objet', 'sujet', 'titre de la session', 'nom de la session'],
  firstDay: ['date', 'jour', 'début', 'date de début', 'date début', 'du', 'le', 'date de la session'],
  lastDay: ['fin', 'date de fin', 'date fin', 'au'],
  nature: ['type', 'nature de la session', 'type de session', 'catégorie'],
  help: ['niveau', 'aide', 'accompagnement', 'niveau d’accompagnement', 'niveau d’aide', 'nature de l’accompagnement'],
  mode: ['modalité', 'format', 'présentiel ou distanciel'],
  participantCount: ['nb de participants', 'nb participants', 'effectif', 'nombre', 'nombre participants'],
  participants: ['qui', 'personnes', 'participantes et participants', 'présents'],
  labs: ['lab', 'labs concernés', 'lab concerné'],
  academies: ['académie', 'académies concernées', 'académie concernée'],
  directions: ['direction', 'directions concernées', 'service', 'services', 'commanditaire'],
  outcome: ['résultat', 'résultats', 'bilan', 'suites', 'commentaire', 'notes', 'remarques'],
};

/** Which column says what, by its header, and by its cells where that could be two things. */
export function matchColumns(headers: readonly string[], body: readonly FileLine[]): ColumnMatching {
  const named = matchHeaders(headers);
  const { participants, participantCount } = named;
  // names go when their term is over, and how many they were would go with them
  return participants !== null && participantCount === null && holdsCounts(body, participants)
    ? { ...named, participants: null, participantCount: participants }
    : named;
}

function holdsCounts(body: readonly FileLine[], place: number): boolean {
  const said = body.map(({ cells }) => cells[place]?.trim()).filter(Boolean);
  return said.length > 0 && said.every((cell) => countIn(cell!) !== null);
}

/** Where the headers stand: under the titles that a table may have above it. */
export function placeOfHeader(lines: readonly FileLine[]): number {
  const first = lines.slice(0, FIRST_LINES);
  const named = first.findIndex(({ cells }) => isHeader(cells));
  const several = first.findIndex(({ cells }) => cells.length > 1);
  return [named, several].find((place) => place !== -1) ?? 0;
}

/** Whether these cells head the columns of a table of sessions. */
export function isHeader(cells: readonly string[]): boolean {
  const named = matchHeaders(cells);
  return NEEDED_COLUMNS.filter((column) => named[column] !== null).length >= 2;
}

/** Our own words first, then others'. */
function matchHeaders(headers: readonly string[]): ColumnMatching {
  const said = headers.map(foldedWords);
  const place = (column: SessionColumn) => {
    const own = said.indexOf(foldedWords(SESSION_COLUMN_TITLES[column]));
    if (own !== -1) return own;
    const other = said.findIndex((header) => ALSO[column].some((words) => foldedWords(words) === header));
    return other === -1 ? null : other;
  };
  return Object.fromEntries(SESSION_COLUMNS.map((column) => [column, place(column)])) as ColumnMatching;
}
