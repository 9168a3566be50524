/** What someone may ask for without any right, each as a log or a list calls it. */
export const REQUEST_WORDS = {
  ACCOUNT: 'demande de compte',
  LAB: 'lab signalé',
  CORRECTION: 'proposition de correction',
  CONTACT: 'mise en relation',
} as const;
export type RequestKind = keyof typeof REQUEST_WORDS;
export const REQUEST_KINDS = Object.keys(REQUEST_WORDS) as RequestKind[];

/** The part of a fiche that a correction is about. */
export const FICHE_PART_WORDS = {
  NAME: 'Le nom',
  STATUS: 'L’état d’avancement',
  LAUNCH: 'La date de lancement',
  TEAM: 'L’équipe projet',
  THEMES: 'Les thématiques',
  SERVICES: 'L’offre de service',
  TOLD: 'Ce que la fiche raconte',
  CONTACT: 'Le contact',
} as const;
export type FichePart = keyof typeof FICHE_PART_WORDS;
export const FICHE_PARTS = Object.keys(FICHE_PART_WORDS) as FichePart[];

/** The longest texts, in characters. */
export const LONGEST = { function: 120, labName: 120, message: 4_000, word: 4_000, link: 300 } as const;

/** How long the link that confirms a request works; unconfirmed, it is then removed. */
export const CONFIRMATION_DAYS = 3;
