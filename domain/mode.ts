/** How people meet, in an entry of the journal as in a working session. */
export const MODES = ['PRESENTIEL', 'DISTANCIEL', 'HYBRIDE'] as const;
export type Mode = (typeof MODES)[number];

export const MODE_WORDS: Record<Mode, string> = {
  PRESENTIEL: 'Sur place',
  DISTANCIEL: 'À distance',
  HYBRIDE: 'Hybride',
};
