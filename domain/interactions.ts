/** What the 110 bis does with a lab or an académie, in the order of the form. */
export const INTERACTION_KINDS = [
  'POINT_SUIVI',
  'ENTRETIEN_PREFIGURATION',
  'PARTAGE_EXPERIENCE',
  'MISE_EN_RELATION',
  'RECHERCHE_FINANCEMENTS',
  'APPUI_SPONSOR',
  'RESIDENCE_ALLER',
  'RESIDENCE_RETOUR',
  'AUTRE',
] as const;
export type InteractionKind = (typeof INTERACTION_KINDS)[number];

export const INTERACTION_KIND_WORDS: Record<InteractionKind, string> = {
  POINT_SUIVI: 'Point de suivi bilatéral',
  ENTRETIEN_PREFIGURATION: 'Entretien de préfiguration',
  PARTAGE_EXPERIENCE: 'Partage d’expérience',
  MISE_EN_RELATION: 'Mise en relation',
  RECHERCHE_FINANCEMENTS: 'Aide à la recherche de financements',
  APPUI_SPONSOR: 'Appui auprès du sponsor',
  RESIDENCE_ALLER: 'Résidence aller',
  RESIDENCE_RETOUR: 'Résidence retour',
  AUTRE: 'Autre échange',
};

/** What experience is shared about. */
export const SHARING_TOPICS = ['MODE_PROJET', 'FONCTIONNEMENT', 'METHODES_OUTILS'] as const;
export type SharingTopic = (typeof SHARING_TOPICS)[number];

export const SHARING_TOPIC_WORDS: Record<SharingTopic, string> = {
  MODE_PROJET: 'le mode projet',
  FONCTIONNEMENT: 'le fonctionnement du lab',
  METHODES_OUTILS: 'les méthodes et les outils',
};
