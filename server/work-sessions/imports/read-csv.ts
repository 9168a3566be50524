import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { parse } from 'csv-parse';
import { BadUserInput } from '../../platform/errors.ts';
import { decodeText } from './decode-text.ts';
import { FIRST_LINES, type FileLine, MOST_COLUMNS, MOST_LINES, type ReadFile, tooManyLines } from './file-lines.ts';
import { isHeader } from './match-columns.ts';

const LONGEST_LINE = 100_000;
const SEPARATORS = { ';': 'point-virgule', ',': 'virgule', '\t': 'tabulation', '|': 'barre verticale' } as const;
type Separator = keyof typeof SEPARATORS;

/** Reads a text whose lines are cut by semicolons, commas, tabs or bars. @throws BadUserInput when it cannot be */
export async function readCsv(bytes: Uint8Array): Promise<ReadFile> {
  const { text, encoding } = decodeText(bytes);
  const { separator, body } = separated(text);
  const lines: FileLine[] = [];
  try {
    const records = Readable.from(pieces(body)).pipe(
      parse({
        delimiter: separator,
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: true,
        relax_quotes: true,
        max_record_size: LONGEST_LINE,
      }),
    );
    let line = 0;
    for await (const record of records as AsyncIterable<string[]>) {
      line++;
      if (record.some((cell) => cell.trim())) lines.push({ line, cells: record.slice(0, MOST_COLUMNS) });
      if (lines.length > MOST_LINES + 1) throw tooManyLines();
    }
  } catch (error) {
    throw readable(error);
  }
  if (lines.length > 0 && lines.every(({ cells }) => cells.length === 1)) throw unseparated();
  return { sheets: [], sheet: null, readAs: `${encoding}, séparateur : ${SEPARATORS[separator]}`, lines };
}

/** Some at a time, so that other requests are answered meanwhile. */
async function* pieces(text: string, length = 100_000) {
  for (let from = 0; from < text.length; from += length) {
    yield text.slice(from, from + length);
    await setImmediate();
  }
}

/** The separator that the text names as Excel does (« sep=; », a line that is then passed over), or that cuts its headers. */
function separated(text: string): { separator: Separator; body: string } {
  const named = /^sep=([;,\t|])\r?\n/.exec(text);
  if (named) return { separator: named[1] as Separator, body: text.slice(named[0].length) };
  const separators = Object.keys(SEPARATORS) as Separator[];
  const first = firstLines(text);
  const heading = first.flatMap((line) => separators.filter((separator) => isHeader(cut(line, separator))));
  const most = (line: string) =>
    separators.reduce((best, other) => (cut(line, other).length > cut(line, best).length ? other : best));
  const isCut = (line: string) => separators.some((separator) => cut(line, separator).length > 1);
  return { separator: heading[0] ?? most(first.find(isCut) ?? ''), body: text };
}

/** Those that hold something, no longer than a line may be. */
const firstLines = (text: string) =>
  text
    .slice(0, LONGEST_LINE)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim())
    .slice(0, FIRST_LINES);

/** Roughly: what stands within quotes is left out where the separator is in it. */
const cut = (line: string, separator: Separator) =>
  line
    .replace(/"([^"]*)"/g, (_, said: string) => (said.includes(separator) ? '' : said))
    .split(separator)
    .slice(0, MOST_COLUMNS);

const unseparated = () =>
  new BadUserInput(
    'file',
    'Séparateur non reconnu : point-virgule, virgule, tabulation ou barre verticale (|) entre les colonnes.',
  );

function readable(error: unknown): unknown {
  const { code, lines } = error as { code?: string; lines?: number };
  if (!code?.startsWith('CSV_')) return error;
  const where = lines ? ` vers la ligne ${lines}` : '';
  if (code === 'CSV_QUOTE_NOT_CLOSED') return new BadUserInput('file', `Un guillemet n’est pas refermé${where}.`);
  if (code === 'CSV_MAX_RECORD_SIZE') {
    return new BadUserInput('file', `Une ligne est trop longue${where} : un guillemet n’est peut-être pas refermé.`);
  }
  return new BadUserInput('file', `Ce fichier n’est pas lisible comme un CSV${where}.`);
}
