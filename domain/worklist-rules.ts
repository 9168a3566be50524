/**
 * Why a line is in « À faire », the most pressing first: what is late, then who waits for an answer, then what is to be
 * looked after, then what can wait. `slug`: in addresses; `one`: of a single line. The SQL of each is in `server/worklist/rules`.
 */
export const WORKLIST_RULES = {
  ACTION_DUE: {
    slug: 'actions',
    label: 'Actions à mener',
    one: 'Action à mener',
    explanation:
      'Une prochaine action dont le jour est venu, ou passé ; puis celles qui n’ont pas de jour. Réglée ou reportée ici, elle l’est aussi sur sa fiche de suivi.',
  },
  MAIL_IN_TROUBLE: {
    slug: 'courriels',
    label: 'Courriels en difficulté',
    one: 'Courriel en difficulté',
    explanation: 'Un courriel en échec, ou dont l’envoi est incertain, et qui peut encore être renvoyé.',
  },
  MAILS_WAITING: {
    slug: 'serveur-de-courriel',
    label: 'Courriels en attente',
    one: 'Courriels en attente',
    explanation:
      'Le serveur de courriel ne prend plus les messages. Ils partiront d’eux-mêmes quand il répondra ; prévenez qui s’en occupe.',
  },
  REQUEST_WAITING: {
    slug: 'demandes',
    label: 'Demandes à décider',
    one: 'Demande à décider',
    explanation:
      'Une demande ou une proposition que son auteur a confirmée, et à laquelle aucun référent ne peut répondre à votre place.',
  },
  INVITATION_EXPIRED: {
    slug: 'invitations',
    label: 'Invitations sans réponse',
    one: 'Invitation sans réponse',
    explanation: 'Une invitation qui n’est plus valable sans avoir été acceptée : à renouveler, ou à retirer.',
  },
  NO_REFERENT: {
    slug: 'sans-referent',
    label: 'Labs sans référent',
    one: 'Lab sans référent',
    explanation:
      'Personne ne répond de la fiche du lab, et personne n’y est invité : l’équipe centrale en répond en attendant.',
  },
  NO_CONTACT: {
    slug: 'contacts',
    label: 'Contacts à reprendre',
    one: 'Contact à reprendre',
    explanation:
      'Aucun échange noté depuis plus longtemps que le délai choisi pour cette maturité. Sans aucun échange, le délai court depuis que le lab est connu d’Essaim.',
  },
  RETURN_UNPLANNED: {
    slug: 'retours',
    label: 'Retours à prévoir',
    one: 'Retour à prévoir',
    explanation: 'Une résidence dont la visite aller a eu lieu, et dont la visite retour n’est pas prévue.',
  },
  RESIDENCE_UNDATED: {
    slug: 'residences',
    label: 'Résidences à dater',
    one: 'Résidence à dater',
    explanation: 'Une visite de résidence prévue, ou reportée, dont aucun jour n’est fixé.',
  },
  MATURITY_TO_CONFIRM: {
    slug: 'maturites',
    label: 'Maturités à confirmer',
    one: 'Maturité à confirmer',
    explanation: 'La maturité du lab est une hypothèse : la carte la montre « à confirmer ».',
  },
  FICHE_OLD: {
    slug: 'fiches',
    label: 'Fiches à mettre à jour',
    one: 'Fiche à mettre à jour',
    explanation: 'La dernière fiche publiée du lab date d’une édition passée, ou il n’en a aucune.',
  },
} as const;

export type WorklistRule = keyof typeof WORKLIST_RULES;
export const WORKLIST_RULE_NAMES = Object.keys(WORKLIST_RULES) as WorklistRule[];

/** Whose lines are looked at: anybody's, one's own, or those that nobody took. */
export const WORKLIST_WHOSE = ['ALL', 'MINE', 'FREE'] as const;
export type WorklistWhose = (typeof WORKLIST_WHOSE)[number];
