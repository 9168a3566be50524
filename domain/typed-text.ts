/** What no text field means to hold: control characters other than tabs and line ends, and halves of characters. */
const UNPRINTABLE = /(?![\t\n])\p{Cc}|\p{Surrogate}/gu;

/** A text as it is kept: with line ends of one kind, without what cannot be stored or shown, trimmed at both ends. */
export const typedText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '').trim();

/** The same on one line: for names, functions, items of a list. */
export const typedLine = (text: string): string => typedText(text).replace(/\s+/g, ' ');
