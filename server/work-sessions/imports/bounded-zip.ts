import { Unzip, UnzipInflate, zipSync } from 'fflate';
import { BadUserInput } from '../../platform/errors.ts';

/** Bytes of all files together, once unpacked. */
const LARGEST = 40_000_000;
const MOST_FILES = 1_000;
/** Small, since what it unpacks to is known only afterwards: a thousand times as much at most. */
const STEP = 4_096;

/**
 * The XML files of a zip, unpacked step by step, so that a file made to swell is dropped on the way.
 * @throws BadUserInput when it is no zip, or unpacks to too much
 */
export function unpackXml(bytes: Uint8Array): Record<string, Uint8Array> {
  const files = new Map<string, Uint8Array[]>();
  let total = 0;
  const unzip = new Unzip((file) => {
    if (files.size >= MOST_FILES) throw tooLarge();
    if (!/\.(xml|rels)$/.test(file.name)) return;
    const parts: Uint8Array[] = [];
    files.set(file.name, parts);
    file.ondata = (error, part) => {
      if (error) throw error;
      total += part.length;
      if (total > LARGEST) throw tooLarge();
      parts.push(part);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let from = 0; from < bytes.length; from += STEP) {
      unzip.push(bytes.subarray(from, from + STEP), from + STEP >= bytes.length);
    }
  } catch (error) {
    if (error instanceof BadUserInput) throw error;
    throw damaged();
  }
  return Object.fromEntries([...files].map(([name, parts]) => [name, Buffer.concat(parts)]));
}

/** The same files again in a zip, as they are. */
export function packPlain(files: Record<string, Uint8Array>): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = zipSync(files, { level: 0 });
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}

export const damaged = () =>
  new BadUserInput('file', 'Ce n’est pas un classeur Excel lisible : il est abîmé, ou d’un autre format.');

const tooLarge = () =>
  new BadUserInput('file', 'Ce classeur est trop grand une fois déplié : enregistrez la feuille en .csv.');
