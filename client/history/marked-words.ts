export interface MarkedWords {
  text: string;
  kind: 'same' | 'gone' | 'new';
}

/** A text's words, with those that went and those that came. The comparison comes with the first one to show. */
export async function markedWords(before: string, after: string): Promise<MarkedWords[]> {
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
