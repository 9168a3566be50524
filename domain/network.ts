/** How many labs and académies an act is for at once, at most. */
export const MOST_CHOSEN = 200;

/** How long a message to many may be. */
export const LONGEST_LETTER = { subject: 150, message: 5_000 } as const;

/** To whom one writes: to those who answer for the fiche of each lab, or to each team. */
export const LETTER_READERS = ['REFERENTS', 'TEAM'] as const;
export type LetterReaders = (typeof LETTER_READERS)[number];
