/** The two scales that place a lab: how far it has come (its team says so), and its link with the 110 bis (central staff say so). */
export const LAB_STATUSES = ['ACTIF', 'PREFIGURATION', 'EN_COURS'] as const;
export type LabStatus = (typeof LAB_STATUSES)[number];

/** Closest link first: an académie is tinted by the closest link among its labs. */
export const MATURITIES = ['SUIVI', 'PREMIERS_CONTACTS', 'VEILLE'] as const;
export type Maturity = (typeof MATURITIES)[number];

export const STATUS_LABELS: Record<LabStatus, string> = {
  ACTIF: 'Actif',
  PREFIGURATION: 'En préfiguration',
  EN_COURS: 'En cours de réalisation',
};

export const STATUS_EXPLANATIONS: Record<LabStatus, string> = {
  ACTIF: 'Le lab fonctionne.',
  PREFIGURATION: 'Une première version de l’offre et de l’équipe existe.',
  EN_COURS: 'Le projet se construit, rien n’est encore arrêté.',
};

export const MATURITY_LABELS: Record<Maturity, string> = {
  SUIVI: 'Suivi',
  PREMIERS_CONTACTS: 'Premiers contacts',
  VEILLE: 'Veille',
};

export const MATURITY_EXPLANATIONS: Record<Maturity, string> = {
  SUIVI: 'Le 110 bis suit le lab dans la durée.',
  PREMIERS_CONTACTS: 'Les premiers échanges ont eu lieu.',
  VEILLE: 'Le 110 bis garde un œil sur le projet.',
};
