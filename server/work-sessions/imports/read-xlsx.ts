import { readSheet } from 'read-excel-file/universal';
import { BadUserInput } from '../../platform/errors.ts';
import { damaged, packPlain, unpackXml } from './bounded-zip.ts';
import { type FileLine, MOST_COLUMNS, MOST_LINES, type ReadFile, tooManyLines } from './file-lines.ts';

/**
 * Reads one sheet of a workbook: the first, unless another is named. A formula counts as the text or number that it
 * last gave. @throws BadUserInput when it cannot be
 */
export async function readXlsx(bytes: Uint8Array, wanted: string | null): Promise<ReadFile> {
  const files = unpackXml(bytes);
  const sheets = sheetNames(files);
  const sheet = wanted !== null && sheets.includes(wanted) ? wanted : sheets[0]!;
  Object.entries(files).forEach(([name, content]) => /worksheets\/.*\.xml$/.test(name) && refuseWide(content));
  const rows = await readSheet(packPlain(files), sheets.indexOf(sheet) + 1).catch((error: unknown) => {
    throw readable(error);
  });
  const lines: FileLine[] = [];
  rows.forEach((row, index) => {
    const cells = row.slice(0, MOST_COLUMNS).map(cellText);
    if (cells.some(Boolean)) lines.push({ line: index + 1, cells });
  });
  if (lines.length > MOST_LINES + 1) throw tooManyLines();
  return { sheets, sheet, readAs: null, lines };
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell).trim();
}

function sheetNames(files: Record<string, Uint8Array>): string[] {
  const workbook = Buffer.from(files['xl/workbook.xml'] ?? []).toString();
  const names = [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/g)].map(([, name]) => unescaped(name!));
  if (names.length === 0) throw damaged();
  return names;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string) => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!);

/** A few cells may stand so far out that the empty ones before them fill the memory. */
function refuseWide(sheet: Uint8Array): void {
  const xml = Buffer.from(sheet).toString();
  let farthest = 0;
  for (const [, column, row] of xml.matchAll(/\sr\s*=\s*["']\s*([A-Za-z]*)(\d*)/g)) {
    if (column!.length > 2) throw new BadUserInput('file', 'Cette feuille a trop de colonnes.');
    farthest = Math.max(farthest, Number(row));
  }
  if (farthest > MOST_LINES + 1) throw tooManyLines();
  if (/\sr\s*=\s*["'][^"']*[^A-Za-z0-9"'][^"']*["']/.test(xml)) throw damaged();
}

function readable(error: unknown): BadUserInput {
  const [, row, column] = /row (\d+), col (\d+)/.exec(String((error as Error)?.message)) ?? [];
  if (!row) return damaged();
  return new BadUserInput(
    'file',
    `La cellule de la ligne ${row}, colonne ${column}, contient une erreur : corrigez-la.`,
  );
}
