import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { parse } from 'csv-parse';
import { BadUserInput } from '../../platform/errors.ts';
import { decodeText } from './decode-text.ts';
import { type FileLine, MOST_COLUMNS, MOST_LINES, type ReadFile, tooManyLines } from './file-lines.ts';

const LONGEST_LINE = 100_000;
const SEPARATORS = { ';': 'point-virgule', ',': 'virgule', '\t': 'tabulation' } as const;
type Separator = keyof typeof SEPARATORS;

/** Reads a text whose lines are cut by semicolons, commas or tabs. @throws BadUserInput when it cannot be */
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
        info: true,
      }),
    );
    let before = body.length < text.length ? 1 : 0;
    for await (const { record, info } of records as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const line = before + 1;
      before = info.lines + (body.length < text.length ? 1 : 0);
      if (record.some((cell) => cell.trim())) lines.push({ line, cells: record.slice(0, MOST_COLUMNS) });
      if (lines.length > MOST_LINES + 1) throw tooManyLines();
    }
  } catch (error) {
    throw readable(error);
  }
  return { sheets: [], sheet: null, readAs: `${encoding}, séparateur : ${SEPARATORS[separator]}`, lines };
}

/** Some at a time, so that other requests are answered meanwhile. */
async function* pieces(text: string, length = 100_000) {
  for (let from = 0; from < text.length; from += length) {
    yield text.slice(from, from + length);
    await setImmediate();
  }
}

/** The separator that the first line has most of, or names as Excel does (« sep=; », a line that is then passed over). */
function separated(text: string): { separator: Separator; body: string } {
  const named = /^sep=([;,\t])\r?\n/.exec(text);
  if (named) return { separator: named[1] as Separator, body: text.slice(named[0].length) };
  const head = /^\s*([^\r\n]*)/
    .exec(text)![1]!
    .slice(0, LONGEST_LINE)
    .replace(/"[^"]*"/g, '');
  const count = (separator: string) => head.split(separator).length;
  const separators = Object.keys(SEPARATORS) as Separator[];
  return { separator: separators.reduce((best, other) => (count(other) > count(best) ? other : best)), body: text };
}

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
