/** The columns of a file of sessions, in their order: what an import knows, and an export writes. */
export const SESSION_COLUMN_TITLES = {
  title: 'Titre',
  firstDay: 'Premier jour',
  lastDay: 'Dernier jour',
  nature: 'Nature',
  help: 'Aide apportée',
  mode: 'Mode',
  participantCount: 'Nombre de participants',
  participants: 'Participants',
  labs: 'Labs',
  academies: 'Académies',
  directions: 'Directions',
  outcome: 'Ce qui en est sorti',
} as const;
export type SessionColumn = keyof typeof SESSION_COLUMN_TITLES;
export const SESSION_COLUMNS = Object.keys(SESSION_COLUMN_TITLES) as SessionColumn[];

/** Without them a line says no session. */
export const NEEDED_COLUMNS: readonly SessionColumn[] = ['title', 'firstDay', 'nature', 'help'];

/** Which column of the file says what, from 0; null: none does. */
export type ColumnMatching = Record<SessionColumn, number | null>;

/**
 * What would become of a line: a new session; one that an earlier import brought, or brought and someone removed since;
 * the same as a line above; refused.
 */
export type LineFate = 'NEW' | 'KNOWN' | 'REMOVED' | 'TWICE' | 'WRONG';

/** What is wrong with a line, for who wrote it. */
export interface LineError {
  /** null: it is about the line as a whole. */
  column: SessionColumn | null;
  message: string;
}

export interface ImportedLine {
  /** As the spreadsheet numbers it. */
  line: number;
  fate: LineFate;
  /** What would be written, for people: days as 2020-09-14, labs and académies one on each line; what is wrong is absent. */
  said: Partial<Record<SessionColumn, string>>;
  errors: LineError[];
  /** The id of the session that it became, where it was removed since: there it can be brought back. */
  removed: string | null;
}

/** What a file holds, and what an import of it would do, or did. */
export interface ImportReport {
  fileName: string;
  /** Of a workbook; none in a text. */
  sheets: string[];
  /** The one that was read; null: a text. */
  sheet: string | null;
  /** How a text was read: « UTF-8, séparateur ; ». */
  readAs: string | null;
  headers: string[];
  /** What each column says first, in a few words; '' where its first lines say nothing. */
  samples: string[];
  matching: ColumnMatching;
  counts: Record<LineFate, number>;
  /** Refused lines first, then removed ones; no more than are of use to look at. */
  lines: ImportedLine[];
  /** How many sessions were added; null: nothing was asked for but to look. */
  added: number | null;
}
