import { BadUserInput } from '../../platform/errors.ts';
import type { ReadFile } from './file-lines.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

/**
 * Reads a file as what its name says that it is; where the name says nothing, its first bytes do.
 * @throws BadUserInput when it is no table, or a larger one than is read
 */
export async function readFile(name: string, bytes: Uint8Array, sheet: string | null): Promise<ReadFile> {
  const begins = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) {
    throw new BadUserInput('file', 'Ce classeur est d’un ancien format (.xls) : enregistrez-le en .xlsx ou en .csv.');
  }
  const zipped = begins(0x50, 0x4b);
  if (!zipped && /\.xlsx$/i.test(name)) throw new BadUserInput('file', 'Ce n’est pas un classeur Excel lisible.');
  if (zipped && /\.(csv|tsv|txt)$/i.test(name)) {
    throw new BadUserInput('file', 'Ce n’est pas un texte CSV : si c’est un classeur, donnez-lui un nom en .xlsx.');
  }
  const read = zipped ? await readXlsx(bytes, sheet) : await readCsv(bytes);
  if (read.lines.length === 0) throw new BadUserInput('file', 'Ce fichier est vide.');
  return read;
}
