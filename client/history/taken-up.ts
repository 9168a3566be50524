/** The version that was just taken up again, and of which lab: the form that opens next says so, once. */
let last: { lab: string; words: string } | null = null;

export const noteTakenUp = (lab: string, words: string): void => void (last = { lab, words });

export function takenUpOf(lab: string): string | null {
  const words = last?.lab === lab ? last.words : null;
  last = null;
  return words;
}
