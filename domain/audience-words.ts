/** Who may read a part of a fiche, in words. */
export const AUDIENCE_WORDS = {
  PUBLIC: 'tout le monde',
  NETWORK: 'le réseau (avec un compte)',
  CENTRAL: 'l’équipe du lab et le 110 bis',
} as const;

/** The parts that have an audience, in words that hold for a fiche of any year. */
export const AUDIENCE_PART_WORDS = {
  PROJECT: 'Le projet',
  BEYOND: 'Mais aussi…',
  SERVICE_NOTE: 'Précisions sur l’offre de service',
  HIGHLIGHT: 'Un fait marquant, une fierté de l’année',
  ACHIEVEMENTS: 'Les accomplissements de l’année',
  OBJECTIVES: 'Les objectifs de l’année suivante',
  NEWS: 'Des infos à partager',
  TEAM_NOTE: 'Précisions sur l’équipe',
  OWN_WORDS: 'Thématiques, services et précisions propres au lab',
  CONTACT: 'Contact',
} as const;
