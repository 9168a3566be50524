import type { SKRSContext2D } from '@napi-rs/canvas';
import { setType, type Type } from './paint.ts';

export interface FittedText {
  lines: string[];
  type: Type;
}

/** The text in the largest of the sizes at which it fits; at the smallest, what is too much is left out at a word. */
export function fitText(
  context: SKRSContext2D,
  text: string,
  { sizes, width, height, ...type }: Omit<Type, 'size'> & { sizes: readonly number[]; width: number; height: number },
): FittedText {
  for (const size of sizes) {
    const fitted = { ...type, size };
    const lines = wrap(context, text, fitted, width);
    const room = Math.floor(height / (size * LINE));
    if (lines.length <= room) return { lines, type: fitted };
    if (size === sizes.at(-1))
      return { lines: [...lines.slice(0, room - 1), `${lines[room - 1]!.replace(/-$/, '')} …`], type: fitted };
  }
  return { lines: [], type: { ...type, size: 0 } };
}

/** A line's height, in sizes of its letters. */
export const LINE = 1.14;

function wrap(context: SKRSContext2D, text: string, type: Type, width: number): string[] {
  setType(context, type);
  const fits = (line: string) => context.measureText(line).width <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\n]+/).flatMap((whole) => (fits(whole) ? [whole] : broken(whole, fits)))) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].filter(Boolean);
}

const letters = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** A word that is wider than a line, in parts that are not; a letter stays whole, with its accents. */
function broken(word: string, fits: (part: string) => boolean): string[] {
  const parts = [''];
  for (const { segment } of letters.segment(word)) {
    const longer = parts.at(-1)! + segment;
    if (fits(`${longer}-`)) parts[parts.length - 1] = longer;
    else {
      parts[parts.length - 1] += '-';
      parts.push(segment);
    }
  }
  return parts;
}
