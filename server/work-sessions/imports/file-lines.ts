import { BadUserInput } from '../../platform/errors.ts';

export const MOST_LINES = 100_000;
export const MOST_COLUMNS = 60;
/** Among these the headers are looked for: what stands above them is a title. */
export const FIRST_LINES = 10;

/** One line of a table, as text: a day as 2020-09-14, a formula as what it last gave. */
export interface FileLine {
  /** As the spreadsheet numbers it. */
  line: number;
  cells: string[];
}

export interface ReadFile {
  /** Of a workbook. */
  sheets: string[];
  sheet: string | null;
  /** How a text was read, in words. */
  readAs: string | null;
  /** Without empty ones, headers and what stands above them included. */
  lines: FileLine[];
}

export const tooManyLines = () =>
  new BadUserInput('file', `Ce fichier est trop long : ${MOST_LINES.toLocaleString('fr')} lignes au plus.`);
