/** How many labs and académies an act is for at once, at most. */
export const MOST_CHOSEN = 200;

/** How long a message to many may be. */
export const LONGEST_LETTER = { subject: 150, message: 5_000 } as const;

/** To whom one writes: to those who answer for the fiche of each lab, or to each team. */
export const LETTER_READERS = ['REFERENTS', 'TEAM'] as const;
export type LetterReaders = (typeof LETTER_READERS)[number];

/** « 3 personnes » */
export const peopleWords = (count: number): string => `${count} ${count > 1 ? 'personnes' : 'personne'}`;

/** « 3 labs et 1 académie » */
export function placeWords(labs: number, academies: number): string {
  const counted = (count: number, word: string) => (count > 0 ? [`${count} ${word}${count > 1 ? 's' : ''}`] : []);
  return [...counted(labs, 'lab'), ...counted(academies, 'académie')].join(' et ');
}
