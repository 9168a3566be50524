export interface MarkedWords {
  text: string;
  kind: 'same' | 'gone' | 'new';
}

/** What is told in Markdown. */
const isMarkdown = (field: string) => field === 'services' || field.startsWith('sections.');

/**
 * The words of a field as a reader sees them, with those that went and those that came: all the same when its layout
 * alone changed. The comparison comes with the first one to show.
 */
export async function markedWords(field: string, before: string, after: string): Promise<MarkedWords[]> {
  if (!isMarkdown(field)) return compared(before, after);
  const { readableWords } = await import('../fiches/markdown.ts');
  return compared(readableWords(before), readableWords(after));
}

async function compared(before: string, after: string): Promise<MarkedWords[]> {
  if (before === '' || after === '') {
    const whole = [
      { text: before, kind: 'gone' as const },
      { text: after, kind: 'new' as const },
    ];
    return whole.filter(({ text }) => text !== '');
  }
  const { diffWordsWithSpace } = await import('diff');
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'new' : removed ? 'gone' : 'same',
  }));
}
