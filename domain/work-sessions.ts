/** What a working session was, in the order of the 110 bis's activity report. */
export const SESSION_NATURE_WORDS = {
  ACCOMPAGNEMENT_ACADEMIQUE: 'Accompagnement académique',
  PROJET: 'Projet',
  VALORISATION: 'Valorisation',
  ACCULTURATION: 'Acculturation',
  SEMINAIRE: 'Séminaire et travail collaboratif',
  REUNION_RECTEURS: 'Réunion de recteurs',
} as const;
export type SessionNature = keyof typeof SESSION_NATURE_WORDS;
export const SESSION_NATURES = Object.keys(SESSION_NATURE_WORDS) as SessionNature[];

/** The help that the 110 bis gave, from least to most. A room that was merely used is no level: it is counted apart. */
export const SESSION_HELPS = ['LEVEL_1', 'LEVEL_2', 'LEVEL_3', 'ROOM_ONLY'] as const;
export type SessionHelp = (typeof SESSION_HELPS)[number];

/** The source names the two ends of the scale; the words of its middle are a setting. */
export const sessionHelpWords = (level2: string): Record<SessionHelp, string> => ({
  LEVEL_1: 'Niveau 1 : coup de pouce',
  LEVEL_2: `Niveau 2 : ${level2}`,
  LEVEL_3: 'Niveau 3 : de bout en bout',
  ROOM_ONLY: 'Salle simplement utilisée',
});
