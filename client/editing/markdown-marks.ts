export interface Marked {
  text: string;
  /** What is selected afterwards. */
  start: number;
  end: number;
}

/** The selection in bold, or plain again. */
export function emphasised(text: string, start: number, end: number): Marked {
  const chosen = text.slice(start, end);
  const inside = text.slice(start - 2, start) === '**' && text.slice(end, end + 2) === '**';
  if (inside) return { text: text.slice(0, start - 2) + chosen + text.slice(end + 2), start: start - 2, end: end - 2 };
  return { text: `${text.slice(0, start)}**${chosen}**${text.slice(end)}`, start: start + 2, end: end + 2 };
}

/** The lines of the selection as items of a list, or plain again. */
export function listed(text: string, start: number, end: number): Marked {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
  const lines = text.slice(from, to).split('\n');
  const areItems = lines.every((line) => line.startsWith('- '));
  const changed = lines
    .map((line) => (areItems ? line.slice(2) : line.startsWith('- ') ? line : `- ${line}`))
    .join('\n');
  return { text: text.slice(0, from) + changed + text.slice(to), start: from, end: from + changed.length };
}
