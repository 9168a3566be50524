import { BadUserInput } from '../../platform/errors.ts';

/** A text, and how it was written. */
export interface DecodedText {
  text: string;
  encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
}

/**
 * The text of a file: UTF-8 where it is that, else Windows-1252, as French spreadsheets still write.
 * @throws BadUserInput when it is no text
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decoded(bytes, 'utf-16le'), encoding: 'UTF-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decoded(bytes, 'utf-16be'), encoding: 'UTF-16' };
  if (bytes.includes(0)) throw new BadUserInput('file', 'Ce fichier n’est ni un texte CSV, ni un classeur XLSX.');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: windows1252(bytes), encoding: 'Windows-1252' };
  }
}

/** What Windows-1252 has in place of Latin-1's control characters, from 0x80; Node's own decoder leaves those. */
const PLACES = '€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ';

const windows1252 = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => PLACES[character.charCodeAt(0) - 0x80]!);

const decoded = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes);
