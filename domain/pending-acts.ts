/** What asks for an act of central staff, most urgent first: as it is counted, and where it is done. */
export const PENDING_ACTS = {
  WAITING_REQUESTS: { one: 'demande à décider', many: 'demandes à décider', href: '/gestion/demandes' },
  LABS_WITHOUT_REFERENT: { one: 'lab sans référent', many: 'labs sans référent', href: '/gestion#sans-referent' },
  FAILED_MAILS: { one: 'courriel en échec', many: 'courriels en échec', href: '/gestion/courriels' },
  UNSURE_MAILS: {
    one: 'courriel à l’envoi incertain',
    many: 'courriels à l’envoi incertain',
    href: '/gestion/courriels',
  },
  WAITING_MAILS: {
    one: 'courriel qui attend le serveur de courriel',
    many: 'courriels qui attendent le serveur de courriel',
    href: '/gestion/courriels',
  },
  EXPIRED_INVITATIONS: {
    one: 'invitation restée sans réponse',
    many: 'invitations restées sans réponse',
    href: '/gestion/invitations?etat=passee',
  },
} as const;

export type PendingAct = keyof typeof PENDING_ACTS;
